import { startWorkbench } from '../workbench/page/workbench';

/** The page on which anybody can try the add-in without Excel. */
const place = document.getElementById('page');
if (place) void startWorkbench(place);

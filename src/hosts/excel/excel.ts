import { OpenWorkbook } from '../../app/ports';
import { addColumns } from './add-columns';
import { readBook, STAGING } from './marks';
import { named } from './named';
import { places } from './places';
import { readSheet } from './read-sheet';
import { ask } from './refusal';
import { refusals } from './refusals';
import { writeSheets } from './write-sheets';

/** Day 36526 is 1 January 2000 to a workbook that counts from 1900. */
const YEAR_2000 = 36526;

/** The workbook that the person has open in Excel. */
export function excelWorkbook(): OpenWorkbook {
  let system: Promise<boolean> | null = null;
  const date1904 = (): Promise<boolean> => (system ??= countsFrom1904());
  return {
    capabilities: { pageSetup: true, charts: true, dataBars: true, groups: true },
    listSheets: () =>
      ask(async (context) => {
        const { tabs } = await readBook(context);
        const shown = tabs.filter(({ name }) => !name.startsWith(STAGING));
        return shown.map(({ name, hidden, ours }) => ({ name, hidden, ours }));
      }),
    async readSheet(name) {
      const from1904 = await date1904();
      return ask((context) => readSheet(context, name, from1904));
    },
    async writeSheets(tables, steps) {
      const from1904 = await date1904();
      return quietly(() => writeSheets(tables, steps, from1904));
    },
    addColumns: (wanted) => quietly(() => addColumns(wanted)),
    refusals,
    ...places(),
    ...named(),
  };
}

/** Excel has no property for it, but its own DATE counts as the workbook does. */
function countsFrom1904(): Promise<boolean> {
  return ask(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1);
    day.load('value');
    await context.sync();
    return day.value < YEAR_2000;
  });
}

/** While we write, Excel tells nobody of it: thousands of events would come back to us. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const setEvents = (enabled: boolean): Promise<void> =>
    ask(async (context) => {
      context.runtime.enableEvents = enabled;
      await context.sync();
    });
  await setEvents(false);
  try {
    return await work();
  } finally {
    await setEvents(true).catch(() => setEvents(true));
  }
}

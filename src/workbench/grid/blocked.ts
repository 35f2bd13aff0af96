import { OpenGrid } from './univer';

/** Why the grid does not do what a person asked for. */
export type Blocked = 'structure' | 'rename';

/** Commands that move cells: formulas, charts and rules of the file would have to move with them. */
const STRUCTURE =
  /^sheet\.command\.(insert-(col|row|multi|range)|remove-(col|row)|delete-range-move|move-(rows|cols|range)|split-text)/;

/** Stops commands that change the structure of sheets, and says so. */
export function blockStructure({ api }: OpenGrid, say: (blocked: Blocked) => void): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const blocked = event.id === 'sheet.command.set-worksheet-name' ? 'rename' : 'structure';
    if (blocked === 'structure' && !STRUCTURE.test(event.id)) return;
    event.cancel = true;
    say(blocked);
  });
}

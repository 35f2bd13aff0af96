import { OpenGrid } from './univer';

/** Why the grid does not do what a person asked for. */
export type Blocked = 'structure' | 'rename' | 'looks';

const COMMANDS: readonly (readonly [Blocked, RegExp])[] = [
  ['rename', /^sheet\.command\.set-worksheet-name$/],
  // Formulas, charts and rules of the file would have to move with the cells and sheets.
  [
    'structure',
    /^sheet\.command\.(insert-(col|row|multi|range|sheet)|remove-(col|row|sheet)|delete-range-move|move-(rows|cols|range)|split-text|copy-sheet|set-worksheet-order)/,
  ],
  // The book takes over what cells hold; a look given here would not be in the saved file.
  [
    'looks',
    /^sheet\.command\.(set-(range-)?(bold|italic|underline|stroke|overline|subscript|superscript|font|text-|border|style|background|horizontal|vertical|once-format|infinite-format)|reset-|(add|remove)-worksheet-merge|apply-format|clear-selection-(all|format)|paste-format|numfmt)/,
  ],
];

/** Stops commands whose result would not be in the saved file, and says so. */
export function blockStructure({ api }: OpenGrid, say: (blocked: Blocked) => void): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const [blocked] = COMMANDS.find(([, commands]) => commands.test(event.id)) ?? [];
    if (blocked === undefined) return;
    event.cancel = true;
    say(blocked);
  });
}

/** What the book does not take over is not offered. */
const HIDDEN: readonly string[] = [
  // Protection
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  // Rules, links and tables
  'sheet.menu.data-validation',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.operation.insert-hyper-link',
  'sheet.operation.insert-hyper-link-toolbar',
  'sheet.operation.open-table-selector',
  'sheet.table.context-insert_menu-id',
  'sheet.table.context-remove_menu-id',
  // A copy of a sheet
  'sheet.command.copy-sheet',
];

/** The menus of the grid, as its plugins take them. */
export const MENUS: Readonly<Record<string, { readonly hidden: boolean }>> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }]),
);

/** The same by keyboard, by dragging and by what plugins do of themselves. */
export const REFUSED: readonly RegExp[] = [
  /^sheet\.command\.(move-(rows|cols|range)|split-text|sort-range|reorder-range|copy-sheet)/,
  /^sheet\.command\.(add|set|delete)-(range|worksheet)-protection/,
  /^sheet\.command\.(add|set|delete|move|clear)-.*conditional-rule$/,
  /^sheets?\.command\..*data-?validation/i,
  /^data-validation\.(command|operation)\.(addRule|open)/,
  /^sheets?\.(command|operation)\.(add|update|cancel|insert)-(rich-)?hyper-link/,
  /^sheet\.command\.((add|delete|set)-table|table-)/,
  /^sheet\.command\.(insert|set|remove)-defined-name$/,
  /^sheet\.command\..*range-theme-style$/,
  /^sheet\.command\.(set-(col|row)-data|set-worksheet-default-style|set-worksheet-right-to-left|set-gridlines-color)$/,
];

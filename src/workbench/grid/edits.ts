import { IRange, ICommandInfo, ICommandService, IExecutionOptions } from '@univerjs/core';
import { SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import { IMoveRangeMutationParams, MoveRangeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { CellMatrix, FROM_BOOK } from './surface';
import { Spilled } from './take';
import { GridChange } from './take-layout';
import { OpenGrid } from './univer';

/** What happens in the grid that the book must hear of. Sheets by id. */
export interface GridListener {
  /** A person typed, pasted, cleared, formatted or undid something in these cells. */
  onEdit(sheet: string, cells: CellMatrix): void;
  /** Formulas have new results in these cells. */
  onCalculated(sheet: string, cells: CellMatrix): void;
  /** Formulas fill these cells of a sheet, and no others. */
  onSpilled(sheet: string, spilled: Spilled): void;
  /** Something of a sheet is different now. */
  onChange(change: GridChange): void;
  onSelect(sheet: string, range: IRange): void;
  onActivate(sheet: string): void;
  /** A person begins or ends to type into a cell. */
  onEditing(editing: boolean): void;
}

/** Listens to the grid. What the book caused itself is not told. */
export function listenToGrid({ univer, api }: OpenGrid, listener: GridListener): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (options?.[FROM_BOOK]) return;
    const { subUnitId, sheetId } = (command.params ?? {}) as { readonly subUnitId?: string; readonly sheetId?: string };
    const sheet = subUnitId ?? sheetId;
    if (sheet && command.params) listener.onChange({ id: command.id, sheet, params: command.params });
    if (command.id === MoveRangeMutation.id) tellMoved(command, listener);
    if (command.id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue } = command.params as { subUnitId: string; cellValue?: CellMatrix };
      const told = options?.['fromFormula'] ? listener.onCalculated : listener.onEdit;
      told.call(listener, subUnitId, cellValue ?? {});
    }
    if (command.id === SetArrayFormulaDataMutation.id) tellSpilled(command, listener);
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const range = selections.at(-1);
    if (range) listener.onSelect(worksheet.getSheetId(), range);
  });
  api.addEvent(api.Event.SheetEditStarted, () => listener.onEditing(true));
  api.addEvent(api.Event.SheetEditEnded, () => listener.onEditing(false));
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => listener.onActivate(activeSheet.getSheetId()));
}

/** Cells that were cut and pasted: where they were, and where they are. */
function tellMoved(command: Readonly<ICommandInfo>, listener: GridListener): void {
  const { from, to } = command.params as IMoveRangeMutationParams;
  for (const { subUnitId, value } of [from, to]) listener.onEdit(subUnitId, value as CellMatrix);
}

/** By workbook, then by sheet. */
type BySheet<T> = Record<string, Record<string, T | null | undefined> | null | undefined>;

/** Cells below and right of a spilling formula hold results too. One that found its place taken has no results there. */
function tellSpilled(command: Readonly<ICommandInfo>, listener: GridListener): void {
  const { arrayFormulaRange, arrayFormulaCellData } = command.params as {
    arrayFormulaRange: BySheet<Record<number, Record<number, IRange>>>;
    arrayFormulaCellData: BySheet<CellMatrix>;
  };
  for (const [workbook, sheets] of Object.entries(arrayFormulaRange)) {
    for (const [sheet, rows] of Object.entries(sheets ?? {})) {
      const cells = arrayFormulaCellData[workbook]?.[sheet] ?? {};
      const all = Object.values(rows ?? {}).flatMap((columns) => Object.values(columns));
      const ranges = all.filter(({ startRow, startColumn }) => {
        const first = cells[startRow]?.[startColumn];
        return first && first.v !== '#SPILL!';
      });
      listener.onSpilled(sheet, { ranges, cells });
    }
  }
}

import { IRange, ICommandInfo, ICommandService, IExecutionOptions } from '@univerjs/core';
import { SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { CellMatrix, FROM_BOOK } from './surface';
import { OpenGrid } from './univer';

/** What happens in the grid that the book must hear of. Sheets by id. */
export interface GridListener {
  /** A person typed, pasted, cleared, formatted or undid something in these cells. */
  onEdit(sheet: string, cells: CellMatrix): void;
  /** Formulas have new results in these cells. */
  onCalculated(sheet: string, cells: CellMatrix): void;
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

/** Cells below and right of a spilling formula hold results too. */
function tellSpilled(command: Readonly<ICommandInfo>, listener: GridListener): void {
  const { arrayFormulaCellData } = command.params as {
    arrayFormulaCellData: Record<string, Record<string, CellMatrix> | null | undefined>;
  };
  for (const sheets of Object.values(arrayFormulaCellData)) {
    for (const [sheet, cells] of Object.entries(sheets ?? {})) listener.onCalculated(sheet, cells);
  }
}

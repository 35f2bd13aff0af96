import { HostError, OpenWorkbook, Place } from '../../app/ports';
import { ask } from './refusal';

/** Edits come in bursts, and some are dropped when they come fast: one call after so many milliseconds says "read again". */
const BURST = 500;

/** Where the person stands, and what the person does. */
export function places(): Pick<OpenWorkbook, 'selection' | 'select' | 'onSelect' | 'onEdit'> {
  return { selection, select, onSelect, onEdit };
}

async function selection(): Promise<Place | null> {
  return ask(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
  }).catch((error: unknown) => {
    // A chart or picture is selected: there is no active cell.
    if (error instanceof HostError && error.code === 'cannot-write') return null;
    throw error;
  });
}

async function select({ sheet: name, row, column }: Place): Promise<void> {
  await ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new HostError('no-such-sheet', name);
    sheet.activate();
    sheet.getCell(row - 1, column - 1).select();
    await context.sync();
  });
}

async function onSelect(listener: (place: Place) => void): Promise<() => void> {
  let listening = true;
  return ask(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
      // While a cell is edited there is no answer; the next move tells.
      const place = await selection().catch(() => null);
      // Excel takes a moment to forget a handler, and the question takes one too.
      if (place && listening) listener(place);
    });
    await context.sync();
    return () => {
      listening = false;
      stop(handler);
    };
  });
}

async function onEdit(listener: (sheet: string) => void): Promise<() => void> {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = async (): Promise<void> => {
    timer = null;
    const ids = [...waiting];
    waiting.clear();
    try {
      for (const name of await namesOf(ids)) listener(name);
    } catch {
      // The next cell is being edited already: told when that has ended.
      for (const id of ids) waiting.add(id);
      timer ??= setTimeout(() => void tell(), BURST);
    }
  };
  return ask(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      if (triggerSource === 'ThisLocalAddin') return;
      waiting.add(worksheetId);
      timer ??= setTimeout(() => void tell(), BURST);
    });
    await context.sync();
    return () => {
      if (timer !== null) clearTimeout(timer);
      stop(handler);
    };
  });
}

function namesOf(ids: readonly string[]): Promise<readonly string[]> {
  return ask(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    for (const sheet of sheets) sheet.load('name');
    await context.sync();
    return sheets.filter((sheet) => !sheet.isNullObject).map(({ name }) => name);
  });
}

/** A handler can only be taken off in the context that put it on. */
function stop<T>(handler: OfficeExtension.EventHandlerResult<T>): void {
  handler.remove();
  void handler.context.sync();
}

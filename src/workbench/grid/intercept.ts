import { IRange, IUndoRedoService } from '@univerjs/core';
import { BookRefusal } from '../book/sheets';
import { WORKS } from './ask-book';
import { Mirror } from './mirror';
import { REFUSED } from './menus';
import { WORKBOOK_ID } from './surface';
import { OpenGrid } from './univer';

/** Why the grid does not do what a person asked for. */
export type Blocked = 'notHere' | 'locked' | 'sheetName' | 'inTheWay';

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly name?: string;
  readonly order?: number;
}

/** Stops commands whose result would not be in the saved file, and hands to the book what it does itself. */
export function interceptCommands({ univer, api }: OpenGrid, mirror: Mirror, say: (blocked: Blocked) => void): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (REFUSED.some((commands) => commands.test(event.id))) {
      event.cancel = true;
      say('notHere');
    }
    const work = WORKS[event.id];
    if (!work) return;
    event.cancel = true;
    const params = (event.params ?? {}) as Params;
    const front = api.getActiveWorkbook()?.getActiveSheet();
    const range = params.range ?? front?.getActiveRange()?.getRange();
    try {
      mirror.ask(params.subUnitId ?? front?.getSheetId() ?? '', (book, sheet) => {
        if (range) work({ book, sheet, range, params });
      });
    } catch (error) {
      if (!(error instanceof BookRefusal)) throw error;
      say(REASONS[error.code] ?? 'inTheWay');
    }
    // Steps before would be taken back in cells that have moved.
    univer.__getInjector().get(IUndoRedoService).clearUndoRedo(WORKBOOK_ID);
  });
}

const REASONS: Partial<Record<BookRefusal['code'], Blocked>> = {
  AccessDenied: 'locked',
  InvalidArgument: 'sheetName',
  ItemAlreadyExists: 'sheetName',
};

import { OpenBook } from '../../../../src/workbench/book/book';
import { writeCells } from '../../../../src/workbench/book/cells';
import { select } from '../../../../src/workbench/book/features';
import { OpenSheet } from '../../../../src/workbench/book/sheet';
import {
  activate,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from '../../../../src/workbench/book/sheets';
import { ledgerOf, LooseCase, rest } from './catalogue-case';

function sheetIn(book: OpenBook, name: string): OpenSheet {
  return book.sheetNamed(name) as OpenSheet;
}

function type(book: OpenBook, row: number, value: number): void {
  book.change('user', () =>
    writeCells(book, sheetIn(book, 'Ledger'), { row, column: 3, rows: 1, columns: 1 }, () => value),
  );
}

/** The id of the ledger stands for itself. */
function withoutId(event: object, id: string): object {
  return JSON.parse(JSON.stringify(event).replaceAll(id, 'ledger')) as object;
}

const RANGE_EDITED = { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', triggerSource: 'Unknown' };

/** What the host tells the add-in, and to whom. */
export const EVENTS: readonly LooseCase[] = [
  {
    snippet: 'tables-on-changed',
    run: async ({ book }) => {
      const seen: unknown[] = [];
      await Excel.run(async (context) => {
        const table = ledgerOf(context).tables.add('A1:D5', true);
        table.onChanged.add(({ address, tableId, changeType }) => {
          seen.push([address, tableId === table.id, changeType]);
          return Promise.resolve();
        });
        table.onChanged.add(async (event) => {
          const range = event.getRange(context);
          range.load('address,values');
          await context.sync();
          seen.push([range.address, range.values]);
        });
        // The tables of a sheet and of the workbook hear of it too.
        for (const [whose, tables] of [
          ['sheet', ledgerOf(context).tables],
          ['workbook', context.workbook.tables],
        ] as const)
          tables.onChanged.add(({ address }) => Promise.resolve(void seen.push([whose, address])));
        table.load('id');
        await context.sync();
        type(book, 3, 300);
        type(book, 9, 1);
        await rest();
      });
      return seen;
    },
    gives: [
      ['C3', true, 'RangeEdited'],
      ['sheet', 'C3'],
      ['workbook', 'C3'],
      ['Ledger!C3', [[300]]],
    ],
  },
  {
    snippet: 'events-sheet',
    run: async ({ book }) => {
      const seen: unknown[] = [];
      let id = '';
      const note = (event: object): Promise<void> => {
        seen.push(withoutId(event, id));
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        const sheet = ledgerOf(context);
        sheet.load('id');
        sheet.getRange('F1').formulas = [['=C2*2']];
        sheet.onSelectionChanged.add(note);
        sheet.onActivated.add(note);
        sheet.onCalculated.add(note);
        sheet.onChanged.add(({ address, changeType, source, triggerSource, type: kind, worksheetId }) =>
          note({ type: kind, changeType, source, triggerSource, address, worksheetId }),
        );
        await context.sync();
        ({ id } = sheet);
      });
      const ledger = sheetIn(book, 'Ledger');
      type(book, 2, 7);
      book.calculate();
      book.change('user', () => select(book, ledger, { row: 4, column: 2, rows: 1, columns: 1 }));
      book.change('user', () => activate(book, sheetIn(book, 'Template')));
      book.change('user', () => activate(book, ledger));
      // Of another sheet nothing is told.
      book.change('user', () =>
        writeCells(book, sheetIn(book, 'Template'), { row: 1, column: 1, rows: 1, columns: 1 }, () => 1),
      );
      await Excel.run(async (context) => {
        ledgerOf(context).getRange('A9').values = [['own']];
        await context.sync();
      });
      await rest();
      return seen;
    },
    gives: [
      { ...RANGE_EDITED, address: 'C2', worksheetId: 'ledger' },
      { type: 'WorksheetCalculated', address: 'F1', worksheetId: 'ledger' },
      { type: 'WorksheetSelectionChanged', address: 'B4', worksheetId: 'ledger' },
      { type: 'WorksheetActivated', worksheetId: 'ledger' },
      { ...RANGE_EDITED, triggerSource: 'ThisLocalAddin', address: 'A9', worksheetId: 'ledger' },
    ],
  },
  {
    snippet: 'events-sheets',
    run: async ({ book }) => {
      const seen: unknown[] = [];
      const note = (...told: readonly unknown[]): Promise<void> => {
        seen.push(told);
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.onAdded.add(({ worksheetId }) => note('added', worksheetId === fresh.id));
        sheets.onDeleted.add(({ worksheetId }) => note('deleted', worksheetId === fresh.id));
        sheets.onActivated.add(({ worksheetId }) => note('activated', worksheetId === template.id));
        sheets.onChanged.add(({ address }) => note('changed', address));
        sheets.onNameChanged.add(({ nameBefore, nameAfter }) => note('renamed', nameBefore, nameAfter));
        sheets.onMoved.add(({ positionBefore, positionAfter }) => note('moved', positionBefore, positionAfter));
        sheets.onVisibilityChanged.add(({ visibilityBefore, visibilityAfter }) =>
          note('shown', visibilityBefore, visibilityAfter),
        );
        await context.sync();
      });
      const template = sheetIn(book, 'Template');
      const fresh = book.change('user', () => addSheet(book, 'Fresh'));
      type(book, 2, 7);
      book.change('user', () => renameSheet(book, fresh, 'Fresher'));
      book.change('user', () => moveSheet(book, fresh, 0));
      book.change('user', () => showSheet(book, fresh, 'very-hidden'));
      book.change('user', () => showSheet(book, fresh, 'visible'));
      book.change('user', () => activate(book, template));
      book.change('user', () => deleteSheet(book, fresh));
      await rest();
      return seen;
    },
    gives: [
      ['added', true],
      ['changed', 'C2'],
      ['renamed', 'Fresh', 'Fresher'],
      ['moved', 3, 0],
      ['shown', 'Visible', 'VeryHidden'],
      ['shown', 'VeryHidden', 'Visible'],
      ['activated', true],
      ['deleted', true],
    ],
  },
  {
    snippet: 'events-book',
    run: async ({ book }, { exchanges }) => {
      let heard = 0;
      await Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(() => {
          heard += 1;
          return Promise.resolve();
        });
        await context.sync();
      });
      const ledger = sheetIn(book, 'Ledger');
      book.change('user', () => select(book, ledger, { row: 2, column: 2, rows: 1, columns: 1 }));
      await rest();
      // The older kind of event looks for its trace in a list of its own.
      const { TraceIds } = JSON.parse(exchanges[0]?.reply ?? '{}') as { readonly TraceIds: readonly number[] };
      return [heard, TraceIds.length];
    },
    gives: [1, 1],
  },
  {
    snippet: 'events-remove',
    run: async ({ book }) => {
      let heard = 0;
      const add = (): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> =>
        Excel.run(async (context) => {
          const added = ledgerOf(context).onChanged.add(() => {
            heard += 1;
            return Promise.resolve();
          });
          await context.sync();
          return added;
        });
      const enable = (enabled: boolean): Promise<boolean> =>
        Excel.run(async (context) => {
          context.runtime.enableEvents = enabled;
          context.runtime.load('enableEvents');
          await context.sync();
          return context.runtime.enableEvents;
        });
      const handler = await add();
      const counts: unknown[] = [];
      const change = async (value: number): Promise<void> => {
        type(book, 2, value);
        await rest();
        counts.push(heard);
      };
      await change(1);
      counts.push(await enable(false));
      await change(2);
      counts.push(await enable(true));
      await change(3);
      await Excel.run(handler.context as Excel.RequestContext, async (same) => {
        handler.remove();
        await same.sync();
      });
      await change(4);
      return counts;
    },
    gives: [1, false, 1, true, 2, 2],
  },
  {
    snippet: 'events-no-trace',
    run: async ({ book }, { exchanges }) => {
      let heard = 0;
      await Excel.run(async (context) => {
        ledgerOf(context).onChanged.add(() => {
          heard += 1;
          return Promise.resolve();
        });
        await context.sync();
      });
      type(book, 2, 1);
      await rest();
      // Without a result for its trace the client would have forgotten the handler.
      const { Actions } = JSON.parse(exchanges[0]?.request ?? '{}') as {
        readonly Actions: readonly { readonly Id: number; readonly ActionType: number }[];
      };
      const trace = Actions.find(({ ActionType }) => ActionType === 5)?.Id;
      const { Results } = JSON.parse(exchanges[0]?.reply ?? '{}') as {
        readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
      };
      return [heard, Results.find(({ ActionId }) => ActionId === trace)?.Value];
    },
    gives: [1, null],
  },
];

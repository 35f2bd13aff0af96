import { associate, olderClient } from '../../../builders/office-node';
import { Heard, ledgerOf, LooseCase, refusalOf, rest } from './catalogue-case';

interface Sent {
  readonly Actions: readonly { readonly Name: string; readonly ActionType: number }[];
}

function namesIn({ exchanges }: Heard): readonly (readonly string[])[] {
  return exchanges.map(({ request }) => (JSON.parse(request) as Sent).Actions.map(({ Name }) => Name).filter(Boolean));
}

type Update = { update(state: object): void };
type Retrieve = { retrieve(name: string): { readonly values: unknown } };

/** A call of a worksheet function, as the host sends it. */
function call(id: number, name: string, args: readonly unknown[], ...more: readonly unknown[]): readonly unknown[] {
  return [1, 1000, '', JSON.stringify([id, name, args, `Ledger!B${id}`, 0, ...more]), id];
}

/** Results without the time that each took. */
function untimed(results: readonly unknown[]): unknown {
  const plain = (results as readonly (readonly unknown[])[]).map((one) => one.filter((part) => !isTime(part)));
  return plain.sort((a, b) => Number(a[0]) - Number(b[0]));
}

function isTime(part: unknown): boolean {
  return Array.isArray(part) && part.length === 1 && typeof part[0] === 'number';
}

/** Requests as the client makes them of one or several runs, and worksheet functions. */
export const REQUESTS: readonly LooseCase[] = [
  {
    snippet: 'tracked',
    run: async () =>
      Excel.run(async (context) => {
        const kept = ledgerOf(context).getRange('A1');
        context.trackedObjects.add(kept);
        const loose = ledgerOf(context).getRange('B1');
        loose.untrack();
        loose.load('address');
        await context.sync();
        ledgerOf(context).getRange('1:1').insert('Down');
        kept.load('address');
        await context.sync();
        context.trackedObjects.remove(kept);
        await context.sync();
        return [loose.address, kept.address];
      }),
    gives: ['Ledger!B1', 'Ledger!A2'],
  },
  {
    snippet: 'untracked-outside-run',
    run: async () => {
      const context = new Excel.RequestContext();
      const range = ledgerOf(context).getRange('A1');
      range.load('address');
      await context.sync();
      // The client itself does not let it go any further.
      return [range.address, await refusalOf(() => range.load('values'))];
    },
    gives: ['Ledger!A1', ['InvalidObjectPath', 'worksheets.getItem().getRange()']],
  },
  {
    snippet: 'run-two-syncs',
    run: async (_, heard) => {
      await Excel.run(async (context) => {
        const a = ledgerOf(context).getRange('A9');
        const b = ledgerOf(context).getRange('C2');
        b.load('values');
        await context.sync();
        a.values = b.values;
        a.load('values');
        await context.sync();
        return a.values;
      });
      await rest(20);
      const last = JSON.parse(heard.exchanges.at(-1)?.reply ?? '{}') as { readonly Error?: unknown };
      // What was kept is given back in a request of its own, and that must not fail.
      return [heard.exchanges.length, namesIn(heard).at(-1), last.Error];
    },
    gives: [3, ['_RemoveReference', '_RemoveReference'], undefined],
  },
  {
    snippet: 'nothing',
    run: async (_, { exchanges }) => {
      await Excel.run(async (context) => {
        await context.sync();
        await context.sync();
      });
      return exchanges.map(({ reply }) => (JSON.parse(reply) as { Results: readonly { Value: unknown }[] }).Results);
    },
    gives: [[{ ActionId: 2, Value: {} }]],
  },
  {
    snippet: 'many-ranges',
    run: async () =>
      Excel.run(async (context) => {
        for (let row = 0; row < 10; row += 1) ledgerOf(context).getCell(row, 6).values = [[row]];
        await context.sync();
        const all = ledgerOf(context).getRange('G1:G10');
        all.load('values');
        await context.sync();
        return all.values.flat();
      }),
    gives: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  },
  {
    snippet: 'flags',
    run: async ({ host }, { exchanges }) => {
      // "Has flag 1" is not "changes something", so the host takes only one flag seriously: wait until editing ends.
      await Excel.run(async (context) => {
        ledgerOf(context).load('name');
        await context.sync();
      });
      await Excel.run(async (context) => {
        ledgerOf(context).name = 'B';
        await context.sync();
      });
      host.setEditing(true);
      const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = context.workbook.worksheets.getItem('B');
        sheet.load('name');
        await context.sync();
        return sheet.name;
      });
      await rest();
      const before = exchanges.length;
      host.setEditing(false);
      return [await waiting, exchanges.length - before, exchanges.map(({ flags }) => flags & 69)];
    },
    gives: ['B', 1, [4, 1, 68]],
  },
  {
    snippet: 'flags-office',
    run: async ({ host }) => {
      const { Excel: older } = olderClient(host, (name) => name === 'ExcelApi');
      return older.run(async (context) => {
        const range = ledgerOf(context).getRange('A1:B1');
        const got = (range as unknown as Retrieve).retrieve('values');
        // Without the newer sets an update comes as single properties in small letters.
        const sheet = context.workbook.worksheets.getItem('Template');
        (sheet as unknown as Update).update({ name: 'T2' });
        sheet.load('name');
        await context.sync();
        return [got.values, sheet.name];
      });
    },
    gives: [[['客户', '到期日']], 'T2'],
  },
  {
    snippet: 'custom-functions',
    run: async ({ tell }, { results }) => {
      associate({
        ADD: (a: number, b: number) => a + b,
        SPILL: () => [
          [1, 'x'],
          [true, null],
        ],
        FAIL: () => {
          throw new Error('no rate');
        },
        LATE: (a: readonly (readonly number[])[]) => Promise.resolve(Number(a[0]?.[0]) * 2),
        WHERE: (_: number, { address }: { readonly address: string }) => address,
      });
      tell([
        call(1, 'ADD', [1, 2]),
        call(2, 'SPILL', []),
        call(3, 'FAIL', []),
        call(4, 'LATE', [[[4]]]),
        call(5, 'MISSING', [1]),
        call(6, 'WHERE', [1], ['Ledger!A1']),
      ]);
      for (let i = 0; i < 100 && results.length < 6; i += 1) await rest(10);
      return (untimed(results) as readonly (readonly unknown[])[]).map((one) =>
        one[1] === true ? one : [one[0], false],
      );
    },
    gives: [
      [1, true, 3],
      [
        2,
        true,
        [
          [1, 'x'],
          [true, null],
        ],
      ],
      [3, false],
      [4, true, 8],
      [5, false],
      [6, true, 'Ledger!B6'],
    ],
  },
  {
    snippet: 'custom-functions-objects',
    run: async ({ host }, { results }) => {
      const older = olderClient(
        host,
        (name, version) =>
          name === 'ExcelApi' || (name === 'CustomFunctions' && Number(String(version).split('.')[1] ?? 0) < 7),
        { ADD: (a: number, b: number) => a + b },
      );
      older.tell([call(1, 'ADD', [1, 2]), call(2, 'NONE', [])]);
      for (let i = 0; i < 100 && results.length < 2; i += 1) await rest(10);
      return (results as readonly Readonly<Record<string, unknown>>[]).map(({ id, failed, value }) =>
        failed ? [id, failed] : [id, value],
      );
    },
    gives: [
      [1, 3],
      [2, true],
    ],
  },
];

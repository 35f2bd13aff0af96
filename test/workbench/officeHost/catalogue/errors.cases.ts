import { ledgerOf, LooseCase, refusalOf, valuesAt } from './catalogue-case';

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly httpStatusCode?: number;
  readonly debugInfo: { readonly errorLocation: string; readonly statement?: string };
}

async function refused(work: Promise<unknown>): Promise<Refused> {
  try {
    await work;
  } catch (error) {
    return error as Refused;
  }
  throw new Error('nothing was refused');
}

/** What the host refuses, how, and what the client makes of it; and what it must never leave out. */
export const ERRORS: readonly LooseCase[] = [
  {
    snippet: 'error-item-not-found',
    run: async () => {
      const { code, httpStatusCode, debugInfo } = await refused(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Nowhere').load('name');
          await context.sync();
        }),
      );
      return [code, httpStatusCode, debugInfo.errorLocation, debugInfo.statement];
    },
    gives: ['ItemNotFound', 404, 'WorksheetCollection.getItem', 'var worksheet = worksheets.getItem(...);'],
  },
  {
    snippet: 'error-middle',
    run: async () =>
      Excel.run(async (context) => {
        const ledger = ledgerOf(context);
        const range = ledger.getRange('A1:B1');
        range.load('values');
        const used = ledger.getUsedRange();
        used.load('address');
        ledger.getRange('F1').values = [['done']];
        ledger.getRange('A1').values = [[1, 2]];
        ledger.getRange('G1').values = [['not done']];
        const error = await refusalOf(context.sync());
        // What was loaded before has arrived, and the context can go on.
        const seen = [range.values, used.address, error];
        ledger.getRange('H1').values = [['later']];
        return [...seen, await valuesAt(ledger, 'F1:H1')];
      }),
    gives: [[['客户', '到期日']], 'Ledger!A1:D5', ['InvalidArgument', 'Range.values'], [['done', '', 'later']]],
  },
  {
    snippet: 'error-no-index',
    run: async ({ host }) => {
      // Also what breaks inside the host is told at its action, with its words.
      host.setFault(({ name }) => {
        if (name === 'GetCount') throw new TypeError('something broke');
        return null;
      });
      const { code, message, debugInfo } = await refused(
        Excel.run(async (context) => {
          context.workbook.worksheets.getCount();
          await context.sync();
        }),
      );
      host.setFault(null);
      return [code, message.includes('something broke'), debugInfo.statement];
    },
    gives: ['GeneralException', true, 'worksheets.getCount();'],
  },
  {
    snippet: 'error-not-loaded',
    run: async () => {
      const { code } = await refused(
        Excel.run(async (context) => {
          const sheet = ledgerOf(context);
          await context.sync();
          return sheet.name;
        }),
      );
      return code;
    },
    gives: 'PropertyNotLoaded',
  },
  {
    snippet: 'error-missing-property',
    run: async () =>
      Excel.run(async (context) => {
        // Nothing that was selected is left out of the reply, not even what is empty.
        const sheet = ledgerOf(context);
        sheet.load('name,tabColor');
        await context.sync();
        return [sheet.name, sheet.tabColor];
      }),
    gives: ['Ledger', ''],
  },
  {
    snippet: 'error-null-instantiate',
    run: async () =>
      Excel.run(async (context) => {
        // Null would be taken for a null object and every write would be lost without a word.
        const sheet = context.workbook.worksheets.getItem('Nowhere');
        sheet.name = 'x';
        return refusalOf(context.sync());
      }),
    gives: ['ItemNotFound', 'WorksheetCollection.getItem'],
  },
  {
    snippet: 'error-instantiate-missing',
    run: async () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('Ledger');
        await context.sync();
        return sheet.isNullObject;
      }),
    gives: false,
  },
  {
    snippet: 'error-no-reference',
    run: async () =>
      Excel.run(async (context) => {
        const range = ledgerOf(context).getRange('A1');
        range.load('values');
        await context.sync();
        range.load('address');
        await context.sync();
        return [range.values, range.address];
      }),
    gives: [[['客户']], 'Ledger!A1'],
  },
  {
    snippet: 'error-collection',
    run: async () =>
      Excel.run(async (context) => {
        const { tables } = ledgerOf(context);
        tables.load('items/name');
        await context.sync();
        return tables.items;
      }),
    gives: [],
  },
  {
    snippet: 'error-collection-no-id',
    run: async () =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.load('items/name');
        await context.sync();
        const [, second] = sheets.items;
        if (second) second.name = 'x';
        sheets.load('items/name');
        await context.sync();
        return sheets.items.map(({ name }) => name);
      }),
    gives: ['Ledger', 'x', 'Template'],
  },
  {
    snippet: 'error-client-result',
    run: async () =>
      Excel.run(async (context) => {
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        return count.value;
      }),
    gives: 3,
  },
  {
    snippet: 'error-invalid-set',
    run: async () =>
      Excel.run(async (context) => {
        const ledger = ledgerOf(context);
        const range = ledger.getRange('A1');
        const codes = [
          await refusalOf(() => ledger.set({ colour: 'red' } as object)),
          await refusalOf(() => ledger.set({ id: 'x' } as object)),
          await refusalOf(() => range.set({ values: [[1]], address: 'B1' } as object)),
        ].map((one) => (one as readonly string[])[0]);
        // What stood before the faulty property is on its way already.
        return [codes, await valuesAt(ledger, 'A1')];
      }),
    gives: [['InvalidArgument', 'InvalidArgument', 'InvalidArgument'], [[1]]],
  },
  {
    snippet: 'error-payload',
    run: async () =>
      Excel.run(async (context) => {
        ledgerOf(context).getRange('F1').values = [['x'.repeat(5 * 1024 * 1024)]];
        return refusalOf(context.sync());
      }),
    gives: ['RequestPayloadSizeLimitExceeded', ''],
  },
  {
    snippet: 'error-payload-body',
    run: async () =>
      Excel.run(async (context) => {
        const range = ledgerOf(context).getRange('F1:F60');
        range.values = '应'.repeat(30_000) as unknown as string[][];
        await context.sync();
        range.load('values');
        return refusalOf(context.sync());
      }),
    gives: ['ResponsePayloadSizeLimitExceeded', ''],
  },
  {
    snippet: 'error-cell-edit',
    run: async ({ host }) => {
      host.setEditing(true);
      const code = await refusalOf(
        Excel.run(async (context) => {
          ledgerOf(context).load('name');
          await context.sync();
        }),
      );
      host.setEditing(false);
      return code;
    },
    gives: ['InvalidOperationInCellEditMode', ''],
  },
  {
    snippet: 'error-cell-edit-delayed',
    run: async ({ host }) => {
      host.setEditing(true);
      let name: string | null = null;
      const run = Excel.run({ delayForCellEdit: true }, async (context) => {
        const sheet = ledgerOf(context);
        sheet.load('name');
        await context.sync();
        ({ name } = sheet);
      });
      await new Promise((resolve) => setTimeout(resolve, 5));
      const meanwhile = name;
      host.setEditing(false);
      await run;
      return [meanwhile, name];
    },
    gives: [null, 'Ledger'],
  },
  {
    snippet: 'error-argument',
    run: async () => {
      const codes = [
        await refusalOf(Excel.run((() => 5) as never)),
        await refusalOf(
          Excel.run((context) => {
            context.workbook.worksheets.load({ name: 'yes' } as never);
            return Promise.resolve();
          }),
        ),
        await refusalOf(
          Excel.run((context) => {
            ledgerOf(context).charts.add('Line', 'A1:B2' as never);
            return Promise.resolve();
          }),
        ),
      ];
      const other = await Excel.run((context) => Promise.resolve(ledgerOf(context).getRange('A1')));
      codes.push(
        await refusalOf(
          Excel.run((context) => {
            ledgerOf(context).getRange('B1').copyFrom(other);
            return Promise.resolve();
          }),
        ),
      );
      return codes.map((one) => (one as readonly string[])[0]);
    },
    gives: ['RunMustReturnPromise', 'InvalidArgument', 'InvalidArgument', 'InvalidRequestContext'],
  },
];

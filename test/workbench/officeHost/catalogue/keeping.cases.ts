import { CatalogueCase, dateOfPage, refusalOf } from './catalogue-case';

/** What is kept beside the cells: names, settings, XML, properties of the workbook. */
export const KEEPING: readonly CatalogueCase[] = [
  {
    snippet: 'names',
    run: async (context, ledger) => {
      const { names } = context.workbook;
      names.add('期末日', context.workbook.worksheets.getItem('参数').getRange('B2'), 'closing date');
      names.add('rate', '=0.05');
      names.addFormulaLocal('rate2', '=0.07');
      const one = names.getItemOrNullObject('RATE');
      one.load('name,formula,value,type,visible,scope');
      const target = one.getRangeOrNullObject();
      const day = names.getItem('期末日');
      day.load('formula,value,type,comment');
      const cell = day.getRange();
      cell.load('address,values');
      names.load('items/name,items/formula,items/visible');
      await context.sync();
      const seen = [
        [one.name, one.formula, one.value, one.type, one.visible, one.scope, target.isNullObject],
        [day.formula, day.value, day.type, day.comment, cell.address, cell.values],
        names.items.map(({ name, formula }) => [name, formula]),
      ];
      one.formula = '=0.06';
      one.visible = false;
      one.load('formula,visible');
      ledger.names.add('local', 'A1');
      ledger.names.load('items/formula,items/scope');
      await context.sync();
      seen.push(
        [one.formula, one.visible],
        ledger.names.items.map(({ formula, scope }) => [formula, scope]),
      );
      one.delete();
      const count = names.getCount();
      await context.sync();
      names.add('A1', '=1');
      const invalid = await refusalOf(context.sync());
      names.add('rate2', '=1');
      return [...seen, count.value, invalid, await refusalOf(context.sync())];
    },
    gives: [
      ['rate', '=0.05', 0.05, 'Double', true, 'Workbook', true],
      ['=参数!$B$2', '参数!$B$2', 'Range', 'closing date', '参数!B2', [[46053]]],
      [
        ['期末日', '=参数!$B$2'],
        ['rate', '=0.05'],
        ['rate2', '=0.07'],
      ],
      ['=0.06', false],
      [['=Ledger!A1', 'Worksheet']],
      2,
      ['InvalidArgument', 'NamedItemCollection.add'],
      ['ItemAlreadyExists', 'NamedItemCollection.add'],
    ],
  },
  {
    snippet: 'settings',
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add('policy', { days: [0, 30, 60], since: dateOfPage(Date.UTC(2026, 0, 31)) });
      settings.add('policy', { days: [0, 30], since: dateOfPage(Date.UTC(2026, 0, 31)) });
      const one = settings.getItemOrNullObject('policy');
      one.load('key,value');
      settings.load('items/key,items/value');
      await context.sync();
      const { days, since } = one.value as { readonly days: readonly number[]; readonly since: Date };
      const seen = [one.key, days, since.toISOString(), settings.items.length];
      one.value = 'plain';
      one.load('value');
      await context.sync();
      seen.push(one.value as string);
      one.delete();
      const gone = settings.getItemOrNullObject('policy');
      await context.sync();
      return [...seen, gone.isNullObject];
    },
    gives: ['policy', [0, 30], '2026-01-31T00:00:00.000Z', 1, 'plain', true],
  },
  {
    snippet: 'custom-xml',
    run: async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<ar xmlns="urn:ar"/>');
      part.load('id,namespaceUri');
      const xml = part.getXml();
      const found = parts.getByNamespace('urn:ar');
      found.load('items/id');
      const only = found.getOnlyItemOrNullObject();
      only.load('id');
      await context.sync();
      const seen = [part.namespaceUri, xml.value, found.items.length, only.id === part.id];
      part.setXml('<ar xmlns="urn:ar" v="2"/>');
      const changed = part.getXml();
      await context.sync();
      part.delete();
      const none = parts.getByNamespace('urn:ar').getOnlyItemOrNullObject();
      await context.sync();
      return [...seen, changed.value, none.isNullObject];
    },
    gives: ['urn:ar', '<ar xmlns="urn:ar"/>', 1, true, '<ar xmlns="urn:ar" v="2"/>', true],
  },
  {
    snippet: 'properties',
    run: async (context) => {
      const book = context.workbook;
      book.load('name,readOnly,isDirty,autoSave');
      await context.sync();
      const before = [book.name, book.readOnly, book.isDirty, book.autoSave];
      book.properties.title = '账龄';
      book.properties.custom.add('closing', dateOfPage(Date.UTC(2026, 0, 31)));
      book.properties.custom.add('month', 202611);
      const custom = book.properties.custom.getItemOrNullObject('Closing');
      const month = book.properties.custom.getItemOrNullObject('month');
      for (const one of [custom, month]) one.load('key,value,type');
      book.load('isDirty');
      book.properties.load('author,title');
      await context.sync();
      const dirty = book.isDirty;
      book.isDirty = false;
      book.load('isDirty');
      await context.sync();
      book.properties.load('creationDate');
      return [
        before,
        [book.properties.title, book.properties.author, dirty, book.isDirty],
        [custom.key, custom.value, custom.type],
        [month.value, month.type],
        await refusalOf(context.sync()),
      ];
    },
    gives: [
      ['ledger.xlsx', false, false, false],
      ['账龄', '', true, false],
      ['closing', '2026-01-31T00:00:00.000Z', 'String'],
      [202611, 'Number'],
      ['ApiNotFound', 'DocumentProperties.creationDate'],
    ],
  },
  {
    snippet: 'application',
    run: async (context, ledger) => {
      const app = context.workbook.application;
      ledger.getRange('F1').formulas = [['=SUM(C2:C5)']];
      await context.sync();
      // Until the next sync formulas keep what they showed.
      app.suspendApiCalculationUntilNextSync();
      app.suspendScreenUpdatingUntilNextSync();
      ledger.getRange('C2').values = [[1000]];
      const held = ledger.getRange('F1');
      held.load('values');
      await context.sync();
      const fresh = ledger.getRange('F1');
      fresh.load('values');
      app.calculationMode = Excel.CalculationMode.manual;
      app.calculate(Excel.CalculationType.full);
      app.load('calculationMode,calculationState,decimalSeparator,thousandsSeparator,useSystemSeparators');
      app.cultureInfo.load('name');
      app.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      app.cultureInfo.datetimeFormat.load('dateSeparator,shortDatePattern,longTimePattern');
      app.iterativeCalculation.load('enabled');
      await context.sync();
      const { dateSeparator, shortDatePattern, longTimePattern } = app.cultureInfo.datetimeFormat;
      app.load('calculationEngineVersion');
      const version = await refusalOf(context.sync());
      return [
        [held.values[0]?.[0], fresh.values[0]?.[0]],
        [app.calculationMode, app.calculationState],
        [app.decimalSeparator, app.thousandsSeparator, app.useSystemSeparators],
        [app.cultureInfo.name, app.cultureInfo.numberFormat.numberDecimalSeparator],
        [dateSeparator, shortDatePattern, longTimePattern, app.iterativeCalculation.enabled],
        version,
      ];
    },
    gives: [
      [400.5, 1300.5],
      ['Manual', 'Done'],
      ['.', ',', true],
      ['zh-CN', '.'],
      ['/', 'yyyy/M/d', 'H:mm:ss', false],
      ['ApiNotFound', 'Application.calculationEngineVersion'],
    ],
  },
  {
    snippet: 'book-save',
    run: async (context) => {
      // The host has no place to save to: the page around it does that.
      context.workbook.save(Excel.SaveBehavior.save);
      const save = await refusalOf(context.sync());
      context.workbook.close(Excel.CloseBehavior.skipSave);
      return [save, await refusalOf(context.sync())];
    },
    gives: [
      ['ApiNotFound', 'Workbook.save'],
      ['ApiNotFound', 'Workbook.close'],
    ],
  },
];

import { ledgerOf, openLedger, refusalOf } from './catalogue/catalogue-case';

type Ask = (context: Excel.RequestContext, ledger: Excel.Worksheet) => unknown;

/** What the README says is refused: never taken and forgotten, never an empty answer. */
const REFUSED: readonly (readonly [string, Ask, string, string])[] = [
  ['pivot tables', (_, sheet) => sheet.pivotTables.load('items/name'), 'ApiNotFound', 'Worksheet.pivotTables'],
  ['slicers', (context) => context.workbook.slicers.load('items/name'), 'ApiNotFound', 'Workbook.slicers'],
  ['shapes', (_, sheet) => sheet.shapes.addTextBox('x'), 'ApiNotFound', 'Worksheet.shapes'],
  ['bindings', (context) => context.workbook.bindings.load('items/id'), 'ApiNotFound', 'Workbook.bindings'],
  ['styles', (context) => context.workbook.styles.add('own'), 'ApiNotFound', 'Workbook.styles'],
  ['views of a sheet', (_, sheet) => sheet.namedSheetViews.add('own'), 'ApiNotFound', 'Worksheet.namedSheetViews'],
  [
    'worksheet functions',
    (context, sheet) => context.workbook.functions.sum(sheet.getRange('C2')).load('value'),
    'ApiNotFound',
    'Functions.sum',
  ],
  ['pictures of cells', (_, sheet) => sheet.getRange('A1').getImage(), 'ApiNotFound', 'Range.getImage'],
  [
    'what a formula depends on',
    (_, sheet) => sheet.getRange('A1').getDirectPrecedents().load('addresses'),
    'ApiNotFound',
    'Range.getDirectPrecedents',
  ],
  [
    'formulas by row and column',
    (_, sheet) => (sheet.getRange('A1').formulasR1C1 = [['=RC[1]']]),
    'ApiNotFound',
    'Range.formulasR1C1',
  ],
  ['flash fill', (_, sheet) => sheet.getRange('A1').flashFill(), 'ApiNotFound', 'Range.flashFill'],
  ['much of several areas', (_, sheet) => sheet.getRanges('A1,C1').setDirty(), 'ApiNotFound', 'RangeAreas.setDirty'],
  [
    'sorting columns',
    (_, sheet) => sheet.getRange('A1:D5').sort.apply([{ key: 0 }], false, false, 'Columns'),
    'NotImplemented',
    'RangeSort.apply',
  ],
  [
    'sorting with capitals apart',
    (_, sheet) => sheet.getRange('A1:D5').sort.apply([{ key: 0 }], true),
    'NotImplemented',
    'RangeSort.apply',
  ],
  [
    'diagonal lines',
    (_, sheet) => (sheet.getRange('A1').format.borders.getItem('DiagonalUp').style = 'Continuous'),
    'NotImplemented',
    'RangeBorder.style',
  ],
  [
    'patterns',
    (_, sheet) => (sheet.getRange('A1').format.fill.pattern = 'Checker'),
    'ApiNotFound',
    'RangeFill.pattern',
  ],
  [
    'tints',
    (_, sheet) => (sheet.getRange('A1').format.font.tintAndShade = 0.5),
    'ApiNotFound',
    'RangeFont.tintAndShade',
  ],
  [
    'rules of top and bottom',
    (_, sheet) => sheet.getRange('A1').conditionalFormats.add('TopBottom'),
    'NotImplemented',
    'ConditionalFormatCollection.add',
  ],
  [
    'negative bars',
    (_, sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar').dataBar.negativeFormat.load('fillColor'),
    'ApiNotFound',
    'DataBarConditionalFormat.negativeFormat',
  ],
  [
    'a bar asked of another rule',
    (_, sheet) => sheet.getRange('A1').conditionalFormats.add('Custom').dataBar.load('barDirection'),
    'InvalidOperation',
    'ConditionalFormat.dataBar',
  ],
  [
    'invalid cells',
    (_, sheet) => sheet.getRange('A1').dataValidation.getInvalidCells(),
    'ApiNotFound',
    'DataValidation.getInvalidCells',
  ],
  [
    'filters by parts of days',
    (_, sheet) =>
      sheet.autoFilter.apply('A1:D5', 1, { filterOn: 'Values', values: [{ date: '2026-01', specificity: 'Month' }] }),
    'NotImplemented',
    'AutoFilter.apply',
  ],
  [
    'dynamic filters',
    (_, sheet) => sheet.autoFilter.apply('A1:D5', 1, { filterOn: 'Dynamic', dynamicCriteria: 'Today' }),
    'NotImplemented',
    'AutoFilter.apply',
  ],
  [
    'hidden headings',
    (_, sheet) => (sheet.tables.add('A1:D5', true).showHeaders = false),
    'ApiNotFound',
    'Table.showHeaders',
  ],
  [
    'a first column of its own',
    (_, sheet) => (sheet.tables.add('A1:D5', true).highlightFirstColumn = true),
    'ApiNotFound',
    'Table.highlightFirstColumn',
  ],
  [
    'trend lines',
    (_, sheet) => sheet.charts.add('Line', sheet.getRange('A1:C5')).series.getItemAt(0).trendlines.add('Linear'),
    'ApiNotFound',
    'ChartSeries.trendlines',
  ],
  [
    'styles of charts',
    (_, sheet) => (sheet.charts.add('Line', sheet.getRange('A1:C5')).style = 3),
    'ApiNotFound',
    'Chart.style',
  ],
  [
    'pages of their own',
    (_, sheet) => (sheet.pageLayout.headersFooters.firstPage.leftHeader = 'x'),
    'ApiNotFound',
    'HeaderFooterGroup.firstPage',
  ],
  [
    'sheets that do not calculate',
    (_, sheet) => (sheet.enableCalculation = false),
    'NotImplemented',
    'Worksheet.enableCalculation',
  ],
  [
    'clicks',
    (_, sheet) => sheet.onSingleClicked.add(() => Promise.resolve()),
    'ApiNotFound',
    'Worksheet.onSingleClicked',
  ],
  [
    'rows being sorted',
    (_, sheet) => sheet.onRowSorted.add(() => Promise.resolve()),
    'ApiNotFound',
    'Worksheet.onRowSorted',
  ],
  [
    'charts that come',
    (_, sheet) => sheet.charts.onAdded.add(() => Promise.resolve()),
    'ApiNotFound',
    'ChartCollection.onAdded',
  ],
  [
    'tables that come',
    (context) => context.workbook.tables.onAdded.add(() => Promise.resolve()),
    'ApiNotFound',
    'TableCollection.onAdded',
  ],
  [
    'what nobody ever called so',
    (_, sheet) => sheet.getRange('A1').clear('Everything' as 'All'),
    'InvalidArgument',
    'Range.clear',
  ],
];

/** What is not there: null would be taken for a null object. */
const MISSING: readonly (readonly [string, Ask, string])[] = [
  ['name', (context) => context.workbook.names.getItem('gone').load('name'), 'NamedItemCollection.getItem'],
  ['name of a sheet', (_, sheet) => sheet.names.getItem('gone').load('name'), 'NamedItemCollection.getItem'],
  ['setting', (context) => context.workbook.settings.getItem('gone').load('key'), 'SettingCollection.getItem'],
  [
    'piece of XML',
    (context) => context.workbook.customXmlParts.getItem('gone').load('id'),
    'CustomXmlPartCollection.getItem',
  ],
  [
    'property',
    (context) => context.workbook.properties.custom.getItem('gone').load('key'),
    'CustomPropertyCollection.getItem',
  ],
  [
    'property of a sheet',
    (_, sheet) => sheet.customProperties.getItem('gone').load('key'),
    'WorksheetCustomPropertyCollection.getItem',
  ],
  [
    'rule',
    (_, sheet) => sheet.getRange('A1').conditionalFormats.getItem('gone').load('type'),
    'ConditionalFormatCollection.getItem',
  ],
  [
    'series',
    (_, sheet) => sheet.charts.add('Line', sheet.getRange('A1:C5')).series.getItemAt(9).load('name'),
    'ChartSeriesCollection.getItemAt',
  ],
  ['filter', (_, sheet) => sheet.autoFilter.getRange().load('address'), 'AutoFilter.getRange'],
  ['frozen part', (_, sheet) => sheet.freezePanes.getLocation().load('address'), 'WorksheetFreezePanes.getLocation'],
  ['sheet before the first', (_, sheet) => sheet.getPrevious().load('name'), 'Worksheet.getPrevious'],
  ['common cell', (_, sheet) => sheet.getRange('A1').getIntersection('B2').load('address'), 'Range.getIntersection'],
  ['text', (_, sheet) => sheet.getRange('A1').find('丁', {}).load('address'), 'Range.find'],
  [
    'kind of cell',
    (_, sheet) => sheet.getRange('A1').getSpecialCells('Formulas').load('address'),
    'Range.getSpecialCells',
  ],
];

it.each([
  ...REFUSED,
  ...MISSING.map(([what, ask, location]) => [`a ${what} that is not there`, ask, 'ItemNotFound', location] as const),
])('refuses %s', async (_, ask, code, location) => {
  openLedger();
  const refusal = await refusalOf(
    Excel.run(async (context) => {
      ask(context, ledgerOf(context));
      await context.sync();
    }),
  );
  expect(refusal).toEqual([code, location]);
});

import { CatalogueCase, refusalOf } from './catalogue-case';

async function hiddenRows(ledger: Excel.Worksheet): Promise<readonly number[]> {
  const rows = [2, 3, 4, 5].map((row) => ledger.getRange(`${row}:${row}`));
  for (const row of rows) row.load('rowHidden');
  await ledger.context.sync();
  return rows.flatMap(({ rowHidden }, i) => (rowHidden ? [i + 2] : []));
}

/** Conditional formats, what may be entered, filters. */
export const RULES: readonly CatalogueCase[] = [
  {
    snippet: 'cf-cell-value',
    run: async (context, ledger) => {
      const formats = ledger.getRange('C2:C5').conditionalFormats;
      formats.add(Excel.ConditionalFormatType.custom);
      const rule = formats.add(Excel.ConditionalFormatType.cellValue);
      const { cellValue } = rule;
      cellValue.format.font.color = '#C00000';
      cellValue.format.fill.color = '#FFC7CE';
      cellValue.rule = { formula1: '=30', operator: Excel.ConditionalCellValueOperator.greaterThan };
      rule.stopIfTrue = true;
      rule.priority = 1;
      rule.load('id,type,priority,stopIfTrue');
      cellValue.load('rule');
      cellValue.format.font.load('color');
      cellValue.format.fill.load('color');
      await context.sync();
      const seen = [rule.type, rule.priority, rule.stopIfTrue, cellValue.rule];
      const looks = [cellValue.format.font.color, cellValue.format.fill.color];
      rule.delete();
      const count = formats.getCount();
      await context.sync();
      return [...seen, looks, count.value];
    },
    gives: [
      'CellValue',
      1,
      true,
      { formula1: '=30', formula2: '', operator: 'GreaterThan' },
      ['#C00000', '#FFC7CE'],
      1,
    ],
  },
  {
    snippet: 'cf-custom',
    run: async (context, ledger) => {
      const rule = ledger.getRange('A2:D5').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=$C2>0';
      rule.custom.format.fill.color = '#FFF2CC';
      rule.load('type');
      rule.custom.rule.load('formula');
      const range = rule.getRange();
      range.load('address');
      rule.custom.format.fill.load('color');
      await context.sync();
      return [rule.type, rule.custom.rule.formula, rule.custom.format.fill.color, range.address];
    },
    gives: ['Custom', '=$C2>0', '#FFF2CC', 'Ledger!A2:D5'],
  },
  {
    snippet: 'cf-data-bar',
    run: async (context, ledger) => {
      const rule = ledger.getRange('C2:C5').conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      const { dataBar } = rule;
      dataBar.positiveFormat.fillColor = '#5B9BD5';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: '0' };
      dataBar.showDataBarOnly = false;
      dataBar.load('lowerBoundRule,upperBoundRule,showDataBarOnly');
      dataBar.positiveFormat.load('fillColor,gradientFill');
      await context.sync();
      const { fillColor, gradientFill } = dataBar.positiveFormat;
      const seen = [fillColor, gradientFill, dataBar.lowerBoundRule, dataBar.upperBoundRule, dataBar.showDataBarOnly];
      // A bar without its number is not kept: better refused than forgotten.
      dataBar.showDataBarOnly = true;
      return [...seen, await refusalOf(context.sync())];
    },
    gives: [
      '#5B9BD5',
      false,
      { type: 'Number', formula: '0' },
      { type: 'HighestValue' },
      false,
      ['NotImplemented', 'DataBarConditionalFormat.showDataBarOnly'],
    ],
  },
  {
    snippet: 'cf-more',
    run: async (context, ledger) => {
      const formats = ledger.getRange('C2:C5').conditionalFormats;
      const scale = formats.add(Excel.ConditionalFormatType.colorScale);
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'green' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      scale.colorScale.load('criteria,threeColorScale');
      const text = formats.add('ContainsText');
      text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: '逾期' };
      text.textComparison.load('rule');
      formats.load('items/type,items/priority,items/stopIfTrue');
      await context.sync();
      const seen = [
        formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
        scale.colorScale.criteria,
        scale.colorScale.threeColorScale,
        text.textComparison.rule,
      ];
      formats.clearAll();
      const count = formats.getCount();
      await context.sync();
      formats.add('IconSet');
      return [...seen, count.value, await refusalOf(context.sync())];
    },
    gives: [
      [
        ['ContainsText', 0, false],
        ['ColorScale', 1, false],
      ],
      { minimum: { type: 'LowestValue', color: '#008000' }, maximum: { type: 'HighestValue', color: '#FF0000' } },
      false,
      { operator: 'Contains', text: '逾期' },
      0,
      ['NotImplemented', 'ConditionalFormatCollection.add'],
    ],
  },
  {
    snippet: 'validation',
    run: async (context, ledger) => {
      const { dataValidation } = ledger.getRange('D2:D5');
      const rules: Excel.DataValidationRule[] = [
        { list: { inCellDropDown: true, source: '是,否,待定' } },
        { list: { inCellDropDown: true, source: '=参数!$A$2:$A$9' } },
        { wholeNumber: { formula1: 0, formula2: '=B1', operator: Excel.DataValidationOperator.between } },
        { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
        { custom: { formula: '=LEN(D2)<5' } },
      ];
      const seen: unknown[] = [];
      for (const rule of rules) {
        dataValidation.rule = rule;
        dataValidation.load('rule,type');
        await context.sync();
        seen.push([dataValidation.type, dataValidation.rule]);
      }
      dataValidation.errorAlert = {
        message: 'pick one',
        showAlert: true,
        style: Excel.DataValidationAlertStyle.stop,
        title: '账龄',
      };
      dataValidation.prompt = { message: 'bucket', showPrompt: true, title: '账龄' };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('errorAlert,prompt,ignoreBlanks');
      await context.sync();
      const { errorAlert, prompt, ignoreBlanks } = dataValidation;
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      dataValidation.load('valid');
      return [seen, errorAlert, prompt, ignoreBlanks, dataValidation.type, await refusalOf(context.sync())];
    },
    gives: [
      [
        ['List', { list: { inCellDropDown: true, source: '是,否,待定' } }],
        ['List', { list: { inCellDropDown: true, source: '=参数!$A$2:$A$9' } }],
        ['WholeNumber', { wholeNumber: { formula1: '0', formula2: 'B1', operator: 'Between' } }],
        ['Date', { date: { formula1: '2026-01-01', formula2: '', operator: 'GreaterThan' } }],
        ['Custom', { custom: { formula: '=LEN(D2)<5' } }],
      ],
      { message: 'pick one', showAlert: true, style: 'Stop', title: '账龄' },
      { message: 'bucket', showPrompt: true, title: '账龄' },
      false,
      'None',
      ['ApiNotFound', 'DataValidation.valid'],
    ],
  },
  {
    snippet: 'validation-range',
    run: async (context, ledger) => {
      const { dataValidation } = ledger.getRange('D2:D5');
      dataValidation.rule = { list: { inCellDropDown: true, source: ledger.getRange('Z1:Z3') } };
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    },
    gives: { list: { inCellDropDown: true, source: '=Ledger!$Z$1:$Z$3' } },
  },
  {
    snippet: 'auto-filter',
    run: async (context, ledger) => {
      const { autoFilter } = ledger;
      const seen: unknown[] = [];
      const look = async (): Promise<void> => {
        autoFilter.load('enabled,isDataFiltered,criteria');
        const hidden = await hiddenRows(ledger);
        seen.push([autoFilter.enabled, autoFilter.isDataFiltered, hidden]);
      };
      await look();
      autoFilter.apply(ledger.getRange('A1:D5'));
      await look();
      autoFilter.apply('A1:D5', 0, { filterOn: Excel.FilterOn.values, values: ['甲', '乙'] });
      await look();
      // A second column narrows the first.
      autoFilter.apply('A1:D5', 2, {
        filterOn: 'Custom',
        criterion1: '>=100',
        criterion2: '<=200',
        operator: Excel.FilterOperator.and,
      });
      await look();
      const { criteria } = autoFilter;
      autoFilter.clearColumnCriteria(0);
      autoFilter.apply('A1:D5', 3, { filterOn: 'Custom', criterion1: '<>' });
      autoFilter.apply('A1:D5', 2, { filterOn: 'Values', values: ['250.5', '100'] });
      await look();
      const range = autoFilter.getRange();
      range.load('address');
      autoFilter.clearCriteria();
      await look();
      autoFilter.remove();
      await look();
      autoFilter.apply('A1:D5', 2, { filterOn: 'TopItems', criterion1: '2' });
      return [seen, criteria, range.address, await refusalOf(context.sync())];
    },
    gives: [
      [
        [false, false, []],
        [true, false, []],
        [true, true, [4]],
        [true, true, [3, 4, 5]],
        [true, true, [2, 4, 5]],
        [true, false, []],
        [false, false, []],
      ],
      [
        { filterOn: 'Values', values: ['甲', '乙'] },
        null,
        { filterOn: 'Custom', criterion1: '>=100', criterion2: '<=200', operator: 'And' },
        null,
      ],
      'Ledger!A1:D5',
      ['NotImplemented', 'AutoFilter.apply'],
    ],
  },
];

import { CatalogueCase, refusalOf, valuesAt } from './catalogue-case';

/** How cells look, and what belongs to whole rows and columns. */
export const RANGE_LOOKS: readonly CatalogueCase[] = [
  {
    snippet: 'range-merge',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:C1');
      range.merge();
      const merged = range.getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      const seen = [merged.address, await valuesAt(ledger, 'A1:C1')];
      range.merge(true);
      range.unmerge();
      const none = range.getMergedAreasOrNullObject();
      const columns = ledger.getRange('D:F');
      columns.group(Excel.GroupOption.byColumns);
      columns.hideGroupDetails(Excel.GroupOption.byColumns);
      columns.load('columnHidden');
      await context.sync();
      const folded = columns.columnHidden;
      columns.showGroupDetails('ByColumns');
      columns.load('columnHidden');
      await context.sync();
      const open = columns.columnHidden;
      ledger.showOutlineLevels(1, 1);
      columns.load('columnHidden');
      await context.sync();
      const levels = columns.columnHidden;
      columns.showGroupDetails('ByColumns');
      columns.ungroup('ByColumns');
      await context.sync();
      columns.ungroup('ByColumns');
      return [...seen, none.isNullObject, folded, open, levels, await refusalOf(context.sync())];
    },
    gives: ['Ledger!A1:C1', [['客户', '', '']], true, true, false, true, ['InvalidArgument', 'Range.ungroup']],
  },
  {
    snippet: 'range-cell-properties',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B1');
      range.format.fill.color = '#FFEECC';
      const got = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      const seen = got.value;
      range.setCellProperties([[{ format: { fill: { color: '#FFFFFF' }, font: { bold: true } } }, {}]]);
      ledger.getRange('A2:A3').setRowProperties([{ rowHidden: true }, { format: { rowHeight: 30 } }]);
      ledger.getRange('A1:B1').setColumnProperties([{ columnHidden: false }, { format: { columnWidth: 80 } }]);
      const after = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      const rows = ledger.getRange('A2:A3').getRowProperties({ rowHidden: true, rowIndex: true });
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      await context.sync();
      range.getCellProperties({ style: true });
      const refused = await refusalOf(context.sync());
      return [seen, after.value, rows.value, columns.value[1], refused];
    },
    gives: [
      [
        [
          { address: 'Ledger!A1', format: { fill: { color: '#FFEECC' }, font: { bold: false } } },
          { address: 'Ledger!B1', format: { fill: { color: '#FFEECC' }, font: { bold: false } } },
        ],
      ],
      [
        [
          { format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
          { format: { fill: { color: '#FFEECC' }, font: { bold: false } } },
        ],
      ],
      [
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ],
      { columnHidden: false, format: { columnWidth: 80 } },
      ['ApiNotFound', 'Range.getCellProperties'],
    ],
  },
  {
    snippet: 'format-basic',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B2');
      const { format } = range;
      format.fill.color = '#4472C4';
      format.fill.clear();
      format.font.set({
        name: '宋体',
        size: 12,
        bold: true,
        italic: false,
        color: '#FFFFFF',
        underline: Excel.RangeUnderlineStyle.single,
        strikethrough: false,
      });
      format.horizontalAlignment = Excel.HorizontalAlignment.center;
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 1;
      format.shrinkToFit = false;
      format.textOrientation = 45;
      format.columnWidth = 80;
      format.rowHeight = 20;
      format.protection.locked = false;
      format.protection.formulaHidden = true;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation,columnWidth,rowHeight');
      format.fill.load('color');
      format.font.load('name,size,bold,color,underline');
      format.protection.load('locked,formulaHidden');
      await context.sync();
      const { name, size, bold, color, underline } = format.font;
      const seen = [
        [format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel],
        [format.textOrientation, format.columnWidth, format.rowHeight, format.fill.color],
        [name, size, bold, color, underline],
        [format.protection.locked, format.protection.formulaHidden],
      ];
      format.autofitColumns();
      format.autofitRows();
      format.load('columnWidth,rowHeight');
      await context.sync();
      return [...seen, (format.columnWidth ?? 0) < 80, format.rowHeight];
    },
    gives: [
      ['Center', 'Top', true, 1],
      [45, 80, 20, '#FFFFFF'],
      ['宋体', 12, true, '#FFFFFF', 'Single'],
      [false, true],
      true,
      15,
    ],
  },
  {
    snippet: 'format-borders',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B2');
      const { borders } = range.format;
      const edge = borders.getItem(Excel.BorderIndex.edgeBottom);
      edge.style = Excel.BorderLineStyle.continuous;
      edge.weight = Excel.BorderWeight.medium;
      edge.color = '#BFBFBF';
      borders.getItem('EdgeTop').style = 'Double';
      borders.getItemAt(0).style = 'None';
      borders.load('items/sideIndex,items/style,items/weight,items/color');
      const cell = ledger.getRange('B2').format.borders.getItem('EdgeBottom');
      cell.load('style,color');
      await context.sync();
      const drawn = borders.items.filter(({ style }) => style !== 'None');
      return [
        borders.items.length,
        drawn.map(({ sideIndex, style, weight, color }) => [sideIndex, style, weight, color]),
        [cell.style, cell.color],
      ];
    },
    gives: [8, [['EdgeBottom', 'Continuous', 'Medium', '#BFBFBF']], ['Continuous', '#BFBFBF']],
  },
  {
    snippet: 'format-load',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1:B2');
      ledger.getRange('A1').format.wrapText = true;
      ledger.getRange('A1').format.font.bold = true;
      ledger.getRange('A:A').format.columnWidth = 100;
      range.format.load('columnWidth,wrapText,horizontalAlignment');
      range.format.fill.load('color');
      range.format.font.load('name,size,bold,color');
      await context.sync();
      const { format } = range;
      // Mixed is null, and null is a value.
      return [
        [format.columnWidth, format.wrapText, format.horizontalAlignment],
        [format.font.name, format.font.size, format.font.bold, format.font.color],
      ];
    },
    gives: [
      [null, null, 'General'],
      ['Calibri', 11, null, '#000000'],
    ],
  },
  {
    snippet: 'range-hyperlink',
    run: async (context, ledger) => {
      const range = ledger.getRange('A1');
      range.hyperlink = { documentReference: "'账龄'!A1", screenTip: 'open', textToDisplay: '明细' };
      range.load('hyperlink,values');
      await context.sync();
      const seen = [range.hyperlink, range.values];
      range.clear('Hyperlinks');
      range.load('hyperlink');
      await context.sync();
      range.style = Excel.BuiltInStyle.comma;
      return [...seen, range.hyperlink, await refusalOf(context.sync())];
    },
    gives: [
      { documentReference: "'账龄'!A1", screenTip: 'open', textToDisplay: '明细' },
      [['明细']],
      null,
      ['ApiNotFound', 'Range.style'],
    ],
  },
];

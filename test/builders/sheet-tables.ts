import { SheetCell, SheetRow, SheetTable } from '../../src/core/basics/sheet-table';

/** A table with one of everything: for hosts, which must be able to write it all. */
export function fullTable(
  customers: readonly string[],
  moves: ReadonlyMap<string, number> = new Map(),
  own: number | null = null,
): SheetTable {
  const head = ['客户', '余额', '逾期', '阶段', '下一步', '日期', '负责人', '备注'];
  const first = 5;
  const last = first + customers.length - 1;
  const body = customers.map((name, i): SheetRow => {
    const was = moves.get(name);
    const cells: SheetCell[] = [
      name,
      (i + 1) * 1234.56,
      { value: i * 1000.5, style: i === 1 ? 'money-bad' : 'money' },
      { value: i % 2 ? '提醒' : '警告', style: i % 2 ? 'stage-1' : 'stage-3' },
      { value: '电话催收', link: { to: 'ours', key: 'letters', row: 1, column: 1 }, style: 'link-left' },
      { value: 20777 + i, style: 'date' },
      { value: null, style: 'input-text' },
      { value: '=1+1', style: 'input-wrap' },
    ];
    return { cells, height: 24, ...(was === undefined ? {} : { was }) };
  });
  const total: SheetRow = {
    style: 'total',
    cells: [
      '合计',
      {
        value: customers.reduce((sum, _, i) => sum + (i + 1) * 1234.56, 0),
        style: 'total-money',
        formula: `SUM(B${first}:B${last})`,
      },
    ],
    ...(moves.has('合计') ? { was: moves.get('合计') } : {}),
  };
  const widths = [28, 14, 14, 10, 26, 12, 12, 30];
  return {
    key: 'plan-2026-11',
    name: '催收计划 2026-11',
    mode: 'replace',
    tabColor: 'head',
    columns: [
      ...widths.map((width, i) => ({
        width,
        style: i === 0 || i > 2 ? ('text' as const) : ('money' as const),
        ...(i === 7 ? { group: 1, folded: true } : {}),
      })),
      ...(own === null ? [] : [{ width: 10, was: own }]),
    ],
    rows: [
      { cells: [{ value: '海川工业品有限公司 & 子公司 <测试>', style: 'company' }] },
      { cells: [{ value: '2026年11月 催收计划', style: 'title' }], height: 28 },
      {
        cells: [
          { value: '截止日', style: 'subtitle' },
          { value: 20777, style: 'date' },
        ],
      },
      { cells: head, style: 'head', height: 30, ...(moves.has('客户') ? { was: moves.get('客户') } : {}) },
      ...body,
      total,
    ],
    freeze: { rows: 4, columns: 1 },
    filter: { row: 4, column: 1, rows: customers.length + 1, columns: 8 },
    merges: [{ row: 2, column: 1, rows: 1, columns: 4 }],
    validations: [
      {
        area: { row: first, column: 4, rows: customers.length, columns: 1 },
        list: ['提醒', '警告', '律师函'],
        strict: true,
      },
      {
        area: { row: first, column: 7, rows: customers.length, columns: 1 },
        list: { key: 'letters', area: { row: 1, column: 1, rows: 3, columns: 1 } },
        strict: false,
      },
    ],
    conditionalFormats: [
      { kind: 'bar', area: { row: first, column: 3, rows: customers.length, columns: 1 }, color: 'bar' },
      {
        kind: 'text',
        area: { row: first, column: 4, rows: customers.length, columns: 1 },
        equals: '律师函',
        fill: 'stage-4',
        ink: 'bad',
      },
      { kind: 'above', area: { row: first, column: 2, rows: customers.length, columns: 1 }, than: 2000, ink: 'bad' },
    ],
    charts: [
      {
        key: 'balance',
        kind: 'column',
        title: '各客户余额 <元>',
        categories: { row: first, column: 1, rows: customers.length, columns: 1 },
        series: [
          { name: '余额', values: { row: first, column: 2, rows: customers.length, columns: 1 }, color: 'series-1' },
        ],
        over: { row: last + 3, column: 1, rows: 14, columns: 3 },
      },
      {
        key: 'stack',
        kind: 'stacked-column',
        title: '构成',
        categories: { row: first, column: 1, rows: customers.length, columns: 1 },
        series: [
          { name: '余额', values: { row: first, column: 2, rows: customers.length, columns: 1 }, color: 'series-1' },
          { name: '逾期', values: { row: first, column: 3, rows: customers.length, columns: 1 }, color: 'series-2' },
        ],
        over: { row: last + 3, column: 4, rows: 14, columns: 3 },
        numberFormat: '#,##0',
      },
      {
        key: 'lying',
        kind: 'bar',
        title: '逾期',
        categories: { row: first, column: 1, rows: customers.length, columns: 1 },
        series: [
          { name: '逾期', values: { row: first, column: 3, rows: customers.length, columns: 1 }, color: 'series-3' },
        ],
        over: { row: last + 18, column: 1, rows: 14, columns: 5 },
      },
    ],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitWide: 1,
      titleRows: [4, 4],
      printColumns: 7,
      footer: '第 &P 页，共 &N 页',
      marginsNarrow: true,
    },
    names: [{ name: 'AR_AsOf', row: 3, column: 2 }],
    gridlines: false,
    zoomPercent: 90,
  };
}

/** A second sheet, to which the first one has links: letters with page breaks. */
export function letterTable(): SheetTable {
  const letter = (n: number): SheetRow[] => [
    { cells: [{ value: `催款函 ${n}`, style: 'letter-title' }], height: 30 },
    {
      cells: [
        { value: `致：宁波恒泰机电有限公司\n截至今日贵司尚欠货款。${'请核对。'.repeat(20)}`, style: 'letter-text' },
      ],
      height: 120,
    },
    {
      cells: [
        { value: '日期', style: 'box-head' },
        { value: 20777, style: 'box-date' },
        { value: 123456.78, style: 'box-money' },
      ],
    },
    { cells: [{ value: '✂', style: 'letter-cut' }] },
  ];
  return {
    key: 'letters',
    name: '催款函',
    mode: 'replace',
    tabColor: 'accent',
    columns: [{ width: 60 }, { width: 20 }, { width: 20 }],
    rows: [...letter(1), ...letter(2)],
    page: { orientation: 'portrait', paper: 'A4', fitWide: 1, breaksAfter: [4] },
    gridlines: false,
  };
}

/** The same table without its filter. */
export function withoutFilter(table: SheetTable): SheetTable {
  const copy: { -readonly [K in keyof SheetTable]: SheetTable[K] } = { ...table };
  delete copy.filter;
  return copy;
}

import fc from 'fast-check';
import { SheetCell, SheetRow, SheetTable } from '../../../src/core/basics/sheet-table';
import { CellStyle, STYLES, StyleName } from '../../../src/core/basics/styles';
import { Letter, writeLetters } from '../../../src/core/letters/letters';
import { LETTERS_PER_SHEET, makeLettersSheets } from '../../../src/core/plan/letters-sheet';
import { LETTER_DAY, LETTER_POLICY, LetterItem, LetterWish, lettersInput, TWO_INVOICES } from '../../builders/letters';

const lettersOf = (wishes: readonly LetterWish[], changes = {}) => writeLetters(lettersInput(wishes, changes)).letters;
const sheetsOf = (letters: readonly Letter[], language: 'zh' | 'en' = 'zh') =>
  makeLettersSheets({ letters, policy: LETTER_POLICY, language, asOf: LETTER_DAY });
const sheetOf = (wishes: readonly LetterWish[], changes = {}) =>
  sheetsOf(lettersOf(wishes, changes)).tables[0] as SheetTable;

const valueOf = (cell: SheetCell | undefined) =>
  cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null);
const textsOf = (table: SheetTable) =>
  table.rows.flatMap((row) => row.cells.map(valueOf)).filter((value) => typeof value === 'string');
const rowWith = (table: SheetTable, text: string) => table.rows.findIndex((row) => valueOf(row.cells[0]) === text) + 1;

/** What a formula of our letters gives: sums of a column and additions of cells. */
function calculated(table: SheetTable, formula: string): number {
  const at = (address: string) => {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    const cell = table.rows[Number(row) - 1]?.cells[letter.charCodeAt(0) - 65];
    if (cell !== null && typeof cell === 'object' && cell.formula !== undefined) return calculated(table, cell.formula);
    return Number(valueOf(cell) ?? 0);
  };
  const range = /^SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(formula);
  if (!range) return formula.split('+').reduce((sum, address) => sum + at(address), 0);
  let sum = 0;
  for (let row = Number(range[2]); row <= Number(range[3]); row += 1) sum += at(`${range[1]}${row}`);
  return sum;
}

describe('the letters sheet', () => {
  it('says in one line that no letter is due', () => {
    const { tables, places } = sheetsOf([]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows).toHaveLength(1);
    expect(textsOf(tables[0] as SheetTable)).toEqual(['截至 2026-11-20，本月没有应发的催款函。']);
    expect(textsOf(sheetsOf([], 'en').tables[0] as SheetTable)[0]).toContain('no letter is due');
    expect(places).toEqual([]);
  });

  it('is A4 upright, not scaled because Excel would ignore its page breaks then, each letter on a page of its own', () => {
    const table = sheetOf([{ customer: 'A' }, { customer: 'B' }, { customer: 'C' }]);
    expect(table.page).toMatchObject({
      orientation: 'portrait',
      paper: 'A4',
      fitWide: 0,
      marginsNarrow: true,
      centered: true,
      printColumns: 8,
      unnumbered: true,
    });
    expect(table.columns).toHaveLength(8);
    expect(table.page.breaksAfter).toHaveLength(2);
    expect(table.page.footer).toContain('海川工业品有限公司');
    for (const row of table.page.breaksAfter ?? [])
      expect(valueOf(table.rows[row]?.cells[0])).toBe('海川工业品有限公司');
  });

  it('tells where each letter begins', () => {
    const { tables, places } = sheetsOf(lettersOf([{ customer: 'A' }, { customer: 'B', currency: 'USD' }]));
    expect(places[0]).toEqual({ key: 'letters', row: 1, column: 1 });
    const place = places[1];
    expect(place?.row).toBe((tables[0]?.page.breaksAfter?.[0] ?? 0) + 1);
    expect(valueOf(tables[0]?.rows[(place?.row ?? 0) - 1]?.cells[0])).toBe('海川工业品有限公司');
  });

  it('begins another sheet after 1,000 letters', () => {
    const [letter] = lettersOf([{}]);
    const letters = Array.from({ length: LETTERS_PER_SHEET + 1 }, (_, i) => ({
      ...(letter as Letter),
      customer: `C${i}`,
    }));
    const { tables, places } = sheetsOf(letters);
    expect(tables.map((table) => [table.key, table.name])).toEqual([
      ['letters', '催款函'],
      ['letters-2', '催款函 (2)'],
    ]);
    expect(places[LETTERS_PER_SHEET]).toEqual({ key: 'letters-2', row: 1, column: 1 });
    for (const table of tables) expect(table.page.breaksAfter?.length ?? 0).toBeLessThanOrEqual(1023);
  });

  it('keeps within 1,023 page breaks also when every letter is long', () => {
    const [letter] = lettersOf([{ items: lines(70) }]);
    const { tables } = sheetsOf(
      Array.from({ length: LETTERS_PER_SHEET }, (_, i) => ({ ...(letter as Letter), customer: `C${i}` })),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.page.breaksAfter).toHaveLength(1023);
  });

  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ document: `D${i}`, days: 40, minor: 100 }));

  it('gives the reply slip a page of its own when the letter fills one', () => {
    const long = sheetOf([{ items: lines(12) }]);
    expect(long.page.breaksAfter).toHaveLength(1);
    const slip = long.rows.findIndex((row) => valueOf(row.cells[0]) === '回　执');
    expect(slip - (long.page.breaksAfter?.[0] ?? 0)).toBeLessThanOrEqual(3);
    expect(sheetOf([{}]).page.breaksAfter).toEqual([]);
  });

  it.each([
    ['on the last page of a letter of two pages', 40, 0],
    ['on a page of its own when the second page is full too', 70, 1],
  ])('puts the reply slip %s', (_, count, breaks) => {
    expect(sheetOf([{ items: lines(count) }]).page.breaksAfter).toHaveLength(breaks);
  });

  it('never tears the reply slip in two, however long the letter is', () => {
    for (let count = 1; count <= 130; count += 1) {
      const { rows, page } = sheetOf([{ step: 3, items: lines(count) }]);
      const first = rows.findIndex((row) => row.style === 'letter-cut');
      let used = 0;
      rows.forEach((row, i) => {
        const height = row.height ?? 0;
        if (page.breaksAfter?.includes(i)) used = 0;
        if (used + height > 755) {
          expect([count, i <= first]).toEqual([count, true]);
          used = 0;
        }
        used += height;
      });
    }
  });

  it.each<readonly [string, readonly LetterItem[], Partial<LetterWish>]>([
    ['usual amounts', TWO_INVOICES, {}],
    ['billions', [{ document: 'A', days: 40, minor: 987_654_321_012 }], {}],
    ['billions with interest', [{ document: 'A', days: 400, minor: 98_765_432_101_234 }], { step: 3 }],
    ['large yen', [{ document: 'A', days: 40, minor: 1_234_567_890 }], { currency: 'JPY' }],
  ])('fits on upright A4 with %s, also where the standard font is wide', (_, items, wish) => {
    const policy = { ...LETTER_POLICY, interest: { ...LETTER_POLICY.interest, ruleId: 'cn-sme' } };
    const { columns } = sheetOf([{ items, ...wish }], { policy });
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    expect(width).toBeLessThanOrEqual(72);
    expect(Math.min(...columns.map((column) => column.width))).toBeGreaterThanOrEqual(3.5);
    // In print of 8 points a figure takes 6.3 pixels and a separator 2.8, where a character of the standard font has 7.
    const largest = String(Math.floor((items[0]?.minor ?? 0) / (wish.currency === 'JPY' ? 1 : 100)));
    const pixels = (largest.length + 2) * 6.3 + (Math.floor((largest.length - 1) / 3) + 1) * 2.8;
    expect((columns[6]?.width ?? 0) * 7 + 5).toBeGreaterThan(pixels);
  });

  it('has room for the 20 digits of an electronic invoice on one line', () => {
    const table = sheetOf([{ items: [{ document: '25332000000012345678', days: 40, minor: 1_234_567 }] }]);
    expect(table.rows.find((row) => row.cells[1] === '25332000000012345678')?.height).toBe(13);
  });

  it.each([1, 2, 3] as const)(
    'has a usual letter of step %d with six items on one page with its reply slip, in both languages',
    (step) => {
      const items = Array.from({ length: 6 }, (_, i) => ({
        document: `INV-2026-00${i}`,
        days: 40 + i,
        minor: 123_456,
      }));
      expect(sheetOf([{ step, items }]).page.breaksAfter).toEqual([]);
      expect(sheetOf([{ step, items, name: 'Acme Ltd.' }]).page.breaksAfter).toEqual([]);
    },
  );
});

describe('the text of a letter on the sheet', () => {
  it('is all of it, in the order of the letter', () => {
    const [letter] = lettersOf([{ step: 3 }]) as [Letter];
    const texts = textsOf(sheetsOf([letter]).tables[0] as SheetTable).map((text) => text.replace(/^[　✂ ]+/, ''));
    const p = letter.paragraphs;
    const expected = [
      p.from,
      letter.title,
      p.meta,
      p.addressee,
      ...p.opening,
      p.claimed,
      ...p.afterTable,
      ...p.closing,
      ...p.signature,
      ...p.attachments,
      ...p.replySlip,
    ];
    expect(texts.filter((text) => expected.includes(text))).toEqual(expected);
  });

  it('is merged over all columns where it wraps, in a row high enough for every line', () => {
    const table = sheetOf([{ step: 2 }, { step: 3, name: 'Acme Manufacturing (Overseas) Ltd.' }]);
    const merged = new Set(
      (table.merges ?? []).filter((area) => area.columns === 8 && area.column === 1).map((area) => area.row),
    );
    table.rows.forEach((row, i) => {
      const text = valueOf(row.cells[0]);
      if (typeof text !== 'string' || row.style === undefined || row.style.startsWith('box')) return;
      const style: CellStyle = STYLES[row.style];
      // What is not merged has to fit on one line, for its style does not wrap.
      expect([text, merged.has(i + 1)]).toEqual([text, style.wrap === true]);
      expect([text, (row.height ?? 0) >= leastHeight(text, style)]).toEqual([text, true]);
    });
  });

  it('is cut into several rows when a user’s text is longer than a row can be high', () => {
    const sentence = '本公司提请贵公司注意上述款项的付款安排。';
    const templates = { 'letter.2.opening': { zh: sentence.repeat(120) }, 'letter.2.reply': { zh: '字'.repeat(3000) } };
    const table = sheetOf([{}], { policy: { ...LETTER_POLICY, templates } });
    for (const row of table.rows) expect(row.height ?? 0).toBeLessThanOrEqual(409);
    const joined = textsOf(table).join('');
    expect(joined.split(sentence)).toHaveLength(121);
    expect(joined.match(/字/g)).toHaveLength(3000);
  });

  it('overlaps nowhere: no two merged areas share a cell', () => {
    const table = sheetOf([
      { items: [...TWO_INVOICES, { document: 'L', days: -3, minor: 5 }, { document: 'C', days: null, minor: -5 }] },
      { step: 3 },
    ]);
    const taken = new Set<string>();
    for (const area of table.merges ?? []) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = `${area.row}:${column}`;
        expect(taken.has(cell)).toBe(false);
        taken.add(cell);
        if (column > area.column) expect(valueOf(table.rows[area.row - 1]?.cells[column - 1])).toBeNull();
      }
    }
  });
});

describe('the table of a letter on the sheet', () => {
  const items: readonly LetterItem[] = [
    { document: 'A', days: 45, minor: 1_234_560, amountMinor: 2_000_000 },
    { document: 'B', days: 31, minor: 8_000_000, disputedMinor: 1_000_000 },
    { document: 'LATER', days: -15, minor: 5_600_000 },
    { document: 'CREDIT', days: null, minor: -300_000 },
  ];

  it('has three blocks with subtotals that are formulas, and the sum claimed behind the credits', () => {
    const table = sheetOf([{ items }]);
    const words = table.rows.map((row) => valueOf(row.cells[0]));
    const order = [
      '序号',
      '一、已到期，本次请求支付',
      '小计',
      '二、已收未核销款项及贷项（从上项中扣减）',
      '小计',
      '本次请求支付合计',
      '尚未到期，仅供参考（不在本次请求之内）',
      '小计',
    ];
    expect(words.filter((word) => typeof word === 'string' && order.includes(word))).toEqual(order);
    const total = table.rows[rowWith(table, '本次请求支付合计') - 1]?.cells[6];
    expect(total).toMatchObject({ value: 79_345.6, formula: expect.stringMatching(/^G\d+\+G\d+$/) });
  });

  it('needs no block headings where there is one block only', () => {
    const table = sheetOf([{}]);
    expect(rowWith(table, '一、已到期，本次请求支付')).toBe(0);
    expect(table.rows[rowWith(table, '本次请求支付合计') - 1]?.cells[6]).toMatchObject({
      value: 92_345.6,
      formula: expect.stringMatching(/^SUM/),
    });
  });

  it('has plain values in its lines, whose look is the column’s', () => {
    const table = sheetOf([{}]);
    const line = table.rows.find((row) => row.cells[1] === 'INV-2026-0901') as SheetRow;
    expect(line.style).toBeUndefined();
    expect(line.cells).toEqual([1, 'INV-2026-0901', LETTER_DAY - 75, LETTER_DAY - 45, 45, 12_345.6, 12_345.6, null]);
    expect(table.columns.map((column) => STYLES[column.style as StyleName].kind)).toEqual([
      'integer',
      'text',
      'date',
      'date',
      'integer',
      'money',
      'money',
      'text',
    ]);
  });

  it('says what of a document is left out, and gives long numbers the room they need', () => {
    const table = sheetOf([
      { items: [...items, { document: '补充协议第十七号附件二之明细单据第零零九十九号', days: 33, minor: 1 }] },
    ]);
    expect(table.rows.find((row) => row.cells[1] === 'B')?.cells[7]).toEqual({
      value: '另10,000.00未计入',
      style: 'box-wrap',
    });
    const long = table.rows.find((row) => valueOf(row.cells[1])?.toString().startsWith('补充协议'));
    expect(long?.cells[1]).toMatchObject({ style: 'box-wrap' });
    expect(long?.height).toBeGreaterThan(30);
  });

  it('shows the interest of each line and its sum where the letter claims it', () => {
    const policy = { ...LETTER_POLICY, interest: { ...LETTER_POLICY.interest, ruleId: 'cn-sme' } };
    const table = sheetOf([{ step: 3, items: [{ document: 'A', days: 30, minor: 1_000_000 }] }], { policy });
    expect(textsOf(table)).toContain('逾期利息（元）');
    expect(table.rows.find((row) => row.cells[1] === 'A')?.cells[7]).toEqual({ value: 150, style: 'box-money' });
    expect(table.rows[rowWith(table, '本次请求支付合计') - 1]?.cells[7]).toMatchObject({ value: 150 });
  });

  it('prints 200 lines and one that points to the statement, with the sum of the rest', () => {
    const many = Array.from({ length: 230 }, (_, i) => ({ document: `D${i}`, days: 300 - i, minor: 100 }));
    const table = sheetOf([{ items: many }]);
    expect(table.rows[rowWith(table, '另有 30 笔，详见对账单') - 1]?.cells[6]).toMatchObject({ value: 30 });
    expect(table.rows[rowWith(table, '本次请求支付合计') - 1]?.cells[6]).toMatchObject({ value: 230 });
    expect(textsOf(sheetsOf(lettersOf([{ items: many, name: 'Acme Ltd.' }])).tables[0] as SheetTable)).toContain(
      'and 30 more, see statement',
    );
  });

  it('has no cents for a currency without them', () => {
    const table = sheetOf([{ currency: 'JPY', items: [{ document: 'A', days: 40, minor: 1_234_567 }] }]);
    expect(table.rows.find((row) => row.cells[1] === 'A')?.cells[6]).toBe(1_234_567);
  });

  it('every formula gives the value beside it', () => {
    const item = fc.record({
      document: fc.string({ maxLength: 30 }),
      days: fc.integer({ min: -30, max: 200 }),
      minor: fc.integer({ min: -200_000, max: 9_000_000 }).filter((minor) => minor !== 0),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 9 }), fc.constantFrom(1, 2, 3), (list, step) => {
        const table = sheetOf([{ items: list, step: step as 1 }]);
        for (const row of table.rows) {
          for (const cell of row.cells) {
            if (cell !== null && typeof cell === 'object' && cell.formula !== undefined)
              expect(calculated(table, cell.formula)).toBeCloseTo(Number(cell.value), 6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('2,000 letters of 50 lines are made in a moment', () => {
  const items = Array.from({ length: 50 }, (_, i) => ({ document: `INV-2026-${i}`, days: 31 + i, minor: 123_456 + i }));
  const [letter] = lettersOf([{ items }]) as [Letter];
  const letters = Array.from({ length: 2000 }, (_, i) => ({ ...letter, customer: `C${i}` }));
  const text = JSON.stringify(letters);
  sheetsOf(letters.slice(0, 200));
  const before = performance.now();
  const { tables } = sheetsOf(letters);
  const took = performance.now() - before;
  JSON.parse(text);
  const parsing = performance.now() - before - took;
  expect(tables.reduce((rows, table) => rows + table.rows.length, 0)).toBeGreaterThan(100_000);
  // Measured 80–100 ms, a third of what parsing the letters takes; a busy machine slows both.
  expect(took).toBeLessThan(4 * parsing + 300);
});

/**
 * Points that a text needs at the least where the columns are 540 pixels wide: 72 characters of 7. A Chinese character is as
 * wide as its size, a Latin one half of it.
 */
function leastHeight(text: string, style: CellStyle): number {
  const size = style.size ?? 10;
  let width = 0;
  for (const sign of text) width += sign > '⺀' ? 2 : 0.98;
  const lines = Math.ceil(width / ((540 * 0.75 * 2) / size));
  return lines * size * 1.3;
}

import { toSerial } from '../../../src/core/basics/day';
import { SheetCell, SheetTable } from '../../../src/core/basics/sheet-table';
import { CellStyle, STYLES } from '../../../src/core/basics/styles';
import { Language } from '../../../src/core/basics/words';
import { SheetCells } from '../../../src/core/cells/cells';
import { calendarOf } from '../../../src/core/basics/calendar';
import {
  bucketsFromBounds,
  DEFAULT_POLICY,
  parsePolicyText,
  Policy,
  policyText,
  POLICY_ENTRIES,
  POLICY_LISTS,
  readPolicy,
} from '../../../src/core/policy/policy';
import { makePolicySheet } from '../../../src/core/plan/policy-sheet';
import { cellsOfTable } from '../../builders/cells-of-table';
import { dayOn } from '../../builders/days';

const AS_OF = dayOn('2025-10-01');
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const SETTLED: Policy = { ...DEFAULT_POLICY, logKeptSince: dayOn('2024-01-01') };

/** A policy in which every kind of rule differs from its default. */
const CHANGED: Policy = {
  ...SETTLED,
  company: {
    name: { zh: '海川工业品有限公司', en: 'Haichuan Industrial Supplies Ltd' },
    address: '宁波市北仑区明州路 1 号',
    phone: '0574-12345678',
    contact: '财务部',
    email: 'ar@example.com',
    bankName: '示例银行宁波分行',
    bankAccount: '00012345678901234567',
    bankHolder: '海川工业品有限公司',
  },
  baseCurrency: 'USD',
  fxRates: { CNY: 0.1389, EUR: 1.08 },
  basis: 'invoice',
  buckets: bucketsFromBounds([15, 45, 365]),
  defaultTermsDays: 30,
  retentionShares: [0.05],
  tail: { itemBelowMinor: 123_45, shareBelow: 0.015 },
  ladder: DEFAULT_POLICY.ladder.map((row) =>
    row.step === 2
      ? {
          ...row,
          fromDay: 21,
          words: { zh: '催告', en: 'Second reminder' },
          channel: 'letter',
          repeatDays: 5,
          repeatIsWorkdays: false,
          owner: 'finance',
          deadlineWorkdays: 10,
        }
      : row,
  ),
  legalNotice: { on: true, fromDay: 80 },
  classRules: { ...DEFAULT_POLICY.classRules, cItemShare: 0.075, aPaidShare: 0.9 },
  papersFirst: { on: false, pauseDays: 3 },
  limitation: { years: 2, alarmDays: [365, 30] },
  lossRates: [
    { fromDay: null, rate: 0.001 },
    { fromDay: 1, rate: 0.0333 },
  ],
  classWeights: { A: 0.75, B: 1, C: 2 },
  monthTargetMinor: 1_234_567_89,
  provisionRates: [
    { fromDay: null, rate: 0 },
    { fromDay: 31, rate: 0.05 },
    { fromDay: 1096, rate: 1 },
  ],
  interest: {
    ...DEFAULT_POLICY.interest,
    ruleId: 'contract-day',
    rules: DEFAULT_POLICY.interest.rules.map((rule) =>
      rule.id === 'contract-day' ? { ...rule, value: 0.0003 } : rule,
    ),
    lpr: [...DEFAULT_POLICY.interest.lpr, { from: dayOn('2026-01-20'), rate: 0.0295 }],
    checked: dayOn('2025-09-30'),
  },
  calendar: calendarOf(
    [dayOn('2027-01-01'), dayOn('2027-02-05'), dayOn('2027-02-06'), dayOn('2027-02-07'), dayOn('2026-12-31')],
    [dayOn('2027-02-20')],
  ),
  owners: { ...DEFAULT_POLICY.owners, sales: '王', finance: 'Li' },
  letterLanguage: 'en',
  asOfRule: 'today',
  templates: { 'letter.1.opening': { zh: '您好。' }, 'letter.unknown': { zh: '甲', en: 'A' } },
};

function sheetOf(policy: Policy, language: Language, carried: SheetCells | null = null): SheetTable {
  return makePolicySheet({ policy, asOf: AS_OF, language, carried });
}

function valueOf(cell: SheetCell | undefined): unknown {
  return cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null);
}

describe('a policy written to its sheet and read again', () => {
  const cases = LANGUAGES.flatMap((language) => [
    ['the default policy', language, SETTLED] as const,
    ['a policy changed all over', language, CHANGED] as const,
  ]);

  it.each(cases)('%s (%s) is the same policy', (_, language, policy) => {
    const cells = cellsOfTable(sheetOf(policy, language));
    expect(readPolicy([cells], {}, AS_OF)).toEqual({ policy, notices: [] });
  });

  it.each(LANGUAGES)('is the same from a workbook that counts from 1904 (%s)', (language) => {
    const cells = cellsOfTable(sheetOf(CHANGED, language), { date1904: true });
    expect(readPolicy([cells], {}, AS_OF)).toEqual({ policy: CHANGED, notices: [] });
  });

  it.each(LANGUAGES)('is the same from a sheet with inserted columns and rows (%s)', (language) => {
    const cells = cellsOfTable(sheetOf(CHANGED, language));
    const moved: SheetCells = {
      ...cells,
      firstRow: 4,
      rows: cells.rows.flatMap((row) => [[], ['我的备注', row[0] ?? null, null, ...row.slice(1)]]),
    };
    expect(readPolicy([moved], {}, AS_OF)).toEqual({ policy: CHANGED, notices: [] });
  });

  it('is the same through plain JSON', () => {
    const table = JSON.parse(JSON.stringify(sheetOf(CHANGED, 'zh'))) as SheetTable;
    expect(table).toEqual(sheetOf(CHANGED, 'zh'));
  });
});

describe('the policy sheet', () => {
  it.each(LANGUAGES)('shows every rule and every list (%s)', (language) => {
    const { rows } = sheetOf(SETTLED, language);
    const codes = new Set(rows.map((row) => String(valueOf(row.cells[7]))));
    for (const { code, matrix } of POLICY_ENTRIES) expect(codes).toContain(matrix?.row ?? code);
    for (const { code, keyed } of POLICY_LISTS) if (keyed !== true) expect(codes).toContain(code);
  });

  it.each(LANGUAGES)('names the cells that formulas use (%s)', (language) => {
    const table = sheetOf(SETTLED, language);
    const at = (name: string): SheetCell | undefined => {
      const found = table.names?.find((one) => one.name === name);
      return table.rows[(found?.row ?? 0) - 1]?.cells[(found?.column ?? 0) - 1];
    };
    expect(at('AR_AsOf')).toEqual({ value: AS_OF, style: 'input-date' });
    expect(valueOf(at('AR_Policy'))).toBe(policyText(SETTLED, language));
    const cells = cellsOfTable(table);
    const asOf = table.names?.[0];
    expect(cells.rows[(asOf?.row ?? 0) - 1]?.[1]).toBe(toSerial(AS_OF));
  });

  it.each(LANGUAGES)('makes the summary by a formula over the very cells it shows (%s)', (language) => {
    const table = sheetOf(CHANGED, language);
    const summary = table.rows
      .flatMap((row) => row.cells)
      .find((cell) => cell !== null && typeof cell === 'object' && cell.formula);
    const formula = summary !== null && typeof summary === 'object' ? (summary.formula ?? '') : '';
    const reckoned = formula
      .split('&')
      .map((part) => {
        const address = /^([A-G])(\d+)$/.exec(part);
        if (!address) return part.slice(1, -1);
        const column = (address[1] ?? 'A').charCodeAt(0) - 65;
        return String(valueOf(table.rows[Number(address[2]) - 1]?.cells[column]) ?? '');
      })
      .join('');
    expect(reckoned).toBe(policyText(CHANGED, language));
    expect(formula.length).toBeLessThan(8192);
  });

  it.each(LANGUAGES)('has lists that a spreadsheet accepts (%s)', (language) => {
    const { validations = [], rows } = sheetOf(SETTLED, language);
    expect(validations.length).toBeGreaterThan(20);
    for (const { list, area } of validations) {
      const value = valueOf(rows[area.row - 1]?.cells[area.column - 1]);
      if ('key' in list) {
        const names = rows
          .slice(list.area.row - 1, list.area.row - 1 + list.area.rows)
          .map((row) => valueOf(row.cells[0]));
        expect(names).toContain(value);
        continue;
      }
      expect(list.join(',').length).toBeLessThanOrEqual(255);
      expect(list.filter((word) => word.includes(','))).toEqual([]);
      expect(list).toContain(value);
    }
  });

  it.each(LANGUAGES)('cuts no text: long ones wrap in rows that are high enough (%s)', (language) => {
    const { rows, columns, merges = [] } = sheetOf(CHANGED, language);
    rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        const value = valueOf(cell);
        if (typeof value !== 'string' || cell === null || typeof cell !== 'object') return;
        if (['title', 'section', 'company'].includes(cell.style ?? '')) return;
        const over = merges.find((m) => m.row === r + 1 && m.column === c + 1)?.columns ?? 1;
        const width = columns.slice(c, c + over).reduce((sum, column) => sum + column.width, 0);
        const needed = [...value].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
        const style: CellStyle = STYLES[cell.style ?? 'plain'];
        const lines = style.wrap === true ? Math.floor(((row.height ?? 15) - 4) / 15) : 1;
        expect({ value, fits: needed <= width * Math.max(1, lines) }).toEqual({ value, fits: true });
      });
    });
  });

  it('keeps what could not be read when it is made anew from another workbook', () => {
    const typed = cellsOfTable(sheetOf(SETTLED, 'zh'));
    const codeAt = 7;
    const rows = typed.rows.map((row) =>
      row[codeAt] === 'class.reviewDays' ? row.map((cell, i) => (i === 1 ? '半年' : cell)) : row,
    );
    const before = { ...typed, rows };
    const { policy, notices } = readPolicy([before], {}, AS_OF);
    expect(notices).toHaveLength(1);
    const after = cellsOfTable(sheetOf(policy, 'zh', before));
    expect(readPolicy([after], {}, AS_OF).notices).toMatchObject([{ code: 'policy-wrong-entry', found: '半年' }]);
  });
});

describe('the summary for formulas', () => {
  it.each(LANGUAGES)('is short and gives the rules of single rows back (%s)', (language) => {
    const text = policyText(CHANGED, language);
    expect(text.length).toBeLessThan(300);
    const parsed = parsePolicyText(text);
    expect(parsed?.buckets).toEqual(CHANGED.buckets);
    expect(parsed?.basis).toBe('invoice');
    expect(parsed?.ladder.map((row) => row.fromDay)).toEqual(CHANGED.ladder.map((row) => row.fromDay));
    expect(parsed?.tail).toEqual(DEFAULT_POLICY.tail);
    expect(parsed?.interest.ruleId).toBe('contract-day');
    expect(parsed?.provisionRates).toEqual(CHANGED.provisionRates);
    expect(policyText(parsed ?? DEFAULT_POLICY, language)).toBe(text);
  });

  it('understands decimal commas, which formulas bring along in some countries', () => {
    const text = policyText(SETTLED, 'en').replace('|0.05|', '|0,05|').replace('|0.5|', '|0,5|');
    expect(parsePolicyText(text)?.classRules).toEqual(DEFAULT_POLICY.classRules);
  });

  it('falls back to the defaults where fields are wrong or contradict each other', () => {
    const text = policyText(SETTLED, 'en').replace('|31|61|', '|61|31|');
    expect(parsePolicyText(text)?.ladder).toEqual(DEFAULT_POLICY.ladder);
  });

  it.each(['', 'AR0|CNY', 'AR1|CNY', '2026-11-20'])('is not %p', (text) => {
    expect(parsePolicyText(text)).toBeNull();
  });
});

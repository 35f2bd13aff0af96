import { CellArea } from '../../core/basics/sheet-table';
import { CellError, CellValue } from '../../core/cells/cells';
import { tokensOf } from './references';

/** What a formula may ask while it is reckoned. */
export interface Surroundings {
  /** Value of a cell; sheet null: the formula's own. */
  cell(sheet: string | null, row: number, column: number): CellValue;
  /** The cells a name stands for; null: there is no such name. */
  named(name: string): { readonly sheet: string | null; readonly area: CellArea } | null;
  /** The part of an area that holds anything. */
  filled(sheet: string | null, area: CellArea): CellArea | null;
}

/** A value, or the cells of a reference, row by row. */
type Operand = CellValue | readonly (readonly CellValue[])[];

const VALUE: CellError = { error: '#VALUE!' };
const NAME: CellError = { error: '#NAME?' };
const DIVISION: CellError = { error: '#DIV/0!' };

/**
 * The value of a formula (without "="), for workbooks that no spreadsheet calculates: sums, arithmetic, comparisons, IF and
 * the like. A function it does not know gives #NAME?, as in a spreadsheet without it.
 */
export function reckon(formula: string, around: Surroundings): CellValue {
  const reader = new Reader(formula, around);
  const value = single(reader.comparison());
  return reader.isDone() ? value : VALUE;
}

class Reader {
  private readonly tokens: ReturnType<typeof tokensOf>;
  private at = 0;

  constructor(
    formula: string,
    private readonly around: Surroundings,
  ) {
    this.tokens = tokensOf(formula).filter(({ text }) => text.trim() !== '');
  }

  isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  comparison(): Operand {
    let left = this.joined();
    for (let sign = this.sign(); sign !== null; sign = this.sign())
      left = compare(sign, single(left), single(this.joined()));
    return left;
  }

  private sign(): string | null {
    const first = this.take('<', '>', '=');
    if (first === null) return null;
    return first + (first === '<' ? (this.take('>', '=') ?? '') : first === '>' ? (this.take('=') ?? '') : '');
  }

  private joined(): Operand {
    let left = this.sum();
    while (this.take('&') !== null) left = joinedTexts(single(left), single(this.sum()));
    return left;
  }

  private sum(): Operand {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const by = sign === '+' ? 1 : -1;
      left = arithmetic(single(left), single(this.product()), (a, b) => a + by * b);
    }
    return left;
  }

  private product(): Operand {
    let left = this.signed();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const right = single(this.signed());
      if (sign === '*') left = arithmetic(single(left), right, (a, b) => a * b);
      else left = numberOf(right) === 0 ? DIVISION : arithmetic(single(left), right, (a, b) => a / b);
    }
    return left;
  }

  private signed(): Operand {
    const sign = this.take('-', '+');
    if (sign === null) return this.percent();
    const value = this.signed();
    return sign === '+' ? value : arithmetic(0, single(value), (a, b) => a - b);
  }

  private percent(): Operand {
    const value = this.atom();
    return this.take('%') === null ? value : arithmetic(single(value), 100, (a, b) => a / b);
  }

  private atom(): Operand {
    const token = this.tokens[this.at];
    if (!token) return VALUE;
    this.at += 1;
    if (token.reference) return this.cellsOf(token.reference.sheet, token.reference.area);
    if (token.text === '(') {
      const value = this.comparison();
      this.take(')');
      return value;
    }
    return this.word(token.text);
  }

  private word(text: string): Operand {
    if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(text)) return this.number(text);
    if (text.startsWith('#')) return { error: text };
    const upper = text.toUpperCase();
    if (this.tokens[this.at]?.text === '(') return this.call(upper);
    if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
    const named = this.around.named(text);
    return named ? this.cellsOf(named.sheet, named.area) : NAME;
  }

  private number(text: string): CellValue {
    const value = Number(text);
    return Number.isNaN(value) ? VALUE : value;
  }

  private call(name: string): Operand {
    this.take('(');
    const args: Operand[] = [];
    while (!this.isDone() && this.tokens[this.at]?.text !== ')') {
      args.push(this.tokens[this.at]?.text === ',' ? null : this.comparison());
      if (this.take(',') === null) break;
    }
    this.take(')');
    return FUNCTIONS[name]?.(args) ?? NAME;
  }

  private cellsOf(sheet: string | null, area: CellArea): Operand {
    if (area.rows * area.columns === 1) return this.around.cell(sheet, area.row, area.column);
    const part = this.around.filled(sheet, area);
    if (!part) return [[null]];
    return Array.from({ length: part.rows }, (_r, r) =>
      Array.from({ length: part.columns }, (_c, c) => this.around.cell(sheet, part.row + r, part.column + c)),
    );
  }

  private take(...texts: readonly string[]): string | null {
    const text = this.tokens[this.at]?.text;
    if (text === undefined || !texts.includes(text)) return null;
    this.at += 1;
    return text;
  }
}

type Reckoned = (args: readonly Operand[]) => Operand;

const FUNCTIONS: Readonly<Record<string, Reckoned>> = {
  SUM: (args) => overNumbers(args, (numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  COUNT: (args) => args.flatMap(valuesOf).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => args.flatMap(valuesOf).filter((value) => value !== null).length,
  MIN: (args) => overNumbers(args, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: (args) => overNumbers(args, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  ABS: ([value]) => arithmetic(single(value), 0, (a) => Math.abs(a)),
  ROUND: ([value, digits]) => arithmetic(single(value), single(digits), rounded),
  IF: ([condition, yes = true, no = false]) => {
    const asked = single(condition);
    if (isError(asked)) return asked;
    return asked === true || (typeof asked === 'number' && asked !== 0) ? yes : no;
  },
  IFERROR: ([value, otherwise]) => (isError(single(value)) ? (otherwise ?? null) : (value ?? null)),
  AND: (args) => args.flatMap(valuesOf).every((value) => value === true || (typeof value === 'number' && value !== 0)),
  OR: (args) => args.flatMap(valuesOf).some((value) => value === true || (typeof value === 'number' && value !== 0)),
  NOT: ([value]) => single(value) === false || single(value) === 0,
  ISNUMBER: ([value]) => typeof single(value) === 'number',
  ISBLANK: ([value]) => single(value) === null,
  HYPERLINK: ([link, words]) => words ?? link ?? '',
  TEXTJOIN: ([between, skip, ...texts]) =>
    texts
      .flatMap(valuesOf)
      .filter((value) => value !== null || single(skip) !== true)
      .map(textOf)
      .join(textOf(single(between))),
  SUMIF: ([range, condition, sums = range]) => {
    const added = valuesOf(sums);
    const fits = matcher(single(condition));
    return valuesOf(range).reduce<number>(
      (sum, value, i) => (fits(value) ? sum + (numberOf(added[i] ?? null) ?? 0) : sum),
      0,
    );
  },
  COUNTIF: ([range, condition]) => valuesOf(range).filter(matcher(single(condition))).length,
};

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  const size = Math.abs(value) * scale;
  return (Math.sign(value) * Math.floor(size + 0.5 + size * 1e-15)) / scale;
}

/** `">=30"`, `"甲公司"`, `5` */
function matcher(condition: CellValue): (value: CellValue) => boolean {
  const [, sign = '=', rest = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(textOf(condition)) ?? [];
  const number = rest.trim() === '' ? NaN : Number(rest);
  const wanted: CellValue = Number.isNaN(number) ? rest : number;
  return (value) => value !== null && typeof value === typeof wanted && compare(sign, value, wanted) === true;
}

function valuesOf(operand: Operand | undefined): readonly CellValue[] {
  return Array.isArray(operand)
    ? (operand as readonly (readonly CellValue[])[]).flat()
    : [(operand ?? null) as CellValue];
}

/** One value of what may be several: the first. */
function single(operand: Operand | undefined): CellValue {
  return valuesOf(operand)[0] ?? null;
}

function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Numbers of cells; texts in cells do not count, an error is the answer. */
function overNumbers(args: readonly Operand[], of: (numbers: readonly number[]) => number): CellValue {
  const values = args.flatMap(valuesOf);
  return values.find(isError) ?? of(values.filter((value) => typeof value === 'number'));
}

function arithmetic(left: CellValue, right: CellValue, of: (a: number, b: number) => number): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const [a, b] = [numberOf(left), numberOf(right)];
  return a === null || b === null ? VALUE : of(a, b);
}

function numberOf(value: CellValue): number | null {
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value.replaceAll(',', ''));
  return Number.isNaN(number) ? null : number;
}

function joinedTexts(left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  return isError(right) ? right : textOf(left) + textOf(right);
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError(value) ? value.error : String(value);
}

/** Numbers before texts before truth values, as spreadsheets order them. */
function rankOf(value: CellValue): number {
  return typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
}

function compare(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const order = rankOf(left) - rankOf(right) || orderOf(left, right);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function orderOf(left: CellValue, right: CellValue): number {
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return (numberOf(left) ?? 0) - (numberOf(right) ?? 0);
}

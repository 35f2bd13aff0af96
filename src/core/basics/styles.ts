/** Colors by what they mean; a host gives them their look. */
export type ColorRole =
  | 'ink'
  | 'quiet'
  | 'bad'
  | 'good'
  | 'warn'
  | 'accent'
  | 'white'
  | 'head'
  | 'input'
  | 'input-head'
  | 'band'
  | 'total'
  | 'stage-0'
  | 'stage-1'
  | 'stage-2'
  | 'stage-3'
  | 'stage-4'
  | 'stage-5'
  | 'stage-hold'
  | 'bar'
  | 'series-1'
  | 'series-2'
  | 'series-3';

/** How cells look. `kind` decides the number format, the rest is ink on paper. */
export interface CellStyle {
  readonly kind: 'general' | 'text' | 'integer' | 'money' | 'percent' | 'rate' | 'date' | 'month';
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 10 without it. */
  readonly size?: number;
  readonly ink?: ColorRole;
  readonly fill?: ColorRole;
  readonly align?: 'left' | 'center' | 'right';
  /** Text stands at the top of the cell; otherwise in the middle. */
  readonly top?: boolean;
  readonly wrap?: boolean;
  /** hair: quiet line below; total: strong line above; box: all around; cut: dashed line above; under: line below to write on. */
  readonly line?: 'hair' | 'total' | 'box' | 'cut' | 'under';
  readonly underline?: boolean;
}

const head = { kind: 'text', bold: true, ink: 'white', fill: 'head', align: 'center', wrap: true } as const;
const inputHead = { ...head, ink: 'ink', fill: 'input-head' } as const;
const input = { fill: 'input', line: 'hair' } as const;

/** Every look of a cell that our sheets use. Columns, rows and cells name one. */
export const STYLES = {
  plain: { kind: 'general' },
  // Above the tables
  company: { kind: 'text', ink: 'quiet', size: 9 },
  title: { kind: 'text', bold: true, size: 16 },
  subtitle: { kind: 'text', ink: 'quiet', size: 9 },
  section: { kind: 'text', bold: true, size: 12, ink: 'accent' },
  note: { kind: 'text', ink: 'quiet', size: 9, wrap: true, top: true },
  'figure-label': { kind: 'text', ink: 'quiet', size: 9 },
  figure: { kind: 'money', bold: true, size: 13, align: 'left' },
  'figure-text': { kind: 'text', bold: true, size: 13, align: 'left' },
  'figure-percent': { kind: 'percent', bold: true, size: 13, align: 'left' },
  'figure-count': { kind: 'integer', bold: true, size: 13, align: 'left' },
  good: { kind: 'text', ink: 'good', size: 9 },
  bad: { kind: 'text', ink: 'bad', bold: true, size: 9 },
  // Tables
  head,
  'head-left': { ...head, align: 'left' },
  'input-head': inputHead,
  text: { kind: 'text', line: 'hair' },
  'text-center': { kind: 'text', align: 'center', line: 'hair' },
  'text-bold': { kind: 'text', bold: true, line: 'hair' },
  'text-quiet': { kind: 'text', ink: 'quiet', size: 9, line: 'hair' },
  'text-bad': { kind: 'text', ink: 'bad', bold: true, line: 'hair' },
  wrap: { kind: 'text', wrap: true, line: 'hair' },
  'wrap-bold': { kind: 'text', wrap: true, bold: true, line: 'hair' },
  'wrap-quiet': { kind: 'text', wrap: true, ink: 'quiet', size: 9, line: 'hair' },
  'wrap-bad': { kind: 'text', wrap: true, ink: 'bad', line: 'hair' },
  link: { kind: 'text', ink: 'accent', underline: true, align: 'center', line: 'hair' },
  'link-left': { kind: 'text', ink: 'accent', underline: true, line: 'hair' },
  integer: { kind: 'integer', line: 'hair' },
  'integer-bad': { kind: 'integer', ink: 'bad', bold: true, line: 'hair' },
  money: { kind: 'money', line: 'hair' },
  'money-bold': { kind: 'money', bold: true, line: 'hair' },
  'money-bad': { kind: 'money', ink: 'bad', bold: true, line: 'hair' },
  percent: { kind: 'percent', line: 'hair' },
  rate: { kind: 'rate', line: 'hair' },
  date: { kind: 'date', align: 'center', line: 'hair' },
  'stage-0': { kind: 'text', fill: 'stage-0', align: 'center', wrap: true, line: 'hair' },
  'stage-1': { kind: 'text', fill: 'stage-1', align: 'center', wrap: true, line: 'hair' },
  'stage-2': { kind: 'text', fill: 'stage-2', align: 'center', wrap: true, line: 'hair' },
  'stage-3': { kind: 'text', fill: 'stage-3', align: 'center', wrap: true, line: 'hair' },
  'stage-4': { kind: 'text', fill: 'stage-4', align: 'center', wrap: true, line: 'hair' },
  'stage-5': { kind: 'text', fill: 'stage-5', align: 'center', wrap: true, line: 'hair' },
  'stage-hold': { kind: 'text', fill: 'stage-hold', align: 'center', wrap: true, line: 'hair' },
  total: { kind: 'text', bold: true, fill: 'total', line: 'total' },
  'total-money': { kind: 'money', bold: true, fill: 'total', line: 'total' },
  'total-percent': { kind: 'percent', bold: true, fill: 'total', line: 'total' },
  'total-integer': { kind: 'integer', bold: true, fill: 'total', line: 'total' },
  'total-left': { kind: 'text', bold: true, fill: 'total', line: 'total', wrap: true },
  // Blocks of a table, and the lines that tie it to the ledger
  band: { kind: 'text', bold: true, fill: 'band', line: 'hair' },
  'tie-head': { kind: 'text', ink: 'quiet', size: 9, align: 'right' },
  'tie-none': { kind: 'text', ink: 'quiet', size: 9, align: 'right' },
  'tie-label': { kind: 'text', ink: 'quiet', size: 9 },
  'tie-money': { kind: 'money', ink: 'quiet', size: 9 },
  'tie-money-bold': { kind: 'money', bold: true, size: 9 },
  'tie-percent': { kind: 'percent', ink: 'quiet', size: 9, line: 'hair' },
  'center-bad': { kind: 'text', ink: 'bad', bold: true, align: 'center', line: 'hair' },
  'center-bold': { kind: 'text', bold: true, align: 'center', line: 'hair' },
  'wrap-center': { kind: 'text', wrap: true, align: 'center', line: 'hair' },
  'wrap-warn': { kind: 'text', wrap: true, ink: 'warn', line: 'hair' },
  'date-bold': { kind: 'date', bold: true, align: 'center', line: 'hair' },
  'date-quiet': { kind: 'date', ink: 'quiet', align: 'center', size: 9, line: 'hair' },
  'center-quiet': { kind: 'text', ink: 'quiet', align: 'center', size: 9, line: 'hair' },
  'integer-center': { kind: 'integer', align: 'center', line: 'hair' },
  'integer-center-bad': { kind: 'integer', ink: 'bad', bold: true, align: 'center', line: 'hair' },
  'note-link': { kind: 'text', ink: 'accent', underline: true, size: 9 },
  'figure-name': { kind: 'text', bold: true, size: 11, align: 'center' },
  'input-center': { kind: 'text', align: 'center', ...input },
  // Cells for people to fill
  'input-text': { kind: 'text', ...input },
  'input-wrap': { kind: 'text', wrap: true, ...input },
  'input-date': { kind: 'date', align: 'center', ...input },
  'input-money': { kind: 'money', ...input },
  'input-integer': { kind: 'integer', ...input },
  'input-percent': { kind: 'percent', ...input },
  'input-rate': { kind: 'rate', ...input },
  'input-number': { kind: 'general', ...input },
  // Letters: printed as large as they are here, because their sheets are not scaled
  'letter-from': { kind: 'text', bold: true, size: 13, align: 'center', wrap: true },
  'letter-title': { kind: 'text', bold: true, size: 17, align: 'center', wrap: true },
  'letter-meta': { kind: 'text', align: 'right', size: 9 },
  'letter-text': { kind: 'text', wrap: true, top: true, size: 9.5 },
  'letter-bold': { kind: 'text', wrap: true, top: true, size: 9.5, bold: true },
  'letter-right': { kind: 'text', align: 'right', size: 9.5 },
  'letter-small': { kind: 'text', wrap: true, top: true, size: 8.5, ink: 'quiet' },
  'letter-line': { kind: 'text', size: 9.5 },
  'letter-line-bold': { kind: 'text', size: 9.5, bold: true },
  'letter-line-small': { kind: 'text', size: 8.5, ink: 'quiet' },
  'slip-line': { kind: 'text', size: 9 },
  'slip-title': { kind: 'text', bold: true, size: 12, align: 'center', wrap: true },
  'slip-text': { kind: 'text', wrap: true, size: 9 },
  'letter-cut': { kind: 'text', align: 'center', wrap: true, size: 8, ink: 'quiet', line: 'cut' },
  'box-head': { kind: 'text', size: 8, bold: true, fill: 'band', align: 'center', wrap: true, line: 'box' },
  'box-text': { kind: 'text', size: 8, line: 'box' },
  'box-wrap': { kind: 'text', size: 8, wrap: true, line: 'box' },
  'box-center': { kind: 'text', size: 8, align: 'center', line: 'box' },
  'box-date': { kind: 'date', size: 8, align: 'center', line: 'box' },
  'box-integer': { kind: 'integer', size: 8, align: 'center', line: 'box' },
  'box-money': { kind: 'money', size: 8, line: 'box' },
  'box-bold': { kind: 'text', size: 8, bold: true, line: 'box' },
  'box-money-bold': { kind: 'money', size: 8, bold: true, line: 'box' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The name of a look in STYLES. */
export type StyleName = keyof typeof STYLES;

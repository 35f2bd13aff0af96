import { SheetCells } from '../../core/cells/cells';
import { Grid, makeGrid } from './grid';
import { plainSheet } from './plain-sheet';
import { decodeText } from './text-encoding';

/** What separates the fields of a line. */
export type Separator = ',' | ';' | '\t' | '|';

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 50;
const HEAD_LENGTH = 64 * 1024;
/** What a cell can hold: a quote that is not closed within it was no opening quote. */
const LONGEST_FIELD = 32767;
const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;

/** The lines of a CSV file as a sheet. Everything stays text: what is a number or a date is decided by column, with the ledger's eyes. */
export function readCsv(bytes: Uint8Array, name: string): SheetCells {
  return readCsvText(decodeText(bytes).text, name).sheet;
}

/** The same from text, with the separator that was found. */
export function readCsvText(text: string, name: string): { sheet: SheetCells; separator: Separator } {
  const named = /^"?sep=([,;\t|])"?(\r\n|\r|\n|$)/i.exec(text.slice(0, 16));
  const separator = named ? (named[1] as Separator) : separatorOf(text.slice(0, HEAD_LENGTH));
  const grid = makeGrid();
  const at = named ? named[0].length : 0;
  readLines({ text, separator: separator.charCodeAt(0), at, field: null }, grid);
  return { sheet: plainSheet(name, grid.finish()), separator };
}

/** The separator that the first lines have the same number of times, outside quotes. */
export function separatorOf(head: string): Separator {
  const counts = countLines(head);
  let best: Separator = ',';
  let bestScore = 0;
  for (const [i, separator] of SEPARATORS.entries()) {
    const score = scoreOf(counts.map((line) => line[i] ?? 0));
    if (score <= bestScore) continue;
    bestScore = score;
    best = separator;
  }
  return best;
}

/** Lines that agree on the commonest number of separators; among equals the separator that cuts into more fields. */
function scoreOf(counts: readonly number[]): number {
  let best = 0;
  for (const count of new Set(counts)) {
    if (count === 0) continue;
    const lines = counts.filter((other) => other === count).length;
    best = Math.max(best, lines + Math.min(count, 999) / 1000);
  }
  return best;
}

/** Per line that has any, the number of each separator outside quotes. */
function countLines(head: string): number[][] {
  const lines: number[][] = [];
  let line = [0, 0, 0, 0];
  let quoted = false;
  const endLine = (): void => {
    if (line.some((n) => n > 0)) lines.push(line);
    line = [0, 0, 0, 0];
  };
  for (let i = 0; i < head.length && lines.length < LINES_LOOKED_AT; i += 1) {
    const char = head[i]!;
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' || char === '\r') endLine();
    const which = SEPARATORS.indexOf(char as Separator);
    if (which >= 0) line[which]! += 1;
  }
  // The last line of a longer text is cut somewhere and counts only when it is the only one.
  if (head.length < HEAD_LENGTH || lines.length === 0) endLine();
  return lines;
}

/** Where the reading stands; `field` is the last field read. */
interface Lines {
  readonly text: string;
  readonly separator: number;
  at: number;
  field: string | null;
}

function readLines(lines: Lines, grid: Grid): void {
  const { text, separator } = lines;
  for (let row = 1; lines.at < text.length; row += 1) {
    grid.beginRow(row, false);
    for (let column = 0; ; column += 1) {
      if (text.charCodeAt(lines.at) === QUOTE) readQuoted(lines);
      else readBare(lines, lines.at);
      grid.put(column, lines.field, 'general');
      if (text.charCodeAt(lines.at) !== separator) break;
      lines.at += 1;
    }
    grid.endRow();
    if (text.charCodeAt(lines.at) === CR && text.charCodeAt(lines.at + 1) === LF) lines.at += 1;
    lines.at += 1;
  }
}

/** A field up to the next separator or line end; `from` is where its text begins. */
function readBare(lines: Lines, from: number): void {
  const { text, separator } = lines;
  const length = text.length;
  let to = lines.at;
  for (; to < length; to += 1) {
    const unit = text.charCodeAt(to);
    if (unit === separator || unit === LF || unit === CR) break;
  }
  lines.at = to;
  if (to === from) lines.field = null;
  else lines.field = text.charCodeAt(from) === EQUALS ? shownText(text.slice(from, to)) : text.slice(from, to);
}

/** A field in quotes (RFC 4180): "" is a quote, line ends belong to it. What follows the closing quote is added as it stands. */
function readQuoted(lines: Lines): void {
  const { text } = lines;
  const start = lines.at;
  let value = '';
  let from = start + 1;
  for (;;) {
    const to = text.indexOf('"', from);
    if (to < 0 || to - start > LONGEST_FIELD * 2) return readBare(lines, start);
    value = value === '' ? text.slice(from, to) : value + text.slice(from, to);
    from = to + 1;
    if (text.charCodeAt(from) !== QUOTE) break;
    value += '"';
    from += 1;
  }
  lines.at = from;
  readBare(lines, from);
  const whole = lines.field === null ? value : value + lines.field;
  lines.field = whole === '' ? null : shownText(whole);
}

/** Exports write `="00123"` so that Excel keeps the zeros; Excel shows 00123. */
function shownText(text: string): string | null {
  const shown =
    text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1).replaceAll('""', '"') : text;
  return shown === '' ? null : shown;
}

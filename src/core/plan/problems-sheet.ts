import { Notice, Severity } from '../basics/notice';
import { CellArea, RichCell, SheetCell, SheetRow, SheetTable } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { addressOf, columnLetters, sparseRow, styled } from './cell';
import { heightOf, linesOf } from './fit';
import { asOfWords, headRows, pageFooter } from './heading';
import { PlanContent } from './types';

/** More rows help nobody; the counts above them tell the rest. */
const MOST_NOTICES = 10_000;

const WIDTHS = [9, 26, 34, 40, 40, 40] as const;
const STYLES_OF_COLUMNS: readonly StyleName[] = ['text-center', 'link-left', 'wrap', 'wrap', 'wrap', 'wrap'];
const HEADINGS = {
  zh: ['程度', '位置（点击前往）', '读到的内容', '问题', '应为 / 建议', '本次如何处理'],
  en: ['Severity', 'Place (click to go there)', 'Found', 'Problem', 'Expected', 'Done'],
} as const;
const SEVERITIES = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '注意', en: 'Check' },
  info: { zh: '说明', en: 'Note' },
} as const;
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** 数据问题: every row that could not be read or looks wrong, with a link to its cell; counts per kind stand above. */
export function makeProblemsSheet(content: PlanContent): SheetTable {
  const { language } = content;
  const notices = [...content.notices].sort(bySeverityThenPlace);
  const head = headOf(content, notices);
  const headingRow = head.length;
  const rows = [...head, ...noticeRows(content, notices)];
  return {
    key: SHEET_KEYS.problems,
    name: language === 'zh' ? '数据问题' : 'Problems',
    mode: 'replace',
    tabColor: notices.some((notice) => notice.severity === 'error') ? 'bad' : 'warn',
    columns: WIDTHS.map((width, i) => ({ width, style: STYLES_OF_COLUMNS[i] ?? 'wrap' })),
    rows,
    freeze: { rows: headingRow <= MOST_FROZEN ? headingRow : 3, columns: 0 },
    merges: countMerges(headingRow),
    filter: { row: headingRow, column: 1, rows: Math.max(2, rows.length - headingRow + 1), columns: WIDTHS.length },
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitWide: 1,
      titleRows: [headingRow, headingRow],
      footer: pageFooter(content),
      marginsNarrow: true,
    },
    gridlines: false,
  };
}

/** The kinds of problems above the list have their words across the columns that the list uses for more. */
function countMerges(headingRow: number): CellArea[] {
  const merges: CellArea[] = [];
  for (let row = FIRST_COUNT; row < headingRow - 1; row += 1) merges.push({ row, column: 3, rows: 1, columns: 4 });
  return merges;
}

/** Row of the headings of the counts: below title and a gap. */
const FIRST_COUNT = 5;

function headOf(content: PlanContent, notices: readonly Notice[]): SheetRow[] {
  const { language } = content;
  const title = { zh: '数据问题', en: 'Problems in the data' };
  return [
    ...headRows(content, 1, title, subtitle(content, notices)),
    { cells: [], height: 8 },
    ...countRows(notices, language),
    { cells: [], height: 10 },
    { cells: HEADINGS[language].map((words) => styled(words, 'head')), height: 24 },
  ];
}

function noticeRows(content: PlanContent, notices: readonly Notice[]): SheetRow[] {
  const zh = content.language === 'zh';
  if (notices.length === 0) return [sparseRow([[2, styled(zh ? '没有发现问题' : 'Nothing odd was found', 'text')]])];
  const linkable = linkableSheets(content);
  const rows = notices.slice(0, MOST_NOTICES).map((notice) => noticeRow(notice, content.language, linkable));
  const more = notices.length - MOST_NOTICES;
  if (more <= 0) return rows;
  const words = zh
    ? `另有 ${more} 条未列出，各类数量见上表`
    : `another ${more} not listed; the counts above hold them all`;
  return [...rows, sparseRow([[2, styled(words, 'text-bad')]])];
}

/** A head taller than this would leave no room below it when frozen. */
const MOST_FROZEN = 12;

function subtitle(content: PlanContent, notices: readonly Notice[]): string {
  const count = (severity: Severity): number => notices.filter((notice) => notice.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  return content.language === 'zh'
    ? `${asOfWords(content)} · 错误 ${errors}（该行或规则未采用）· 注意 ${warnings}（已采用，请核对）· 说明 ${infos}`
    : `${asOfWords(content)} · ${errors} errors (left out) · ${warnings} to check (used) · ${infos} notes`;
}

/** One line per kind of problem: how many, and what it is. */
function countRows(notices: readonly Notice[], language: Language): SheetRow[] {
  const counts = new Map<string, { notice: Notice; count: number }>();
  for (const notice of notices) {
    const kind = `${notice.severity}|${notice.code}`;
    const known = counts.get(kind);
    if (known) known.count += 1;
    else counts.set(kind, { notice, count: 1 });
  }
  if (counts.size === 0) return [];
  const heading = language === 'zh' ? ['程度', '数量', '问题'] : ['Severity', 'Count', 'Problem'];
  const rest = (style: StyleName): SheetCell[] => [styled(null, style), styled(null, style), styled(null, style)];
  const rows: SheetRow[] = [{ cells: [...heading.map((words) => styled(words, 'head')), ...rest('head')], height: 20 }];
  for (const { notice, count } of counts.values()) {
    const cells: SheetCell[] = [
      severityCell(notice.severity, language),
      styled(count, 'integer-center'),
      styled(notice.message[language], 'text'),
      ...rest('text'),
    ];
    rows.push({ cells, height: 18 });
  }
  return rows;
}

function noticeRow(notice: Notice, language: Language, linkable: (sheet: string) => boolean): SheetRow {
  const texts = [notice.found, notice.message[language], notice.expected[language], notice.done[language]];
  let lines = linesOf(placeText(notice, language), WIDTHS[1]);
  for (const [i, text] of texts.entries()) lines = Math.max(lines, linesOf(text, WIDTHS[i + 2] ?? 40));
  return {
    cells: [severityCell(notice.severity, language), placeCell(notice, language, linkable), ...texts],
    height: heightOf(lines, 18),
  };
}

function severityCell(severity: Severity, language: Language): RichCell {
  return styled(SEVERITIES[severity][language], severity === 'error' ? 'center-bad' : 'text-center');
}

function placeCell(notice: Notice, language: Language, linkable: (sheet: string) => boolean): SheetCell {
  const text = placeText(notice, language);
  const { sheet, row, column } = notice.place;
  if (sheet === '' || row < 1 || !linkable(sheet)) return styled(text, 'wrap');
  return { value: text, style: 'link-left', link: { to: 'user', sheet, row, column: Math.max(1, column) } };
}

/** `应收台账!F23`; a row without column `应收台账!23`, a column without row `应收台账!F`. */
function placeText(notice: Notice, language: Language): string {
  const { sheet, row, column } = notice.place;
  if (sheet === '') return language === 'zh' ? '（整个工作簿）' : '(the whole workbook)';
  if (row < 1) return column < 1 ? sheet : `${sheet}!${columnLetters(column)}`;
  return column < 1 ? `${sheet}!${row}` : `${sheet}!${addressOf(row, column)}`;
}

/** Sheets of another workbook cannot be linked to; the ledger's are in this one. */
function linkableSheets(content: PlanContent): (sheet: string) => boolean {
  if (!content.carried) return () => true;
  const here = new Set(content.ledger.sources.map((source) => source.sheet));
  return (sheet) => here.has(sheet);
}

function bySeverityThenPlace(a: Notice, b: Notice): number {
  if (a.severity !== b.severity) return ORDER[a.severity] - ORDER[b.severity];
  if (a.place.sheet !== b.place.sheet) return a.place.sheet < b.place.sheet ? -1 : 1;
  return a.place.row - b.place.row || a.place.column - b.place.column;
}

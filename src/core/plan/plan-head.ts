import { toDecimal } from '../basics/money';
import { CellArea, SheetCell, SheetRow } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { CurrencyFigures } from '../figures/figures';
import { SHEET_KEYS } from '../history/history';
import { sparseRow, styled } from './cell';
import { Control, controlOf, controlWords } from './control';
import { basisLine, headRows, monthWords } from './heading';
import { columnOf, PlanColumn } from './plan-columns';
import { PlanContent } from './types';

/** The head of the plan sheet: what it is, key figures, and the proof that it ties to the ledger. */
export interface PlanHead {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellArea[];
}

/** Formulas for the sums in the head, by currency: they sum the rows below. */
export interface HeadSums {
  readonly balance: string;
  readonly overdue: string;
}

/** Room that each key figure needs, in characters, so that 1,234,567,890.00 in large type is never cut. */
const ROOMS = { balance: 21, overdue: 21, share: 10, target: 21, loss: 19, count: 13 } as const;
type FigureName = keyof typeof ROOMS;
const NAMES: readonly FigureName[] = ['balance', 'overdue', 'share', 'target', 'loss', 'count'];

/** A key figure's place: its first column and how many columns it spans. */
interface Block {
  readonly name: FigureName;
  readonly column: number;
  readonly columns: number;
}

/** Company, title, basis; a gap and the names of the figures; below the figures a note and a gap. */
const TITLE_ROWS = 3;
const LABEL_ROWS = 2;
const NOTE_ROWS = 2;

/** How many rows the head takes, the headings of the table not counted. */
export function headHeight(content: PlanContent): number {
  const { currencies } = content.figures;
  const controls = currencies.filter(({ currency }) => controlOf(content, currency) !== null);
  return TITLE_ROWS + LABEL_ROWS + currencies.length + controls.length + NOTE_ROWS;
}

/** The rows above the table: per currency a line of figures, and below them all a line of control for each. */
export function planHead(
  content: PlanContent,
  columns: readonly PlanColumn[],
  sums: Readonly<Record<string, HeadSums>>,
): PlanHead {
  const { currencies } = content.figures;
  const first = columns.findIndex((column) => !column.hidden) + 1;
  const several = currencies.length > 1;
  const blocks = placeBlocks(columns, several ? first + 1 : first);
  const title = {
    zh: `${monthWords(content.month, 'zh')} 催收计划`,
    en: `Collection plan ${monthWords(content.month, 'en')}`,
  };
  const rows: SheetRow[] = [
    ...headRows(content, first, title, basisLine(content)),
    { cells: [], height: 8 },
    labelRow(content, blocks),
  ];
  const merges: CellArea[] = [];
  for (const figure of currencies) {
    const cells = figureCells(figure, blocks, sums[figure.currency]);
    if (several) cells.unshift([first, styled(figure.currency, 'figure-name')]);
    rows.push(sparseRow(cells, { height: 21 }));
    merges.push(...blockMerges(blocks, rows.length));
  }
  for (const { currency } of currencies) {
    const control = controlOf(content, currency);
    if (control) rows.push(sparseRow([[first, controlCell(control, content.language)]], { height: 15 }));
  }
  rows.push(noteRow(content, first, columnOf(columns, 'ownerTyped')), { cells: [], height: 5 });
  return { rows, merges };
}

function controlCell(control: Control, language: Language): SheetCell {
  return styled(controlWords(control, language), control.ties ? 'good' : 'bad');
}

function blockMerges(blocks: readonly Block[], row: number): CellArea[] {
  return blocks
    .filter((block) => block.columns > 1)
    .map((block) => ({ row, column: block.column, rows: 1, columns: block.columns }));
}

function labelRow(content: PlanContent, blocks: readonly Block[]): SheetRow {
  return sparseRow(
    blocks.map((block) => [block.column, styled(LABELS[block.name][content.language], 'figure-label')]),
    { height: 16 },
  );
}

function figureCells(
  figure: CurrencyFigures,
  blocks: readonly Block[],
  sums: HeadSums | undefined,
): [number, SheetCell][] {
  return blocks.map((block) => [block.column, figureCell(block.name, figure, sums)]);
}

function figureCell(name: FigureName, figure: CurrencyFigures, sums: HeadSums | undefined): SheetCell {
  const { currency } = figure;
  switch (name) {
    case 'balance':
      return {
        value: toDecimal(figure.balanceMinor, currency),
        style: 'figure',
        ...(sums ? { formula: sums.balance } : {}),
      };
    case 'overdue':
      return {
        value: toDecimal(figure.overdueMinor, currency),
        style: 'figure',
        ...(sums ? { formula: sums.overdue } : {}),
      };
    case 'share':
      return styled(figure.overdueShare, 'figure-percent');
    case 'target':
      return styled(toDecimal(figure.targetMinor, currency), 'figure');
    case 'loss':
      return styled(toDecimal(figure.expectedLossMinor, currency), 'figure');
    case 'count':
      return styled(`${figure.customers} / ${figure.lettersDue}`, 'figure-text');
  }
}

/** Gives each figure the next columns until it has room; people's own columns are not merged over. */
function placeBlocks(columns: readonly PlanColumn[], from: number): Block[] {
  const blocks: Block[] = [];
  let column = from;
  for (const name of NAMES) {
    const block = nextBlock(columns, column, name);
    if (!block) break;
    blocks.push(block);
    column = block.column + block.columns;
  }
  return blocks;
}

function nextBlock(columns: readonly PlanColumn[], from: number, name: FigureName): Block | null {
  let first = from;
  let width = 0;
  for (let column = from; column <= columns.length; column += 1) {
    const next = columns[column - 1];
    if (next === undefined || next.kind === 'own') {
      first = column + 1;
      width = 0;
      continue;
    }
    width += next.width;
    if (width >= ROOMS[name]) return { name, column: first, columns: column - first + 1 };
  }
  return null;
}

/** What needs a look, with a link; and above the cream columns what they are for. */
function noteRow(content: PlanContent, first: number, input: number): SheetRow {
  const { language } = content;
  const cells: [number, SheetCell][] = [];
  const count = content.notices.filter((notice) => notice.severity !== 'info').length;
  if (count > 0) {
    const value = language === 'zh' ? `${count} 处需要查看：数据问题 →` : `${count} to look at: Problems →`;
    cells.push([
      first,
      { value, style: 'note-link', link: { to: 'ours', key: SHEET_KEYS.problems, row: 1, column: 1 } },
    ]);
  }
  cells.push([input, styled(HINT[language], 'subtitle')]);
  return sparseRow(cells, { height: 16 });
}

const HINT = {
  zh: '米色列请填写，重新生成时保留',
  en: 'Cream columns: yours to fill, kept on every run',
} as const;

const LABELS = {
  balance: { zh: '应收余额', en: 'Balance' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  share: { zh: '逾期率', en: 'Overdue share' },
  target: { zh: '本月目标', en: "Month's target" },
  loss: { zh: '预计损失', en: 'Expected loss' },
  count: { zh: '客户 / 需发函', en: 'Customers / letters' },
} as const;

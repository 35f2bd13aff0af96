import { columnName } from '../core/basics/cell-names';
import { Words } from '../core/basics/words';
import { Field, FormatClass } from '../core/cells/cells';
import { LedgerSource } from '../core/ledger/ledger';
import { makePolicySheet } from '../core/plan/plan';
import { AS_OF_NAME } from './as-of';
import { hasPolicySheet, Look } from './look';
import { AddedArea, AddedColumns, HostError, OpenWorkbook } from './ports';

/** What adding columns would write into the user's ledger, shown before it is done. */
export interface ColumnsProposal {
  readonly wanted: readonly AddedColumns[];
  /** The formulas name cells of the policy sheet, which has to be made first. */
  readonly makesPolicySheet: boolean;
}

interface Wanted {
  readonly heading: Words;
  readonly format: FormatClass;
  readonly formula: (cells: RowCells) => string;
}

/** The cells of the first row, as formulas write them. */
interface RowCells {
  readonly due: string;
  readonly balance: string;
  readonly promise: string;
}

const COLUMNS: readonly Wanted[] = [
  {
    heading: { zh: '账龄（AR）', en: 'Bucket (AR)' },
    format: 'text',
    formula: ({ due }) => `AR.AGEBUCKET(${due},${AS_OF_NAME},AR_Policy)`,
  },
  {
    heading: { zh: '逾期天数（AR）', en: 'Days overdue (AR)' },
    format: 'general',
    formula: ({ due }) => `AR.DAYSOVERDUE(${due},${AS_OF_NAME})`,
  },
  {
    heading: { zh: '下一步（AR）', en: 'Next action (AR)' },
    format: 'text',
    formula: (cells) => `AR.NEXTACTION(${decisionArguments(cells)})`,
  },
  {
    heading: { zh: '原因（AR）', en: 'Why (AR)' },
    format: 'text',
    formula: (cells) => `AR.WHY(${decisionArguments(cells)})`,
  },
];

/** In the order of the function: due, balance, as-of, class, last step, last contact, promise, status, policy. */
function decisionArguments({ due, balance, promise }: RowCells): string {
  return `${due},${balance},${AS_OF_NAME},,,,${promise},,AR_Policy`;
}

/** The columns that can be added to each sheet of the ledger; none where a row has no due date to reckon from. */
export function proposeColumns(look: Look): ColumnsProposal {
  const { content, sheets } = look;
  const wanted = content.ledger.sources.flatMap((source, i) => {
    const rows = content.ledger.entries.filter((entry) => entry.source === i).map(({ row }) => row);
    const cells = cellsOf(source);
    if (cells === null || rows.length === 0) return [];
    return [
      {
        sheet: source.sheet,
        headingRow: source.headerRow,
        lastRow: rows.reduce((last, row) => Math.max(last, row), 0),
        columns: COLUMNS.map(({ heading, format, formula }) => ({
          heading: heading[content.language],
          format,
          formula: formula(cells),
        })),
      },
    ];
  });
  return { wanted, makesPolicySheet: !hasPolicySheet(sheets) };
}

/** Adds the columns right of the ledger's table, or renews them, and shows them; nothing else of the user's is touched. */
export async function addColumns(book: OpenWorkbook, look: Look): Promise<readonly AddedArea[]> {
  const { wanted, makesPolicySheet } = proposeColumns(look);
  if (wanted.length === 0) throw new HostError('cannot-write', 'no due date', NO_DUE_DATE);
  if (makesPolicySheet) {
    // The formulas name its cells, so it is made first, but never without the columns.
    const [refusal] = await book.refusals(wanted.map(({ sheet }) => sheet));
    if (refusal) throw refusal;
    const { policy, asOf, language } = look.content;
    await book.writeSheets([makePolicySheet({ policy, asOf, language, carried: null })]);
  }
  const areas: AddedArea[] = [];
  for (const columns of wanted) {
    const area = await book.addColumns(columns);
    const { sheet, headingRow: row } = columns;
    if (areas.length === 0) await book.select({ sheet, row, column: area.firstColumn });
    areas.push(area);
  }
  return areas;
}

const NO_DUE_DATE: Words = {
  zh: '台账中没有到期日列，也没有开票日期与账期列，无法计算账龄；请先补充或在「概览」中指定列',
  en: 'the ledger has neither a due date nor invoice date and terms: add one, or choose the column under Overview',
};

function cellsOf(source: LedgerSource): RowCells | null {
  const cell = (field: Field): string | null => {
    const found = source.columns.find((column) => column.field === field);
    return found ? `${columnName(found.column)}${source.headerRow + 1}` : null;
  };
  const due = dueOf(cell);
  const balance = cell('balance') ?? openOf(cell('amount'), cell('paid'));
  return due === null || balance === null ? null : { due, balance, promise: cell('promiseDate') ?? '' };
}

function dueOf(cell: (field: Field) => string | null): string | null {
  const [due, invoiced, terms] = [cell('dueDate'), cell('invoiceDate'), cell('terms')];
  if (due !== null) return due;
  return invoiced === null || terms === null ? null : `AR.DUEDATE(${invoiced},${terms})`;
}

function openOf(amount: string | null, paid: string | null): string | null {
  return amount === null || paid === null ? amount : `${amount}-${paid}`;
}

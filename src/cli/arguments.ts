import { Day, parseIso, parseMonth } from '../core/basics/day';
import { Language, Words } from '../core/basics/words';
import { Field } from '../core/cells/cells';

/** What the command line asks for, checked. */
export interface PlanArguments {
  readonly file: string;
  readonly asOf: Day | null;
  readonly bookedTo: Day | null;
  readonly month: Day | null;
  readonly sheets: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly basis: 'due' | 'invoice' | null;
  readonly bounds: readonly number[] | null;
  readonly history: string | null;
  readonly policy: string | null;
  readonly language: Language;
  readonly out: string | null;
  readonly force: boolean;
  readonly json: string | null;
  readonly help: boolean;
}

/** A wrong use of the command, in words. */
export interface WrongUse {
  readonly wrong: Words;
}

/** Short names of the fields that people map by hand; every field's own name is accepted too. */
const FIELD_NAMES: Readonly<Record<string, Field>> = {
  customer: 'customer',
  code: 'customerCode',
  invoice: 'document',
  number: 'document',
  date: 'invoiceDate',
  due: 'dueDate',
  amount: 'amount',
  paid: 'paid',
  balance: 'balance',
  currency: 'currency',
  terms: 'terms',
  settled: 'paymentDate',
};

const FIELDS: readonly Field[] = [
  'customer', 'customerCode', 'document', 'documentKind', 'reference', 'direction', 'invoiceDate', 'dueDate', 'terms',
  'deferredTo', 'paymentDate', 'amount', 'paid', 'balance', 'debit', 'credit', 'openingBalance', 'closingBalance',
  'currency', 'status', 'open', 'disputed', 'disputedAmount', 'disputeReason', 'promiseDate', 'promiseAmount', 'contract',
  'salesperson', 'contact', 'phone', 'email', 'creditLimit', 'customerClass', 'deliveryReceipt', 'invoiceDelivery',
  'retention', 'settlement', 'billDate', 'summary', 'note',
]; // prettier-ignore

const SWITCHES = ['force', 'help'];
const VALUE_OPTIONS = [
  'as-of',
  'booked-to',
  'month',
  'sheet',
  'map',
  'basis',
  'buckets',
  'history',
  'policy',
  'lang',
  'out',
  'json',
];

/** Words of the command line sorted into files and options. */
interface Sorted {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Reads the command line. The first problem is answered in words; nothing is guessed. */
export function readArguments(given: readonly string[]): PlanArguments | WrongUse {
  const sorted = sortWords(given);
  if ('wrong' in sorted) return sorted;
  const { files, options } = sorted;
  const help = options.has('help');
  if (!help && files.length !== 1) return wrong('请给出一个台账文件（见 --help）', 'name one ledger file (see --help)');
  const parts = [readChoices(options), readDays(options), readBounds(options), readMaps(options.get('map') ?? [])];
  for (const part of parts) if ('wrong' in part) return part;
  const [choices, days, bounds, columns] = parts as [Choices, Days, Bounds, Columns];
  return {
    file: files[0] ?? '',
    ...choices,
    ...days,
    ...bounds,
    ...columns,
    sheets: options.get('sheet') ?? [],
    history: last(options, 'history'),
    policy: last(options, 'policy'),
    out: last(options, 'out'),
    force: options.has('force'),
    json: last(options, 'json'),
    help,
  };
}

type Choices = Pick<PlanArguments, 'language' | 'basis'>;
type Days = Pick<PlanArguments, 'asOf' | 'bookedTo' | 'month'>;
type Bounds = Pick<PlanArguments, 'bounds'>;
type Columns = Pick<PlanArguments, 'columns'>;

/** Switches take no value; every other option takes the next word, or what follows its "=". */
function sortWords(given: readonly string[]): Sorted | WrongUse {
  const options = new Map<string, string[]>();
  const files: string[] = [];
  const words = given.map((word) => (word === '-h' ? '--help' : word));
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const option = /^--([^=]*)(?:=(.*))?$/s.exec(word);
    if (!option) {
      files.push(word);
      continue;
    }
    const [, name = '', inline] = option;
    const value = SWITCHES.includes(name) ? 'yes' : (inline ?? words.shift());
    const refused = refusalOf(name, value);
    if (refused) return refused;
    options.set(name, [...(options.get(name) ?? []), value ?? '']);
  }
  return { files, options };
}

function refusalOf(name: string, value: string | undefined): WrongUse | null {
  if (!SWITCHES.includes(name) && !VALUE_OPTIONS.includes(name)) {
    return wrong(`没有选项 --${name}（见 --help）`, `there is no option --${name} (see --help)`);
  }
  return value === undefined ? wrong(`--${name} 缺少值`, `--${name} needs a value`) : null;
}

function last(options: Sorted['options'], name: string): string | null {
  return options.get(name)?.at(-1) ?? null;
}

function readChoices(options: Sorted['options']): Choices | WrongUse {
  const language = last(options, 'lang') ?? 'zh';
  if (language !== 'zh' && language !== 'en') return wrong('--lang 只能是 zh 或 en', '--lang is zh or en');
  const basis = last(options, 'basis');
  if (basis !== null && basis !== 'due' && basis !== 'invoice') {
    return wrong('--basis 只能是 due 或 invoice', '--basis is due or invoice');
  }
  return { language, basis };
}

function readDays(options: Sorted['options']): Days | WrongUse {
  const asOf = dayOption(options, 'as-of');
  const bookedTo = dayOption(options, 'booked-to');
  if (isWrong(asOf)) return asOf;
  if (isWrong(bookedTo)) return bookedTo;
  const text = last(options, 'month');
  const month = text === null ? null : parseMonth(text);
  if (text !== null && month === null) {
    return wrong(`--month 应写成 2026-11，收到“${text}”`, `--month is written 2026-11, found “${text}”`);
  }
  if ((bookedTo ?? -Infinity) > (asOf ?? Infinity)) {
    return wrong('--booked-to 不能晚于 --as-of', '--booked-to cannot be later than --as-of');
  }
  return { asOf, bookedTo, month };
}

function isWrong(value: Day | null | WrongUse): value is WrongUse {
  return value !== null && typeof value === 'object';
}

function dayOption(options: Sorted['options'], name: string): Day | null | WrongUse {
  const text = last(options, name);
  if (text === null) return null;
  return (
    parseIso(text) ??
    wrong(
      `--${name} 应写成 2026-11-30 且确有此日，收到“${text}”`,
      `--${name} is a real date written 2026-11-30, found “${text}”`,
    )
  );
}

function readBounds(options: Sorted['options']): Bounds | WrongUse {
  const text = last(options, 'buckets');
  if (text === null) return { bounds: null };
  const bounds = text.split(',').map((part) => Number(part.trim()));
  const rising = bounds.every((bound, i) => Number.isInteger(bound) && bound > (bounds[i - 1] ?? 0));
  if (rising) return { bounds };
  return wrong(
    `--buckets 应为递增的天数，如 30,60,90，收到“${text}”`,
    `--buckets are rising days such as 30,60,90, found “${text}”`,
  );
}

function readMaps(maps: readonly string[]): Columns | WrongUse {
  const columns: Partial<Record<Field, string>> = {};
  for (const map of maps) {
    const [name = '', ...rest] = map.split('=');
    const field = FIELD_NAMES[name] ?? FIELDS.find((known) => known === name);
    if (!field || rest.length === 0) {
      const known = Object.keys(FIELD_NAMES).join(', ');
      return wrong(
        `--map 应写成 字段=列，如 due=到期日；字段有 ${known}。收到“${map}”`,
        `--map is field=column, e.g. due=到期日; fields are ${known}. Found “${map}”`,
      );
    }
    columns[field] = rest.join('=');
  }
  return { columns };
}

function wrong(zh: string, en: string): WrongUse {
  return { wrong: { zh, en } };
}

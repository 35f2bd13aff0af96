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

/** Reads the command line. The first problem is answered in words; nothing is guessed. */
export function readArguments(given: readonly string[]): PlanArguments | WrongUse {
  const options = new Map<string, string[]>();
  const files: string[] = [];
  for (let i = 0; i < given.length; i += 1) {
    const word = given[i] ?? '';
    if (word === '--force' || word === '--help' || word === '-h') {
      options.set(word === '-h' ? 'help' : word.slice(2), ['yes']);
    } else if (word.startsWith('--')) {
      const [name = '', ...inline] = word.slice(2).split('=');
      if (!VALUE_OPTIONS.includes(name))
        return wrong(`没有选项 --${name}（见 --help）`, `there is no option --${name} (see --help)`);
      const value = inline.length > 0 ? inline.join('=') : given[++i];
      if (value === undefined) return wrong(`--${name} 缺少值`, `--${name} needs a value`);
      options.set(name, [...(options.get(name) ?? []), value]);
    } else files.push(word);
  }
  return checked(files, options);
}

function checked(files: readonly string[], options: ReadonlyMap<string, string[]>): PlanArguments | WrongUse {
  const last = (name: string): string | null => options.get(name)?.at(-1) ?? null;
  const help = options.has('help');
  if (!help && files.length !== 1) return wrong('请给出一个台账文件（见 --help）', 'name one ledger file (see --help)');
  const language = last('lang') ?? 'zh';
  if (language !== 'zh' && language !== 'en') return wrong('--lang 只能是 zh 或 en', '--lang is zh or en');
  const basis = last('basis');
  if (basis !== null && basis !== 'due' && basis !== 'invoice')
    return wrong('--basis 只能是 due 或 invoice', '--basis is due or invoice');
  const days = readDays(last);
  if ('wrong' in days) return days;
  const bounds = readBounds(last('buckets'));
  if (bounds !== null && 'wrong' in bounds) return bounds;
  const columns = readMaps(options.get('map') ?? []);
  if ('wrong' in columns) return columns as WrongUse;
  return {
    file: files[0] ?? '',
    ...days,
    sheets: options.get('sheet') ?? [],
    columns: columns as PlanArguments['columns'],
    basis,
    bounds,
    history: last('history'),
    policy: last('policy'),
    language,
    out: last('out'),
    force: options.has('force'),
    json: last('json'),
    help,
  };
}

function readDays(
  last: (name: string) => string | null,
): Pick<PlanArguments, 'asOf' | 'bookedTo' | 'month'> | WrongUse {
  const asOf = dayOption(last('as-of'), 'as-of');
  if (asOf !== null && typeof asOf === 'object') return asOf;
  const bookedTo = dayOption(last('booked-to'), 'booked-to');
  if (bookedTo !== null && typeof bookedTo === 'object') return bookedTo;
  const text = last('month');
  const month = text === null ? null : parseMonth(text);
  if (text !== null && month === null)
    return wrong(`--month 应写成 2026-11，收到“${text}”`, `--month is written 2026-11, found “${text}”`);
  if (asOf !== null && bookedTo !== null && bookedTo > asOf)
    return wrong('--booked-to 不能晚于 --as-of', '--booked-to cannot be later than --as-of');
  return { asOf, bookedTo, month };
}

function dayOption(text: string | null, name: string): Day | null | WrongUse {
  if (text === null) return null;
  const day = parseIso(text);
  return (
    day ??
    wrong(
      `--${name} 应写成 2026-11-30 且确有此日，收到“${text}”`,
      `--${name} is a real date written 2026-11-30, found “${text}”`,
    )
  );
}

function readBounds(text: string | null): readonly number[] | null | WrongUse {
  if (text === null) return null;
  const bounds = text.split(',').map((part) => Number(part.trim()));
  const rising = bounds.every(
    (bound, i) => Number.isInteger(bound) && bound >= 1 && (i === 0 || bound > (bounds[i - 1] ?? 0)),
  );
  return rising
    ? bounds
    : wrong(
        `--buckets 应为递增的天数，如 30,60,90，收到“${text}”`,
        `--buckets are rising days such as 30,60,90, found “${text}”`,
      );
}

function readMaps(maps: readonly string[]): Partial<Record<Field, string>> | WrongUse {
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
  return columns;
}

function wrong(zh: string, en: string): WrongUse {
  return { wrong: { zh, en } };
}

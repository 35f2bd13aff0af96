import { isTotalLabel, normalName } from '../cells/cells';

/** A customer as the rows name it. */
export interface CustomerRef {
  /** The code, else the normalized full name. */
  readonly key: string;
  readonly hasCode: boolean;
  /** As it is shown; empty while only a code is known. */
  name: string;
  /** Every spelling, with how often it stood there; one spelling is the rule. */
  readonly spellings: Map<string, number>;
  lastRaw: string;
}

/** What a text in a customer column is: a customer, or the label of a total row. */
export interface NameText {
  readonly ref: CustomerRef;
  readonly isTotal: boolean;
}

/** All customers of a ledger, so that each text is looked at once. */
export interface CustomerBook {
  readonly byName: Map<string, NameText>;
  readonly byKey: Map<string, CustomerRef>;
  readonly byCode: Map<string, CustomerRef>;
  /** Code of a name that stands with a code on other rows, by normalized name. */
  readonly codeOfName: Map<string, string>;
  /** Names carry a path (客户/集团外公司/某甲公司). */
  hasPaths: boolean;
  /** A name has changed since rows took it over: another spelling was met, or the first one after the code. */
  hasNewNames: boolean;
}

const LONGEST_NAME = 200;
const PATH = /^(?:客户|客戶|往来单位|往來單位|供应商客户|customers?)[/\\](?:.*[/\\])?/i;

/** An empty book. */
export function openBook(): CustomerBook {
  return {
    byName: new Map(),
    byKey: new Map(),
    byCode: new Map(),
    codeOfName: new Map(),
    hasPaths: false,
    hasNewNames: false,
  };
}

/** What a name text stands for, whatever the row's code. */
export function nameText(book: CustomerBook, raw: string): NameText {
  let found = book.byName.get(raw);
  if (found === undefined) {
    found = makeNameText(book, raw);
    book.byName.set(raw, found);
  }
  return found;
}

/** The customer of a code, with the name that stands beside it ('' for none). */
export function customerOfCode(book: CustomerBook, code: string, raw: string): CustomerRef {
  let ref = book.byCode.get(code);
  if (ref === undefined) {
    const key = code.trim();
    ref = book.byKey.get(key);
    if (ref === undefined) {
      ref = newRef({ key, hasCode: true, name: '' });
      book.byKey.set(key, ref);
    }
    book.byCode.set(code, ref);
  }
  if (raw !== '') spell(book, ref, raw);
  else if (ref.name === '') book.hasNewNames = true;
  return ref;
}

/** Notes another appearance of a name. */
export function spell(book: CustomerBook, ref: CustomerRef, raw: string): void {
  if (raw === ref.lastRaw) return;
  ref.lastRaw = raw;
  const name = shownName(book, raw);
  ref.spellings.set(name, (ref.spellings.get(name) ?? 0) + 1);
  if (ref.name === '') ref.name = name;
  if (ref.name !== name || name === '') book.hasNewNames = true;
}

/** The spelling to be shown: the longest, then the first by character codes, whatever the order of the rows. */
export function settleNames(book: CustomerBook): void {
  for (const ref of book.byKey.values()) {
    if (ref.spellings.size < 2) continue;
    ref.name = [...ref.spellings.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? ref.name;
  }
}

/** Groups of names without a code that differ only in spaces, brackets, punctuation or legal form. */
export function namesAlike(book: CustomerBook): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const ref of book.byKey.values()) {
    if (ref.hasCode) continue;
    const loose = looseName(ref.key);
    const group = groups.get(loose);
    if (group === undefined) groups.set(loose, [ref.name]);
    else group.push(ref.name);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort());
}

const FORMS_ZH = /(?:股份|有限|责任|責任|集团|集團|公司|总公司|分公司|厂|廠|店|工厂|（|）)+$/;
const FORMS_EN =
  /\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|lp|plc|gmbh|ag|sa|bv|nv|pte|pty|srl|sarl|oy|ab|as)\b/g;

function looseName(key: string): string {
  const plain = key.replace(FORMS_EN, ' ').replace(/[\s()·.,&'"’/-]+/g, '');
  const short = plain.replace(FORMS_ZH, '');
  return short.length >= 2 ? short : key;
}

function makeNameText(book: CustomerBook, raw: string): NameText {
  const plain = normalName(raw);
  const code = book.codeOfName.get(plain);
  if (code !== undefined) {
    const known = customerOfCode(book, code, raw);
    return { ref: known, isTotal: isTotalLabel(raw) };
  }
  const key = plain === '' ? raw.trim() : plain;
  const isTotal = isTotalLabel(raw);
  let ref = book.byKey.get(key);
  if (ref === undefined) {
    ref = newRef({ key, hasCode: false, name: shownName(book, raw) });
    // A label is no customer until a row with a document number says otherwise.
    if (!isTotal) book.byKey.set(key, ref);
    if (isTotal || ref.name === '') book.hasNewNames = true;
  }
  return { ref, isTotal };
}

function newRef(own: Pick<CustomerRef, 'key' | 'hasCode' | 'name'>): CustomerRef {
  return { ...own, spellings: new Map(), lastRaw: '' };
}

/** Blanks that are not one space between two words; most names have none. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

function shownName(book: CustomerBook, raw: string): string {
  const name = UNEVEN.test(raw) ? raw.replace(/\s+/g, ' ').trim() : raw;
  const short = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name;
  if (!PATH.test(short)) return short;
  book.hasPaths = true;
  return short.replace(PATH, '');
}

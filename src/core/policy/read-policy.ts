import { Day } from '../basics/day';
import { Notice, NOWHERE, Place } from '../basics/notice';
import { toDecimal, toMinor } from '../basics/money';
import { SheetCells } from '../cells/cells';
import { applyEntries, PolicyDraft } from './apply-entries';
import { applyLists } from './apply-lists';
import { areBounds, bucketsFromBounds } from './buckets';
import { DEFAULT_POLICY } from './defaults';
import { POLICY_ENTRIES } from './entries';
import { POLICY_LISTS } from './lists';
import { missingCodes, severalSheets, wrongBounds } from './policy-notices';
import { RawPolicy } from './raw-policy';
import { readPolicyFile } from './read-file';
import { readPolicySheet } from './read-sheet';
import { settle } from './settle';
import { Policy } from './types';
import { warnOfInterest } from './warn-of-interest';

/** Key of the policy sheet. */
export const POLICY_SHEET_KEY = 'policy';

/** What the user wants for this run, over what the policy sheet says. */
export interface PolicyWish {
  readonly basis?: 'due' | 'invoice';
  /** Upper bounds of the buckets. */
  readonly bounds?: readonly number[];
  /** Content of a policy file: rules by the codes of the policy sheet. */
  readonly json?: unknown;
  /** Name of that file, for notices. */
  readonly jsonName?: string;
}

/** The policy that holds for this run, and what could not be used of what was given. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly notices: readonly Notice[];
}

/** The policy: defaults, over them the policy sheet, over that the policy file, over that the wishes of the run. Never throws. */
export function readPolicy(sheets: readonly SheetCells[], wish: PolicyWish, asOf: Day): PolicyReading {
  const layers = [...sheetLayer(sheets), ...fileLayer(wish)];
  const defaults = defaultsFor(layers);
  let draft: PolicyDraft = { policy: defaults, given: new Map() };
  for (const raw of layers) {
    const applied = applyEntries(draft, raw);
    draft = { policy: applyLists(applied.policy, raw), given: draft.given };
  }
  const place: Place = layers[0]?.place ?? NOWHERE;
  const settled = settle(draft, defaults, place);
  const wished = withWish(settled.policy, wish);
  const notices = [
    ...layers.flatMap((raw) => raw.notices),
    ...settled.notices,
    ...warnOfInterest(settled.policy, asOf, draft.given, place),
    ...wished.notices,
  ];
  // Written with the first sheet and read from it ever after: a second run answers as the first.
  const logKeptSince = wished.policy.logKeptSince ?? asOf;
  return { policy: { ...wished.policy, logKeptSince }, notices };
}

function sheetLayer(sheets: readonly SheetCells[]): readonly RawPolicy[] {
  const ours = sheets.filter((sheet) => sheet.ours === POLICY_SHEET_KEY);
  const [first] = ours;
  if (!first) return [];
  const raw = readPolicySheet(first);
  noteMissing(raw);
  const names = ours.map((sheet) => sheet.name);
  if (ours.length > 1) raw.notices.push(severalSheets(raw.place, names));
  return [raw];
}

function fileLayer({ json, jsonName }: PolicyWish): readonly RawPolicy[] {
  return json === undefined || json === null ? [] : [readPolicyFile(json, jsonName)];
}

/** The default amounts keep their figures in another base currency: 100,000.00 CNY is 100,000 JPY, not 10,000,000. */
function defaultsFor(layers: readonly RawPolicy[]): Policy {
  const entry = POLICY_ENTRIES.find(({ code }) => code === 'general.baseCurrency');
  const draft: PolicyDraft = { policy: DEFAULT_POLICY, given: new Map() };
  const from = DEFAULT_POLICY.baseCurrency;
  let to = from;
  for (const raw of layers) {
    const row = entry && raw.entries.get(entry.code);
    if (!row) continue;
    const alone: RawPolicy = { ...raw, entries: new Map([[entry.code, row]]), lists: new Map(), notices: [] };
    to = applyEntries({ ...draft, policy: { ...DEFAULT_POLICY, baseCurrency: to } }, alone).policy.baseCurrency;
  }
  if (to === from) return DEFAULT_POLICY;
  let policy: Policy = { ...DEFAULT_POLICY, baseCurrency: to };
  for (const { spec, get, set } of POLICY_ENTRIES) {
    const minor = spec.kind === 'money' ? get(policy) : null;
    if (typeof minor === 'number') policy = set(policy, toMinor(toDecimal(minor, from), to));
  }
  return policy;
}

function noteMissing(raw: RawPolicy): void {
  if (raw.entries.size === 0 && raw.lists.size === 0) return;
  const entries = POLICY_ENTRIES.filter(({ code }) => !raw.entries.has(code));
  const lists = POLICY_LISTS.filter(({ code, keyed }) => keyed !== true && !raw.lists.has(code));
  const codes = [...entries, ...lists].map(({ code }) => code);
  if (codes.length > 0) raw.notices.push(missingCodes(raw.place, codes));
}

function withWish(policy: Policy, { basis = policy.basis, bounds }: PolicyWish): PolicyReading {
  if (bounds === undefined) return { policy: { ...policy, basis }, notices: [] };
  if (!areBounds(bounds)) return { policy: { ...policy, basis }, notices: [wrongBounds(bounds)] };
  return { policy: { ...policy, basis, buckets: bucketsFromBounds(bounds) }, notices: [] };
}

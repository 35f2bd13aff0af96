import { Exchange } from '../../builders/office-node';

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
}

interface Asked {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

interface Answered {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: { readonly ActionIndex?: number };
}

const INSTANTIATE = 1;
const QUERY = 2;
const TRACE = 5;
const METHOD_PATH = 3;
const INDEXER = 5;
const REFERENCE = 6;
const NULL_PATH = 7;

/** Collections whose items are known by an id, under its name in replies. */
const IDS: Readonly<Record<string, 'Id' | '_Id'>> = {
  Worksheets: 'Id',
  Tables: 'Id',
  Columns: 'Id',
  Charts: 'Id',
  ConditionalFormats: 'Id',
  CustomXmlParts: 'Id',
  Names: '_Id',
  Settings: '_Id',
  CustomProperties: '_Id',
};

/** What is wrong with a reply by the catalogue's rules 3, 4, 5, 7, 9 and 10; nothing, if all is well. */
export function brokenLaws({ request, reply }: Exchange): readonly string[] {
  const asked = JSON.parse(request) as Asked;
  const answered = JSON.parse(reply) as Answered;
  const wrong = [...answersInOrder(asked, answered)];
  asked.Actions.slice(0, answered.Results.length).forEach((action, i) => {
    const value = answered.Results[i]?.Value;
    const path = asked.ObjectPaths[pathKey(asked, action.ObjectPathId)];
    if (!path) return;
    if (action.ActionType === INSTANTIATE) wrong.push(...instantiated({ action, path, value, i }, asked));
    if (action.ActionType === QUERY) wrong.push(...queried(action, path, value));
  });
  return wrong;
}

/** Paths come as a list or by id. */
function pathKey({ ObjectPaths }: Asked, id: number): string {
  return Object.keys(ObjectPaths).find((key) => ObjectPaths[key]?.Id === id) ?? '';
}

/** One result for each action up to the failing one, in their order; traces are listed twice. */
function* answersInOrder({ Actions }: Asked, { Results, TraceIds, Error }: Answered): Generator<string> {
  const refusedWhole = Error !== undefined && Error.ActionIndex === undefined;
  const expected = Error ? Actions.slice(0, Error.ActionIndex ?? 0) : Actions;
  if (Results.some(({ ActionId }, i) => ActionId !== expected[i]?.Id) || Results.length !== expected.length)
    yield `rule 3: results ${Results.map(({ ActionId }) => ActionId).join()}`;
  if (Results.some(({ Value }) => Value === undefined)) yield 'rule 3: a result without a value';
  const traces = expected.filter(({ ActionType }) => ActionType === TRACE).map(({ Id }) => Id);
  if (!refusedWhole && traces.join() !== (TraceIds ?? []).join()) yield `rule 3: traces ${TraceIds?.join()}`;
}

function* instantiated(
  {
    action,
    path,
    value,
    i,
  }: { readonly action: WireAction; readonly path: WirePath; readonly value: unknown; readonly i: number },
  asked: Asked,
): Generator<string> {
  if (value === null) {
    if (!mayBeNull(path, asked)) yield `rule 4: ${path.Name} is null`;
    return;
  }
  const parent = asked.ObjectPaths[pathKey(asked, path.ParentObjectPathId ?? 0)];
  const id = IDS[parent?.Name ?? ''];
  const isItem = path.ObjectPathType === INDEXER || /^(Add|GetItem|GetItemOrNullObject)$/.test(path.Name);
  if (id && isItem && !(id in (value as object))) yield `rule 5: an item of ${parent?.Name} without ${id}`;
  const kept = asked.Actions.slice(0, i).some(
    ({ Name, ObjectPathId }) => Name === '_KeepReference' && ObjectPathId === action.ObjectPathId,
  );
  if (kept && !('_ReferenceId' in (value as object))) yield `rule 7: ${path.Name} is kept without a reference`;
}

/** Only what asks for a null object, and what hangs on one. */
function mayBeNull(path: WirePath, asked: Asked): boolean {
  if (path.ObjectPathType === NULL_PATH) return true;
  if (path.ObjectPathType === METHOD_PATH && path.Name.endsWith('OrNullObject')) return true;
  const parent = asked.ObjectPaths[pathKey(asked, path.ParentObjectPathId ?? 0)];
  return parent !== undefined && mayBeNull(parent, asked);
}

/** Everything that was selected is there, and nothing is in small letters. */
function* queried({ QueryInfo }: WireAction, path: WirePath, value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return;
  const { _Items: items } = value as { readonly _Items?: readonly object[] };
  const wanted = (QueryInfo?.Select ?? []).filter((name) => name !== '*').map((name) => pascal(name.split(/[/.]/)[0]));
  for (const one of items ?? [value]) {
    const missing = wanted.filter((name) => !(name in one) && !(name in value));
    if (missing.length > 0) yield `rule 10: ${path.Name} lacks ${missing.join()}`;
    if (Object.keys(one).some((name) => /^[a-z]/.test(name))) yield `rule 10: ${path.Name} answers in small letters`;
    const id = items && IDS[path.Name];
    if (id && !(id in one)) yield `rule 5: an item of ${path.Name} without ${id}`;
  }
}

function pascal(name = ''): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Members of Excel that a request names: of paths, of actions, and what is loaded. */
export function membersIn(Actions: readonly WireAction[], paths: readonly WirePath[]): readonly string[] {
  return [
    // What stands in a path to cells that were kept is no member but their reference.
    ...paths.filter(({ ObjectPathType }) => ObjectPathType !== REFERENCE).map(({ Name }) => Name),
    ...Actions.map(({ Name }) => Name),
    ...Actions.flatMap(({ QueryInfo }) => QueryInfo?.Select ?? []),
  ].filter(Boolean);
}

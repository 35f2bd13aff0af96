import { classOf } from './classes/class-of';
import { OfficeError } from './errors';
import { HostState } from './host-state';
import { ExcelObject } from './objects';
import { QueryInfo } from './protocol';

/** Wanted members: name → what is wanted of it, empty for a plain property. */
interface Wanted {
  readonly [member: string]: Wanted;
}

/** What a load gives: the wanted properties, all of them when none is named; collections give their items. */
export function query(target: ExcelObject, info: QueryInfo, host: HostState): object {
  const wanted: Wanted = {};
  for (const path of info.Select ?? []) want(wanted, path);
  for (const path of info.Expand ?? []) want(wanted, `${path}/*`);
  const { items } = classOf(target.of);
  if (!items) return propertiesOf(target, wanted, host);
  const skip = info.Skip ?? 0;
  const all = items(target.self, host).slice(skip, skip + (info.Top ?? Infinity));
  return { ...ownProperties(target, wanted, host), _Items: all.map((item) => itemOf(item, wanted, host)) };
}

function want(wanted: Wanted, path: string): void {
  let level = wanted as Record<string, Wanted>;
  for (const part of path.split(/[/.]/)) {
    const name = part.charAt(0).toUpperCase() + part.slice(1);
    if (name === 'Items' || name === '') continue;
    level = (level[name] ??= {}) as Record<string, Wanted>;
  }
}

function itemOf(item: ExcelObject, wanted: Wanted, host: HostState): object {
  const table = classOf(item.of);
  return { ...table.identity?.(item.self, host), ...propertiesOf(item, wanted, host) };
}

/** What is asked of a collection itself (`count`), not of its items. */
function ownProperties({ of, self }: ExcelObject, wanted: Wanted, host: HostState): object {
  const { read } = classOf(of);
  const names = Object.keys(wanted).filter((name) => read?.[name]);
  return Object.fromEntries(names.map((name) => [name, read?.[name]?.(self, host)]));
}

function propertiesOf(target: ExcelObject, wanted: Wanted, host: HostState): Record<string, unknown> {
  const { read } = classOf(target.of);
  const named = Object.keys(wanted).filter((name) => name !== '*');
  const all = named.length === 0 || '*' in wanted;
  const properties: Record<string, unknown> = {};
  if (all) for (const [name, get] of Object.entries(read ?? {})) properties[name] = get(target.self, host);
  for (const name of named) properties[name] = memberOf(target, name, { wanted: wanted[name] ?? {}, host });
  return properties;
}

function memberOf(
  { of, self }: ExcelObject,
  name: string,
  { wanted, host }: { readonly wanted: Wanted; readonly host: HostState },
): unknown {
  const { read, objects } = classOf(of);
  const get = read?.[name];
  if (get) return get(self, host);
  const part = objects?.[name];
  if (!part) {
    const member = `${of}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw new OfficeError('ApiNotFound', `The workbench does not know ${member}.`, member);
  }
  const inner = part(self, host);
  if (inner === null) return null;
  const { items, identity } = classOf(inner.of);
  if (items) return { _Items: items(inner.self, host).map((item) => itemOf(item, wanted, host)) };
  return { ...identity?.(inner.self, host), ...propertiesOf(inner, wanted, host) };
}

/** The same with the names that JSON of Office.js has: camelCase, and `items`. */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name === '_Items' ? 'items' : name.charAt(0).toLowerCase() + name.slice(1),
      asJson(one),
    ]),
  );
}

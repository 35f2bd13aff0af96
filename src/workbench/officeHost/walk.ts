import { Args } from './arguments';
import { CellRange } from './cell-range';
import { classOf } from './classes/class-of';
import { invalidArgument, itemNotFound, OfficeError, officeErrorOf } from './errors';
import { OpenSheet } from '../book/sheet';
import { HostState } from './host-state';
import { ClassName, ExcelObject, isObject, object } from './objects';
import { Action, ACTION, ArgumentInfo, Batch, BatchError, BatchReply, ObjectPath, PATH } from './protocol';
import { asJson, query } from './query';

/** Refuses an action for a test: called with the number of actions so far, over all requests. */
export type Fault = (action: { readonly count: number; readonly name: string }) => OfficeError | null;

/** One request on its way through the object model. Paths are resolved once, when they are first needed. */
export class Walk {
  private readonly resolved = new Map<number, ExcelObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly host: HostState,
    private readonly fault: (name: string) => OfficeError | null,
  ) {}

  run(): BatchReply {
    const Results = [];
    const TraceIds = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        const refused = this.fault(action.Name ?? '');
        if (refused) throw refused;
        Results.push({ ActionId: action.Id, Value: this.act(action) });
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      } catch (error) {
        return { Results, TraceIds, Error: this.errorOf(error, action, index) };
      }
    }
    return { Results, TraceIds };
  }

  private errorOf(error: unknown, action: Action, ActionIndex: number): BatchError {
    const { code, message, location, httpStatus } = officeErrorOf(error, this.locationOf(action));
    return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus, ActionIndex };
  }

  /** `Range.values`; for a path that leads nowhere, the member of the parent that did not find it. */
  private locationOf({ ObjectPathId, Name }: Action): string {
    const target = this.resolved.get(ObjectPathId);
    if (target) return `${target.of}.${camel(Name || 'load')}`;
    const path = this.batch.ObjectPaths[ObjectPathId];
    const parent = path?.ParentObjectPathId === undefined ? null : this.resolved.get(path.ParentObjectPathId);
    const member = path?.ObjectPathType === PATH.indexer ? 'getItem' : camel(path?.Name ?? '');
    return parent ? `${parent.of}.${member}` : member;
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (target === null) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identityOf(target);
      case ACTION.query:
        return query(target, action.QueryInfo ?? {}, this.host);
      case ACTION.queryAsJson:
        return asJson(query(target, action.QueryInfo ?? {}, this.host));
      case ACTION.set:
        return this.set(target, action.Name ?? '', this.argumentsOf(action.ArgumentInfo)[0]);
      case ACTION.update:
        return this.update(target, action.ObjectState ?? {});
      case ACTION.method:
        return this.call(target, action);
      default:
        throw new OfficeError('NotImplemented', `Actions of type ${action.ActionType} are not known.`);
    }
  }

  private identityOf(target: ExcelObject): object {
    return classOf(target.of).identity?.(target.self, this.host) ?? {};
  }

  private set(target: ExcelObject, name: string, value: unknown): null {
    const member = WRITTEN_AS[name] ?? pascal(name);
    const write = classOf(target.of).write?.[member];
    if (!write) throw unknownMember(target, name);
    write(target.self, value, this.host);
    return null;
  }

  private update(target: ExcelObject, state: Readonly<Record<string, unknown>>): null {
    for (const [name, value] of Object.entries(state)) {
      const part = classOf(target.of).write?.[pascal(name)] ? null : classOf(target.of).objects?.[pascal(name)];
      const inner = part?.(target.self, this.host);
      if (inner) this.update(inner, value as Readonly<Record<string, unknown>>);
      else this.set(target, name, value);
    }
    return null;
  }

  private call(target: ExcelObject, action: Action): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') return this.keep(target);
    const answer = this.method(target, name, action.ArgumentInfo);
    return isObject(answer) ? this.identityOf(answer) : (answer ?? null);
  }

  private method(target: ExcelObject, name: string, info: ArgumentInfo | undefined): unknown {
    const registered = registration(name);
    if (registered) return this.register(target, registered);
    const method = classOf(target.of).methods?.[name];
    if (!method) throw unknownMember(target, name);
    return method(target.self, new Args(this.argumentsOf(info), this.host), this.host);
  }

  private keep(target: ExcelObject): null {
    const range = target.self;
    if (range instanceof CellRange && range.reference === null) {
      range.reference = `range-${this.host.nextReference}`;
      this.host.nextReference += 1;
      this.host.references.set(range.reference, range);
    }
    return null;
  }

  private register(target: ExcelObject, { on, event }: Registration): null {
    const type = EVENT_TYPES[target.of]?.[event];
    if (type === undefined) throw unknownMember(target, `on${event}`);
    const key = `${type}|${targetOf(target, this.host)}`;
    if (on) this.host.subscriptions.add(key);
    else this.host.subscriptions.delete(key);
    return null;
  }

  private resolve(id: number): ExcelObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    const found = this.find(path);
    this.resolved.set(id, found);
    if (found?.self instanceof CellRange) this.host.live.add(found.self);
    return found;
  }

  private find(path: ObjectPath): ExcelObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return object('Workbook', null);
      case PATH.service:
        return object('Service', path.Name);
      case PATH.reference:
        return this.referenced(path.Name);
      case PATH.nothing:
        return null;
      default:
        return this.inParent(path);
    }
  }

  private referenced(name: string): ExcelObject {
    const range = this.host.references.get(name);
    if (!range || range.areas.length === 0 || !this.host.book.sheets.includes(range.sheet))
      throw itemNotFound('These cells are no longer there.');
    return object(range.areas.length > 1 ? 'RangeAreas' : 'Range', range);
  }

  private inParent(path: ObjectPath): ExcelObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const answer = this.member(parent, path);
    if (answer === null) return null;
    if (!isObject(answer)) throw unknownMember(parent, path.Name);
    return answer;
  }

  private member(parent: ExcelObject, path: ObjectPath): unknown {
    const { objects, item } = classOf(parent.of);
    if (path.ObjectPathType === PATH.indexer) {
      if (!item) throw unknownMember(parent, 'getItem');
      return item(parent.self, this.argumentsOf(path.ArgumentInfo)[0], this.host);
    }
    if (path.ObjectPathType === PATH.method) return this.method(parent, path.Name, path.ArgumentInfo);
    const property = objects?.[path.Name];
    if (!property) throw unknownMember(parent, path.Name);
    return property(parent.self, this.host);
  }

  /** Arguments with paths made into objects, those inside plain objects too. */
  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => {
      const path = paths?.[i];
      if (typeof path === 'object') return path.map((one) => this.resolve(one));
      return path ? this.resolve(path) : this.inner(value);
    });
  }

  private inner(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const record = value as Readonly<Record<string, unknown>>;
    if (typeof record['_ObjectPathId'] === 'number') return this.resolve(record['_ObjectPathId']);
    return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, this.inner(one)]));
  }
}

/** Properties that are written under another name than they are read. */
const WRITTEN_AS: Readonly<Record<string, string>> = { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' };

interface Registration {
  readonly on: boolean;
  readonly event: string;
}

/** `_RegisterDataChangedEvent`, `_UnregisterEventNameChanged` */
function registration(name: string): Registration | null {
  if (!name.startsWith('_')) return null;
  const found = /^_(Un)?[rR]egister(?:Event)?([A-Za-z]+?)(?:Event)?$/.exec(name);
  return found && { on: found[1] === undefined, event: found[2] as string };
}

/** Events that the host tells of; others cannot be asked for. */
const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  NameChanged: 25,
  VisibilityChanged: 26,
};

/** Numbers of the events by class. */
const EVENT_TYPES: Partial<Record<ClassName, Readonly<Record<string, number>>>> = {
  Worksheet: SHEET_EVENTS,
  WorksheetCollection: { ...SHEET_EVENTS, Added: 13, Deleted: 15, Moved: 27 },
  Table: { DataChanged: 101 },
  TableCollection: { DataChanged: 101 },
};

function targetOf(target: ExcelObject, host: HostState): string {
  const { of, self } = target;
  if (of.endsWith('Collection')) return (self as { readonly sheet?: OpenSheet | null } | null)?.sheet?.id ?? 'Workbook';
  return (classOf(of).identity?.(self, host) as { readonly Id: string }).Id;
}

/** Class and member; of a part of a chart, the way to it: `Chart.legend.format.fill`. */
function unknownMember({ of, self }: ExcelObject, name: string): OfficeError {
  const path = of === 'ChartPart' || of === 'ChartSeriesPart' ? (self as { readonly path: string }).path : '';
  const owner = path === '' ? of : [of.replace('Part', ''), ...path.split('.').map(camel)].join('.');
  const member = `${owner}.${camel(name)}`;
  return new OfficeError('ApiNotFound', `The workbench does not know ${member}.`, member);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

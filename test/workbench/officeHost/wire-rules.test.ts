import { OpenBook } from '../../../src/workbench/book/book';
import { OfficeHost } from '../../../src/workbench/officeHost/office-host';
import { BatchReply, ObjectPath } from '../../../src/workbench/officeHost/protocol';
import { REQUIREMENTS } from '../../../src/workbench/officeHost/requirements';
import { openLedger } from './catalogue/catalogue-case';

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET = 4;

type Path = readonly [type: number, name: string, parent?: number, args?: readonly unknown[]];
type Step = readonly [type: number, path: number, name?: string, args?: readonly unknown[]];

/*
 * The numbered rules of the recorded catalogue, and what holds each of them besides the tests below:
 *  3, 4, 5, 7, 9, 10  every exchange of every case of the catalogue (wire-laws.ts)
 *  1   range-insert-delete: put in once, though instantiated twice
 *  4   error-null-instantiate, error-instantiate-missing
 *  5   sheets-get-item, sheets-add, error-collection-no-id
 *  6   tables-add, tables-or-null
 *  7   range-get, tracked, error-no-reference
 *  8   run-two-syncs
 *  9   sheets-or-null
 *  11  sheets-add-unnamed, sheets-copy, validation-range, names
 *  13  sheet-view, sheet-view-load
 *  14  comments: this client has no notes
 */

/** Asks the host as the client would, in as few words; paths by number, in the order they are given. */
function ask(host: OfficeHost, paths: Readonly<Record<number, Path>>, steps: readonly Step[]): BatchReply {
  const ObjectPaths = Object.fromEntries(
    Object.entries(paths).map(([id, [ObjectPathType, Name, parent, args]]): [string, ObjectPath] => [
      id,
      {
        ...{ Id: Number(id), ObjectPathType, Name },
        ...(parent === undefined ? {} : { ParentObjectPathId: parent }),
        ...(args ? { ArgumentInfo: { Arguments: args } } : {}),
      },
    ]),
  );
  const Actions = steps.map(([ActionType, ObjectPathId, Name = '', args], i) => ({
    Id: 100 + i,
    ActionType,
    ObjectPathId,
    Name,
    ...(ActionType === QUERY ? { QueryInfo: { Select: args as readonly string[] } } : {}),
    ...(ActionType === QUERY || !args ? {} : { ArgumentInfo: { Arguments: args } }),
  }));
  return host.answerBatch({ Actions, ObjectPaths });
}

function valuesOf({ Results }: BatchReply): readonly unknown[] {
  return Results.map(({ Value }) => Value);
}

const BOOK: Path = [1, ''];
const SHEETS: Path = [4, 'Worksheets', 1];
const LEDGER: Path = [5, '', 2, ['Ledger']];

function range(address: string): Path {
  return [3, 'GetRange', 3, [address]];
}

function open(): { readonly host: OfficeHost; readonly book: OpenBook } {
  return openLedger();
}

describe('rule 1: a path is resolved once per request, and only for it', () => {
  it('takes effect with the first of two instantiations', () => {
    const { host, book } = open();
    ask(host, { 1: BOOK, 2: SHEETS, 3: [3, 'Add', 2, ['Once']] }, [
      [INSTANTIATE, 3],
      [INSTANTIATE, 3],
      [QUERY, 3, '', ['name']],
    ]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Ledger', '参数', 'Template', 'Once']);
  });

  it('means another thing by the same number in the next request', () => {
    const { host } = open();
    const paths = { 1: BOOK, 2: SHEETS, 3: LEDGER };
    const first = ask(host, paths, [[QUERY, 3, '', ['name']]]);
    const second = ask(host, { ...paths, 3: [5, '', 2, ['Template']] }, [[QUERY, 3, '', ['name']]]);
    expect([first, second].map((reply) => valuesOf(reply)[0])).toEqual([{ Name: 'Ledger' }, { Name: 'Template' }]);
  });
});

describe('rule 2: actions run in their order, paths are looked up when they are needed', () => {
  it('writes one after the other, and reads between', () => {
    const { host } = open();
    const paths = { 1: BOOK, 2: SHEETS, 3: LEDGER, 4: range('F1') };
    const reply = ask(host, paths, [
      [SET, 4, 'Values', [[[1]]]],
      [QUERY, 4, '', ['values']],
      [SET, 4, 'Values', [[[2]]]],
      [QUERY, 4, '', ['values']],
    ]);
    expect(valuesOf(reply)).toEqual([null, { Values: [[1]] }, null, { Values: [[2]] }]);
  });

  it('finds a parent whose number is higher and that no action names', () => {
    const { host } = open();
    const paths: Record<number, Path> = { 1: BOOK, 2: range('A1'), 3: [5, '', 9, ['Ledger']], 9: SHEETS };
    const reply = ask(host, paths, [[QUERY, 2, '', ['address']]]);
    expect(valuesOf(reply)).toEqual([{ Address: 'Ledger!A1' }]);
  });
});

describe('rules 5 and 6: ids', () => {
  it('reach a sheet by name and by id, whatever it is called by then', () => {
    const { host } = open();
    const [identity] = valuesOf(ask(host, { 1: BOOK, 2: SHEETS, 3: LEDGER }, [[INSTANTIATE, 3]]));
    const { Id } = identity as { readonly Id: string };
    const byId = { 1: BOOK, 2: SHEETS, 3: [5, '', 2, [Id]] as Path };
    const reply = ask(host, byId, [
      [SET, 3, 'Name', ['Other']],
      [QUERY, 3, '', ['name']],
    ]);
    expect(valuesOf(reply)[1]).toEqual({ Name: 'Other' });
    expect(valuesOf(ask(host, byId, [[QUERY, 3, '', ['name']]]))).toEqual([{ Name: 'Other' }]);
  });

  it('reach a column by its id after another name and another place', () => {
    const { host } = open();
    const paths: Record<number, Path> = {
      ...{ 1: BOOK, 2: SHEETS, 3: LEDGER, 4: [4, 'Tables', 3], 5: [3, 'Add', 4, ['A1:D5', true]] },
      ...{ 6: [4, 'Columns', 5], 7: [5, '', 6, ['金额']] },
    };
    const [table, column] = valuesOf(
      ask(host, paths, [
        [INSTANTIATE, 5],
        [INSTANTIATE, 7],
        [SET, 7, 'Name', ['余额']],
      ]),
    ) as readonly { readonly Id: string }[];
    const later: Record<number, Path> = {
      ...{ 1: BOOK, 2: SHEETS, 3: LEDGER, 4: [4, 'Tables', 1], 5: [5, '', 4, [table?.Id]] },
      ...{ 6: [4, 'Columns', 5], 7: [5, '', 6, [column?.Id]], 8: [3, 'GetRange', 3, ['B:B']] },
    };
    const reply = ask(host, later, [
      [METHOD, 8, 'Insert', ['Right']],
      [QUERY, 7, '', ['name', 'index']],
      [QUERY, 6, '', ['name']],
    ]);
    expect(reply.Error).toBeUndefined();
    expect(valuesOf(reply)[1]).toEqual({ Name: '余额', Index: 3 });
    const { _Items: items } = valuesOf(reply)[2] as { readonly _Items: readonly { readonly Name: string }[] };
    expect(items.map(({ Name }) => Name)).toEqual(['客户', 'Column5', '到期日', '余额', '状态']);
  });
});

describe('rules 7 and 8: references', () => {
  const paths = { 1: BOOK, 2: SHEETS, 3: LEDGER, 4: range('C2:C3') };

  function keep(host: OfficeHost): string {
    const reply = ask(host, paths, [
      [INSTANTIATE, 4],
      [METHOD, 4, '_KeepReference', []],
      [INSTANTIATE, 4],
    ]);
    return (valuesOf(reply)[2] as { readonly _ReferenceId: string })._ReferenceId;
  }

  it('follow rows that are put in and taken out, until they are given back', () => {
    const { host } = open();
    const id = keep(host);
    const kept = { ...paths, 5: [6, id] as Path, 6: range('1:2') };
    expect(valuesOf(ask(host, kept, [[INSTANTIATE, 5]]))).toEqual([{ _ReferenceId: id }]);
    ask(host, kept, [[METHOD, 6, 'Insert', ['Down']]]);
    expect(valuesOf(ask(host, kept, [[QUERY, 5, '', ['address']]]))).toEqual([{ Address: 'Ledger!C4:C5' }]);
    ask(host, { ...kept, 6: range('4:4') }, [[METHOD, 6, 'Delete', ['Up']]]);
    expect(valuesOf(ask(host, kept, [[QUERY, 5, '', ['address']]]))).toEqual([{ Address: 'Ledger!C4' }]);
    expect(ask(host, kept, [[METHOD, 1, '_RemoveReference', [id]]]).Error).toBeUndefined();
    expect(ask(host, kept, [[QUERY, 5, '', ['address']]]).Error?.Code).toBe('ItemNotFound');
  });

  it('may be given back twice', () => {
    const { host } = open();
    const reply = ask(host, { 1: BOOK }, [[METHOD, 1, '_RemoveReference', ['never-kept']]]);
    expect([reply.Error, valuesOf(reply)]).toEqual([undefined, [null]]);
  });
});

describe('rule 9: null objects', () => {
  it('let everything below them pass, and do nothing', () => {
    const { host } = open();
    const paths: Record<number, Path> = { 1: [7, ''], 2: [3, 'GetRange', 1, ['A1']], 3: [4, 'Format', 2] };
    const reply = ask(host, paths, [
      [INSTANTIATE, 2],
      [METHOD, 2, '_KeepReference', []],
      [SET, 2, 'Values', [[[1]]]],
      [METHOD, 3, 'AutofitColumns', []],
      [QUERY, 3, '', ['wrapText']],
    ]);
    expect([reply.Error, valuesOf(reply)]).toEqual([undefined, [null, null, null, null, null]]);
  });
});

describe('rule 10: names', () => {
  it.each([['format/fill/color'], ['format.fill.color'], ['Format/Fill/Color']])('takes %s', (path) => {
    const { host } = open();
    const reply = ask(host, { 1: BOOK, 2: SHEETS, 3: LEDGER, 4: range('A1') }, [[QUERY, 4, '', [path]]]);
    expect(valuesOf(reply)).toEqual([{ Format: { Fill: { Color: '#FFFFFF' } } }]);
  });

  it.each([['Name'], ['name']])('takes a property that is set as %s', (name) => {
    const { host, book } = open();
    ask(host, { 1: BOOK, 2: SHEETS, 3: LEDGER }, [[SET, 3, name, ['Other']]]);
    expect(book.sheets[0]?.name).toBe('Other');
  });
});

describe('rule 12: a big write is measured before it is made', () => {
  it.each([
    ['the size of the range', [2, 3], undefined],
    ['a row too many', [3, 3], 'InvalidArgument'],
    ['a column too few', [2, 2], 'InvalidArgument'],
  ])('%s', (_, size, code) => {
    const { host } = open();
    const paths = { 1: BOOK, 2: SHEETS, 3: LEDGER, 4: range('A1:C2') };
    expect(ask(host, paths, [[METHOD, 4, '_ValidateArraySize', size]]).Error?.Code).toBe(code);
  });
});

describe('rules 14 and 15: what the host says it can do', () => {
  it('ends where this client ends, and says so in texts', () => {
    expect(REQUIREMENTS.ExcelApi).toBe('1.15');
    for (const version of Object.values(REQUIREMENTS)) expect(version).toMatch(/^\d+\.\d+$/);
  });
});

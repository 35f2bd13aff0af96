import { Args } from '../arguments';
import { itemNotFound, OfficeError } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';

function idsOf({ book }: HostState, namespace: string | null): readonly string[] {
  return [...book.customXml]
    .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
    .map(([id]) => id);
}

function namespaceOf(xml: string): string {
  return /^\s*(?:<\?[^>]*>\s*)?<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function put({ book }: HostState, id: string, xml: string | null): void {
  if (xml === null) book.customXml.delete(id);
  else book.customXml.set(id, xml);
  book.note({ kind: 'properties' });
}

function only(host: HostState, namespace: string | null): ExcelObject | null {
  const ids = idsOf(host, namespace);
  return ids.length === 1 ? object('CustomXmlPart', ids[0] as string) : null;
}

/** Pieces of XML that travel inside the workbook. */
export const CUSTOM_XML_PART_COLLECTION: ClassTable<'CustomXmlPartCollection'> = {
  items: ({ namespace }, host) => idsOf(host, namespace).map((id) => object('CustomXmlPart', id)),
  item: (_, key, { book }) => {
    if (!book.customXml.has(String(key))) throw itemNotFound('There is no such part of XML.');
    return object('CustomXmlPart', String(key));
  },
  methods: {
    Add: (_, args, host) => add(host, args),
    GetByNamespace: (_, args) => object('CustomXmlPartCollection', { namespace: args.text(0) }),
    GetCount: ({ namespace }, _, host) => idsOf(host, namespace).length,
    GetItemOrNullObject: (_, args, { book }) =>
      book.customXml.has(args.text(0)) ? object('CustomXmlPart', args.text(0)) : null,
    GetOnlyItem: ({ namespace }, _, host) => {
      const part = only(host, namespace);
      if (!part) throw new OfficeError('InvalidOperation', 'There is not exactly one such part of XML.');
      return part;
    },
    GetOnlyItemOrNullObject: ({ namespace }, _, host) => only(host, namespace),
  },
};

function add(host: HostState, args: Args): ExcelObject {
  const id = freeId(host);
  put(host, id, args.text(0));
  return object('CustomXmlPart', id);
}

/** Ids are GUIDs, counted: those that came with the file are passed over. */
function freeId({ book }: HostState): string {
  for (;;) {
    const id = `{00000000-0000-4000-8000-${book.freshId().toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!book.customXml.has(id)) return id;
  }
}

export const CUSTOM_XML_PART: ClassTable<'CustomXmlPart'> = {
  identity: (id) => ({ Id: id }),
  read: { Id: (id) => id, NamespaceUri: (id, { book }) => namespaceOf(book.customXml.get(id) ?? '') },
  methods: {
    GetXml: (id, _, { book }) => book.customXml.get(id) ?? '',
    SetXml: (id, args, host) => put(host, id, args.text(0)),
    Delete: (id, _, host) => put(host, id, null),
  },
};

import { putSetting, setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, object } from '../objects';

/** Settings of the add-in inside the workbook: key and JSON. */
export const SETTING_COLLECTION: ClassTable<'SettingCollection'> = {
  items: (_, { book }) => [...book.settings.keys()].map((key) => object('Setting', key)),
  item: (_, key, { book }) => {
    if (!book.settings.has(String(key))) throw itemNotFound(`There is no setting "${String(key)}".`);
    return object('Setting', String(key));
  },
  methods: {
    Add: (_, args, { book }) => {
      putSetting(book, args.text(0), JSON.stringify(args.raw(1)));
      return object('Setting', args.text(0));
    },
    GetCount: (_, __, { book }) => book.settings.size,
    GetItemOrNullObject: (_, args, { book }) =>
      book.settings.has(args.text(0)) ? object('Setting', args.text(0)) : null,
  },
};

export const SETTING: ClassTable<'Setting'> = {
  identity: (key) => ({ _Id: key }),
  read: { Key: (key) => key, Value: (key, host) => valueOf(key, host) },
  write: { Value: (key, value, { book }) => putSetting(book, key, JSON.stringify(value)) },
  methods: { Delete: (key, _, { book }) => putSetting(book, key, null) },
};

function valueOf(key: string, { book }: HostState): unknown {
  const text = book.settings.get(key);
  if (text === undefined) throw itemNotFound(`There is no setting "${key}".`);
  return JSON.parse(text) as unknown;
}

/** Small texts that an add-in keeps with a sheet. */
export const WORKSHEET_CUSTOM_PROPERTY_COLLECTION: ClassTable<'WorksheetCustomPropertyCollection'> = {
  items: (sheet) =>
    [...sheet.features.properties.keys()].map((key) => object('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key) => {
    const known = knownKey(sheet, key);
    if (known === null) throw itemNotFound(`The sheet has no property "${String(key)}".`);
    return object('WorksheetCustomProperty', { sheet, key: known });
  },
  methods: {
    Add: (sheet, args, host) => {
      put(host, sheet, args.text(0), args.text(1));
      return object('WorksheetCustomProperty', { sheet, key: args.text(0) });
    },
    GetCount: (sheet) => sheet.features.properties.size,
    GetItemOrNullObject: (sheet, args) => {
      const key = knownKey(sheet, args.raw(0));
      return key === null ? null : object('WorksheetCustomProperty', { sheet, key });
    },
  },
};

function knownKey({ features }: OpenSheet, key: unknown): string | null {
  const wanted = String(key).toLowerCase();
  return [...features.properties.keys()].find((one) => one.toLowerCase() === wanted) ?? null;
}

function put({ book }: HostState, sheet: OpenSheet, ...[key, value]: [string, string | null]): void {
  const properties = new Map(sheet.features.properties);
  if (value === null) properties.delete(key);
  else properties.set(key, value);
  setFeature(book, sheet, 'properties', properties);
}

export const WORKSHEET_CUSTOM_PROPERTY: ClassTable<'WorksheetCustomProperty'> = {
  identity: ({ key }) => ({ _Id: key }),
  read: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.features.properties.get(key) ?? '' },
  write: { Value: ({ sheet, key }, value, host) => put(host, sheet, key, String(value)) },
  methods: { Delete: ({ sheet, key }, _, host) => put(host, sheet, key, null) },
};

const TEXTS = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'LastAuthor', 'Manager', 'Subject', 'Title'];

/** Author, title and such of the workbook. */
export const DOCUMENT_PROPERTIES: ClassTable<'DocumentProperties'> = {
  read: {
    ...Object.fromEntries(
      TEXTS.map((name) => [name, (_: null, { book }: HostState) => book.documentProperties.get(name) ?? '']),
    ),
  },
  write: Object.fromEntries(
    TEXTS.map((name) => [
      name,
      (_: null, value: unknown, { book }: HostState) => {
        book.documentProperties.set(name, value);
        book.note({ kind: 'properties' });
      },
    ]),
  ),
  objects: { Custom: () => object('CustomPropertyCollection', null) },
};

/** Properties of the workbook under names of one's own. */
export const CUSTOM_PROPERTY_COLLECTION: ClassTable<'CustomPropertyCollection'> = {
  items: (_, { book }) => book.properties.map(({ name }) => object('CustomProperty', name)),
  item: (_, key, { book }) => {
    const known = book.properties.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    if (!known) throw itemNotFound(`The workbook has no property "${String(key)}".`);
    return object('CustomProperty', known.name);
  },
  methods: {
    Add: (_, args, host) => {
      setProperty(host, args.text(0), args.raw(1) as string);
      return object('CustomProperty', args.text(0));
    },
    GetCount: (_, __, { book }) => book.properties.length,
    GetItemOrNullObject: (_, args, { book }) => {
      const known = book.properties.find(({ name }) => name.toLowerCase() === args.text(0).toLowerCase());
      return known ? object('CustomProperty', known.name) : null;
    },
    DeleteAll: (_, __, { book }) => {
      book.properties = [];
      book.note({ kind: 'properties' });
    },
  },
};

function setProperty({ book }: HostState, name: string, value: string | number | boolean | null): void {
  const others = book.properties.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
  book.properties = value === null ? others : [...others, { name, value }];
  book.note({ kind: 'properties' });
}

export const CUSTOM_PROPERTY: ClassTable<'CustomProperty'> = {
  identity: (name) => ({ _Id: name }),
  read: {
    Key: (name) => name,
    Value: (name, { book }) => book.properties.find((one) => one.name === name)?.value ?? null,
    Type: (name, { book }) => {
      const value = book.properties.find((one) => one.name === name)?.value;
      return { string: 'String', number: 'Number', boolean: 'Boolean' }[typeof value as 'string'] ?? 'String';
    },
  },
  write: { Value: (name, value, host) => setProperty(host, name, value as string) },
  methods: { Delete: (name, _, host) => setProperty(host, name, null) },
};

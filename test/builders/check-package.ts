import { unzipSync } from 'fflate';

/** An element of a part, read strictly. */
interface Element {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const BOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What Excel would repair or refuse in a package, as far as it can be seen without Excel; empty for a sound one. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replace(/^\//, ''), content]));
  const faults: string[] = [];
  const trees = new Map<string, Element>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name) || content[0] === 0xff || content[0] === 0xfe) continue;
    const text = new TextDecoder().decode(content);
    try {
      trees.set(name, readStrictly(text));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  faults.push(...faultsOfTypes(parts, trees), ...faultsOfRelations(parts, trees));
  const looks = countsOf([...trees.values()].find(({ local }) => local === 'styleSheet'));
  for (const [name, tree] of trees) {
    if (tree.local === 'worksheet')
      faults.push(...faultsOfSheet(tree, looks, relationIds(trees, name)).map((fault) => `${name}: ${fault}`));
    if (tree.local === 'workbook') faults.push(...faultsOfBook(tree).map((fault) => `${name}: ${fault}`));
    if (tree.local === 'styleSheet') faults.push(...faultsOfStyles(tree).map((fault) => `${name}: ${fault}`));
    if (tree.local === 'wsDr')
      faults.push(
        ...repeated(all(tree, 'cNvPr').map(({ attributes }) => attributes['id'] ?? '')).map(
          (id) => `${name}: two shapes ${id}`,
        ),
      );
  }
  return faults;
}

/** Well-formed XML with every prefix declared; throws otherwise. */
export function readStrictly(text: string): Element {
  const top: Element = { local: '', namespace: '', attributes: {}, children: [] };
  const open: { element: Element; name: string; spaces: Readonly<Record<string, string>> }[] = [
    { element: top, name: '', spaces: { xml: 'xml' } },
  ];
  const pattern =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const found of text.matchAll(pattern)) {
    const parent = open[open.length - 1]!;
    if (found[6] !== undefined)
      throw new Error(`a broken tag at ${found.index}: ${text.slice(found.index, found.index + 60)}`);
    if (found[5] !== undefined) mustBeText(found[5]);
    if (found[2] === undefined) continue;
    if (found[1] === '/') {
      if (parent.name !== found[2]) throw new Error(`</${found[2]}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const { attributes, spaces } = attributesOf(found[3] ?? '', parent.spaces);
    const prefix = found[2].includes(':') ? found[2].split(':')[0]! : '';
    if (prefix !== '' && spaces[prefix] === undefined) throw new Error(`prefix ${prefix} is not declared`);
    const element: Element = {
      local: found[2].split(':').pop()!,
      namespace: spaces[prefix] ?? '',
      attributes,
      children: [],
    };
    parent.element.children.push(element);
    if (found[4] !== '/') open.push({ element, name: found[2], spaces });
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one closed root');
  return top.children[0]!;
}

function mustBeText(text: string): void {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text))
    throw new Error(`a bare & in ${text.slice(0, 40)}`);

  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) throw new Error('a control character');
}

function attributesOf(
  text: string,
  outer: Readonly<Record<string, string>>,
): { attributes: Record<string, string>; spaces: Record<string, string> } {
  const attributes: Record<string, string> = {};
  const spaces: Record<string, string> = { ...outer };
  for (const [, name = '', double, single] of text.matchAll(/\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? '';
    mustBeText(value);
    if (attributes[name] !== undefined) throw new Error(`attribute ${name} twice`);
    attributes[name] = value;
    if (name === 'xmlns') spaces[''] = value;
    if (name.startsWith('xmlns:')) spaces[name.slice(6)] = value;
  }
  for (const name of Object.keys(attributes)) {
    const prefix = name.split(':')[0]!;
    if (name.includes(':') && prefix !== 'xmlns' && spaces[prefix] === undefined)
      throw new Error(`prefix ${prefix} is not declared`);
  }
  return { attributes, spaces };
}

function all(element: Element | undefined, local: string): Element[] {
  if (!element) return [];
  return [...(element.local === local ? [element] : []), ...element.children.flatMap((child) => all(child, local))];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function faultsOfTypes(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, Element>): string[] {
  const types = trees.get('[Content_Types].xml');
  const named = all(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').replace(/^\//, ''));
  const endings = all(types, 'Default').map(({ attributes }) => (attributes['Extension'] ?? '').toLowerCase());
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !name.endsWith('/') &&
      !named.includes(name) &&
      !endings.includes(name.split('.').pop()!.toLowerCase()),
  );
  return [
    ...named.filter((name) => !parts.has(name)).map((name) => `content type of a missing part ${name}`),
    ...repeated(named).map((name) => `content type twice: ${name}`),
    ...untyped.map((name) => `no content type: ${name}`),
  ];
}

function faultsOfRelations(parts: ReadonlyMap<string, Uint8Array>, trees: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    if (owner !== '' && !parts.has(owner)) faults.push(`relations of a missing part ${owner}`);
    faults.push(
      ...repeated(all(tree, 'Relationship').map(({ attributes }) => attributes['Id'] ?? '')).map(
        (id) => `${name}: id ${id} twice`,
      ),
    );
    for (const { attributes } of all(tree, 'Relationship')) {
      if (attributes['TargetMode'] === 'External') continue;
      const target = resolved(owner, attributes['Target'] ?? '');
      reached.add(target);
      if (!parts.has(target)) faults.push(`${name}: ${target} is missing`);
    }
  }
  for (const name of parts.keys()) {
    if (!/\.rels$|\/$|^\[Content/.test(name) && !reached.has(name)) faults.push(`nobody leads to ${name}`);
  }
  return faults;
}

function resolved(owner: string, target: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationIds(trees: ReadonlyMap<string, Element>, part: string): ReadonlySet<string> {
  const rels = trees.get(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  return new Set(all(rels, 'Relationship').map(({ attributes }) => attributes['Id'] ?? ''));
}

interface Counts {
  readonly looks: number;
  readonly differences: number;
}

function countsOf(styles: Element | undefined): Counts {
  const count = (group: string): number => styles?.children.find(({ local }) => local === group)?.children.length ?? 0;
  return { looks: Math.max(1, count('cellXfs')), differences: count('dxfs') };
}

function outOfOrder(element: Element, order: readonly string[]): string[] {
  const ranks = element.children.map(({ local }) => order.indexOf(local)).filter((rank) => rank >= 0);
  return ranks.some((rank, i) => i > 0 && rank < ranks[i - 1]!)
    ? [`elements out of order: ${element.children.map(({ local }) => local).join(' ')}`]
    : [];
}

function wrongCounts(element: Element): string[] {
  const own = element.attributes['count'];
  const wrong =
    own !== undefined &&
    Number(own) !== element.children.length &&
    /^(mergeCells|dataValidations|rowBreaks|tableParts|numFmts|fonts|fills|borders|cellXfs|dxfs)$/.test(element.local);
  return [
    ...(wrong ? [`${element.local} counts ${own}, has ${element.children.length}`] : []),
    ...element.children.flatMap(wrongCounts),
  ];
}

function faultsOfSheet(sheet: Element, counts: Counts, ids: ReadonlySet<string>): string[] {
  const faults = [...outOfOrder(sheet, SHEET_ORDER), ...wrongCounts(sheet), ...faultsOfCells(sheet, counts)];
  const once = sheet.children.map(({ local }) => local).filter((local) => local !== 'conditionalFormatting');
  faults.push(...repeated(once).map((local) => `${local} twice`));
  const rules = all(sheet, 'cfRule').filter(({ namespace }) => !namespace.includes('microsoft'));
  faults.push(
    ...repeated(rules.map(({ attributes }) => attributes['priority'] ?? '')).map(
      (one) => `two rules of priority ${one}`,
    ),
  );
  for (const { attributes } of rules) {
    const dxf = attributes['dxfId'];
    if (dxf !== undefined && Number(dxf) >= counts.differences) faults.push(`no conditional look ${dxf}`);
  }
  for (const element of flat(sheet)) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^[a-z]+:id$/i.test(name) && /^r/.test(name) && !ids.has(value))
        faults.push(`${element.local} leads to ${value}, which is no relation`);
    }
  }
  for (const { attributes } of all(sheet, 'cols').flatMap(({ children }) => children)) {
    if (Number(attributes['min']) > Number(attributes['max'])) faults.push('a column from right to left');
  }
  return faults;
}

function flat(element: Element): Element[] {
  return [element, ...element.children.flatMap(flat)];
}

function faultsOfCells(sheet: Element, counts: Counts): string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of all(sheet, 'sheetData').flatMap(({ children }) => children)) {
    const r = Number(row.attributes['r'] ?? lastRow + 1);
    if (r <= lastRow) faults.push(`row ${r} behind row ${lastRow}`);
    lastRow = r;
    let lastColumn = 0;
    for (const { attributes } of row.children) {
      const found = /^([A-Z]+)(\d+)$/.exec(attributes['r'] ?? '');
      if (!found) continue;
      const column = [...found[1]!].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
      if (Number(found[2]) !== r || column <= lastColumn) faults.push(`cell ${attributes['r']} out of place`);
      lastColumn = column;
      if (Number(attributes['s'] ?? 0) >= counts.looks)
        faults.push(`cell ${attributes['r']} has no look ${attributes['s']}`);
    }
  }
  return faults;
}

function faultsOfBook(book: Element): string[] {
  const sheets = all(book, 'sheet');
  const names = all(book, 'definedName');
  const named = names.map(
    ({ attributes }) => `${attributes['localSheetId'] ?? ''}|${(attributes['name'] ?? '').toLowerCase()}`,
  );
  return [
    ...outOfOrder(book, BOOK_ORDER),
    ...repeated(sheets.map(({ attributes }) => (attributes['name'] ?? '').toLowerCase())).map(
      (name) => `two sheets ${name}`,
    ),
    ...repeated(sheets.map(({ attributes }) => attributes['sheetId'] ?? '')).map((id) => `two sheets with id ${id}`),
    ...sheets
      .filter(({ attributes }) => (attributes['name'] ?? '').length > 31)
      .map(({ attributes }) => `name too long: ${attributes['name']}`),
    ...repeated(named).map((name) => `name twice: ${name}`),
    ...names
      .filter(({ attributes }) => Number(attributes['localSheetId'] ?? 0) >= sheets.length)
      .map(({ attributes }) => `${attributes['name']} of no sheet`),
    ...(book.children.some(({ local, children }) => local === 'definedNames' && children.length === 0)
      ? ['an empty list of names']
      : []),
  ];
}

function faultsOfStyles(styles: Element): string[] {
  const size = (group: string): number => styles.children.find(({ local }) => local === group)?.children.length ?? 0;
  const bad = all(
    styles.children.find(({ local }) => local === 'cellXfs'),
    'xf',
  ).filter(
    ({ attributes }) =>
      Number(attributes['fontId'] ?? 0) >= Math.max(1, size('fonts')) ||
      Number(attributes['fillId'] ?? 0) >= Math.max(1, size('fills')) ||
      Number(attributes['borderId'] ?? 0) >= Math.max(1, size('borders')),
  );
  const ids = all(
    styles.children.find(({ local }) => local === 'numFmts'),
    'numFmt',
  ).map(({ attributes }) => attributes['numFmtId'] ?? '');
  return [
    ...outOfOrder(styles, STYLE_ORDER),
    ...wrongCounts(styles),
    ...repeated(ids).map((id) => `number format ${id} twice`),
    ...(bad.length > 0 ? ['a look without font, fill or border'] : []),
  ];
}

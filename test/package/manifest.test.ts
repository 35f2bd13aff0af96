import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { developmentManifest, manifestFor } from '../../.config/make-manifest';
import { parseXml, XmlNode } from '../../src/hosts/xlsx/xml-tree';

/** What Microsoft's online validator looks at, looked at here without going online. */
const ROOT = path.resolve(__dirname, '../..');
const TEMPLATE = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const LIVE = 'https://ar.example.com/app/';
/** Made by the build, not kept among the sources. */
const BUILT = ['taskpane.html', 'functions.js', 'functions.json', 'functions-zh-CN.json'];

const manifests = [
  { kind: 'released', xml: manifestFor(TEMPLATE, LIVE), base: LIVE, namespace: 'AR' },
  { kind: 'development', xml: developmentManifest(TEMPLATE), base: 'https://localhost:3000/', namespace: 'ARDEV' },
];

function root(xml: string): XmlNode {
  return parseXml(xml) as XmlNode;
}

function all(node: XmlNode, local?: string): XmlNode[] {
  const below = node.children.flatMap((child) => all(child, local));
  return local === undefined || node.local === local ? [node, ...below] : below;
}

function only(node: XmlNode, local: string): XmlNode {
  const found = all(node, local);
  expect([local, found.length]).toEqual([local, 1]);
  return found[0] as XmlNode;
}

const order = (node: XmlNode): string[] => node.children.map(({ local }) => local);
const resources = (xml: string): XmlNode[] => only(root(xml), 'Resources').children.flatMap(({ children }) => children);
const resource = (xml: string, id: string): XmlNode =>
  resources(xml).find(({ attributes }) => attributes['id'] === id) as XmlNode;
const values = (node: XmlNode): string[] =>
  all(node).flatMap(({ attributes }) =>
    [attributes['DefaultValue'], attributes['Value']].filter((v) => v !== undefined),
  );
const urls = (xml: string): string[] =>
  all(root(xml))
    .flatMap(values)
    .filter((value) => value.includes('://'));

/** Where tags do not pair, or a bare & or < stands in the text. */
function flaws(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const text = xml.replace(/<\?.*?\?>|<!--.*?-->/gs, '');
  const attributes = /^(\s+[\w:]+="[^"<]*")*\s*$/;
  for (const [tag, slash, name = '', rest = '', closed] of text.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|[^">])*?)(\/?)>/g,
  )) {
    if (!attributes.test(rest)) found.push(tag);
    if (slash && open.pop() !== name) found.push(tag);
    if (!slash && !closed) open.push(name);
  }
  const between = text.replace(/<\/?[\w:]+(?:"[^"]*"|[^">])*>/g, '');
  return [
    ...found,
    ...open,
    ...(/[<>]/.test(between) ? ['stray angle'] : []),
    ...(text.match(/&(?!\w+;|#\d+;)/g) ?? []),
  ];
}

/** Width and height as the PNG itself says. */
function pngSize(file: string): number[] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const iconFile = (url: string, base: string): string => path.join(ROOT, url.slice(base.length));

describe.each(manifests)('the $kind manifest', ({ xml, base, namespace }) => {
  it('is well-formed', () => {
    expect(flaws(xml)).toEqual([]);
    expect(root(xml).name).toBe('OfficeApp');
  });

  it('says who it is: a GUID, a version of four numbers, names within their lengths', () => {
    expect(only(root(xml), 'Id').text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only(root(xml), 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only(root(xml), 'ProviderName').text.length).toBeLessThanOrEqual(125);
    const shown = root(xml).children.filter(({ local }) => ['DisplayName', 'Description'].includes(local));
    const lengths = shown.map((node) => Math.max(...values(node).map((value) => value.length)));
    expect(lengths[0]).toBeLessThanOrEqual(125);
    expect(lengths[1]).toBeLessThanOrEqual(250);
  });

  it('has its elements in the order of the schema', () => {
    expect(order(root(xml))).toEqual(
      (
        'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
        'Hosts Requirements DefaultSettings Permissions VersionOverrides'
      ).split(' '),
    );
    const overrides = only(root(xml), 'VersionOverrides');
    expect(order(overrides)).toEqual(['Hosts', 'Resources']);
    expect(order(only(overrides, 'Host'))).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(order(only(overrides, 'DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(order(only(overrides, 'GetStarted'))).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    expect(order(only(overrides, 'AllFormFactors').children[0] as XmlNode)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
    expect(order(only(overrides, 'Group'))).toEqual(['Label', 'Icon', 'Control', 'Control', 'Control']);
    for (const control of all(overrides, 'Control'))
      expect(order(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(order(only(overrides, 'Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  it('asks for no more than it needs', () => {
    const sets = all(only(root(xml), 'Requirements'), 'Set').map(
      ({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`,
    );
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.2', 'ExcelApi 1.7']);
  });

  it('defines every resource once and uses every one', () => {
    const defined = resources(xml).map(({ attributes }) => attributes['id'] as string);
    const used = all(root(xml)).flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(defined.length).toBe(new Set(defined).size);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it.each([
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ])('keeps every one of its %s within %i characters, in both languages', (kind, most) => {
    for (const node of only(root(xml), kind).children) {
      expect(node.children.map(({ attributes }) => attributes['Locale'])).toEqual(['zh-CN']);
      for (const value of values(node))
        expect([value, value.length > 0 && value.length <= most]).toEqual([value, true]);
    }
  });

  it('has only https addresses below its base, each kept among the assets or made by the build', () => {
    expect(urls(xml).length).toBeGreaterThan(15);
    for (const url of urls(xml)) {
      expect(url.startsWith(base)).toBe(true);
      const file = url.slice(base.length);
      expect([file, BUILT.includes(file) || existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    }
  });

  it('has icons of the sizes it says', () => {
    const images = all(root(xml), 'Image').filter(({ attributes }) => attributes['resid'] !== undefined);
    expect(images.length).toBe(12);
    for (const { attributes } of images) {
      const [url = ''] = values(resource(xml, attributes['resid'] as string));
      expect(pngSize(iconFile(url, base))).toEqual([Number(attributes['size']), Number(attributes['size'])]);
    }
    const addIn = ['IconUrl', 'HighResolutionIconUrl'].map((name) => values(only(root(xml), name))[0] as string);
    expect(addIn.map((url) => pngSize(iconFile(url, base))[0])).toEqual([32, 64]);
  });

  it('runs pane, functions and buttons in one shared runtime', () => {
    const host = only(only(root(xml), 'VersionOverrides'), 'Host');
    const runtime = only(host, 'Runtime').attributes;
    expect(runtime).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    expect(only(only(host, 'Page'), 'SourceLocation').attributes['resid']).toBe(runtime['resid']);
    expect(only(host, 'FunctionFile').attributes['resid']).toBe(runtime['resid']);
    expect(all(host, 'FunctionName').map(({ text }) => text)).toEqual(['generatePlan', 'addColumns']);
  });

  it(`offers its functions as =${namespace}.…, described in both languages`, () => {
    expect(values(resource(xml, only(root(xml), 'Namespace').attributes['resid'] as string))).toEqual([
      namespace,
      namespace,
    ]);
    const metadata = only(only(root(xml), 'Metadata'), 'SourceLocation').attributes['resid'] as string;
    expect(values(resource(xml, metadata))).toEqual([`${base}functions.json`, `${base}functions-zh-CN.json`]);
  });
});

it('tells the development add-in from the released one by id, name and namespace', () => {
  const [released, development] = manifests.map(({ xml }) => [
    only(root(xml), 'Id').text,
    ...values(only(root(xml), 'DisplayName')),
    ...values(resource(xml, 'Functions.Namespace')),
  ]) as [string[], string[]];
  released.forEach((value, at) => expect(development[at]).not.toBe(value));
});

it.each(['http://ar.example.com/', 'https://ar.example.com/?v=1', 'ar.example.com'])(
  'refuses the address %s',
  (address) => {
    expect(() => manifestFor(TEMPLATE, address)).toThrow();
  },
);

it('takes an address without its last slash', () => {
  expect(manifestFor(TEMPLATE, LIVE.slice(0, -1))).toBe(manifestFor(TEMPLATE, LIVE));
});

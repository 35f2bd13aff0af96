import fs from 'node:fs';
import path from 'node:path';
import { attributeOf, childOf, childrenOf, findAll, parseXml, XmlNode } from '../../src/hosts/xlsx/xml-tree';
import { developmentManifest, LOCAL_URL, manifestFor } from '../../.config/make-manifest';
import { readStrictly } from '../builders/check-package';

/** What Microsoft's validator would look at, as far as it can be seen without it. */
const SOURCE = fs.readFileSync('manifest.xml', 'utf8');
const PUBLIC_URL = 'https://addins.example.com/ar/';
const MANIFESTS = [
  ['manifest.xml', SOURCE],
  ['the public one', manifestFor(SOURCE, PUBLIC_URL)],
  ['the one for development', developmentManifest(SOURCE)],
] as const;

function rootOf(xml: string): XmlNode {
  const root = parseXml(xml);
  if (root === null) throw new Error('no manifest');
  return root;
}

const names = (node: XmlNode | null): readonly string[] => (node?.children ?? []).map(({ local }) => local);
const only = (root: XmlNode, local: string): XmlNode => {
  const [found, ...more] = findAll(root, local);
  if (found === undefined || more.length > 0) throw new Error(`not one ${local}`);
  return found;
};
const resourcesOf = (root: XmlNode): readonly XmlNode[] =>
  only(root, 'Resources').children.flatMap(({ children }) => children);
const residsIn = (root: XmlNode): readonly string[] => [
  ...(root.attributes['resid'] === undefined ? [] : [root.attributes['resid']]),
  ...root.children.flatMap(residsIn),
];
/** Every value of an element in every language. */
const valuesOf = (node: XmlNode): readonly string[] => [
  attributeOf(node, 'DefaultValue'),
  ...childrenOf(node, 'Override').map((one) => attributeOf(one, 'Value')),
];

describe.each(MANIFESTS)('%s', (_name, xml) => {
  const root = rootOf(xml);

  it('is well-formed XML', () => {
    expect(() => readStrictly(xml)).not.toThrow();
  });

  it('has its elements in the order of the schema', () => {
    expect(names(root)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
      'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
    ]); // prettier-ignore
    const overrides = childOf(root, 'VersionOverrides');
    expect(names(overrides)).toEqual(['Hosts', 'Resources']);
    expect(names(childOf(childOf(overrides, 'Hosts'), 'Host'))).toEqual([
      'Runtimes',
      'AllFormFactors',
      'DesktopFormFactor',
    ]);
    expect(names(only(root, 'DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(names(only(root, 'Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    expect(names(only(root, 'AllFormFactors').children[0] ?? null)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
    for (const control of findAll(root, 'Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  it('has an id, a version, and texts that are not too long', () => {
    expect(childOf(root, 'Id')?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(childOf(root, 'Version')?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const longest = (local: string): number =>
      Math.max(
        ...childrenOf(root, local)
          .flatMap(valuesOf)
          .map((text) => text.length),
      );
    expect(longest('DisplayName')).toBeLessThanOrEqual(125);
    expect(longest('Description')).toBeLessThanOrEqual(250);
    const tooLong = (list: string, limit: number) =>
      only(root, list).children.filter((one) => valuesOf(one).some((text) => text === '' || text.length > limit));
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
    expect(tooLong('Urls', 2048)).toEqual([]);
  });

  it('speaks Chinese and English, but for the namespace', () => {
    const said = [...only(root, 'ShortStrings').children, ...only(root, 'LongStrings').children];
    const untranslated = [childOf(root, 'DisplayName'), childOf(root, 'Description'), ...said]
      .filter((one) => !childrenOf(one, 'Override').some((text) => attributeOf(text, 'Locale') === 'zh-CN'))
      .map((one) => attributeOf(one, 'id'));
    expect(untranslated).toEqual(['Functions.Namespace']);
    expect(childOf(root, 'DefaultLocale')?.text).toBe('en-US');
  });

  it('defines every resource once and uses it', () => {
    const defined = resourcesOf(root).map((one) => attributeOf(one, 'id'));
    expect([...new Set(defined)]).toEqual(defined);
    expect([...new Set(residsIn(root))].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('reaches everything by https, from one address', () => {
    const addresses = [
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((local) => only(root, local)),
      childOf(childOf(root, 'DefaultSettings'), 'SourceLocation') as XmlNode,
      ...only(root, 'Images').children,
      ...only(root, 'Urls').children,
    ].flatMap(valuesOf);
    const [first = ''] = addresses;
    const base = first.slice(0, first.indexOf('assets/'));
    expect(base).toMatch(/^https:\/\/.+\/$/);
    expect(addresses.filter((one) => !one.startsWith(base))).toEqual([]);
  });

  it('has icons of the sizes it promises', () => {
    for (const image of findAll(root, 'Image').filter(({ attributes }) => attributes['size'] !== undefined)) {
      const address = resourcesOf(root).find((one) => attributeOf(one, 'id') === attributeOf(image, 'resid'));
      expect(sizeOf(attributeOf(address, 'DefaultValue'))).toEqual([
        Number(image.attributes['size']),
        Number(image.attributes['size']),
      ]);
    }
    expect(findAll(root, 'Icon').map((icon) => icon.children.map((one) => attributeOf(one, 'size')))).toEqual(
      findAll(root, 'Icon').map(() => ['16', '32', '80']),
    );
    expect(sizeOf(attributeOf(only(root, 'IconUrl'), 'DefaultValue'))).toEqual([32, 32]);
    expect(sizeOf(attributeOf(only(root, 'HighResolutionIconUrl'), 'DefaultValue'))).toEqual([64, 64]);
  });

  it('runs functions, commands and pane on one page', () => {
    const page = attributeOf(only(root, 'Runtime'), 'resid');
    expect(attributeOf(only(root, 'Runtime'), 'lifetime')).toBe('long');
    expect(attributeOf(childOf(only(root, 'Page'), 'SourceLocation'), 'resid')).toBe(page);
    expect(attributeOf(only(root, 'FunctionFile'), 'resid')).toBe(page);
    const pane = findAll(root, 'Action').find(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane');
    expect(attributeOf(childOf(pane, 'SourceLocation'), 'resid')).toBe(page);
    const sets = findAll(root, 'Set').map((one) => attributeOf(one, 'Name'));
    expect(sets).toEqual(['SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApi']);
  });

  it('calls the commands by the names that the page gives them', () => {
    expect(findAll(root, 'FunctionName').map(({ text }) => text)).toEqual(['generatePlan', 'addColumns']);
  });
});

it('has the namespace AR, and another one with another id for development', () => {
  const [source, development] = [rootOf(SOURCE), rootOf(developmentManifest(SOURCE))];
  const namespaceOf = (root: XmlNode) =>
    valuesOf(resourcesOf(root).find((one) => attributeOf(one, 'id') === 'Functions.Namespace') as XmlNode);
  expect(namespaceOf(source)).toEqual(['AR']);
  expect(namespaceOf(development)).toEqual(['ARDEV']);
  expect(childOf(development, 'Id')?.text).not.toBe(childOf(source, 'Id')?.text);
  expect(valuesOf(only(development, 'DisplayName'))).toEqual(['AR Collections (DEV)', '应收催收 (DEV)']);
});

it.each([
  ['https://addins.example.com/ar', 'https://addins.example.com/ar/taskpane.html'],
  ['https://addins.example.com/ar/', 'https://addins.example.com/ar/taskpane.html'],
])('served from %s its page is %s', (url, page) => {
  const made = manifestFor(SOURCE, url);
  expect(made).toContain(`"${page}"`);
  expect(made).not.toContain(LOCAL_URL);
});

it.each(['http://addins.example.com/', 'addins.example.com', 'https://example.com/?a=1'])(
  'is not made for %s',
  (url) => {
    expect(() => manifestFor(SOURCE, url)).toThrow();
  },
);

/** Width and height as the picture itself says. */
function sizeOf(address: string): readonly [number, number] {
  const bytes = fs.readFileSync(path.join('assets', 'icons', path.basename(address)));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

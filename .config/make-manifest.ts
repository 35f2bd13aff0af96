// The manifests people install, made from manifest.xml. One place serves one manifest; developers get a second one with
// its own id, name and namespace, so that both can sit in the same Excel.

/** The address that stands in manifest.xml; the build puts the public one in its place. */
export const LOCAL_URL = 'https://localhost:3000/';
const DEVELOPMENT_ID = '75c29fad-c2e6-498a-aa7a-4c2559379162';

/** The manifest of an add-in served from the given address. */
export function manifestFor(template: string, baseUrl: string): string {
  return template.replace(/<!--.*?-->\s*/gs, '').replaceAll(LOCAL_URL, asXml(folderUrl(baseUrl)));
}

/** The manifest for working on the add-in: =ARDEV.AGEBUCKET() beside the released =AR.AGEBUCKET(). */
export function developmentManifest(template: string, baseUrl: string = LOCAL_URL): string {
  const named = template
    .replace(/<Id>[^<]*</, `<Id>${DEVELOPMENT_ID}<`)
    .replace(/<DisplayName.*?<\/DisplayName>/s, (name) => name.replace(/(Value=")([^"]*)/g, '$1$2 (DEV)'))
    .replace(/(id="Functions\.Namespace" DefaultValue=")AR"/, '$1ARDEV"');
  return manifestFor(named, baseUrl);
}

/** An https address that ends in "/"; anything else Excel would refuse only after the upload. */
function folderUrl(baseUrl: string): string {
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`ADDIN_URL must be an https address of a folder, such as https://example.com/ar/, not ${baseUrl}`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function asXml(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}

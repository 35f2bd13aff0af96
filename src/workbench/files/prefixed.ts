/** The elements of a text of ours with the file's own prefix; those that have one already keep it. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-zA-Z]+\d*[\s/>])/g, `<$1${prefix}`);
}

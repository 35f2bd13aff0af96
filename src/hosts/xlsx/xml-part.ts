import { XmlHandler, makeXmlReader, nameCode } from './xml';
import { attributeText } from './texts';
import { ZipArchive } from './zip';

/** Reads a part of the package piece by piece; false when there is none. UTF-16, which the standard allows, is turned into UTF-8. */
export function readXmlPart(zip: ZipArchive, name: string, handler: XmlHandler): boolean {
  const reader = makeXmlReader(handler);
  let take: ((chunk: Uint8Array) => void) | null = null;
  const found = zip.stream(name, (chunk) => {
    take ??= isWide(chunk) ? fromWide(chunk, reader.push) : reader.push;
    take(chunk);
  });
  if (found) reader.end();
  return found;
}

/** Calls back for every element of XML that is held whole, with a lookup of its attributes by local name. */
export function readElements(
  zip: ZipArchive,
  name: string,
  onOpen: (element: string, attribute: (name: string) => string | null) => void,
): boolean {
  const decoder = new TextDecoder();
  return readXmlPart(zip, name, {
    open(piece) {
      const written = decoder.decode(piece.bytes.subarray(piece.from, piece.to));
      onOpen(written.slice(written.indexOf(':') + 1), (attribute) => attributeText(piece, nameCode(attribute)));
    },
    text() {},
    close() {},
  });
}

function isWide(chunk: Uint8Array): boolean {
  return (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
}

function fromWide(first: Uint8Array, push: (chunk: Uint8Array) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder(first[0] === 0xff ? 'utf-16le' : 'utf-16be');
  const encoder = new TextEncoder();
  return (chunk) => push(encoder.encode(decoder.decode(chunk, { stream: true })));
}

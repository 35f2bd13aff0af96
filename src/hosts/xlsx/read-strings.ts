import { nameCode } from './xml';
import { makeTextReader } from './texts';
import { readXmlPart } from './xml-part';
import { ZipArchive } from './zip';

const SI = nameCode('si');
const T = nameCode('t');
const RPH = nameCode('rPh');

/** The texts that cells of the whole workbook share, by number. Runs of rich text are joined; phonetic hints are not text. */
export function readSharedStrings(zip: ZipArchive, part: string | null): string[] {
  const strings: string[] = [];
  const texts = makeTextReader();
  let text = '';
  let inText = false;
  let inHint = false;
  if (part === null) return strings;
  readXmlPart(zip, part, {
    open(piece) {
      if (piece.name === T) inText = !inHint;
      else if (piece.name === SI) text = '';
      else if (piece.name === RPH) inHint = true;
    },
    text(piece) {
      if (!inText) return;
      const run = texts.read(piece);
      text = text === '' ? run : text + run;
    },
    close(piece) {
      if (piece.name === T) inText = false;
      else if (piece.name === SI) strings.push(text);
      else if (piece.name === RPH) inHint = false;
    },
  });
  return strings;
}

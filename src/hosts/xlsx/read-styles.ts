import { FormatClass } from '../../core/cells/cells';
import { classOfFormat } from '../../core/cells/cells';
import { nameCode } from './xml';
import { attributeNumber, attributeText } from './texts';
import { readXmlPart } from './xml-part';
import { ZipArchive } from './zip';

const NUM_FMT = nameCode('numFmt');
const CELL_XFS = nameCode('cellXfs');
const DXFS = nameCode('dxfs');
const XF = nameCode('xf');
const ID = nameCode('numFmtId');
const CODE = nameCode('formatCode');

/** Class of every cell format of the workbook, by the number that cells carry (`s`). Empty when there are no styles. */
export function readFormatClasses(zip: ZipArchive, part: string | null): FormatClass[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellXfs = false;
  let inDxfs = false;
  if (part === null) return [];
  readXmlPart(zip, part, {
    open(piece) {
      if (piece.name === CELL_XFS) inCellXfs = true;
      else if (piece.name === DXFS) inDxfs = true;
      else if (piece.name === XF && inCellXfs) ids.push(attributeNumber(piece, ID) ?? 0);
      else if (piece.name === NUM_FMT && !inDxfs)
        codes.set(attributeNumber(piece, ID) ?? 0, attributeText(piece, CODE) ?? '');
    },
    text() {},
    close(piece) {
      if (piece.name === CELL_XFS) inCellXfs = false;
      if (piece.name === DXFS) inDxfs = false;
    },
  });
  return ids.map((id) => classOfFormat(id, codes.get(id) ?? null));
}

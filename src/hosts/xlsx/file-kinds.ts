import { HostError, HostErrorCode } from '../../app/ports';
import { Words } from '../../core/basics/words';

/** What a file is by its first bytes; its name is not asked, for ERP systems call anything `.xls`. */
export type FileKind =
  | 'zip'
  | 'text'
  | 'html'
  | 'xml-2003'
  | 'empty'
  | 'password'
  | 'drm'
  | 'xls'
  | 'doc'
  | 'mhtml'
  | 'pdf'
  | 'archive'
  | 'picture'
  | 'binary'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'docx'
  | 'pptx'
  | 'zip-of-files';

/** Kinds that can be read as a ledger. */
type ReadableKind = 'zip' | 'text' | 'html' | 'xml-2003';

const HEADS: readonly (readonly [FileKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['pdf', '%PDF'],
  ['archive', 'Rar!'],
  ['archive', '7z\xBC\xAF\x27\x1C'],
  ['archive', '\x1F\x8B'],
  ['picture', '\x89PNG'],
  ['picture', '\xFF\xD8\xFF'],
  ['picture', 'GIF8'],
];
const CFB = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
/** Marks that Chinese file-encryption systems (亿赛通, 绿盾) put into the first bytes. */
const DRM_MARKS = ['E-SafeNet', 'TSD-Header'];
/** First bytes that are looked at. */
const HEAD_LENGTH = 4096;

const REFUSALS: Readonly<Record<Exclude<FileKind, ReadableKind>, readonly [HostErrorCode, string, string]>> = {
  empty: ['empty', 'the file is empty', '文件是空的'],
  password: [
    'encrypted',
    'the workbook has a password: open it in Excel or WPS, take the password off and save it again',
    '工作簿设有打开密码：请在 Excel 或 WPS 中打开，取消密码后重新保存',
  ],
  drm: [
    'encrypted',
    'the file is locked by a file encryption system: decrypt it there first',
    '文件被企业加密软件加密：请先解密后再使用',
  ],
  xls: [
    'not-a-workbook',
    'an old .xls file (Excel 97–2003): open it in Excel or WPS and save it as .xlsx',
    '这是旧版 .xls 文件（Excel 97–2003）：请用 Excel 或 WPS 打开后另存为 .xlsx',
  ],
  doc: ['not-a-workbook', 'an old Office file that holds no workbook', '这是旧版 Office 文件，里面没有工作簿'],
  mhtml: [
    'not-a-workbook',
    'a web page saved as one file (MHTML): open it in Excel or WPS and save it as .xlsx',
    '这是单个文件网页（MHTML）：请用 Excel 或 WPS 打开后另存为 .xlsx',
  ],
  pdf: ['not-a-workbook', 'a PDF file', '这是 PDF 文件'],
  archive: ['not-a-workbook', 'a packed archive: unpack it first', '这是压缩包：请先解压'],
  picture: ['not-a-workbook', 'a picture', '这是图片'],
  binary: ['not-a-workbook', 'not a workbook and not text', '既不是工作簿，也不是文本文件'],
  xlsb: ['not-a-workbook', 'a binary workbook (.xlsb): save it as .xlsx', '这是二进制工作簿（.xlsb）：请另存为 .xlsx'],
  ods: [
    'not-a-workbook',
    'an OpenDocument file (.ods): save it as .xlsx',
    '这是 OpenDocument 文件（.ods）：请另存为 .xlsx',
  ],
  numbers: [
    'not-a-workbook',
    'an Apple Numbers or Pages file: export it as Excel (.xlsx)',
    '这是 Apple Numbers 或 Pages 文件：请导出为 Excel（.xlsx）',
  ],
  docx: ['not-a-workbook', 'a Word document', '这是 Word 文档'],
  pptx: ['not-a-workbook', 'a PowerPoint presentation', '这是 PowerPoint 演示文稿'],
  'zip-of-files': ['not-a-workbook', 'a zip of other files: unpack it first', '这是压缩包，里面不是工作簿：请先解压'],
};

/** What a file is, by its content. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = latin(bytes.subarray(0, HEAD_LENGTH));
  const known = HEADS.find(([, sign]) => head.startsWith(sign));
  if (known) return known[0];
  if (head.startsWith(CFB)) return compoundKind(bytes);
  if (DRM_MARKS.some((mark) => head.slice(0, 512).includes(mark))) return 'drm';
  return textKind(head);
}

/** Throws when the bytes are no zip, saying what they are. */
export function refuseForeign(bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (kind === 'zip') return;
  if (kind === 'text' || kind === 'html' || kind === 'xml-2003') {
    throw refusal('not-a-workbook', 'a text file, not a workbook', '这是文本文件，不是工作簿');
  }
  throw refusalOf(kind);
}

/** The refusal of a file that is no ledger, with words for people. */
export function refusalOf(kind: Exclude<FileKind, ReadableKind>): HostError {
  return refusal(...REFUSALS[kind]);
}

/** A refusal in both languages. */
export function refusal(code: HostErrorCode, en: string, zh: string): HostError {
  const words: Words = { zh, en };
  return new HostError(code, en, words);
}

/** What a zip without a workbook is, by the names of its parts. */
export function zipKindOf(names: readonly string[]): Exclude<FileKind, ReadableKind> {
  const has = (start: string): boolean => names.some((name) => name.toLowerCase().startsWith(start));
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/')) return 'docx';
  if (has('ppt/')) return 'pptx';
  if (has('index/') || has('index.zip')) return 'numbers';
  if (has('content.xml') && has('mimetype')) return 'ods';
  return 'zip-of-files';
}

function textKind(head: string): FileKind {
  // A byte order mark or bytes of zero: UTF-16, which the reader of text decides.
  const wide = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF') || isWide(head);
  const plain = wide ? head.replaceAll('\0', '') : head;
  const start = plain
    .replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('mime-version:')) return 'mhtml';
  if (start.startsWith('<')) return markupKind(start);
  // The characters of UTF-16 have low halves of every kind.
  if (wide) return 'text';
  const odd = plain.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  return odd > plain.length / 200 ? 'binary' : 'text';
}

function markupKind(start: string): FileKind {
  if (/<(\w+:)?workbook\b/.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'xml-2003';
  return /<(!doctype html|html|table|meta|head|body|style|div|tr|td)\b/.test(start) ? 'html' : 'text';
}

/** UTF-16 without a mark: nearly all zero bytes stand on even, or on odd places. */
function isWide(head: string): boolean {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head.charCodeAt(i) !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const zeros = even + odd;
  return zeros > head.length / 50 && Math.min(even, odd) * 20 < zeros;
}

/** OLE files name their streams in UTF-16: a workbook with a password lies in EncryptedPackage, an old one in Workbook or Book. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (holdsWide(bytes, 'EncryptedPackage')) return 'password';
  return holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book') ? 'xls' : 'doc';
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i += 1;
    if (i === name.length) return true;
  }
  return false;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

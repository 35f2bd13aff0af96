import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../.config/samples/plain-workbook';

// What people do to a workbook in Excel between two runs, done to the bytes: the marks and names move as Excel moves them.

type Parts = Record<string, string>;

const NOW = new Date(2026, 0, 1);

function edited(bytes: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const zip = unzipSync(bytes);
  const parts: Parts = {};
  for (const [name, content] of Object.entries(zip)) parts[name] = strFromU8(content);
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: NOW,
    level: 1,
  });
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

function relationOf(parts: Parts, sheet: string): string {
  const found = [...(parts[WORKBOOK] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"/g)];
  const id = found.find(([, name]) => name === sheet)?.[2];
  if (id === undefined) throw new Error(`no sheet ${sheet}`);
  return id;
}

function partOf(parts: Parts, sheet: string): string {
  const id = relationOf(parts, sheet);
  const target = new RegExp(`<Relationship [^>]*?Id="${id}"[^>]*?Target="([^"]*)"`).exec(parts[RELATIONS] ?? '')?.[1];
  const behind = new RegExp(`<Relationship [^>]*?Target="([^"]*)"[^>]*?Id="${id}"`).exec(parts[RELATIONS] ?? '')?.[1];
  const path = target ?? behind ?? '';
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** Types into cells of a sheet. `{ U16: '月底', V16: 5000 }` */
export function typeInto(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Uint8Array {
  return edited(bytes, (parts) => {
    const part = partOf(parts, sheet);
    for (const [at, value] of Object.entries(cells)) parts[part] = withCell(parts[part] ?? '', at, value);
  });
}

function withCell(xml: string, at: string, value: string | number): string {
  const row = /\d+/.exec(at)?.[0] ?? '';
  const found = new RegExp(`<row r="${row}"[^>]*?(/>|>.*?</row>)`, 's').exec(xml);
  const old = found === null ? undefined : new RegExp(`<c r="${at}"([^>]*?)(/>|>.*?</c>)`, 's').exec(found[0]);
  const style = /\bs="\d+"/.exec(old?.[1] ?? '')?.[0] ?? '';
  const cell =
    typeof value === 'number'
      ? `<c r="${at}" ${style}><v>${value}</v></c>`
      : `<c r="${at}" ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (found === null) return xml.replace('</sheetData>', `<row r="${row}">${cell}</row></sheetData>`);
  return xml.replace(found[0], () => (old ? found[0].replace(old[0], () => cell) : withNew(found[0], at, cell)));
}

/** A cell that was not there, in the order of the columns. */
function withNew(row: string, at: string, cell: string): string {
  if (row.endsWith('/>')) return row.replace('/>', `>${cell}</row>`);
  const later = [...row.matchAll(/<c r="([A-Z]+)\d+"/g)].find(
    ([, column = '']) => columnNumber(column) > columnNumber(at),
  );
  const index = later?.index ?? row.length - '</row>'.length;
  return row.slice(0, index) + cell + row.slice(index);
}

/** Inserts blank rows above a row. */
export function insertRows(bytes: Uint8Array, sheet: string, above: number, count: number): Uint8Array {
  return moved(bytes, sheet, (column, row) => [column, row >= above ? row + count : row]);
}

/** Inserts blank columns before a column, counted from 1. */
export function insertColumns(bytes: Uint8Array, sheet: string, before: number, count: number): Uint8Array {
  const move = (column: number): number => (column >= before ? column + count : column);
  return edited(
    moved(bytes, sheet, (column, row) => [move(column), row]),
    (parts) => {
      const part = partOf(parts, sheet);
      parts[part] = (parts[part] ?? '').replace(
        /<col min="(\d+)" max="(\d+)"/g,
        (_, min: string, max: string) => `<col min="${move(Number(min))}" max="${move(Number(max))}"`,
      );
    },
  );
}

type Move = (column: number, row: number) => readonly [number, number];

function moved(bytes: Uint8Array, sheet: string, move: Move): Uint8Array {
  return edited(bytes, (parts) => {
    const part = partOf(parts, sheet);
    parts[part] = (parts[part] ?? '')
      .replace(/<f[^>]*>.*?<\/f>|<f[^>]*\/>/gs, '')
      .replace(/ (r|ref|sqref|topLeftCell|activeCell)="([A-Z]+\d+[^"]*)"/g, (_, name: string, refs: string) => {
        return ` ${name}="${movedRefs(refs, move)}"`;
      })
      .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${move(1, Number(row))[1]}"`);
    const named = `'${sheet}'!`;
    parts[WORKBOOK] = (parts[WORKBOOK] ?? '').replace(/>([^<]*)<\/definedName>/g, (whole, refersTo: string) =>
      refersTo.startsWith(named) ? `>${named}${movedRefs(refersTo.slice(named.length), move)}</definedName>` : whole,
    );
  });
}

function movedRefs(refs: string, move: Move): string {
  return refs.replace(/(\$?)([A-Z]{1,3})(\$?)(\d+)/g, (_, a: string, column: string, b: string, row: string) => {
    const [newColumn, newRow] = move(columnNumber(column), Number(row));
    return `${a}${columnName(newColumn - 1)}${b}${newRow}`;
  });
}

/** Puts the rows from…to in the opposite order, as a sort would. */
export function turnRows(bytes: Uint8Array, sheet: string, from: number, to: number): Uint8Array {
  return edited(bytes, (parts) => {
    const part = partOf(parts, sheet);
    parts[part] = (parts[part] ?? '').replace(/<row r="(\d+)"([^>]*)>(.*?)<\/row>/gs, (whole, row: string) => {
      const r = Number(row);
      if (r < from || r > to) return whole;
      const other = from + to - r;
      const source = new RegExp(`<row r="${other}"[^>]*>(.*?)</row>`, 's').exec(parts[part] ?? '')?.[1] ?? '';
      const cells = source.replace(/<f[^>]*>.*?<\/f>/gs, '').replace(/(<c r="[A-Z]+)\d+"/g, `$1${r}"`);
      return `<row r="${r}">${cells}</row>`;
    });
  });
}

/** Renames a sheet; Excel renames it in every name and formula. */
export function renameSheet(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return edited(bytes, (parts) => {
    for (const [name, text] of Object.entries(parts)) {
      if (/\.xml$/.test(name))
        parts[name] = text.replaceAll(`'${from}'!`, `'${to}'!`).replaceAll(`name="${from}"`, `name="${to}"`);
    }
  });
}

/** Deletes a sheet; names that spoke of it say #REF!, local ones go. */
export function deleteSheet(bytes: Uint8Array, sheet: string): Uint8Array {
  return edited(bytes, (parts) => {
    const id = relationOf(parts, sheet);
    const part = partOf(parts, sheet);
    const book = parts[WORKBOOK] ?? '';
    const index = [...book.matchAll(/<sheet [^>]*?r:id="([^"]*)"/g)].findIndex(([, one]) => one === id);
    parts[WORKBOOK] = book
      .replace(new RegExp(`<sheet [^>]*?r:id="${id}"[^>]*?/>`), '')
      .replace(/<definedName ([^>]*)>([^<]*)<\/definedName>/g, (whole, given: string, refersTo: string) => {
        const local = /localSheetId="(\d+)"/.exec(given)?.[1];
        if (local !== undefined && Number(local) === index) return '';
        const kept =
          local !== undefined && Number(local) > index ? given.replace(`"${local}"`, `"${Number(local) - 1}"`) : given;
        const target = refersTo.startsWith(`'${sheet}'!`) ? '#REF!$A$1' : refersTo;
        return kept === given && target === refersTo ? whole : `<definedName ${kept}>${target}</definedName>`;
      });
    parts[RELATIONS] = (parts[RELATIONS] ?? '').replace(new RegExp(`<Relationship [^>]*?Id="${id}"[^>]*?/>`), '');
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      new RegExp(`<Override [^>]*?PartName="/${part}"[^>]*?/>`),
      '',
    );
    delete parts[part];
    delete parts[part.replace('worksheets/', 'worksheets/_rels/') + '.rels'];
  });
}

function columnNumber(at: string): number {
  let number = 0;
  for (const letter of /^[A-Z]+/.exec(at)?.[0] ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

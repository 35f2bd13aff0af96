import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { CellValue } from '../../../src/core/cells/cells';
import { readCsv, readCsvText, separatorOf } from '../../../src/hosts/xlsx/read-csv';
import { decodeText, Encoding } from '../../../src/hosts/xlsx/text-encoding';

const rowsOf = (text: string): readonly (readonly CellValue[])[] => readCsvText(text, 'x').sheet.rows;
const bytesOf = (...given: (string | number[])[]): Uint8Array =>
  Uint8Array.from(given.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));
const wide = (text: string, little: boolean): number[] =>
  [...text].flatMap((char) =>
    little ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8] : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255],
  );
// 客户,金额 / 北京某公司,100
const GBK = [
  0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xb1, 0xb1, 0xbe, 0xa9, 0xc4, 0xb3, 0xb9, 0xab, 0xcb,
  0xbe, 0x2c, 0x31, 0x30, 0x30, 0x0a,
];
const CHINESE = '客户,金额\n北京某公司,100\n';

describe('the encoding of a text file', () => {
  it.each<[string, Uint8Array, Encoding, string]>([
    ['UTF-8', bytesOf(CHINESE), 'utf-8', CHINESE],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], CHINESE), 'utf-8', CHINESE],
    ['UTF-8 cut within its last character', bytesOf('客户,金额\n北', [0xe4, 0xba]), 'utf-8', '客户,金额\n北'],
    [
      'UTF-8 with one broken byte in much text',
      bytesOf(CHINESE.repeat(50), [0xff], CHINESE),
      'utf-8',
      `${CHINESE.repeat(50)}\uFFFD${CHINESE}`,
    ],
    ['ASCII', bytesOf('a,b\n'), 'utf-8', 'a,b\n'],
    ['GBK', bytesOf(GBK), 'gb18030', CHINESE],
    ['GB 18030 with four bytes', bytesOf(GBK, [0x95, 0x32, 0x82, 0x36]), 'gb18030', `${CHINESE}𠀀`],
    ['UTF-16 LE with a mark', bytesOf([0xff, 0xfe], wide(CHINESE, true)), 'utf-16le', CHINESE],
    ['UTF-16 BE with a mark', bytesOf([0xfe, 0xff], wide(CHINESE, false)), 'utf-16be', CHINESE],
    ['UTF-16 LE without a mark', bytesOf(wide(CHINESE, true)), 'utf-16le', CHINESE],
    ['UTF-16 BE without a mark', bytesOf(wide(CHINESE, false)), 'utf-16be', CHINESE],
    [
      'Western',
      bytesOf('Kunde;Betrag\nM', [0xfc], 'ller GmbH;1\nCaf', [0xe9], ' Soci', [0xe9], 't', [0xe9], ';2\n'),
      'windows-1252',
      'Kunde;Betrag\nMüller GmbH;1\nCafé Société;2\n',
    ],
  ])('%s is found out', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, text });
  });

  it('says how many characters could not be read', () => {
    expect(decodeText(bytesOf(CHINESE.repeat(50), [0xff], CHINESE)).unreadable).toBe(1);
  });
});

describe('the separator', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,50;2,75;3\n', ';'],
    ['a\tb\n"1,5"\t1,000.00\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['name;amount\n"x;y;z";1\n"a, b, c";2\n', ';'],
    ['Report, made by us\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
    ['客户,金额\n"多行\n文字, 有, 逗号",1\n', ','],
    ['one column\n1\n', ','],
    ['', ','],
  ])('of %j is %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('is the one that the first line names, which is no row', () => {
    expect(readCsvText('sep=;\r\na,b;c\r\n', 'x')).toMatchObject({
      separator: ';',
      sheet: { firstRow: 1, rows: [['a,b', 'c']] },
    });
    expect(rowsOf('"sep=|"\na,b|c')).toEqual([['a,b', 'c']]);
  });
});

describe('the lines of a CSV file', () => {
  it.each<[string, string, readonly (readonly CellValue[])[]]>([
    [
      'end with LF, CRLF or CR',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['keep everything as text', '001,1.50,2026-01-02,TRUE\n', [['001', '1.50', '2026-01-02', 'TRUE']]],
    [
      'have blanks for empty fields and lose those at the end',
      'a,,c,,\n,"",x\n',
      [
        ['a', null, 'c'],
        [null, null, 'x'],
      ],
    ],
    ['may have different lengths', 'a\nb,c,d\ne,f\n', [['a'], ['b', 'c', 'd'], ['e', 'f']]],
    [
      'keep blank lines between them and lose those at the end',
      'a,b\n\n,\nc,d\n\n\n',
      [['a', 'b'], [], [], ['c', 'd']],
    ],
    [
      'hold separators, quotes and line ends in quotes',
      '"a,b","say ""hi""","x\r\ny"\n',
      [['a,b', 'say "hi"', 'x\r\ny']],
    ],
    ['hold quotes inside a field as they stand', 'a "b" c,5" pipe\n', [['a "b" c', '5" pipe']]],
    ['add what follows a closing quote', '"a"b,c\n', [['ab', 'c']]],
    [
      'take a quote that never closes for a sign',
      'x,"abc\nd,e\n',
      [
        ['x', '"abc'],
        ['d', 'e'],
      ],
    ],
    ['unwrap ="00123", which keeps zeros for Excel', '="00123","=""007""",="a\n', [['00123', '007', '="a']]],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('take a quote that closes only after more than a cell can hold for a sign', () => {
    const rows = rowsOf(`x,"abc\n${'d,e\n'.repeat(20000)}f,"g\n`);
    expect([rows.length, rows[0], rows[20001]]).toEqual([20002, ['x', '"abc'], ['f', '"g']]);
  });

  it('give a sheet with the place where its fields begin', () => {
    expect(readCsv(strToU8('\n\n,a\n,b\n'), '应收')).toEqual({
      name: '应收',
      firstRow: 3,
      firstColumn: 2,
      rows: [['a'], ['b']],
      formats: ['general'],
      merges: [],
      date1904: false,
      hiddenRows: 0,
      filtered: false,
      hidden: false,
      ours: null,
    });
  });

  it('written by the rules of RFC 4180 come back as they were', () => {
    const field = fc
      .string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r\n', ' ', ';', '1') })
      .filter((text) => !text.startsWith('='));
    const row = fc.tuple(
      fc.constant('x'),
      field,
      field.map((text) => `${text}.`),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = `sep=,\n${rows.map((one) => one.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join(end)}`;
        expect(rowsOf(text)).toEqual(rows.map((one) => one.map((value) => (value === '' ? null : value))));
      }),
    );
  });
});

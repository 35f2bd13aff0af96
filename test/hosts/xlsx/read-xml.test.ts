import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { numberOf } from '../../../src/hosts/xlsx/numbers';
import { makeTextReader, unescapeExcel, unescapeXml } from '../../../src/hosts/xlsx/texts';
import { makeXmlReader, nameCode } from '../../../src/hosts/xlsx/xml';

/** What a reader says about XML that comes in pieces cut at these places. */
function eventsOf(xml: string, cuts: readonly number[]): string[] {
  const events: string[] = [];
  const texts = makeTextReader();
  let run = '';
  const flush = (): void => {
    if (run !== '') events.push(`text ${run}`);
    run = '';
  };
  const reader = makeXmlReader({
    open(piece) {
      flush();
      const values = Array.from({ length: piece.attributeCount }, (_, i) =>
        new TextDecoder().decode(piece.bytes.subarray(piece.attributes[i * 3 + 1], piece.attributes[i * 3 + 2])),
      );
      events.push(`open ${piece.name} ${values.join('|')}`);
    },
    text: (piece) => void (run += texts.read(piece)),
    close(piece) {
      flush();
      events.push(`close ${piece.name}`);
    },
  });
  const bytes = strToU8(xml);
  const places = [0, ...[...cuts].map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < places.length; i += 1) reader.push(bytes.subarray(places[i - 1], places[i]));
  reader.end();
  return events;
}

describe('the reader of XML', () => {
  const xml =
    '<?xml version="1.0"?><!DOCTYPE a><x:a b="1>2" c=\'"\' /><!-- <no> --><d><e>甲&amp;乙</e><![CDATA[<f>&amp;]]><g></g></d>';

  it('tells elements, attributes and texts', () => {
    const code = nameCode;
    expect(eventsOf(xml, [])).toEqual([
      `open ${code('a')} 1>2|"`,
      `close ${code('a')}`,
      `open ${code('d')} `,
      `open ${code('e')} `,
      'text 甲&乙',
      `close ${code('e')}`,
      'text <f>&amp;',
      `open ${code('g')} `,
      `close ${code('g')}`,
      `close ${code('d')}`,
    ]);
  });

  it('tells the same wherever the pieces are cut', () => {
    const whole = eventsOf(xml, []);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 12 }), (cuts) => expect(eventsOf(xml, cuts)).toEqual(whole)),
    );
  });

  it.each(['<a><b></b>', '<a><b/', '<a>text', '<a></a', '<a><!-- '])('refuses %s, which is cut off', (cut) => {
    expect(() => eventsOf(cut, [])).toThrow(/^damaged/);
  });

  it('has a different code for every name that spreadsheets use', () => {
    const names =
      'row c v t f is r rPh phoneticPr si sst mergeCell mergeCells autoFilter filterColumn filters filter customFilters dynamicFilter top10 colorFilter iconFilter sheetData sheetView dimension col cols pane selection sheet sheets workbookPr definedName definedNames numFmt numFmts xf cellXfs cellStyleXfs dxf dxfs font fill border extLst ext rPr b i u sz color name id Id Type Target TargetMode s ref hidden state date1904 localSheetId numFmtId formatCode Worksheet Table Row Cell Data Style NumberFormat Column'.split(
        ' ',
      );
    expect(new Set(names.map(nameCode)).size).toBe(names.length);
  });
});

describe('a number in a file', () => {
  const read = (text: string): number => numberOf(strToU8(text), 0, text.length);

  it('is exactly the number that its text spells', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) =>
        expect(read(String(n))).toBe(n === 0 ? 0 : n),
      ),
    );
    fc.assert(
      fc.property(fc.integer(), fc.nat(20), (n, places) => {
        const text = (n / 7).toFixed(places);
        expect(read(text)).toBe(Number(text) === 0 ? 0 : Number(text));
      }),
    );
  });

  it('is exactly that number with more digits than a double holds, too', () => {
    fc.assert(
      fc.property(fc.nat(99999999), fc.nat(999999999), (whole, fraction) => {
        const text = `${whole}.${String(fraction).padStart(9, '0')}`;
        expect(read(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '-', '.', '1.2.3', '1,000', '0x10', 'abc', '--1', '1e', 'Infinity', '１２'])('%j is none', (text) => {
    expect(read(text)).toBeNaN();
  });
});

describe('a text in a file', () => {
  it('comes out as it was written, short or long, met before or not', () => {
    const texts = makeTextReader();
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'甲乙（）Äß€,😀퟿\uE000 ab') }),
    );
    fc.assert(
      fc.property(unit, (text) => {
        const plain = text.replace(/[&\r\uFEFF]|_x/g, '');
        const bytes = strToU8(plain);
        const piece = {
          bytes,
          from: 0,
          to: bytes.length,
          raw: false,
          name: 0,
          empty: false,
          attributes: new Int32Array(0),
          attributeCount: 0,
          depth: 0,
        };
        expect([texts.read(piece), texts.read(piece)]).toEqual([plain, plain]);
      }),
    );
  });

  it('whose bytes are no UTF-8 shows where, and takes nothing from its neighbours', () => {
    const bytes = Uint8Array.from([0x61, 0xe4, 0xb8, 0x3c, 0x62]);
    const piece = {
      bytes,
      from: 0,
      to: 3,
      raw: false,
      name: 0,
      empty: false,
      attributes: new Int32Array(0),
      attributeCount: 0,
      depth: 0,
    };
    expect(makeTextReader().read(piece)).toBe('a\uFFFD');
    expect(makeTextReader().read({ ...piece, to: 5 })).toBe('a\uFFFD<b');
  });

  it.each([
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&#20013;&#x6587;&#x1F600;', '中文😀'],
    ['&unknown; & &#0; &#x110000;', '&unknown; & &#0; &#x110000;'],
  ])('%j with its entities resolved is %j', (given, expected) => {
    expect(unescapeXml(given)).toBe(expected);
  });

  it.each([
    ['a_x000D_b', 'a\rb'],
    ['_x005F_x000D_', '_x000D_'],
    ['a_xyz_', 'a_xyz_'],
  ])('%j with its escapes resolved is %j', (given, expected) => {
    expect(unescapeExcel(given)).toBe(expected);
  });
});

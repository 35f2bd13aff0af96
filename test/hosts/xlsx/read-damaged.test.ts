import fc from 'fast-check';
import { HostError } from '../../../src/app/ports';
import { readLedgerFile } from '../../../src/hosts/xlsx/read-ledger-file';
import { sheetXml, xlsxPackage } from '../../builders/xlsx-package';

const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292.5</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>乙&amp;</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>';
const given = {
  rows,
  strings: '<si><t>甲</t></si>',
  formats: '<xf numFmtId="0"/><xf numFmtId="14"/>',
  tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
};

/** What comes out for bytes that may be anything: a ledger, or a refusal in our own words. */
async function outcomeOf(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    await readLedgerFile(bytes, 'x.xlsx');
    return 'read';
  } catch (error) {
    if (error instanceof HostError) return 'refused';
    throw error;
  }
}

describe('a damaged file is read or refused, but never breaks the reader', () => {
  const whole = xlsxPackage(given);

  it('wherever bytes of the zip are changed', async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(['read', 'refused']).toContain(await outcomeOf(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it('wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await outcomeOf(whole.slice(0, length))).toBe('refused');
      }),
    );
  });

  it('wherever signs of a sheet are changed', async () => {
    const xml = sheetXml(rows, given.tail);
    const change = fc.tuple(
      fc.nat(xml.length - 1),
      fc.constantFrom('<', '>', '"', '/', '&', '9', 'A', ' ', '', '-', 'é'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let text = xml;
        for (const [at, sign] of changes) text = text.slice(0, at) + sign + text.slice(at + 1);
        expect(['read', 'refused']).toContain(
          await outcomeOf(xlsxPackage({ ...given, parts: { 'xl/worksheets/sheet1.xml': text } })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('whatever the bytes are', async () => {
    const head = fc.constantFrom(
      'PK\x03\x04',
      '',
      '<html><table><tr><td',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
        expect(['read', 'refused']).toContain(
          await outcomeOf(Uint8Array.from([...Buffer.from(start, 'latin1'), ...bytes])),
        );
      }),
      { numRuns: 150 },
    );
  });
});

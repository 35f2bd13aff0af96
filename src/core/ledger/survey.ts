import { CellValue, isBlank } from '../cells/cells';
import { Assigned } from './headed';
import { Layout } from './layout';

/** What one walk over all rows of a sheet tells before the first of them is read. */
export interface Survey {
  /** Different texts of a column, and before them some of its other cells, by the column's index. */
  readonly samples: ReadonlyMap<number, readonly CellValue[]>;
  /** Different cells of the currency column. */
  readonly currencies: ReadonlySet<CellValue>;
  /** Some row has a name and no code, although there is a column of codes. */
  readonly lacksCodes: boolean;
  /** Some row names nobody. */
  readonly lacksNames: boolean;
}

/** Different texts looked at to decide how a column is written. */
const MOST_TEXTS = 4000;
const MOST_OTHERS = 100;

interface Sample {
  readonly index: number;
  readonly texts: Set<string>;
  readonly others: CellValue[];
}

interface Findings {
  readonly currencies: Set<CellValue>;
  lacksCodes: boolean;
  lacksNames: boolean;
}

/** Walks once over all rows: the rows of a long ledger are too many to be fetched for each question anew. */
export function surveyRows(layout: Layout, sampled: readonly Assigned[]): Survey {
  const { sheet, heading, end } = layout;
  const samples = sampled.map(({ index }): Sample => ({ index, texts: new Set(), others: [] }));
  const findings: Findings = { currencies: new Set(), lacksCodes: false, lacksNames: false };
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row === undefined || row.length === 0) continue;
    for (let i = 0; i < samples.length; i += 1) {
      const sample = samples[i];
      if (sample !== undefined) takeSample(sample, row[sample.index]);
    }
    lookAt(layout, row, findings);
  }
  return {
    samples: new Map(samples.map((sample) => [sample.index, [...sample.others, ...sample.texts]])),
    ...findings,
  };
}

function takeSample({ texts, others }: Sample, cell: CellValue | undefined): void {
  if (typeof cell === 'string') {
    if (texts.size < MOST_TEXTS && !isBlank(cell)) texts.add(cell);
  } else if (others.length < MOST_OTHERS && cell !== null && cell !== undefined && texts.size < MOST_TEXTS) {
    others.push(cell);
  }
}

function lookAt({ at }: Layout, row: readonly CellValue[], findings: Findings): void {
  const { customer, customerCode, currency } = at;
  if (currency >= 0) findings.currencies.add(row[currency] ?? null);
  if (customer < 0) findings.lacksNames ||= customerCode >= 0 && isEmpty(row[customerCode]);
  else if (isEmpty(row[customer])) findings.lacksNames = true;
  else if (customerCode >= 0 && isEmpty(row[customerCode])) findings.lacksCodes = true;
}

function isEmpty(cell: CellValue | undefined): boolean {
  return cell === undefined || isBlank(cell);
}

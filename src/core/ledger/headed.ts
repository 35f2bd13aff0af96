import { Place } from '../basics/notice';
import { Field, FieldGuess, SheetCells } from '../cells/cells';
import { Heading } from './find-heading';

/** A column of a sheet that was taken for a field; `index` counts from 0 within the rows. */
export interface Assigned {
  readonly field: Field;
  readonly index: number;
  readonly heading: string;
  readonly confidence: number;
  readonly guess: FieldGuess | null;
}

/** A sheet with its heading, and the first row index after its last row. */
export interface Headed {
  readonly sheet: SheetCells;
  readonly heading: Heading;
  readonly end: number;
}

/** A column that could be taken for a field, with how well its content agrees. */
export interface Candidate extends Assigned {
  readonly fit: number;
  readonly guess: FieldGuess;
}

/** The place of a column's heading. */
export function headingPlace({ sheet, heading }: Headed, index: number): Place {
  return { sheet: sheet.name, row: sheet.firstRow + heading.row, column: sheet.firstColumn + index };
}

import { OpenSheet } from '../../book/sheet';

/** Size of a note in pixels. */
const SIZE = { width: 220, height: 90 };

/** A note as the grid shows it, from 0. */
export interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

export function notesOf({ features: { notes } }: OpenSheet): GridNote[] {
  return notes.map(({ row, column, text }) => ({
    ...{ id: `note-${row}-${column}`, row: row - 1, col: column - 1 },
    ...{ ...SIZE, note: text },
  }));
}

/** The notes of a sheet by row and column. */
export function noteMatrix(sheet: OpenSheet): Record<number, Record<number, GridNote>> {
  const found: Record<number, Record<number, GridNote>> = {};
  for (const note of notesOf(sheet)) found[note.row] = { ...found[note.row], [note.col]: note };
  return found;
}

import { CellArea } from '../../core/basics/sheet-table';

/**
 * What stays of a sheet of ours when its content is replaced: the columns that people added, and what belongs to the
 * sheet rather than to its content. Everything here is already in its new place.
 */
export interface Kept {
  /** Cells of people's own columns by new row, then new column: attributes of `<c>` behind its reference, and its inside. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, KeptCell>>;
  /** Attributes of `<col>` by new column. */
  readonly columns: ReadonlyMap<number, string>;
  readonly conditionalFormats: readonly string[];
  readonly validations: readonly string[];
  readonly hyperlinks: readonly string[];
  readonly merges: readonly CellArea[];
  /** Whole elements by their name: protection, notes, background picture, buttons … */
  readonly elements: Readonly<Record<string, string>>;
  /** `<ext>` elements of the list at the end that are not ours. */
  readonly extensions: readonly string[];
  /** Relation id of the printer's own settings, or null. */
  readonly printer: string | null;
  /** The sheet is one of the selected tabs. */
  readonly selected: boolean;
}

/** One cell of people's own columns. */
export interface KeptCell {
  readonly attributes: string;
  readonly inside: string;
}

/** A sheet that is new keeps nothing. */
export const NOTHING_KEPT: Kept = {
  cells: new Map(),
  columns: new Map(),
  conditionalFormats: [],
  validations: [],
  hyperlinks: [],
  merges: [],
  elements: {},
  extensions: [],
  printer: null,
  selected: false,
};

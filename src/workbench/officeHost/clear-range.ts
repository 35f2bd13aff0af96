import { holds, overlapOf, withoutArea } from '../book/areas';
import { OpenBook } from '../book/book';
import { clearCells } from '../book/cells';
import { setFeature, unmergeCells } from '../book/features';
import { Conditional, Link, Validation } from '../files/feature-types';
import { CellRange } from './cell-range';
import { refuseLockedCells, refuseProtected } from './guard';

/** What is cleared, in Excel's words. */
export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

export function clearRange(book: OpenBook, range: CellRange, what: ClearWhat): void {
  const { sheet, areas } = range;
  if (what !== 'Formats') refuseLockedCells(book, range);
  if (what === 'All' || what === 'Contents' || what === 'ResetContents')
    for (const area of areas) clearCells(book, sheet, area);
  if (what === 'All' || what === 'RemoveHyperlinks' || what === 'Hyperlinks') clearLinks(book, range);
  if (what === 'All' || what === 'Formats') clearLooks(book, range);
  if (what === 'All') clearRules(book, range);
}

function clearLinks(book: OpenBook, { sheet, areas }: CellRange): void {
  const { links } = sheet.features;
  const kept = links.flatMap((link): Link[] => {
    let rest = [link.area];
    for (const hole of areas) rest = rest.flatMap((area) => [...withoutArea(area, hole)]);
    return rest.map((area) => ({ ...link, area }));
  });
  if (kept.length !== links.length || kept.some((link, i) => link.area !== links[i]?.area))
    setFeature(book, sheet, 'links', kept);
}

/** Untouched looks, no merged cells, no conditional formats. */
export function clearLooks(book: OpenBook, range: CellRange): void {
  const { sheet, areas } = range;
  refuseProtected(sheet, 'allowFormatCells');
  for (const area of areas) {
    sheet.looks.change(area, () => 0);
    book.note({ kind: 'looks', sheet: sheet.id, area });
  }
  const { conditionals } = sheet.features;
  unmergeCells(book, sheet, areas);
  const kept = rulesWithout(conditionals, range);
  if (kept) setFeature(book, sheet, 'conditionals', kept);
}

export function clearNotes(book: OpenBook, { sheet, areas }: CellRange): void {
  const { notes } = sheet.features;
  const kept = notes.filter(({ row, column }) => !areas.some((area) => holds(area, row, column)));
  if (kept.length !== notes.length) setFeature(book, sheet, 'notes', kept);
}

function clearRules(book: OpenBook, range: CellRange): void {
  clearValidations(book, range);
}

export function clearValidations(book: OpenBook, range: CellRange): void {
  const kept = rulesWithout<Validation>(range.sheet.features.validations, range);
  if (kept) setFeature(book, range.sheet, 'validations', kept);
}

export function clearConditionals(book: OpenBook, range: CellRange): void {
  const kept = rulesWithout(range.sheet.features.conditionals, range);
  if (kept) setFeature(book, range.sheet, 'conditionals', kept);
}

/** Rules without these cells; null when none of them had any. */
export function rulesWithout<T extends Pick<Conditional, 'areas'>>(
  rules: readonly T[],
  { areas: holes }: CellRange,
): readonly T[] | null {
  let changed = false;
  const kept = rules.flatMap((rule): T[] => {
    if (!rule.areas.some((area) => holes.some((hole) => overlapOf(area, hole)))) return [rule];
    changed = true;
    let rest = [...rule.areas];
    for (const hole of holes) rest = rest.flatMap((area) => [...withoutArea(area, hole)]);
    return rest.length === 0 ? [] : [{ ...rule, areas: rest }];
  });
  return changed ? kept : null;
}

/** The margins of a cell, in characters of the standard font: widths in files include them, widths that people see do not. */
const MARGINS = 5 / 7;
/** So fine that a width comes back as the file had it. */
const FINEST = 1e10;

/** `9.14 → 8.43`, as people see it. */
export function shownWidth(fileWidth: number): number {
  return Math.max(0, Math.round((fileWidth - MARGINS) * FINEST) / FINEST);
}

/** `8.43 → 9.14`, as files keep it; a column without width stays so. */
export function fileWidth(shown: number): number {
  return shown === 0 ? 0 : Math.round((shown + MARGINS) * FINEST) / FINEST;
}

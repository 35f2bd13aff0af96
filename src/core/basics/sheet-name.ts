const LONGEST_NAME = 31;

/**
 * The name a new sheet gets: what spreadsheets forbid is replaced, at most 31 characters, and ` (2)` behind a name
 * that is taken. Names are compared without case. `应收/账龄 → 应收_账龄`, `Plan, taken by "plan" → Plan (2)`
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const legal =
    withoutControls(wanted)
      .replace(/[[\]:*?/\\]/g, '_')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  // Excel keeps this name for itself.
  const usable = legal.toLowerCase() === 'history' ? `${legal}_` : legal;
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : ` (${n})`;
    const name = cutText(usable, LONGEST_NAME - tail.length).trimEnd() + tail;
    if (!known.has(name.toLowerCase())) return name;
  }
}

function withoutControls(text: string): string {
  let out = '';
  for (const c of text) out += c < ' ' ? '_' : c;
  return out;
}

/** The first characters of a text, never half of one. */
function cutText(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const FONT = "Segoe UI, 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/** A line of words in a chart. */
export function textOf(words: string, { x, y, size, bold, quiet, anchor }: TextPlace): string {
  const weight = bold ? ' font-weight="600"' : '';
  const fill = quiet ? '#5b6770' : '#1f2933';
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="${FONT}"${weight} fill="${fill}" text-anchor="${anchor ?? 'start'}">${escapeText(words)}</text>`;
}

/** Words as they may stand in a drawing. */
export function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** About how wide words are, in pixels: Chinese characters fill their square. */
export function widthOf(words: string, size: number): number {
  return [...words].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56), 0);
}

/** Height of a line of words. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.4);
}

/** Words cut with an ellipsis where they are wider than there is room. */
export function fitted(words: string, size: number, room: number): string {
  if (widthOf(words, size) <= room) return words;
  let kept = words;
  while (kept !== '' && widthOf(`${kept}…`, size) > room) kept = [...kept].slice(0, -1).join('');
  return `${kept}…`;
}

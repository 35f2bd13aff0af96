import { FormatClass } from './types';

/**
 * Class of a number format. Built-in numbers: ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the dates of Chinese,
 * Japanese and Korean Excel, which files use without spelling them out.
 */
export function classOfFormat(id: number, code: string | null): FormatClass {
  if (code !== null) return classOfCode(code);
  if (isDateId(id)) return 'date';
  if (id === 49) return 'text';
  return id === 0 ? 'general' : 'number';
}

/** Class of a format as written. `yyyy"年"m"月" → date`, `#,##0.00_);[Red](#,##0.00) → number`, `@ → text`. */
export function classOfCode(code: string): FormatClass {
  // What stands in quotes, after a backslash, _ or *, and in brackets (colors, currencies) is not part of the pattern,
  // but [h], [mm] and [ss] are: time that has passed.
  const bare = code.replace(/"[^"]*"?|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const first = bare.split(';').find((section) => section.trim() !== '') ?? '';
  const pattern = first.trim().toLowerCase();
  if (pattern === '' || pattern === 'general' || pattern === 'g/通用格式') return 'general';
  if (pattern === '@') return 'text';
  if (/[0#?]/.test(pattern) && !/[ymd]|h.*[ms]/.test(pattern)) return 'number';
  return /[ymdhse]|aaa/.test(pattern.replaceAll('general', '')) ? 'date' : 'number';
}

function isDateId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

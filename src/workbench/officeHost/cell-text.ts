import { CellValue } from '../../core/cells/cells';

const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;
const DAYS_1904 = 1462;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A cell as people read it. Knows the formats that workbooks of accounts use; others show the number as it is. */
export function cellText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return value;
  return numberText(value, format, date1904);
}

function numberText(value: number, format: string, date1904: boolean): string {
  const sections = sectionsOf(format);
  const section = sectionFor(value, sections);
  if (/^(general|@)$/i.test(section) || section === '')
    return section === '' && format !== '' ? '' : generalText(value);
  const size = value < 0 && sections.length > 1 ? -value : value;
  return isDateFormat(section) ? dayText(size, section, date1904) : patternText(size, section);
}

function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)/g) ?? ['General'];
}

function sectionFor(value: number, sections: readonly string[]): string {
  if (value < 0) return sections[1] ?? sections[0] ?? 'General';
  return (value === 0 ? sections[2] : undefined) ?? sections[0] ?? 'General';
}

function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return String(Number(value.toPrecision(11)));
}

/** Does a number format show days or times? */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

function dayText(serial: number, format: string, date1904: boolean): string {
  const days = date1904 ? serial + DAYS_1904 : serial;
  const date = new Date(Math.round((days - DAYS_TO_1970) * MS_PER_DAY));
  const clean = format.replace(/\[[^\]]*\]/g, '');
  const noon = /am\/pm|上午\/下午/i.test(clean);
  let minutes = false;
  return clean.replace(/"([^"]*)"|\\(.)|am\/pm|y+|m+|d+|a{3,4}|h+|s+|./gi, (token, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
    const kind = token.charAt(0).toLowerCase();
    if (kind === 'h') minutes = true;
    const text = dayPart(token.toLowerCase(), date, { minutes, noon });
    if (kind === 'm' || kind === 's') minutes = kind === 's';
    return text ?? token;
  });
}

function dayPart(
  token: string,
  date: Date,
  { minutes, noon }: { readonly minutes: boolean; readonly noon: boolean },
): string | null {
  const pad = (n: number): string => (token.length > 1 ? String(n).padStart(2, '0') : String(n));
  const hours = date.getUTCHours();
  const parts: Readonly<Record<string, () => string>> = {
    y: () => (token.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2)),
    m: () => (minutes ? pad(date.getUTCMinutes()) : monthText(token, date.getUTCMonth(), pad)),
    d: () => (token.length > 2 ? (WEEKDAYS[date.getUTCDay()] ?? '') : pad(date.getUTCDate())),
    h: () => pad(noon ? hours % 12 || 12 : hours),
    s: () => pad(date.getUTCSeconds()),
    a: () => (token === 'am/pm' ? (hours < 12 ? 'AM' : 'PM') : '日一二三四五六'.charAt(date.getUTCDay())),
  };
  return parts[token.charAt(0)]?.() ?? null;
}

function monthText(token: string, month: number, pad: (n: number) => string): string {
  return token.length > 2 ? (MONTHS[month] ?? '') : pad(month + 1);
}

function patternText(value: number, section: string): string {
  const clean = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
  const pattern = /[#0?][#0?,]*(?:\.[#0?]+)?(?:E\+0+)?/i.exec(
    clean.replace(/"[^"]*"|\\./g, (text) => '\u0001'.repeat(text.length)),
  );
  if (!pattern) return unquoted(clean);
  const before = clean.slice(0, pattern.index);
  const after = clean.slice(pattern.index + pattern[0].length);
  const percent = /%/.test(before + after);
  const sign = value < 0 ? '-' : '';
  return sign + unquoted(before) + digits(Math.abs(percent ? value * 100 : value), pattern[0]) + unquoted(after);
}

function unquoted(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped);
}

function digits(size: number, pattern: string): string {
  if (/E\+/i.test(pattern))
    return size
      .toExponential(2)
      .toUpperCase()
      .replace(/E\+(\d)$/, 'E+0$1');
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const fixed = (size / 1000 ** thousands).toFixed(fraction.length);
  const [left = '0', right = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = (least === 0 && left === '0' ? '' : left).padStart(least, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept =
    right.slice(0, fraction.replace(/#+$/, '').length) +
    right.slice(fraction.replace(/#+$/, '').length).replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMERALS = /[〇零○一二两三四五六七八九十百]+/g;

/** Chinese numerals in a text as digits. `二〇二六年十一月二十日 → 2026年11月20日`, `三十天 → 30天`. */
export function toDigits(text: string): string {
  return text.replace(NUMERALS, numeralText);
}

function numeralText(numeral: string): string {
  return /[十百]/.test(numeral) ? String(placeValue(numeral)) : digitByDigit(numeral);
}

/** `二〇二六 → 2026` */
function digitByDigit(numeral: string): string {
  let digits = '';
  for (const sign of numeral) digits += String(DIGITS[sign] ?? '');
  return digits;
}

/** `二十 → 20`, `一百二十 → 120`, `十 → 10` */
function placeValue(numeral: string): number {
  let total = 0;
  let digit = -1;
  for (const sign of numeral) {
    const scale = sign === '十' ? 10 : sign === '百' ? 100 : 0;
    if (scale === 0) digit = DIGITS[sign] ?? 0;
    else {
      total += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
    }
  }
  return total + Math.max(digit, 0);
}

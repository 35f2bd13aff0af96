/**
 * The value after a trip through JSON. Throws, with the place, for anything that JSON would lose or change on the way
 * (undefined, Date, Map, NaN, a class, a function): Google's server and the pane's messages refuse or mangle the same.
 */
export function plain<T>(value: T, name: string): T {
  mustBePlain(value, name);
  return JSON.parse(JSON.stringify(value)) as T;
}

function mustBePlain(value: unknown, place: string): void {
  if (isPlainValue(value)) return;
  if (typeof value !== 'object' || value === null) throw new TypeError(`${place} is no plain JSON: ${String(value)}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) mustBePlain(value[i], `${place}[${i}]`);
    return;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`${place} is no plain JSON: ${Object.prototype.toString.call(value)}`);
  }
  for (const [key, member] of Object.entries(value)) mustBePlain(member, `${place}.${key}`);
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

/** Places from…to. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NOWHERE: Stretch = { from: Infinity, to: Infinity };

/** Runs to take the place of others. */
interface Fresh<T> {
  readonly starts: number[];
  readonly items: T[];
}

/** Neighbors that have the same thing, as stretches: compact for whole columns, exact for single cells. Counted from 1. */
export class Runs<T> {
  private readonly starts: number[] = [1];
  private readonly items: T[];

  constructor(first: T) {
    this.items = [first];
  }

  copy(): Runs<T> {
    const copy = new Runs<T>(this.items[0] as T);
    copy.starts.push(...this.starts.slice(1));
    copy.items.push(...this.items.slice(1));
    return copy;
  }

  at(place: number): T {
    return this.items[this.indexOf(place)] as T;
  }

  /** The stretches that touch from…to, cut to it. */
  between(from: number, to: number): (Stretch & { readonly item: T })[] {
    const found = [];
    for (let i = this.indexOf(from); i < this.starts.length && (this.starts[i] as number) <= to; i += 1) {
      const end = (this.starts[i + 1] ?? Infinity) - 1;
      found.push({
        from: Math.max(from, this.starts[i] as number),
        to: Math.min(to, end),
        item: this.items[i] as T,
      });
    }
    return found;
  }

  change(from: number, to: number, change: (old: T) => T): void {
    this.changeAll([{ from, to }], change);
  }

  /** The same change of several stretches; they may overlap and come in any order. */
  changeAll(stretches: readonly Stretch[], change: (old: T) => T): void {
    const apart = joined(stretches);
    const [begin, finish] = [apart[0]?.from ?? 1, apart.at(-1)?.to ?? 0];
    const first = this.indexOf(begin);
    const last = this.indexOf(Math.max(begin, finish));
    const fresh: Fresh<T> = { starts: [], items: [] };
    let next = 0;
    for (let i = first; i <= last; i += 1) {
      const item = this.items[i] as T;
      const end = this.starts[i + 1] ?? Infinity;
      for (let at = this.starts[i] as number; at < end;) {
        while (next < apart.length && (apart[next] as Stretch).to < at) next += 1;
        const { from, to } = apart[next] ?? NOWHERE;
        put(fresh, at, from <= at ? change(item) : item);
        at = Math.min(end, from <= at ? to + 1 : from);
      }
    }
    replace(this.starts, fresh.starts, first, last);
    replace(this.items, fresh.items, first, last);
    this.join(first, first);
    this.join(first + fresh.items.length, first + fresh.items.length);
  }

  /** Puts `count` places in before `at`; they are like the one before them. */
  insert(at: number, count: number): void {
    const index = this.cut(at);
    for (let i = index; i < this.starts.length; i += 1) this.starts[i] = (this.starts[i] as number) + count;
    if (index === 0) {
      this.starts.unshift(1);
      this.items.unshift(this.items[0] as T);
    }
    this.join(index, index + 1);
  }

  remove(at: number, count: number): void {
    const first = this.cut(at);
    const end = this.cut(at + count);
    this.starts.splice(first, end - first);
    this.items.splice(first, end - first);
    for (let i = first; i < this.starts.length; i += 1) this.starts[i] = (this.starts[i] as number) - count;
    this.join(first, first);
  }

  /** The last place whose item is not the one that goes on for ever; 0 when all are the same. */
  lastSpecial(): number {
    return (this.starts.at(-1) as number) - 1;
  }

  private indexOf(place: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    // Most changes come in order, near the end.
    if ((starts[high] as number) <= place) return high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private cut(place: number): number {
    const index = this.indexOf(place);
    if (this.starts[index] === place) return index;
    this.starts.splice(index + 1, 0, place);
    this.items.splice(index + 1, 0, this.items[index] as T);
    return index + 1;
  }

  private join(first: number, end: number): void {
    for (let i = Math.min(end, this.items.length - 1); i >= Math.max(1, first); i -= 1) {
      if (this.items[i] !== this.items[i - 1]) continue;
      this.items.splice(i, 1);
      this.starts.splice(i, 1);
    }
  }
}

/** The same places in order, those that overlap or touch as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

function put<T>({ starts, items }: Fresh<T>, start: number, item: T): void {
  if (items.length > 0 && items[items.length - 1] === item) return;
  starts.push(start);
  items.push(item);
}

/** Puts others in the place of first…last; what follows moves once, and only when they are more or fewer. */
function replace<T>(all: T[], fresh: readonly T[], ...[first, last]: [number, number]): void {
  const count = last - first + 1;
  if (fresh.length < count) all.splice(first + fresh.length, count - fresh.length);
  if (fresh.length > count) all.splice(last + 1, 0, ...fresh.slice(count));
  for (let i = 0; i < fresh.length; i += 1) all[first + i] = fresh[i] as T;
}

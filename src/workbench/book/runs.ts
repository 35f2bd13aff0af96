/** Places from…to. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From so many changes on, all runs are written anew in one walk instead of being cut and joined for each. */
const MANY = 8;

/** Neighbors that have the same thing, as stretches: compact for whole columns, exact for single cells. Counted from 1. */
export class Runs<T> {
  private starts: number[] = [1];
  private items: T[];

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
    const first = this.cut(from);
    const end = this.cut(to + 1);
    for (let i = first; i < end; i += 1) this.items[i] = change(this.items[i] as T);
    this.join(first, end);
  }

  /** The same change of several stretches; they may overlap and come in any order. */
  changeAll(stretches: readonly Stretch[], change: (old: T) => T): void {
    const apart = joined(stretches);
    if (apart.length < MANY) for (const { from, to } of apart) this.change(from, to, change);
    else this.rewrite(apart, change);
  }

  private rewrite(stretches: readonly Stretch[], change: (old: T) => T): void {
    const { starts, items } = this;
    const fresh: { starts: number[]; items: T[] } = { starts: [], items: [] };
    const put = (start: number, item: T): void => {
      if (fresh.items.length > 0 && fresh.items.at(-1) === item) return;
      fresh.starts.push(start);
      fresh.items.push(item);
    };
    let next = 0;
    for (let i = 0; i < starts.length; i += 1) {
      const item = items[i] as T;
      const end = starts[i + 1] ?? Infinity;
      for (let at = starts[i] as number; at < end;) {
        while (next < stretches.length && (stretches[next] as Stretch).to < at) next += 1;
        const { from, to } = stretches[next] ?? { from: Infinity, to: Infinity };
        put(at, from <= at ? change(item) : item);
        at = Math.min(end, from <= at ? to + 1 : from);
      }
    }
    this.starts = fresh.starts;
    this.items = fresh.items;
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

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
  between(from: number, to: number): { readonly from: number; readonly to: number; readonly item: T }[] {
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

import * as fc from 'fast-check';
import { Runs, Stretch } from '../../../src/workbench/book/runs';

const PLACES = 60;

const stretch = fc
  .tuple(fc.integer({ min: 1, max: PLACES }), fc.integer({ min: 0, max: 9 }))
  .map(([from, length]): Stretch => ({ from, to: Math.min(PLACES, from + length) }));

const contentOf = (runs: Runs<number>): number[] => Array.from({ length: PLACES + 1 }, (_, i) => runs.at(i + 1));

it('is the same whether stretches are changed one by one or all at once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(stretch, { maxLength: 20 }), { minLength: 1, maxLength: 4 }), (rounds) => {
      const together = new Runs(0);
      const plain: number[] = new Array<number>(PLACES + 1).fill(0);
      rounds.forEach((stretches, round) => {
        const change = (old: number): number => (old % 2 === 0 ? round * 2 + 1 : old);
        together.changeAll(stretches, change);
        for (const { from, to } of stretches)
          for (let place = from; place <= to; place += 1) plain[place - 1] = change(plain[place - 1] ?? 0);
        expect(contentOf(together)).toEqual(plain);
      });
      // Neighbors that are alike are one run, however they came about.
      const runs = together.between(1, PLACES);
      expect(runs.every(({ item }, i) => i === 0 || runs[i - 1]?.item !== item)).toBe(true);
    }),
  );
});

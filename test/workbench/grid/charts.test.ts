import { drawChart } from '../../../src/workbench/grid/charts/draw';
import { marksOf, markWords, scaleOf } from '../../../src/workbench/grid/charts/scale';
import { ChartContent } from '../../../src/workbench/grid/charts/types';

const AGING: ChartContent = {
  kind: 'column',
  stacked: false,
  title: '账龄 & 余额',
  categories: ['未到期', '1–30', '31–60'],
  series: [{ name: '余额', values: [100, 50, null], color: '#0f6cbd' }],
  legend: false,
  numberFormat: '#,##0',
};

describe('a chart drawn over the grid', () => {
  it.each([
    [
      [0, 93],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [-40, 10],
      [-40, -30, -20, -10, 0, 10],
    ],
    [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[1_203_377], [0, 250_000, 500_000, 750_000, 1_000_000, 1_250_000]],
  ])('axis of %j has round marks', (values, marks) => {
    expect(marksOf(scaleOf(values)).map((mark) => Number(mark.toFixed(6)))).toEqual(marks);
  });

  it.each([
    [1234567, '#,##0', '1,234,567'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [0.125, '0%', '13%'],
    [12_000, '#,##0,', '12'],
    [1234, '0', '1234'],
  ])('mark %d as %s is %s', (value, format, words) => {
    expect(markWords(value, format)).toBe(words);
  });

  it('draws one bar per number, twice as high for twice the value, and none for a missing one', () => {
    const bars = barsOf(drawChart(AGING, { width: 400, height: 240 }));
    expect(bars).toHaveLength(2);
    expect(bars[0]?.height).toBeCloseTo((bars[1]?.height ?? 0) * 2);
  });

  it('piles stacked values up from the axis', () => {
    const series = [
      AGING.series[0],
      { name: '争议', values: [100, 50, null], color: '#c50f1f' },
    ] as ChartContent['series'];
    const bars = barsOf(drawChart({ ...AGING, stacked: true, series }, { width: 400, height: 240 }));
    expect(bars[2]?.x).toBe(bars[0]?.x);
    expect((bars[2]?.y ?? 0) + (bars[2]?.height ?? 0)).toBeCloseTo(bars[0]?.y ?? 0);
  });

  it('bars lie and categories are read from the top', () => {
    const svg = drawChart({ ...AGING, kind: 'bar' }, { width: 400, height: 240 });
    const [first, second] = barsOf(svg);
    expect(first?.width).toBeCloseTo((second?.width ?? 0) * 2);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
  });

  it('keeps every number inside the frame and its words escaped', () => {
    const svg = drawChart(AGING, { width: 400, height: 240 });
    expect(svg).toContain('账龄 &amp; 余额');
    expect(svg).not.toContain('NaN');
    for (const { x, y, width, height } of barsOf(svg)) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y + height).toBeLessThan(240);
    }
  });

  it.each([['pie'], ['line']] as const)('draws a %s', (kind) => {
    const svg = drawChart({ ...AGING, kind, legend: true }, { width: 300, height: 200 });
    expect(svg).not.toContain('NaN');
    expect(svg).toContain('<path');
  });
});

function barsOf(svg: string) {
  return [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#(?!fff)/g)].map(
    ([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }),
  );
}

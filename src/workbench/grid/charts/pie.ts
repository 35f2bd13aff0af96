import { colorOf } from './colors';
import { ChartContent, PlotArea } from './types';

/** The first series as slices, clockwise from the top. Negative and missing values have none. */
export function drawPie({ series }: ChartContent, { left, top, width, height }: PlotArea): string {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  const radius = Math.min(width, height) / 2;
  const at = (share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${left + width / 2 + radius * Math.cos(angle)} ${top + height / 2 + radius * Math.sin(angle)}`;
  };
  const center = `${left + width / 2} ${top + height / 2}`;
  let from = 0;
  return values
    .map((value, i) => {
      if (value === 0) return '';
      // A single slice would begin and end at the same point, which is no arc at all.
      const to = Math.min(from + value / sum, from + 0.9999);
      const large = to - from > 0.5 ? 1 : 0;
      const path = `M${center}L${at(from)}A${radius} ${radius} 0 ${large} 1 ${at(to)}Z`;
      from = to;
      return `<path d="${path}" fill="${colorOf(i, null)}" stroke="#fff"/>`;
    })
    .join('');
}

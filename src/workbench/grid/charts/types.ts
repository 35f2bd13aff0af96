/** What a chart shows, read from the cells at the moment it is drawn. */
export interface ChartContent {
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly legend: boolean;
  /** Number format of the value axis, as in a cell. */
  readonly numberFormat: string;
}

export type ChartKind = 'column' | 'bar' | 'line' | 'pie';

export interface ChartSeries {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** `#rrggbb`; null takes the next color of the row that new charts use. */
  readonly color: string | null;
}

/** Size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the bars and lines stand inside the chart, in pixels. */
export interface PlotArea extends Size {
  readonly left: number;
  readonly top: number;
}

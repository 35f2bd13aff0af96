import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { SheetScrollManagerService } from '@univerjs/sheets-ui';
import { BookChart } from '../../files/feature-types';
import { rangeOf } from '../show/areas';
import { WORKBOOK_ID } from '../surface';
import { OpenGrid } from '../univer';
import { contentOf } from './content';
import { drawChart } from './draw';

/** The charts of a sheet, by its id in the grid. */
export type ChartsOf = (sheet: string) => readonly BookChart[];

/** Charts drawn over the grid: they follow scrolling, zoom and the sheet in front, and are drawn anew when values change. */
export class ChartOverlay {
  private readonly layer = document.createElement('div');
  private wanted = false;
  private drawn = '';

  constructor(
    private readonly grid: OpenGrid,
    private readonly place: HTMLElement,
    private readonly chartsOf: ChartsOf,
  ) {
    this.layer.className = 'charts';
    place.append(this.layer);
    const { api } = grid;
    for (const event of [api.Event.Scroll, api.Event.SheetZoomChanged, api.Event.SheetSkeletonChanged] as const) {
      api.addEvent(event, () => this.placeSoon());
    }
    api.addEvent(api.Event.CommandExecuted, ({ id }) => {
      if (id === SetWorksheetActiveOperation.id) this.refresh();
    });
    new ResizeObserver(() => this.placeSoon()).observe(place);
  }

  /** Draws the charts of the sheet in front anew. */
  refresh(): void {
    this.drawn = '';
    this.placeSoon();
  }

  /** Many changes in one frame are one drawing. */
  private placeSoon(): void {
    if (this.wanted) return;
    this.wanted = true;
    requestAnimationFrame(() => {
      this.wanted = false;
      this.show();
    });
  }

  private show(): void {
    const view = this.view();
    const charts = view === null ? [] : this.chartsOf(view.sheet);
    this.layer.hidden = charts.length === 0;
    if (view === null || charts.length === 0) return;
    const { left, top, width, height } = view.body;
    this.layer.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const boxes = charts.map((chart) => view.boxOf(chart));
    this.draw(view, charts, boxes);
    boxes.forEach((box, i) => {
      const child = this.layer.children[i] as HTMLElement | undefined;
      if (child) child.style.transform = `translate(${box.left}px,${box.top}px) scale(${view.zoom})`;
    });
  }

  /** Drawing takes longer than moving: it is done again only for another sheet, size or value. */
  private draw(view: View, charts: readonly BookChart[], boxes: readonly Box[]): void {
    const pictures = charts.map((chart, i) => {
      const size = { width: boxes[i]?.width ?? 0, height: boxes[i]?.height ?? 0 };
      const content = contentOf(chart, view.sheetName, (sheet, area) => this.read(sheet, area));
      return content === null ? notDrawn(chart.title, size) : drawChart(content, size);
    });
    const all = pictures.map((picture) => `<div class="chart">${picture}</div>`).join('');
    if (all === this.drawn) return;
    this.drawn = all;
    this.layer.innerHTML = all;
  }

  private read(name: string, area: Parameters<typeof rangeOf>[0]): unknown[][] | null {
    const sheet = this.grid.api.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) return null;
    return sheet
      .getRange(rangeOf(area))
      .getCellDataGrid()
      .map((row) => row.map((cell) => cell?.v ?? null));
  }

  /** How far the cells have moved out of sight, in pixels at full size. */
  private scrolled(rows: readonly number[], columns: readonly number[]): { readonly x: number; readonly y: number } {
    const renders = this.grid.univer.__getInjector().get(IRenderManagerService);
    const state = renders.getRenderById(WORKBOOK_ID)?.with(SheetScrollManagerService).getCurrentScrollState();
    if (!state) return { x: 0, y: 0 };
    return {
      x: (columns[state.sheetViewStartColumn - 1] ?? 0) + state.offsetX,
      y: (rows[state.sheetViewStartRow - 1] ?? 0) + state.offsetY,
    };
  }

  /** What part of the sheet in front is seen, and how large. */
  private view(): View | null {
    const sheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    const skeleton = sheet?.getSkeleton();
    const canvas = this.place.querySelector('canvas[id^=univer-sheet-main-canvas]');
    if (!sheet || !skeleton || !canvas) return null;
    const rows = skeleton.rowHeightAccumulation;
    const columns = skeleton.columnWidthAccumulation;
    const zoom = sheet.getZoom();
    const scrolled = this.scrolled(rows, columns);
    const outer = this.place.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const head = { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom };
    return {
      sheet: sheet.getSheetId(),
      sheetName: sheet.getSheetName(),
      zoom,
      body: {
        left: inner.left - outer.left + head.x,
        top: inner.top - outer.top + head.y,
        width: inner.width - head.x,
        height: inner.height - head.y,
      },
      boxOf: (chart) => boxOf(chart, { rows, columns, scrolled, zoom }),
    };
  }
}

interface Grid {
  /** Where each row and column ends, in pixels at full size. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly scrolled: { readonly x: number; readonly y: number };
  readonly zoom: number;
}

/** Where a chart lies in what is seen; its size is that of full zoom. */
function boxOf({ over }: BookChart, { rows, columns, scrolled, zoom }: Grid): Box {
  const { startRow, startColumn, endRow, endColumn } = rangeOf(over);
  const left = columns[startColumn - 1] ?? 0;
  const top = rows[startRow - 1] ?? 0;
  return {
    left: (left - scrolled.x) * zoom,
    top: (top - scrolled.y) * zoom,
    width: (columns[endColumn] ?? left) - left,
    height: (rows[endRow] ?? top) - top,
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly sheet: string;
  readonly sheetName: string;
  readonly zoom: number;
  /** Where the cells are, inside the grid's place. */
  readonly body: Box;
  boxOf(chart: BookChart): Box;
}

/** A chart of a kind that is kept in the file but not drawn here. */
function notDrawn(title: string, size: { readonly width: number; readonly height: number }): string {
  const words = title === '' ? '图表 / chart' : title;
  return drawChart({ ...NOTHING, title: words }, size);
}

const NOTHING = {
  kind: 'pie',
  stacked: false,
  title: '',
  categories: [],
  series: [],
  legend: false,
  numberFormat: 'General',
} as const;

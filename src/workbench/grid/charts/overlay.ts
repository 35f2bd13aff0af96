import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { SheetScrollManagerService } from '@univerjs/sheets-ui';
import { BookChart } from '../../files/feature-types';
import { rangeOf } from '../show/areas';
import { WORKBOOK_ID } from '../surface';
import { OpenGrid } from '../univer';
import { contentOf } from './content';
import { drawChart } from './draw';
import { Size } from './types';

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
    Object.assign(this.layer.style, pixels(view.body));
    const boxes = charts.map((chart) => boxOf(chart, view));
    this.draw(view, charts, boxes);
    view.panes.forEach((pane, p) => {
      const clip = this.layer.children[p] as HTMLElement;
      Object.assign(clip.style, pixels(pane.seen));
      boxes.forEach((box, i) => {
        const x = box.left * view.zoom - pane.moved.x;
        const y = box.top * view.zoom - pane.moved.y;
        (clip.children[i] as HTMLElement).style.transform = `translate(${x}px,${y}px) scale(${view.zoom})`;
      });
    });
  }

  /** Drawing takes longer than moving: it is done again only for another sheet, size or value. */
  private draw(view: View, charts: readonly BookChart[], boxes: readonly Size[]): void {
    const pictures = charts.map((chart, i) => {
      const size = boxes[i] ?? { width: 0, height: 0 };
      const content = contentOf(chart, view.sheetName, (sheet, area) => this.read(sheet, area));
      return `<div class="chart">${content === null ? notDrawn(chart.title, size) : drawChart(content, size)}</div>`;
    });
    const all = view.panes.map(() => `<div class="chart-pane">${pictures.join('')}</div>`).join('');
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
  private scrolled(rows: readonly number[], columns: readonly number[]): Place {
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
    const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
    const zoom = sheet.getZoom();
    const outer = this.place.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const head = { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom };
    const body = {
      left: inner.left - outer.left + head.x,
      top: inner.top - outer.top + head.y,
      width: inner.width - head.x,
      height: inner.height - head.y,
    };
    const { xSplit, ySplit } = sheet.getFreeze();
    const frozen = { x: (columns[xSplit - 1] ?? 0) * zoom, y: (rows[ySplit - 1] ?? 0) * zoom };
    const scrolled = this.scrolled(rows, columns);
    const panes = panesOf(body, frozen, { x: scrolled.x * zoom, y: scrolled.y * zoom });
    return { sheet: sheet.getSheetId(), sheetName: sheet.getSheetName(), zoom, body, rows, columns, panes };
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** What part of a sheet is seen, and how large. */
interface View {
  readonly sheet: string;
  readonly sheetName: string;
  readonly zoom: number;
  /** Where the cells are, inside the grid's place. */
  readonly body: Box;
  /** Where each row and column ends, in pixels at full size. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly panes: readonly Pane[];
}

/** Frozen rows and columns split the view: a chart that lies over both parts is shown in both. */
interface Pane {
  readonly seen: Box;
  readonly moved: Place;
}

function panesOf(body: Size, frozen: Place, scrolled: Place): Pane[] {
  const across = [
    { from: 0, to: frozen.x, moved: 0 },
    { from: frozen.x, to: body.width, moved: scrolled.x + frozen.x },
  ];
  const down = [
    { from: 0, to: frozen.y, moved: 0 },
    { from: frozen.y, to: body.height, moved: scrolled.y + frozen.y },
  ];
  return across.flatMap((x) =>
    down.map((y) => ({
      seen: { left: x.from, top: y.from, width: Math.max(0, x.to - x.from), height: Math.max(0, y.to - y.from) },
      moved: { x: x.moved, y: y.moved },
    })),
  );
}

/** Where a chart lies on the sheet, in pixels at full size. */
function boxOf({ over }: BookChart, { rows, columns }: View): Box {
  const { startRow, startColumn, endRow, endColumn } = rangeOf(over);
  const left = columns[startColumn - 1] ?? 0;
  const top = rows[startRow - 1] ?? 0;
  return { left, top, width: (columns[endColumn] ?? left) - left, height: (rows[endRow] ?? top) - top };
}

function pixels({ left, top, width, height }: Box): Partial<CSSStyleDeclaration> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

/** A chart of a kind that is kept in the file but not drawn here. */
function notDrawn(title: string, size: Size): string {
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

import { CellArea, Chart, SheetTable } from '../../core/basics/sheet-table';
import { Draft, freeName } from './package';
import { addRelation, dropRelations, folderOf, relationsOf, removePart } from './write-relations';
import { chartXml, isOwnChart } from './write-charts';
import { XmlNode, appendTo, escapeXml, findAll, parseXml, prefixedAttribute, splice, XML_HEAD } from './xml-tree';
import { CHART, DRAWING, RELATIONS, XDR } from './namespaces';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** Every drawing of ours has a name that begins so; all others are the user's. */
const OWN = 'ar-';
const EMPTY = `${XML_HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/** The sheet whose charts are to be drawn. */
export interface DrawnSheet {
  readonly part: string;
  readonly name: string;
  /** The first number that its charts take among all charts of ours. */
  readonly firstChart: number;
}

/** Puts our charts in place of those of the run before; the user's pictures and charts stay. Gives the relation id of the drawing, or null. */
export function writeDrawing(draft: Draft, table: SheetTable, sheet: DrawnSheet): string | null {
  const known = relationsOf(draft, sheet.part).find(
    (relation) => relation.type === 'drawing' && draft.has(relation.target),
  );
  const charts = table.charts ?? [];
  if (known) clearOwn(draft, known.target);
  if (charts.length === 0) return known ? keepUsed(draft, sheet.part, known) : null;
  const part = known?.target ?? newDrawing(draft, sheet.part);
  charts.forEach((chart, i) => addChart(draft, { chart, table, sheet, part, number: sheet.firstChart + i }));
  return known?.id ?? addRelation(draft, sheet.part, { type: `${RELATIONS}/drawing`, target: part });
}

/** Adds an empty drawing for a sheet; gives its path. */
export function newDrawing(draft: Draft, sheet: string): string {
  const part = freeName(draft, `${folderOf(folderOf(sheet).slice(0, -1))}drawings/drawing#.xml`);
  draft.write(part, draft.dialect(EMPTY), DRAWING_TYPE);
  return part;
}

/** A drawing in which nothing is left goes, with its relation. */
export function keepUsed(
  draft: Draft,
  sheet: string,
  drawing: { readonly id: string; readonly target: string },
): string | null {
  const root = parseXml(draft.read(drawing.target) ?? '');
  if (root && root.children.length > 0) return drawing.id;
  dropRelations(draft, sheet, [drawing.id]);
  removePart(draft, drawing.target);
  return null;
}

/** Takes our charts out of a drawing, with their parts. */
function clearOwn(draft: Draft, part: string): void {
  const text = draft.read(part) ?? '';
  const root = parseXml(text);
  const relations = relationsOf(draft, part);
  const targets: string[] = [];
  const ids: string[] = [];
  const pieces = (root?.children ?? []).flatMap((anchor) => {
    const chart = findAll(anchor, 'chart').map((node) => prefixedAttribute(node, 'id'))[0];
    const relation = relations.find(({ id }) => id === chart);
    if (!isOwn(anchor, relation ? draft.read(relation.target) : null)) return [];
    if (relation) {
      ids.push(relation.id);
      targets.push(relation.target);
    }
    return [{ start: anchor.start, end: anchor.end, put: '' }];
  });
  if (pieces.length === 0) return;
  draft.write(part, splice(text, pieces));
  dropRelations(draft, part, ids);
  for (const target of targets) removePart(draft, target);
}

function isOwn(anchor: XmlNode, chart: string | null): boolean {
  const named = findAll(anchor, 'cNvPr').some((node) => (node.attributes['name'] ?? '').startsWith(OWN));
  return named || (chart !== null && isOwnChart(chart));
}

interface NewChart {
  readonly chart: Chart;
  readonly table: SheetTable;
  readonly sheet: DrawnSheet;
  readonly part: string;
  readonly number: number;
}

function addChart(draft: Draft, { chart, table, sheet, part, number }: NewChart): void {
  const xml = chartXml(chart, table, { sheet: sheet.name, ordinal: number });
  placeChart(draft, { xml, name: OWN + chart.key, title: chart.title, over: chart.over, sheet: sheet.part, part });
}

/** A chart on its way into a drawing. */
export interface PlacedChart {
  /** The text of its part. */
  readonly xml: string;
  readonly name: string;
  readonly title: string;
  readonly over: CellArea;
  /** Paths of the sheet and of its drawing. */
  readonly sheet: string;
  readonly part: string;
}

/** Puts a chart at the end of a drawing. */
export function placeChart(draft: Draft, placed: PlacedChart): void {
  const { part, sheet, xml } = placed;
  const name = freeName(draft, `${folderOf(folderOf(sheet).slice(0, -1))}charts/chart#.xml`);
  draft.write(name, draft.dialect(xml), CHART_TYPE);
  const id = addRelation(draft, part, { type: `${RELATIONS}/chart`, target: name });
  const text = draft.read(part) ?? EMPTY;
  const root = parseXml(text) as XmlNode;
  const shape = Math.max(1, ...findAll(root, 'cNvPr').map((node) => Number(node.attributes['id']) || 0)) + 1;
  draft.write(part, splice(text, [appendTo(text, root, draft.dialect(anchorXml(placed, { id, shape })))]));
}

function anchorXml(
  { name, title, over }: PlacedChart,
  { id, shape }: { readonly id: string; readonly shape: number },
): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const from = corner('from', over.row - 1, over.column - 1);
  const to = corner('to', over.row - 1 + over.rows, over.column - 1 + over.columns);
  const names = `<xdr:cNvPr id="${shape}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>`;
  const graphic = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${id}"/></a:graphicData></a:graphic>`;
  const frame = `<xdr:nvGraphicFramePr>${names}</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphic}`;
  return `<xdr:twoCellAnchor xmlns:xdr="${XDR}" xmlns:a="${DRAWING}" editAs="oneCell">${from}${to}<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

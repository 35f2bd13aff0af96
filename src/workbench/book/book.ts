import { Look } from '../files/look-types';
import { BookProperty } from '../files/types';
import { Looks } from './look-store';
import { OpenSheet } from './sheet';
import { BookChange, BookListener, Calculator, OpenName, Source } from './types';

const PLAIN_LOOK: Look = {
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: 'none',
    strike: false,
    script: 'none',
    color: null,
  },
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  format: 'General',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  quoted: false,
};

/**
 * The workbook that is open: the truth about it, in memory, whoever shows it. Plain state; what changes it are the functions
 * of this folder, inside `change`, so that listeners hear of each piece of work once, when it is done.
 */
export class OpenBook {
  /** In the order of the tabs. */
  sheets: OpenSheet[] = [];
  readonly looks: Looks;
  names: OpenName[] = [];
  /** Settings of add-ins: name → JSON text. */
  readonly settings = new Map<string, string>();
  properties: BookProperty[] = [];
  /** Author, title and such, by Excel's name of it. */
  readonly documentProperties = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  date1904 = false;
  /** Sheets may not be added, removed, renamed or moved; with the password that unlocks them. */
  structure: { readonly password: string | null } | null = null;
  activeSheet = '';
  name = '';
  calculator: Calculator | null = null;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Sheets with changes that formulas may not show yet. */
  private changed = new Set<string>();
  /** How often something has changed that a file keeps. */
  version = 0;

  private readonly listeners = new Set<BookListener>();
  private open: { source: Source; changes: BookChange[] } | null = null;
  private nextId = 1;

  constructor(looks: readonly Look[] = [PLAIN_LOOK]) {
    this.looks = new Looks([...looks]);
  }

  /** Tells of every piece of work. The answer stops it. */
  subscribe(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** A piece of work: what it notes is told at its end, also when it fails half-way. Work inside work is part of it. */
  change<T>(source: Source, work: () => T): T {
    if (this.open) return work();
    const open = { source, changes: [] };
    this.open = open;
    try {
      return work();
    } finally {
      this.open = null;
      this.tell(open.source, open.changes);
    }
  }

  /** Notes a change inside the work at hand. */
  note(change: BookChange): void {
    if (!this.open) throw new Error(`a change outside of any work: ${change.kind}`);
    if (this.open.source !== 'calculation') this.outdate(change);
    if (this.open.source !== 'calculation' && change.kind !== 'selected' && change.kind !== 'activated')
      this.version += 1;
    this.open.changes.push(change);
  }

  /** Brings formulas up to date, if somebody calculates. */
  calculate(): void {
    const { calculator, changed } = this;
    if (changed.size === 0 || !calculator) return;
    this.changed = new Set();
    this.change('calculation', () => calculator.calculate(changed));
  }

  /** Some formula may not show its value yet. */
  get stale(): boolean {
    return this.changed.size > 0;
  }

  /** From here on every formula may be wrong. */
  outdateAll(): void {
    for (const { id } of this.sheets) this.changed.add(id);
  }

  private outdate(change: BookChange): void {
    if (change.kind === 'cells' || change.kind === 'moved-cells') this.changed.add(change.sheet);
    // A formula may have waited for a sheet or a name, or lost it.
    if (['sheet-added', 'sheet-deleted', 'sheet-renamed', 'names'].includes(change.kind)) this.outdateAll();
  }

  sheetById(id: string): OpenSheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetNamed(name: string): OpenSheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** A number nobody in this workbook has had yet. */
  freshId(): number {
    this.nextId += 1;
    return this.nextId - 1;
  }

  private tell(source: Source, changes: readonly BookChange[]): void {
    if (changes.length === 0) return;
    for (const listener of [...this.listeners]) listener({ source, changes });
  }
}

import { OpenBook } from '../book/book';
import { ChangeReport } from '../book/types';
import { CellRange } from './cell-range';
import { OfficeError } from './errors';
import { EventEntry, eventsOf } from './events';
import { follow, HostState } from './host-state';
import { ACTION, Batch, BatchReply, PAYLOAD_LIMIT, WAIT_FOR_EDIT } from './protocol';
import { exceedsBytes } from './utf8';
import { Fault, Walk } from './walk';

/** Reply to a request: its text, or why the request was not taken as a whole. */
export type Answer =
  | { readonly text: string }
  | {
      readonly refused:
        'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded' | 'InvalidOperationInCellEditMode';
    };

export interface OfficeHostOptions {
  readonly locale?: string;
  /** Today as a serial number of 1900. */
  readonly today?: () => number;
  /** For tests: refuses an action. */
  readonly failAt?: Fault;
  /** Results of worksheet functions, as the runtime sends them. */
  readonly takeResults?: (results: readonly unknown[]) => void;
}

const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;

/** Answers what the genuine Office.js asks of Excel, from an open workbook: a request's text in, the reply's text out. */
export class OfficeHost {
  private readonly state: HostState;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  private actions = 0;
  private failAt: Fault | null;

  constructor(
    readonly book: OpenBook,
    options: OfficeHostOptions = {},
  ) {
    this.failAt = options.failAt ?? null;
    this.state = {
      book,
      references: new Map<string, CellRange>(),
      eventRanges: new Map<string, CellRange>(),
      live: new Set<CellRange>(),
      subscriptions: new Set<string>(),
      eventsEnabled: true,
      savedVersion: book.version,
      asks: false,
      calculationSuspended: false,
      locale: options.locale ?? 'zh-CN',
      today: options.today ?? ((): number => Math.floor(Date.now() / MS_PER_DAY) + DAYS_TO_1970),
      takeResults: options.takeResults ?? ((): void => undefined),
      nextReference: 1,
    };
    book.subscribe((report) => this.hear(report));
  }

  /** Answers a request; one that waits for the end of editing is answered then. */
  async answer(text: string, flags = 0): Promise<Answer> {
    if (exceedsBytes(text, PAYLOAD_LIMIT)) return { refused: 'RequestPayloadSizeLimitExceeded' };
    if (this.editing && !(flags & WAIT_FOR_EDIT)) return { refused: 'InvalidOperationInCellEditMode' };
    if (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const reply = JSON.stringify(this.answerBatch(JSON.parse(text) as Batch));
    return exceedsBytes(reply, PAYLOAD_LIMIT) ? { refused: 'ResponsePayloadSizeLimitExceeded' } : { text: reply };
  }

  /** Answers a request without looking at its size. What was done before a failing action stays done. */
  answerBatch(batch: Batch): BatchReply {
    const { state } = this;
    state.live.clear();
    state.asks = batch.Actions.some(
      ({ ActionType }) => ActionType === ACTION.query || ActionType === ACTION.queryAsJson,
    );
    try {
      return this.book.change('addin', () => new Walk(batch, state, (name) => this.fault(name)).run());
    } finally {
      state.live.clear();
      state.calculationSuspended = false;
    }
  }

  /** The person begins or ends editing a cell. */
  setEditing(editing: boolean): void {
    this.editing = editing;
    if (!editing) for (const resume of this.waiting.splice(0)) resume();
  }

  /** Events for the add-in, as entries of a `richApiMessage`. The answer stops it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** From here on, what refuses actions; null: nothing. Actions are counted anew. */
  setFault(fault: Fault | null): void {
    this.failAt = fault;
    this.actions = 0;
  }

  /** How many actions there were since the last `setFault`. */
  get actionCount(): number {
    return this.actions;
  }

  private fault(name: string): OfficeError | null {
    this.actions += 1;
    return this.failAt?.({ count: this.actions, name }) ?? null;
  }

  private hear(report: ChangeReport): void {
    const { state } = this;
    for (const change of report.changes) {
      const sheet = change.kind === 'moved-cells' ? this.book.sheetById(change.sheet) : null;
      // The add-in's own moves were followed when they happened.
      if (sheet && change.kind === 'moved-cells' && report.source !== 'addin') follow(state, sheet, change.shift);
    }
    if (!state.eventsEnabled) return;
    const entries = eventsOf(report, state);
    if (entries.length > 0) for (const listener of [...this.listeners]) listener(entries);
  }
}

/** One cell of an argument or of an answer. */
export type CallValue = string | number | boolean | null;

/** An argument as the runtime takes it: a cell, or a block of cells by rows. */
export type CallArgument = CallValue | readonly (readonly CallValue[])[];

/** An error value of the grid, `#N/A` and its like. */
export interface GridError {
  readonly error: string;
}

/** What a function gave: a cell, or a block that spills. */
export type GridAnswer = CallValue | GridError | readonly (readonly (CallValue | GridError)[])[];

/** A call of an `AR` function met while the grid calculates, with the cell that calls. Rows and columns from 0. */
export interface GridCall {
  readonly name: string;
  readonly values: readonly CallArgument[];
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Gives the answer to a call, at once. */
export type AnswerOf = (call: GridCall) => GridAnswer;

/** Sends calls in one message; one promise for each. A promise never rejects: an error is an answer. */
export type Invoke = (calls: readonly GridCall[]) => readonly Promise<GridAnswer>[];

/** Excel's own word while a function has not answered. */
export const PENDING: GridError = { error: '#GETTING_DATA' };

/** Calls met by calculations. Those without an answer go out together; each is sent once while it is under way. */
export class Calls {
  /** Called when an answer has come. */
  arrived: (key: string) => void = () => {};
  /** Calls without an answer since the last `begin`. */
  readonly met = new Map<string, GridCall>();
  private readonly answers = new Map<string, GridAnswer>();
  private readonly flying = new Set<string>();
  private readonly used = new Set<string>();
  private queue = new Map<string, GridCall>();

  constructor(private readonly invoke: Invoke) {}

  begin(): void {
    this.met.clear();
  }

  /** An answer serves one calculation; those for cells still to be calculated are kept. */
  finish(keep: boolean): void {
    if (keep) for (const key of this.used) this.answers.delete(key);
    else this.answers.clear();
    this.used.clear();
  }

  isAnswered(key: string): boolean {
    return this.answers.has(key);
  }

  readonly answerOf: AnswerOf = (call) => {
    const key = keyOf(call);
    const answer = this.answers.get(key);
    if (answer !== undefined) {
      this.used.add(key);
      return answer;
    }
    this.met.set(key, call);
    if (!this.flying.has(key)) this.queue.set(key, call);
    return PENDING;
  };

  send(): void {
    const batch = this.queue;
    if (batch.size === 0) return;
    this.queue = new Map();
    for (const key of batch.keys()) this.flying.add(key);
    const promises = this.invoke([...batch.values()]);
    [...batch.keys()].forEach((key, i) => void promises[i]?.then((answer) => this.take(key, answer)));
  }

  private take(key: string, answer: GridAnswer): void {
    this.flying.delete(key);
    this.answers.set(key, answer);
    this.arrived(key);
  }
}

function keyOf({ sheetId, row, column, name, values }: GridCall): string {
  return `${sheetId}|${row}|${column}|${name}|${JSON.stringify(values)}`;
}

import { columnName } from '../../core/basics/cell-names';
import { GridAnswer, GridCall, Invoke } from '../grid/calls';

/** Codes of Excel's function runtime and the error values they stand for. */
const ERRORS: Record<string, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };
const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;

/** Sends calls to the add-in's functions; gives what was made of the answers. */
export interface Invocations {
  readonly invoke: Invoke;
  /** The add-in's functions can be called now, with this way of sending. */
  ready(send: (payload: object) => void): void;
  /** The pane went away: calls wait for the next one; those under way are sent again there. */
  notReady(): void;
  take(results: readonly unknown[]): void;
  readonly counts: { calls: number; messages: number };
}

/** Calls of worksheet functions on their way to the pane and back. `nameOf` gives a sheet's name by its id in the grid. */
export function startInvocations(nameOf: (sheetId: string) => string): Invocations {
  const waiting = new Map<number, { readonly call: GridCall; readonly resolve: (answer: GridAnswer) => void }>();
  const counts = { calls: 0, messages: 0 };
  let unsent: number[] = [];
  let nextId = 1;
  let send: ((payload: object) => void) | null = null;

  function flush(): void {
    if (!send || unsent.length === 0) return;
    const ids = unsent;
    unsent = [];
    counts.messages += 1;
    send({ ArrayData: ids.map((id) => entry(id, waiting.get(id)?.call, nameOf)) });
  }
  return {
    counts,
    invoke: (calls) => {
      const promises = calls.map(
        (call) =>
          new Promise<GridAnswer>((resolve) => {
            counts.calls += 1;
            unsent.push(nextId);
            waiting.set(nextId, { call, resolve });
            nextId += 1;
          }),
      );
      flush();
      return promises;
    },
    ready: (way) => {
      send = way;
      flush();
    },
    notReady: () => {
      send = null;
      unsent = [...waiting.keys()];
    },
    take: (results) => {
      for (const result of results) {
        const { id, answer } = readResult(result);
        waiting.get(id)?.resolve(answer);
        waiting.delete(id);
      }
    },
  };
}

/** One call in the runtime's own shape: category, type, target, what to call, id, remote. */
function entry(id: number, call: GridCall | undefined, nameOf: (sheetId: string) => string): unknown[] {
  const address = call ? `${nameOf(call.sheetId)}!${columnName(call.column + 1)}${call.row + 1}` : '';
  return [CUSTOM_FUNCTION, INVOKE, '', JSON.stringify([id, call?.name, call?.values, address, 0]), id, false];
}

/** A result comes as an array or as an object, depending on what the host claims to understand. */
function readResult(result: unknown): { readonly id: number; readonly answer: GridAnswer } {
  if (Array.isArray(result)) return { id: result[0], answer: answerFrom(result[1], result[2], result[3]) };
  const { id, failed, value, errorCode } = result as {
    id: number;
    failed?: boolean;
    value: unknown;
    errorCode?: number;
  };
  return { id, answer: answerFrom(!failed, value, errorCode) };
}

function answerFrom(succeeded: unknown, value: unknown, errorCode: unknown): GridAnswer {
  return succeeded ? (value as GridAnswer) : { error: ERRORS[String(errorCode)] ?? '#VALUE!' };
}

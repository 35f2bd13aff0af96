import { SheetCells } from '../../src/core/cells/cells';
import { newWorkbook } from '../../src/hosts/xlsx/workbook';
import { OpenBook } from '../../src/workbench/book/book';
import { plainCalculator } from '../../src/workbench/book/calculator';
import { openFile } from '../../src/workbench/files/open-file';
import { OfficeHost, OfficeHostOptions } from '../../src/workbench/officeHost/office-host';
import { bookOfFile } from '../../src/workbench/page/book-of-file';
import { loadOfficeScript } from './functions-runtime';

/** Excel as the genuine Office.js knows it, played by our host: the open book, and the host between them. */
export interface OfficeBench {
  readonly book: OpenBook;
  readonly host: OfficeHost;
  /** Tells Office.js something, as entries of a message of Excel's: a worksheet function to call. */
  tell(entries: readonly unknown[]): void;
}

/** A request of Office.js and the reply it got, as texts. */
export interface Exchange {
  readonly flags: number;
  readonly request: string;
  readonly reply: string;
}

export interface Playing extends OfficeHostOptions {
  /** Hears every exchange. */
  readonly heard?: (exchange: Exchange) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

type Bridge = ReturnType<typeof bridgeTo>;

/** The door through which a client of Office.js talks to whoever plays Excel now. */
function bridgeTo(host: () => OfficeHost | null, hear: (exchange: Exchange) => void) {
  const bridge = {
    // Replaced by Office.js when it starts.
    onMessageFromHost(json: string): void {
      throw new Error(`nobody listens to ${json}`);
    },
    sendMessageToHost(json: string): void {
      const { id, flags, message } = JSON.parse(json) as BridgeRequest;
      const text = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host()
        ?.answer(text, flags)
        .then((answer) => {
          const refused =
            'refused' in answer ? { Results: [], Error: { Code: answer.refused, Message: answer.refused } } : null;
          const body = 'text' in answer ? answer.text : JSON.stringify(refused);
          hear({ flags, request: text, reply: body });
          bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
        });
    },
  };
  return bridge;
}

function tellThrough(bridge: Bridge): OfficeBench['tell'] {
  return (entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
}

function association(functions: Readonly<Record<string, unknown>>): { readonly associate: unknown } {
  return { mappings: functions, onchange: () => undefined, associate: () => undefined } as { associate: unknown };
}

// Microsoft's script is loaded once; whoever was opened last answers it.
let current: OfficeHost | null = null;
let hear: (exchange: Exchange) => void = () => undefined;
const bridge = bridgeTo(
  () => current,
  (exchange) => hear(exchange),
);
/** Worksheet functions of the add-in, by id. */
const functions: Record<string, unknown> = {};
let loaded = false;

/** Opens a workbook with these sheets of the user's; from here on the global `Excel` is about it. */
export async function openOffice(sheets: readonly SheetCells[]): Promise<OfficeBench> {
  const { book: file } = await openFile(newWorkbook(sheets), 'ledger.xlsx');
  return playExcel(bookOfFile(file, 'ledger.xlsx'));
}

/** Makes the global `Excel` one that has this book open. */
export function playExcel(book: OpenBook, playing: Playing = {}): OfficeBench {
  if (!loaded) {
    const { Excel } = loadOfficeScript(bridge, association(functions), true);
    Object.assign(globalThis, { Excel });
    loaded = true;
  }
  book.calculator = plainCalculator(book);
  const host = new OfficeHost(book, playing);
  current = host;
  hear = playing.heard ?? ((): void => undefined);
  const tell = tellThrough(bridge);
  host.onEvents((entries) => {
    if (current === host) tell(entries);
  });
  return { book, host, tell };
}

/** Gives the add-in worksheet functions, by id. */
export function associate(own: Readonly<Record<string, unknown>>): void {
  Object.assign(functions, own);
}

/** Another client of Office.js, in an Excel that supports only some requirement sets. */
export function olderClient(
  host: OfficeHost,
  supports: (set: string, version: string | undefined) => boolean,
  own: Readonly<Record<string, unknown>> = {},
): { readonly Excel: typeof Excel; readonly tell: OfficeBench['tell'] } {
  const door = bridgeTo(
    () => host,
    (exchange) => hear(exchange),
  );
  const page = loadOfficeScript(door, association(own), true);
  page['Office'] = Object.create(page['Office'] as object, {
    context: { value: { requirements: { isSetSupported: supports } } },
  });
  return { Excel: page['Excel'] as typeof Excel, tell: tellThrough(door) };
}

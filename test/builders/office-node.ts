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

// Microsoft's script is loaded once; whoever was opened last answers it.
let current: OfficeHost | null = null;
let hear: (exchange: Exchange) => void = () => undefined;
/** Worksheet functions of the add-in, by id. */
const functions: Record<string, unknown> = {};
const bridge = {
  // Replaced by Office.js when it starts.
  onMessageFromHost(json: string): void {
    throw new Error(`nobody listens to ${json}`);
  },
  sendMessageToHost(json: string): void {
    const { id, flags, message } = JSON.parse(json) as BridgeRequest;
    const text = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    void current?.answer(text, flags).then((answer) => {
      const refused =
        'refused' in answer ? { Results: [], Error: { Code: answer.refused, Message: answer.refused } } : null;
      const body = 'text' in answer ? answer.text : JSON.stringify(refused);
      hear({ flags, request: text, reply: body });
      bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
    });
  },
};
let loaded = false;

/** Opens a workbook with these sheets of the user's; from here on the global `Excel` is about it. */
export async function openOffice(sheets: readonly SheetCells[]): Promise<OfficeBench> {
  const { book: file } = await openFile(newWorkbook(sheets), 'ledger.xlsx');
  return playExcel(bookOfFile(file, 'ledger.xlsx'));
}

/** Makes the global `Excel` one that has this book open. */
export function playExcel(book: OpenBook, playing: Playing = {}): OfficeBench {
  if (!loaded) {
    const { Excel } = loadOfficeScript(
      bridge,
      { mappings: functions, onchange: () => undefined, associate: () => undefined } as { associate: unknown },
      true,
    );
    Object.assign(globalThis, { Excel });
    loaded = true;
  }
  book.calculator = plainCalculator(book);
  const host = new OfficeHost(book, playing);
  current = host;
  hear = playing.heard ?? ((): void => undefined);
  const tell = (entries: readonly unknown[]): void =>
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  host.onEvents((entries) => {
    if (current === host) tell(entries);
  });
  return { book, host, tell };
}

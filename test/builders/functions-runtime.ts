import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What the runtime hands back for one call: the value, or the error code with its words. */
export type RuntimeAnswer = { readonly value: unknown } | { readonly code: number; readonly words: string };

/** The genuine custom-functions runtime of Office.js, without Excel around it. */
export interface FunctionsRuntime {
  /** What the add-in's script finds as the global `CustomFunctions`. */
  readonly customFunctions: Readonly<Record<string, unknown>>;
  /** Calls functions by id, all in one message, as the host does. */
  call(calls: readonly { readonly id: string; readonly args: readonly unknown[] }[]): Promise<readonly RuntimeAnswer[]>;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } | string };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] };
}

type Result = readonly [id: number, succeeded: boolean, value: unknown, code: unknown];

const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;

/**
 * Loads Microsoft's host script, unchanged, from node_modules into a context of its own. It pauses 50 ms before and 500 ms
 * after handing over answers; `quick` takes the pauses away, for tests.
 */
export function loadFunctionsRuntime(quick = false): FunctionsRuntime {
  const mappings: Record<string, unknown> = {};
  const association = {
    mappings,
    onchange: () => undefined,
    associate: (id: string, run: unknown) => (mappings[id.toUpperCase()] = run),
  };
  const waiting = new Map<number, (answer: RuntimeAnswer) => void>();
  const bridge = {
    // Replaced by the runtime when it starts.
    onMessageFromHost(json: string): void {
      throw new Error(`nobody listens to ${json}`);
    },
    sendMessageToHost(json: string) {
      const { id, message } = JSON.parse(json) as BridgeMessage;
      const body =
        typeof message.body === 'string' ? (JSON.parse(message.body) as { Actions: Action[] }) : message.body;
      for (const action of body.Actions) settle(action, waiting);
      const Results = body.Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null }));
      const reply = { id, type: 2, message: { statusCode: 200, headers: {}, body: { Results } } };
      setImmediate(() => bridge.onMessageFromHost(JSON.stringify(reply)));
    },
  };
  const window = loadOfficeScript(bridge, association, quick);
  let next = 1;
  return {
    customFunctions: window.CustomFunctions as Readonly<Record<string, unknown>>,
    call(calls) {
      const ids = calls.map(() => (next += 1));
      const answers = ids.map((id) => new Promise<RuntimeAnswer>((resolve) => waiting.set(id, resolve)));
      const entries = calls.map(({ id, args }, i) => {
        const call = JSON.stringify([ids[i], id, args, `Sheet1!A${i + 1}`, 0]);
        return [CUSTOM_FUNCTION, INVOKE, '', call, ids[i]];
      });
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
      return Promise.all(answers);
    },
  };
}

/** Loads Microsoft's host script, unchanged, into a page of its own; it speaks to its host over the bridge. */
export function loadOfficeScript(
  bridge: object,
  association: { readonly associate: unknown },
  quick: boolean,
): Record<string, unknown> {
  const window = pageWith(bridge, association);
  const script = path.resolve('node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.debug.js');
  const page = vm.createContext(window);
  if (quick) vm.runInContext(WITHOUT_PAUSES, page);
  vm.runInContext(fs.readFileSync(script, 'utf8'), page, { filename: script });
  return window;
}

/** The runtime's settings are private, but they inherit from Object; one pause is assigned in a constructor. */
const WITHOUT_PAUSES = `
  Object.defineProperty(Object.prototype, '_CustomFunctionSettings', { configurable: true, value: { setResultsDelayMillis: 0 } });
  Object.defineProperty(Object.prototype, '_minContextSyncIntervalMills', {
    configurable: true,
    set() {
      delete Object.prototype._minContextSyncIntervalMills;
      Object.defineProperty(this, '_minContextSyncIntervalMills', { configurable: true, writable: true, value: 0 });
    },
  });
`;

function settle({ Name, ArgumentInfo }: Action, waiting: Map<number, (answer: RuntimeAnswer) => void>): void {
  if (Name !== 'SetInvocationArrayResults' && Name !== 'SetInvocationResults') return;
  for (const one of ArgumentInfo?.Arguments[0] as readonly (Result | Record<string, unknown>)[]) {
    const [id, succeeded, value, code] = Array.isArray(one)
      ? (one as Result)
      : resultOf(one as Record<string, unknown>);
    waiting.get(id)?.(succeeded ? { value } : { code: Number(code), words: String(value) });
    waiting.delete(id);
  }
}

function resultOf({ id, failed, value, errorCode }: Record<string, unknown>): Result {
  return [Number(id), failed !== true, value, errorCode];
}

/** As much of a browser page as the script looks at while it loads. */
function pageWith(bridge: unknown, association: { readonly associate: unknown }): Record<string, unknown> {
  const nothing = (): void => undefined;
  const storage = { getItem: () => null, setItem: nothing };
  const location = { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', hostname: 'localhost' };
  const element = { setAttribute: nothing, style: {} };
  const page: Record<string, unknown> = {
    location,
    navigator: { userAgent: 'node', platform: 'none' },
    document: {
      location,
      createElement: () => element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      head: { appendChild: nothing },
      body: {},
      cookie: '',
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
    setTimeout,
    clearTimeout,
    // Its heartbeat must not keep a finished program alive.
    setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
    clearInterval,
    console,
    performance,
    CustomFunctions: { _association: association, associate: association.associate },
    Office: { actions: {}, context: undefined },
    _richApiNativeBridge: bridge,
  };
  return Object.assign(page, { window: page, self: page, top: page, parent: page });
}

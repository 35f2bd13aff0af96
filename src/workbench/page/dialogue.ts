import { Language } from '../../core/basics/words';
import { Answer } from '../officeHost/office-host';
import { REQUIREMENTS } from '../officeHost/requirements';
import { REFUSALS } from './messages';

/** What Office.js in the pane asks of this page. */
export interface PaneHost {
  readonly language: Language;
  readonly addinId: string;
  readonly addinName: string;
  readonly fileName: string;
  /** Settings of the add-in kept in the workbook: name and JSON text. */
  settings(): readonly (readonly [string, string])[];
  saveSettings(settings: readonly (readonly [string, string])[]): void;
  answer(text: string, flags: number): Promise<Answer>;
  commandEnded(id: string, status: number): void;
  /** Something was asked that nobody answers; in words. */
  unknown(what: string): void;
}

/** The open line to Office.js in the pane. */
export interface Dialogue {
  readonly counts: { messages: number; batches: number };
  /** Sends an event that the pane has registered for; without registration nothing happens. */
  send(event: string, payload: object): void;
  close(): void;
}

const REQUEST = 0;
const RESPONSE = 1;
const CALLING = 0;
const EVENT = 1;
const REGISTER = 1;
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const BATCH = 93;
const REFRESH_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const COMMAND_ENDED = 94;
const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Record<string, unknown> | null;
}

/** Loads the add-in's page into the frame and answers its Office.js. Only messages of that frame from that origin count. */
export function openDialogue(frame: HTMLIFrameElement, page: string, host: PaneHost): Dialogue {
  const paneOrigin = new URL(page).origin;
  // A fresh conversation for each load: Office.js keeps settings under its name in the frame's session storage.
  const conversation = `workbench-${Date.now()}`;
  const registered = new Map<string, string>();
  const counts = { messages: 0, batches: 0 };

  function post(
    to: { readonly name: string; readonly correlation: number; readonly type: number },
    payload: unknown,
  ): void {
    const envelope = {
      _messageType: RESPONSE,
      _responseType: to.type,
      _actionName: to.name,
      _conversationId: registered.get(to.name) ?? conversation,
      _correlationId: to.correlation,
      _errorCode: 0,
      _data: payload,
      _origin: location.origin,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), paneOrigin);
  }
  async function listen(event: MessageEvent): Promise<void> {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const message = readMessage(event.data);
    if (!message) return;
    counts.messages += 1;
    const reply = (payload: unknown) =>
      post({ name: message._actionName, correlation: message._correlationId, type: CALLING }, payload);
    if (message._actionType === REGISTER) {
      registered.set(message._actionName, message._conversationId);
      return reply({ Error: 0 });
    }
    reply(await answerCall(message, host, { conversation, counts }));
  }
  const listener = (event: MessageEvent) => void listen(event);
  addEventListener('message', listener);
  frame.name = frameName(host, conversation);
  frame.src = page;
  return {
    counts,
    send: (name, payload) => {
      if (registered.has(name)) post({ name, correlation: -1, type: EVENT }, payload);
    },
    close: () => removeEventListener('message', listener),
  };
}

function readMessage(text: unknown): Message | null {
  if (typeof text !== 'string') return null;
  try {
    const message = JSON.parse(text) as Message;
    return message._messageType === REQUEST ? message : null;
  } catch {
    return null;
  }
}

interface Line {
  readonly conversation: string;
  readonly counts: Dialogue['counts'];
}

/** `null` is an answer without content: focus, telemetry and the like need none. */
async function answerCall(message: Message, host: PaneHost, line: Line): Promise<unknown> {
  switch (message._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(host);
    case 'executeMethod':
      return answerMethod(message._data ?? {}, host, line);
    default:
      return null;
  }
}

async function answerMethod(call: Record<string, unknown>, host: PaneHost, line: Line): Promise<unknown> {
  const method = call['DdaMethod'] as { readonly DispatchId: number };
  switch (method.DispatchId) {
    case BATCH:
      line.counts.batches += 1;
      return answerBatch(call['ArrayData'] as unknown[], host);
    case REFRESH_SETTINGS: {
      const Settings = host.settings().map(([Name, Value]) => ({ Name, Value }));
      return { Version: 1, Error: 0, Properties: { Settings } };
    }
    case SAVE_SETTINGS: {
      const { Properties } = call['DdaSettingsMethod'] as { Properties: (readonly [string, string])[] };
      host.saveSettings(Properties);
      return { Version: 1, Error: 0 };
    }
    case COMMAND_ENDED:
      host.commandEnded(String(call['0']), Number(call['1']));
      return { Version: 1, Error: 0 };
    default:
      host.unknown(`DispatchId ${method.DispatchId}`);
      return { Version: 1, Error: 5001 };
  }
}

async function answerBatch(parts: readonly unknown[], host: PaneHost): Promise<object> {
  const text = parts[4];
  const reply = await host.answer(Array.isArray(text) ? text.join('') : String(text), Number(parts[6] ?? 0));
  const refused = 'refused' in reply ? REFUSALS[reply.refused] : 0;
  const body = 'text' in reply ? reply.text : '';
  return { Version: 1, Error: refused, Data: [200, ['Content-Type', 'application/json'], body] };
}

function frameName(host: PaneHost, conversation: string): string {
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
  return JSON.stringify({
    hostInfo: ['Excel', 'Web', '16.00', LOCALES[host.language], 'workbench', '', '', flags].join('|'),
    xdmInfo: [conversation, host.addinId, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
}

function appContext(host: PaneHost): object {
  const locale = LOCALES[host.language];
  return {
    _id: host.addinId,
    _appName: 16,
    _appVersion: 16,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${encodeURIComponent(host.fileName)}`,
    _clientMode: 0,
    _settings: host.settings(),
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'workbench',
    _appInstanceId: 'workbench',
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _hostFullVersion: '16.0.1.1',
    _addinName: host.addinName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

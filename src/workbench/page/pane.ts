import { Language } from '../../core/basics/words';
import { Dialogue, openDialogue, PaneHost } from './dialogue';
import { Invocations } from './invocations';
import { AddinManifest, RibbonButton } from './manifest';
import { Answer } from '../officeHost/office-host';
import { Batch } from '../officeHost/protocol';
import { answerServices, isForServices, Services } from './services';

/** What stands behind the pane: the workbook's answers and the page's reactions. */
export interface PaneSetting {
  readonly place: HTMLElement;
  readonly address: string;
  readonly manifest: AddinManifest;
  readonly language: Language;
  readonly dark: boolean;
  /** Functions answer without the runtime's pauses; for tests. */
  readonly quick: boolean;
  readonly fileName: string;
  readonly invocations: Invocations;
  readonly settings: Pick<PaneHost, 'settings' | 'saveSettings'>;
  answer(text: string, flags: number): Promise<Answer>;
  onVisible(visible: boolean): void;
  onEnable(id: string, enabled: boolean): void;
  onReady(): void;
  onCommandEnded(id: string, status: number): void;
  onUnknown(what: string): void;
}

/** The pane with the add-in in it. */
export interface Pane {
  readonly counts: Dialogue['counts'];
  readonly isReady: () => boolean;
  /** Runs a function of the add-in, as Excel does when its ribbon button is pressed. */
  runCommand(button: RibbonButton): void;
  /** Hands an event of the workbook to Office.js. */
  send(event: string, payload: object): void;
  setDark(dark: boolean): void;
  close(): void;
}

const RICH_API = 'richApiMessage';
const DOCUMENT_EVENTS = 65536;
const VISIBILITY_CHANGED = 65539;

/** Loads the add-in's page, unmodified, into a frame of another origin and plays the host for it. */
export function openPane(setting: PaneSetting): Pane {
  const frame = document.createElement('iframe');
  frame.title = setting.manifest.name;
  let ready = false;
  const services: Services = {
    startupBehavior: 'Inactive',
    commandsReady: () => {
      ready = true;
      setting.onReady();
    },
    functionsReady: () => setting.invocations.ready((payload) => dialogue.send(RICH_API, payload)),
    takeResults: (results) => setting.invocations.take(results),
    setVisible: (visible) => {
      setting.onVisible(visible);
      const state = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
      dialogue.send(RICH_API, { ArrayData: [[DOCUMENT_EVENTS, VISIBILITY_CHANGED, '', state, 0, false]] });
    },
    enableButton: (id, enabled) => setting.onEnable(id, enabled),
  };
  const dialogue = openDialogue(frame, pageAddress(setting), {
    language: setting.language,
    addinId: setting.manifest.id,
    addinName: setting.manifest.name,
    fileName: setting.fileName,
    ...setting.settings,
    answer: async (text, flags) => {
      if (!isForServices(text)) return setting.answer(text, flags);
      return { text: JSON.stringify(answerServices(JSON.parse(text) as Batch, services)) };
    },
    commandEnded: (id, status) => setting.onCommandEnded(id, status),
    unknown: (what) => setting.onUnknown(what),
  });
  setting.place.append(frame);
  return {
    counts: dialogue.counts,
    isReady: () => ready,
    runCommand: (button) => dialogue.send('appCommandInvoked', commandEvent(button) as object),
    send: (event, payload) => dialogue.send(event, payload),
    setDark: (dark) =>
      frame.contentWindow?.postMessage({ workbenchTheme: dark ? 'dark' : 'light' }, new URL(setting.address).origin),
    close: () => {
      setting.invocations.notReady();
      dialogue.close();
      frame.remove();
    },
  };
}

/** What boot.js in the add-in's page reads from its address. */
function pageAddress({ manifest, address, dark, quick }: PaneSetting): string {
  const page = new URL(manifest.page, address);
  page.searchParams.set('theme', dark ? 'dark' : 'light');
  if (quick) page.searchParams.set('pace', 'test');
  return page.href;
}

/** Command id, name of the function, and the event its function gets. */
function commandEvent({ id, functionName }: RibbonButton): unknown[] {
  return [id, functionName, JSON.stringify({ source: { id } })];
}

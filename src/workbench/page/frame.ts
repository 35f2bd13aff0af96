import { Language } from '../../core/basics/words';
import { element, icon } from './elements';
import { PAGE_WORDS } from './words.table';

/** The fixed places of the page. Their content changes, they stay. */
export interface PageFrame {
  readonly brand: HTMLElement;
  readonly fileName: HTMLElement;
  readonly mark: HTMLElement;
  readonly status: HTMLElement;
  readonly ribbon: HTMLElement;
  readonly sheet: HTMLElement;
  /** The spreadsheet owns this place; what lies over it stands beside it in `sheet`. */
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneTitle: HTMLElement;
  readonly paneClose: HTMLElement;
  readonly messages: HTMLElement;
  readonly fileInput: HTMLInputElement;
}

/** Builds the page: title bar, ribbon, the sheet and the pane beside it. */
export function buildFrame(root: HTMLElement, language: Language): PageFrame {
  const words = PAGE_WORDS;
  const brand = element('h1', { class: 'brand' });
  const fileName = element('span', { class: 'file-name' });
  const mark = element('span', { class: 'file-mark' });
  const status = element('span', { class: 'status', role: 'status' });
  const ribbon = element('section', { class: 'ribbon-place', 'aria-label': words.ribbon[language] });
  const grid = element('div', { class: 'grid' });
  const sheet = element('main', { class: 'sheet', id: 'sheet' }, grid);
  const paneTitle = element('h2', { class: 'pane-title' });
  const paneClose = element(
    'button',
    {
      class: 'quiet-button',
      type: 'button',
      title: words.closePane[language],
      'aria-label': words.closePane[language],
    },
    icon('close'),
  );
  const pane = element('aside', { class: 'pane', 'aria-label': words.pane[language] });
  pane.append(element('header', { class: 'pane-head' }, paneTitle, paneClose));
  const messages = element('div', { class: 'messages', role: 'alert' });
  const fileInput = element('input', { type: 'file', accept: '.xlsx,.xlsm,.csv,.txt,.xls', hidden: '' });
  const title = element(
    'header',
    { class: 'title-bar' },
    element('span', { class: 'brand-mark', 'aria-hidden': 'true' }, 'AR'),
    brand,
    element('span', { class: 'file' }, fileName, mark),
    status,
  );
  root.replaceChildren(title, ribbon, messages, element('div', { class: 'work' }, sheet, pane), fileInput);
  return { brand, fileName, mark, status, ribbon, sheet, grid, pane, paneTitle, paneClose, messages, fileInput };
}

/** Says something that people should read; it stays until they dismiss it. The same words stand there once. */
export function say(messages: HTMLElement, text: string, language: Language): void {
  if ([...messages.children].some((child) => child.firstChild?.textContent === text)) return;
  const message = element('div', { class: 'message' }, element('span', {}, text));
  const dismiss = element('button', { class: 'quiet-button', type: 'button', click: () => message.remove() });
  dismiss.append(PAGE_WORDS.dismiss[language]);
  message.append(dismiss);
  messages.append(message);
}

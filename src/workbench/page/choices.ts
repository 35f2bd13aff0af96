import { Language } from '../../core/basics/words';

/** How a person wants the page; kept in this browser. */
export interface Choices {
  readonly language: Language;
  readonly dark: boolean;
  readonly paneWidth: number;
  /** Functions answer without the pauses that Excel makes; for tests. */
  readonly quick: boolean;
}

export const PANE_WIDTHS = [320, 350, 420, 520];
const KEY = 'workbench-choices';

/** What was chosen last; the address (?lang=en&theme=dark&pane=320&pace=test) wins, for screenshots and links. */
export function readChoices(): Choices {
  const asked = new URLSearchParams(location.search);
  const kept = readKept();
  const language = asked.get('lang') ?? kept.language ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const theme = asked.get('theme');
  return {
    language: language === 'zh' ? 'zh' : 'en',
    dark: theme === null ? (kept.dark ?? matchMedia('(prefers-color-scheme: dark)').matches) : theme === 'dark',
    paneWidth: Number(asked.get('pane') ?? kept.paneWidth ?? 350),
    quick: asked.get('pace') === 'test',
  };
}

export function keepChoices(choices: Choices): void {
  localStorage.setItem(KEY, JSON.stringify(choices));
}

function readKept(): Partial<Choices> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Choices>;
  } catch {
    return {};
  }
}

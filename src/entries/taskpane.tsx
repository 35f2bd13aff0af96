import { createRoot } from 'react-dom/client';
import type { Desk } from '../app/desk';
import type { Language } from '../core/basics/words';
import { CommandLine, makeCommandLine, PaneCommands } from '../taskpane/commands';
import { Pane, PaneSetting } from '../taskpane/pane';

const DAY_MS = 86_400_000;

/** `taskpane.js`: the pane. It stands on the page of the functions and loads after them. */
Office.onReady(() => {
  const language: Language = Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';
  const commands = makeCommandLine();
  for (const name of ['generatePlan', 'addColumns'] as const) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void obey(commands, name, event));
  }
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const place = document.getElementById('pane');
  if (place !== null) createRoot(place).render(<Pane {...settingOf(language, commands)} />);
});

/** A button of the ribbon. Where the pane has something to be seen it is shown; Excel always hears that it ended. */
async function obey(commands: CommandLine, name: keyof PaneCommands, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const end = await commands.run(name);
    if (end === 'look') await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

/** What is not needed for the first paint is loaded after it. */
function settingOf(language: Language, commands: CommandLine): PaneSetting {
  return {
    language,
    commands,
    dark: officeIsDark(),
    start: () => startDesk(language),
    failureOf: async (error) => (await import('../app/failure')).failureOf(error, language),
    openFile: async (name, content) => (await import('../hosts/xlsx/workbook')).openLedger(content, name),
  };
}

async function startDesk(language: Language): Promise<Desk> {
  const [{ openDesk }, { thinkElsewhere }, { excelWorkbook }] = await Promise.all([
    import('../app/desk'),
    import('../app/think-elsewhere'),
    import('../hosts/excel/excel'),
  ]);
  const thinker = thinkElsewhere(() => new Worker('plan-worker.js'));
  return openDesk({ book: excelWorkbook(), language, today, thinker });
}

function today(): number {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS);
}

/** Excel on the desktop tells its theme; on the web it mostly does not, and the system decides. */
function officeIsDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!background) return null;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.59 + blue * 0.11 < 128;
}

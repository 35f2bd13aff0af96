import { LocaleService, LocaleType } from '@univerjs/core';
import { failureOf } from '../../app/failure';
import { WORKSHEET_FUNCTIONS } from '../../functions/functions.table';
import { Answer, OfficeHost } from '../officeHost/office-host';
import { interceptCommands } from '../grid/intercept';
import { Mirror } from '../grid/mirror';
import { GridSurface } from '../grid/surface';
import { startGrid } from '../grid/univer';
import { askUnsaved } from './ask-unsaved';
import { Choices, keepChoices, PANE_WIDTHS, readChoices } from './choices';
import { buildFrame, PageFrame, say } from './frame';
import { startInvocations } from './invocations';
import { loadFonts } from './load-fonts';
import { AddinManifest, readManifest, RibbonButton } from './manifest';
import { openBook, OpenedBook, saveBook, savedName } from './opened-file';
import { openPane, Pane } from './pane';
import { makeHooks, WorkbenchHooks } from './hooks';
import { drawRibbon } from './ribbon';
import { download, takeFiles } from './take-files';
import { PAGE_WORDS } from './words.table';
import './fonts.css';
import './page.css';

declare global {
  interface Window {
    workbench?: WorkbenchHooks;
  }
}

const SAMPLES = { zh: '应收账款台账.xlsx', en: 'receivables-ledger.xlsx' } as const;

/** Builds the page, opens the sample ledger and the pane beside it. */
export async function startWorkbench(place: HTMLElement): Promise<void> {
  const choices = readChoices();
  const manifest = await (await fetch('/manifest.xml')).text();
  const page = new WorkbenchPage(buildFrame(place, choices.language), manifest, choices);
  await page.start();
}

class WorkbenchPage {
  private readonly invocations = startInvocations((id) => this.sheetName(id));
  private surface: GridSurface | null = null;
  private mirror: Mirror | null = null;
  private opened: OpenedBook | null = null;
  /** Something was changed since the workbook was opened or saved. */
  private edited = false;
  private pane: Pane | null = null;
  private host: OfficeHost | null = null;
  private fileName = '';
  private readyNow: () => void = () => {};
  /** The first workbook is open: what the add-in asks before is answered then. */
  private readonly ready = new Promise<void>((resolve) => {
    this.readyNow = resolve;
  });
  private manifest: AddinManifest;

  constructor(
    private readonly frame: PageFrame,
    private readonly manifestText: string,
    private choices: Choices,
  ) {
    this.manifest = readManifest(manifestText, choices.language);
  }

  async start(): Promise<void> {
    this.frame.paneClose.addEventListener('click', () => this.showPane(false));
    this.listenToFiles();
    this.show();
    this.reopenPane();
    const grid = startGrid({
      container: this.frame.grid,
      language: this.choices.language,
      dark: this.choices.dark,
      functions: WORKSHEET_FUNCTIONS,
      invoke: this.invocations.invoke,
    });
    this.surface = new GridSurface(grid);
    this.mirror = new Mirror(this.surface, this.frame.sheet, (editing) => this.host?.setEditing(editing));
    interceptCommands(grid, this.mirror, (blocked) => this.say(PAGE_WORDS[blocked][this.choices.language]));
    window.workbench = makeHooks(
      grid.api,
      this.invocations,
      () => this.pane?.counts ?? { messages: 0, batches: 0 },
      () => this.opened !== null && this.pane?.isReady() === true,
    );
    await this.openSample();
  }

  private listenToFiles(): void {
    const { fileInput } = this.frame;
    fileInput.addEventListener('change', () => {
      const file = fileInput.files?.[0];
      fileInput.value = '';
      if (file) void this.openChosen(file);
    });
    const wishes = {
      open: (file: File) => void this.openChosen(file),
      chooseFile: () => fileInput.click(),
      saveFile: () => void this.save(),
    };
    takeFiles(wishes, () => PAGE_WORDS.drop[this.choices.language]);
    addEventListener('beforeunload', (event) => {
      if (this.edited) event.preventDefault();
    });
  }

  private async openSample(): Promise<void> {
    if (!(await this.mayReplace())) return;
    const name = SAMPLES[this.choices.language];
    const bytes = await (await fetch(`/samples/${encodeURIComponent(name)}`)).arrayBuffer();
    if (await this.open(new Uint8Array(bytes), name))
      this.frame.mark.textContent = PAGE_WORDS.sample[this.choices.language];
  }

  private async openChosen(file: File): Promise<void> {
    if (await this.mayReplace()) await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  /** Changes that are not saved are not thrown away unasked. */
  private async mayReplace(): Promise<boolean> {
    if (!this.edited) return true;
    const answer = await askUnsaved(this.fileName, this.choices.language);
    return answer === 'save' ? this.save() : answer === 'discard';
  }

  /** Shows another workbook, with the pane beginning anew. One that cannot be read leaves everything as it is. */
  private async open(bytes: Uint8Array, name: string): Promise<boolean> {
    const { language } = this.choices;
    await this.tell(PAGE_WORDS.opening[language].replace('{}', name));
    try {
      const opened = await openBook(bytes, name, this.manifest);
      await loadFonts(opened.book);
      this.showBook(opened, name);
      return true;
    } catch (error) {
      this.say(PAGE_WORDS.cannotOpen[language].replace('{}', name) + failureOf(error, language).text);
      return false;
    } finally {
      this.frame.status.textContent = '';
    }
  }

  private showBook(opened: OpenedBook, name: string): void {
    const { language } = this.choices;
    const { book } = opened;
    const isFirst = this.opened === null;
    this.host = new OfficeHost(book, { locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    this.host.onEvents((entries) => this.pane?.send('richApiMessage', { ArrayData: entries }));
    this.mirror?.show(book, language);
    book.subscribe(({ source, changes }) => {
      if (source !== 'calculation' && changes.some(({ kind }) => !LOOKING.has(kind))) this.mark(true);
    });
    this.opened = opened;
    this.name(name);
    this.readyNow();
    if (!isFirst) this.reopenPane();
  }

  private name(name: string): void {
    this.fileName = name;
    this.frame.fileName.textContent = name;
    this.mark(false);
  }

  private mark(edited: boolean): void {
    this.edited = edited;
    this.frame.mark.textContent = edited ? PAGE_WORDS.changed[this.choices.language] : '';
  }

  /** Hands the workbook over as a file; false when that is not possible. */
  private async save(): Promise<boolean> {
    const { language } = this.choices;
    if (!this.opened) return false;
    await this.surface?.grid.api.getActiveWorkbook()?.endEditingAsync(true);
    await this.mirror?.calculated();
    const name = savedName(this.fileName);
    await this.tell(PAGE_WORDS.saving[language].replace('{}', name));
    try {
      download(saveBook(this.opened), name);
      this.name(name);
      this.frame.status.textContent = PAGE_WORDS.saved[language].replace('{}', name);
      return true;
    } catch (error) {
      this.frame.status.textContent = '';
      this.say(PAGE_WORDS.cannotSave[language] + failureOf(error, language).text);
      return false;
    }
  }

  /** Says what goes on, and lets it be painted before the work begins. */
  private async tell(text: string): Promise<void> {
    this.frame.status.textContent = text;
    await new Promise((resolve) => setTimeout(resolve, PAINT_MS));
  }

  private change(choices: Partial<Choices>): void {
    this.choices = { ...this.choices, ...choices };
    keepChoices(this.choices);
    this.show();
  }

  private show(): void {
    const { language, dark, paneWidth } = this.choices;
    const root = document.documentElement;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    root.dataset['theme'] = dark ? 'dark' : 'light';
    root.style.setProperty('--pane-width', `${paneWidth}px`);
    document.title = PAGE_WORDS.product[language];
    this.manifest = readManifest(this.manifestText, language);
    this.frame.brand.textContent = PAGE_WORDS.product[language];
    this.frame.paneTitle.textContent = this.manifest.name;
    const look = { language, dark, addinAddress: addinAddress() };
    this.frame.ribbon.replaceChildren(
      drawRibbon(this.manifest, look, {
        openFile: () => this.frame.fileInput.click(),
        saveFile: () => void this.save(),
        openSample: () => void this.openSample(),
        switchLanguage: () => this.switchLanguage(),
        switchTheme: () => this.switchTheme(),
        switchWidth: () => this.change({ paneWidth: nextWidth(paneWidth) }),
        press: (button) => this.press(button),
      }),
    );
  }

  private switchLanguage(): void {
    const language = this.choices.language === 'zh' ? 'en' : 'zh';
    this.change({ language });
    const locale = language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
    this.surface?.grid.univer.__getInjector().get(LocaleService).setLocale(locale);
    this.reopenPane();
  }

  private switchTheme(): void {
    this.change({ dark: !this.choices.dark });
    this.surface?.grid.api.toggleDarkMode(this.choices.dark);
    this.pane?.setDark(this.choices.dark);
  }

  private press(button: RibbonButton): void {
    if (button.functionName === null) return this.showPane(true);
    this.frame.status.textContent = PAGE_WORDS.busy[this.choices.language].replace('{}', button.label);
    this.pane?.runCommand(button);
  }

  private showPane(visible: boolean): void {
    this.frame.pane.hidden = !visible;
  }

  private reopenPane(): void {
    const { language } = this.choices;
    this.pane?.close();
    this.pane = openPane({
      place: this.frame.pane,
      address: addinAddress(),
      manifest: this.manifest,
      language,
      dark: this.choices.dark,
      quick: this.choices.quick,
      fileName: this.fileName,
      invocations: this.invocations,
      settings: {
        settings: () => [...(this.opened?.book.settings ?? [])],
        saveSettings: (all) => this.saveSettings(all),
      },
      answer: (text, flags) => this.answer(text, flags),
      onVisible: (visible) => this.showPane(visible),
      onEnable: (id, enabled) => this.enable(id, enabled),
      onReady: () => undefined,
      onCommandEnded: (_id, status) => this.commandEnded(status),
      onUnknown: (what) => this.say(PAGE_WORDS.unknown[language].replace('{}', what)),
    });
  }

  /** Results of formulas are waited for only where the add-in reads cells. */
  private async answer(text: string, flags: number): Promise<Answer> {
    await this.ready;
    if (READS_CELLS.test(text)) await this.mirror?.calculated();
    return this.host?.answer(text, flags) ?? { refused: 'InvalidOperationInCellEditMode' };
  }

  private saveSettings(all: readonly (readonly [string, string])[]): void {
    const book = this.opened?.book;
    book?.change('addin', () => {
      book.settings.clear();
      for (const [name, value] of all) book.settings.set(name, value);
      book.note({ kind: 'settings' });
    });
  }

  private enable(id: string, enabled: boolean): void {
    const button = this.frame.ribbon.querySelector(`[data-command="${CSS.escape(id)}"]`);
    button?.toggleAttribute('disabled', !enabled);
  }

  private commandEnded(status: number): void {
    const { language } = this.choices;
    this.frame.status.textContent = '';
    if (status !== 0) this.say(PAGE_WORDS.commandFailed[language].replace('{}', String(status)));
  }

  private say(text: string): void {
    say(this.frame.messages, text, this.choices.language);
  }

  private sheetName(sheetId: string): string {
    return this.surface?.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheetName() ?? '';
  }
}

/** A query of what cells show. */
const READS_CELLS = /"ActionType":2\b.*\b(values|text|formulas)\b/i;

/** A status is on the screen after that. */
const PAINT_MS = 30;

/** What a person does without changing the workbook. */
const LOOKING: ReadonlySet<string> = new Set(['selected', 'activated']);

/** The add-in is served from the port after this page's. */
function addinAddress(): string {
  return `${location.protocol}//${location.hostname}:${Number(location.port) + 1}/`;
}

function nextWidth(width: number): number {
  return PANE_WIDTHS[(PANE_WIDTHS.indexOf(width) + 1) % PANE_WIDTHS.length] ?? 350;
}

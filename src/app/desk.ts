import { Day } from '../core/basics/day';
import { Language } from '../core/basics/words';
import { addColumns, ColumnsProposal, proposeColumns } from './add-columns';
import { followsToday, writeAsOf } from './as-of';
import { CompanyDetail, companyDetails } from './company';
import { CustomerView, findCustomers, FoundCustomer, makeCustomer } from './customer';
import { Generated, generatePlan, GenerateRun } from './generate-plan';
import { hasPolicySheet, Look, lookAtLedger, LookSetting } from './look';
import { makeOverview, Overview } from './overview';
import { keepPaneChoice, NO_CHOICE, PaneChoice, readPaneChoice } from './pane-choice';
import { AddedArea, OpenWorkbook, Place, Workbook } from './ports';
import { findProblems, ProblemFilter, Problems } from './problems';
import { ContactForm, recordContact } from './record-contact';
import { rowAt } from './selected-row';
import { Thinker } from './think-elsewhere';
import { makeToday, readTicks, Ticks, tickTask, TodayView } from './today';

/** The desk that a person works at: an open workbook, read and decided, and what can be done with it. */
export interface Desk {
  /** The first look; a workbook that follows today is brought to today before it. */
  open(): Promise<DeskView>;
  /** Looks again at what stands in the workbook now. */
  refresh(): Promise<DeskView>;
  /** Keeps a choice in the workbook and looks again. */
  choose(change: Partial<PaneChoice>): Promise<DeskView>;
  /** Writes the month's plan. `last`: an earlier workbook whose history is taken over. */
  generate(run: Omit<GenerateRun, 'thinker' | 'last'>, last: Workbook | null): Promise<Generated>;
  /** Stops the thinking that goes on. */
  stop(): void;
  proposeColumns(): ColumnsProposal;
  addColumns(): Promise<readonly AddedArea[]>;
  rowAt(place: Place): string | null;
  customer(row: string): CustomerView | null;
  findCustomers(text: string): readonly FoundCustomer[];
  record(row: string, form: ContactForm): Promise<DeskView>;
  tick(key: string, done: boolean): Promise<DeskView>;
  problems(filter: ProblemFilter): Problems;
  company(): readonly CompanyDetail[];
  /** Shows a cell of the workbook. */
  show(place: Place): Promise<void>;
  /** The cell the person stands on, and then every one they move to. The answer stops it. */
  onSelect(listener: (place: Place) => void): Promise<() => void>;
  onEdit(listener: () => void): Promise<() => void>;
}

/** What the pane shows of the workbook as it stands. */
export interface DeskView {
  readonly overview: Overview;
  readonly today: TodayView;
  readonly choice: PaneChoice;
  /** Name of the policy sheet; null while there is none. */
  readonly policySheet: string | null;
}

/** What the desk stands on. */
export interface DeskSetting {
  readonly book: OpenWorkbook;
  /** Language of the pane: the spreadsheet's own. */
  readonly language: Language;
  readonly today: () => Day;
  readonly thinker: Thinker;
}

interface Memory {
  choice: PaneChoice;
  look: Look | null;
  ticks: Ticks;
}

/** Opens the desk. Calls wait for each other, so that no look meets a workbook half written. */
export function openDesk(setting: DeskSetting): Desk {
  const { book, language, thinker } = setting;
  const memory: Memory = { choice: NO_CHOICE, look: null, ticks: {} };
  let line: Promise<unknown> = Promise.resolve();
  function inLine<T>(job: () => Promise<T>): Promise<T> {
    const next = line.then(job, job);
    line = next;
    return next;
  }
  const refresh = (): Promise<DeskView> => lookAgain(setting, memory);
  const looked = (): Look => {
    if (!memory.look) throw new Error('nothing was looked at yet');
    return memory.look;
  };
  const afterwards = (job: () => Promise<unknown>): Promise<DeskView> =>
    inLine(async () => {
      await job();
      return refresh();
    });
  return {
    open: () => inLine(() => firstLook(setting, memory)),
    refresh: () => inLine(refresh),
    choose: (change) => afterwards(() => choose(setting, memory, change)),
    generate: (run, last) => inLine(() => generate(setting, memory, { ...run, thinker, last })),
    stop: () => thinker.stop(),
    proposeColumns: () => proposeColumns(looked()),
    addColumns: () => inLine(async () => addColumns(book, memory.look ?? (await lookFor(setting, memory)))),
    rowAt: (place) => (memory.look ? rowAt(memory.look, place) : null),
    customer: (row) => (memory.look ? makeCustomer(memory.look, row, language) : null),
    findCustomers: (text) => (memory.look ? findCustomers(memory.look, text) : []),
    record: (row, form) => afterwards(() => recordContact(book, looked(), row, form)),
    tick: (key, done) =>
      inLine(async () => {
        memory.ticks = await tickTask(book, key, done, looked().content.asOf);
        return viewOf(setting, memory, looked());
      }),
    problems: (filter) => findProblems(looked(), filter, language),
    company: () => (memory.look ? companyDetails(memory.look, language) : []),
    show: (place) => book.select(place),
    onSelect: (listener) => followSelection(book, listener),
    onEdit: (listener) => book.onEdit(listener),
  };
}

async function firstLook(setting: DeskSetting, memory: Memory): Promise<DeskView> {
  memory.choice = await readPaneChoice(setting.book);
  memory.ticks = await readTicks(setting.book);
  const look = await lookFor(setting, memory);
  const { content, sheets } = look;
  const follows = hasPolicySheet(sheets) && followsToday(memory.choice, content.policy);
  if (!follows || content.asOf === look.today) return viewOf(setting, memory, look);
  await writeAsOf(setting.book, look.today, sheets[0]?.date1904 ?? false);
  return lookAgain(setting, memory);
}

async function lookAgain(setting: DeskSetting, memory: Memory): Promise<DeskView> {
  return viewOf(setting, memory, await lookFor(setting, memory));
}

async function lookFor(setting: DeskSetting, memory: Memory): Promise<Look> {
  const look = await lookAtLedger(setting.book, {
    ...lookSetting(setting, memory),
    think: (input) => setting.thinker.think({ input, sheets: false }),
  });
  memory.look = look;
  return look;
}

function lookSetting({ today, language }: DeskSetting, { choice }: Memory): Omit<LookSetting, 'think'> {
  return { choice, today: today(), language };
}

async function choose({ book, today }: DeskSetting, memory: Memory, change: Partial<PaneChoice>): Promise<void> {
  const choice = { ...memory.choice, ...change };
  await keepPaneChoice(book, choice);
  memory.choice = choice;
  if (change.asOf === undefined || change.asOf === null) return;
  const day = change.asOf === 'today' ? today() : change.asOf;
  await writeAsOf(book, day, memory.look?.sheets[0]?.date1904 ?? false);
}

async function generate(setting: DeskSetting, memory: Memory, run: GenerateRun): Promise<Generated> {
  const look = memory.look ?? (await lookFor(setting, memory));
  const generated = await generatePlan(setting.book, look, lookSetting(setting, memory), run);
  // From now on the policy sheet is the home of company and bank details.
  if (generated.written.length > 0 && Object.keys(memory.choice.company).length > 0)
    await choose(setting, memory, { company: {} });
  return generated;
}

function viewOf({ language }: DeskSetting, { choice, ticks }: Memory, look: Look): DeskView {
  return {
    overview: makeOverview(look, language),
    today: makeToday(look, ticks, language),
    choice,
    policySheet: look.sheets.find(({ ours }) => ours === 'policy')?.name ?? null,
  };
}

async function followSelection(book: OpenWorkbook, listener: (place: Place) => void): Promise<() => void> {
  const stop = await book.onSelect(listener);
  const here = await book.selection();
  if (here) listener(here);
  return stop;
}

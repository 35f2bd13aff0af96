import { FluentProvider, makeStyles, shorthands, Tab, TabList, tokens } from '@fluentui/react-components';
import { ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { Language } from '../core/basics/words';
import { CommandLine } from './commands';
import { FailureBar } from './failure-bar';
import { Session, SessionStart, Tab as TabName, useSession } from './session';
import { DARK, LIGHT } from './theme';
import { useDark } from './use-dark';
import { OpenFile, ViewProps } from './view-props';
import { PaneLanguage, sayIn, useWords } from './words';

/** What the entry gives the pane: the way to the workbook, and what only the host knows. */
export interface PaneSetting extends SessionStart {
  readonly language: Language;
  /** Whether the spreadsheet is dark; null: it does not say, the system decides. */
  readonly dark: boolean | null;
  readonly commands: CommandLine;
  readonly openFile: OpenFile;
}

const VIEWS: Readonly<Record<TabName, ComponentType<ViewProps>>> = {
  overview: lazy(async () => ({ default: (await import('./overview-view')).OverviewView })),
  today: lazy(async () => ({ default: (await import('./today-view')).TodayTab })),
  problems: lazy(async () => ({ default: (await import('./problems-view')).ProblemsTab })),
  customer: lazy(async () => ({ default: (await import('./customer-view')).CustomerTab })),
  settings: lazy(async () => ({ default: (await import('./settings-view')).SettingsTab })),
};

const TABS = Object.keys(VIEWS) as readonly TabName[];

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { display: 'block', height: 'auto', backgroundColor: 'white' },
  },
  tabs: {
    flexShrink: 0,
    justifyContent: 'space-between',
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.padding(0, '6px'),
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
    '@media print': { display: 'none' },
  },
  tab: { ...shorthands.padding('10px', '8px'), minWidth: 0 },
  count: {
    marginLeft: '3px',
    fontVariantNumeric: 'tabular-nums',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', '@media print': { overflowY: 'visible' } },
  waiting: { ...shorthands.padding('24px', '16px'), color: tokens.colorNeutralForeground3, fontSize: '13px' },
});

/** The task pane. */
export function Pane(setting: PaneSetting) {
  const dark = useDark(setting.dark);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT}>
      <PaneLanguage.Provider value={setting.language}>
        <PaneBody {...setting} />
      </PaneLanguage.Provider>
    </FluentProvider>
  );
}

function PaneBody(setting: PaneSetting) {
  const styles = useStyles();
  const say = useWords();
  const session = useSession(setting);
  useCommands(session, setting);
  const { tab, view, failure } = session;
  const [visited, setVisited] = useState<readonly TabName[]>(['overview']);
  useEffect(() => setVisited((before) => (before.includes(tab) ? before : [...before, tab])), [tab]);
  return (
    <div className={styles.pane}>
      <PaneTabs session={session} />
      <div aria-live="polite" role="status" style={UNSEEN} data-testid="said">
        {session.said}
      </div>
      {failure && <FailureBar session={session} failure={failure} />}
      <main className={styles.body} tabIndex={-1}>
        {view === null && !failure && <p className={styles.waiting}>{say('looking')}</p>}
        {/* A view once opened stays, hidden, so that nothing typed into it is lost. */}
        {view !== null &&
          visited.map((name) => <PanePanel key={name} name={name} session={session} openFile={setting.openFile} />)}
      </main>
    </div>
  );
}

const UNSEEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

function PaneTabs({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const say = useWords();
  const { tab, view, set } = session;
  const problems = view ? view.overview.problems.errors + view.overview.problems.warnings : 0;
  const counts: Partial<Record<TabName, number>> = { today: view?.today.open ?? 0, problems };
  return (
    <TabList
      className={styles.tabs}
      aria-label={say('tabs')}
      selectedValue={tab}
      selectTabOnFocus
      onTabSelect={(_, { value }) => set({ tab: value as TabName })}
    >
      {TABS.map((name) => (
        <Tab key={name} value={name} id={`tab-${name}`} className={styles.tab} aria-controls={`panel-${name}`}>
          {say(name)}
          {(counts[name] ?? 0) > 0 && <span className={styles.count}>{Math.min(counts[name] ?? 0, 999)}</span>}
        </Tab>
      ))}
    </TabList>
  );
}

function PanePanel({ name, ...props }: ViewProps & { readonly name: TabName }) {
  const styles = useStyles();
  const say = useWords();
  const View = VIEWS[name];
  const shown = props.session.tab === name;
  return (
    <div role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={!shown}>
      <Suspense fallback={<p className={styles.waiting}>{say('looking')}</p>}>
        <View {...props} />
      </Suspense>
    </div>
  );
}

/** The ribbon's buttons do what the pane's do, seen or unseen. */
function useCommands({ generate, act, set }: Session, { commands, language }: PaneSetting): void {
  useEffect(() => {
    commands.attend({
      generatePlan: () => {
        set({ tab: 'overview' });
        return generate(null);
      },
      addColumns: () => act(async (desk) => void (await desk.addColumns()), sayIn(language, 'addColumnsDone')),
    });
  }, [commands, generate, act, set, language]);
}

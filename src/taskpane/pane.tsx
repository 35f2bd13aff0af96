import { FluentProvider, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import type { Language } from '../core/basics/words';
import { CommandLine } from './commands';
import { FailureBar } from './failure-bar';
import { Session, SessionStart, Tab, useSession } from './session';
import { PaneTabs } from './pane-tabs';
import { DARK, LIGHT } from './theme';
import { useDark } from './use-dark';
import { OpenFile, ViewProps } from './view-props';
import { PaneLanguage, useWords } from './words';

/** What the entry gives the pane: the way to the workbook, and what only the host knows. */
export interface PaneSetting extends SessionStart {
  readonly language: Language;
  /** Whether the spreadsheet is dark; null: it does not say, the system decides. */
  readonly dark: boolean | null;
  readonly commands: CommandLine;
  readonly openFile: OpenFile;
}

const VIEWS: Readonly<Record<Tab, ComponentType<ViewProps>>> = {
  overview: lazy(async () => ({ default: (await import('./overview-view')).OverviewView })),
  today: lazy(async () => ({ default: (await import('./today-view')).TodayTab })),
  problems: lazy(async () => ({ default: (await import('./problems-view')).ProblemsTab })),
  customer: lazy(async () => ({ default: (await import('./customer-view')).CustomerTab })),
  settings: lazy(async () => ({ default: (await import('./settings-view')).SettingsTab })),
};

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { display: 'block', height: 'auto', backgroundColor: 'white' },
  },
  head: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
    '@media print': { display: 'none' },
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', '@media print': { overflowY: 'visible' } },
  waiting: { ...shorthands.padding('24px', '16px'), color: tokens.colorNeutralForeground3, fontSize: '13px' },
});

/** The task pane. */
export function Pane(setting: PaneSetting) {
  const dark = useDark(setting.dark);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} style={{ colorScheme: dark ? 'dark' : 'light' }}>
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
  const [visited, setVisited] = useState<readonly Tab[]>(['overview']);
  useEffect(() => setVisited((before) => (before.includes(tab) ? before : [...before, tab])), [tab]);
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1 style={UNSEEN}>{say('tabs')}</h1>
        <PaneTabs session={session} />
      </header>
      <main className={styles.body} tabIndex={-1}>
        <div aria-live="polite" role="status" style={UNSEEN} data-testid="said">
          {session.said}
        </div>
        {failure && <FailureBar session={session} failure={failure} />}
        {view === null && !failure && <p className={styles.waiting}>{say('looking')}</p>}
        {/* A view once opened stays, hidden, so that nothing typed into it is lost. */}
        {view !== null &&
          visited.map((name) => <PanePanel key={name} name={name} session={session} openFile={setting.openFile} />)}
      </main>
    </div>
  );
}

const UNSEEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

function PanePanel({ name, ...props }: ViewProps & { readonly name: Tab }) {
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

/** The ribbon's buttons do what the pane's do. */
function useCommands({ generate, set }: Session, { commands }: PaneSetting): void {
  useEffect(() => {
    commands.attend({
      generatePlan: async () => {
        set({ tab: 'overview' });
        return (await generate(null)) ? 'done' : 'look';
      },
      addColumns: async () => {
        set({ tab: 'overview', proposesColumns: true });
        return 'look';
      },
    });
  }, [commands, generate, set]);
}

import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskView } from '../app/desk';
import type { Workbook } from '../app/ports';
import { AddColumns, AddColumnsButton } from './add-columns-card';
import { CurrencyCard } from './currency-card';
import { DaysCard } from './days-card';
import { LedgerCard } from './ledger-card';
import { useLooks } from './looks';
import { ProgressCard } from './progress-card';
import { ResultCard } from './result-card';
import { TakeOver } from './take-over';
import { ViewProps } from './view-props';
import { monthName, useLanguage, useWords } from './words';

/** What was found, what is open, and the one thing to press. */
export function OverviewView({ session, openFile }: ViewProps) {
  const looks = useLooks();
  const { view } = session;
  if (!view) return null;
  return (
    <div className={looks.view}>
      <LedgerCard session={session} view={view} />
      {view.overview.found && <Found session={session} view={view} openFile={openFile} />}
    </div>
  );
}

function Found({ session, view, openFile }: Props & Pick<ViewProps, 'openFile'>) {
  const looks = useLooks();
  const [last, setLast] = useState<{ readonly name: string; readonly book: Workbook } | null>(null);
  const { overview } = view;
  const { progress, generated } = session;
  return (
    <>
      {generated && !progress && <ResultCard session={session} generated={generated} />}
      <AddColumns session={session} />
      <DaysCard session={session} view={view} />
      {overview.currencies.map((currency) => (
        <CurrencyCard key={currency.currency} currency={currency} />
      ))}
      <ProblemsLine session={session} view={view} />
      {overview.canTakeOver && (
        <TakeOver session={session} openFile={openFile} name={last?.name ?? ''} onTake={setLast} />
      )}
      <AddColumnsButton session={session} />
      {/* The one thing to press is always in sight. */}
      <div className={looks.sticky}>
        {progress ? (
          <ProgressCard progress={progress} onCancel={session.stop} />
        ) : (
          <GenerateButton session={session} view={view} last={last?.book ?? null} />
        )}
      </div>
    </>
  );
}

interface Props {
  readonly session: ViewProps['session'];
  readonly view: DeskView;
}

function GenerateButton({ session, view, last }: Props & { readonly last: Workbook | null }) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <Button
      appearance="primary"
      size="large"
      className={looks.full}
      disabled={session.busy}
      data-testid="generate"
      onClick={() => void session.generate(last)}
    >
      {say('generate', { month: monthName(view.overview.month, language) })}
    </Button>
  );
}

function ProblemsLine({ session, view }: Props) {
  const looks = useLooks();
  const say = useWords();
  const { errors, warnings } = view.overview.problems;
  if (errors + warnings === 0) return null;
  return (
    <div className={mergeClasses(looks.card, looks.attention)} data-testid="problems-line">
      <div className={looks.row}>
        <span className={mergeClasses(looks.text, looks.grow)}>
          {say('problemsErrors', { n: errors, m: warnings })}
        </span>
        <Link as="button" inline onClick={() => session.set({ tab: 'problems' })}>
          {say('view')}
        </Link>
      </div>
    </div>
  );
}

import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { DeskView } from '../app/desk';
import type { SourceView } from '../app/overview';
import { LedgerChoices } from './ledger-choices';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

/** Below this a column is a guess that people should look at. */
const SURE_PERCENT = 80;

/** The ledger that was found, and the way to say otherwise. */
export function LedgerCard({ session, view }: { readonly session: Session; readonly view: DeskView }) {
  const looks = useLooks();
  const say = useWords();
  const [open, setOpen] = useState(false);
  const choices = useId();
  const { overview } = view;
  return (
    <section className={looks.card} aria-label={say('ledger')} data-testid="ledger">
      <div className={looks.row}>
        <div className={looks.grow}>
          <div className={looks.quiet}>{say('ledger')}</div>
          {overview.found ? (
            overview.sources.map((source) => <Source key={source.sheet} source={source} />)
          ) : (
            <>
              <div className={looks.name}>{say('noLedger')}</div>
              <div className={looks.quiet}>{say('noLedgerWhat')}</div>
            </>
          )}
        </div>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={choices}
          title={say('changeLedger')}
          onClick={() => setOpen(!open)}
        >
          {open ? say('close') : say('change')}
        </Button>
      </div>
      <div id={choices} hidden={!open}>
        {open && <LedgerChoices session={session} view={view} />}
      </div>
    </section>
  );
}

function Source({ source }: { readonly source: SourceView }) {
  const looks = useLooks();
  const say = useWords();
  const { sheet, headerRow, rows, hiddenRows, columns } = source;
  const unsure = columns.filter(({ percent }) => percent < SURE_PERCENT).length;
  return (
    <div>
      <div className={looks.name}>{sheet}</div>
      <div className={looks.quiet}>{say('found', { row: headerRow, rows })}</div>
      {hiddenRows > 0 && <div className={looks.quiet}>{say('hiddenRows', { n: hiddenRows })}</div>}
      <div className={mergeClasses(looks.quiet, unsure === 0 && looks.good)}>
        {unsure === 0
          ? `✓ ${say('columnsFound', { n: columns.length })}`
          : say('columnsUnsure', { n: columns.length, unsure })}
      </div>
    </div>
  );
}

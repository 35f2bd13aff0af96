import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AddedColumns } from '../app/ports';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', lineHeight: '17px', overflowWrap: 'anywhere' },
});

/** The way to columns of formulas in the user's own ledger. */
export function AddColumnsButton({ session }: { readonly session: Session }) {
  const looks = useLooks();
  const say = useWords();
  if (session.proposesColumns) return null;
  return (
    <Button appearance="subtle" className={looks.left} onClick={() => session.set({ proposesColumns: true })}>
      {say('addColumns')}
    </Button>
  );
}

/** Says what will be written into the user's ledger, and where, before it is. */
export function AddColumns({ session }: { readonly session: Session }) {
  return session.proposesColumns ? <Proposal session={session} /> : null;
}

function Proposal({ session }: { readonly session: Session }) {
  const looks = useLooks();
  const say = useWords();
  const card = useRef<HTMLElement>(null);
  // It may have been asked for in the ribbon or at the end of the view: bring it into sight.
  useEffect(() => card.current?.focus(), []);
  const onClose = (): void => session.set({ proposesColumns: false });
  const proposal = session.desk?.proposeColumns();
  const write = async (): Promise<void> => {
    const done = await session.act(async (desk) => {
      await desk.addColumns();
      return desk.refresh();
    }, say('addColumnsDone'));
    if (done) onClose();
  };
  if (!proposal) return null;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={mergeClasses(looks.card, looks.strong)}
      aria-label={say('addColumnsTitle')}
      data-testid="add-columns"
    >
      <h2 className={looks.title}>{say('addColumnsTitle')}</h2>
      {proposal.wanted.length === 0 && <p className={looks.text}>{say('addColumnsNone')}</p>}
      {proposal.wanted.map((columns) => (
        <ProposedColumns key={columns.sheet} columns={columns} />
      ))}
      {proposal.makesPolicySheet && proposal.wanted.length > 0 && (
        <span className={looks.quiet}>{say('addColumnsPolicy')}</span>
      )}
      <div className={looks.wrap}>
        {proposal.wanted.length > 0 && (
          <Button appearance="primary" size="small" disabled={session.busy} onClick={() => void write()}>
            {say('addColumnsGo')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}

function ProposedColumns({ columns }: { readonly columns: AddedColumns }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  const { sheet, headingRow, lastRow } = columns;
  return (
    <div className={looks.stack}>
      <span className={looks.quiet}>{say('addColumnsWhere', { sheet, from: headingRow, to: lastRow })}</span>
      <ul className={looks.list}>
        {columns.columns.map(({ heading, formula }) => (
          <li key={heading}>
            <div className={looks.name}>{heading}</div>
            <div className={mergeClasses(looks.quiet, styles.formula)}>{`=${formula}`}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

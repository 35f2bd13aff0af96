import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { CustomerView, HistoryView } from '../app/customer';
import { Day } from '../core/basics/day';
import { useLooks } from './looks';
import { PaneText, shortDay, useWords } from './words';

const PROMISE_TEXTS: Readonly<Record<Exclude<HistoryView['promise'], 'none'>, PaneText>> = {
  open: 'promiseOpen',
  check: 'promiseCheck',
  kept: 'promiseKept',
  part: 'promisePart',
  broken: 'promiseBroken',
};

const useStyles = makeStyles({
  entries: { ...shorthands.borderLeft('3px', 'solid', tokens.colorNeutralStroke2), paddingLeft: '12px' },
});

/** What was said and sent, the latest first. */
export function CustomerHistory({ customer, asOf }: { readonly customer: CustomerView; readonly asOf: Day }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  return (
    <section className={looks.stack} aria-label={say('history')} data-testid="history">
      <h2 className={looks.title}>{say('history')}</h2>
      {customer.history.length === 0 && <span className={looks.quiet}>{say('noHistory')}</span>}
      <ul className={mergeClasses(looks.list, styles.entries)}>
        {customer.history.map((entry, i) => (
          <li key={i} className={looks.text}>
            <span className={looks.quiet}>{`${shortDay(entry.day, asOf)} ${entry.channel} `}</span>
            {entry.text}
            {entry.promise !== 'none' && (
              <span className={entry.promise === 'broken' ? looks.bad : looks.good}>
                {` → ${say(PROMISE_TEXTS[entry.promise])}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

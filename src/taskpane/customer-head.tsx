import { Button, makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import type { CustomerView } from '../app/customer';
import { useLooks } from './looks';
import { HOLD_COLOR, STAGE_COLORS, STAGE_INK } from './theme';
import { useWords } from './words';

const useStyles = makeStyles({
  stage: {
    ...shorthands.borderRadius('12px'),
    ...shorthands.padding('2px', '10px'),
    fontSize: '12px',
    lineHeight: '18px',
    color: STAGE_INK,
  },
  figures: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 12px', alignItems: 'baseline' },
  total: { fontSize: '16px', fontWeight: 600 },
});

/** Who it is, how far it has gone, and what is owed. */
export function CustomerHead({ customer, onOther }: { readonly customer: CustomerView; readonly onOther: () => void }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  const color = customer.held ? HOLD_COLOR : STAGE_COLORS[customer.step];
  return (
    <>
      <div className={looks.stack}>
        <div className={looks.row}>
          <h2 className={mergeClasses(looks.heading, looks.grow)} data-testid="customer-name">
            {customer.name}
          </h2>
          <Button size="small" className={looks.steady} onClick={onOther}>
            {say('otherCustomer')}
          </Button>
        </div>
        <div className={looks.wrap}>
          <span className={styles.stage} style={{ backgroundColor: color }} data-testid="stage">
            {customer.held ? `${customer.stage} · ${say('held')}` : customer.stage}
          </span>
          <span
            className={looks.quiet}
          >{`${say('class', { class: customer.customerClass })} · ${customer.classBecause}`}</span>
        </div>
      </div>
      <section className={looks.card} aria-label={`${say('balance')} ${customer.currency}`}>
        <Figures customer={customer} />
      </section>
      {customer.alarms.length > 0 && (
        <section className={mergeClasses(looks.card, looks.attention)} aria-label={say('alarms')}>
          <h2 className={looks.title}>{say('alarms')}</h2>
          {customer.alarms.map((text) => (
            <div key={text} className={looks.text}>
              {text}
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Figures({ customer }: { readonly customer: CustomerView }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  const lines = [
    [`${say('balance')} ${customer.currency}`, customer.balance, styles.total],
    [say('overdue'), customer.overdue, customer.isOverdue ? mergeClasses(styles.total, looks.bad) : ''],
    [say('claimed'), customer.claimed, ''],
    [say('oldest'), say('days', { n: customer.oldestDays }), ''],
    ...customer.buckets.map(({ words, amount }) => [words, amount, looks.quiet] as const),
  ] as const;
  return (
    <div className={styles.figures} role="list">
      {lines.map(([label, value, look], i) => (
        <div key={`${label}-${i}`} role="listitem" style={{ display: 'contents' }}>
          <span className={i < FIGURES ? looks.text : looks.quiet}>{label}</span>
          <span className={mergeClasses(looks.number, look)}>{value}</span>
        </div>
      ))}
    </div>
  );
}

/** Lines before the buckets. */
const FIGURES = 4;

import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { BucketView, CurrencyView } from '../app/overview';
import { useLooks } from './looks';
import { agingColor } from './theme';
import { useWords } from './words';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '1px', height: '16px', overflow: 'hidden', ...shorthands.borderRadius('4px') },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '13px', lineHeight: '22px' },
  label: { textAlign: 'left', fontWeight: 400, ...shorthands.padding(0), overflowWrap: 'anywhere' },
  cell: { ...shorthands.padding(0), textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  share: { width: '48px', color: tokens.colorNeutralForeground3 },
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: '8px',
    ...shorthands.borderRadius('2px'),
  },
  right: { textAlign: 'right', marginLeft: 'auto' },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', justifyContent: 'space-between' },
});

/** What is open in one currency: total, overdue, the aging bar with its legend, and that it ties to the ledger. */
export function CurrencyCard({ currency }: { readonly currency: CurrencyView }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  const { buckets, control } = currency;
  return (
    <section
      className={looks.card}
      aria-label={`${say('balance')} ${currency.currency}`}
      data-testid={`currency-${currency.currency}`}
    >
      <div className={styles.figures}>
        <div>
          <div className={looks.quiet}>{`${say('balance')} ${currency.currency}`}</div>
          <div className={looks.figure}>{currency.balance}</div>
        </div>
        <div className={styles.right}>
          <div className={looks.quiet}>{`${say('overdue')} ${currency.overduePercent}`}</div>
          <div className={mergeClasses(looks.figure, currency.isOverdue && looks.bad)}>{currency.overdue}</div>
        </div>
      </div>
      <div className={styles.bar} aria-hidden="true">
        {buckets.map((bucket) => (
          <div key={bucket.code} style={{ flexGrow: bucket.share, backgroundColor: agingColor(bucket.tone) }} />
        ))}
      </div>
      <table className={styles.table}>
        <caption className={looks.unseen}>{`${say('aging')} ${currency.currency}`}</caption>
        <tbody>
          {buckets.map((bucket) => (
            <Bucket key={bucket.code} bucket={bucket} />
          ))}
        </tbody>
      </table>
      {control.words !== '' && (
        <div className={mergeClasses(looks.quiet, control.ties ? looks.good : looks.bad)} data-testid="control">
          {control.words}
        </div>
      )}
    </section>
  );
}

function Bucket({ bucket }: { readonly bucket: BucketView }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.label}>
        <span className={styles.swatch} style={{ backgroundColor: agingColor(bucket.tone) }} />
        {bucket.words}
      </th>
      <td className={styles.cell}>{bucket.amount}</td>
      <td className={mergeClasses(styles.cell, styles.share)}>
        {bucket.share > 0 ? `${(Math.round(bucket.share * 1000) / 10).toFixed(1)}%` : ''}
      </td>
    </tr>
  );
}

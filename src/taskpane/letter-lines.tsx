import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { toIso } from '../core/basics/day';
import { formatMinor } from '../core/basics/money';
import type { Letter, LetterLine } from '../core/letters/letters';
import { sayIn } from './words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '12px', lineHeight: '17px' },
  cell: {
    ...shorthands.borderBottom('1px', 'solid', '#D9DEE5'),
    ...shorthands.padding('4px', '3px'),
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'normal' },
});

/** The documents of a letter, in the letter's own language. */
export function LetterLines({ letter }: { readonly letter: Letter }) {
  const styles = useStyles();
  const say = (text: Parameters<typeof sayIn>[1], n = 0): string => sayIn(letter.language, text, { n });
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <table className={styles.table} aria-label={say('letterLines')}>
      <thead>
        <tr>
          <th className={styles.cell}>{say('document')}</th>
          <th className={styles.cell}>{say('dueDay')}</th>
          <th className={number}>{say('daysLate')}</th>
          <th className={number}>{say('unpaid')}</th>
        </tr>
      </thead>
      <tbody>
        {letter.lines.map((line, i) => (
          <Line key={i} line={line} letter={letter} />
        ))}
        {letter.more.map((more) => (
          <tr key={more.block}>
            <td className={styles.cell} colSpan={3}>
              {say('moreLines', more.lines)}
            </td>
            <td className={number}>{formatMinor(more.openMinor, letter.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, letter }: { readonly line: LetterLine; readonly letter: Letter }) {
  const styles = useStyles();
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <tr>
      <td className={styles.cell}>{line.document}</td>
      <td className={styles.cell}>{line.dueDay === null ? '' : toIso(line.dueDay)}</td>
      <td className={number}>{line.days ?? ''}</td>
      <td className={number}>{formatMinor(line.openMinor, letter.currency)}</td>
    </tr>
  );
}

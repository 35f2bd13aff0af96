import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { LETTER_TEXT_COLUMNS, LetterRow, letterTable } from '../app/letter-rows';
import type { Letter } from '../core/letters/letters';
import { NARROW } from './looks';
import { sayIn } from './words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '12px', lineHeight: '17px' },
  cell: {
    ...shorthands.borderBottom('1px', 'solid', '#D9DEE5'),
    ...shorthands.padding('4px', '3px'),
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    [NARROW]: { fontSize: '11px', ...shorthands.padding('4px', '2px') },
  },
  whole: { whiteSpace: 'nowrap' },
  // As narrow as its longest word: the room is for the documents.
  slim: { width: '1%' },
  block: { fontWeight: 600 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'normal' },
});

/** The documents of a letter, in the letter's own language. */
export function LetterLines({ letter }: { readonly letter: Letter }) {
  const styles = useStyles();
  const { head, rows } = letterTable(letter);
  const look = (i: number): string => mergeClasses(styles.cell, i >= LETTER_TEXT_COLUMNS - 1 && styles.number);
  return (
    <table className={styles.table} aria-label={sayIn(letter.language, 'letterLines')}>
      <thead>
        <tr>
          {head.map((text, i) => (
            <th key={text} scope="col" className={mergeClasses(look(i), i > 0 && styles.slim)}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <Row key={i} row={row} columns={head.length} look={look} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: LetterRow;
  readonly columns: number;
  readonly look: (column: number) => string;
}

function Row({ row, columns, look }: RowProps) {
  const styles = useStyles();
  if (row.kind === 'block')
    return (
      <tr>
        <td className={mergeClasses(styles.cell, styles.block)} colSpan={columns}>
          {row.cells[0]}
        </td>
      </tr>
    );
  return (
    <tr>
      {row.cells.map((text, i) => (
        <td key={i} className={mergeClasses(look(i), i > 0 && styles.whole)}>
          {text}
        </td>
      ))}
    </tr>
  );
}

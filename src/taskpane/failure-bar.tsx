import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { Failure } from '../app/failure';
import { Session } from './session';
import { useWords } from './words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    ...shorthands.margin('12px', '16px', 0),
    ...shorthands.padding('10px', '12px'),
    ...shorthands.borderRadius('8px'),
    ...shorthands.border('1px', 'solid', tokens.colorPaletteRedBorder1),
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '13px',
    lineHeight: '19px',
    overflowWrap: 'anywhere',
    '@media print': { display: 'none' },
  },
  calm: { ...shorthands.borderColor(tokens.colorNeutralStroke1), backgroundColor: tokens.colorNeutralBackground3 },
  buttons: { display: 'flex', columnGap: '8px' },
});

/** Why a call did not succeed and what to do. What was typed stays below. */
export function FailureBar({ session, failure }: { readonly session: Session; readonly failure: Failure }) {
  const styles = useStyles();
  const say = useWords();
  return (
    <div
      className={mergeClasses(styles.bar, failure.cancelled && styles.calm)}
      role={failure.cancelled ? 'status' : 'alert'}
      data-testid="failure"
    >
      <span>{failure.text}</span>
      <span className={styles.buttons}>
        {session.view === null && (
          <Button size="small" appearance="primary" onClick={() => void session.open()}>
            {say('tryAgain')}
          </Button>
        )}
        <Button size="small" onClick={() => session.set({ failure: null })}>
          {say('close')}
        </Button>
      </span>
    </div>
  );
}

import { Button, makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import type { Letter } from '../core/letters/letters';
import { LetterActions } from './letter-actions';
import { LetterLines } from './letter-lines';
import { NARROW, useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

const useStyles = makeStyles({
  // Paper is white, in the dark too.
  paper: {
    backgroundColor: 'white',
    color: '#1F2937',
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    ...shorthands.padding('16px', '14px'),
    ...shorthands.borderRadius('4px'),
    ...shorthands.border('1px', 'solid', '#D9DEE5'),
    [NARROW]: { ...shorthands.padding('14px', '10px') },
    '@media print': { ...shorthands.border(0), ...shorthands.padding(0), fontSize: '11pt', lineHeight: '1.5' },
  },
  title: { margin: 0, fontSize: '17px', lineHeight: '24px', textAlign: 'center', fontWeight: 600 },
  middle: { textAlign: 'center', fontWeight: 600 },
  right: { textAlign: 'right' },
  text: { margin: 0 },
  strong: { margin: 0, fontWeight: 600 },
  slip: { ...shorthands.borderTop('1px', 'dashed', '#9AA5B1'), paddingTop: '8px' },
  screen: { '@media print': { display: 'none' } },
});

interface Props {
  readonly letter: Letter;
  readonly email: string;
  readonly session: Session;
  readonly onClose: () => void;
  /** The person has sent it and wants to note that. */
  readonly onSent: () => void;
}

/** A letter as it will stand on paper, and what can be done with it. It is never sent from here. */
export function LetterPreview({ letter, email, session, onClose, onSent }: Props) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  return (
    <div className={looks.view} data-testid="letter">
      <div className={mergeClasses(looks.row, styles.screen)}>
        <Button size="small" onClick={onClose} autoFocus>
          {say('back')}
        </Button>
        <Button size="small" onClick={onSent}>
          {say('markSent')}
        </Button>
      </div>
      <LetterActions letter={letter} email={email} session={session} className={styles.screen} />
      <Paper letter={letter} />
    </div>
  );
}

function Paper({ letter }: { readonly letter: Letter }) {
  const styles = useStyles();
  const { paragraphs: text, language } = letter;
  return (
    <article className={styles.paper} lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={letter.title}>
      <div className={styles.middle}>{text.from}</div>
      <h2 className={styles.title}>{letter.title}</h2>
      <div className={styles.right}>{text.meta}</div>
      <p className={styles.text}>{text.addressee}</p>
      <Paragraphs texts={text.opening} />
      <LetterLines letter={letter} />
      <p className={styles.strong}>{text.claimed}</p>
      <Paragraphs texts={text.afterTable} />
      <Paragraphs texts={text.closing} />
      <div className={language === 'zh' ? styles.right : undefined}>
        <Paragraphs texts={text.signature} />
      </div>
      <Paragraphs texts={text.attachments} />
      <div className={styles.slip}>
        <Paragraphs texts={text.replySlip} />
      </div>
    </article>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  const styles = useStyles();
  return texts.map((text, i) => (
    <p key={i} className={styles.text}>
      {text}
    </p>
  ));
}

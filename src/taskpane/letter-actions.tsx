import { Button, mergeClasses } from '@fluentui/react-components';
import { letterBody } from '../core/letters/letters';
import type { Letter } from '../core/letters/letters';
import { CopyButton, copyText } from './copy-button';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

/** Mail programs take addresses up to about 2,000 characters; a longer letter is pasted by hand. */
const LONGEST_ADDRESS = 1900;

interface Props {
  readonly letter: Letter;
  readonly email: string;
  readonly session: Session;
  readonly className: string;
}

/** Copy, print, Word file, mail program: what people do with a draft themselves. */
export function LetterActions({ letter, email, session, className }: Props) {
  const looks = useLooks();
  const say = useWords();
  const body = letterBody(letter);
  const full = mailAddress(email, letter.subject, body);
  const tooLong = full.length > LONGEST_ADDRESS;
  const pasteLater = async (): Promise<void> => {
    if (!tooLong) return;
    if (await copyText(body))
      session.set({ said: say('mailShort'), failure: { text: say('mailShort'), cancelled: true } });
    else session.set({ failure: { text: say('cannotCopy'), cancelled: false } });
  };
  return (
    <div className={className}>
      <div className={looks.wrap}>
        <CopyButton text={body} session={session} label="copyText" />
        <Button size="small" onClick={() => window.print()}>
          {say('print')}
        </Button>
        <Button size="small" onClick={() => void session.act(async () => saveWordFile(letter))}>
          {say('word')}
        </Button>
        <Button
          as="a"
          size="small"
          href={tooLong ? mailAddress(email, letter.subject, '') : full}
          onClick={() => void pasteLater()}
        >
          {say('mail')}
        </Button>
      </div>
      <span className={mergeClasses(looks.quiet)}>{say('neverSent')}</span>
    </div>
  );
}

function mailAddress(email: string, subject: string, body: string): string {
  const text = body === '' ? '' : `&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(subject)}${text}`;
}

/** The Word writer is large and rarely needed: it is loaded here. */
async function saveWordFile(letter: Letter): Promise<void> {
  const { letterDocument } = await import('./letter-docx');
  const file = URL.createObjectURL(await letterDocument(letter));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${letter.title}-${letter.customerName}.docx`.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

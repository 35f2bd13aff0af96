import { Button } from '@fluentui/react-components';
import { Session } from './session';
import { PaneText, useWords } from './words';

interface Props {
  readonly text: string;
  readonly session: Session;
  readonly label?: PaneText;
}

/** Puts a text on the clipboard; where that is forbidden, says how to do it by hand. */
export function CopyButton({ text, session, label = 'copy' }: Props) {
  const say = useWords();
  const copy = async (): Promise<void> => {
    if (await copyText(text)) session.set({ said: say('copied') });
    else session.set({ failure: { text: say('cannotCopy'), cancelled: false } });
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {say(label)}
    </Button>
  );
}

/** Office on the web often denies the clipboard's own interface inside its frames: then the old way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const place = document.createElement('textarea');
  place.value = text;
  place.style.position = 'fixed';
  place.style.opacity = '0';
  document.body.append(place);
  place.select();
  const copied = document.execCommand('copy');
  place.remove();
  return copied;
}

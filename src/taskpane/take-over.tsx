import { Button, mergeClasses } from '@fluentui/react-components';
import { ChangeEvent, useRef } from 'react';
import type { Workbook } from '../app/ports';
import { useLooks } from './looks';
import { Session } from './session';
import { OpenFile } from './view-props';
import { useWords } from './words';

interface Props {
  readonly session: Session;
  readonly openFile: OpenFile;
  /** Name of the file that was chosen; '' for none. */
  readonly name: string;
  readonly onTake: (last: { readonly name: string; readonly book: Workbook } | null) => void;
}

/** Takes over log, customers, policy and typed text of an earlier workbook with the next plan. */
export function TakeOver({ session, openFile, name, onTake }: Props) {
  const looks = useLooks();
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = target.files ?? [];
    if (!file) return;
    await session.act(async () => {
      const book = await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      onTake({ name: file.name, book });
    });
    // The same file can be chosen again after it was corrected.
    target.value = '';
  };
  return (
    <div className={looks.stack}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={say('takeOver')}
        data-testid="take-over-file"
        onChange={(event) => void take(event)}
      />
      {name === '' ? (
        <>
          <Button appearance="subtle" className={looks.left} onClick={() => input.current?.click()}>
            {say('takeOver')}
          </Button>
          <span className={looks.quiet}>{say('takeOverWhat')}</span>
        </>
      ) : (
        <div className={looks.row}>
          <span className={mergeClasses(looks.text, looks.grow)}>{say('takeOverFrom', { name })}</span>
          <Button size="small" onClick={() => onTake(null)}>
            {say('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

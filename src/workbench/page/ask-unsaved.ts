import { Language } from '../../core/basics/words';
import { element } from './elements';
import { PAGE_WORDS } from './words.table';

/** What is to be done with changes that are not saved when another workbook is opened. */
export type Unsaved = 'save' | 'discard' | 'stay';

/** Asks before changes are thrown away. Escape means: stay. */
export function askUnsaved(name: string, language: Language): Promise<Unsaved> {
  const words = (key: 'unsaved' | 'saveFirst' | 'discard' | 'stay'): string => PAGE_WORDS[key][language];
  return new Promise((resolve) => {
    const dialog = element('dialog', { class: 'question', 'aria-labelledby': 'unsaved-words' });
    const choose = (answer: Unsaved, kind: 'first' | 'plain'): HTMLButtonElement =>
      element(
        'button',
        { type: 'button', class: `answer ${kind}`, 'data-answer': answer, click: () => dialog.close(answer) },
        words(answer === 'save' ? 'saveFirst' : answer),
      );
    dialog.append(
      element('p', { id: 'unsaved-words' }, words('unsaved').replace('{}', name)),
      element(
        'div',
        { class: 'answers' },
        choose('save', 'first'),
        choose('discard', 'plain'),
        choose('stay', 'plain'),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'save' || dialog.returnValue === 'discard' ? dialog.returnValue : 'stay');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

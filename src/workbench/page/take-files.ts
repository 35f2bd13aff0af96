import { element } from './elements';

/** Ways in which a person hands over or asks for a file beside the buttons. */
export interface FileWishes {
  /** A file was dropped on the page. */
  open(file: File): void;
  chooseFile(): void;
  saveFile(): void;
}

/** Takes files that are dropped anywhere on the page, and the keys that programs have for opening and saving. */
export function takeFiles(wishes: FileWishes, hint: () => string): void {
  const cover = element('div', { class: 'drop-cover', hidden: '' });
  document.body.append(cover);
  const show = (shown: boolean): void => {
    cover.hidden = !shown;
    cover.textContent = hint();
  };
  const withFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragenter', (event) => withFiles(event) && show(true), true);
  addEventListener(
    'dragover',
    (event) => {
      if (withFiles(event)) event.preventDefault();
    },
    true,
  );
  // The cover lies over everything: leaving it is leaving the page.
  cover.addEventListener('dragleave', () => show(false));
  addEventListener(
    'drop',
    (event) => {
      if (!withFiles(event)) return;
      event.preventDefault();
      show(false);
      const file = event.dataTransfer?.files[0];
      if (file) wishes.open(file);
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
      if (event.shiftKey || event.altKey || (key !== 's' && key !== 'o')) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 's') wishes.saveFile();
      else wishes.chooseFile();
    },
    true,
  );
}

/** Hands a file over to the person, as browsers do. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH_MS);
}

const LONG_ENOUGH_MS = 60_000;

import { Language, Words } from '../../core/basics/words';
import { element, icon } from './elements';
import { ICONS } from './icons.table';
import { AddinManifest, RibbonButton } from './manifest';
import { PAGE_WORDS } from './words.table';

/** What the ribbon's buttons do. */
export interface RibbonActions {
  openFile(): void;
  saveFile(): void;
  openSample(): void;
  switchLanguage(): void;
  switchTheme(): void;
  switchWidth(): void;
  press(button: RibbonButton): void;
}

/** What the ribbon shows beside the buttons. */
export interface RibbonLook {
  readonly language: Language;
  readonly dark: boolean;
  /** Where the add-in's icons are. */
  readonly addinAddress: string;
}

interface OwnButton {
  readonly name: string;
  readonly icon: keyof typeof ICONS;
  readonly label: Words;
  readonly hint: Words;
  readonly press: () => void;
}

/** The ribbon: files, the add-in's groups as its manifest describes them, and how things are shown. */
export function drawRibbon(manifest: AddinManifest, look: RibbonLook, actions: RibbonActions): HTMLElement {
  const { language, dark } = look;
  const words = PAGE_WORDS;
  const own = (button: OwnButton) => ownButton(button, language);
  const files = [
    own({ name: 'open', icon: 'open', label: words.open, hint: words.openHint, press: actions.openFile }),
    own({ name: 'save', icon: 'save', label: words.save, hint: words.saveHint, press: actions.saveFile }),
    own({
      name: 'sample',
      icon: 'sample',
      label: words.sampleLedger,
      hint: words.sampleHint,
      press: actions.openSample,
    }),
  ];
  const themeLabel = dark ? words.light : words.dark;
  const shown = [
    own({
      name: 'language',
      icon: 'language',
      label: words.language,
      hint: words.languageHint,
      press: actions.switchLanguage,
    }),
    own({ name: 'theme', icon: 'theme', label: themeLabel, hint: words.themeHint, press: actions.switchTheme }),
    own({ name: 'width', icon: 'width', label: words.width, hint: words.widthHint, press: actions.switchWidth }),
  ];
  const addin = manifest.groups.map(({ label, buttons }) =>
    group(
      label,
      buttons.map((button) => addinButton(button, look.addinAddress, actions)),
      'addin',
    ),
  );
  return element(
    'div',
    { class: 'ribbon', role: 'toolbar', 'aria-label': manifest.name },
    group(words.file[language], files),
    ...addin,
    group(words.view[language], shown),
  );
}

function group(label: string, buttons: readonly HTMLElement[], kind = 'own'): HTMLElement {
  const title = element('div', { class: 'group-title' }, label);
  return element(
    'div',
    { class: `group ${kind}`, role: 'group', 'aria-label': label },
    element('div', { class: 'group-buttons' }, ...buttons),
    title,
  );
}

function ownButton({ name, icon: drawing, label, hint, press }: OwnButton, language: Language): HTMLElement {
  return element(
    'button',
    { class: 'ribbon-button', type: 'button', title: hint[language], 'data-own': name, click: press },
    icon(drawing),
    element('span', {}, label[language]),
  );
}

function addinButton(button: RibbonButton, addinAddress: string, actions: RibbonActions): HTMLElement {
  return element(
    'button',
    {
      class: 'ribbon-button',
      type: 'button',
      title: button.hint,
      'data-command': button.id,
      click: () => actions.press(button),
    },
    element('img', { src: new URL(button.icon, addinAddress).href, alt: '', width: '28', height: '28' }),
    element('span', {}, button.label),
  );
}

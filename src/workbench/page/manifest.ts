import { Language } from '../../core/basics/words';

/** A button of the add-in in the ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** File of the icon, relative to the add-in's pages. */
  readonly icon: string;
  /** A function of the add-in to call; null: the button shows the pane. */
  readonly functionName: string | null;
}

/** A group of the add-in's buttons under one title. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the page needs of an add-in's manifest, in one language. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** The add-in's page, relative to its own address. */
  readonly page: string;
  readonly groups: readonly RibbonGroup[];
}

const LOCALE = { zh: 'zh-CN', en: 'en-US' } as const;

/** Reads an add-in manifest (the XML kind). Texts are in the wanted language where the manifest has it. */
export function readManifest(xml: string, language: Language): AddinManifest {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const texts = new Resources(root, LOCALE[language]);
  const source = first(root, 'SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const pages = first(root, 'Runtime')?.getAttribute('resid');
  const page = pages ? texts.of(pages) : source;
  const toRelative = (address: string) => address.slice(new URL('.', source).href.length);
  return {
    id: first(root, 'Id')?.textContent ?? '',
    version: first(root, 'Version')?.textContent ?? '',
    name: texts.ofElement(first(root, 'DisplayName')),
    page: toRelative(page),
    groups: all(root, 'Group').map((group) => ({
      label: texts.of(childOf(group, 'Label')?.getAttribute('resid') ?? ''),
      buttons: all(group, 'Control').map((control) => readButton(control, texts, toRelative)),
    })),
  };
}

function readButton(control: Element, texts: Resources, toRelative: (address: string) => string): RibbonButton {
  const images = all(control, 'Image').sort((a, b) => Number(b.getAttribute('size')) - Number(a.getAttribute('size')));
  return {
    id: control.getAttribute('id') ?? '',
    label: texts.of(childOf(control, 'Label')?.getAttribute('resid') ?? ''),
    hint: texts.of(first(control, 'Description')?.getAttribute('resid') ?? ''),
    icon: toRelative(texts.of(images[0]?.getAttribute('resid') ?? '')),
    functionName: first(control, 'FunctionName')?.textContent ?? null,
  };
}

/** Texts and addresses of a manifest by their id. */
class Resources {
  private readonly byId = new Map<string, Element>();

  constructor(
    root: Element,
    private readonly locale: string,
  ) {
    for (const tag of ['Url', 'String', 'Image']) {
      for (const element of all(root, tag)) {
        const id = element.getAttribute('id');
        if (id) this.byId.set(id, element);
      }
    }
  }

  of(id: string): string {
    return this.ofElement(this.byId.get(id));
  }

  ofElement(element: Element | undefined): string {
    if (!element) return '';
    const own = all(element, 'Override').find((one) => one.getAttribute('Locale') === this.locale);
    return own?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
  }
}

function all(parent: Element, tag: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', tag)];
}

function first(parent: Element, tag: string): Element | undefined {
  return all(parent, tag)[0];
}

function childOf(parent: Element, tag: string): Element | undefined {
  return [...parent.children].find((child) => child.localName === tag);
}

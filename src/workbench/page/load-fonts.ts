import { OpenBook } from '../book/book';

/** The grid draws on a canvas, which does not wait for fonts. */
export async function loadFonts({ looks }: OpenBook): Promise<void> {
  const names = new Set(looks.all.map(({ font }) => font.name));
  const wanted = [...names].flatMap((name) => [`12px "${name}"`, `bold 12px "${name}"`]);
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, '账A1')));
}

import { Language, Words } from '../basics/words';
import { PLACEHOLDERS, TEMPLATES } from '../letters/letters';
import { listCellCode, PolicyList, POLICY_LISTS, SectionCode, TEXT_ROW_CODE, toCell } from '../policy/policy';
import { styled } from './cell';
import { addChoice, addGap, addHeadings, addRow, addText, nextRow, Piece, PolicyPage } from './policy-layout';
import { addWordHeadings, inputStyle, wordPieces } from './policy-rules';

/** The lists of a section, each with blank rows for more. */
export function addLists(page: PolicyPage, section: SectionCode): void {
  for (const list of POLICY_LISTS) {
    if (list.section !== section) continue;
    addGap(page);
    if (list.keyed === true) addWording(page, list);
    else addList(page, list);
  }
}

function addList(page: PolicyPage, list: PolicyList): void {
  const { policy, language } = page.content;
  addRow(page, TEXT_ROW_CODE, [{ column: 1, columns: 7, cell: styled(list.words[language], 'text-bold') }]);
  addText(page, list.note, 'note');
  addHeadings(
    page,
    list.columns.map(({ code }, i) => [i + 2, code] as const),
  );
  const rows = list.get(policy);
  for (let i = 0; i < rows.length + list.spareRows; i += 1) {
    const cells = list.columns.map((column, c): Piece => {
      const value = toCell(column.spec, rows[i]?.[c] ?? null, policy.baseCurrency, language);
      page.cellOf.set(listCellCode(list, i, column.code), [nextRow(page), c + 2]);
      return { column: c + 2, cell: styled(value, inputStyle(column.spec.kind)) };
    });
    addRow(page, list.code, cells);
  }
}

/** Every piece of wording: our own below, in quiet, and blank cells above it for the user's. */
function addWording(page: PolicyPage, list: PolicyList): void {
  const { policy, language } = page.content;
  addText(page, list.note, 'note');
  addText(page, placeholderNote(), 'note');
  addWordHeadings(page, 'template');
  const known = new Set(TEMPLATES.map(({ id }) => id));
  for (const template of TEMPLATES) {
    const own = policy.templates[template.id] ?? {};
    addRow(page, `${list.code}.${template.id}`, wordPieces(template.note[language], own));
    addRow(page, TEXT_ROW_CODE, wordPieces('', template.words, 'wrap-quiet'));
  }
  // Wording for a piece that this version does not have stays in the sheet.
  for (const [id, own] of Object.entries(policy.templates)) {
    if (!known.has(id)) addRow(page, `${list.code}.${id}`, wordPieces(id, own));
  }
}

function placeholderNote(): Words {
  const names = (language: Language): string =>
    Object.entries(PLACEHOLDERS)
      .map(([en, zh]) => `{${language === 'zh' ? zh : en}}`)
      .join(' ');
  return { zh: `可用占位符：${names('zh')}`, en: `Placeholders: ${names('en')}` };
}

/** The interest rules to choose from, with what they stand on; the cell of the rule takes its list from here. */
export function addInterestRules(page: PolicyPage): void {
  const { policy, language } = page.content;
  const { rules } = policy.interest;
  addGap(page);
  addRow(page, TEXT_ROW_CODE, [
    { column: 1, columns: 3, cell: styled(language === 'zh' ? '可选的计息规则' : 'Rules to choose from', 'head') },
    { column: 4, columns: 4, cell: styled(language === 'zh' ? '依据' : 'Basis', 'head') },
  ]);
  const row = nextRow(page);
  for (const rule of rules) {
    addRow(page, TEXT_ROW_CODE, [
      { column: 1, columns: 3, cell: styled(rule.words[language], 'wrap') },
      { column: 4, columns: 4, cell: styled(rule.source, 'wrap-quiet') },
    ]);
  }
  const at = page.cellOf.get('interest.rule');
  const area = { row, column: 1, rows: rules.length, columns: 1 };
  if (at) addChoice(page, at[0], at[1], { key: 'policy', area });
}

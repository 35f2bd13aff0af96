import { HostError } from '../../app/ports';
import { Words } from '../../core/basics/words';
import { readBook } from './marks';
import { ask } from './refusal';

/** A used range that ends here was blown up by a stray cell or format at the very end of the sheet. */
const NEARLY_ALL_ROWS = 1_000_000;

/** What would stop writing or reading, found before anything is written. */
export async function refusals(users: readonly string[] = []): Promise<readonly HostError[]> {
  try {
    return await ask((context) => findRefusals(context, users));
  } catch (error) {
    if (error instanceof HostError) return [error];
    throw error;
  }
}

async function findRefusals(context: Excel.RequestContext, users: readonly string[]): Promise<readonly HostError[]> {
  const { tabs, locked } = await readBook(context);
  const extents = tabs.map(({ name }) => context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true));
  for (const range of extents) range.load('rowCount');
  await context.sync();
  const found: HostError[] = [];
  if (locked) found.push(new HostError('protected-structure', 'the workbook structure is protected'));
  tabs.forEach((tab, i) => {
    if (tab.protected && (tab.ours !== null || users.includes(tab.name)))
      found.push(new HostError('protected-sheet', tab.name, wordsFor(tab.name)));
    const range = extents[i];
    if (range && !range.isNullObject && range.rowCount >= NEARLY_ALL_ROWS)
      found.push(new HostError('too-large', tab.name, blownUp(tab.name)));
  });
  return found;
}

function wordsFor(name: string): Words {
  return { zh: `工作表“${name}”受保护。`, en: `The sheet “${name}” is protected.` };
}

function blownUp(name: string): Words {
  return {
    zh: `工作表“${name}”末尾有多余内容：请删除台账下方的空行后保存。`,
    en: `The sheet “${name}” has something in its last rows: delete the empty rows below the ledger and save.`,
  };
}

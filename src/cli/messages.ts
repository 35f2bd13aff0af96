import { formatMinor } from '../core/basics/money';
import { Notice } from '../core/basics/notice';
import { Language, Words } from '../core/basics/words';
import { PlanOutcome, PlanStage } from '../app/make-plan';
import { HostErrorCode } from '../app/ports';

/** What a spreadsheet's refusal means and what to do about it. */
export const HOST_ERRORS: Readonly<Record<HostErrorCode, Words>> = {
  'cannot-read': { zh: '文件打不开：请检查路径与权限。', en: 'The file cannot be opened: check path and permission.' },
  'not-a-workbook': {
    zh: '这不是可读取的表格文件（.xlsx .xlsm .csv）：请在 Excel 中另存为 .xlsx。',
    en: 'This is not a spreadsheet this program reads (.xlsx .xlsm .csv): save it as .xlsx in Excel.',
  },
  encrypted: {
    zh: '文件已加密：请在 Excel 中去掉打开密码后再试。',
    en: 'The file is encrypted: remove the password in Excel and try again.',
  },
  damaged: {
    zh: '文件已损坏或未下载完整：请重新导出，或用 Excel 打开并修复后另存。',
    en: 'The file is damaged or incomplete: export it again, or open and repair it in Excel.',
  },
  'too-large': {
    zh: '文件太大，超出可处理的范围：请按年度或业务员拆分。',
    en: 'The file is too large to be handled: split it by year or salesperson.',
  },
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  'no-such-sheet': { zh: '没有这个工作表：', en: 'There is no such sheet: ' },
  'protected-structure': {
    zh: '工作簿结构受保护，不能新增工作表：请先撤销保护。',
    en: 'The workbook structure is protected, no sheet can be added: remove the protection first.',
  },
  'cannot-write': { zh: '无法写入：', en: 'Cannot write: ' },
  exists: {
    zh: '文件已存在，加 --force 覆盖或用 --out 另起名（原台账从不覆盖）：',
    en: 'The file exists; add --force to overwrite or --out for another name (the ledger itself is never overwritten): ',
  },
};

/** Progress words. */
export const STAGES: Readonly<Record<Exclude<PlanStage, 'done'>, Words>> = {
  read: { zh: '读取台账…', en: 'Reading the ledger…' },
  decide: { zh: '账龄与催收决定…', en: 'Aging and deciding…' },
  write: { zh: '写入工作表…', en: 'Writing the sheets…' },
};

/** A message with its detail. */
export function say(words: Words, language: Language, detail: string): string {
  return `${words[language]}${detail ? ` ${detail}` : ''}`;
}

/** How many notices are printed; all of them stand on the problems sheet. */
const PRINTED_NOTICES = 8;

/** What the run found, for the terminal: control per currency, what is odd, what was written. */
export function summary({ content, written }: PlanOutcome, out: string | null, language: Language): string[] {
  const zh = language === 'zh';
  const { ledger, aging, notices, decisions, letters, tasks } = content;
  const lines: string[] = [];
  for (const source of ledger.sources) {
    lines.push(
      zh
        ? `台账「${source.sheet}」标题行 ${source.headerRow}，${source.rows} 行`
        : `Ledger “${source.sheet}”, heading row ${source.headerRow}, ${source.rows} rows`,
    );
  }
  for (const line of aging.control) {
    const sum = formatMinor(line.usedMinor, line.currency);
    const difference = formatMinor(line.differenceMinor, line.currency);
    lines.push(
      zh
        ? `${line.currency} 未收 ${sum}，核对差额 ${difference}`
        : `${line.currency} open ${sum}, control difference ${difference}`,
    );
  }
  if (ledger.entries.length > 0) {
    lines.push(
      zh
        ? `${decisions.length} 个客户行，${tasks.length} 项任务，${letters.letters.length} 封函件`
        : `${decisions.length} customer rows, ${tasks.length} tasks, ${letters.letters.length} letters`,
    );
  }
  lines.push(...problemLines(notices, language));
  if (out !== null)
    lines.push(zh ? `已写入 ${out}（${written.length} 个工作表）` : `Written: ${out} (${written.length} sheets)`);
  return lines;
}

function problemLines(notices: readonly Notice[], language: Language): string[] {
  const weighty = notices.filter((notice) => notice.severity !== 'info');
  if (weighty.length === 0) return [];
  const shown = [...weighty]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .slice(0, PRINTED_NOTICES);
  const head = language === 'zh' ? `数据问题 ${weighty.length} 条：` : `${weighty.length} data problems:`;
  return [
    head,
    ...shown.map(
      (notice) =>
        `  ${placeOf(notice)}${notice.message[language]}${notice.found ? ` [${notice.found}]` : ''} ${notice.expected[language]}`,
    ),
  ];
}

function placeOf({ place }: Notice): string {
  if (!place.sheet) return '';
  const cell = place.row > 0 ? `!${place.column > 0 ? letters(place.column) : ''}${place.row}` : '';
  return `${place.sheet}${cell}: `;
}

/** Column letters of a column counted from 1. `28 → AB` */
function letters(column: number): string {
  let text = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

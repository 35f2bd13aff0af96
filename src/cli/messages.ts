import { formatMinor } from '../core/basics/money';
import { Notice } from '../core/basics/notice';
import { Language, Words } from '../core/basics/words';
import { PlanOutcome, PlanStage } from '../app/make-plan';

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

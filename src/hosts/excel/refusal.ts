import { HostError, HostErrorCode } from '../../app/ports';
import { Words } from '../../core/basics/words';

/** What Excel's own error codes mean to the person. */
const MEANINGS: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: 'protected-sheet',
  InvalidOperationInCellEditMode: 'editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  Conflict: 'other-editor',
  InactiveWorkbook: 'other-editor',
  RequestAborted: 'other-editor',
};

const WORDS: Readonly<Record<string, Words>> = {
  ItemNotFound: {
    zh: '要写入的工作表或名称已被删除：请再生成一次。',
    en: 'A sheet or name was deleted meanwhile: run it again.',
  },
  FilteredRangeConflict: {
    zh: '区域正处于筛选状态：请先清除筛选。',
    en: 'The range is filtered: clear the filter first.',
  },
  MergedRangeConflict: {
    zh: '合并单元格挡住了写入：请先取消合并。',
    en: 'Merged cells are in the way: unmerge them first.',
  },
  NonBlankCellOffSheet: {
    zh: '工作表已满：请删除末尾的行或列。',
    en: 'The sheet is full: delete rows or columns at its end.',
  },
};

/** What Excel refused, as the pane can say it. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const detail = error instanceof Error ? error.message : code;
  return new HostError(MEANINGS[code] ?? 'cannot-write', `${code}: ${detail}`, WORDS[code] ?? null);
}

/** Excel's errors carry a code; a mistake of ours does not, and fails loudly. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * One conversation with Excel; what it refuses comes out as HostError. Not Excel.run: that keeps hold of every range beyond
 * its message and lets go of each again, which is most of the time and half of the bytes of a large write. So a range must
 * not be used after the message in which it was named; sheets, names and charts may.
 */
export async function ask<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await batch(new Excel.RequestContext());
  } catch (error) {
    throw refusalOf(error);
  }
}

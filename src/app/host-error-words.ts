import { Words } from '../core/basics/words';
import { HostErrorCode } from './ports';

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
  'protected-sheet': {
    zh: '工作表受保护，无法写入：请先撤销工作表保护。',
    en: 'The sheet is protected and cannot be written: remove its protection first.',
  },
  editing: {
    zh: '有单元格正在编辑：请按 Enter 或 Esc 结束编辑后再试。',
    en: 'A cell is being edited: press Enter or Esc, then try again.',
  },
  'other-editor': {
    zh: '其他人正在编辑此工作簿：请稍后再试。',
    en: 'Somebody else is editing this workbook: try again in a moment.',
  },
  cancelled: { zh: '已取消，工作簿保持原样。', en: 'Cancelled; the workbook is as it was.' },
  'cannot-write': { zh: '无法写入：', en: 'Cannot write: ' },
  exists: {
    zh: '文件已存在，加 --force 覆盖或用 --out 另起名（原台账从不覆盖）：',
    en: 'The file exists; add --force to overwrite or --out for another name (the ledger itself is never overwritten): ',
  },
};

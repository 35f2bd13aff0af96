import { StyleName } from '../basics/styles';
import { Words } from '../basics/words';

/** The columns of the schedule in their order; done and result are for people to fill, the key is for the next run. */
export const SCHEDULE_COLUMNS = [
  { field: 'key', words: { zh: '键', en: 'Key' }, width: 4, style: 'text-quiet' },
  { field: 'day', words: { zh: '日期', en: 'Date' }, width: 12, style: 'date' },
  { field: 'weekday', words: { zh: '星期', en: 'Day' }, width: 7, style: 'center-quiet' },
  { field: 'owner', words: { zh: '负责', en: 'Owner' }, width: 13, style: 'wrap-center' },
  { field: 'customer', words: { zh: '客户', en: 'Customer' }, width: 28, style: 'wrap' },
  { field: 'channel', words: { zh: '渠道', en: 'Channel' }, width: 13, style: 'wrap-center' },
  { field: 'what', words: { zh: '任务', en: 'Task' }, width: 28, style: 'wrap-bold' },
  { field: 'step', words: { zh: '届时阶段', en: 'Stage by then' }, width: 12, style: 'text-center' },
  { field: 'amount', words: { zh: '金额', en: 'Amount' }, width: 17, style: 'money' },
  { field: 'currency', words: { zh: '币种', en: 'Currency' }, width: 9, style: 'center-quiet' },
  { field: 'contact', words: { zh: '联系人', en: 'Contact' }, width: 13, style: 'wrap' },
  { field: 'phone', words: { zh: '电话', en: 'Phone' }, width: 16, style: 'wrap' },
  { field: 'because', words: { zh: '原因', en: 'Because' }, width: 38, style: 'wrap' },
  { field: 'done', words: { zh: '完成', en: 'Done' }, width: 10, style: 'input-center' },
  { field: 'result', words: { zh: '结果', en: 'Result' }, width: 24, style: 'input-wrap' },
  { field: 'movedFrom', words: { zh: '原定日期', en: 'Moved from' }, width: 12, style: 'date-quiet' },
  { field: 'message', words: { zh: '微信/短信文本', en: 'Message text' }, width: 74, style: 'wrap' },
  { field: 'guide', words: { zh: '电话要点', en: 'Call guide' }, width: 120, style: 'wrap' },
] as const satisfies readonly { field: string; words: Words; width: number; style: StyleName }[];

export type ScheduleField = (typeof SCHEDULE_COLUMNS)[number]['field'];

/** Where a column stands, counted from 1. */
export function scheduleColumn(field: ScheduleField): number {
  return SCHEDULE_COLUMNS.findIndex((column) => column.field === field) + 1;
}

/** Whether people fill the column. */
export function isScheduleInput(field: ScheduleField): boolean {
  return field === 'done' || field === 'result';
}

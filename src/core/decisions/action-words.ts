import { Words } from '../basics/words';
import { Channel } from '../policy/policy';
import { ActionCode } from './types';

/** What each action is called on plan and task list. */
export const ACTION_WORDS: Readonly<Record<ActionCode, Words>> = {
  'apply-credit': { zh: '核销未认领回款或退款', en: 'Apply or refund credit' },
  'file-claim': { zh: '申报债权', en: 'File claim in insolvency' },
  reconcile: { zh: '核对往来账', en: 'Reconcile accounts' },
  'fast-track': { zh: '快速升级：经理与法务介入', en: 'Fast track: manager and legal now' },
  'resolve-dispute': { zh: '处理争议', en: 'Resolve dispute' },
  'await-promise': { zh: '等待承诺付款', en: 'Await promised payment' },
  'approve-promise': { zh: '审批过长的付款承诺', en: 'Approve long promise' },
  'check-receipt': { zh: '核对到账', en: 'Check receipt' },
  'call-broken-promise': { zh: '就失约致电客户', en: 'Call about broken promise' },
  'follow-plan': { zh: '按还款计划跟进', en: 'Follow instalment plan' },
  'plan-in-arrears': { zh: '还款计划逾期：按约定宣布提前到期', en: 'Plan in arrears: apply its acceleration clause' },
  'propose-write-off': { zh: '提请核销审批', en: 'Propose write-off' },
  'email-small': { zh: '邮件提醒（小额）', en: 'E-mail reminder (small)' },
  'ask-retention': { zh: '确认是否质保金', en: 'Ask whether it is retention money' },
  'complete-papers': { zh: '补齐单据、确认收票', en: 'Complete papers, confirm invoice received' },
  'complete-due-date': { zh: '补充到期日', en: 'Complete the due date' },
  'pre-due': { zh: '到期前提醒', en: 'Reminder before due' },
  'friendly-message': { zh: '友好提示', en: 'Friendly message' },
  remind: { zh: '电话提醒付款', en: 'Call to remind' },
  notify: { zh: '电话催付，问明原因', en: 'Call to press for payment, ask the cause' },
  warn: { zh: '电话催付，说明后果', en: 'Call with a warning of what follows' },
  'legal-notice': { zh: '以公司法务名义发函', en: 'Notice in the name of the legal department' },
  'await-deadline': { zh: '电话跟进，等函件期限届满', en: 'Call; wait for the letter’s deadline' },
  'visit-first': { zh: '上门拜访，拟委托律师', en: 'Visit first, then propose counsel' },
  'propose-counsel': { zh: '提请委托律师发函', en: 'Propose instructing counsel' },
  'propose-suit': { zh: '提请起诉、支付令或委外', en: 'Propose suit, payment order or agency' },
  monitor: { zh: '正常跟踪', en: 'Monitor' },
};

/** What a channel is called when the ladder says nothing more exact. */
export const CHANNEL_WORDS: Readonly<Record<Channel, Words>> = {
  message: { zh: '微信/短信', en: 'Message' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮件', en: 'E-mail' },
  letter: { zh: '函件', en: 'Letter' },
  visit: { zh: '上门', en: 'Visit' },
  legal: { zh: '法务', en: 'Legal' },
};

import { Words } from '../basics/words';
import { LadderStep, OwnerRole } from './types';

/** What a role is called where nobody is named for it. */
export const ROLE_WORDS: Readonly<Record<OwnerRole, Words>> = {
  sales: { zh: '销售', en: 'Sales' },
  collector: { zh: '催款员', en: 'Collector' },
  senior: { zh: '高级催款员', en: 'Senior collector' },
  finance: { zh: '财务经理', en: 'Finance manager' },
  legal: { zh: '法务', en: 'Legal' },
  manager: { zh: '总经理', en: 'General manager' },
};

const CLERK: Words = { zh: '应付会计或采购经办', en: 'payables or purchasing clerk' };
const HEAD_IN_LAW: Words = { zh: '法定代表人', en: 'legal representative' };

/** The ladder as it stands until the user changes it: from a friendly word before due to suit or agency. */
export const DEFAULT_LADDER: readonly LadderStep[] = [
  {
    step: 0,
    fromDay: -7,
    words: { zh: '到期前提醒', en: 'Before due' },
    letterTitle: null,
    channel: 'message',
    channelWords: { zh: '微信/短信/邮件', en: 'message or e-mail' },
    repeatDays: 0,
    repeatIsWorkdays: false,
    owner: 'sales',
    contactLevel: CLERK,
    deadlineWorkdays: 0,
  },
  {
    step: 1,
    fromDay: 1,
    words: { zh: '提醒', en: 'Reminder' },
    letterTitle: { zh: '付款提醒函', en: 'Payment reminder' },
    channel: 'phone',
    channelWords: { zh: '电话+邮件', en: 'phone + e-mail' },
    repeatDays: 7,
    repeatIsWorkdays: false,
    owner: 'sales',
    contactLevel: CLERK,
    deadlineWorkdays: 5,
  },
  {
    step: 2,
    fromDay: 31,
    words: { zh: '预告', en: 'Notice' },
    letterTitle: { zh: '逾期付款通知函', en: 'Overdue payment notice' },
    channel: 'phone',
    channelWords: { zh: '电话+函件，大额上门', en: 'phone + letter; visit if large' },
    repeatDays: 3,
    repeatIsWorkdays: true,
    owner: 'senior',
    contactLevel: { zh: '财务经理', en: 'finance manager' },
    deadlineWorkdays: 7,
  },
  {
    step: 3,
    fromDay: 61,
    words: { zh: '警告', en: 'Warning' },
    letterTitle: { zh: '最后付款通知函', en: 'Final payment notice' },
    channel: 'letter',
    channelWords: { zh: 'EMS+电话，大额上门', en: 'EMS + phone; visit if large' },
    repeatDays: 3,
    repeatIsWorkdays: true,
    owner: 'finance',
    contactLevel: { zh: '总经理', en: 'general manager' },
    deadlineWorkdays: 7,
  },
  {
    step: 4,
    fromDay: 91,
    words: { zh: '律师函', en: 'Counsel' },
    letterTitle: null,
    channel: 'visit',
    channelWords: { zh: '先上门，再委托律师', en: 'visit first, then counsel' },
    repeatDays: 7,
    repeatIsWorkdays: false,
    owner: 'legal',
    contactLevel: HEAD_IN_LAW,
    deadlineWorkdays: 0,
  },
  {
    step: 5,
    fromDay: 181,
    words: { zh: '诉讼/委外', en: 'Suit or agency' },
    letterTitle: null,
    channel: 'legal',
    channelWords: { zh: '诉讼、仲裁、支付令或委外', en: 'suit, arbitration, payment order or agency' },
    repeatDays: 15,
    repeatIsWorkdays: false,
    owner: 'legal',
    contactLevel: HEAD_IN_LAW,
    deadlineWorkdays: 0,
  },
];

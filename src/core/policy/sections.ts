import { PolicySection } from './entry-types';

/** The parts of the policy sheet, in their order. */
export const POLICY_SECTIONS: readonly PolicySection[] = [
  {
    code: 'company',
    words: { zh: '本公司', en: 'Our company' },
    note: { zh: '印在函件抬头、收款账户和落款处。', en: 'Printed in the letters: sender, bank account and signature.' },
  },
  {
    code: 'general',
    words: { zh: '基本设置', en: 'General' },
    note: { zh: '台账怎么读，日期怎么定。', en: 'How the ledger is read and which dates count.' },
  },
  {
    code: 'aging',
    words: { zh: '账龄分档', en: 'Aging buckets' },
    note: {
      zh: '逾期天数 = 截止日 − 到期日；当天到期不算逾期。档名由上限自动生成。',
      en: 'Days overdue = as-of date − due date; due today is not overdue. Labels are made from the bounds.',
    },
  },
  {
    code: 'ladder',
    words: { zh: '催收阶段', en: 'Ladder' },
    note: {
      zh: '账龄决定最高能到哪个阶段；函件一次只升一级，未付清前不回落。',
      en: 'Age decides how far a customer may go; letters rise one step at a time and never fall while unpaid.',
    },
  },
  {
    code: 'class',
    words: { zh: '客户分级', en: 'Customer classes' },
    note: {
      zh: '“客户”表上人工评的级优先；没有评级时按下列条件计算，先 C 后 A，其余为 B。',
      en: 'A class given on the customer sheet comes first; otherwise C is tested first, then A, else B.',
    },
  },
  {
    code: 'size',
    words: { zh: '大额、小额与尾差', en: 'Large, small and tails' },
    note: { zh: '金额按本位币计。', en: 'Amounts in the base currency.' },
  },
  {
    code: 'promise',
    words: { zh: '付款承诺与争议', en: 'Promises and disputes' },
    note: {
      zh: '承诺只在其金额内暂停催收，其余照常进行。',
      en: 'A promise holds its own amount only; chasing goes on for the rest.',
    },
  },
  {
    code: 'work',
    words: { zh: '工作量与节假日', en: 'Capacity and calendar' },
    note: {
      zh: '已内置国务院公布的 2010–2026 年放假与调休安排；新一年公布后在下面补录。',
      en: 'Mainland China days off and make-up days 2010–2026 are built in; add the next year below once it is announced.',
    },
  },
  {
    code: 'owner',
    words: { zh: '负责人', en: 'Owners' },
    note: {
      zh: '填姓名；留空时印岗位名称。台账里有业务员的，“销售”一栏以台账为准。',
      en: 'Names of people; left blank, the role is printed. Where the ledger names a salesperson, that name comes first.',
    },
  },
  {
    code: 'limitation',
    words: { zh: '诉讼时效', en: 'Limitation' },
    note: {
      zh: '自到期日、部分付款、送达的催告或书面承诺中最晚的一天起算，仅为估算，请由法务核定。',
      en: 'From the latest of due date, part payment, proven demand or written promise. An estimate: ask your lawyer.',
    },
  },
  {
    code: 'target',
    words: { zh: '优先级与回款目标', en: 'Priority and targets' },
    note: {
      zh: '损失率只用于排序，不是坏账准备；目标在每月首次生成时固定。',
      en: 'Loss rates rank customers and are not the provision; targets are frozen at the first run of the month.',
    },
  },
  {
    code: 'provision',
    words: { zh: '坏账准备', en: 'Provision' },
    note: {
      zh: '按原到期日的逾期天数分档计提。未填写时不计算。',
      en: 'By days overdue from the original due date. Nothing is reckoned until you fill in rates.',
    },
  },
  {
    code: 'interest',
    words: { zh: '逾期利息', en: 'Overdue interest' },
    note: {
      zh: '单利；自到期次日起算至截止日或付款日（含）；最后一次四舍五入。不构成法律意见，主张前请核对合同与利率表。',
      en: 'Simple interest from the day after due up to and including the as-of or payment date, rounded once. Not legal advice: check contract and rates first.',
    },
  },
  {
    code: 'currency',
    words: { zh: '汇率', en: 'Exchange rates' },
    note: {
      zh: '留空时各币种分开列示，绝不相加。',
      en: 'Left empty, currencies stand apart and are never added together.',
    },
  },
  {
    code: 'wording',
    words: { zh: '函件文字', en: 'Letter wording' },
    note: {
      zh: '只填要改的；留空用内置文字。编号不可改。',
      en: 'Fill in only what you want to change; blank means the built-in wording. Do not change the ids.',
    },
  },
];

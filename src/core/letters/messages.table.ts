import { Words } from '../basics/words';

/**
 * Short messages (微信/短信) by occasion. They name documents and dates so that they point to a definite debt, and nothing
 * that tells a stranger who reads along that somebody is behind: no "overdue", "owe", "demand".
 * {x} documents, {a} amount, {d} date; the sender and the customer are put around them.
 */
export const MESSAGES = {
  'pre-due': {
    zh: '{x}{a}将于{d}到约定付款日，烦请确认单据已收妥并安排，谢谢。',
    en: '{x}{a} is payable on {d}. Papers in order?',
  },
  friendly: { zh: '{x}{a}已到约定付款日，烦请帮忙核对付款安排，谢谢。', en: '{x}{a}: could you check the payment run? Thanks.' },
  step1: { zh: '{x}{a}的付款安排烦请核对，并告知预计付款日期，谢谢。', en: '{x}{a}: may we know your payment date? Thanks.' },
  step2: { zh: '{x}{a}的结算请贵公司财务负责人确认，并回复付款日期和金额。', en: '{x}{a}: please confirm payment date and sum.' },
  step3: { zh: '{x}{a}的结算事宜，请贵公司负责人尽快与我公司联系确认。', en: '{x}{a}: please ask your manager to call us.' },
  call: { zh: '有一项业务事宜需与贵公司负责人沟通，请方便时回电，谢谢。', en: 'please ask your manager to call us. Thanks.' },
  promise: { zh: '与您确认{x}约定于{d}的付款安排，如有变化请提前告知，谢谢。', en: '{x}: payment agreed for {d}. Any change?' },
  check: { zh: '约定的付款{a}是否已办理？烦请发送银行回单，便于我们核对，谢谢。', en: 'agreed payment{a}: please send the bank slip.' },
  broken: { zh: '约定的付款{a}我们尚未查到，请回电告知新的付款日期和金额，谢谢。', en: 'agreed payment{a} not found; please call us.' },
  plan: { zh: '提醒约定付款计划的本期安排，付款后烦请发送银行回单，谢谢。', en: 'agreed plan: please send the slip once paid.' },
  dispute: { zh: '您反馈的{x}的问题我们正在核实，方便时请回电，以便尽快答复。', en: '{x}: we are checking your point; please call.' },
  papers: { zh: '想确认{x}的发票和签收单据是否收齐，如有缺少请告知，我们补寄。', en: '{x}: do you have all papers? We can resend.' },
  reconcile: { zh: '烦请与我们核对往来账目，确认{x}的余额，谢谢。', en: '{x}: please compare accounts with us. Thanks.' },
  retention: { zh: '想与您确认{x}的余款是否为质保金，以及约定的支付时间，谢谢。', en: '{x}: is the rest retention money? Thanks.' },
  dates: { zh: '想与您确认{x}的约定付款日期，谢谢。', en: '{x}: please confirm the agreed payment date.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Points for a call by occasion: prepare, say, ask for the cause, agree day and amount, close. */
export const CALL_GUIDES = {
  'pre-due': {
    zh: [
      '备好发票号、金额、到期日',
      '确认发票和单据已收到、账目一致',
      '询问预计付款日和审批进度',
      '更新联系人，道谢',
    ],
    en: [
      'Have invoice numbers, amounts and due dates ready',
      'Confirm that invoices and papers arrived and accounts agree',
      'Ask for the payment date and where approval stands',
      'Update the contact, say thanks',
    ],
  },
  step1: {
    zh: [
      '先查回款是否已到账，备好明细、单据和账期约定',
      '确认对方身份后说明单据号、金额、到期日',
      '询问原因：单据、流程还是资金，问完先听对方说',
      '约定具体付款日期和金额',
      '当日发短信或邮件书面确认，登记催收记录',
    ],
    en: [
      'Check receipts first; have items, papers and terms ready',
      'Make sure whom you speak to, then name document, amount and due date',
      'Ask for the cause: papers, process or money; then listen',
      'Agree a day and an amount',
      'Confirm in writing the same day and log the call',
    ],
  },
  step2: {
    zh: [
      '备好明细、历次联系和承诺记录，找财务经理',
      '说明逾期金额、天数及函件中的付款期限',
      '问清原因和审批到哪一步、由谁决定',
      '约定日期和金额；全付有困难的，谈书面分期计划',
      '复述约定，当日书面确认；未兑现则升级',
    ],
    en: [
      'Have items, earlier contacts and promises ready; ask for the finance manager',
      'Name the amount, the days and the deadline of our letter',
      'Ask for the cause, where approval stands and who decides',
      'Agree day and amount; if the whole is too much, a written instalment plan',
      'Repeat what was agreed, confirm it in writing; escalate if it is missed',
    ],
  },
  step3: {
    zh: [
      '核对函件签收和账目，备好合同条款，找总经理',
      '只讲事实：金额、天数、最后付款期限',
      '问清不付的原因和还款来源，异议请其书面提出',
      '要求确定日期和金额，可谈担保或分期，均须书面',
      '说明期满后将依约依法处理，语气平和，不争吵',
    ],
    en: [
      'Check that the letter arrived; have contract terms ready; ask for the general manager',
      'Facts only: amount, days, final date',
      'Ask why it is unpaid and from what it will be paid; objections in writing',
      'Ask for a firm day and amount; security or instalments only in writing',
      'Say that contract and law apply afterwards; stay calm, do not argue',
    ],
  },
  counsel: {
    zh: [
      '先与法务对齐：证据、时效、对方资产线索',
      '找法定代表人或总经理，确认债务金额是否认可',
      '给出最后一次协商机会：一次付清或书面分期加担保',
      '不作任何威胁，不提刑事、曝光',
      '通话情况当日登记，交法务',
    ],
    en: [
      'Agree with legal first: evidence, limitation, assets',
      'Speak to the legal representative or general manager; does he accept the amount?',
      'Offer a last settlement: payment in full, or instalments in writing with security',
      'No threat of any kind, nothing about criminal law or publicity',
      'Log the call the same day and pass it to legal',
    ],
  },
  promise: {
    zh: ['备好承诺日期、金额和承诺人', '付款日前确认安排未变，是否已提交审批', '有变化的，当场约定新的日期和金额并书面确认'],
    en: [
      'Have day, amount and name of the promise ready',
      'Confirm before the day that nothing has changed and approval is filed',
      'If it has, agree a new day and amount at once, in writing',
    ],
  },
  check: {
    zh: ['先请出纳核对银行流水', '未到账的，请对方提供银行回单或付款时间', '到账后核销并道谢；未付则当日约定新日期'],
    en: [
      'Ask the cashier to check the bank first',
      'If nothing came, ask for the bank slip or the time of payment',
      'Apply it and say thanks; if unpaid, agree a new day today',
    ],
  },
  broken: {
    zh: ['备好原承诺的日期、金额、承诺人', '说明款项未到，询问发生了什么', '约定更近的日期和金额，请更高一级确认', '书面确认，次日核对到账'],
    en: [
      'Have the promise ready: day, amount, who gave it',
      'Say that the money has not come and ask what happened',
      'Agree a nearer day and an amount; have one level up confirm',
      'Confirm in writing; check the day after',
    ],
  },
  dispute: {
    zh: ['备好争议单据、合同、签收和质检资料', '请对方说清争议的金额和理由，书面提出', '无争议部分约定付款日期', '说明我方答复人和答复时间'],
    en: [
      'Have the document, contract, delivery and quality papers ready',
      'Ask for amount and reason of the dispute, in writing',
      'Agree a day for the part that is not disputed',
      'Say who will answer and when',
    ],
  },
  papers: {
    zh: ['查清缺合同、签收单还是发票', '补寄后请对方确认收到及收件人', '问明收齐后的付款时间'],
    en: [
      'Find out what is missing: contract, delivery receipt or invoice',
      'Send it and have the receipt confirmed, with a name',
      'Ask when payment follows',
    ],
  },
  reconcile: {
    zh: ['备好对账单、未核销款和单据号', '逐笔核对，记录差异及原因', '请对方盖章确认余额，约定处理时间'],
    en: [
      'Have the statement, unapplied money and document numbers ready',
      'Compare item by item; note each difference and its cause',
      'Have the balance confirmed with a seal; agree when it is settled',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;

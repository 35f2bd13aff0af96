import { Words } from '../basics/words';
import { Template } from './types';

/**
 * The wording of our letters, piece by piece, in the order of the page. Words are ours. Order, elements and limits of tone:
 * a demand names both parties, the debt, a cut-off date, a clear request, a calendar deadline and the account;
 * step 1 thanks and asks, step 2 states and asks for reasons, step 3 numbers its points and thanks for nothing.
 * No step threatens: what "may" follow is what contract and law allow.
 */
export const TEMPLATES: readonly Template[] = [
  piece('letter.1.subject', ['提醒函的邮件主题', 'Subject of the reminder'], {
    zh: '【付款提醒】{documents}，合计{claimed}，请于{deadline}前安排',
    en: 'Payment reminder: {documents}, {claimed}, please arrange by {deadline}',
  }),
  piece('letter.2.subject', ['逾期通知函的邮件主题', 'Subject of the notice'], {
    zh: '【逾期付款通知】{documents}，合计{claimed}，请于{deadline}前支付',
    en: 'Overdue payment: {documents}, {claimed}, please pay by {deadline}',
  }),
  piece('letter.3.subject', ['最后通知函的邮件主题', 'Subject of the final notice'], {
    zh: '【最后付款通知】{documents}，合计{claimed}，付款期限{deadline}',
    en: 'Final payment notice: {documents}, {claimed}, payable by {deadline}',
  }),
  piece('letter.1.opening', ['提醒函开头', 'Opening of the reminder'], {
    zh: '感谢贵公司一直以来的信任与合作。经核对双方往来账目{contracts}，下列款项已过约定付款日，可能是付款流程或单据流转所致。特此提醒，烦请核对并安排支付。',
    en: 'Thank you for your business. According to our records{contracts}, the agreed payment date of the items below has passed. This may simply be a matter of timing or of papers on their way; we would be grateful if you would check them and arrange payment.',
  }),
  piece('letter.2.opening', ['逾期通知函开头', 'Opening of the notice'], {
    zh: '贵我双方业务往来{contracts}项下，下列款项已超过约定付款期限，最长逾期{days}天。{contacts}截至目前，款项仍未结清，现正式函告如下。',
    en: 'The items below{contracts} have passed their agreed payment date, the oldest by {days} days. {contacts}As the amount is still unpaid, we write to you formally.',
  }),
  piece('letter.3.opening', ['最后通知函开头', 'Opening of the final notice'], {
    zh: '贵我双方业务往来{contracts}项下，下列款项最长逾期已达{days}天，至今未予结清。{contacts}现就付款事宜最后通知如下。',
    en: 'The items below{contracts} remain unpaid, the oldest {days} days after its due date. {contacts}This is our final notice concerning their payment.',
  }),
  piece('letter.facts', ['账面情况（回款登记截至日由用户给出）', 'What our books show (booked-up-to date given)'], {
    zh: '截至{asOf}，我公司账面登记的贵公司未付款项见下表（回款已登记至{bookedTo}，金额单位：{unit}）。如其后已经付款，请忽略本函，并将付款凭证发我公司核对。',
    en: 'As of {asOf} our books show the amounts below as unpaid (receipts booked up to {bookedTo}; amounts in {unit}). If you have paid since, please disregard this letter and send us the payment advice.',
  }),
  piece('letter.facts.assumed', ['账面情况（未给出回款登记截至日）', 'What our books show (booked-up-to date not given)'], {
    zh: '截至{asOf}，我公司账面登记的贵公司未付款项见下表（假定截至该日的回款均已入账，金额单位：{unit}）。如已经付款，请忽略本函，并将付款凭证发我公司核对。',
    en: 'As of {asOf} our books show the amounts below as unpaid (assuming that all receipts up to that day are booked; amounts in {unit}). If you have already paid, please disregard this letter and send us the payment advice.',
  }),
  piece('letter.claimed', ['请求金额，表格之下', 'The sum claimed, below the table'], {
    zh: '本次请求支付的款项合计：{claimed}{capital}。',
    en: 'Total amount claimed now: {claimed}.',
  }),
  piece('letter.unapplied', ['有未核销款时', 'When credits are not applied yet'], {
    zh: '贵公司尚有{unapplied}的付款或贷项未对应到具体单据，已从上述金额中扣减；请告知其所付单据，以便我公司核销。',
    en: 'Payments or credits of {unapplied} are not yet matched to an invoice and have been deducted above; please tell us which invoices they are for.',
  }),
  piece('letter.held', ['有争议、承诺、分期等未计入的部分时', 'When something is left out of the claim'], {
    zh: '另有{held}（{reasons}）按双方另行沟通处理，未计入本次请求金额。',
    en: 'A further {held} ({reasons}) is dealt with separately and is not part of the amount claimed here.',
  }),
  piece('letter.interest', ['第三步主张利息时', 'When step 3 claims interest'], {
    zh: '除上述本金外，截至{asOf}的逾期利息（违约金）为{interest}，一并主张。计算依据：{rule}；计算方法：{formula}。',
    en: 'In addition to the principal we claim late-payment interest of {interest} up to {asOf}. Basis: {rule}. Reckoning: {formula}.',
  }),
  piece('letter.1.request', ['提醒函的请求', 'Request of the reminder'], {
    zh: '烦请贵公司于{deadline}前（含当日）将上述款项付至下列账户；如已在办理付款，请告知预计付款日期。',
    en: 'Please pay this amount to the account below by {deadline}. If payment is already under way, kindly tell us when we may expect it.',
  }),
  piece('letter.2.request', ['逾期通知函的请求', 'Request of the notice'], {
    zh: '请贵公司于{deadline}前（含当日）将上述款项付至下列账户。如届时不能全额支付，请在该日前书面说明原因，并提出明确的付款日期和金额。',
    en: 'Please pay this amount in full to the account below by {deadline}. If you cannot, please tell us the reason in writing by that day and name the dates and amounts of your payments.',
  }),
  piece('letter.3.request', ['最后通知函的请求', 'Request of the final notice'], {
    zh: '一、请贵公司于{deadline}前（含当日）将上述款项一次付清，付至本函所列账户。',
    en: '1. We require payment of this amount in full to the account below by {deadline}.',
  }),
  piece('letter.1.consequence', ['提醒函：后果（委婉）', 'Reminder: consequence, softly'], {
    zh: '逾期付款可能涉及合同约定的违约责任，也可能影响后续订单的信用账期，敬请留意。',
    en: 'Please note that late payment may have consequences under our contract and may affect the credit terms of further orders.',
  }),
  piece('letter.2.consequence', ['逾期通知函：后果与权利保留', 'Notice: consequence, rights reserved'], {
    zh: '如款项继续逾期，我公司可能依约主张违约金或逾期利息，并调整供货安排和信用条件。我公司保留依合同及法律享有的各项权利。',
    en: 'If the amount stays unpaid we may claim contractual penalty or interest for late payment and review supply and credit terms. All our rights under the contract and the law are reserved.',
  }),
  piece('letter.3.consequence', ['最后通知函：可能采取的措施', 'Final notice: what may follow'], {
    zh: '二、如期限届满仍未付清，我公司将依据合同和法律，视情况采取下列一项或多项措施：（1）暂停后续供货或服务；（2）主张违约金或逾期利息；（3）向有管辖权的人民法院申请支付令、提起诉讼，或按约定申请仲裁。\n三、我公司保留依合同及法律享有的各项权利。',
    en: '2. If the amount is not paid in full by then we may, as the contract and the law allow, take one or more of these steps: suspend further supply or service; claim contractual penalty or interest; apply for an order for payment, bring court proceedings or go to arbitration as agreed.\n3. All our rights under the contract and the law are reserved.',
  }),
  piece('letter.account', ['收款账户（每行一项）', 'Account to pay into, one item a line'], {
    zh: '付款时请注明本函编号或发票号；若收到变更账户的通知，请先致电本函联系人核实。收款账户：\n户名：{bankHolder}　　账号：{bankAccount}\n开户行：{bankName}',
    en: 'Please quote our reference. If you are told of a change of account, call us before you pay.\nAccount holder: {bankHolder}; account no.: {bankAccount}\nBank: {bankName}',
  }),
  piece('letter.account.factored', ['已保理或投保客户的收款账户', 'Account of a factored or insured claim'], {
    zh: '付款时请注明本函编号或发票号。收款账户：\n{factorAccount}',
    en: 'Please quote our reference or the invoice number. Account to pay into:\n{factorAccount}',
  }),
  piece('letter.1.reply', ['提醒函：异议与回复', 'Reminder: questions and reply'], {
    zh: '如对金额、单据或货物有疑问，请于{deadline}前告知，我公司将及时核实；也请填写文末回执，盖章后回传。',
    en: 'If you have a question about an amount, a document or the goods, please tell us by {deadline}; we will look into it at once. You may also return the reply slip below.',
  }),
  piece('letter.2.reply', ['逾期通知函：异议与回复', 'Notice: objections and reply'], {
    zh: '如有异议，请于{deadline}前书面告知所涉单据、金额和理由并附资料；无异议的部分请先行支付。请填写文末回执，盖章后回传。',
    en: 'If you object to any item, please tell us in writing by {deadline} which document and amount are concerned and why, and pay the part that is not in question. Please return the reply slip below.',
  }),
  piece('letter.3.reply', ['最后通知函：异议与回复', 'Final notice: objections and reply'], {
    zh: '四、如有异议，请在上述期限内书面说明并附证据；无异议的部分应先行支付。请填写文末回执，盖章后回传。',
    en: '4. Objections must reach us in writing, with evidence, within the same time; the part that is not in question is to be paid. Please return the reply slip below.',
  }),
  piece('letter.1.closing', ['提醒函结语', 'Close of the reminder'], { zh: '顺颂商祺！', en: 'Yours faithfully,' }),
  piece('letter.2.closing', ['逾期通知函结语', 'Close of the notice'], { zh: '特此函告，顺颂商祺。', en: 'Yours faithfully,' }),
  piece('letter.3.closing', ['最后通知函结语', 'Close of the final notice'], { zh: '特此通知。', en: 'Yours faithfully,' }),
  piece('letter.signature', ['落款单位与盖章', 'Signature and seal'], {
    zh: '{company}（盖章）',
    en: '{company} (signature and company seal)',
  }),
  piece('letter.attachments', ['附件', 'Enclosures'], {
    zh: '附：合同、发票、签收单据的复印件可应贵公司要求提供。',
    en: 'Copies of contracts, invoices and delivery receipts are available on request.',
  }),
  piece('letter.attachments.more', ['附件（表格未列全时）', 'Enclosures when the table does not show every item'], {
    zh: '附件：对账单一份（含表内未逐笔列出的{more}笔）；合同、发票、签收单据的复印件可应贵公司要求提供。',
    en: 'Encl.: statement of account (with the {more} items not listed above). Copies of contracts, invoices and delivery receipts on request.',
  }),
  piece('letter.contact', ['联系人', 'Whom to ask'], { zh: '{contactLine}', en: '{contactLine}' }),
  piece('reply.title', ['回执标题', 'Heading of the reply slip'], { zh: '回　执', en: 'Reply slip' }),
  piece('reply.received', ['回执：收到', 'Reply slip: received'], {
    zh: '致{company}：我公司已收到编号{number}的函件，答复如下（请在选定项的□内打√）：',
    en: 'To {company}: we have received your letter {number} and reply as follows (please tick):',
  }),
  piece('reply.agree', ['回执：金额无误', 'Reply slip: agreed'], {
    zh: '□ 金额{claimed}核对无误，将于________年____月____日付款。',
    en: '□ The amount of {claimed} is correct; we will pay on ____________________.',
  }),
  piece('reply.part', ['回执：部分付款', 'Reply slip: part payment'], {
    zh: '□ 部分付款：金额________________，付款日期________年____月____日。',
    en: '□ We will pay a part: amount ____________________ on ____________________.',
  }),
  piece('reply.paid', ['回执：已付款', 'Reply slip: paid'], {
    zh: '□ 已经付款：付款日期________年____月____日，银行回单号____________________。',
    en: '□ We have paid on ____________________, bank reference ____________________.',
  }),
  piece('reply.dispute', ['回执：有异议', 'Reply slip: disputed'], {
    zh: '□ 对金额有异议：____________________________________________（请附说明及资料）。',
    en: '□ We object: ________________________________________ (please enclose papers).',
  }),
  piece('reply.signed', ['回执：签收人', 'Reply slip: signer'], {
    zh: '签收人：______________　职务：______________　电话：__________________',
    en: 'Name: ____________________  Post: ________________  Phone: ________________',
  }),
  piece('reply.seal', ['回执：盖章与日期', 'Reply slip: seal and date'], {
    zh: '单位（盖章）：__________________________　日期：________年____月____日',
    en: 'Company seal: ____________________________  Date: ________________',
  }),
  piece('reply.return', ['回执：裁切线上的回传方式', 'Reply slip: on the cut line, where to return it'], {
    zh: '请沿此线裁下，填妥并加盖公章或财务章后寄回，或扫描、拍照发至：{returnTo}',
    en: 'please detach, sign, seal and return by post or as a scan to {returnTo}',
  }),
];

function piece(id: string, [zh, en]: readonly [string, string], words: Words): Template {
  return { id, words, note: { zh, en } };
}

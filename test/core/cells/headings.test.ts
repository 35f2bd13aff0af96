import fc from 'fast-check';
import { Field, guessField, guessFields } from '../../../src/core/cells/cells';

/** What a heading is taken for, "nothing" included. */
function said(heading: string): string {
  return guessField(heading)?.field ?? 'nothing';
}

/** The heading of a row that is the best for a field, as a ledger reader would choose. */
function best(row: string, field: Field): string {
  const scored = row.split('|').map((heading) => ({
    heading,
    confidence: guessFields(heading).find((guess) => guess.field === field)?.confidence ?? 0,
  }));
  const top = scored.reduce((x, y) => (y.confidence > x.confidence ? y : x));
  return top.confidence > 0 ? top.heading : 'none';
}

describe('A heading', () => {
  it.each<[Field, string]>([
    [
      'customer',
      '客户名称|客户|往来单位|购货单位名称|客商名称|購買方名稱|Customer Name|CustomerName|customer_name|CUSTOMER  NAME|Customer: |Bill-To Customer Name|Sold-to Party Name|Customer:Job|客户\n名称|客 户 名 称|客户名称*|客户（全称）|客户名称/Customer|Customer 客户|应收单位',
    ],
    [
      'customerCode',
      '客户编码|客户代码|Customer No.|Customer #|customer.id|CustId|CUSTNMBR|Sell-to Customer No.|客户编码*|購方税号|CardCode',
    ],
    [
      'document',
      '发票号码|發票號碼|Invoice No.|Invoice #|Invoice#|InvoiceNumber|invoice_id|Inv. No.|Document No.|RefNbr|凭证号|单据编号|数电票号码|发票号(后8位)|Doc. No',
    ],
    ['reference', '对应发票号|Applies-to Doc. No.|Related Invoice|核销单据号'],
    ['documentKind', '单据类型|DocType|Document Type|Transaction Type|业务类型'],
    ['direction', '方向|借/贷|Dr/Cr|借贷方向'],
    [
      'invoiceDate',
      '开票日期|發票日期|InvoiceDate|Invoice Date|invoice_date|Doc Date|单据日期|业务日期|Posting Date|日期|Date',
    ],
    [
      'dueDate',
      '到期日|到期日期|Due Date|DueDate|due_date|Due Dt.|Net Due Date|应收款到期日|约定付款日期|最迟付款日期|Invoice Due Date',
    ],
    ['terms', '账期|账期(天)|付款条件|信用期（天）|Terms|Payment Terms|Net Days|Credit Period (days)'],
    ['deferredTo', '展期至|展期到期日|Extended Due Date'],
    ['paymentDate', '回款日期|收款日期|SettledDate|PaidDate|Payment Date|Clearing Date|实际到账日期|Date Paid'],
    [
      'amount',
      '应收金额|应收金额(元)|发票金额|价税合计|InvoiceAmount|BillTotal|Grand Total|Invoice Amt|发票金额（含税）|含税金额|Amount (USD)|開票金額|Total incl. VAT|Original Amount',
    ],
    ['paid', '已收金额|已回款|Applied|Amount Paid|Paid|回款金额|累计收款|Amount Received|paid_amount|已收款(元)'],
    [
      'balance',
      '未收金额|尾款|欠款|欠款余额|Outstanding Amount|Balance Due|Open balance|DocBal|Amount Due|未回款金额|余额|Open Amount|应收余额|Remaining Amount|期间未收款金额',
    ],
    ['debit', '借方|借方金额|Debit|本期借方发生额|2013年借方金额'],
    ['credit', '贷方|贷方金额|Credit|本期贷方发生额|2013年贷方金额'],
    ['openingBalance', '期初余额|年初余额|Opening Balance|2013年期初余额'],
    ['closingBalance', '期末余额|Closing Balance|期末应收余额|2013年期末余额'],
    ['currency', '币种|币别|幣別|Currency|Currency Code|Curr.|原币币种'],
    ['status', '状态|收款状态|Payment Status|Status|是否结清'],
    ['open', 'OpenDoc|isOpen|Open'],
    ['disputed', '是否争议|Disputed|In dispute?'],
    ['disputedAmount', '争议金额|Disputed Amount'],
    ['disputeReason', '争议原因|Dispute Reason'],
    ['promiseDate', '承诺付款日期|Promise Date|Promise to pay date|承诺回款时间'],
    ['promiseAmount', '承诺金额|Promised Amount'],
    ['contract', '合同编号|合同号|Contract No.|采购合同号'],
    ['salesperson', '业务员|客户经理|Salesperson|Sales Rep|SlsperId|所属业务员|业务员姓名'],
    ['contact', '联系人|客户联系人|Contact Person'],
    ['phone', '联系电话|手机号|Phone|Contact Phone No.'],
    ['email', '邮箱|E-mail|Email Address|联系人Email'],
    ['creditLimit', '信用额度|授信额度(万元)|Credit Limit'],
    ['customerClass', '客户等级|信用等级|Customer Class'],
    ['deliveryReceipt', '签收单|是否签收|Proof of delivery'],
    ['invoiceDelivery', '发票送达日期|发票寄送日期|Invoice delivered'],
    ['retention', '质保金|Retention'],
    ['settlement', '结算方式|收款方式|Payment Method'],
    ['billDate', '票据到期日|承兑汇票到期日|Bill Maturity Date'],
    ['summary', '摘要|Description'],
    ['note', '备注|Remarks|Notes|备注（催收）'],
    ['daysOverdue', '逾期天数|Days Overdue|DaysLate|超期天数|账龄(天)'],
    [
      'bucket',
      '账龄|Aging Bucket|逾期金额|未逾期金额|逾期金额(元)|其中：逾期金额|Overdue Amount|Past due|Not due|未到期|账期内|超账期金额|到期应收|本月到期|其中：1年以内',
    ],
  ])('means %s: %s', (field, headings) => {
    for (const heading of headings.split('|')) expect(`${heading} → ${said(heading)}`).toBe(`${heading} → ${field}`);
  });

  it.each([
    '1-30',
    '1-30天',
    '1～30天',
    '31–60 days',
    '61 - 90 Days',
    '90+',
    '>365天',
    '> 90 days',
    '<30天',
    '0-30天',
    '3年以上',
    '3年以上（含3年）',
    '一年以内',
    '1年以内（含1年）',
    '1至2年',
    '一至二年',
    '6个月以内',
    '1 Month',
    '< 1 Month',
    'Over 90',
    'over 90 days',
    '逾期1-30天',
    '账龄1-30天',
    '90天以上逾期',
    '1-30 days past due',
    '120 and over',
    '91 or more',
    '超过180天',
    'Current (0-30)',
    '1-3个月',
    '180天以上',
  ])('is a column by age and never a balance: %s', (heading) => {
    expect(said(heading)).toBe('bucket');
  });

  it.each([
    '税额',
    '税率',
    '不含税金额',
    '金额(不含税)',
    '未税金额',
    '数量',
    '单价',
    '汇率',
    '折扣',
    '对方科目',
    '科目名称',
    '序号',
    '行号',
    '小计',
    '本位币币种',
    '折人民币金额',
    '折合人民币',
    '回款率',
    '逾期利息',
    '违约金',
    '罚息',
    '开户银行',
    '银行账号',
    '地址',
    '客户地址',
    '合同到期日',
    '销售方名称',
    '收款单位',
    '创建人',
    '制单人',
    '坏账准备',
    '可用额度',
    '预收款余额',
    'Net Amount',
    'VAT',
    'VAT Amount',
    'GST',
    'Tax Amount',
    'Exchange Rate',
    'Quantity',
    'Qty',
    'Unit Price',
    'Base Grand Total',
    'Discount Amount',
    'Subtotal',
    'Sub Total',
    'Line No.',
    'Available Credit',
    'Modified By',
    'Vendor Name',
    'Bank Account',
    'Interest',
    'PaperlessDate',
    'DaysToSettle',
    'countryCode',
    'Region',
    '部门',
    '应收账款明细表',
    '编制单位：上海某某公司',
    '日期：2026-11-20',
    '单位：万元',
    '',
    '   ',
    '—',
    '2024-05',
    '1',
    '2025',
    'x'.repeat(300),
    '贷方余额',
    '客户PO号',
    'Unapplied Amount',
    'Last Payment Amount',
    'Email Sent',
    '信用余额',
    '授信余额',
    '收款银行',
    '质保金到期日',
    '期初贷方',
  ])('means nothing here: %s', (heading) => {
    expect(said(heading)).toBe('nothing');
  });

  it('may have several meanings, best first', () => {
    expect(guessFields('余额').map((guess) => guess.field)).toEqual(['balance', 'closingBalance']);
    expect(guessFields('Contact').map((guess) => guess.field)).toEqual(['contact', 'customer']);
    expect(guessFields('应收款').map((guess) => guess.field)).toEqual(['balance', 'amount']);
  });

  it('says with its confidence whether it means it plainly', () => {
    for (const plain of ['客户名称', 'Due Date', '未收金额', 'InvoiceAmount'])
      expect(guessField(plain)?.confidence).toBeGreaterThanOrEqual(0.95);
    for (const weak of ['日期', '金额', 'Date', 'Total', '合同金额', 'Type'])
      expect(guessField(weak)?.confidence).toBeLessThan(0.8);
  });

  it.each<[string, number, string | null]>([
    ['应收金额(分)', 0.01, null],
    ['应收（元）', 1, null],
    ['应收金额（万元）', 10000, null],
    ['应收金额万元', 10000, null],
    ['应收金额-万元', 10000, null],
    ['应收金额/千元', 1000, null],
    ['金额(单位:万元)', 10000, null],
    ['余额（亿元）', 1e8, null],
    ['Amount (₹)', 1, 'INR'],
    ['Amount (USD)', 1, 'USD'],
    ['Amount in USD', 1, 'USD'],
    ['USD Amount', 1, 'USD'],
    ["Amount (USD'000)", 1000, 'USD'],
    ['Balance (in thousands)', 1000, null],
    ['应收金额(人民币万元)', 10000, 'CNY'],
    ['应收金额(万美元)', 10000, 'USD'],
    ['应收金额(￥)', 1, 'CNY'],
    ['Open Advance (ILS)', 1, 'ILS'],
    ['Amount (All)', 1, null],
    ['Amount (constructor)', 1, null],
    ['美元金额', 1, 'USD'],
    ['金额-人民币', 1, 'CNY'],
    ['Invoice Amount', 1, null],
    ['应收金额', 1, null],
  ])('names its unit and currency: %s → × %d, %s', (heading, unit, currency) => {
    expect(guessField(heading)).toMatchObject({ unit, currency });
  });

  it('never throws and keeps confidence between 0 and 1', () => {
    const letters = fc.constantFrom(
      '客',
      '户',
      '金额',
      '日期',
      '(',
      '）',
      '#',
      '-',
      '万元',
      'Invoice',
      'No',
      ' ',
      '/',
      ':',
      '1',
      '30',
      '天',
      '\n',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (heading) =>
        guessFields(heading).every((guess) => guess.confidence > 0 && guess.confidence <= 1 && guess.unit > 0),
      ),
    );
  });
});

describe('Among the headings of one row the true column wins', () => {
  const VAT = '购方名称|发票号码|开票日期|金额|税率|税额|价税合计|备注';
  const TWO_CURRENCIES = '客户|币种|汇率|原币金额|折人民币应收金额|原币余额|本币余额';
  const FRAPPE =
    'Invoice No|Date|Party|Account|Customer Currency|Exchange Rate|Net Total|Grand Total|Base Grand Total|Outstanding Amount|Discount Amount|Rate|Amount|Quantity';
  const SL =
    'CustId|DocType|RefNbr|BatNbr|BatSeq|CpnyID|DocBal|DocDate|DocDesc|DueDate|OpenDoc|OrdNbr|Rlsed|SlsperId|Status|Terms';
  const AGED = '客户名称|应收金额|未收金额|未逾期金额|逾期金额|1-30天|31-60天|60天以上';
  const QBO = 'Date|Transaction type|Num|Customer full name|Due date|Amount|Open balance';
  const BC =
    'Account Type|Account No.|Posting Date|Document Type|Document No.|Description|Bal. Account No.|Amount|Debit Amount|Credit Amount|Due Date|Document Date|External Document No.';
  const SAP = '客户|名称|凭证编号|凭证类型|凭证日期|过账日期|净收付到期日|凭证货币金额|凭证货币|本位币金额|文本';
  const YONYOU = '日期|凭证号数|摘要|借方|贷方|方向|余额';
  const KINGDEE = '单据编号|业务日期|客户|币别|价税合计|税额|不含税金额|已核销金额|未核销金额|到期日|销售员';

  it.each<[string, Field, string]>([
    [VAT, 'amount', '价税合计'],
    [TWO_CURRENCIES, 'amount', '原币金额'],
    [TWO_CURRENCIES, 'balance', '原币余额'],
    [FRAPPE, 'amount', 'Grand Total'],
    [FRAPPE, 'balance', 'Outstanding Amount'],
    [FRAPPE, 'document', 'Invoice No'],
    [FRAPPE, 'customer', 'Party'],
    [FRAPPE, 'currency', 'Customer Currency'],
    [FRAPPE, 'invoiceDate', 'Date'],
    [SL, 'balance', 'DocBal'],
    [SL, 'customerCode', 'CustId'],
    [SL, 'customer', 'none'],
    [SL, 'document', 'RefNbr'],
    [SL, 'documentKind', 'DocType'],
    [SL, 'invoiceDate', 'DocDate'],
    [SL, 'dueDate', 'DueDate'],
    [SL, 'open', 'OpenDoc'],
    [SL, 'salesperson', 'SlsperId'],
    [AGED, 'amount', '应收金额'],
    [AGED, 'balance', '未收金额'],
    [QBO, 'balance', 'Open balance'],
    [QBO, 'customer', 'Customer full name'],
    [QBO, 'documentKind', 'Transaction type'],
    [BC, 'invoiceDate', 'Document Date'],
    [BC, 'document', 'Document No.'],
    [BC, 'reference', 'External Document No.'],
    [BC, 'customerCode', 'Account No.'],
    [BC, 'documentKind', 'Document Type'],
    [SAP, 'amount', '凭证货币金额'],
    [SAP, 'dueDate', '净收付到期日'],
    [SAP, 'currency', '凭证货币'],
    [SAP, 'document', '凭证编号'],
    [YONYOU, 'debit', '借方'],
    [YONYOU, 'credit', '贷方'],
    [YONYOU, 'direction', '方向'],
    [YONYOU, 'summary', '摘要'],
    [YONYOU, 'document', '凭证号数'],
    [KINGDEE, 'amount', '价税合计'],
    [KINGDEE, 'paid', '已核销金额'],
    [KINGDEE, 'balance', '未核销金额'],
    [KINGDEE, 'salesperson', '销售员'],
  ])('%s: %s is %s', (row, field, heading) => {
    expect(best(row, field)).toBe(heading);
  });
});

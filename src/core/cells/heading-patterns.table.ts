import { Field } from './types';

/** One way in which headings that the dictionary does not know are understood. */
export interface HeadingPattern {
  readonly field: Field;
  readonly confidence: number;
  readonly pattern: RegExp;
  /** Not if the heading also says this. */
  readonly unless?: RegExp;
}

/**
 * Columns that look like something and are not: parts of an amount (tax, net, quantity, price), amounts in the books' own
 * currency, rates and shares, technical numbers, the seller's own side, what people added up.
 */
export const NOTHING =
  /(?:明细|汇总|统计|分析|报|余额)表|清单|台账|税额|税率|税金|税费|不含税|未税|除税|去税|单价|数量|汇率|本位币|折人民币|折合|折算|本国货币|换算|折扣|手续费|对方科目|会计科目|科目|^序号|行号|小计|可用|可开|余额过户|比例|占比|百分比|回款率|逾期率|利率|费率|罚息|违约金|滞纳金额|逾期利息|利息|销方|销货单位|销售方|卖方|乙方|供应商|供方|收款单位|债权单位|债权人|开户行|银行账号|银行|账号|地址|合同.*到期|质保.*到期|保修|生日|导入|打印|创建人|修改|制单人|审核人|复核|开票人|次数|笔数|坏账|准备|计提|成本|利润|毛利|预收|预付|运费|\bexcl|\bnet (?:amount|total)|\bvat\b|\bgst\b|\btax\b|taxamount|\bunit price|\bprice\b|\bquantity\b|\bqty\b|\brate\b|\bratio\b|\bpercent|\bconverted\b|\bbase\b|\blocal\b|\bhome\b|\breporting currency\b|\bdiscount\b|\bfee\b|\bfreight\b|\bcost\b|\bsub ?total\b|\bline no\b|\bavailable\b|\bmodified\b|\bupdated\b|\bcreated by\b|\bvendor\b|\bsupplier\b|\bbank\b|\baddress\b|\bline amount\b|\bprovision\b|\ballowance\b|\bpaperless\b|\btime to\b|\bdays to\b|\binterest\b|\bcommission\b|\bweight\b|\bcount\b|\bprepaid\b|\bgoods\b|\bdeposit\b/;

const UNITS_OF_TIME = '(?:天|日|d|days?|个?月|months?|mths?|年|years?|yrs?)';
const FROM = '(?:\\d{1,3}|[一二两三四五六七八九十半]+)';

/** 1-30, 31～60天, 1至2年, 90+, >365天, 3年以上, 一年以内, < 1 Month, over 90 days, 逾期1-30天: columns by age. */
export const BUCKET_RANGES: readonly RegExp[] = [
  new RegExp(`^(?:账龄|逾期|超期|过期|未到期|已到期|overdue|pastdue|current|age)*[(:：]?${FROM}${UNITS_OF_TIME}?(?:[-~–—]|至|到|to)(?:\\d{4}|${FROM})${UNITS_OF_TIME}?(?:\\(?(?:含|以内|内|逾期|超期|账龄|overdue|pastdue|old|late|金额|amount))*\\)?$`),
  new RegExp(`^(?:账龄|逾期|超期|过期|overdue|pastdue|age)*(?:[<>≤≥＜＞]=?|over|above|under|morethan|lessthan|upto|within|olderthan|超过|大于|小于)${FROM}${UNITS_OF_TIME}?(?:以上|以内|逾期|overdue|pastdue|old|late|金额|amount)*$`),
  new RegExp(`^(?:账龄|逾期|超期|过期|overdue|pastdue)*[(]?${FROM}${UNITS_OF_TIME}?(?:\\+|(?:及|含|\\(含\\))?以[上内下]|内|andover|andabove|andolder|plus|ormore)\\)?${UNITS_OF_TIME}?(?:的|逾期|超期|账龄|overdue|pastdue|金额|amount|应收|余额|欠款)*$`),
  new RegExp(`^\\d{1,3}${UNITS_OF_TIME}$`),
  /^(?:current|notdue|未到期|未逾期)\(.*\)$/,
];

const TIME_ZH = '(?:日期|时间|日)$';

/** From special to general; the first that fits decides. */
export const PATTERNS: readonly HeadingPattern[] = [
  { field: 'email', confidence: 0.85, pattern: /\be ?mails?\b|邮箱|电子邮/, unless: /sent|date|status|是否|日期/ },
  { field: 'phone', confidence: 0.85, pattern: /\b(?:tele)?phone\b|\btel\b|\bmobile\b|\bcell\b|电话|手机/ },
  { field: 'disputedAmount', confidence: 0.85, pattern: /(?:争议|异议).*(?:金额|款|额)|\bdisput\w*\b.*\b(?:amount|amt|value)\b/ },
  { field: 'disputeReason', confidence: 0.85, pattern: /(?:争议|异议).*(?:原因|内容|说明|事由)|\bdisput\w*\b.*\b(?:reason|cause|comment|note)/ },
  { field: 'disputed', confidence: 0.75, pattern: /争议|异议|\bdisput/, unless: /日期|时间|date|天/ },
  { field: 'promiseAmount', confidence: 0.8, pattern: /承诺.*(?:金额|款|额)|\bpromised?\b.*\b(?:amount|amt)\b|\bptp amount\b/, unless: /日期|时间|日$/ },
  { field: 'promiseDate', confidence: 0.8, pattern: /承诺.*(?:日|时间)|\bpromised?\b.*\b(?:date|day|on|by)\b|\bptp\b/ },
  { field: 'billDate', confidence: 0.85, pattern: /(?:票据|承兑|汇票|银承|商票|支票).*到期/ },
  { field: 'deferredTo', confidence: 0.8, pattern: /(?:展期|延期|宽限|缓交).*(?:至|日)|\b(?:deferred|extended|postponed|revised)\b.*\b(?:to|until|date)\b/ },
  { field: 'daysOverdue', confidence: 0.85, pattern: /(?:逾期|超期|过期|拖欠|超账期|超信用期).*(?:天|日数)|\bdays?\b.*\b(?:overdue|late|past due|arrears|delayed)\b|\b(?:overdue|past due|late)\b.*\bdays?\b/ },
  { field: 'bucket', confidence: 0.85, pattern: /账龄.*(?:段|区间|范围|档|组)|\bag(?:e|ing)\b.*\b(?:bucket|group|band|bracket|period|range|category|status)\b/ },
  { field: 'bucket', confidence: 0.85, pattern: /(?:逾期|超期|过期|未到期|已到期).*(?:金额|款|余额|额|合计|应收|未收)/, unless: /日|时间|原因|是否|说明/ },
  { field: 'bucket', confidence: 0.75, pattern: /\b(?:over ?due|past ?due|not (?:yet )?due)\b/, unless: /date|reason|since|status|flag|is/ },
  { field: 'dueDate', confidence: 0.8, pattern: /到期(?:日|时间)|应收日|应付日|付款期限|(?:最后|最迟|最晚|截止).*付款.*日|\bdue\b.*\b(?:date|dt|day|on|by|at)\b|\b(?:date|dt)\b.*\bdue\b|\bdue ?date\b/ },
  { field: 'promiseDate', confidence: 0.6, pattern: /(?:预计|计划|预期).*(?:回款|收款|到账|付款).*(?:日|时间)|\bexpected\b.*\b(?:pay|payment|collection)\b.*\bdate\b/ },
  { field: 'paymentDate', confidence: 0.8, pattern: new RegExp(`(?:收款|回款|到账|到款|清账|结清|核销|来款|付款|缴费|收费|缴款).*${TIME_ZH}`), unless: /第[一二三四五六七八九十\d]+[次笔期]|^[首二三四][次笔期]/ },
  { field: 'paymentDate', confidence: 0.8, pattern: /\b(?:paid|payment|settled|settlement|cleared|clearing|clear|receipt|received|collected|collection)\b.*\b(?:date|dt|on|at)\b|\bdate\b.*\b(?:paid|settled|received|cleared|collected|payment)\b/, unless: /todate|next|planned|expected/ },
  { field: 'invoiceDate', confidence: 0.75, pattern: new RegExp(`(?:开票|发票|单据|账单|开单|应收单|凭证|业务|过账|记账|入账|销售|请款|交易|立账).*${TIME_ZH}`) },
  { field: 'invoiceDate', confidence: 0.6, pattern: new RegExp(`(?:出货|发货|出库|送货|挂账|发生|确认).*${TIME_ZH}`) },
  { field: 'invoiceDate', confidence: 0.75, pattern: /\b(?:invoiced?|inv|document|doc|bill|billed|billing|issued?|posting|posted|transaction|trans|trx|sales?)\b.*\b(?:date|dt|at|on)\b|\bdate\b.*\b(?:invoiced?|issued?|billed|document)\b/, unless: /due|ship|delivery/ },
  { field: 'bucket', confidence: 0.85, pattern: /^(?:未到账期|账期内|账期外|超账期|超信用期)|到期(?:金额|应收|款|未收|欠款|余额)|^(?:本月|本周|下月|下周|今日|当日)(?:将)?到期$/, unless: /日期|时间|天|票据|承兑/ },
  { field: 'terms', confidence: 0.75, pattern: /账期|信用期|付款条件|收款条件|付款条款|\bpayment terms?\b|\bcredit (?:days|period|terms?)\b|\bterms\b/, unless: /日期|起|止|开始|结束/ },
  { field: 'creditLimit', confidence: 0.8, pattern: /信用额|授信|赊销额|\bcredit (?:limit|line)\b/, unless: /期|天|已用|剩余|超|余额/ },
  { field: 'customerClass', confidence: 0.7, pattern: /(?:客户|信用).*(?:等级|级别|评级|分级)|\bcustomer (?:class|grade|rating)\b|\bcredit (?:rating|grade|class)\b/ },
  { field: 'currency', confidence: 0.8, pattern: /币种|币别|货币|\bcurrency\b|\bccy\b/, unless: /金额|余额|汇|amount|rate|资金/ },
  { field: 'customerCode', confidence: 0.85, pattern: /(?:客户|客商|往来单位|购方|购买方|购货单位|债务人|经销商).*(?:编码|编号|代码|代号|号|id|税号|识别号)$/, unless: /订单|合同|电话|手机|账号|地址|po/ },
  { field: 'customerCode', confidence: 0.8, pattern: /\b(?:customer|cust|client|debtor|buyer|bill to|sold to|payer|party)\b.*\b(?:id|no|code|number|num|nbr|key|acct|account)\b/, unless: /po(?:no|num|$)|order|phone|contact/ },
  { field: 'customer', confidence: 0.8, pattern: /(?:客户|客商|往来单位|购方|购买方|购货单位|债务人|欠款单位|甲方|买方|付款单位|经销商|租户|承租方).*(?:名称|全称|简称|姓名|名|单位|公司|抬头)$|(?:客户|客商|购买方|债务人|欠款单位)$/, unless: /联系|备注/ },
  { field: 'customer', confidence: 0.8, pattern: /\b(?:customer|cust|client|debtor|buyer|bill to|sold to|payer|party|partner)\b.*\bname\b|\bname\b.*\b(?:customer|client|debtor|buyer|party)\b/, unless: /contact|first|last|parent/ },
  { field: 'salesperson', confidence: 0.8, pattern: /业务员|销售员|销售经理|客户经理|销售代表|销售人员|业务经理|责任人|跟进人|\bsales ?(?:person|man|rep|representative|executive|manager|owner)\b|\baccount (?:manager|owner)\b/, unless: /电话|邮箱|部门|编码|代码/ },
  { field: 'contact', confidence: 0.75, pattern: /联系人|对接人|联络人|\bcontact\b/, unless: /日期|date|last|结果|记录/ },
  { field: 'reference', confidence: 0.75, pattern: /(?:关联|对应|原|源|来源|核销|冲销).*(?:单号|单据号|发票号|编号)|\b(?:applies|applied) to\b|\b(?:original|related|against)\b.*\b(?:invoice|document|doc)\b/ },
  { field: 'contract', confidence: 0.8, pattern: /(?:合同|协议).*(?:编号|号码|号|代码)$|\b(?:contract|agreement)\b.*\b(?:no|number|id|code|ref)\b/ },
  { field: 'document', confidence: 0.8, pattern: /(?:发票|单据|账单|应收单|凭证|票据|文件|请款单|对账单|结算单).*(?:号|号码|编号|no)$/, unless: /税号|代码/ },
  { field: 'document', confidence: 0.8, pattern: /\b(?:invoice|inv|document|doc|bill|voucher)\b.*\b(?:no|num|number|nbr|id|ref|reference)\b|\b(?:no|number|num|id) (?:of )?(?:invoice|document|facture)\b/, unless: /po(?:no|num)|order|customer|client/ },
  { field: 'documentKind', confidence: 0.75, pattern: /(?:单据|凭证|交易).*(?:类型|类别|种类)|\b(?:document|doc|transaction|trans|trx|entry|voucher) (?:type|kind|class)\b/ },
  { field: 'status', confidence: 0.75, pattern: /(?:收款|回款|付款|结清|核销|单据|发票|账款|结算).*状态|^是否(?:已)?(?:结清|付款|收款|回款|付清|核销|到账)|\b(?:payment|invoice|document|settlement|collection)\b.*\bstatus\b/ },
  { field: 'status', confidence: 0.55, pattern: /状态$|\bstatus$/ },
  { field: 'openingBalance', confidence: 0.8, pattern: /(?:期初|年初|月初|上期|上月|上年).*(?:余额|借方|金额|应收|欠款|数)|\b(?:opening|beginning|starting) (?:balance|bal)\b/, unless: /贷方|预收/ },
  { field: 'closingBalance', confidence: 0.8, pattern: /(?:期末|年末|月末).*(?:余额|借方|金额|应收|欠款|数)|\b(?:closing|ending) (?:balance|bal)\b/, unless: /贷方|预收/ },
  { field: 'debit', confidence: 0.8, pattern: /借方(?:金额|发生额)?(?:原币)?$|\bdebit\b/, unless: /期初|期末|年初|年末|累计|余额|本币|note/ },
  { field: 'credit', confidence: 0.8, pattern: /贷方(?:金额|发生额)?(?:原币)?$|\bcredit (?:amount|amt)\b|\bcredits?$/, unless: /期初|期末|年初|年末|累计|余额|本币|note|memo/ },
  { field: 'credit', confidence: 0.7, pattern: /^本[期月年].*(?:收回|减少|核销)/, unless: /日|率|计划/ },
  { field: 'debit', confidence: 0.7, pattern: /^本[期月年].*(?:增加|新增|发生)/, unless: /日|率|贷方/ },
  { field: 'balance', confidence: 0.8, pattern: /(?:未收|欠款|未回款|未付|未核销|未结|待收|尚欠|尾款|未清|欠费|剩余).*(?:金额|款|余额|额|数|合计|总额)$|(?:未收款|未回款|未收|欠款|尾款|尚欠)$/, unless: /是否|日期|单位|客户|本币|额度|未开票|开票日/ },
  { field: 'balance', confidence: 0.8, pattern: /\b(?:outstanding|open|unpaid|remaining|owed|owing|residual|uncollected)\b.*\b(?:amount|amt|balance|bal|value|total)\b|\b(?:amount|amt|balance|bal|value|total)\b.*\b(?:outstanding|open|unpaid|remaining|due|owed|owing|residual)\b/, unless: /date|days/ },
  { field: 'balance', confidence: 0.7, pattern: /余额$|\bbalance\b/, unless: /本币|额度|预存|预付|押金|银行|借方|贷方|信用|授信/ },
  { field: 'paid', confidence: 0.8, pattern: /(?:已收|已付|实收|回款|到账|来款|已核销|已回|收款|已缴).*(?:金额|款|总额|合计|额|数)$/, unless: /是否|方式|单位|客户|账|条件|额度|期|类型|未/ },
  { field: 'paid', confidence: 0.6, pattern: /^(?:已收|实收|已回).+/, unless: /是否|方式|单位|客户|账|日|期|类型|票/ },
  { field: 'paid', confidence: 0.75, pattern: /\b(?:paid|received|collected|applied|settled)\b.*\b(?:amount|amt|total|value)\b|\b(?:amount|amt|total|value)\b.*\b(?:paid|received|collected|applied|settled)\b/, unless: /un(?:paid|applied)|date/ },
  { field: 'amount', confidence: 0.8, pattern: /(?:含税|价税).*(?:金额|总额|合计|价)$|(?:应收|发票|开票|账单|单据).*(?:金额|总额|合计|款)$/, unless: /收回|单价|是否|本币|已|未|日期|单位|逾期|可/ },
  { field: 'amount', confidence: 0.75, pattern: /\b(?:invoiced?|inv|bill|billed|gross|grand|original|orig|document|doc|receivable)\b.*\b(?:amount|amt|total|value)\b|\b(?:amount|amt|total|value)\b.*\b(?:invoiced?|billed|receivable|incl|including)\b/ },
  { field: 'amount', confidence: 0.6, pattern: /^(?:原币)?应收.+|(?:货款|销售|交易|结算|原币).*(?:金额|总额|额)$/, unless: /日|时间|单位|客户|人|号|类|状态|本币|账款$/ },
  { field: 'amount', confidence: 0.5, pattern: /金额$|\b(?:amount|amt)\b/, unless: /已|未|本币|预|退|减|保|押|扣|冲|补|承兑|票据|现金|收回|期初|期末|refund|write|adjust|credit|unapplied|last|hold/ },
  { field: 'disputeReason', confidence: 0.5, pattern: /拒付|扣款原因/ },
  { field: 'note', confidence: 0.8, pattern: /备注|附注|\b(?:remark|note|comment)s?\b/, unless: /credit|debit|no$|number|delivery/ },
  { field: 'summary', confidence: 0.7, pattern: /摘要|\bdescription\b|\bmemo\b|\bnarration\b/, unless: /credit|debit/ },
];

import { Severity } from '../basics/notice';
import { Words } from '../basics/words';

/** What a notice says, wherever it stands. `{name}` is filled in when the notice is made. */
export interface NoticeText {
  readonly severity: Severity;
  readonly message: Words;
  readonly expected: Words;
  readonly done: Words;
}

/** Everything the reading of a ledger may have to say, by code. */
export const NOTICE_TEXTS = {
  // Sheets
  'no-ledger': {
    severity: 'error',
    message: {
      zh: '没有找到应收台账。最像的表是“{sheet}”，其表头为：{headings}',
      en: 'No receivables ledger found. The closest sheet is "{sheet}" with the headings: {headings}',
    },
    expected: {
      zh: '需要客户列（名称或编码），以及余额、金额或借方/贷方列；缺少：{missing}。可用 --map 指定，如 --map customer=客户 --map balance=H',
      en: 'A customer column (name or code) and a balance, amount or debit/credit column; missing: {missing}. Say which with --map, e.g. --map customer=Client --map balance=H',
    },
    done: { zh: '没有读取任何行', en: 'No row was read' },
  },
  'sheets-empty': {
    severity: 'error',
    message: { zh: '文件里没有任何内容', en: 'The file holds nothing: no cell is filled' },
    expected: { zh: '请确认导出成功、选对了文件，并在电子表格中看得到数据', en: 'Check that the export worked and that this is the right file; its rows must be seen in a spreadsheet' },
    done: { zh: '没有读取任何行', en: 'No row was read' },
  },
  'sheet-unknown': {
    severity: 'error',
    message: { zh: '没有名为“{name}”的工作表', en: 'There is no sheet named "{name}"' },
    expected: { zh: '现有工作表：{names}', en: 'One of: {names}' },
    done: { zh: '已忽略该名称', en: 'The name was ignored' },
  },
  'sheet-no-ledger': {
    severity: 'error',
    message: {
      zh: '指定的工作表“{sheet}”不是应收台账，表头为：{headings}',
      en: 'The chosen sheet "{sheet}" is no receivables ledger; its headings: {headings}',
    },
    expected: {
      zh: '缺少：{missing}。可用 --map 指定列',
      en: 'Missing: {missing}. Say which column with --map',
    },
    done: { zh: '未读取该表', en: 'The sheet was not read' },
  },
  'sheet-not-used': {
    severity: 'info',
    message: { zh: '还有像台账的工作表未被采用：{names}', en: 'Other sheets look like a ledger too and were not used: {names}' },
    expected: { zh: '要用它们，请用 --sheet 指定工作表名', en: 'To use them, name the sheet with --sheet' },
    done: { zh: '只读取了：{used}', en: 'Only read: {used}' },
  },
  'sheet-copy': {
    severity: 'warning',
    message: {
      zh: '“{sheet}”与“{used}”有 {share} 的单据相同，像是副本或另一期的快照',
      en: '"{sheet}" repeats {share} of the documents of "{used}": a copy, or the same book at another date',
    },
    expected: { zh: '同一笔应收只应读一次；要换一张表，请用 --sheet', en: 'Each receivable once; to use the other sheet, name it with --sheet' },
    done: { zh: '没有合并“{sheet}”', en: '"{sheet}" was not joined' },
  },
  'sheet-hidden': {
    severity: 'info',
    message: { zh: '隐藏的工作表“{name}”像台账，未被采用', en: 'The hidden sheet "{name}" looks like a ledger and was not used' },
    expected: { zh: '要用它，请用 --sheet 指定', en: 'To use it, name it with --sheet' },
    done: { zh: '已跳过', en: 'Skipped' },
  },
  'sheets-joined': {
    severity: 'info',
    message: { zh: '表头相同的 {count} 张工作表已合并读取：{names}', en: '{count} sheets with the same headings were read as one ledger: {names}' },
    expected: { zh: '如只要其中一张，请用 --sheet 指定', en: 'To use only some of them, name them with --sheet' },
    done: { zh: '全部计入', en: 'All of them count' },
  },
  'tables-joined': {
    severity: 'info',
    message: { zh: '同一工作表里的另一张表，表头相同（列的次序可以不同）', en: 'Another table on this sheet, with the same headings in whatever order' },
    expected: { zh: '每张表的行按自己的表头读取', en: 'Rows read under the headings of their own table' },
    done: { zh: '已一并读取', en: 'It was read too' },
  },
  'table-not-used': {
    severity: 'warning',
    message: { zh: '第 {rows} 行是另一张表，表头不同：{headings}', en: 'Rows {rows} are another table with other headings: {headings}' },
    expected: { zh: '如是应收明细，请移到单独的工作表，或改用与台账相同的表头', en: 'If these are receivables, move them to a sheet of their own or give them the headings of the ledger' },
    done: { zh: '这些行未计入', en: 'These rows do not count' },
  },
  'rows-hidden': {
    severity: 'info',
    message: { zh: '该表有 {count} 行被隐藏{filter}', en: '{count} rows of this sheet are hidden{filter}' },
    expected: { zh: '隐藏行同样是应收，不应漏算', en: 'Hidden rows are receivables too' },
    done: { zh: '隐藏行已计入', en: 'Hidden rows count' },
  },
  'rows-empty': {
    severity: 'info',
    message: { zh: '数据下方或其间有 {count} 个空行', en: '{count} blank rows below or between the rows' },
    expected: { zh: '空行不影响结果', en: 'Blank rows do not matter' },
    done: { zh: '已跳过空行', en: 'Blank rows were skipped' },
  },
  'date-1904': {
    severity: 'info',
    message: { zh: '该工作簿使用 1904 日期系统', en: 'This workbook counts days from 1904' },
    expected: { zh: '日期应与屏幕所见一致', en: 'Dates as they are seen on the screen' },
    done: { zh: '已按 1904 系统换算', en: 'Read with the 1904 system' },
  },
  'formulas-without-value': {
    severity: 'warning',
    message: { zh: '有 {count} 个公式单元格没有计算结果', en: '{count} formula cells carry no result' },
    expected: { zh: '请在电子表格软件中打开并保存一次', en: 'Open and save the file once in a spreadsheet program' },
    done: { zh: '这些单元格按空白处理', en: 'They were read as blank' },
  },
  // Headings and columns
  'heading-keys': {
    severity: 'info',
    message: { zh: '表头下一行是程序用的字段名，或另一种语言的表头', en: 'The row below the headings holds machine keys, or the headings in another language' },
    expected: { zh: '数据行', en: 'A row of the ledger' },
    done: { zh: '已跳过该行', en: 'The row was skipped' },
  },
  'map-unknown': {
    severity: 'error',
    message: { zh: '指定给“{name}”的列“{wanted}”不存在', en: 'The column "{wanted}" given for {name} does not exist' },
    expected: { zh: '表头文字或列标，现有表头：{headings}', en: 'A heading or a column letter; headings: {headings}' },
    done: { zh: '该项未采用任何列', en: 'No column was taken for it' },
  },
  'column-guessed': {
    severity: 'warning',
    message: { zh: '表头“{heading}”按“{name}”理解，把握不大（{share}）', en: 'The heading "{heading}" was taken for {name}, without certainty ({share})' },
    expected: { zh: '如不对，请用 --map {field}=列 指定', en: 'If wrong, say so with --map {field}=column' },
    done: { zh: '已按此读取', en: 'Read that way' },
  },
  'column-likely': {
    severity: 'info',
    message: { zh: '表头“{heading}”按“{name}”理解', en: 'The heading "{heading}" was taken for {name}' },
    expected: { zh: '如不对，请用 --map {field}=列 指定', en: 'If wrong, say so with --map {field}=column' },
    done: { zh: '已按此读取', en: 'Read that way' },
  },
  'columns-likely': {
    severity: 'info',
    message: { zh: '不影响金额的表头按此理解：{list}', en: 'Headings that change no amount were taken for: {list}' },
    expected: { zh: '如不对，请用 --map 字段=列 指定', en: 'If wrong, say so with --map field=column' },
    done: { zh: '已按此读取', en: 'Read that way' },
  },
  'column-rival': {
    severity: 'info',
    message: {
      zh: '“{name}”采用了“{heading}”（{letter}列），“{rival}”（{rivalLetter}列）也可能是',
      en: 'The {name} was taken from "{heading}" (column {letter}); "{rival}" (column {rivalLetter}) could be meant too',
    },
    expected: { zh: '如不对，请用 --map {field}={rivalLetter} 指定', en: 'If wrong, say so with --map {field}={rivalLetter}' },
    done: { zh: '已按前者读取', en: 'The first one was used' },
  },
  'column-contradicts': {
    severity: 'warning',
    message: { zh: '“{heading}”的内容不像“{name}”', en: 'What stands under "{heading}" does not look like {name}' },
    expected: { zh: '如确实是，请用 --map {field}={letter} 指定', en: 'If it is, say so with --map {field}={letter}' },
    done: { zh: '没有把该列当作“{name}”', en: 'The column was not taken for {name}' },
  },
  'column-credit-unused': {
    severity: 'warning',
    message: { zh: '“{heading}”列有金额，像是客户的预收或未核销款', en: 'There are amounts under "{heading}" that look like money held for customers' },
    expected: { zh: '如要抵扣，请把它们作为负数行列入台账', en: 'To have them deducted, list them as rows with a minus' },
    done: { zh: '没有采用该列，欠款未作抵扣', en: 'The column was not used; nothing was deducted' },
  },
  'column-unheaded': {
    severity: 'warning',
    message: { zh: '{letter} 列没有认得的表头，内容像{looks}', en: 'Column {letter} has no heading we know and looks like {looks}' },
    expected: { zh: '如需采用，请用 --map 指定，如 --map {field}={letter}', en: 'To use it say --map {field}={letter}' },
    done: { zh: '没有采用该列', en: 'The column was not used' },
  },
  'unit-from-title': {
    severity: 'info',
    message: { zh: '标题写明金额单位', en: 'The title names the unit of the amounts' },
    expected: { zh: '金额以此为单位', en: 'Amounts in that unit' },
    done: { zh: '金额已乘以 {unit}', en: 'Amounts were multiplied by {unit}' },
  },
  'currency-assumed': {
    severity: 'info',
    message: { zh: '台账没有写明币种', en: 'The ledger names no currency' },
    expected: { zh: '币种列，或表头、标题中的币种', en: 'A currency column, or a currency in heading or title' },
    done: { zh: '按本位币 {currency} 处理', en: 'Taken as {currency}, the base currency' },
  },
  'kind-transactions': {
    severity: 'info',
    message: { zh: '该表逐笔登记应收与收款', en: 'The sheet lists invoices and receipts as transactions' },
    expected: { zh: '收款与发票逐笔对应', en: 'Receipts matched with invoices' },
    done: { zh: '收款按单据号、其次按先进先出核销', en: 'Receipts are matched by document, else first in, first out' },
  },
  'credits-only': {
    severity: 'warning',
    message: { zh: '该表登记的是贷项（红字）单据', en: 'The sheet lists credit notes' },
    expected: { zh: '应收发票', en: 'Invoices' },
    done: { zh: '金额按贷项处理：未核销的单列，不作为应收', en: 'Their amounts count as credits, apart from what is owed' },
  },
  'dates-missing': {
    severity: 'warning',
    message: { zh: '没有找到到期日列和开票日期列', en: 'Neither a due date nor an invoice date column was found' },
    expected: { zh: '到期日，或开票日期加账期；可用 --map dueDate=列 指定', en: 'A due date, or an invoice date with terms; say which with --map dueDate=column' },
    done: { zh: '全部计入“缺日期”', en: 'Everything stands under needs date' },
  },
  'payments-summed': {
    severity: 'warning',
    message: { zh: '已收金额取各次回款之和：{list}', en: 'The amount paid is the sum of: {list}' },
    expected: { zh: '一列“已收金额”或“未收金额”更清楚；如不对，请用 --map paid=列 指定', en: 'One column of the amount paid, or of the balance, would be plain; if wrong, say --map paid=column' },
    done: { zh: '未收 = 金额 − 各次回款', en: 'Open is the amount less all of them' },
  },
  'receipts-elsewhere': {
    severity: 'warning',
    message: {
      zh: '该表没有已收、余额或状态列，而工作表“{names}”像是收款明细',
      en: 'This sheet has no column for what was paid, and the sheet "{names}" looks like a list of receipts',
    },
    expected: {
      zh: '要扣除这些收款，请用 {sheets}；或在台账中增加未收金额列',
      en: 'To deduct those receipts say {sheets}, or add a column with the open balance',
    },
    done: { zh: '没有扣除收款：所有单据按全额未收计入，发函前请核对', en: 'No receipt was deducted: every document counts in full; check before any letter is sent' },
  },
  'receipts-joined': {
    severity: 'warning',
    message: { zh: '收款取自工作表“{names}”', en: 'Receipts are those of the sheet "{names}"' },
    expected: { zh: '每笔收款写明对应的单据号', en: 'Receipts that name the documents they pay' },
    done: { zh: '收款按单据号、其次按先进先出核销', en: 'Matched by document, else first in, first out' },
  },
  'customer-from-groups': {
    severity: 'warning',
    message: {
      zh: '没有客户列，客户取自每组上方单独一行的名称（{count} 个）：{list}',
      en: 'There is no customer column; the names that stand alone above the rows were used ({count}): {list}',
    },
    expected: { zh: '客户名称或编码列；如有，请用 --map customer=列 指定', en: 'A column of customers; if there is one, say --map customer=column' },
    done: { zh: '各行按其上方的名称归属客户', en: 'Each row belongs to the name above it' },
  },
  'customer-from-title': {
    severity: 'warning',
    message: { zh: '该表没有客户列', en: 'The sheet has no customer column' },
    expected: { zh: '客户名称或编码列', en: 'A column with customer names or codes' },
    done: { zh: '整张表按一个客户处理：{name}', en: 'The whole sheet is taken as one customer: {name}' },
  },
  'date-order-ambiguous': {
    severity: 'warning',
    message: {
      zh: '“{heading}”列的日期既可读作日/月，也可读作月/日',
      en: 'Every date under "{heading}" can be read day first and month first',
    },
    expected: { zh: '至少一个日期能分清日与月，或使用年-月-日', en: 'One date that tells them apart, or year-month-day' },
    done: { zh: '整列按{order}读取，请核对', en: 'The whole column was read {order}; check it' },
  },
  'date-order-from-other': {
    severity: 'info',
    message: { zh: '“{heading}”列自身分不清日与月', en: 'The dates under "{heading}" do not tell day from month by themselves' },
    expected: { zh: '与其他日期列同样的写法', en: 'The same way of writing as in the other date columns' },
    done: { zh: '按“{other}”列的写法（{order}）读取', en: 'Read {order} as under "{other}"' },
  },
  'dates-half-swapped': {
    severity: 'warning',
    message: {
      zh: '“{heading}”列：文本日期的“日”都大于 12，真日期的“日”都不大于 12，很可能是电子表格打开文件时把一部分日期的日与月对调了',
      en: 'Under "{heading}" every date in writing has a day above 12 and every real date a day up to 12: a spreadsheet has probably swapped day and month of the real ones',
    },
    expected: {
      zh: '重新导出，导入时把该列按“日/月/年”读入，或在系统中改用 年-月-日',
      en: 'Export again and import that column as day/month/year, or have the system write year-month-day',
    },
    done: { zh: '真日期按所见读取，请核对', en: 'Real dates were read as they stand; check them' },
  },
  'dates-destroyed': {
    severity: 'error',
    message: { zh: '“{heading}”列的日期已损坏，一个也读不出', en: 'The dates under "{heading}" are destroyed; none can be read' },
    expected: { zh: '重新导出，并把该列设为日期格式', en: 'A fresh export with that column as dates' },
    done: { zh: '该列按空白处理', en: 'The column counts as blank' },
  },
  'amount-format-ambiguous': {
    severity: 'warning',
    message: {
      zh: '“{heading}”列的金额分不清小数点与千位分隔符',
      en: 'The amounts under "{heading}" do not tell decimal sign from thousands separator',
    },
    expected: { zh: '至少一个金额能分清，例如 1,234.50', en: 'One amount that tells them apart, such as 1,234.50' },
    done: { zh: '小数点按“{decimal}”读取，请核对', en: 'Read with "{decimal}" as decimal sign; check it' },
  },
  'terms-codes': {
    severity: 'warning',
    message: { zh: '“{heading}”列的账期与实际到期日对不上', en: 'The terms under "{heading}" do not agree with the due dates' },
    expected: { zh: '发票日期加账期等于到期日', en: 'Invoice date plus terms gives the due date' },
    done: { zh: '没有用该列推算到期日', en: 'Due dates were not derived from it' },
  },
  // Rows that are no entries
  'heading-repeated': {
    severity: 'info',
    message: { zh: '重复的表头行', en: 'The headings again' },
    expected: { zh: '应收记录', en: 'A row of the ledger' },
    done: { zh: '已跳过', en: 'Skipped' },
  },
  'total-row': {
    severity: 'info',
    message: { zh: '合计或小计行', en: 'A total or subtotal' },
    expected: { zh: '合计不是应收记录，只用于核对', en: 'Totals are no receivables; they serve as a check' },
    done: { zh: '未计入', en: 'Not counted' },
  },
  'total-differs': {
    severity: 'warning',
    message: { zh: '表内合计 {stated} 与各行之和 {sum} 不符', en: "The sheet's own total {stated} is not the sum of its rows, {sum}" },
    expected: { zh: '合计等于各行之和', en: 'A total equal to the sum of the rows' },
    done: { zh: '以各行之和为准', en: 'The rows count' },
  },
  'total-mixed': {
    severity: 'info',
    message: { zh: '合计行把不同币种相加', en: 'The total adds different currencies' },
    expected: { zh: '每种货币各自的合计', en: 'A total per currency' },
    done: { zh: '合计未用于核对', en: 'The total was not used as a check' },
  },
  'group-row': {
    severity: 'info',
    message: { zh: '只有客户名称的分组行', en: 'A row that only names the customer of the rows below' },
    expected: { zh: '分组标题', en: 'A group heading' },
    done: { zh: '用作其下各行的客户', en: 'Used as the customer of the rows below' },
  },
  'group-sum': {
    severity: 'info',
    message: { zh: '客户行上的金额是其下各行之和', en: 'The amount beside the customer is the sum of the rows below' },
    expected: { zh: '逐笔单据', en: 'Documents one by one' },
    done: { zh: '只计其下各行，该行不重复计入', en: 'The rows below count, this one does not count again' },
  },
  'note-row': {
    severity: 'info',
    message: { zh: '没有金额的说明行', en: 'A remark without amounts' },
    expected: { zh: '应收记录', en: 'A row of the ledger' },
    done: { zh: '未计入', en: 'Not counted' },
  },
  'customer-missing': {
    severity: 'error',
    message: { zh: '该行没有客户', en: 'The row names no customer' },
    expected: { zh: '客户名称或编码', en: 'A customer name or code' },
    done: { zh: '未计入，金额列于控制表“未能读取”', en: 'Left out; its amount stands in the control under unreadable' },
  },
  'customer-filled': {
    severity: 'info',
    message: { zh: '该行没有写客户，表内客户只写在每组首行', en: 'The row names no customer; this sheet writes it on the first row of a group' },
    expected: { zh: '与上一行同一客户', en: 'The customer of the row above' },
    done: { zh: '沿用上一行的客户', en: 'Taken from the row above' },
  },
  'amount-missing': {
    severity: 'warning',
    message: { zh: '该行没有金额', en: 'The row has no amount' },
    expected: { zh: '余额或金额', en: 'A balance or an amount' },
    done: { zh: '未计入', en: 'Left out' },
  },
  'amount-unreadable': {
    severity: 'error',
    message: { zh: '金额无法读取', en: 'The amount cannot be read' },
    expected: { zh: '数字', en: 'A number' },
    done: { zh: '该行未计入', en: 'The row was left out' },
  },
  'amount-computed': {
    severity: 'warning',
    message: { zh: '余额无法读取', en: 'The balance cannot be read' },
    expected: { zh: '数字', en: 'A number' },
    done: { zh: '用“金额 − 已收”代替', en: 'Amount less paid was used instead' },
  },
  'paid-unreadable': {
    severity: 'warning',
    message: { zh: '已收金额无法读取', en: 'The amount paid cannot be read' },
    expected: { zh: '数字', en: 'A number' },
    done: { zh: '未参与计算', en: 'It was not used' },
  },
  'amount-blank-balance': {
    severity: 'warning',
    message: { zh: '余额为空，但有金额', en: 'The balance is blank although there is an amount' },
    expected: { zh: '余额，结清时为 0', en: 'A balance; 0 when settled' },
    done: { zh: '用“金额 − 已收”代替', en: 'Amount less paid was used instead' },
  },
  // Rows that are entries, but look at them
  'balance-disagrees': {
    severity: 'warning',
    message: { zh: '余额 ≠ 金额 − 已收', en: 'The balance is not amount less paid' },
    expected: { zh: '{computed}', en: '{computed}' },
    done: { zh: '以余额为准', en: 'The balance counts' },
  },
  'balance-above-amount': {
    severity: 'warning',
    message: { zh: '余额大于原始金额', en: 'The balance is larger than the original amount' },
    expected: { zh: '余额不超过金额', en: 'A balance not above the amount' },
    done: { zh: '以余额为准', en: 'The balance counts' },
  },
  'amount-rounded': {
    severity: 'info',
    message: { zh: '金额的小数位多于该货币', en: 'The amount has more decimals than its currency' },
    expected: { zh: '精确到最小货币单位', en: 'Whole minor units' },
    done: { zh: '已四舍五入', en: 'Rounded half away from zero' },
  },
  'date-unreadable': {
    severity: 'warning',
    message: { zh: '日期无法读取', en: 'The date cannot be read' },
    expected: { zh: '日期', en: 'A date' },
    done: { zh: '按空白处理', en: 'Taken as blank' },
  },
  'date-implausible': {
    severity: 'warning',
    message: { zh: '日期不合常理', en: 'The date is not plausible' },
    expected: { zh: '1970 至 2100 年之间的日期', en: 'A date between 1970 and 2100' },
    done: { zh: '按空白处理', en: 'Taken as blank' },
  },
  'terms-unreadable': {
    severity: 'warning',
    message: { zh: '账期无法读取', en: 'The terms cannot be read' },
    expected: { zh: '如 30、Net 30、月结60天、次月25日', en: 'Such as 30, Net 30, EOM, 月结60天' },
    done: { zh: '没有用于推算到期日', en: 'No due date was derived from them' },
  },
  'due-before-invoice': {
    severity: 'warning',
    message: { zh: '到期日早于开票日', en: 'The due date lies before the invoice date' },
    expected: { zh: '到期日不早于开票日', en: 'Due on or after the invoice date' },
    done: { zh: '按所写到期日处理，请核对', en: 'The due date was used as it stands; check it' },
  },
  'invoice-in-future': {
    severity: 'warning',
    message: { zh: '开票日晚于截止日', en: 'The invoice date lies after the as-of date' },
    expected: { zh: '不晚于截止日的日期', en: 'A date up to the as-of date' },
    done: { zh: '仍计入，视为未到期', en: 'Counted, as not due' },
  },
  overpaid: {
    severity: 'warning',
    message: { zh: '已收多于应收', en: 'More was paid than invoiced' },
    expected: { zh: '已收不超过应收', en: 'Paid up to the amount' },
    done: { zh: '多收部分作为未核销贷项', en: 'The surplus stands as unapplied credit' },
  },
  'negative-balance': {
    severity: 'info',
    message: { zh: '余额为负', en: 'A negative balance' },
    expected: { zh: '预收、多付或红字', en: 'A prepayment, overpayment or credit note' },
    done: { zh: '作为未核销贷项单列，不冲抵发票', en: 'Stands apart as unapplied credit; no invoice is reduced' },
  },
  'credit-reversed': {
    severity: 'warning',
    message: { zh: '收款或贷项的正负号与其他同类行相反', en: 'A receipt or credit with the sign opposite to the others' },
    expected: { zh: '与同类行相同的正负号', en: 'The sign of the other receipts and credits' },
    done: { zh: '按冲销（增加应收）处理，请核对', en: 'Taken as a reversal that raises the debt; check it' },
  },
  'kind-unknown': {
    severity: 'warning',
    message: { zh: '不认得的单据类型', en: 'An unknown kind of document' },
    expected: { zh: '发票、贷项、收款、期初', en: 'Invoice, credit note, receipt, opening' },
    done: { zh: '按金额正负处理', en: 'The sign of the amount decides' },
  },
  'currency-missing': {
    severity: 'warning',
    message: { zh: '多币种台账中该行没有币种', en: 'No currency on this row of a ledger with several' },
    expected: { zh: '币种', en: 'A currency' },
    done: { zh: '按本位币 {currency} 处理', en: 'Taken as {currency}, the base currency' },
  },
  'currency-filled': {
    severity: 'info',
    message: { zh: '有的行没有币种', en: 'Some rows name no currency' },
    expected: { zh: '币种', en: 'A currency' },
    done: { zh: '按该列唯一的币种 {currency} 处理', en: 'Taken as {currency}, the only currency of the column' },
  },
  'currency-unknown': {
    severity: 'warning',
    message: { zh: '不认得的币种', en: 'An unknown currency' },
    expected: { zh: '如 CNY、人民币、USD、美元', en: 'Such as CNY, USD, EUR' },
    done: { zh: '按 {currency} 处理', en: 'Taken as {currency}' },
  },
  'currency-conflict': {
    severity: 'warning',
    message: { zh: '金额自带的币种与该行币种不同', en: "The amount's own currency is not the row's" },
    expected: { zh: '{currency}', en: '{currency}' },
    done: { zh: '以币种列为准', en: 'The currency column counts' },
  },
  'closed-contradicts': {
    severity: 'warning',
    message: { zh: '状态为已结清、作废或草稿，但余额不为零', en: 'Closed, void or draft by its status, but with a balance' },
    expected: { zh: '余额为零', en: 'A balance of zero' },
    done: { zh: '以余额为准，计入', en: 'The balance counts' },
  },
  'closed-flag': {
    severity: 'warning',
    message: { zh: '标记为“未清 = 否”，但余额不为零', en: 'Flagged as not open, but with a balance' },
    expected: { zh: '余额为零', en: 'A balance of zero' },
    done: { zh: '以标记为准，未计入未清项目', en: 'The flag counts; it is not among the open items' },
  },
  draft: {
    severity: 'warning',
    message: { zh: '该单据是草稿（未提交）', en: 'The document is a draft (not submitted)' },
    expected: { zh: '已提交的单据', en: 'A submitted document' },
    done: { zh: '有余额，仍计入，请核对', en: 'It has a balance and counts; check it' },
  },
  'text-long': {
    severity: 'warning',
    message: { zh: '单元格文字过长', en: 'A very long text' },
    expected: { zh: '不超过 {limit} 字', en: 'At most {limit} characters' },
    done: { zh: '已截短', en: 'Cut short' },
  },
  duplicate: {
    severity: 'warning',
    message: { zh: '与第 {row} 行重复：客户、单据号、日期、金额、币种都相同', en: 'Repeats row {row}: same customer, document, dates, amount and currency' },
    expected: { zh: '每张单据一行', en: 'Each document once' },
    done: { zh: '只计一次', en: 'Counted once' },
  },
  'invoice-lines': {
    severity: 'info',
    message: { zh: '与第 {row} 行是同一张单据的另一明细行', en: 'Another line of the document of row {row}' },
    expected: { zh: '整单金额只计一次', en: 'The amount of the whole document once' },
    done: { zh: '只计一次', en: 'Counted once' },
  },
  'duplicate-suspected': {
    severity: 'info',
    message: { zh: '与第 {row} 行相同，可能重复', en: 'The same as row {row}; maybe a duplicate' },
    expected: { zh: '有单据号才能判定重复', en: 'A document number would tell' },
    done: { zh: '照常计入', en: 'It counts' },
  },
  // Customers
  'names-several': {
    severity: 'info',
    message: { zh: '同一编码 {code} 下有多种写法：{names}', en: 'Several spellings under the code {code}: {names}' },
    expected: { zh: '一个编码一个名称', en: 'One name per code' },
    done: { zh: '按一个客户处理，显示为“{name}”', en: 'One customer, shown as "{name}"' },
  },
  'names-alike': {
    severity: 'warning',
    message: { zh: '这些名称可能是同一客户：{names}', en: 'These names may be one customer: {names}' },
    expected: { zh: '统一写法，或增加客户编码列', en: 'One spelling, or a column with customer codes' },
    done: { zh: '按不同客户处理', en: 'Kept as different customers' },
  },
  'name-path': {
    severity: 'info',
    message: { zh: '客户名称带有分类路径', en: 'Customer names carry a path of groups' },
    expected: { zh: '客户名称', en: 'The name alone' },
    done: { zh: '显示时只用最后一段', en: 'Shown by their last part' },
  },
  // Transactions and balances
  'opening-repeated': {
    severity: 'info',
    message: { zh: '再次出现的期初或承前行', en: 'An opening balance again' },
    expected: { zh: '每个客户只有一个期初余额', en: 'One opening balance per customer' },
    done: { zh: '已跳过', en: 'Skipped' },
  },
  'balance-runs': {
    severity: 'warning',
    message: { zh: '表内最后余额 {stated} 与各行之和 {sum} 不符', en: 'The last running balance {stated} is not the sum of the rows, {sum}' },
    expected: { zh: '余额等于期初 + 借方 − 贷方', en: 'Opening plus debits less credits' },
    done: { zh: '以各行借贷为准', en: 'Debits and credits count' },
  },
  'balances-undated': {
    severity: 'warning',
    message: { zh: '该表只有各客户的余额，没有日期', en: 'The sheet holds balances per customer without dates' },
    expected: { zh: '逐笔发票，或连续多年的余额表', en: 'Invoices one by one, or balance sheets of several years' },
    done: { zh: '余额计入“缺日期”，不计算账龄', en: 'The balances count as needs date; they have no age' },
  },
  'balances-by-year': {
    severity: 'warning',
    message: {
      zh: '按 {years} 各年发生额推定余额的形成年度（先收回最早的，余额由最近的借方构成）',
      en: 'Balances were dated by the years {years}: oldest debts are paid first, so the youngest debits make up the balance',
    },
    expected: { zh: '逐笔发票更准确', en: 'Invoices one by one would be exact' },
    done: { zh: '每一年度的余额按该年最后一天计龄（最短的可能账龄）', en: "Each year's part is dated on that year's last day, the youngest it can be" },
  },
  'balances-later': {
    severity: 'info',
    message: { zh: '工作表“{name}”晚于截止日', en: 'The sheet "{name}" lies after the as-of date' },
    expected: { zh: '截止日当年或以前', en: 'The year of the as-of date or before' },
    done: { zh: '未采用', en: 'Not used' },
  },
  'balances-year-used': {
    severity: 'info',
    message: { zh: '工作表“{name}”（{count} 行）用于推定余额的年度', en: 'The sheet "{name}" ({count} rows) served to date the balances' },
    expected: { zh: '以最后一年的期末余额为准', en: "The last year's closing balances count" },
    done: { zh: '未重复计入', en: 'Not counted again' },
  },
  'balance-equation': {
    severity: 'warning',
    message: { zh: '期初 + 借方 − 贷方 ≠ 期末', en: 'Opening plus debit less credit is not the closing balance' },
    expected: { zh: '{computed}', en: '{computed}' },
    done: { zh: '以期末余额为准', en: 'The closing balance counts' },
  },
  'carry-over': {
    severity: 'warning',
    message: { zh: '期初余额与上年期末 {before} 不符', en: "The opening balance is not last year's closing balance, {before}" },
    expected: { zh: '两者相等', en: 'The same amount' },
    done: { zh: '以本年期末余额为准', en: "This year's closing balance counts" },
  },
  'balance-dropped': {
    severity: 'warning',
    message: { zh: '上年有余额 {before}，本年表中没有该客户', en: 'A balance of {before} last year, and no row this year' },
    expected: { zh: '余额为零也应列出', en: 'A row even for zero' },
    done: { zh: '按零处理', en: 'Taken as zero' },
  },
} as const satisfies Readonly<Record<string, NoticeText>>;

/** Codes of the notices of the ledger stage. */
export type LedgerNoticeCode = keyof typeof NOTICE_TEXTS;

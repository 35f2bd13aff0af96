import { Day, toIso } from '../basics/day';
import { Notice, NOWHERE } from '../basics/notice';
import { Letter } from './types';

/** Letters from step 2 on that are not drafted because the receipts are not booked up to date. */
export function heldBack(count: number, bookedTo: Day, lagWorkdays: number): Notice {
  return {
    code: 'letters-held-back',
    severity: 'warning',
    place: NOWHERE,
    found: toIso(bookedTo),
    message: {
      zh: `回款只登记至 ${toIso(bookedTo)}，距截止日超过 ${lagWorkdays} 个工作日，${count} 封通知函及以上函件可能催到已付的款`,
      en: `Receipts are booked only up to ${toIso(bookedTo)}, more than ${lagWorkdays} working days before as-of: ${count} letters of step 2 or 3 might ask for what is paid`,
    },
    expected: {
      zh: '先把回款登记到最近的日期，再填写新的“回款登记截至日”重新生成（命令行用 --booked-to）',
      en: 'Book the receipts, then set the new booked-up-to date and generate again (command line: --booked-to)',
    },
    done: { zh: '这些函件未起草；提醒函照常', en: 'These letters were not drafted; reminders were' },
  };
}

/** The policy lacks what every letter needs. */
export function blankCompany(
  blank: { readonly zh: readonly string[]; readonly en: readonly string[] },
  letters: number,
): Notice {
  return {
    code: 'letter-company-blank',
    severity: 'warning',
    place: NOWHERE,
    found: '',
    message: {
      zh: `催收政策中未填写：${blank.zh.join('、')}，影响 ${letters} 封函件`,
      en: `The policy sheet lacks: ${blank.en.join(', ')}; ${letters} letters are concerned`,
    },
    expected: { zh: '请在催收政策表的“公司”部分填写', en: 'Fill it in under “company” on the policy sheet' },
    done: {
      zh: '函件中留有【】占位文字，寄发前必须补齐',
      en: 'The letters have a placeholder there: complete it before sending',
    },
  };
}

/** The claim belongs to a factor or insurer: our account may be the wrong one. */
export function factoredAccount(letter: Letter): Notice {
  return {
    code: 'letter-factored-account',
    severity: 'warning',
    place: NOWHERE,
    found: letter.customerName,
    message: {
      zh: `${letter.customerName} 的应收款已保理或投保，函件 ${letter.number} 不能直接写我公司账户`,
      en: `The claim against ${letter.customerName} is factored or insured: letter ${letter.number} cannot simply name our account`,
    },
    expected: {
      zh: '核对保理或保险合同约定的收款账户',
      en: 'Look up the account that the factoring or insurance contract names',
    },
    done: { zh: '收款账户处留有占位文字，寄发前填写', en: 'The account is a placeholder: fill it in before sending' },
  };
}

/** The rate tables do not reach back to some claims. */
export function interestUnknown(lines: number): Notice {
  return {
    code: 'letter-interest-unknown',
    severity: 'warning',
    place: NOWHERE,
    found: '',
    message: {
      zh: `${lines} 笔款项起算日早于利率表，函件中没有计算其利息`,
      en: `For ${lines} items the rate table begins after the first overdue day: no interest was reckoned on them`,
    },
    expected: {
      zh: '在催收政策的利率表中补充更早的利率',
      en: 'Add earlier rates to the rate table on the policy sheet',
    },
    done: { zh: '这些款项的利息按未主张处理', en: 'No interest is claimed on these items' },
  };
}

/** Holidays of the year of a deadline are not known. */
export function yearUnknown(year: number): Notice {
  return {
    code: 'letter-year-unknown',
    severity: 'info',
    place: NOWHERE,
    found: String(year),
    message: {
      zh: `${year} 年放假安排未收录，函件的付款期限仅按周末推算`,
      en: `Holidays of ${year} are not known: deadlines of letters count weekends only`,
    },
    expected: { zh: '在催收政策中补充节假日', en: 'Add the holidays on the policy sheet' },
    done: { zh: '请核对付款期限是否为工作日', en: 'Check that deadlines are working days' },
  };
}

/** Everything that a letter of step 2 or 3 would ask for may be retention money. */
export function onlyRetention(customerName: string): Notice {
  return {
    code: 'letter-only-retention',
    severity: 'info',
    place: NOWHERE,
    found: customerName,
    message: {
      zh: `${customerName} 的逾期款疑似全部为质保金，未起草通知函`,
      en: `All that ${customerName} owes may be retention money: no notice was drafted`,
    },
    expected: { zh: '先向客户或业务员确认是否质保金', en: 'Ask the customer or the salesperson first' },
    done: { zh: '没有生成该函件', en: 'No letter was written' },
  };
}

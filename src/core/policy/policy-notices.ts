import { Notice, NOWHERE, Place, Severity, shortFound } from '../basics/notice';
import { Words } from '../basics/words';

interface NoticeParts {
  readonly severity: Severity;
  readonly place: Place;
  readonly found: string;
  readonly message: Words;
  readonly expected: Words;
  readonly done: Words;
}

function noticeOf(code: string, parts: NoticeParts): Notice {
  return { code, ...parts, found: shortFound(parts.found) };
}

/** A rule whose cell does not say what it should. */
export function wrongEntry(rule: Words, place: Place, found: string, told: { expected: Words; used: Words }): Notice {
  return noticeOf('policy-wrong-entry', {
    severity: 'error',
    place,
    found,
    message: { zh: `催收政策“${rule.zh}”的值无法采用`, en: `The policy entry “${rule.en}” cannot be used` },
    expected: told.expected,
    done: { zh: `改用默认值：${told.used.zh}`, en: `The default is used: ${told.used.en}` },
  });
}

/** A row of a list that cannot be read. */
export function wrongRow(list: Words, place: Place, found: string, expected: Words): Notice {
  return noticeOf('policy-wrong-row', {
    severity: 'error',
    place,
    found,
    message: { zh: `“${list.zh}”有一行无法读取`, en: `A row of “${list.en}” cannot be read` },
    expected,
    done: { zh: '该行未采用，其余照用', en: 'This row is left out; the others count' },
  });
}

/** A list whose rows do not fit together, or of which one row is wrong where every row counts. */
export function wrongList(list: Words, place: Place, found: string, expected: Words): Notice {
  return noticeOf('policy-wrong-list', {
    severity: 'error',
    place,
    found,
    message: { zh: `“${list.zh}”整表无法采用`, en: `The list “${list.en}” cannot be used` },
    expected,
    done: { zh: '整表改用默认值', en: 'The default list is used' },
  });
}

/** Rules that contradict each other. */
export function contradiction(place: Place, found: string, told: { expected: Words; used: Words }): Notice {
  return noticeOf('policy-contradiction', {
    severity: 'error',
    place,
    found,
    message: { zh: '催收政策中几项规定相互矛盾', en: 'Some policy entries contradict each other' },
    expected: told.expected,
    done: { zh: `这几项改用默认值：${told.used.zh}`, en: `These go back to their defaults: ${told.used.en}` },
  });
}

/** A code that no rule has. */
export function unknownCode(place: Place, code: string): Notice {
  return noticeOf('policy-unknown-code', {
    severity: 'warning',
    place,
    found: code,
    message: { zh: '没有这个规则代码', en: 'No rule has this code' },
    expected: { zh: '不要改动“代码”列', en: 'Leave the code column as it was made' },
    done: { zh: '该项未采用', en: 'It is not used' },
  });
}

/** The same rule twice. */
export function repeatedCode(place: Place, code: string): Notice {
  return noticeOf('policy-repeated-code', {
    severity: 'warning',
    place,
    found: code,
    message: { zh: '同一规则出现了两次', en: 'The same rule stands here twice' },
    expected: { zh: '每个代码一行', en: 'One row for each code' },
    done: { zh: '以前面一行为准', en: 'The first row counts' },
  });
}

/** Something typed beside no code. */
export function strayRow(place: Place, found: string): Notice {
  return noticeOf('policy-stray-row', {
    severity: 'info',
    place,
    found,
    message: { zh: '该行没有代码，不是规则', en: 'This row has no code and is no rule' },
    expected: { zh: '在已有的行里填写', en: 'Type into the rows that are there' },
    done: { zh: '未采用', en: 'It is not used' },
  });
}

/** Rules that the sheet does not have: deleted, or newer than the sheet. */
export function missingCodes(place: Place, codes: readonly string[]): Notice {
  return noticeOf('policy-missing-codes', {
    severity: 'info',
    place,
    found: codes.join(', '),
    message: {
      zh: `催收政策表上缺 ${codes.length} 项规则`,
      en: `The policy sheet lacks ${codes.length} rule${codes.length === 1 ? '' : 's'}`,
    },
    expected: {
      zh: '删除该表后重新生成，可得到完整的表',
      en: 'Delete the sheet and run again to get a complete one',
    },
    done: { zh: '这些规则用默认值', en: 'Their defaults are used' },
  });
}

/** A policy sheet without its code column. */
export function noCodes(place: Place): Notice {
  return noticeOf('policy-no-codes', {
    severity: 'error',
    place,
    found: '',
    message: { zh: '催收政策表上找不到“代码”列', en: 'The policy sheet has no code column' },
    expected: { zh: '标题行中有“代码”一列', en: 'A column headed “Code”' },
    done: { zh: '全部规则用默认值', en: 'All rules have their defaults' },
  });
}

/** More than one policy sheet. */
export function severalSheets(place: Place, names: readonly string[]): Notice {
  return noticeOf('policy-several-sheets', {
    severity: 'warning',
    place,
    found: names.join(', '),
    message: { zh: '有多张催收政策表', en: 'There are several policy sheets' },
    expected: { zh: '只保留一张', en: 'Keep one' },
    done: { zh: '以第一张为准', en: 'The first one counts' },
  });
}

/** A policy file that is no object of codes. */
export function notAPolicyFile(place: Place, found: string): Notice {
  return noticeOf('policy-not-a-file', {
    severity: 'error',
    place,
    found,
    message: { zh: '政策文件的内容无法采用', en: 'The policy file cannot be used' },
    expected: {
      zh: 'JSON 对象，键为规则代码，如 {"aging.bounds": [30, 60, 90]}',
      en: 'A JSON object by rule code: {"aging.bounds": [30, 60, 90]}',
    },
    done: { zh: '该文件未采用', en: 'The file is not used' },
  });
}

/** Bucket bounds asked for on the command line or in the pane that cannot be bounds. */
export function wrongBounds(bounds: readonly number[]): Notice {
  return noticeOf('policy-wrong-bounds', {
    severity: 'error',
    place: NOWHERE,
    found: bounds.join(', '),
    message: { zh: '账龄分档上限无法采用', en: 'The bucket bounds cannot be used' },
    expected: {
      zh: '从 1 起、从小到大的整数，1 到 20 个，如 30, 60, 90',
      en: 'Rising whole numbers from 1 on, 1 to 20 of them, such as 30, 60, 90',
    },
    done: { zh: '仍用政策中的分档', en: 'The buckets of the policy are used' },
  });
}

/** The rate tables have not been compared with their publishers for long. */
export function oldRates(place: Place, checked: string, days: number | null): Notice {
  const age =
    days === null
      ? { zh: '从未核对', en: 'were never checked' }
      : { zh: `已 ${days} 天未核对`, en: `were last checked ${days} days ago` };
  return noticeOf('policy-old-rates', {
    severity: 'info',
    place,
    found: checked,
    message: { zh: `利率表${age.zh}`, en: `The rate tables ${age.en}` },
    expected: {
      zh: '与发布机构核对，补上新利率，并更新“利率表最后核对日”',
      en: 'Compare them with the publisher, add new rates and update “Rate tables last checked”',
    },
    done: { zh: '仍按表中利率计息', en: 'Interest is reckoned with the rates as they stand' },
  });
}

/** A contract rate that a court may reduce. */
export function highRate(place: Place, found: string): Notice {
  return noticeOf('policy-high-rate', {
    severity: 'warning',
    place,
    found,
    message: { zh: '约定的逾期利率较高，法院可能调减', en: 'The agreed rate is high; a court may reduce it' },
    expected: {
      zh: '年化不超过 24%，且不超过 1 年期 LPR 的 4 倍',
      en: 'Not above 24% a year and four times the 1-year LPR',
    },
    done: { zh: '按约定利率计息', en: 'Interest is reckoned as agreed' },
  });
}

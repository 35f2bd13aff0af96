import { Coded } from '../basics/words';
import { PolicyEntry, ValueSpec } from './entry-types';
import { DEFAULT_LADDER, ROLE_WORDS } from './ladder';
import { Lens, lensAt, lensOfStep } from './lenses';
import { entriesOf, Pair } from './make-entry';
import { LadderStep, OwnerRole } from './types';

const ROLES: readonly OwnerRole[] = ['sales', 'collector', 'senior', 'finance', 'legal', 'manager'];

const ROLE_OPTIONS: readonly Coded[] = ROLES.map((role) => ({ code: role, words: ROLE_WORDS[role] }));

const CHANNELS: readonly Coded[] = [
  { code: 'message', words: { zh: '微信/短信', en: 'message' } },
  { code: 'phone', words: { zh: '电话', en: 'phone' } },
  { code: 'email', words: { zh: '邮件', en: 'e-mail' } },
  { code: 'letter', words: { zh: '函件', en: 'letter' } },
  { code: 'visit', words: { zh: '上门', en: 'visit' } },
  { code: 'legal', words: { zh: '法务', en: 'legal' } },
];

interface StepColumn {
  readonly column: string;
  readonly field: keyof LadderStep;
  readonly spec: ValueSpec;
  readonly words: Pair;
  /** Steps in which the column has a meaning. */
  readonly steps: readonly number[];
}

const CHASED = [1, 2, 3, 4, 5];

/** Columns of the ladder table. Before due nothing repeats, and only letters to the customer give a deadline. */
const STEP_COLUMNS: readonly StepColumn[] = [
  {
    column: 'fromDay',
    field: 'fromDay',
    spec: { kind: 'days', min: 1, max: 3650 },
    words: ['逾期第几天起', 'From day overdue'],
    steps: CHASED,
  },
  {
    column: 'channel',
    field: 'channel',
    spec: { kind: 'choice', options: CHANNELS },
    words: ['主要方式', 'Channel'],
    steps: [0, ...CHASED],
  },
  {
    column: 'repeat',
    field: 'repeatDays',
    spec: { kind: 'days', min: 1, max: 365 },
    words: ['再次联系间隔（天）', 'Contact again after (days)'],
    steps: CHASED,
  },
  {
    column: 'workdays',
    field: 'repeatIsWorkdays',
    spec: { kind: 'yes-no' },
    words: ['间隔按工作日', 'In working days'],
    steps: CHASED,
  },
  {
    column: 'owner',
    field: 'owner',
    spec: { kind: 'choice', options: ROLE_OPTIONS },
    words: ['负责岗位', 'Owner role'],
    steps: [0, ...CHASED],
  },
  {
    column: 'deadline',
    field: 'deadlineWorkdays',
    spec: { kind: 'workdays', min: 1, max: 60 },
    words: ['付款期限（工作日）', 'Deadline (working days)'],
    steps: [1, 2, 3],
  },
];

const STEP_TEXTS: readonly {
  readonly code: string;
  readonly field: keyof LadderStep;
  readonly words: Pair;
  readonly steps: readonly number[];
}[] = [
  { code: 'name', field: 'words', words: ['阶段名称', 'Stage'], steps: [0, ...CHASED] },
  { code: 'title', field: 'letterTitle', words: ['函件标题', 'Letter title'], steps: [1, 2, 3] },
  { code: 'channelText', field: 'channelWords', words: ['方式（打印）', 'Channel as printed'], steps: [0, ...CHASED] },
  { code: 'contact', field: 'contactLevel', words: ['对方联系人', 'Contact at customer'], steps: [0, ...CHASED] },
];

function stepCells(row: LadderStep): readonly PolicyEntry[] {
  return STEP_COLUMNS.filter((column) => column.steps.includes(row.step)).map(({ column, field, spec, words }) => ({
    code: `ladder.${row.step}.${column}`,
    section: 'ladder',
    words: { zh: words[0], en: words[1] },
    note: { zh: '', en: '' },
    spec,
    matrix: { row: `ladder.${row.step}`, column },
    ...lensOfStep(row.step, field),
  }));
}

function stepTexts(row: LadderStep): readonly PolicyEntry[] {
  const texts = STEP_TEXTS.filter((text) => text.steps.includes(row.step));
  return texts.flatMap(({ code, field, words }) =>
    entriesOf('ladder', [
      [
        `ladder.${row.step}.${code}`,
        lensOfStep(row.step, field),
        'words',
        [`${row.step} ${words[0]}`, `${row.step} ${words[1]}`],
      ],
    ]),
  );
}

/** The reminders before due are when stage 0 begins: both say the same day. */
const PRE_DUE: Lens = {
  get: (policy) => policy.preDueDays,
  set: (policy, value) => {
    const days = value as readonly number[];
    const fromDay = days.length === 0 ? 0 : -Math.max(...days);
    return lensOfStep(0, 'fromDay').set(lensAt('preDueDays').set(policy, days), fromDay);
  },
};

/** Headings of the ladder table. */
export const LADDER_COLUMNS = STEP_COLUMNS.map(({ column, words }) => ({
  code: column,
  words: { zh: words[0], en: words[1] },
}));

/** Stages, letters, deadlines and what is said to whom. */
export const LADDER_ENTRIES: readonly PolicyEntry[] = [
  ...entriesOf('ladder', [
    [
      'ladder.preDue',
      PRE_DUE,
      { kind: 'day-list', min: 1, max: 90, order: 'falling', optional: true },
      ['到期前几天提醒', 'Remind before due'],
      ['从大到小；留空则不做到期前提醒', 'Falling; blank: no reminder before due'],
    ],
    [
      'ladder.preDueMinTerms',
      'preDueMinTermsDays',
      { kind: 'days', max: 365 },
      ['账期短于此不做到期前提醒', 'No pre-due reminder for terms below'],
    ],
    [
      'ladder.legalNotice',
      'legalNotice.on',
      'yes-no',
      ['启用法务通知', 'Letter of the legal department'],
      [
        '警告之后、律师函之前，以本公司法务部名义',
        'Between Warning and Counsel, in the name of our own legal department',
      ],
    ],
    [
      'ladder.legalNoticeDay',
      'legalNotice.fromDay',
      { kind: 'days', min: 1, max: 3650 },
      ['法务通知：逾期第几天起', 'Legal department: from day overdue'],
      ['须在警告与律师函之间', 'Between Warning and Counsel'],
    ],
    [
      'ladder.emsDays',
      'deadlineEmsWorkdays',
      { kind: 'workdays', max: 30 },
      ['邮寄另加', 'Added for post (EMS)'],
      ['加在函件付款期限上', 'On top of the deadline of the letter'],
    ],
    [
      'ladder.graceDays',
      'deadlineGraceWorkdays',
      { kind: 'workdays', max: 30 },
      ['期限过后再等', 'Wait after the deadline'],
      ['此前不升级', 'No higher step before'],
    ],
    [
      'ladder.stillDays',
      'stageStillDays',
      { kind: 'days', min: 1, max: 365 },
      ['同一阶段多少天后再发一次', 'Same letter again after'],
      [
        '期限已过未回复、阶段未变、该函只发过一次时',
        'When the deadline passed unanswered, the stage has not changed and it was sent once',
      ],
    ],
  ]),
  ...DEFAULT_LADDER.flatMap(stepCells),
  ...DEFAULT_LADDER.flatMap(stepTexts),
];

/** Names of the people who have the roles. */
export const OWNER_ENTRIES: readonly PolicyEntry[] = ROLES.flatMap((role) =>
  entriesOf('owner', [
    [`owner.${role}`, `owners.${role}`, { kind: 'text', optional: true }, [ROLE_WORDS[role].zh, ROLE_WORDS[role].en]],
  ]),
);

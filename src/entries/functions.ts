import { ageBucket, daysOverdue, dueDate, rmb, Setting } from '../functions/functions';
import { Answer, Argument } from '../functions/lift';

/** `functions.js`: hands our functions to Excel's custom-functions runtime. The only place where they meet clock and host. */
const DAY_MS = 86_400_000;

function setting(): Setting {
  const now = new Date();
  const today = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS);
  return { today, language: navigator.language.startsWith('zh') ? 'zh' : 'en' };
}

function shown(answers: readonly (readonly Answer[])[]): (string | number | CustomFunctions.Error)[][] {
  return answers.map((row) =>
    row.map((answer) =>
      typeof answer === 'object'
        ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, answer.message)
        : answer,
    ),
  );
}

CustomFunctions.associate('DUEDATE', (invoiceDate: Argument, terms: Argument) => shown(dueDate(invoiceDate, terms)));
CustomFunctions.associate('DAYSOVERDUE', (due: Argument, asOf: Argument) =>
  shown(daysOverdue(due, asOf ?? null, setting())),
);
CustomFunctions.associate('AGEBUCKET', (due: Argument, asOf: Argument, policy: Argument) =>
  shown(ageBucket(due, asOf ?? null, policy ?? null, setting())),
);
CustomFunctions.associate('RMB', (amount: Argument) => shown(rmb(amount)));

import { PLAN_RESULTS } from './columns';
import { plainWord } from './own-sheet';
import { Cause } from './types';

const NOT_REACHED =
  /未接|没接|没人接|无人接|无人应答|未联系上|没联系上|联系不上|打不通|无法接通|未接通|不通|关机|停机|空号|占线|挂断|拒接|未回|不回|no answer|not reached|not answered|unreachable|voice ?mail|busy|no reply|not available/i;

/** Whether a result says that nobody was reached: 无人接听, 关机, no answer. */
export function saysNotReached(result: string): boolean {
  return result !== '' && NOT_REACHED.test(result);
}

/** The cause that a result of the plan's list stands for; null for any other text. */
export function causeOfResult(result: string): Cause | null {
  const plain = plainWord(result);
  const found = PLAN_RESULTS.find(({ words }) => plain === plainWord(words.zh) || plain === plainWord(words.en));
  return found?.cause ?? null;
}

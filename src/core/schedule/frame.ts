import { onOrAfterWorkday } from '../basics/calendar';
import { Day, partsOf } from '../basics/day';
import { nextLongHoliday } from '../decisions/decisions';
import { Policy } from '../policy/policy';

/** The frame of the schedule. */
export interface Frame {
  readonly policy: Policy;
  readonly asOf: Day;
  /** Repeated contacts end here; fixed dates beyond (promises, deadlines) are still shown. */
  readonly monthEnd: Day;
  /** The day of one more contact before Spring Festival; null when it is far, or after the month. */
  readonly springContact: Day | null;
}

/** "From 4 weeks before Spring Festival one extra contact": two weeks before is the last time payment runs are made. */
const SPRING_FESTIVAL_DAYS = 28;
const SPRING_FESTIVAL_EXTRA_DAYS = 14;

/** What holds for all customers. */
export function frameOf(policy: Policy, asOf: Day, monthEnd: Day): Frame {
  return { policy, asOf, monthEnd, springContact: springContact(policy, asOf, monthEnd) };
}

function springContact({ calendar, holiday }: Policy, asOf: Day, monthEnd: Day): Day | null {
  const next = nextLongHoliday(calendar, asOf, holiday.longFromDays);
  if (!next || partsOf(next.first).month > 2 || next.first - asOf > SPRING_FESTIVAL_DAYS) return null;
  const day = onOrAfterWorkday(calendar, Math.max(asOf, next.first - SPRING_FESTIVAL_EXTRA_DAYS));
  return day <= monthEnd ? day : null;
}

import { Checkbox, Field, Select } from '@fluentui/react-components';
import { addMonths, startOfMonth } from '../core/basics/day';
import type { DeskView } from '../app/desk';
import type { PaneChoice } from '../app/pane-choice';
import { DayInput } from './day-input';
import { useLooks } from './looks';
import { Session } from './session';
import { monthText, useLanguage, useWords } from './words';

/** As of when, for which month, and up to when receipts are booked. */
export function DaysCard({ session, view }: { readonly session: Session; readonly view: DeskView }) {
  const looks = useLooks();
  const say = useWords();
  const { overview, choice } = view;
  const keep = (change: Partial<PaneChoice>): void => void session.act((desk) => desk.choose(change), say('kept'));
  return (
    <section className={looks.card}>
      <div className={looks.two}>
        <div>
          <Field label={say('asOf')}>
            <DayInput value={overview.asOf} onChange={(day) => keep({ asOf: day ?? 'today' })} />
          </Field>
          <Checkbox
            className={looks.tick}
            label={say('followToday')}
            checked={overview.followsToday}
            onChange={(_, { checked }) => keep({ asOf: checked === true ? 'today' : overview.asOf })}
          />
        </div>
        <MonthField view={view} keep={keep} />
        <Field
          label={say('bookedTo')}
          hint={overview.bookedToGiven ? undefined : say('bookedToAssumed')}
          className={looks.across}
        >
          <DayInput value={choice.bookedTo} onChange={(bookedTo) => keep({ bookedTo })} />
        </Field>
      </div>
    </section>
  );
}

/** Months from the one before as-of on that can be chosen. */
const MONTHS_AROUND = [-1, 0, 1, 2];

interface MonthProps {
  readonly view: DeskView;
  readonly keep: (change: Partial<PaneChoice>) => void;
}

function MonthField({ view, keep }: MonthProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  const { asOf, month } = view.overview;
  const own = startOfMonth(asOf);
  const months = [...new Set([...MONTHS_AROUND.map((n) => addMonths(own, n)), month])].sort((a, b) => a - b);
  return (
    <Field label={say('month')}>
      <Select
        className={looks.full}
        value={String(month)}
        onChange={(_, { value }) => keep({ month: Number(value) === own ? null : Number(value) })}
      >
        {months.map((day) => (
          <option key={day} value={String(day)}>
            {monthText(day, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

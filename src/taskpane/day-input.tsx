import { Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Day, parseIso, toIso } from '../core/basics/day';
import { useLooks } from './looks';

/** While a year is typed its first digits make a date of the year 2 or 20: such days are not meant. */
const EARLIEST = parseIso('1990-01-01') ?? 0;
const AFTER_TYPING_MS = 600;

interface Props {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** From the field around it. */
  readonly id?: string;
}

/** A day to choose or to type; it counts when typing has paused or ended. */
export function DayInput({ value, onChange, ...field }: Props) {
  const looks = useLooks();
  const iso = value === null ? '' : toIso(value);
  const [text, setText] = useState(iso);
  const keep = useRef(onChange);
  keep.current = onChange;
  useEffect(() => setText(iso), [iso]);
  useEffect(() => {
    if (text === iso) return;
    const timer = setTimeout(() => commit(text, keep.current), AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, iso]);
  return (
    <Input
      {...field}
      type="date"
      className={looks.full}
      value={text}
      onChange={(_, { value: typed }) => setText(typed)}
    />
  );
}

function commit(text: string, keep: Props['onChange']): void {
  const day = parseIso(text);
  if (text === '') keep(null);
  else if (day !== null && day >= EARLIEST) keep(day);
}

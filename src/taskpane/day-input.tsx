import { Input, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { ChangeEvent, useEffect, useRef, useState } from 'react';
import { Day, parseIso, toIso } from '../core/basics/day';
import { dayReaderOf, readDay } from '../core/cells/cells';
import { useLooks } from './looks';
import { useWords } from './words';

/** While a year is typed its first digits make a date of the year 2 or 20: such days are not meant. */
const EARLIEST = parseIso('1990-01-01') ?? 0;
const AFTER_TYPING_MS = 600;

const useStyles = makeStyles({
  // A picker over a drawing: scripts must not open it inside Office's frames, a click on it always may.
  calendar: {
    overflow: 'hidden',
    position: 'relative',
    width: '20px',
    height: '20px',
    color: tokens.colorNeutralForeground3,
    ':focus-within': { ...shorthands.outline('2px', 'solid', tokens.colorStrokeFocus2) },
  },
  picker: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    opacity: 0,
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': { position: 'absolute', inset: 0, width: 'auto', height: 'auto' },
  },
});

interface BoxProps {
  /** As it stands in the box: an ISO day, or what has been typed so far. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onBlur?: () => void;
  /** From the field around it. */
  readonly id?: string;
  readonly 'data-testid'?: string;
}

/** A day to type in any usual way or to choose from the calendar; it stands as `2026-12-10` in every language. */
export function DayBox({ text, onText, onBlur, ...field }: BoxProps) {
  const looks = useLooks();
  const leave = (): void => {
    const day = typedDay(text);
    if (day !== null && toIso(day) !== text) onText(toIso(day));
    onBlur?.();
  };
  return (
    <Input
      {...field}
      className={looks.full}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(_, { value }) => onText(value)}
      onBlur={leave}
      contentAfter={<Calendar text={text} onText={onText} />}
    />
  );
}

function Calendar({ text, onText }: Pick<BoxProps, 'text' | 'onText'>) {
  const styles = useStyles();
  const say = useWords();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    if (target.value !== '') onText(target.value);
  };
  return (
    <span className={styles.calendar}>
      <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M4 4.5h12v11.5H4zM4 8h12M7 2.5v3M13 2.5v3" />
      </svg>
      <input
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-label={say('chooseDay')}
        title={say('chooseDay')}
        value={parseIso(text) === null ? '' : text}
        onChange={choose}
      />
    </span>
  );
}

interface Props {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly id?: string;
}

/** A day that counts when typing has paused or ended; what is no day gives way to the one before. */
export function DayInput({ value, onChange, ...field }: Props) {
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
  const leave = (): void => {
    if (text !== '' && typedDay(text) === null) setText(iso);
  };
  return <DayBox {...field} text={text} onText={setText} onBlur={leave} />;
}

function commit(text: string, keep: Props['onChange']): void {
  const day = typedDay(text);
  if (text === '') keep(null);
  else if (day !== null) keep(day);
}

/** `2026/12/10` → that day; null for what is none or not meant yet. */
function typedDay(text: string): Day | null {
  const day = readDay(text, dayReaderOf([text], false));
  return day === null || !(day >= EARLIEST) ? null : day;
}

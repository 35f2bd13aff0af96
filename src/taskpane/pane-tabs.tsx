import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { KeyboardEvent, useRef } from 'react';
import { Session, Tab, TABS } from './session';
import { useWords } from './words';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    justifyContent: 'space-between',
    ...shorthands.padding(0, '8px'),
    '@media (max-width: 400px)': { ...shorthands.padding(0, '4px') },
  },
  tab: {
    position: 'relative',
    minHeight: '42px',
    ...shorthands.padding(0, '4px'),
    ...shorthands.border(0),
    ...shorthands.borderRadius('4px'),
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    // English needs 350 pixels at its full size; all five must be seen at 320.
    fontSize: 'clamp(12px, 3.6vw, 14px)',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { ...shorthands.outline('2px', 'solid', tokens.colorStrokeFocus2), outlineOffset: '-3px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      right: '4px',
      bottom: 0,
      height: '3px',
      ...shorthands.borderRadius('3px'),
      backgroundColor: tokens.colorBrandForeground1,
    },
  },
  count: { marginLeft: '3px', fontWeight: 400, fontSize: '0.86em', fontVariantNumeric: 'tabular-nums' },
});

/** More is not counted: the number must not push the tabs apart. */
const MOST_COUNTED = 99;

/** Which tab a key leads to; null for keys that are not ours. */
function tabByKey(key: string, tab: Tab): Tab | null {
  const at = TABS.indexOf(tab);
  const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const next = to[key];
  return next === undefined ? null : (TABS.at(next % TABS.length) ?? null);
}

/** The tabs of the pane: one stop for the Tab key, arrows between them. Small enough for 320 pixels. */
export function PaneTabs({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const say = useWords();
  const places = useRef<Partial<Record<Tab, HTMLButtonElement | null>>>({});
  const { tab, view, set } = session;
  const { errors, warnings } = view?.overview.problems ?? { errors: 0, warnings: 0 };
  const counts: Partial<Record<Tab, number>> = { today: view?.today.open ?? 0, problems: errors + warnings };
  const move = (event: KeyboardEvent): void => {
    const next = tabByKey(event.key, tab);
    if (next === null) return;
    event.preventDefault();
    set({ tab: next });
    places.current[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={say('tabs')} className={styles.tabs} onKeyDown={move}>
      {TABS.map((name) => (
        <button
          key={name}
          ref={(place) => void (places.current[name] = place)}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls={`panel-${name}`}
          tabIndex={name === tab ? 0 : -1}
          className={mergeClasses(styles.tab, name === tab && styles.selected)}
          onClick={() => set({ tab: name })}
        >
          {say(name)}
          <Count n={counts[name] ?? 0} />
        </button>
      ))}
    </div>
  );
}

function Count({ n }: { readonly n: number }) {
  const styles = useStyles();
  if (n === 0) return null;
  return <span className={styles.count}>{n > MOST_COUNTED ? `${MOST_COUNTED}+` : n}</span>;
}

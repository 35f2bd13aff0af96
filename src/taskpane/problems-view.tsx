import { Button, Input, makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ProblemFilter, Problems, ProblemView } from '../app/problems';
import { useLooks } from './looks';
import { Session } from './session';
import { ViewProps } from './view-props';
import { useWords } from './words';

const SEVERITIES = ['all', 'error', 'warning', 'info'] as const;
const SEVERITY_WORDS = { error: 'severityError', warning: 'severityWarning', info: 'severityInfo' } as const;

const useStyles = makeStyles({
  problem: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    fontWeight: 400,
    ...shorthands.padding('10px', '12px'),
  },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
});

/** Everything odd in the data; a click goes to its cell. */
export function ProblemsTab({ session }: ViewProps) {
  const looks = useLooks();
  const say = useWords();
  const [filter, setFilter] = useState<ProblemFilter>({ severity: 'all', text: '' });
  const { desk, view } = session;
  const problems = useMemo(() => (desk && view ? desk.problems(filter) : null), [desk, view, filter]);
  if (!problems) return null;
  const { counts, list, unlisted } = problems;
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return <p className={mergeClasses(looks.view, looks.text)}>{say('noProblems')}</p>;
  return (
    <div className={looks.view}>
      <SeverityFilter counts={counts} filter={filter} onFilter={setFilter} />
      <Input
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={filter.text}
        onChange={(_, { value }) => setFilter({ ...filter, text: value })}
      />
      {list.length === 0 && <p className={looks.text}>{say('noneFits')}</p>}
      <ul className={looks.list}>
        {list.map((problem) => (
          <li key={problem.id}>
            <Problem problem={problem} session={session} />
          </li>
        ))}
      </ul>
      {unlisted > 0 && <p className={looks.quiet}>{say('moreProblems', { n: unlisted })}</p>}
    </div>
  );
}

interface FilterProps {
  readonly counts: Problems['counts'];
  readonly filter: ProblemFilter;
  readonly onFilter: (filter: ProblemFilter) => void;
}

function SeverityFilter({ counts, filter, onFilter }: FilterProps) {
  const looks = useLooks();
  const say = useWords();
  const total = counts.error + counts.warning + counts.info;
  return (
    <div role="group" aria-label={say('severity')} className={looks.wrap}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          checked={filter.severity === severity}
          onClick={() => onFilter({ ...filter, severity })}
        >
          {say(severity, { n: severity === 'all' ? total : counts[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}

function Problem({ problem, session }: { readonly problem: ProblemView; readonly session: Session }) {
  const looks = useLooks();
  const styles = useStyles();
  const say = useWords();
  const { place, where, severity, found } = problem;
  const content = (
    <>
      <span className={mergeClasses(looks.quiet, severity === 'error' && styles.error)}>
        {[say(SEVERITY_WORDS[severity]), where].filter((text) => text !== '').join(' · ')}
      </span>
      <span className={mergeClasses(looks.name, looks.block)}>{problem.message}</span>
      {found !== '' && (
        <span className={mergeClasses(looks.quiet, looks.block)}>{say('foundThere', { text: found })}</span>
      )}
      <span className={mergeClasses(looks.text, looks.block)}>{say('expected', { text: problem.expected })}</span>
      <span className={mergeClasses(looks.quiet, looks.block)}>{say('handled', { text: problem.done })}</span>
    </>
  );
  if (place === null) return <div className={looks.card}>{content}</div>;
  return (
    <Button
      className={styles.problem}
      data-testid="problem"
      onClick={() => void session.act((desk) => desk.show(place), say('goTo', { place: where }))}
    >
      {content}
    </Button>
  );
}

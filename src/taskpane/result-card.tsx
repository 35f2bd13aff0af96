import { Button, mergeClasses } from '@fluentui/react-components';
import type { Generated } from '../app/generate-plan';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

/** What was written, with the way to each sheet. */
export function ResultCard({ session, generated }: { readonly session: Session; readonly generated: Generated }) {
  const looks = useLooks();
  const say = useWords();
  const { written, customers, tasks, letters } = generated;
  if (written.length === 0)
    return (
      <section className={looks.card} role="status" data-testid="result">
        <p className={looks.text}>{say('nothingWritten')}</p>
      </section>
    );
  // The snapshot is for the program; nobody needs to go there.
  const places = written.filter(({ key }) => key !== 'snapshot');
  return (
    <section className={looks.card} role="status" data-testid="result">
      <div className={mergeClasses(looks.name, looks.good)}>{`✓ ${say('done')}`}</div>
      <div className={looks.quiet}>{say('doneCounts', { customers, tasks, letters })}</div>
      <div className={looks.wrap}>
        {places.map(({ key, name }) => (
          <Button
            key={key}
            size="small"
            onClick={() => void session.act((desk) => desk.show({ sheet: name, row: 1, column: 1 }))}
          >
            {name}
          </Button>
        ))}
      </div>
      <div className={looks.quiet}>{say('undoLost')}</div>
    </section>
  );
}

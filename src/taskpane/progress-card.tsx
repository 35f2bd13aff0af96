import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useLooks } from './looks';
import { Progress } from './session';
import { Say, useWords } from './words';

const STAGES = ['read', 'decide', 'write'] as const;
const STAGE_TEXTS = { read: 'stageRead', decide: 'stageDecide', write: 'stageWrite' } as const;

/** Where a generation stands, step by step, and the way to stop it. */
export function ProgressCard({ progress, onCancel }: { readonly progress: Progress; readonly onCancel: () => void }) {
  const looks = useLooks();
  const say = useWords();
  const { done, total, stopping } = progress;
  const at = progress.stage === 'done' ? STAGES.length : STAGES.indexOf(progress.stage);
  return (
    <section className={mergeClasses(looks.card, looks.strong)} data-testid="progress">
      <ol className={looks.list}>
        {STAGES.map((stage, i) => (
          <li key={stage} className={mergeClasses(looks.text, i > at && looks.quiet, i < at && looks.good)}>
            {`${i < at ? '✓' : i === at ? '●' : '○'} ${say(STAGE_TEXTS[stage])}`}
          </li>
        ))}
      </ol>
      <ProgressBar
        aria-label={stageText(progress, say)}
        value={total > 0 ? done / total : undefined}
        max={1}
        thickness="large"
      />
      <div className={looks.row}>
        <span className={mergeClasses(looks.quiet, looks.grow)} role="status">
          {stopping ? say('stopping') : stageText(progress, say)}
        </span>
        <Button size="small" disabled={stopping} onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}

function stageText({ stage, what, done, total }: Progress, say: Say): string {
  if (stage === 'write' && what !== '') return say('writing', { name: what, done: done + 1, total });
  return say(stage === 'done' ? 'done' : STAGE_TEXTS[stage]);
}

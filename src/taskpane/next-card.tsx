import { Button, mergeClasses } from '@fluentui/react-components';
import type { CustomerView } from '../app/customer';
import { Day } from '../core/basics/day';
import { useLooks } from './looks';
import { dayText, useLanguage, useWords } from './words';

interface Props {
  readonly customer: CustomerView;
  readonly asOf: Day;
  readonly onRead: (letterNumber: string) => void;
}

/** The next step: when, what, by whom, and why. */
export function NextCard({ customer, asOf, onRead }: Props) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  const { next, because, recommendations, letters } = customer;
  const day = next.day === null ? '' : `${dayText(next.day, language, asOf)} `;
  const between = language === 'zh' ? '；' : '; ';
  const details = [next.channel, say('by', { owner: next.owner }), next.level && say('to', { level: next.level })];
  if (next.letterDay !== null) details.push(say('letterOn', { day: dayText(next.letterDay, language, asOf) }));
  return (
    <section className={mergeClasses(looks.card, looks.strong)} aria-label={say('next')} data-testid="next">
      <div className={looks.quiet}>{say('next')}</div>
      <div className={looks.action} data-testid="next-action">{`${day}${next.action}`}</div>
      <div className={looks.text}>{`${say('because')}${language === 'zh' ? '：' : ': '}${because.join(between)}`}</div>
      <div className={looks.quiet}>{details.filter((text) => text !== '').join(' · ')}</div>
      {recommendations.length > 0 && (
        <div className={looks.quiet}>
          {`${say('suggestions')}${language === 'zh' ? '：' : ': '}${recommendations.join(between)}`}
        </div>
      )}
      {letters.length > 0 && (
        <div className={looks.wrap}>
          {letters.map(({ number, title }) => (
            <Button key={number} size="small" onClick={() => onRead(number)}>
              {letters.length === 1 ? say('letter') : `${say('letter')} ${title}`}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

import { Checkbox, Field, Link, mergeClasses, Select } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { PersonTasks, TaskView, TodayView } from '../app/today';
import { useLooks } from './looks';
import { Session } from './session';
import { ViewProps } from './view-props';
import { dayText, useLanguage, useWords } from './words';

/** Today's and this week's work per person, to be ticked off. */
export function TodayTab({ session }: ViewProps) {
  const looks = useLooks();
  const say = useWords();
  const [person, setPerson] = useState('');
  if (!session.view) return null;
  const { today } = session.view;
  if (today.people.length === 0) return <p className={mergeClasses(looks.view, looks.text)}>{say('nothingToday')}</p>;
  const shown = today.people.filter((one) => person === '' || one.person === person);
  return (
    <div className={looks.view}>
      <Field label={say('person')} hint={say('tasksLeft', { open: today.open, done: today.done })}>
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          <option value="">{say('everybody')}</option>
          {today.people.map((one) => (
            <option key={one.person} value={one.person}>
              {`${one.person} ${one.today.length + one.week.length}`}
            </option>
          ))}
        </Select>
      </Field>
      {shown.map((own) => (
        <Person key={own.person} own={own} today={today} session={session} />
      ))}
    </div>
  );
}

interface PersonProps {
  readonly own: PersonTasks;
  readonly today: TodayView;
  readonly session: Session;
}

function Person({ own, today, session }: PersonProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  const parts = [
    { title: say('dueToday', { day: dayText(today.asOf, language, today.asOf) }), tasks: own.today },
    { title: say('upTo', { day: dayText(today.weekEnd, language, today.asOf) }), tasks: own.week },
  ];
  return (
    <section className={looks.card} aria-label={own.person}>
      <h2 className={looks.title}>{own.person}</h2>
      {parts.map(
        ({ title, tasks }) =>
          tasks.length > 0 && (
            <div key={title} className={looks.stack}>
              <h3 className={mergeClasses(looks.title, looks.quiet)}>{title}</h3>
              <ul className={looks.list}>
                {tasks.map((task) => (
                  <Task key={task.key} task={task} today={today} session={session} />
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

interface TaskProps {
  readonly task: TaskView;
  readonly today: TodayView;
  readonly session: Session;
}

function Task({ task, today, session }: TaskProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  const isToday = task.day === today.asOf;
  const day = isToday ? '' : dayText(task.day, language, today.asOf);
  const details = [day, task.channel, task.amount, task.contact, task.phone].filter((text) => text !== '');
  return (
    <li className={looks.row} data-testid="task">
      <Checkbox
        className={looks.task}
        aria-label={say('tick', { what: task.what, customer: task.customer })}
        checked={task.done}
        onChange={(_, { checked }) => void session.act((desk) => desk.tick(task.key, checked === true))}
      />
      <div className={looks.grow}>
        <Link as="button" inline className={looks.link} onClick={() => session.set({ row: task.row, tab: 'customer' })}>
          {task.customer}
        </Link>
        <div className={mergeClasses(looks.text, task.done && looks.done)}>{task.what}</div>
        <div className={looks.quiet}>
          {details.map((text, i) => (
            <Fragment key={i}>
              {i > 0 && ' · '}
              <span className={text === task.phone ? looks.whole : undefined}>{text}</span>
            </Fragment>
          ))}
        </div>
        <div className={looks.quiet}>{`${say('because')}${language === 'zh' ? '：' : ': '}${task.because}`}</div>
      </div>
    </li>
  );
}

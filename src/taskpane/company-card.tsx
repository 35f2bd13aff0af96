import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CompanyDetail } from '../app/company';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

/** Who writes the letters and where money goes: asked here before there is a policy sheet, and kept there from then on. */
export function CompanyCard({ session }: { readonly session: Session }) {
  const looks = useLooks();
  const say = useWords();
  const { desk, view } = session;
  const details = useMemo(() => (desk && view ? desk.company() : []), [desk, view]);
  const onSheet = view?.policySheet !== null;
  return (
    <section className={looks.card} aria-label={say('company')} data-testid="company">
      <h2 className={looks.title}>{say('company')}</h2>
      <span className={looks.quiet}>{say(onSheet ? 'companySheet' : 'companyHere')}</span>
      {onSheet ? <OnSheet details={details} session={session} /> : <Form details={details} session={session} />}
    </section>
  );
}

interface Props {
  readonly details: readonly CompanyDetail[];
  readonly session: Session;
}

function OnSheet({ details, session }: Props) {
  const looks = useLooks();
  const say = useWords();
  return (
    <ul className={looks.list}>
      {details.map(({ code, words, value, place }) => (
        <li key={code}>
          <Button
            className={looks.choice}
            disabled={place === null}
            onClick={() => place && void session.act((desk) => desk.show(place))}
          >
            <span className={looks.stack}>
              <span className={looks.quiet}>{words}</span>
              <span className={mergeClasses(looks.text, value === '' && looks.quiet)}>{value || say('notGiven')}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What is typed stays here until the workbook has it. */
function Form({ details, session }: Props) {
  const looks = useLooks();
  const say = useWords();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const changed = details.some(({ code, value }) => typed[code] !== undefined && typed[code] !== value);
  const save = async (): Promise<void> => {
    const all = details.map(({ code, value }) => [code, (typed[code] ?? value).trim()] as const);
    const company = Object.fromEntries(all.filter(([, value]) => value !== ''));
    if (await session.act((desk) => desk.choose({ company }), say('kept'))) setTyped({});
  };
  return (
    <div className={looks.stack}>
      {details.map(({ code, words, note, value }) => (
        <Field key={code} label={words} hint={note || undefined}>
          <Input
            className={looks.full}
            value={typed[code] ?? value}
            onChange={(_, data) => setTyped({ ...typed, [code]: data.value })}
          />
        </Field>
      ))}
      <Button appearance="primary" disabled={!changed || session.busy} onClick={() => void save()}>
        {say('saveSettings')}
      </Button>
    </div>
  );
}

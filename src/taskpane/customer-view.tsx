import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CustomerView } from '../app/customer';
import { blankForm, ContactForm, sentForm } from '../app/record-contact';
import { ContactCard } from './contact-card';
import { CustomerHead } from './customer-head';
import { CustomerHistory } from './customer-history';
import { LetterPreview } from './letter-preview';
import { useLooks } from './looks';
import { NextCard } from './next-card';
import { Session } from './session';
import { TextCard } from './text-card';
import { ViewProps } from './view-props';
import { useWords } from './words';

/** The customer of the selected row: what is owed, what to do next and why, and what was said. */
export function CustomerTab({ session }: ViewProps) {
  const looks = useLooks();
  const [reading, setReading] = useState<string | null>(null);
  // By row: what was typed for one customer is still there after a look at another.
  const [drafts, setDrafts] = useState<Readonly<Record<string, ContactForm>>>({});
  const { desk, view, row, set } = session;
  const customer = useMemo(() => (desk && view && row ? desk.customer(row) : null), [desk, view, row]);
  if (!view) return null;
  if (!customer) return <FindCustomer session={session} />;
  const letter = customer.letters.find(({ number }) => number === reading);
  const { asOf, today } = view.overview;
  return (
    <>
      {letter && (
        <LetterPreview
          letter={letter}
          email={customer.contact.email}
          session={session}
          onClose={() => setReading(null)}
          onSent={() => {
            setDrafts({
              ...drafts,
              [customer.row]: { ...(drafts[customer.row] ?? blankForm(today)), ...sentForm(letter) },
            });
            setReading(null);
          }}
        />
      )}
      {/* What was typed into the form stays while a letter is read. */}
      <div hidden={letter !== undefined}>
        <div className={looks.view}>
          <CustomerHead customer={customer} onOther={() => set({ row: null })} />
          <NextCard customer={customer} asOf={asOf} onRead={setReading} />
          <ContactCard
            key={customer.row}
            session={session}
            customer={customer}
            form={drafts[customer.row] ?? blankForm(today)}
            onForm={(form) => setDrafts({ ...drafts, [customer.row]: form })}
          />
          <Standing customer={customer} />
          <CustomerHistory customer={customer} asOf={asOf} />
          <TextCard customer={customer} session={session} />
        </div>
      </div>
    </>
  );
}

function Standing({ customer }: { readonly customer: CustomerView }) {
  const looks = useLooks();
  const say = useWords();
  if (customer.standing.length === 0) return null;
  return (
    <section className={looks.card} aria-label={say('standing')}>
      <h2 className={looks.title}>{say('standing')}</h2>
      {customer.standing.map((text) => (
        <div key={text} className={looks.text}>
          {text}
        </div>
      ))}
    </section>
  );
}

function FindCustomer({ session }: { readonly session: Session }) {
  const looks = useLooks();
  const say = useWords();
  const [text, setText] = useState('');
  const { desk, view } = session;
  const found = useMemo(() => (desk && view ? desk.findCustomers(text) : []), [desk, view, text]);
  return (
    <div className={looks.view}>
      <h2 className={looks.title}>{say('noCustomer')}</h2>
      <p className={mergeClasses(looks.text, looks.paragraph)}>{say('noCustomerWhat')}</p>
      <Field label={say('findCustomer')}>
        <Input type="search" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <ul className={looks.list}>
        {found.map(({ row, name, currency, overdue }) => (
          <li key={row}>
            <Button className={looks.choice} onClick={() => session.set({ row })} data-testid="found">
              <span className={looks.grow}>
                <span className={looks.block}>{name}</span>
                <span className={looks.quiet}>{`${say('overdue')} ${currency} ${overdue}`}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={mergeClasses(looks.text, looks.paragraph)}>{say('noSuchCustomer')}</p>}
    </div>
  );
}

import { Button, Field, mergeClasses, Textarea, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { CustomerView } from '../app/customer';
import { blankForm, ContactForm, faultsOf } from '../app/record-contact';
import { parseIso, toIso } from '../core/basics/day';
import { ContactBasics } from './contact-basics';
import { DisputeFields, LetterFields, PartProps, PromiseFields } from './contact-parts';
import { useLooks } from './looks';
import { Session } from './session';
import { PaneText, useLanguage, useWords } from './words';

interface Props {
  readonly session: Session;
  readonly customer: CustomerView;
  readonly form: ContactForm;
  readonly onForm: (form: ContactForm) => void;
}

const PARTS = ['promise', 'dispute', 'letterSent'] as const satisfies readonly PaneText[];
type Part = (typeof PARTS)[number];

const PART_VIEWS = { promise: PromiseFields, dispute: DisputeFields, letterSent: LetterFields } as const;

/** Fields that a closed part must not carry along unseen. */
const PART_FIELDS: Readonly<Record<Part, readonly (keyof ContactForm)[]>> = {
  promise: ['promiseDay', 'promiseAmount'],
  dispute: ['disputeAmount', 'disputeReason'],
  letterSent: ['letterStep', 'letterNumber', 'deadline', 'waybill'],
};

/** Notes a contact in the log. The form is cleared only when the row is in the workbook. */
export function ContactCard({ session, customer, form, onForm }: Props) {
  const looks = useLooks();
  const say = useWords();
  const [opened, setOpened] = useState<readonly Part[]>([]);
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(form, customer.currency) : {};
  const put = (change: Partial<ContactForm>): void => onForm({ ...form, ...change });
  const isOpen = (part: Part): boolean =>
    opened.includes(part) || PART_FIELDS[part].some((field) => form[field] !== '');
  const toggle = (part: Part): void => {
    if (isOpen(part)) put(Object.fromEntries(PART_FIELDS[part].map((field) => [field, ''])));
    setOpened(isOpen(part) ? opened.filter((one) => one !== part) : [...opened, part]);
  };
  const save = useSave({ session, customer, form, onForm });
  return (
    <section className={looks.card} aria-label={say('record')} data-testid="contact-form">
      <h2 className={looks.title}>{say('record')}</h2>
      <ContactBasics form={form} faults={faults} put={put} later={useLater(session, form)} />
      <ResultField form={form} faults={faults} put={put} />
      <div className={looks.wrap} role="group" aria-label={say('record')}>
        {PARTS.map((part) => (
          <ToggleButton key={part} size="small" checked={isOpen(part)} onClick={() => toggle(part)}>
            {say(part)}
          </ToggleButton>
        ))}
      </div>
      {PARTS.filter(isOpen).map((part) => {
        const Fields = PART_VIEWS[part];
        return <Fields key={part} form={form} faults={faults} put={put} />;
      })}
      <Button
        appearance="primary"
        className={looks.full}
        disabled={session.busy}
        data-testid="save-contact"
        onClick={() => void save().then(setTried)}
      >
        {say('save')}
      </Button>
    </section>
  );
}

/** Saves a form that has no fault; gives whether its faults are to be shown. */
function useSave({ session, customer, form, onForm }: Props): () => Promise<boolean> {
  const say = useWords();
  return async () => {
    if (Object.keys(faultsOf(form, customer.currency)).length > 0) return true;
    const { row } = customer;
    const saved = await session.act((desk) => desk.record(row, form));
    if (!saved) return false;
    const next = session.desk?.customer(row)?.next.action ?? '';
    session.set({ said: say('saved', { action: next }) });
    onForm({ ...blankForm(session.view?.overview.today ?? 0), by: form.by });
    return false;
  };
}

/** A contact after the as-of day does not count yet; say so before it is saved. */
function useLater({ view }: Session, { day }: ContactForm): string {
  const say = useWords();
  const asOf = view?.overview.asOf ?? 0;
  const on = parseIso(day);
  return on !== null && on > asOf ? say('afterAsOf', { day: toIso(asOf) }) : '';
}

function ResultField({ form, faults, put }: PartProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <Field label={say('result')} validationMessage={faults.result?.[language]} className={mergeClasses(looks.full)}>
      <Textarea
        value={form.result}
        rows={2}
        resize="vertical"
        onChange={(_, { value }) => put({ result: value })}
        data-testid="contact-result"
      />
    </Field>
  );
}

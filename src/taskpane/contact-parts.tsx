import { Field, Input, Select } from '@fluentui/react-components';
import type { ContactForm, FormFaults } from '../app/record-contact';
import { LETTER_STEPS } from '../core/history/history';
import { DayBox } from './day-input';
import { useLooks } from './looks';
import { PaneText, useLanguage, useWords } from './words';

/** What a part of the form gets. */
export interface PartProps {
  readonly form: ContactForm;
  readonly faults: FormFaults;
  readonly put: (change: Partial<ContactForm>) => void;
}

interface TextProps extends PartProps {
  readonly field: Exclude<keyof ContactForm, 'channel' | 'reached' | 'letterStep'>;
  readonly label: PaneText;
  readonly kind?: 'text' | 'date' | 'amount';
  readonly hint?: string;
}

/** One line of text, a day or an amount, with what is wrong with it. */
export function TextField({ field, label, kind = 'text', hint, form, faults, put }: TextProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <Field label={say(label)} hint={hint} validationMessage={faults[field]?.[language]}>
      {kind === 'date' ? (
        <DayBox text={form[field]} onText={(text) => put({ [field]: text })} data-testid={`contact-${field}`} />
      ) : (
        <Input
          className={looks.full}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
          value={form[field]}
          onChange={(_, { value }) => put({ [field]: value })}
          data-testid={`contact-${field}`}
        />
      )}
    </Field>
  );
}

/** When and how much was promised. */
export function PromiseFields(part: PartProps) {
  const looks = useLooks();
  const say = useWords();
  return (
    <div className={looks.two}>
      <TextField {...part} field="promiseDay" label="promiseDay" kind="date" />
      <TextField {...part} field="promiseAmount" label="promiseAmount" kind="amount" hint={say('promiseAll')} />
    </div>
  );
}

/** How much is disputed, and why. */
export function DisputeFields(part: PartProps) {
  const looks = useLooks();
  return (
    <div className={looks.two}>
      <TextField {...part} field="disputeAmount" label="disputeAmount" kind="amount" />
      <TextField {...part} field="disputeReason" label="disputeReason" />
    </div>
  );
}

const STEPS = LETTER_STEPS.filter(({ code }) => code === '1' || code === '2' || code === '3');

/** Which letter went out, with what deadline, and how it travels. */
export function LetterFields(part: PartProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <div className={looks.two}>
      <Field label={say('letterStep')}>
        <Select
          className={looks.full}
          value={part.form.letterStep}
          onChange={(_, { value }) => part.put({ letterStep: value as ContactForm['letterStep'] })}
        >
          <option value="">{say('notSaid')}</option>
          {STEPS.map(({ code, words }) => (
            <option key={code} value={code}>
              {words[language]}
            </option>
          ))}
        </Select>
      </Field>
      <TextField {...part} field="deadline" label="deadline" kind="date" />
      <TextField {...part} field="letterNumber" label="letterNumber" />
      <TextField {...part} field="waybill" label="waybill" />
    </div>
  );
}

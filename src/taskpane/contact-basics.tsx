import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ContactForm } from '../app/record-contact';
import { CAUSES, CHANNELS } from '../core/history/history';
import { PartProps, TextField } from './contact-parts';
import { useLooks } from './looks';
import { useLanguage, useWords } from './words';

/** When, how, whom, and whether somebody was reached. */
export function ContactBasics({ later, ...part }: PartProps & { readonly later: string }) {
  const looks = useLooks();
  const say = useWords();
  const { form, put } = part;
  return (
    <>
      <div className={looks.two}>
        <TextField {...part} field="day" label="recordOn" kind="date" hint={later || undefined} />
        <ChannelField {...part} />
      </div>
      <Field label={say('reached')}>
        <RadioGroup
          layout="horizontal"
          value={form.reached}
          onChange={(_, { value }) => put({ reached: value as ContactForm['reached'] })}
        >
          <Radio value="yes" label={say('yes')} />
          <Radio value="no" label={say('no')} />
          <Radio value="" label={say('notSaid')} />
        </RadioGroup>
      </Field>
      <div className={looks.two}>
        <TextField {...part} field="person" label="spoke" />
        <TextField {...part} field="by" label="recordedBy" />
      </div>
      <CauseField {...part} />
    </>
  );
}

function ChannelField({ form, put }: PartProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <Field label={say('channel')}>
      <Select
        className={looks.full}
        value={form.channel}
        onChange={(_, { value }) => put({ channel: value as ContactForm['channel'] })}
      >
        {CHANNELS.map(({ code, words }) => (
          <option key={code} value={code}>
            {words[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function CauseField({ form, put }: PartProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  return (
    <Field label={say('cause')}>
      <Select className={looks.full} value={form.cause} onChange={(_, { value }) => put({ cause: value })}>
        <option value="">{say('notSaid')}</option>
        {CAUSES.map(({ code, words }) => (
          <option key={code} value={code}>
            {words[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

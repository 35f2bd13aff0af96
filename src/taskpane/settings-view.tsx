import { Button, Field, Select } from '@fluentui/react-components';
import type { Language } from '../core/basics/words';
import { CompanyCard } from './company-card';
import { useLooks } from './looks';
import { ViewProps } from './view-props';
import { useWords } from './words';

/** The policy sheet, the language of our sheets, company and bank details. */
export function SettingsTab({ session }: ViewProps) {
  const looks = useLooks();
  const say = useWords();
  const { view } = session;
  if (!view) return null;
  const { policySheet, choice } = view;
  const keepLanguage = (value: string): void => {
    const language = value === '' ? null : (value as Language);
    void session.act((desk) => desk.choose({ language }), say('kept'));
  };
  return (
    <div className={looks.view}>
      <section className={looks.card} aria-label={say('policy')}>
        <h2 className={looks.title}>{say('policy')}</h2>
        <div className={looks.text}>{say('policyWhat')}</div>
        {policySheet === null ? (
          <span className={looks.quiet}>{say('noPolicy')}</span>
        ) : (
          <Button onClick={() => void session.act((desk) => desk.show({ sheet: policySheet, row: 1, column: 1 }))}>
            {say('openPolicy')}
          </Button>
        )}
      </section>
      <section className={looks.card}>
        <Field label={say('language')}>
          <Select value={choice.language ?? ''} onChange={(_, { value }) => keepLanguage(value)}>
            <option value="">{say('asExcel')}</option>
            <option value="zh">{say('chinese')}</option>
            <option value="en">{say('english')}</option>
          </Select>
        </Field>
      </section>
      <CompanyCard session={session} />
      <span className={looks.quiet}>{say('privacy')}</span>
    </div>
  );
}

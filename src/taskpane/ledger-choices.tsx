import { Button, Checkbox, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { DeskView } from '../app/desk';
import { CHOOSABLE } from '../app/overview';
import type { ColumnView, SourceView } from '../app/overview';
import type { PaneChoice } from '../app/pane-choice';
import type { Field as LedgerField } from '../core/cells/cells';
import { FIELD_WORDS } from '../core/ledger/ledger';
import { useLooks } from './looks';
import { Session } from './session';
import { useLanguage, useWords } from './words';

interface Props {
  readonly session: Session;
  readonly view: DeskView;
}

/** Other sheets, other columns; kept in the workbook. */
export function LedgerChoices({ session, view }: Props) {
  const looks = useLooks();
  const say = useWords();
  const { choice } = view;
  const keep = (ledger: PaneChoice['ledger']): void => void session.act((desk) => desk.choose({ ledger }), say('kept'));
  const isChosen = choice.ledger.sheets.length > 0 || Object.keys(choice.ledger.columns).length > 0;
  return (
    <div className={looks.stack}>
      <SheetChoices view={view} keep={keep} />
      <ColumnChoices view={view} keep={keep} />
      {isChosen && (
        <Button size="small" onClick={() => keep({ sheets: [], columns: {} })}>
          {say('findAgain')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly view: DeskView;
  readonly keep: (ledger: PaneChoice['ledger']) => void;
}

function SheetChoices({ view, keep }: ChoiceProps) {
  const looks = useLooks();
  const say = useWords();
  const { overview, choice } = view;
  const read = overview.sources.map(({ sheet }) => sheet);
  const toggle = (name: string, wanted: boolean): void =>
    keep({ ...choice.ledger, sheets: wanted ? [...read, name] : read.filter((one) => one !== name) });
  return (
    <fieldset className={looks.fieldset}>
      <legend className={looks.title}>{say('sheets')}</legend>
      {overview.sheetNames.map((name) => (
        <Checkbox
          key={name}
          size="medium"
          label={name}
          checked={read.includes(name)}
          onChange={(_, { checked }) => toggle(name, checked === true)}
        />
      ))}
    </fieldset>
  );
}

function ColumnChoices({ view, keep }: ChoiceProps) {
  const looks = useLooks();
  const say = useWords();
  const { overview, choice } = view;
  const [source] = overview.sources;
  if (!source) return null;
  const choose = (field: LedgerField, heading: string): void =>
    keep({ ...choice.ledger, columns: { ...choice.ledger.columns, [field]: heading } });
  const others = source.columns.map(({ field }) => field).filter((field) => !CHOOSABLE.includes(field));
  return (
    <fieldset className={looks.fieldset}>
      <legend className={looks.title}>{say('columns')}</legend>
      <div className={looks.stack}>
        {[...CHOOSABLE, ...others].map((field) => (
          <ColumnChoice key={field} field={field} source={source} onChoose={choose} />
        ))}
      </div>
    </fieldset>
  );
}

interface ColumnProps {
  readonly field: LedgerField;
  readonly source: SourceView;
  readonly onChoose: (field: LedgerField, heading: string) => void;
}

function ColumnChoice({ field, source, onChoose }: ColumnProps) {
  const looks = useLooks();
  const say = useWords();
  const language = useLanguage();
  const found: ColumnView | undefined = source.columns.find((column) => column.field === field);
  const label = useId();
  return (
    <div className={looks.choosing}>
      <span id={label} className={looks.text}>
        {FIELD_WORDS[field][language]}
        {found && <span className={looks.quiet}>{` ${found.percent}%`}</span>}
      </span>
      <Select
        size="small"
        aria-labelledby={label}
        title={found ? say('confidence', { n: found.percent }) : undefined}
        className={looks.full}
        value={found?.letter ?? ''}
        onChange={(_, { value }) => onChoose(field, value)}
        data-testid={`column-${field}`}
      >
        <option value="">{say('noColumn')}</option>
        {source.headings.map(({ letter, text }) => (
          <option key={letter} value={letter}>
            {`${letter} · ${text}`}
          </option>
        ))}
      </Select>
    </div>
  );
}

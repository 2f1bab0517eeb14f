import { type ReactNode, useId } from 'react';
import { AgendaField, type AgendaMapping, type AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import { useCouncil } from '../../../data/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { clockOf } from '../../../words/typedTimes.ts';

interface Props {
  readonly preview: AgendaPreview;
  readonly onChange: (mapping: AgendaMapping) => void;
  readonly onForget: () => void;
}

/** Which column is what, with what stands in it; and what holds for rows that do not say. */
export function Mapping({ preview, onChange, onForget }: Props): ReactNode {
  const t = useT();
  const { mapping, origin, columns } = preview;
  return (
    <section aria-labelledby="agenda-columns">
      <div className="agenda-head">
        <h2 id="agenda-columns">{t('agendaImport.columns')}</h2>
        {origin === 'remembered' ? <Button onPress={onForget}>{t('agendaImport.forget')}</Button> : null}
      </div>
      <p className="hint">{t(`agendaImport.${origin}`)}</p>
      <div className="agenda-scroll">
        <table className="agenda-table">
          <thead>
            <tr>
              <th scope="col">{t('agendaImport.column')}</th>
              <th scope="col">{t('agendaImport.samples')}</th>
              <th scope="col">{t('agendaImport.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, samples }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="samples">{samples.join(' · ')}</td>
                <td>
                  <FieldChoice column={name} mapping={mapping} onChange={onChange} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <WholeFile mapping={mapping} onChange={onChange} />
      <UnknownBodies preview={preview} onChange={onChange} />
    </section>
  );
}

type ChoiceProps = Pick<Props, 'onChange'> & { readonly mapping: AgendaMapping };

function FieldChoice({ column, mapping, onChange }: ChoiceProps & { readonly column: string }): ReactNode {
  const t = useT();
  const field = AgendaField.options.find((one) => mapping.columns[one] === column) ?? '';
  const choose = (chosen: string) => {
    const kept = Object.entries(mapping.columns).filter(([one, name]) => one !== chosen && name !== column);
    const columns = Object.fromEntries(chosen === '' ? kept : [...kept, [chosen, column]]);
    onChange({ ...mapping, columns });
  };
  return (
    <select
      className="input"
      aria-label={t('agendaImport.becomesOf', { column })}
      value={field}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('agendaImport.unused')}</option>
      {AgendaField.options.map((one) => (
        <option key={one} value={one}>
          {t(`agendaImport.field.${one}`)}
        </option>
      ))}
    </select>
  );
}

function useBodyOptions(): { value: string; label: string }[] {
  const t = useT();
  const bodies = useCouncil().data?.bodies ?? [];
  return [
    { value: '', label: t('agendaImport.noBody') },
    ...bodies.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function WholeFile({ mapping, onChange }: ChoiceProps): ReactNode {
  const t = useT();
  const heading = useId();
  const { meeting } = mapping;
  const change = (part: Partial<typeof meeting>) => onChange({ ...mapping, meeting: { ...meeting, ...part } });
  return (
    <fieldset className="agenda-meeting" aria-labelledby={heading}>
      <legend id={heading}>{t('agendaImport.meeting')}</legend>
      <Select
        label={t('agendaImport.body')}
        value={meeting.body ?? ''}
        onChange={(body) => change({ body: body || null })}
        options={useBodyOptions()}
      />
      <TextField
        label={t('agendaImport.date')}
        type="date"
        value={meeting.date ?? ''}
        onChange={(date) => change({ date: /^[12]\d{3}-/.test(date) ? date : null })}
      />
      <TimeField label={t('agendaImport.time')} value={meeting.time} onChange={(time) => change({ time })} />
      <TimeField label={t('agendaImport.ends')} value={meeting.ends} onChange={(ends) => change({ ends })} />
    </fieldset>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
}

function TimeField({ label, value, onChange }: TimeFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={value}
        defaultValue={value?.replace(':', '.') ?? ''}
        onBlur={(event) => onChange(clockOf(event.target.value))}
      />
    </div>
  );
}

function UnknownBodies({ preview, onChange }: Pick<Props, 'preview' | 'onChange'>): ReactNode {
  const t = useT();
  const options = useBodyOptions();
  const { mapping, unknownBodies } = preview;
  const names = [...new Set([...Object.keys(mapping.bodies), ...unknownBodies])];
  if (names.length === 0) return null;
  const choose = (name: string, body: string) => {
    const others = Object.entries(mapping.bodies).filter(([one]) => one !== name);
    onChange({ ...mapping, bodies: Object.fromEntries(body === '' ? others : [...others, [name, body]]) });
  };
  return (
    <fieldset className="agenda-meeting unknown">
      <legend>{t('agendaImport.unknown')}</legend>
      {names.slice(0, 40).map((name) => (
        <Select
          key={name}
          label={t('agendaImport.isBody', { name })}
          value={mapping.bodies[name] ?? ''}
          onChange={(body) => choose(name, body)}
          options={options}
        />
      ))}
    </fieldset>
  );
}

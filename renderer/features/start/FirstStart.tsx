import './start.css';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { Profile, Role } from '../../../shared/contract/app.ts';
import { useApi } from '../../data/api.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

const ROLES: readonly Role[] = ['secretariat', 'administration', 'member'];
type Start = 'sample' | 'empty';

/** The first thing anyone sees: who they are, and examples or an empty archive. */
export function FirstStart({ onBegun }: { onBegun: () => void }): ReactNode {
  const t = useT();
  const [profile, setProfile] = useState<Profile>({ name: '', role: 'administration', group: '' });
  const [start, setStart] = useState<Start>('sample');
  const [municipality, setMunicipality] = useState('');
  const { state, error, begin } = useBegin(onBegun);
  useEffect(() => {
    document.title = `${t('start.title')} – ${t('app.name')}`;
  }, [t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void begin({ start, municipality: start === 'empty' ? municipality.trim() : '', profile });
  };
  return (
    <main className="start">
      <form onSubmit={submit}>
        <Language />
        <h1>{t('start.title')}</h1>
        <p className="lead">{t('start.lead')}</p>
        <Who profile={profile} onChange={setProfile} />
        <fieldset>
          <legend>{t('start.how')}</legend>
          <Choice value="sample" chosen={start} onChoose={setStart} />
          <Choice value="empty" chosen={start} onChoose={setStart}>
            <TextField
              label={t('start.municipality')}
              value={municipality}
              onChange={setMunicipality}
              maxLength={200}
            />
          </Choice>
        </fieldset>
        {error ? <p role="alert">{error}</p> : null}
        <button type="submit" className="btn primary big" disabled={state === 'working'}>
          {t(state === 'working' ? 'start.working' : 'start.begin')}
        </button>
      </form>
    </main>
  );
}

function useBegin(onBegun: () => void) {
  const api = useApi();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [state, setState] = useState<'idle' | 'working'>('idle');
  const [error, setError] = useState('');
  const begin = async (choice: Parameters<typeof api.app.begin>[0]) => {
    setState('working');
    const result = await api.app.begin(choice);
    if (result.ok) {
      onBegun();
      return client.invalidateQueries();
    }
    setState('idle');
    setError(errorText(result.error));
  };
  return { state, error, begin };
}

/** Each language is offered in itself. */
function Language(): ReactNode {
  const t = useT();
  const api = useApi();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame two small buttons.
    <div className="start-language" role="group" aria-label={t('settings.language')}>
      {(['da', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => void api.app.changeSettings({ language: one })}
        >
          {t(one === 'da' ? 'settings.danish' : 'settings.english')}
        </button>
      ))}
    </div>
  );
}

function Who({ profile, onChange }: { profile: Profile; onChange: (profile: Profile) => void }): ReactNode {
  const t = useT();
  return (
    <fieldset>
      <legend>{t('start.who')}</legend>
      <div className="pair">
        <TextField
          label={t('start.name')}
          hint={t('start.nameHelp')}
          value={profile.name}
          onChange={(name) => onChange({ ...profile, name })}
          maxLength={200}
        />
        <Select
          label={t('start.role')}
          value={profile.role}
          onChange={(role) => onChange({ ...profile, role, group: role === 'member' ? profile.group : '' })}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        {profile.role === 'member' ? (
          <TextField
            label={t('start.group')}
            hint={t('start.groupHelp')}
            value={profile.group}
            onChange={(group) => onChange({ ...profile, group })}
            maxLength={200}
          />
        ) : null}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly value: Start;
  readonly chosen: Start;
  readonly onChoose: (value: Start) => void;
  /** What the choice asks for besides, shown once it is made. */
  readonly children?: ReactNode;
}

function Choice({ value, chosen, onChoose, children }: ChoiceProps): ReactNode {
  const t = useT();
  return (
    <div className="choice">
      <label>
        <input type="radio" name="start" checked={value === chosen} onChange={() => onChoose(value)} />
        <span>
          <b>{t(`start.${value}`)}</b>
          <small>{t(`start.${value}Help`)}</small>
        </span>
      </label>
      {children && value === chosen ? <div className="more">{children}</div> : null}
    </div>
  );
}

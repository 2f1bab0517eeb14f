import './start.css';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Role } from '../../../shared/contract/app.ts';
import { useApi } from '../../api/api.tsx';
import { useLanguage, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Select, TextField } from '../../ui/Field.tsx';

const ROLES: readonly Role[] = ['secretariat', 'administration', 'member'];

/** The first thing anyone sees: who they are, and examples or an empty archive. */
export function FirstStart(): ReactNode {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const language = useLanguage();
  const errorText = useErrorText();
  const [profile, setProfile] = useState<{ name: string; role: Role; group: string }>({
    name: '',
    role: 'administration',
    group: '',
  });
  const [start, setStart] = useState<'sample' | 'empty'>('sample');
  const [municipality, setMunicipality] = useState('');
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await api.app.begin({ start, municipality, profile });
    if (result.ok) await client.invalidateQueries();
    else setError(errorText(result.error.code));
  };
  return (
    <main className="start">
      <form onSubmit={(event) => void submit(event)}>
        <div className="start-language">
          <button
            type="button"
            className="btn quiet"
            onClick={() => void api.app.changeSettings({ language: language === 'da' ? 'en' : 'da' })}
          >
            {language === 'da' ? t('settings.english') : t('settings.danish')}
          </button>
        </div>
        <h1>{t('start.title')}</h1>
        <p className="lead">{t('start.lead')}</p>
        <h2>{t('start.who')}</h2>
        <div className="pair">
          <TextField
            label={t('start.name')}
            hint={t('start.nameHelp')}
            value={profile.name}
            onChange={(name) => setProfile({ ...profile, name })}
            maxLength={200}
          />
          <Select
            label={t('start.role')}
            value={profile.role}
            onChange={(role) => setProfile({ ...profile, role })}
            options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
        </div>
        {profile.role === 'member' ? (
          <TextField
            label={t('start.group')}
            value={profile.group}
            onChange={(group) => setProfile({ ...profile, group })}
            maxLength={200}
          />
        ) : null}
        <fieldset>
          <legend>{t('start.how')}</legend>
          {(['sample', 'empty'] as const).map((choice) => (
            <label key={choice} className="choice">
              <input type="radio" name="start" checked={start === choice} onChange={() => setStart(choice)} />
              <span>
                <b>{t(`start.${choice}`)}</b>
                <small>{t(`start.${choice}Help`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {start === 'empty' ? (
          <TextField label={t('start.municipality')} value={municipality} onChange={setMunicipality} maxLength={200} />
        ) : null}
        {error ? <p role="alert">{error}</p> : null}
        <button type="submit" className="btn primary big">
          {t('start.begin')}
        </button>
      </form>
    </main>
  );
}

import './settings.css';
import { type ReactNode, useState } from 'react';
import type { Profile, Role, Settings } from '../../../shared/contract/app.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';
import { useApi } from '../../data/api.tsx';
import { useCouncil, useInfo, useSettings } from '../../data/queries.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { OwnWords } from '../../words/OwnWords.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { CouncilBodies } from './CouncilBodies.tsx';
import { DataSection } from './DataSection.tsx';

interface SectionProps {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => void;
}

const ROLES: readonly Role[] = ['secretariat', 'administration', 'member'];
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark', 'contrast'];

/** Every change is kept at once; there is nothing to save. */
export function SettingsPage(): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const settings = useSettings().data;
  const info = useInfo().data;
  if (!settings || !info) return null;
  const change = async (patch: Partial<Settings>) => {
    const result = await api.app.changeSettings(patch);
    if (!result.ok) toast({ text: errorText(result.error) });
  };
  const section = { settings, change: (patch: Partial<Settings>) => void change(patch) };
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <ProfileSection {...section} />
      <LookSection {...section} />
      <CouncilSection {...section} />
      <SpellingSection {...section} />
      <CouncilBodies />
      <DataSection dataDir={info.dataDir} />
      <p className="version">{t('settings.version', { version: info.version })}</p>
    </div>
  );
}

function ProfileSection({ settings: { profile }, change }: SectionProps): ReactNode {
  const t = useT();
  const groups = useCouncil().data?.partyGroups ?? [];
  const put = (patch: Partial<Profile>) => change({ profile: { ...profile, ...patch } });
  return (
    <section aria-labelledby="settings-profile">
      <h2 id="settings-profile">{t('settings.profile')}</h2>
      <div className="pair">
        <Kept
          label={t('start.name')}
          hint={t('start.nameHelp')}
          value={profile.name}
          onKeep={(name) => put({ name })}
        />
        <Select
          label={t('start.role')}
          value={profile.role}
          onChange={(role) => put({ role })}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Kept
          label={t('start.group')}
          hint={t('start.groupHelp')}
          value={profile.group}
          list={groups.map(({ name }) => name)}
          onKeep={(group) => put({ group })}
        />
      </div>
    </section>
  );
}

function LookSection({ settings, change }: SectionProps): ReactNode {
  const t = useT();
  return (
    <section aria-labelledby="settings-look">
      <h2 id="settings-look">{t('settings.appearance')}</h2>
      <div className="pair">
        <Select
          label={t('settings.language')}
          value={settings.language}
          onChange={(language) => change({ language })}
          options={[
            { value: 'da', label: t('settings.danish') },
            { value: 'en', label: t('settings.english') },
          ]}
        />
        <Select
          label={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => change({ theme })}
          options={THEMES.map((theme) => ({ value: theme, label: t(`settings.${theme}`) }))}
        />
      </div>
    </section>
  );
}

function CouncilSection({ settings, change }: SectionProps): ReactNode {
  const t = useT();
  return (
    <section aria-labelledby="settings-council">
      <h2 id="settings-council">{t('settings.council')}</h2>
      <div className="pair">
        <Kept
          label={t('start.municipality')}
          value={settings.municipality}
          onKeep={(municipality) => change({ municipality })}
        />
        <Select
          label={t('settings.template')}
          value={settings.defaultTemplate}
          onChange={(defaultTemplate) => change({ defaultTemplate })}
          options={TEMPLATES.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </section>
  );
}

function SpellingSection({ settings, change }: SectionProps): ReactNode {
  const t = useT();
  return (
    <section aria-labelledby="settings-spelling">
      <h2 id="settings-spelling">{t('spelling.setting')}</h2>
      <Select
        label={t('spelling.setting')}
        value={settings.spelling ? 'on' : 'off'}
        onChange={(choice) => change({ spelling: choice === 'on' })}
        options={[
          { value: 'on', label: t('spelling.on') },
          { value: 'off', label: t('spelling.hidden') },
        ]}
      />
      <OwnWords
        title={t('spelling.own', { n: settings.words.length })}
        help={t('spelling.ownHelp')}
        words={settings.words}
        onChange={(words) => change({ words })}
      />
    </section>
  );
}

interface KeptProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly list?: readonly string[];
  readonly onKeep: (value: string) => void;
}

/** Kept when the field is left or Enter pressed, so that a half-written name is never anyone's. Escape takes it back. */
function Kept({ label, hint, value, list, onKeep }: KeptProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft !== value) onKeep(draft);
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      list={list}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setDraft(null);
      }}
      maxLength={200}
    />
  );
}

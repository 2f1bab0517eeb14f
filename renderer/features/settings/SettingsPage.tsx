import './settings.css';
import { type ReactNode, useState } from 'react';
import type { Profile, Role, Settings } from '../../../shared/contract/app.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useCouncil, useInfo, useSettings } from '../../data/queries.ts';
import { areAnswered } from '../../data/useAsk.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { OwnWords } from '../../words/OwnWords.tsx';
import { CouncilBodies } from './CouncilBodies.tsx';
import { DataSection } from './DataSection.tsx';
import { EncryptionSection } from './EncryptionSection.tsx';

interface SectionProps {
  readonly settings: Settings;
}

/** Changes settings; null when they were refused, which is told at the field where it is one of those shown. */
function useSet(shown: readonly string[] = []) {
  const [change, state] = useChange(shown);
  return { ...state, set: (patch: Partial<Settings>) => change('app.changeSettings', patch) };
}

const ROLES: readonly Role[] = ['secretariat', 'administration', 'member'];
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark', 'contrast'];

/** Every change is kept at once; there is nothing to save. */
export function SettingsPage(): ReactNode {
  const t = useT();
  const settings = useSettings().data;
  const info = useInfo().data;
  const isWhole = areAnswered(useCouncil());
  if (!settings || !info || !isWhole) return null;
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <ProfileSection settings={settings} />
      <LookSection settings={settings} />
      <CouncilSection settings={settings} />
      <SpellingSection settings={settings} />
      <CouncilBodies />
      <EncryptionSection settings={settings} />
      <DataSection dataDir={info.dataDir} />
      <p className="version">{t('settings.version', { version: info.version })}</p>
    </div>
  );
}

function ProfileSection({ settings: { profile } }: SectionProps): ReactNode {
  const t = useT();
  const { set, refusedAt } = useSet(['name']);
  const groups = useCouncil().data?.partyGroups ?? [];
  const put = (patch: Partial<Profile>) => set({ profile: { ...profile, ...patch } });
  return (
    <section aria-labelledby="settings-profile">
      <h2 id="settings-profile">{t('settings.profile')}</h2>
      <div className="pair">
        <Kept
          label={t('start.name')}
          hint={t('start.nameHelp')}
          required
          error={refusedAt('name')}
          value={profile.name}
          onKeep={(name) => put({ name })}
        />
        <Select
          label={t('start.role')}
          value={profile.role}
          onChange={(role) => void put({ role })}
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

function LookSection({ settings }: SectionProps): ReactNode {
  const t = useT();
  const { set } = useSet();
  return (
    <section aria-labelledby="settings-look">
      <h2 id="settings-look">{t('settings.appearance')}</h2>
      <div className="pair">
        <Select
          label={t('settings.language')}
          value={settings.language}
          onChange={(language) => void set({ language })}
          options={[
            { value: 'da', label: t('settings.danish') },
            { value: 'en', label: t('settings.english') },
          ]}
        />
        <Select
          label={t('settings.theme')}
          value={settings.theme}
          onChange={(theme) => void set({ theme })}
          options={THEMES.map((theme) => ({ value: theme, label: t(`settings.${theme}`) }))}
        />
      </div>
    </section>
  );
}

function CouncilSection({ settings }: SectionProps): ReactNode {
  const t = useT();
  const { set, refusedAt } = useSet(['municipality']);
  return (
    <section aria-labelledby="settings-council">
      <h2 id="settings-council">{t('settings.council')}</h2>
      <div className="pair">
        <Kept
          label={t('start.municipality')}
          required
          error={refusedAt('municipality')}
          value={settings.municipality}
          onKeep={(municipality) => set({ municipality })}
        />
        <Select
          label={t('settings.template')}
          value={settings.defaultTemplate}
          onChange={(defaultTemplate) => void set({ defaultTemplate })}
          options={TEMPLATES.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </section>
  );
}

function SpellingSection({ settings }: SectionProps): ReactNode {
  const t = useT();
  const { set } = useSet();
  return (
    <section aria-labelledby="settings-spelling">
      <h2 id="settings-spelling">{t('spelling.setting')}</h2>
      <Select
        label={t('spelling.setting')}
        value={settings.spelling ? 'on' : 'off'}
        onChange={(choice) => void set({ spelling: choice === 'on' })}
        options={[
          { value: 'on', label: t('spelling.on') },
          { value: 'off', label: t('spelling.hidden') },
        ]}
      />
      <OwnWords
        title={t('spelling.own', { n: settings.words.length })}
        help={t('spelling.ownHelp')}
        words={settings.words}
        onChange={(words) => void set({ words })}
      />
    </section>
  );
}

interface KeptProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly list?: readonly string[];
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Null when it was refused. */
  readonly onKeep: (value: string) => Promise<unknown>;
}

/**
 * Kept when the field is left or Enter pressed, so that a half-written name is never anyone's. Escape takes it back; what was refused
 * stands until it is mended or taken back.
 */
function Kept({ value, onKeep, error, ...rest }: KeptProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = async () => {
    if (draft === null) return;
    if (draft === value || (await onKeep(draft)) !== null) setDraft(null);
  };
  return (
    <TextField
      {...rest}
      error={draft === null ? undefined : error}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={() => void keep()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void keep();
        if (key === 'Escape') setDraft(null);
      }}
      maxLength={200}
    />
  );
}

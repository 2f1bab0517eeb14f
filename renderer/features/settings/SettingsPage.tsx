import './settings.css';
import { type ReactNode, useState } from 'react';
import type { Settings } from '../../../shared/contract/app.ts';
import { TEMPLATES } from '../../../shared/templates/index.ts';
import { useApi } from '../../api/api.tsx';
import { download } from '../../api/files.ts';
import { useInfo, useSettings } from '../../api/queries.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useToast } from '../../ui/toasts.tsx';

export function SettingsPage(): ReactNode {
  const t = useT();
  const settings = useSettings().data;
  const info = useInfo().data;
  const api = useApi();
  const errorText = useErrorText();
  const toast = useToast();
  if (!settings || !info) return null;
  const change = async (patch: Partial<Settings>) => {
    const result = await api.app.changeSettings(patch);
    if (!result.ok) toast({ text: errorText(result.error.code) });
  };
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <section>
        <h2>{t('settings.profile')}</h2>
        <div className="pair">
          <Kept
            label={t('start.name')}
            value={settings.profile.name}
            onKeep={(name) => change({ profile: { ...settings.profile, name } })}
          />
          <Select
            label={t('start.role')}
            value={settings.profile.role}
            onChange={(role) => void change({ profile: { ...settings.profile, role } })}
            options={(['secretariat', 'administration', 'member'] as const).map((role) => ({
              value: role,
              label: t(`role.${role}`),
            }))}
          />
          <Kept
            label={t('start.group')}
            value={settings.profile.group}
            onKeep={(group) => change({ profile: { ...settings.profile, group } })}
          />
        </div>
      </section>
      <section>
        <h2>{t('settings.appearance')}</h2>
        <div className="pair">
          <Select
            label={t('settings.language')}
            value={settings.language}
            onChange={(language) => void change({ language })}
            options={[
              { value: 'da', label: t('settings.danish') },
              { value: 'en', label: t('settings.english') },
            ]}
          />
          <Select
            label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => void change({ theme })}
            options={(['system', 'light', 'dark', 'contrast'] as const).map((theme) => ({
              value: theme,
              label: t(`settings.${theme}`),
            }))}
          />
        </div>
      </section>
      <section>
        <h2>{t('settings.council')}</h2>
        <div className="pair">
          <Kept
            label={t('start.municipality')}
            value={settings.municipality}
            onKeep={(municipality) => change({ municipality })}
          />
          <Select
            label={t('settings.template')}
            value={settings.defaultTemplate}
            onChange={(defaultTemplate) => void change({ defaultTemplate })}
            options={TEMPLATES.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </section>
      <DataSection dataDir={info.dataDir} />
      <p className="version">{t('settings.version', { version: info.version })}</p>
    </div>
  );
}

/** Saved when the field is left, so that a half-written name is never anyone's. */
function Kept({
  label,
  value,
  onKeep,
}: {
  label: string;
  value: string;
  onKeep: (value: string) => Promise<void>;
}): ReactNode {
  const [text, setText] = useState(value);
  return (
    <div onBlur={() => (text === value ? undefined : void onKeep(text))}>
      <TextField label={label} value={text} onChange={setText} maxLength={200} />
    </div>
  );
}

function DataSection({ dataDir }: { dataDir: string }): ReactNode {
  const t = useT();
  const api = useApi();
  const errorText = useErrorText();
  const [running, setRunning] = useState<{ share: number; cancel: () => void } | null>(null);
  const [outcome, setOutcome] = useState('');
  const backup = async () => {
    const job = api.maintenance.backup({});
    setRunning({ share: 0, cancel: job.cancel });
    job.onProgress(({ done, total }) => setRunning({ share: total > 0 ? done / total : 0, cancel: job.cancel }));
    const result = await job.result;
    setRunning(null);
    if (result.ok) download(result.value);
    setOutcome(result.ok ? '' : errorText(result.error.code));
  };
  const verify = async () => {
    const job = api.maintenance.verify({});
    setRunning({ share: 0, cancel: job.cancel });
    job.onProgress(({ done, total }) => setRunning({ share: total > 0 ? done / total : 0, cancel: job.cancel }));
    const result = await job.result;
    setRunning(null);
    if (!result.ok) return setOutcome(errorText(result.error.code));
    const { records, updates, problems } = result.value;
    setOutcome(
      problems.length === 0
        ? t('settings.verified', { records, updates })
        : t('settings.problems', { n: problems.length }),
    );
  };
  return (
    <section>
      <h2>{t('settings.data')}</h2>
      <p>
        {t('settings.dataDir')} <code>{dataDir}</code>
      </p>
      <p className="hint">{t('settings.dataWarning')}</p>
      <div className="row-actions">
        <Button isDisabled={running !== null} onPress={() => void backup()}>
          {t('settings.backup')}
        </Button>
        <Button isDisabled={running !== null} onPress={() => void verify()}>
          {t('settings.verify')}
        </Button>
        {running ? <Button onPress={running.cancel}>{t('app.cancel')}</Button> : null}
      </div>
      {running ? (
        <div
          className="progress"
          role="progressbar"
          aria-label={t('settings.backingUp')}
          aria-valuenow={Math.round(running.share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <div style={{ width: `${running.share * 100}%` }} />
        </div>
      ) : null}
      <p role="status">{outcome}</p>
    </section>
  );
}

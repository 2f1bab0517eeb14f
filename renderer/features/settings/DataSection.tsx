import { type ReactNode, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import { download } from '../../data/files.ts';
import { useJob } from '../../data/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { Progress } from '../../words/Progress.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

interface Outcome {
  readonly text: string;
  readonly problems: readonly string[];
}

const NOTHING: Outcome = { text: '', problems: [] };

/** Where the data is, a copy of it, and whether it is sound. */
export function DataSection({ dataDir }: { dataDir: string }): ReactNode {
  const t = useT();
  const api = useApi();
  const errorText = useErrorText();
  const { running, run } = useJob();
  const [task, setTask] = useState<'settings.backingUp' | 'settings.verifying'>('settings.backingUp');
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);
  const backup = async () => {
    setTask('settings.backingUp');
    setOutcome(NOTHING);
    const result = await run(api.maintenance.backup({}));
    if (result.ok) download(result.value);
    const text = result.ok ? t('settings.backedUp', { name: result.value.name }) : errorText(result.error);
    setOutcome({ text, problems: [] });
  };
  const verify = async () => {
    setTask('settings.verifying');
    setOutcome(NOTHING);
    const result = await run(api.maintenance.verify({}));
    if (!result.ok) return setOutcome({ text: errorText(result.error), problems: [] });
    const { records, updates, problems } = result.value;
    const sound = problems.length === 0;
    const text = sound ? t('settings.verified', { records, updates }) : t('settings.problems', { n: problems.length });
    setOutcome({ text, problems });
  };
  return (
    <section aria-labelledby="settings-data">
      <h2 id="settings-data">{t('settings.data')}</h2>
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
      </div>
      {running ? <Progress label={t(task)} share={running.share} onCancel={running.cancel} /> : null}
      <div role="status">
        <p>{outcome.text}</p>
        <ul className="problems">
          {outcome.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

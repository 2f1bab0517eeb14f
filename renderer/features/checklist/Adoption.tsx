import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import type { useChecklist } from '../../data/queries.ts';
import { useBodies } from '../../data/queries.ts';
import { TextField } from '../../ui/Field.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

type Versions = NonNullable<ReturnType<typeof useChecklist>['data']>['versions'];

/** Makes the draft the next version, and shows those before it, newest first. */
export function Adoption({ versions }: { versions: Versions }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { body, setBody, from, setFrom, adopt, isReady } = useAdoption();
  const bodies = useBodies().data ?? [];
  const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) void adopt();
  };
  return (
    <section className="adoption" aria-labelledby="adoption">
      <h2 id="adoption">{t('checklist.adopt')}</h2>
      <p className="hint">{t('checklist.adoptLead', { number })}</p>
      <form onSubmit={submit}>
        <TextField label={t('checklist.body')} value={body} onChange={setBody} list={bodies} maxLength={200} />
        <TextField label={t('checklist.from')} type="date" value={from} onChange={setFrom} />
        <button type="submit" className="btn" disabled={!isReady}>
          {t('checklist.adopt')}
        </button>
      </form>
      <h3>{t('checklist.versions')}</h3>
      {versions.length === 0 ? <p className="hint">{t('checklist.noVersions')}</p> : null}
      <ul>
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            {t('checklist.version', { number: version.number, body: version.body, day: format.day(version.from) })}
            {version.standing === 'stands' ? null : ` · ${t(`charter.standing.${version.standing}`)}`}
            {version.sealed ? null : ` · ${t('checklist.broken')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAdoption() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [body, setBody] = useState('');
  const [from, setFrom] = useState(today());
  const adopt = async () => {
    const result = await api.checklist.adopt({ body: body.trim(), from });
    await client.invalidateQueries({ queryKey: ['checklist'] });
    toast({ text: result.ok ? t('checklist.adopted', { number: result.value.number }) : errorText(result.error) });
  };
  return { body, setBody, from, setFrom, adopt, isReady: body.trim() !== '' && from !== '' };
}

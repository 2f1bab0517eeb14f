import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi } from '../../../api/api.tsx';
import { useHistory, useVersions } from '../../../api/queries.ts';
import { useFormat, useT } from '../../../app/i18n.tsx';
import { useErrorText } from '../../../app/useErrorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import type { CaseSession } from '../session/CaseSession.ts';

const PAGE = 30;

/** Who changed what when, and the versions someone gave a name. */
export function HistoryPanel({
  session,
  onView,
}: {
  session: CaseSession;
  onView: (version: { seq: number; at: string }) => void;
}): ReactNode {
  const t = useT();
  const format = useFormat();
  const [limit, setLimit] = useState(PAGE);
  const entries = useHistory(session.id, limit).data ?? [];
  const versions = useVersions(session.id).data ?? [];
  return (
    <div className="history">
      <NameForm session={session} />
      <h3>{t('history.versions')}</h3>
      {versions.length === 0 ? <p className="none">{t('history.noVersions')}</p> : null}
      <ul>
        {versions.map(({ id, name, seq, at, author }) => (
          <li key={id}>
            <b>{name}</b>
            <span>
              {format.moment(at)}, {author || t('history.someone')}
            </span>
            <Button kind="text" aria-label={`${t('history.view')} ${name}`} onPress={() => onView({ seq, at })}>
              {t('history.view')}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('history.changes')}</h3>
      <ul>
        {entries.map(({ firstSeq, lastSeq, author, action, to }) => (
          <li key={firstSeq}>
            <span>
              <b>{author || t('history.someone')}</b> {t(`action.${action}`)}
            </span>
            <span>{format.moment(to)}</span>
            <Button
              kind="text"
              aria-label={`${t('history.view')} ${format.moment(to)}`}
              onPress={() => onView({ seq: lastSeq, at: to })}
            >
              {t('history.view')}
            </Button>
          </li>
        ))}
      </ul>
      {entries.length === limit ? (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, 200))}>{t('history.more')}</Button>
      ) : null}
    </div>
  );
}

function NameForm({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await session.sync.flush();
    const result = await api.records.nameVersion({ id: session.id, name: name.trim() });
    if (!result.ok) return toast({ text: errorText(result.error.code) });
    setName('');
    await client.invalidateQueries({ queryKey: ['cases', 'versions', session.id] });
  };
  return (
    <form className="name-version" onSubmit={(event) => void submit(event)}>
      <TextField label={t('history.nameLabel')} value={name} onChange={setName} maxLength={200} />
      <button type="submit" className="btn" disabled={name.trim() === ''}>
        {t('history.name')}
      </button>
    </form>
  );
}

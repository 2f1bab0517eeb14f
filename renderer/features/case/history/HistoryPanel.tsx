import { type FormEvent, type ReactNode, useState } from 'react';
import type { HistoryEntry } from '../../../../shared/contract/records.ts';
import { useHistory, useVersions } from '../../../data/queries.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useSavedChange } from '../../../data/session/useSavedChange.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { type ChosenVersion, isViewed } from './past.ts';

interface Props {
  readonly session: CaseSession;
  readonly viewing: ChosenVersion | null;
  readonly onView: (version: ChosenVersion) => void;
}

const PAGE = 30;
const MOST = 200;

/** Who changed what when, and the versions someone gave a name. */
export function HistoryPanel({ session, viewing, onView }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const [limit, setLimit] = useState(PAGE);
  const entries = useHistory(session.id, limit).data ?? [];
  const versions = useVersions(session.id).data ?? [];
  const days = Map.groupBy(entries, ({ to }) => format.day(to));
  return (
    <div className="history">
      <NameForm session={session} />
      <h3>{t('history.versions')}</h3>
      {versions.length === 0 ? <p className="none">{t('history.noVersions')}</p> : null}
      <ul>
        {versions.map(({ id, name, at, by }) => (
          <li key={id}>
            <button
              type="button"
              className="entry"
              aria-pressed={isViewed(viewing, { version: id })}
              onClick={() => onView({ past: { version: id }, at, name })}
            >
              <b>{name}</b>
              <span>
                {format.moment(at)}, {by || t('history.someone')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('history.changes')}</h3>
      {[...days].map(([day, own]) => (
        <section key={day} aria-label={day}>
          <h4>{day}</h4>
          <ul>
            {own.map((entry) => (
              <Entry key={entry.firstSeq} entry={entry} viewing={viewing} onView={onView} />
            ))}
          </ul>
        </section>
      ))}
      {entries.length === limit && limit < MOST ? (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, MOST))}>{t('history.more')}</Button>
      ) : null}
    </div>
  );
}

function Entry({ entry, viewing, onView }: { entry: HistoryEntry } & Pick<Props, 'viewing' | 'onView'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const { lastSeq, author, action, from, to, aside, via } = entry;
  const times = format.time(from) === format.time(to) ? format.time(to) : `${format.time(from)}–${format.time(to)}`;
  return (
    <li>
      <button
        type="button"
        className="entry"
        aria-pressed={isViewed(viewing, { seq: lastSeq })}
        onClick={() => onView({ past: { seq: lastSeq }, at: to, name: '' })}
      >
        <span>
          <b>{author || t('history.someone')}</b> {t(`action.${action}`)}
        </span>
        <span className="tabular">{times}</span>
        {via === null ? null : (
          <span className="entry-aside">{via === '' ? t('history.viaOther') : t('history.via', { name: via })}</span>
        )}
        {aside === null ? null : (
          <span className="entry-aside">
            <b>{t('exchange.aside')}.</b> {t(`aside.${aside}`)}
          </span>
        )}
      </button>
    </li>
  );
}

function NameForm({ session }: { session: CaseSession }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useSavedChange(session);
  const [text, setText] = useState('');
  const name = text.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '') return;
    const made = await change('records.nameVersion', { id: session.id, name }, { done: t('history.named', { name }) });
    if (made) setText('');
  };
  return (
    <form className="name-version" onSubmit={(event) => void submit(event)}>
      <TextField label={t('history.nameLabel')} value={text} onChange={setText} maxLength={200} />
      <button type="submit" className="btn" disabled={name === '' || isPending}>
        {t('history.name')}
      </button>
    </form>
  );
}

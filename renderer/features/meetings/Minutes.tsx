import { BookOpen, Eye, Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder, publicTitle } from '../../../shared/meeting/agenda.ts';
import { stepsOf } from '../../../shared/meeting/deadlines.ts';
import { protocolTexts, seatsOf } from '../../../shared/meeting/seats.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useClosedItems, useCouncil } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import type { OpenMeeting } from './open.ts';
import { ReadAloud } from './ReadAloud.tsx';
import { TaskForm } from './TaskForm.tsx';

/** The beslutningsprotokol: made from what was recorded, edited as text, approved, sealed. */
export function Minutes({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const council = useCouncil().data ?? null;
  const { content, row } = meeting;
  const closed = new Set(useClosedItems(row.id).data ?? content.items.map(({ id }) => id));
  const [view, setView] = useState<'edit' | 'read' | 'public'>('edit');
  if (content.events.length === 0) return <p className="none">{t('minutes.none')}</p>;
  const texts = protocolTexts(council, content);
  if (view === 'read')
    return <ReadAloud meeting={meeting} texts={texts} closed={closed} onClose={() => setView('edit')} />;
  if (view === 'public')
    return <Extract meeting={meeting} texts={texts} closed={closed} onClose={() => setView('edit')} />;
  const recorded = protocolTexts(council, { ...content, protocol: [] });
  return (
    <div className="minutes">
      <div className="row-actions">
        <Button onPress={() => setView('read')}>
          <BookOpen size={16} aria-hidden />
          {t('minutes.readAloud')}
        </Button>
        <Button onPress={() => setView('public')}>
          <Eye size={16} aria-hidden />
          {t('minutes.extract')}
        </Button>
      </div>
      {row.stage === 'sealed' ? null : <p className="hint">{t('minutes.help')}</p>}
      <ol>
        {agendaOrder(content.items).map((item) => (
          <li key={item.id}>
            <h2>
              <span className="number">{item.number ?? '–'}</span> {item.title}
            </h2>
            <ItemText key={texts.get(item.id)} meeting={meeting} item={item} text={texts.get(item.id) ?? ''} />
            <Differs text={texts.get(item.id) ?? ''} recorded={recorded.get(item.id) ?? ''} />
            <TaskForm meeting={meeting} item={item} />
          </li>
        ))}
      </ol>
      {row.stage === 'held' || row.stage === 'sealed' ? <Approval meeting={meeting} /> : null}
    </div>
  );
}

/** What was recorded in the room, where the text says something else. */
function Differs({ text, recorded }: { text: string; recorded: string }): ReactNode {
  const t = useT();
  if (text === recorded) return null;
  return (
    <details className="recorded-text">
      <summary>{t('minutes.showRecorded')}</summary>
      <p className="protocol">{recorded || t('minutes.empty')}</p>
    </details>
  );
}

interface ExtractProps {
  readonly meeting: OpenMeeting;
  readonly texts: ReadonlyMap<string, string>;
  readonly closed: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** What the public gets of the minutes (kommunestyrelsesloven § 8, stk. 7): of a closed item its number and publishable title. */
function Extract({ meeting: { content }, texts, closed, onClose }: ExtractProps): ReactNode {
  const t = useT();
  return (
    <section className="minutes" aria-labelledby="public-extract">
      <h2 id="public-extract">{t('minutes.extractTitle')}</h2>
      <p className="hint">{t('minutes.extractHelp')}</p>
      <ol>
        {agendaOrder(content.items).map((item) => (
          <li key={item.id}>
            <h3>
              <span className="number">{item.number ?? '–'}</span>{' '}
              {closed.has(item.id) ? publicTitle(item) : item.title}
            </h3>
            <p className="protocol">
              {closed.has(item.id) ? t('minutes.closedItem') : texts.get(item.id) || t('minutes.empty')}
            </p>
          </li>
        ))}
      </ol>
      <Button onPress={onClose}>{t('minutes.closeReading')}</Button>
    </section>
  );
}

interface TextProps {
  readonly meeting: OpenMeeting;
  readonly item: AgendaItem;
  readonly text: string;
}

/** Kept when the field is left. */
function ItemText({ meeting: { row, content }, item, text }: TextProps): ReactNode {
  const t = useT();
  const [change] = useChange();
  const [draft, setDraft] = useState(text);
  const written = content.protocol.find(({ id }) => id === item.id);
  const canEdit = (row.stage === 'held' || row.stage === 'inSession') && content.signatures.length === 0;
  if (!canEdit) return <p className="protocol">{text || t('minutes.empty')}</p>;
  const keep = (to: string | null) => void change('meetings.setProtocol', { id: row.id, item: item.id, text: to });
  return (
    <div className="protocol-edit">
      <textarea
        aria-label={t('minutes.text', { number: item.number ?? '–', title: item.title })}
        value={draft}
        rows={Math.max(2, draft.split('\n').length + 1)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => (draft === text ? undefined : keep(draft))}
      />
      {written ? (
        <p className="detail">
          {t('minutes.edited', { by: written.by })}{' '}
          <Button kind="text" onPress={() => keep(null)}>
            {t('minutes.original')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function Approval({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { content } = meeting;
  return (
    <section className="approval" aria-labelledby="approval">
      <h2 id="approval">{t('minutes.signatures')}</h2>
      {content.sealed ? null : <p className="hint">{t('minutes.signHelp')}</p>}
      <ul>
        {content.signatures.map(({ id, name, at }) => (
          <li key={id}>{t('minutes.signed', { name, when: format.moment(at) })}</li>
        ))}
      </ul>
      {content.sealed ? (
        <p>
          <Lock size={14} aria-hidden />{' '}
          {t('minutes.sealedBy', { when: format.moment(content.sealed.at), by: content.sealed.by })}
        </p>
      ) : (
        <Signing meeting={meeting} />
      )}
      <AfterSeal meeting={meeting} />
      <Publishing meeting={meeting} />
    </section>
  );
}

/** Kept and told, and in none of the sealed words. */
function AfterSeal({ meeting: { content, afterSeal } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  if (afterSeal.length === 0) return null;
  const titleOf = (id: string) => content.items.find((item) => item.id === id)?.title ?? '';
  const lines = afterSeal.map((one) => {
    if (one.what === 'text') return { ...one.text, title: titleOf(one.text.id) };
    const { event } = one;
    const title = 'item' in event ? titleOf(event.item) : '';
    return { ...event, title, text: 'text' in event ? event.text : '' };
  });
  return (
    <section aria-labelledby="after-seal">
      <h3 id="after-seal">{t('minutes.afterSeal')}</h3>
      <p className="hint">{t('minutes.afterSealHelp')}</p>
      <ul>
        {lines.map(({ id, title, text, by, at }) => (
          <li key={`${id} ${at}`}>
            {[title, text, t('clashes.by', { by, when: format.moment(at) })].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signing({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const signed = new Set(content.signatures.map(({ id }) => id));
  const left = seatsOf(useCouncil().data ?? null, content).filter(({ member }) => !signed.has(member));
  return (
    <>
      <div className="signing">
        {left.map(({ member, name }) => (
          <Button key={member} onPress={() => void change('meetings.sign', { id: row.id, member })}>
            {t('minutes.sign', { name })}
          </Button>
        ))}
      </div>
      <p>
        <Button kind="primary" onPress={() => void change('meetings.seal', { id: row.id })}>
          {t('minutes.seal')}
        </Button>{' '}
        <span className="hint">{t('minutes.sealHelp')}</span>
      </p>
    </>
  );
}

function Publishing({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const council = useCouncil().data;
  const due = stepsOf(council, content).find(({ id }) => id === 'minutes')?.due;
  if (!content.sealed) return null;
  if (content.publishedOn) return <p>{t('minutes.published', { day: format.day(content.publishedOn) })}</p>;
  return (
    <>
      {due ? (
        <p className={due < today() ? 'odd' : 'hint'}>{t('minutes.publishBy', { day: format.longDay(due) })}</p>
      ) : null}
      <Button onPress={() => void change('meetings.publish', { id: row.id, on: today() })}>
        {t('minutes.publish')}
      </Button>
    </>
  );
}

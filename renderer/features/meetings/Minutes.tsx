import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { agendaOrder } from '../../../shared/meeting/agenda.ts';
import { protocolTexts, seatsOf } from '../../../shared/meeting/seats.ts';
import type { AgendaItem } from '../../../shared/records/meeting.ts';
import { useApi } from '../../api/api.tsx';
import { useCouncil } from '../../api/queries.ts';
import { today, useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import type { OpenMeeting } from './MeetingPage.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useMeetingChange } from './useMeetingChange.ts';

/** The beslutningsprotokol: made from what was recorded, edited as text, approved, sealed. */
export function Minutes({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const council = useCouncil().data ?? null;
  const { content, row } = meeting;
  if (content.events.length === 0) return <p className="none">{t('minutes.none')}</p>;
  const texts = protocolTexts(council, content);
  return (
    <div className="minutes">
      {row.stage === 'sealed' ? null : <p className="hint">{t('minutes.help')}</p>}
      <ol>
        {agendaOrder(content.items).map((item) => (
          <li key={item.id}>
            <h2>
              <span className="number">{item.number ?? '–'}</span> {item.title}
            </h2>
            <ItemText key={texts.get(item.id)} meeting={meeting} item={item} text={texts.get(item.id) ?? ''} />
            <TaskForm meeting={meeting} item={item} />
          </li>
        ))}
      </ol>
      {row.stage === 'held' || row.stage === 'sealed' ? <Approval meeting={meeting} /> : null}
    </div>
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
  const api = useApi();
  const change = useMeetingChange();
  const [draft, setDraft] = useState(text);
  const written = content.protocol.find(({ id }) => id === item.id);
  const canEdit = (row.stage === 'held' || row.stage === 'inSession') && content.signatures.length === 0;
  if (!canEdit) return <p className="protocol">{text || t('minutes.empty')}</p>;
  const keep = (to: string | null) => void change(api.meetings.setProtocol({ id: row.id, item: item.id, text: to }));
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
      <Publishing meeting={meeting} />
    </section>
  );
}

function Signing({ meeting: { row, content } }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const api = useApi();
  const change = useMeetingChange();
  const signed = new Set(content.signatures.map(({ id }) => id));
  const left = seatsOf(useCouncil().data ?? null, content).filter(({ member }) => !signed.has(member));
  return (
    <>
      <div className="signing">
        {left.map(({ member, name }) => (
          <Button key={member} onPress={() => void change(api.meetings.sign({ id: row.id, member }))}>
            {t('minutes.sign', { name })}
          </Button>
        ))}
      </div>
      <p>
        <Button kind="primary" onPress={() => void change(api.meetings.seal({ id: row.id }))}>
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
  const api = useApi();
  const change = useMeetingChange();
  if (!content.sealed) return null;
  if (content.publishedOn) return <p>{t('minutes.published', { day: format.day(content.publishedOn) })}</p>;
  return (
    <Button onPress={() => void change(api.meetings.publish({ id: row.id, on: today() }))}>
      {t('minutes.publish')}
    </Button>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseWay } from '../../../shared/contract/ways.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useWayWords } from '../../words/useWayWords.ts';

/** A case on the board: what it is, what comes, what was, and what is wrong. */
export function Card({ way, tabIndex }: { way: CaseWay; tabIndex: 0 | -1 }): ReactNode {
  const t = useT();
  const format = useFormat();
  const words = useWayWords();
  const { id, title, caseNumber, owner, holder, stops, next, delay, hearing } = way;
  const ahead = next === null ? undefined : stops[next];
  const past = stops.filter(({ outcome }) => outcome !== null);
  return (
    <li className="way-card">
      <Link to="/sager/$id" params={{ id }} tabIndex={tabIndex} data-card={id} aria-describedby="ways-keys">
        {title || t('cases.untitled')}
      </Link>
      <span className="detail">{[caseNumber, owner].filter(Boolean).join(' · ')}</span>
      {holder === '' ? null : <span className="detail">{t('ways.with', { who: holder })}</span>}
      {past.map((stop) => (
        <span key={`${stop.meeting} ${stop.body} ${stop.date}`} className="past">
          {t('ways.stop', {
            body: stop.body,
            day: stop.date ? format.shortDay(stop.date) : '',
            what: words.outcome(stop),
          })}
        </span>
      ))}
      <span className="next">{ahead ? `${words.next(ahead)} · ${words.outcome(ahead)}` : t('ways.needsDay')}</span>
      {delay ? <span className="remark">{words.delay(delay)}</span> : null}
      {hearing && hearing.tooLateFor !== 'draft' ? <span className="remark">{words.hearing(hearing)}</span> : null}
    </li>
  );
}

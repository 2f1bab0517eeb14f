import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { CaseWay, WayStop } from '../../../shared/contract/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useWayWords } from '../../words/useWayWords.ts';

const PAGE = 40;

/** One line for each case: its stops in order, those behind filled, the next one marked. */
export function Timelines({ ways }: { ways: readonly CaseWay[] }): ReactNode {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  return (
    <>
      <ul className="timelines">
        {ways.slice(0, count).map((way) => (
          <Timeline key={way.id} way={way} />
        ))}
      </ul>
      {ways.length > count ? (
        <Button onPress={() => setCount(count + PAGE)}>
          {t('ways.more', { n: Math.min(PAGE, ways.length - count) })}
        </Button>
      ) : null}
    </>
  );
}

function Timeline({ way }: { way: CaseWay }): ReactNode {
  const t = useT();
  const words = useWayWords();
  const { id, title, caseNumber, stops, next, delay, hearing } = way;
  return (
    <li>
      <div>
        <Link to="/sager/$id" params={{ id }}>
          {title || t('cases.untitled')}
        </Link>{' '}
        <span className="detail">{caseNumber}</span>
      </div>
      <ol>
        {stops.map((stop, index) => (
          <Stop key={`${stop.meeting} ${stop.body} ${stop.date}`} stop={stop} isNext={index === next ? 'yes' : 'no'} />
        ))}
      </ol>
      {next === null ? <span className="detail">{t('ways.needsDay')}</span> : null}
      {delay ? <span className="remark">{words.delay(delay)}</span> : null}
      {hearing && hearing.tooLateFor !== 'draft' ? <span className="remark">{words.hearing(hearing)}</span> : null}
    </li>
  );
}

function Stop({ stop, isNext }: { stop: WayStop; isNext: 'yes' | 'no' }): ReactNode {
  const t = useT();
  const format = useFormat();
  const words = useWayWords();
  const { meeting, body, date, outcome } = stop;
  const state = outcome ? 'done' : isNext === 'yes' ? 'ahead' : undefined;
  return (
    <li className={state} aria-current={isNext === 'yes' ? 'step' : undefined}>
      <span className="day">{date ? format.shortDay(date) : t('way.noDate')}</span>
      {meeting ? (
        <Link to="/moeder/$id" params={{ id: meeting }}>
          {body}
        </Link>
      ) : (
        <span>{body}</span>
      )}
      <span className="detail">{words.outcome(stop)}</span>
    </li>
  );
}

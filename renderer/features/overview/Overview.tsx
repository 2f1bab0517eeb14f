import './overview.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import { NewActions } from '../../data/NewActions.tsx';
import { useCases, useCouncil, useDue, useFollowUps, useMeetings } from '../../data/queries.ts';
import { areAnswered } from '../../data/useAsk.ts';
import { useLateItems } from '../../data/ways.ts';
import { Counts } from '../../words/Counts.tsx';
import { today, useFormat, useT } from '../../words/i18n.tsx';
import { Due } from './Due.tsx';
import { LateItems } from './LateItems.tsx';
import { meetingsAhead } from './meetings.ts';
import { ReportMenu } from './ReportMenu.tsx';
import { STEPS, stepsDone } from './steps.ts';

const FirstSteps = lazy(async () => ({ default: (await import('./FirstSteps.tsx')).FirstSteps }));

/** Whether any was ever planned; the plan of a council that has met for years is long. */
const ANY_MEETING = { limit: 1 } as const;

const SOME = { order: 'descending', offset: 0, limit: 7 } as const;

/** What to do next: which meetings come, what is not in order, where one was. */
export function Overview(): ReactNode {
  const t = useT();
  const format = useFormat();
  const now = today();
  const recent = useCases({ ...SOME, filter: {}, sort: 'changedAt' }).data;
  const drafts = useCases({ ...SOME, filter: { status: ['draft', 'review'] }, sort: 'errors' }).data;
  const dated = useCases({
    filter: { dateFrom: now },
    sort: 'nextDate',
    order: 'ascending',
    offset: 0,
    limit: 40,
  }).data;
  const isWhole = areAnswered(
    useCouncil(),
    useMeetings(ANY_MEETING),
    useDue(now),
    useFollowUps('open'),
    useLateItems(),
  );
  if (!recent || !drafts || !dated || !isWhole) return null;
  const wrong = drafts.rows.filter((row) => row.errors > 0);
  return (
    <div className="overview">
      <header>
        <h1>{t('overview.title')}</h1>
        <Begin />
      </header>
      <Beginning cases={recent.total} />
      <div className="overview-columns">
        <Meetings rows={dated.rows} now={now} />
        <div className="overview-side">
          <LateItems />
          <Due />
          <Block title={t('overview.errors')} none={t('overview.noErrors')} rows={wrong}>
            {(row) => (
              <>
                <Counts errors={row.errors} warnings={row.warnings} suggestions={0} />
                <span>{t(`status.${row.status}`)}</span>
              </>
            )}
          </Block>
          <Block title={t('overview.recent')} none={t('cases.empty')} rows={recent.rows}>
            {(row) => [format.moment(row.changedAt), row.changedBy].filter(Boolean).join(', ')}
          </Block>
          {recent.total > 0 ? (
            <p>
              <Link to="/sager">{t('overview.all', { n: recent.total })}</Link>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

/** What an own council has not done yet; its script is fetched by those who need it, and nothing is shown once all is done. */
function Beginning({ cases }: { cases: number }): ReactNode {
  const council = useCouncil().data;
  const meetings = useMeetings(ANY_MEETING).data;
  if (council === undefined || !meetings) return null;
  const begun = { council, meetings: meetings.length, cases };
  const done = stepsDone(begun);
  if (done.size === STEPS.length) return null;
  return <FirstSteps begun={begun} done={done} />;
}

function Begin(): ReactNode {
  const navigate = useNavigate();
  return <NewActions onNew={() => void navigate({ to: '/sager', search: { new: 'yes' } })} />;
}

/** By day, and within the day by body: what each will have before it. */
function Meetings({ rows, now }: { rows: readonly CaseRow[]; now: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const days = meetingsAhead(rows, now);
  return (
    <section className="meetings" aria-labelledby="overview-meetings">
      <h2 id="overview-meetings">{t('overview.dates')}</h2>
      {days.length === 0 ? <p className="none">{t('overview.noDates')}</p> : null}
      {days.map(({ date, inDays, bodies }) => (
        <section key={date} aria-label={format.longDay(date)}>
          <h3>
            <span className="day">{format.longDay(date)}</span>
            <span className="in-days">{t('overview.inDays', { n: inDays })}</span>
          </h3>
          {bodies.map(({ body, cases }) => (
            <div key={body} className="body">
              <div className="body-head">
                <h4>{body}</h4>
                <ReportMenu
                  subject={{ kind: 'meeting', body, date }}
                  label={t('report.ofMeeting', { body, day: format.longDay(date) })}
                />
              </div>
              <ul>
                {cases.map((row) => (
                  <li key={row.id}>
                    <CaseLink row={row} />
                    <span className="detail">
                      <span>{t(`status.${row.status}`)}</span>
                      <Counts errors={row.errors} warnings={0} suggestions={0} />
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

interface BlockProps {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly CaseRow[];
  readonly children: (row: CaseRow) => ReactNode;
}

function Block({ title, none, rows, children }: BlockProps): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="none">{none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <CaseLink row={row} />
            <span className="detail">{children(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseLink({ row }: { row: CaseRow }): ReactNode {
  const t = useT();
  return (
    <Link to="/sager/$id" params={{ id: row.id }}>
      {row.title || t('cases.untitled')}
    </Link>
  );
}

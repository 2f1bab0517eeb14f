import './meeting.css';
import './addToAgenda.css';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { timesText } from '../../../shared/kinds/meeting/times.ts';
import { useAgendaChanges, useCouncil, useMeeting } from '../../data/queries.ts';
import { areAnswered } from '../../data/useAsk.ts';
import { useLateItems } from '../../data/ways.ts';
import { useFormat, useT } from '../../words/i18n.tsx';
import { Agenda } from './Agenda.tsx';
import { Changes } from './Changes.tsx';
import { Deadlines } from './Deadlines.tsx';
import { DispatchBar } from './DispatchBar.tsx';
import { KeeperLine, UnsettledOfMeeting } from './Keeping.tsx';
import { MeetingActions } from './MeetingActions.tsx';
import { Minutes } from './Minutes.tsx';
import type { OpenMeeting } from './open.ts';
import { PackPanel } from './packs/PackPanel.tsx';
import { Stage } from './Stage.tsx';

/** One meeting: its agenda, its deadlines and its minutes. */
export function MeetingPage(): ReactNode {
  const { id } = useParams({ from: '/moeder/$id' });
  const meeting = useMeeting(id).data;
  const isWhole = areAnswered(useCouncil(), useAgendaChanges(id), useLateItems());
  return meeting && isWhole ? <Meeting key={id} meeting={meeting} /> : null;
}

type Part = 'agenda' | 'deadlines' | 'minutes' | 'pack';

function Meeting({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const { stage } = meeting.row;
  const [part, setPart] = useState<Part>(stage === 'held' || stage === 'sealed' ? 'minutes' : 'agenda');
  return (
    <div className="meeting-page">
      <Head meeting={meeting} />
      <KeeperLine meeting={meeting} />
      <UnsettledOfMeeting meeting={meeting} />
      <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key as Part)}>
        <TabList aria-label={t('meeting.tabs')} className="page-tabs">
          <Tab id="agenda">{t('meeting.agenda')}</Tab>
          <Tab id="deadlines">{t('meeting.deadlines')}</Tab>
          <Tab id="minutes">{t('meeting.minutes')}</Tab>
          <Tab id="pack">{t('pack.title')}</Tab>
        </TabList>
        <TabPanel id="agenda">
          <DispatchBar meeting={meeting} onPack={() => setPart('pack')} />
          <Changes meeting={meeting} />
          <Agenda meeting={meeting} />
        </TabPanel>
        <TabPanel id="deadlines">
          <Deadlines meeting={meeting} />
        </TabPanel>
        <TabPanel id="minutes">
          <Minutes meeting={meeting} />
        </TabPanel>
        <TabPanel id="pack">
          <PackPanel meeting={meeting} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

function Head({ meeting }: { meeting: OpenMeeting }): ReactNode {
  const t = useT();
  const format = useFormat();
  const { row, content } = meeting;
  return (
    <header className="meeting-head">
      <div>
        <h1>{row.bodyName}</h1>
        <p className="when">
          {[
            format.longDay(row.date),
            row.time ? t('meeting.clock', { time: timesText(row) }) : '',
            row.place,
            row.kind === 'extraordinary' ? t('meetings.kind.extraordinary') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="state">
          <Stage stage={row.stage} />
          {row.movedFrom ? <span>{t('meetings.movedFrom', { day: format.day(row.movedFrom) })}</span> : null}
          {content.cancelled ? <span>{t('meeting.cancelled', { reason: content.cancelled.reason })}</span> : null}
        </p>
      </div>
      <div className="row-actions">
        {row.stage === 'dispatched' || row.stage === 'inSession' ? (
          <Link to="/moeder/$id/rum" params={{ id: row.id }} className="btn primary">
            {t('meeting.start')}
          </Link>
        ) : null}
        <MeetingActions meeting={meeting} />
      </div>
    </header>
  );
}

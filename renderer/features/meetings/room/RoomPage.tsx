import './room.css';
import './forms.css';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import { useClosedItems, useCouncil, useMeeting } from '../../../data/queries.ts';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { KeeperLine } from '../Keeping.tsx';
import type { OpenMeeting } from '../open.ts';
import { ItemPanel } from './ItemPanel.tsx';
import { Opening } from './Opening.tsx';
import { Presence } from './Presence.tsx';
import { RoomAgenda } from './RoomAgenda.tsx';
import { RoomHead } from './RoomHead.tsx';
import { Said } from './Said.tsx';
import { RoomContext, useOpenRoom, useRecord, useRoom } from './useRoom.ts';

/** Meeting mode: large and calm, fit for a projector, and every step on disk before it is shown. */
export function RoomPage(): ReactNode {
  const { id } = useParams({ from: '/moeder/$id/rum' });
  const meeting = useMeeting(id).data;
  const council = useCouncil().data;
  // Nothing is on the projector before it is known what is closed.
  const closed = useClosedItems(id).data;
  return meeting && council && closed ? <RoomOf key={id} meeting={meeting} council={council} closed={closed} /> : null;
}

interface RoomProps {
  readonly meeting: OpenMeeting;
  readonly council: CouncilContent;
  readonly closed: readonly string[];
}

function RoomOf({ meeting, council, closed }: RoomProps): ReactNode {
  const open = useOpenRoom(meeting, council, new Set(closed));
  if (meeting.handed?.isFromHere) return <Handed meeting={meeting} />;
  return (
    <RoomContext.Provider value={open}>
      <div className="room">
        <RoomHead />
        <KeeperLine meeting={meeting} />
        <Said />
        <Stage />
      </div>
    </RoomContext.Provider>
  );
}

/** Handed to another laptop: nothing is recorded here, and one press takes it back. */
function Handed({ meeting }: Pick<RoomProps, 'meeting'>): ReactNode {
  const t = useT();
  const { id, bodyName } = meeting.row;
  return (
    <div className="room">
      <header className="room-head">
        <h1>{bodyName}</h1>
      </header>
      <KeeperLine meeting={meeting} />
      <p>
        <Link to="/moeder/$id" params={{ id }} className="btn">
          {t('room.leave')}
        </Link>
      </p>
    </div>
  );
}

function Stage(): ReactNode {
  const { room } = useRoom();
  if (room.stage === 'before') return <Opening />;
  if (room.stage === 'closed') return <Closed />;
  return (
    <div className="room-columns">
      <RoomAgenda />
      <ItemPanel />
      <Presence />
    </div>
  );
}

/** After the meeting: where to go, and how to take back a slip of the hand. */
function Closed(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { room, meeting } = useRoom();
  const record = useRecord();
  const last = meeting.content.events.findLast(({ kind }) => kind === 'closed');
  return (
    <div className="room-closed">
      <h2>{t('room.closed', { time: room.closedAt ? format.time(room.closedAt) : '' })}</h2>
      <Link to="/moeder/$id" params={{ id: meeting.row.id }} className="btn primary">
        {t('room.leave')}
      </Link>
      {last && meeting.row.stage === 'held' ? (
        <button type="button" className="btn text" onClick={() => void record({ kind: 'revoked', event: last.id })}>
          {t('room.reopen')}
        </button>
      ) : null}
    </div>
  );
}

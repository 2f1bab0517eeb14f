import type * as Y from 'yjs';
import { readMeeting } from '../../../../shared/kinds/meeting/doc.ts';
import { meetingStage } from '../../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder } from '../../../../shared/meeting/agenda.ts';
import { runMeeting } from '../../../../shared/meeting/run.ts';
import type { MeetingProjection } from '../../database/tables/meetings.ts';

/** What the tables hold of a meeting record; the same for the same document. */
export function projectMeeting(doc: Y.Doc): MeetingProjection {
  const meeting = readMeeting(doc);
  // Outcomes need nobody's seat.
  const room = runMeeting(meeting, []);
  const { body, date, time, ends, place, kind, moved, followUps, dispatches } = meeting;
  return {
    body,
    date,
    time,
    ends,
    place,
    kind,
    stage: meetingStage(meeting),
    movedFrom: moved?.from ?? null,
    dispatchedOn: dispatches[0]?.at.slice(0, 10) ?? null,
    items: agendaOrder(meeting.items).map(({ id, caseId, title, number, role, openness }) => ({
      id,
      caseId,
      title,
      number,
      role,
      closed: openness.closed,
      outcome: room.items.get(id)?.decision?.outcome ?? null,
      stayed: Boolean(room.items.get(id)?.stay),
    })),
    followUps,
  };
}

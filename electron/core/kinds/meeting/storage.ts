import { meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import { clearMeetings, isMeetingProjected, putMeeting } from '../../database/tables/meetings.ts';
import type { KindStorage } from '../../records/kinds.ts';
import { projectMeeting } from './projection.ts';

export const meetingStorage: KindStorage = {
  version: meetingKind.spec.version,
  carry: (doc) => meetingKind.upcast(doc),
  seals: () => [],
  clashes: () => [],
  projection: {
    key: () => '',
    open: ({ id }, doc) => ({
      put: (db, { at, author }) => putMeeting(db, { id, changedAt: at, changedBy: author }, projectMeeting(doc)),
      compare: (db) =>
        isMeetingProjected(db, id, projectMeeting(doc)) ? [] : [`meeting ${id}: its rows differ from its record`],
      close: () => {},
    }),
    clear: clearMeetings,
    stale: () => [],
  },
};

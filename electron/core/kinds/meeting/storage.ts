import type * as Y from 'yjs';
import type { RecordAudience } from '../../../../shared/exchange/audience.ts';
import { formOf } from '../../../../shared/kinds/define.ts';
import { carryMeeting } from '../../../../shared/kinds/meeting/carry.ts';
import { clashesOfMeeting } from '../../../../shared/kinds/meeting/clashes.ts';
import { readMeeting } from '../../../../shared/kinds/meeting/doc.ts';
import { isFact, meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import { clearMeetings, dropMeeting, isMeetingProjected, putMeeting } from '../../database/tables/meetings.ts';
import { putSealed } from '../../database/tables/sealed.ts';
import { councilOf, type KindStorage, type PutSeal } from '../../records/kinds.ts';
import { PROJECTED_BY } from '../../version.ts';
import { filesIn } from '../filesIn.ts';
import { minutesOf, sealMinutes } from './minutes.ts';
import { projectMeeting } from './projection.ts';

/** An agenda is for all once it has been sent; closed items and their minutes are for those who sit in it, and so is what is still being planned. */
function audienceOf(doc: Y.Doc): RecordAudience {
  const { items, dispatches } = readMeeting(doc);
  const isOpen = dispatches.length > 0 && items.every(({ openness }) => !openness.closed);
  return { kind: isOpen ? 'all' : 'council' };
}

export const meetingStorage: KindStorage = {
  version: meetingKind.spec.version,
  carry: (doc, { db }) => bring(doc, (bytes) => putSealed(db, bytes)),
  bring,
  seals: sealsOf,
  clashes: clashesOfMeeting,
  names: (doc) => [...councilOf(doc), ...readMeeting(doc).items.flatMap(({ caseId }) => caseId ?? [])],
  files: (doc) => filesIn(readMeeting(doc)),
  audience: audienceOf,
  changed: (ids) => ({ name: 'meetings.changed', payload: { ids: [...ids] } }),
  projection: {
    key: () => PROJECTED_BY,
    open: ({ id }, doc) => ({
      ready: ({ at, author }) => {
        const rows = projectMeeting(doc);
        return (db) => putMeeting(db, { id, changedAt: at, changedBy: author }, rows);
      },
      rowsChanged: () => {},
      compare: (db) =>
        isMeetingProjected(db, id, projectMeeting(doc)) ? [] : [`meeting ${id}: its rows differ from its record`],
      close: () => {},
    }),
    clear: clearMeetings,
    drop: dropMeeting,
  },
};

/** The first form kept a hash of its minutes; what that form says now is sealed as bytes, with who sealed it and when. */
function bring(doc: Y.Doc, put: PutSeal): void {
  if (formOf(doc) === 1)
    doc.transact(() =>
      carryMeeting(doc, (meeting) => {
        const { by, at } = meeting.sealed ?? { by: '', at: '' };
        return sealMinutes(put, minutesOf(meeting, { council: null, by, at }));
      }),
    );
  meetingKind.upcast(doc);
}

/** What was sent and the minutes. */
function sealsOf(doc: Y.Doc): string[] {
  return meetingKind
    .facts(doc)
    .flatMap((fact) => (isFact(fact, 'sealed') || isFact(fact, 'dispatched') ? (fact.data.seal ?? []) : []));
}

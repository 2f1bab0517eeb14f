import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import type { MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { closedMeetings } from '../database/tables/meetings.ts';
import { isItemClosed, standing } from './closed.ts';
import { closedFiles, isFileClosed } from './closedFiles.ts';
import { changeMeeting, type MeetingAnswer, meetingContent } from './meeting.ts';

type Withheld = z.infer<typeof contract.agenda.withheld.output>[number];

/**
 * What public packs of the meeting leave out although item and case are open here: cases that are closed at other meetings, and files
 * that belong to closed items as well. What is released already is told with its release.
 */
export function withheldOf(ctx: CoreContext, id: RecordId): Withheld[] {
  const meeting = meetingContent(ctx, id);
  const files = closedFiles(ctx, { ...meeting, releases: standing(meeting.releases) });
  return meeting.items.flatMap((item): Withheld[] => {
    const now = item.caseId === null ? null : knownCase(ctx, item.caseId);
    if (item.caseId === null || !now || item.openness.closed || now.fields.openness.closed) return [];
    const { caseId } = item;
    const about = { item: item.id, number: item.number, title: item.title };
    const elsewhere = closedMeetings(ctx.database.read, caseId).length > 0;
    const withheld: Withheld[] = elsewhere
      ? [
          {
            ...about,
            file: null,
            name: '',
            release: releaseOf(meeting, item.id, null),
            isWithheld: isItemClosed(ctx, item, { now, releases: meeting.releases }),
          },
        ]
      : [];
    const attached = now.fields.attachments.flatMap(({ closed, title, file }): Withheld[] => {
      if (closed || !file) return [];
      const place = { item: item.id, caseId, hash: file.hash };
      if (!isFileClosed(files, { releases: [] }, place)) return [];
      const isWithheld = isFileClosed(files, meeting, place);
      const release = releaseOf(meeting, item.id, file.hash);
      return [{ ...about, file: file.hash, name: title || file.name, release, isWithheld }];
    });
    return [...withheld, ...attached];
  });
}

function releaseOf({ releases }: MeetingContent, item: string, file: FileHash | null) {
  return standing(releases).findLast((one) => one.item === item && one.file === file) ?? null;
}

/**
 * *Frigiver* a case that was closed at other meetings, or one file, for this meeting's public packs. Only the closings there are now
 * are covered. `not_allowed` with `details.reason` `closedHere` when the item or its case is closed itself; `conflict` when nothing is
 * withheld that this could release.
 */
export function release(
  ctx: CoreContext,
  id: RecordId,
  { item, file, reason }: { item: string; file: FileHash | null; reason: string },
): MeetingAnswer {
  const meeting = meetingContent(ctx, id);
  const own = meeting.items.find((one) => one.id === item);
  if (!own?.caseId) throw new AppError('not_found', `No case item ${item}`);
  const covers = closedMeetings(ctx.database.read, own.caseId);
  const isClosedHere = own.openness.closed || knownCase(ctx, own.caseId)?.fields.openness.closed || covers.includes(id);
  if (isClosedHere) throw new AppError('not_allowed', 'The item is closed here', { reason: 'closedHere' });
  if (!withheldOf(ctx, id).some((one) => one.item === item && one.file === file && one.isWithheld))
    throw new AppError('conflict', 'Nothing is withheld', { reason: 'notWithheld' });
  const data = { id: ctx.newId(), item, file, covers: file === null ? covers : [], reason };
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'released', data }),
  });
}

/** What was released is withheld again from packs made from now on; that it was released stays to be read. */
export function takeBack(ctx: CoreContext, id: RecordId, one: string): MeetingAnswer {
  const known = meetingContent(ctx, id).releases.find((release) => release.id === one);
  if (!known) throw new AppError('not_found', `No release ${one}`);
  if (known.takenBack) throw new AppError('conflict', `Release ${one} is taken back`, { reason: 'takenBack' });
  return changeMeeting(ctx, id, {
    action: 'fields',
    edit: (doc) => void meetingKind.addFact(doc, ctx.maker(), { kind: 'releaseTakenBack', data: { release: one } }),
  });
}

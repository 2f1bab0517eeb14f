import type { Attachment } from '../../../shared/kinds/case/case.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem } from '../../../shared/kinds/meeting/meeting.ts';
import { filesOfClosedCases } from '../cases/closedCaseFiles.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { closedMeetings } from '../database/tables/meetings.ts';
import { coveredBy, standing, type WithReleases } from './closed.ts';

/** Files that belong to something closed, with the cases they belong to. */
export type ClosedFiles = ReadonlyMap<FileHash, ReadonlySet<RecordId>>;

/**
 * Every file that a closed case has or had in a sealed version, and every attachment of the agenda's other cases that is closed. A
 * case that this meeting has released from all its closings is not closed here. `seal_missing` when one of those versions is not on
 * this computer: what it would have told of can't be kept out.
 */
export function closedFiles(ctx: CoreContext, meeting: WithReleases): ClosedFiles {
  const released = new Set(meeting.items.flatMap((item) => (isReleased(ctx, meeting, item) ? [item.caseId] : [])));
  const owners = filesOfClosedCases(ctx, released);
  const note = (caseId: RecordId, attachments: readonly Attachment[]) => {
    for (const { file } of attachments)
      if (file) owners.set(file.hash, (owners.get(file.hash) ?? new Set()).add(caseId));
  };
  for (const { caseId } of meeting.items) {
    const now = caseId === null ? null : knownCase(ctx, caseId);
    const closed = now?.fields.attachments.filter((one) => one.closed) ?? [];
    if (caseId) note(caseId, closed);
  }
  return owners;
}

function isReleased(ctx: CoreContext, meeting: WithReleases, item: AgendaItem): boolean {
  if (item.caseId === null || item.openness.closed) return false;
  if (knownCase(ctx, item.caseId)?.fields.openness.closed) return false;
  const covered = coveredBy(meeting.releases, item.id);
  return covered.size > 0 && closedMeetings(ctx.database.read, item.caseId).every((one) => covered.has(one));
}

/** Whether an attachment of an item's case belongs to another case that is closed, and was not released for this item. */
export function isFileClosed(
  files: ClosedFiles,
  { releases }: Pick<WithReleases, 'releases'>,
  { item, caseId, hash }: { readonly item: string; readonly caseId: RecordId; readonly hash: FileHash },
): boolean {
  const others = [...(files.get(hash) ?? [])].filter((owner) => owner !== caseId);
  if (others.length === 0) return false;
  return !standing(releases).some((one) => one.item === item && one.file === hash);
}

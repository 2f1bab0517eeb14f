import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import type { Release } from '../../../shared/kinds/meeting/traces.ts';
import { CLOSED_TITLE } from '../../../shared/meeting/agenda.ts';
import { knownCase, orNull } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { closedMeetings } from '../database/tables/meetings.ts';
import { printableLine } from '../print/clean.ts';
import { meetingContent } from './meeting.ts';

/** The meeting as it is; null when it has not reached this computer. */
export function knownMeeting(ctx: CoreContext, id: RecordId): MeetingContent | null {
  return orNull(() => meetingContent(ctx, id));
}

/** Ids of the items that are closed, by what `isItemClosed` asks. `not_found` when there is no such meeting. */
export function closedItems(ctx: CoreContext, id: RecordId): string[] {
  const { items, releases } = meetingContent(ctx, id);
  return items.flatMap((item) => {
    const now = item.caseId === null ? null : knownCase(ctx, item.caseId);
    return isItemClosed(ctx, item, { now, releases }) ? [item.id] : [];
  });
}

export interface Closing {
  readonly now: CaseContent | null;
  /** Those of the meeting the item stands on. */
  readonly releases: readonly Release[];
}

/**
 * An item is closed when it, its case as it is, or the same case at another meeting is: the text is the same. A closing at another
 * meeting no longer counts here when the secretariat has released the case from it for this meeting.
 */
export function isItemClosed(ctx: CoreContext, item: AgendaItem, { now, releases }: Closing): boolean {
  const { id, caseId, openness } = item;
  if (openness.closed || now?.fields.openness.closed) return true;
  if (caseId === null) return false;
  const covered = coveredBy(releases, id);
  return closedMeetings(ctx.database.read, caseId).some((meeting) => !covered.has(meeting));
}

/** The meetings whose closing of the item's case no longer counts. */
export function coveredBy(releases: readonly Release[], item: string): Set<RecordId> {
  return new Set(standing(releases).flatMap((one) => (one.item === item && one.file === null ? one.covers : [])));
}

/** Releases that were not taken back. */
export function standing(releases: readonly Release[]): Release[] {
  return releases.filter(({ takenBack }) => takenBack === null);
}

/** Whether a task came from an item that is closed by now; one whose meeting or item is not known here counts as closed. */
export function isTaskClosed(ctx: CoreContext, task: { readonly meeting: RecordId; readonly id: string }): boolean {
  const meeting = knownMeeting(ctx, task.meeting);
  const followUp = meeting?.followUps.find(({ id }) => id === task.id);
  const item = meeting?.items.find(({ id }) => id === followUp?.item);
  if (!meeting || !item) return true;
  const now = item.caseId === null ? null : knownCase(ctx, item.caseId);
  return isItemClosed(ctx, item, { now, releases: meeting.releases });
}

/** What an *opfølgning* item may tell others than the members. */
export function openTasks(ctx: CoreContext, { tasks = [] }: AgendaItem): NonNullable<AgendaItem['tasks']> {
  return tasks.filter((task) => !isTaskClosed(ctx, task));
}

/** All that may be told of a closed item beside its number: the title that may be published, the item's own first. */
export function withheldTitle({ openness }: AgendaItem, now: CaseContent | null): string {
  const written = [openness.publicTitle, now?.fields.openness.publicTitle ?? ''];
  return written.map(printableLine).find(Boolean) ?? CLOSED_TITLE;
}

export type WithReleases = Pick<MeetingContent, 'items' | 'releases' | 'dispatches'>;

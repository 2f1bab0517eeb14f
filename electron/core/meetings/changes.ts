import type { z } from 'zod';
import { BlockCache } from '../../../shared/checks/view.ts';
import type { contract } from '../../../shared/contract/index.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, DispatchedItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { changesSince, type SentChange, type Told } from '../../../shared/meeting/changes.ts';
import { knownCase } from '../cases/known.ts';
import { versionOf } from '../cases/versions.ts';
import type { CoreContext } from '../context.ts';
import { iterateByTime } from '../database/tables/updates.ts';
import { parseBody } from '../kinds/case/caseFile.ts';
import { meetingContent } from './meeting.ts';

type ItemChange = z.infer<typeof contract.agenda.changes.output>[number];

/** Changes of a case that its readers would see come by these. */
const WRITTEN: ReadonlySet<string> = new Set(['edit', 'fields', 'import', 'restore', 'merge']);

/** What of the items differs by now from what was last sent of them; in the order of the record. */
export function changesOf(ctx: CoreContext, id: RecordId): ItemChange[] {
  const meeting = meetingContent(ctx, id);
  return meeting.items.flatMap((item) => {
    const change = itemChange(ctx, meeting, item);
    return change ? [change] : [];
  });
}

/** Null while the item is as it was sent, or was not sent at all. */
export function itemChange(ctx: CoreContext, meeting: MeetingContent, item: AgendaItem): ItemChange | null {
  const sent = sentOf(meeting, item.id);
  if (!sent) return null;
  const { changes, last } = caseChanges(ctx, item, sent);
  const isTold = (what: SentChange['what']) => changes.some((one) => one.what === what);
  const own: SentChange[] = [];
  if (sent.title !== item.title && !isTold('title')) own.push({ what: 'title', heading: '', how: 'changed' });
  if (sent.closed !== item.openness.closed && !isTold('openness'))
    own.push({ what: 'openness', heading: '', how: 'changed' });
  const all = [...own, ...changes];
  if (all.length === 0) return null;
  const { number, title, caseId } = item;
  return { item: item.id, number, title, caseId, changes: all, at: last?.at ?? null, by: last?.author ?? '' };
}

function caseChanges(ctx: CoreContext, { caseId }: AgendaItem, sent: DispatchedItem) {
  const none = { changes: [] as SentChange[], last: null };
  const now = caseId === null ? null : knownCase(ctx, caseId);
  const then = caseId === null ? null : sealedVersion(ctx, caseId, sent);
  if (caseId === null || !now || !then) return none;
  const changes = changesSince(told(then.content), told(now));
  if (changes.length === 0) return none;
  for (const info of iterateByTime(ctx.database.read, caseId)) {
    if (info.at <= then.at) break;
    if (WRITTEN.has(info.action)) return { changes, last: info };
  }
  return { changes, last: null };
}

const told = ({ fields, body }: CaseContent): Told => ({
  fields,
  sections: new BlockCache().sections(parseBody(body)),
});

/** The last dispatch of an item, if it was sent. */
export function sentOf({ dispatches }: Pick<MeetingContent, 'dispatches'>, id: string): DispatchedItem | undefined {
  return dispatches.flatMap(({ items }) => items.filter(({ item }) => item === id)).at(-1);
}

/**
 * The sealed version of a case that was sent; null where none was sealed or the case has not reached this computer. `seal_missing`
 * when the case is here and what was sealed of it is not.
 */
export function sealedVersion(ctx: CoreContext, caseId: RecordId, sent: DispatchedItem | undefined) {
  if (!sent?.versionId || !knownCase(ctx, caseId)) return null;
  const { version, content } = versionOf(ctx, caseId, sent.versionId);
  return { ...version, content };
}

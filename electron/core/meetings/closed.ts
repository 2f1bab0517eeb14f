import { CLOSED_TITLE } from '../../../shared/meeting/agenda.ts';
import type { CaseContent } from '../../../shared/records/case.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { AgendaItem } from '../../../shared/records/meeting.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { isClosedSomewhere } from '../database/tables/meetings.ts';
import { printableLine } from '../exports/printable.ts';

/** The case as it is; null when it has not reached this computer. */
export function knownCase(ctx: CoreContext, id: RecordId): CaseContent | null {
  try {
    return caseContent(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** An item is closed when it, its case as it is, or the same case at another meeting is: the text is the same. */
export function isItemClosed(ctx: CoreContext, { caseId, openness }: AgendaItem, now: CaseContent | null): boolean {
  if (openness.closed || now?.fields.openness.closed) return true;
  return caseId !== null && isClosedSomewhere(ctx.database.read, caseId);
}

/** All that may be told of a closed item beside its number: the title that may be published, the item's own first. */
export function withheldTitle({ openness }: AgendaItem, now: CaseContent | null): string {
  const written = [openness.publicTitle, now?.fields.openness.publicTitle ?? ''];
  return written.map(printableLine).find(Boolean) ?? CLOSED_TITLE;
}

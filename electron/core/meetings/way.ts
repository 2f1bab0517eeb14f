import type { CaseHandling } from '../../../shared/contract/meetings.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { handlingsOf } from '../database/tables/meetings.ts';
import { bodyName } from './meeting.ts';

/** Every stop of a case: what meetings did, and what its own chain plans besides. By day, those without one last in chain order. */
export function caseWay(ctx: CoreContext, id: RecordId): CaseHandling[] {
  const council = currentCouncil(ctx);
  const met = handlingsOf(ctx.database.read, id).map((one) => ({ ...one, body: bodyName(council, one.body) }));
  const planned = caseContent(ctx, id)
    .fields.chain.filter(({ body, date }) => !met.some((one) => one.body === body && one.date === date))
    .map(({ body, date, itemNumber, role }): CaseHandling => {
      return { body, date, role, meeting: null, number: itemNumber ?? '', outcome: null, stayed: false };
    });
  return [...met, ...planned].sort((a, b) => compare(a.date ?? '9999', b.date ?? '9999'));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { LeavingRecord } from '../../../shared/contract/exchange.ts';
import { isNarrow } from '../../../shared/exchange/audience.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { allRecords } from '../database/tables/updates.ts';
import { foreignParts, sharedForeign } from './foreign.ts';
import { audienceTold, namesIn, titleOf } from './titles.ts';

/** Everything that may leave without being named: what no group or person has for themselves. */
export function sharedRecords(ctx: CoreContext): RecordId[] {
  const known = allRecords(ctx.database.read).flatMap(({ id, kind }) =>
    isNarrow(ctx.kinds[kind].audience(ctx.records.get(id).doc)) ? [] : [id],
  );
  return [...known, ...sharedForeign(ctx)];
}

/** What a person sees before a file leaves: what would be in it, who may see each, and how large its attachments are. `not_found` for an unknown record. */
export function leaving(ctx: CoreContext, records: readonly RecordId[]): LeavingRecord[] {
  const names = namesIn(ctx);
  return [...new Set(records)].map((id): LeavingRecord => {
    const foreign = foreignParts(ctx, id);
    if (foreign) {
      const { told, files } = foreign;
      const title = { kind: 'foreign', text: '', day: null } as const;
      return { id, title, audience: audienceTold(told.audience, names), attachments: files.length, bytes: 0 };
    }
    const { doc, head } = ctx.records.get(id);
    const { audience, files } = ctx.kinds[head.kind];
    const attached = files(doc);
    return {
      id,
      title: titleOf(head.kind, doc, names),
      audience: audienceTold(audience(doc), names),
      attachments: attached.length,
      bytes: attached.reduce((sum, { size }) => sum + size, 0),
    };
  });
}

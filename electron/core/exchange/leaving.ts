import type * as Y from 'yjs';
import type { LeavingRecord } from '../../../shared/contract/exchange.ts';
import { isNarrow } from '../../../shared/exchange/audience.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { allRecords } from '../database/tables/updates.ts';
import { foreignParts, sharedForeign } from './foreign.ts';
import { audienceTold, type Names, namesIn, titleOf } from './titles.ts';

/** Everything that may leave without being named: what no group or person has for themselves. */
export function sharedRecords(ctx: CoreContext): RecordId[] {
  const known = allRecords(ctx.database.read).flatMap(({ id, kind }) =>
    isNarrow(ctx.kinds[kind].audience(ctx.records.get(id).doc)) ? [] : [id],
  );
  return [...known, ...sharedForeign(ctx)];
}

/** Everything the person at this computer has for themselves alone. */
export function ownRecords(ctx: CoreContext): RecordId[] {
  return allRecords(ctx.database.read).flatMap(({ id, kind }) =>
    ctx.kinds[kind].audience(ctx.records.get(id).doc).kind === 'own' ? [id] : [],
  );
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
    return leavingRecord(ctx, names, { id, kind: head.kind, doc });
  });
}

/** The same of one record, which may be one that is still to be made. */
export function leavingRecord(
  ctx: Pick<CoreContext, 'kinds'>,
  names: Names,
  { id, kind, doc }: { readonly id: RecordId; readonly kind: RecordKind; readonly doc: Y.Doc },
): LeavingRecord {
  const { audience, files } = ctx.kinds[kind];
  const attached = files(doc);
  return {
    id,
    title: titleOf(kind, doc, names),
    audience: audienceTold(audience(doc), names),
    attachments: attached.length,
    bytes: attached.reduce((sum, { size }) => sum + size, 0),
  };
}

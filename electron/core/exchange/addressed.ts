import type { ManifestRecord } from '../../../shared/exchange/manifest.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { openersFor } from '../council/circle.ts';
import { contacts } from '../database/tables/contacts.ts';
import type { Sealing } from './file/envelope.ts';
import { foreignParts } from './foreign.ts';

/** A record as it is asked who may open it. */
type Seen = Pick<ManifestRecord, 'id' | 'kind' | 'audience' | 'createdAt'>;

/**
 * Refuses a file that somebody could open who may not. Only what is for everybody leaves open (`mustEncrypt`). Once the council lists its keys,
 * what is not public goes to keys that count, what is a group's to those of its circle (`openersFor`) and under no passphrase,
 * which can be told on. `conflict` with `mustEncrypt`, `notForThem` and the `names` of those it is not for, or `needsKeys`; each names the record.
 */
export function requireAddressed(ctx: CoreContext, ids: readonly RecordId[], sealing: Sealing | 'open'): void {
  const allowedFor = openersByAudience(ctx);
  for (const id of ids) {
    const seen = seenRecord(ctx, id);
    if (sealing === 'open') {
      if (seen.audience.kind !== 'all') throw refused(seen, 'mustEncrypt');
      continue;
    }
    const allowed = allowedFor(seen);
    if (!allowed) continue;
    if ('passphrase' in sealing) {
      if (seen.audience.kind === 'groups') throw refused(seen, 'needsKeys');
      continue;
    }
    const others = sealing.to.filter((one) => !allowed.has(one) && one !== ctx.keys?.recipient);
    if (others.length > 0) throw refused(seen, 'notForThem', { names: namesOf(ctx, others) });
  }
}

function refused({ id, kind }: Seen, reason: string, more: Record<string, string> = {}): AppError {
  return new AppError('conflict', `The ${kind} ${id} is not for all who could open the file`, {
    reason,
    record: id,
    kind,
    ...more,
  });
}

function seenRecord(ctx: CoreContext, id: RecordId): Seen {
  const foreign = foreignParts(ctx, id);
  if (foreign) return foreign.told;
  const { doc, head } = ctx.records.get(id);
  return { id, kind: head.kind, audience: ctx.kinds[head.kind].audience(doc), createdAt: head.createdAt };
}

/** A council has thousands of records and few audiences: each is asked for once. Null where whoever sends chooses. */
function openersByAudience(ctx: CoreContext): (seen: Seen) => ReadonlySet<string> | null {
  const known = new Map<string, ReadonlySet<string> | null>();
  return ({ audience, createdAt }) => {
    const same = JSON.stringify([audience, audience.kind === 'groups' ? createdAt : null]);
    const before = known.get(same);
    if (before !== undefined) return before;
    const openers = openersFor(ctx, { audience, begunAt: createdAt });
    const allowed = openers && new Set(openers.map(({ recipient }) => recipient));
    known.set(same, allowed);
    return allowed;
  };
}

/** As the contacts here know them; a key that nobody is known by is told by its beginning. */
function namesOf(ctx: CoreContext, recipients: readonly string[]): string {
  const known = contacts(ctx.database.read);
  return recipients
    .map((one) => known.find(({ recipient }) => recipient === one)?.name ?? `${one.slice(0, 12)}…`)
    .join(', ');
}

import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { openersFor } from '../council/circle.ts';
import { contacts } from '../database/tables/contacts.ts';
import type { Sealing } from './file/envelope.ts';

/**
 * Refuses a file that somebody could open who may not: once the council lists its keys, what is not public goes to keys that count, what is a
 * group's to those of its circle (`openersFor`) and under no passphrase, which can be told on. `conflict` with `notForThem` and
 * the `names` of those it is not for, or `needsKeys`; both name the record.
 */
export function requireAddressed(ctx: CoreContext, ids: readonly RecordId[], sealing: Sealing | 'open'): void {
  if (sealing === 'open') return;
  // A council has thousands of records, and few audiences.
  const known = new Map<string, ReadonlySet<string> | null>();
  for (const id of ids) {
    const { doc, head } = ctx.records.get(id);
    const audience = ctx.kinds[head.kind].audience(doc);
    const same = JSON.stringify([audience, audience.kind === 'groups' ? head.createdAt : null]);
    if (!known.has(same)) {
      const openers = openersFor(ctx, { audience, begunAt: head.createdAt });
      known.set(same, openers && new Set(openers.map(({ recipient }) => recipient)));
    }
    const allowed = known.get(same);
    if (!allowed) continue;
    const about = { record: id, kind: head.kind };
    if ('passphrase' in sealing) {
      if (audience.kind === 'groups')
        throw new AppError('conflict', `Record ${id} is for the keys of a group`, { reason: 'needsKeys', ...about });
      continue;
    }
    const others = sealing.to.filter((one) => !allowed.has(one) && one !== ctx.keys?.recipient);
    if (others.length > 0)
      throw new AppError('conflict', `Record ${id} is not for all who would open it`, {
        ...{ reason: 'notForThem', ...about, names: namesOf(ctx, others) },
      });
  }
}

/** As the contacts here know them; a key that nobody is known by is told by its beginning. */
function namesOf(ctx: CoreContext, recipients: readonly string[]): string {
  const known = contacts(ctx.database.read);
  return recipients
    .map((one) => known.find(({ recipient }) => recipient === one)?.name ?? `${one.slice(0, 12)}…`)
    .join(', ');
}

import type { ManifestRecord } from '../../../shared/exchange/manifest.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { openersFor } from '../council/circle.ts';
import { contacts } from '../database/tables/contacts.ts';
import type { Sealing } from './file/envelope.ts';

/** A record that is about to leave, as the file tells of it. */
type Leaving = Pick<ManifestRecord, 'id' | 'kind' | 'audience' | 'createdAt'>;

/**
 * Refuses each record that somebody could open who may not: in the open what is not for everybody; once the council lists its keys, what is
 * not public goes to keys that count, what is a group's to those of its circle (`openersFor`) and under no passphrase, which can be
 * told on. `conflict` with `mustEncrypt`, `notForThem` and the `names` of those it is not for, or `needsKeys`; all name the record.
 */
export function addressing(ctx: CoreContext, sealing: Sealing | 'open'): (record: Leaving) => void {
  const allowed = openersKnown(ctx);
  return (record) => {
    const { id, kind, audience } = record;
    const refuse = (reason: string, why: string, more: { names?: string } = {}) => {
      throw new AppError('conflict', `Record ${id} is ${why}`, { reason, record: id, kind, ...more });
    };
    if (sealing === 'open') {
      if (audience.kind !== 'all') refuse('mustEncrypt', 'not for everybody');
      return;
    }
    const keys = allowed(record);
    if (!keys) return;
    if ('passphrase' in sealing) {
      if (audience.kind === 'groups') refuse('needsKeys', 'for the keys of a group');
      return;
    }
    const others = sealing.to.filter((one) => !keys.has(one) && one !== ctx.keys?.recipient);
    if (others.length > 0) refuse('notForThem', 'not for all who would open it', { names: namesOf(ctx, others) });
  };
}

/** Who may open a record, null where nobody can tell. A council has thousands of records, and few audiences. */
function openersKnown(ctx: CoreContext): (record: Leaving) => ReadonlySet<string> | null {
  const known = new Map<string, ReadonlySet<string> | null>();
  return ({ audience, createdAt }) => {
    const same = JSON.stringify([audience, audience.kind === 'groups' ? createdAt : null]);
    const found = known.get(same);
    if (found !== undefined) return found;
    const openers = openersFor(ctx, { audience, begunAt: createdAt });
    const keys = openers && new Set<string>(openers.map(({ recipient }) => recipient));
    known.set(same, keys);
    return keys;
  };
}

/** As the contacts here know them; a key that nobody is known by is told by its beginning. */
function namesOf(ctx: CoreContext, recipients: readonly string[]): string {
  const known = contacts(ctx.database.read);
  return recipients
    .map((one) => known.find(({ recipient }) => recipient === one)?.name ?? `${one.slice(0, 12)}…`)
    .join(', ');
}

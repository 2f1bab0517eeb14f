import type { Readable } from 'node:stream';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { arrivedAt, putArrival } from '../database/tables/arrivals.ts';
import { contacts, findContact, putContact } from '../database/tables/contacts.ts';
import type { WritableDb } from '../database/types.ts';
import { fingerprint } from '../keys/fingerprint.ts';
import type { Arrived } from './arrived.ts';
import { type ChangedRecord, changedRecords } from './changedRecords.ts';
import { attachmentsOf } from './file/container.ts';
import { zipOf } from './file/envelope.ts';
import { foreignTold, requireNotHere } from './foreign.ts';
import { foldedName } from './names.ts';
import { keepUnknown, storeUnknown } from './passedOn.ts';
import { type Took, takeArrived } from './take.ts';

/** A file of exchange and, where it was closed with one, its passphrase. */
export interface ExchangeFile {
  readonly path: string;
  readonly passphrase: string | null;
}

/** One of which only some is wanted: `check` throws where it holds anything else. */
interface Wanted extends ExchangeFile {
  readonly check?: (arrived: Arrived) => unknown;
}

/** How the sender's key stands to what is known here. */
export type Standing =
  /** It is this folder's own. */
  | 'own'
  /** It was seen before. */
  | 'known'
  /** Nobody of that name is known. */
  | 'new'
  /** Somebody of that name is known by another key: a new computer, or somebody else. */
  | 'otherKey';

/** A file before it is taken: from whom, and what would come of it. */
export interface Inspected {
  readonly manifest: Pick<Manifest, 'id' | 'madeAt' | 'madeBy' | 'purpose' | 'note' | 'sender'>;
  readonly fingerprint: readonly string[];
  readonly standing: Standing;
  /** When this very file was taken in before; null when it was not. */
  readonly takenAt: string | null;
  readonly records: readonly ChangedRecord[];
  /** Those that this program does not know how to hold: they would be kept whole and passed on. */
  readonly foreign: InspectedFile['foreign'];
  readonly attachments: number;
}

/** What a file of exchange would do, tried by every rule on copies; nothing is changed. Throws as taking it does. */
export async function inspectFile(ctx: CoreContext, file: ExchangeFile): Promise<Inspected> {
  return withFile(ctx, file, async (arrived, manifest) => {
    const { id, madeAt, madeBy, purpose, note, sender } = manifest;
    return {
      manifest: { id, madeAt, madeBy, purpose, note, sender },
      fingerprint: fingerprint(sender.key),
      standing: standingOf(ctx, manifest),
      takenAt: arrivedAt(ctx.database.read, id) ?? null,
      records: await changedRecords(ctx, arrived),
      foreign: foreignIn(ctx, arrived),
      attachments: arrived.files.size,
    };
  });
}

/** What a file of exchange holds, for `use` and no longer; nothing is changed. Throws as `readExchange` does. */
export const lookInto = <T>(ctx: CoreContext, file: ExchangeFile, use: (arrived: Arrived) => Promise<T>): Promise<T> =>
  withFile(ctx, file, use);

/**
 * Takes a file of exchange: read and tried in full, then written in one transaction with the sender's key, or refused whole with nothing
 * changed. It may come twice, late, or after a later one. Throws as `readExchange` and `takeRecords` do, and `conflict` with `otherKey` and the
 * `fingerprint` where somebody of the sender's name is known by another key, unless `trust` is `anyone`.
 */
export async function takeFile(
  ctx: CoreContext,
  { check, ...file }: Wanted,
  trust: 'anyone' | 'known' = 'known',
): Promise<Took> {
  return withFile(ctx, file, async (arrived, manifest, openMore) => {
    check?.(arrived);
    const { key } = manifest.sender;
    if (standingOf(ctx, manifest) === 'otherKey' && trust === 'known')
      throw new AppError('conflict', `${manifest.sender.name} is known by another key`, {
        reason: 'otherKey',
        name: manifest.sender.name,
        fingerprint: fingerprint(key).join(' '),
      });
    await storeUnknown(ctx, manifest, openMore);
    const also = (db: WritableDb) => {
      noteSender(ctx, db, manifest);
      keepUnknown(db, manifest);
    };
    return takeArrived(ctx, { arrived, arrival: manifest.id, also });
  });
}

function foreignIn(ctx: CoreContext, { foreign = [] }: Arrived): InspectedFile['foreign'] {
  for (const { told } of foreign) requireNotHere(ctx, told);
  return foreign.map(foreignTold);
}

function noteSender(ctx: CoreContext, db: WritableDb, { id, purpose, note, madeAt, sender }: Manifest): void {
  const at = ctx.now().toISOString();
  const { key, name, role, group, recipient } = sender;
  putArrival(db, { id, key, purpose, note, madeAt, at });
  if (key === ctx.keys?.signing.publicKey) return;
  putContact(db, { key, name, role, group, recipient, since: findContact(db, key)?.since ?? at });
}

function standingOf(ctx: CoreContext, { sender }: Manifest): Standing {
  if (sender.key === ctx.keys?.signing.publicKey) return 'own';
  const known = contacts(ctx.database.read);
  if (known.some(({ key }) => key === sender.key)) return 'known';
  return known.some(({ name }) => foldedName(name) === foldedName(sender.name)) ? 'otherKey' : 'new';
}

/** What came in a file, read in full in the thread for foreign files; `use` may take it or only look. Throws as `readExchange` does. */
async function withFile<T>(
  ctx: CoreContext,
  { path, passphrase }: ExchangeFile,
  use: (arrived: Arrived, manifest: Manifest, openMore: (hash: FileHash) => Promise<Readable>) => Promise<T>,
): Promise<T> {
  // It protects itself: what is opened into it is encrypted with a key of its own.
  const place = await ctx.transfers.reserve('plain');
  try {
    const identities = ctx.keys?.identities ?? [];
    const read = await ctx.reading.run('exchange', { path, target: place.path, identities, passphrase });
    const attachments = await attachmentsOf(await zipOf(read.lying));
    try {
      const files = new Map(read.files.map((hash) => [hash, () => attachments.open(hash)] as const));
      const arrived = { records: read.records, foreign: read.foreign, seals: read.seals, files };
      return await use(arrived, read.manifest, (hash) => attachments.openMore(hash));
    } finally {
      attachments.close();
    }
  } finally {
    await ctx.transfers.giveUp(place);
  }
}

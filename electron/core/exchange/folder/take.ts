import { z } from 'zod';
import { covers, FolderPart, type Numbers } from '../../../../shared/exchange/folder.ts';
import type { Manifest, Sender } from '../../../../shared/exchange/manifest.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { arrivedAt } from '../../database/tables/arrivals.ts';
import { lastNumbers } from '../../database/tables/updates.ts';
import type { ReaderInput, ReaderName, ReaderOutput } from '../../reading/readers.ts';
import type { Reading } from '../../reading/thread.ts';
import type { ReadExchange } from '../file/arrive.ts';
import { takeFile } from '../takeFile.ts';

/** A file of the folder, copied to this computer, and the keys of those whose files are taken. */
export const FolderFile = z.object({ path: z.string(), accepted: z.array(z.string()) });
type FolderFile = z.infer<typeof FolderFile>;

/** What became of a file of the folder. */
export interface Met {
  /** `card` and `state`: it holds no records, and what it says of its device is in `part`. */
  readonly status: 'took' | 'card' | 'state' | 'own' | 'others' | 'stranger' | 'waits' | 'refused' | 'foreign';
  readonly reason: string;
  /** Who signed it; null where that could not be read. */
  readonly sender: Sender | null;
  readonly file: string | null;
  readonly part: FolderPart | null;
  /** Hashes of the seals and files that came with it. */
  readonly hashes: readonly string[];
  /** Records that it made or changed here. */
  readonly records: readonly RecordId[];
}

const NOTHING = { reason: '', sender: null, file: null, part: null, hashes: [], records: [] } as const;

/** Ends the taking of a file that is not to be taken, before anything is tried. */
class NotTaken extends Error {
  readonly met: Met;
  constructor(met: Met) {
    super(met.status);
    this.met = met;
  }
}

/**
 * Takes a file of the shared folder: as any other file of exchange, but only from somebody who was accepted there, and only when all it builds
 * upon is here. Throws what is no fault of the file: storage errors, and what stops long work.
 */
export async function takeFromFolder(ctx: CoreContext, { path, accepted }: FolderFile): Promise<Met> {
  const seen: { met: Met } = { met: { status: 'refused', ...NOTHING } };
  const judge = (read: { manifest: Manifest; hashes: readonly string[] }) => {
    seen.met = judged(ctx, new Set(accepted), read);
    if (seen.met.status !== 'took') throw new NotTaken(seen.met);
  };
  try {
    const { made, changed } = await takeFile(
      { ...ctx, reading: looking(ctx.reading, judge) },
      { path, passphrase: null },
    );
    return { ...seen.met, records: [...made, ...changed] };
  } catch (error) {
    if (error instanceof NotTaken) return error.met;
    return refusedAs(seen.met, error);
  }
}

/** The same thread, with a look at who signed a file between its being read and being tried. */
function looking(reading: Reading, judge: (read: { manifest: Manifest; hashes: readonly string[] }) => void): Reading {
  return {
    run: async <N extends ReaderName>(
      name: N,
      input: ReaderInput<N>,
      signal?: AbortSignal,
    ): Promise<ReaderOutput<N>> => {
      const read = await reading.run(name, input, signal);
      if (name === 'exchange') {
        const { manifest, files, seals } = read as unknown as ReadExchange;
        judge({ manifest, hashes: [...files, ...seals.keys()] });
      }
      return read;
    },
    close: () => {},
  };
}

function judged(
  ctx: CoreContext,
  accepted: ReadonlySet<string>,
  { manifest, hashes }: { manifest: Manifest; hashes: readonly string[] },
): Met {
  const { id: file, sender } = manifest;
  const met = { ...NOTHING, sender, file, hashes };
  if (sender.key === ctx.keys?.signing.publicKey) return { ...met, status: 'own' };
  if (manifest.folder === undefined) return { ...met, status: 'foreign' };
  const read = FolderPart.safeParse(manifest.folder);
  if (!read.success) return { ...met, status: 'refused', reason: 'newer' };
  const part = read.data;
  // Who somebody is may be told by anybody; nothing else is heard before they are accepted.
  if (!accepted.has(sender.key)) return { ...met, part, status: 'stranger' };
  if (part.part !== 'rows') {
    const isEmpty = manifest.records.length === 0;
    return isEmpty ? { ...met, part, status: part.part } : { ...met, status: 'refused', reason: 'damaged' };
  }
  const isHere = arrivedAt(ctx.database.read, file) !== undefined || isCovered(ctx, part.after);
  return { ...met, part, status: isHere ? 'took' : 'waits' };
}

/** Whether all that rows build upon is here. */
export const isCovered = (ctx: Pick<CoreContext, 'database'>, after: ReadonlyMap<RecordId, Numbers>): boolean =>
  [...after].every(([record, numbers]) => covers(lastNumbers(ctx.database.read, record), numbers));

/** Codes that tell of this computer, and nothing of the file. */
const OURS: ReadonlySet<string> = new Set([
  'disk_full',
  'read_only',
  'database_locked',
  'database_corrupt',
  'work_stopped',
  'cancelled',
  'internal',
]);

function refusedAs(met: Met, error: unknown): Met {
  if (!(error instanceof AppError) || OURS.has(error.code)) throw error;
  const reason = error.details?.reason;
  if (reason === 'locked') return { ...met, status: 'others' };
  if (error.code === 'file_too_large') return { ...met, status: 'refused', reason: 'tooLarge' };
  return {
    ...met,
    status: 'refused',
    reason: typeof reason === 'string' && reason !== 'unexpected' ? reason : 'damaged',
  };
}

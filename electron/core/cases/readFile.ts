import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { readSettings } from '../database/tables/settings.ts';
import { readPlain, type SealedPlace } from '../files/sealed.ts';

type Reader = Pick<CoreContext, 'reading'>;

/** The template a file is read by where nobody has said another. */
export const ownTemplate = ({ database }: Pick<CoreContext, 'database'>): string =>
  readSettings(database.read)?.defaultTemplate ?? 'ballerup';

/** One file as a case, read where a file from elsewhere is read. Fails as `Reading.run` does. */
export async function readOne(
  { reading }: Reader,
  { file, templateId }: { readonly file: SealedPlace & { readonly name: string }; readonly templateId: string },
  signal: AbortSignal,
) {
  return reading.run('case', { name: file.name, bytes: await readPlain(file), templateId }, signal);
}

/** The one file of a job, read and its pictures put in the store. `not_found` when there is no such transfer. */
export async function readStored(
  ctx: CoreContext,
  { transfer, templateId }: { readonly transfer: TransferId; readonly templateId: string },
  { signal, progress }: StepControl,
) {
  const stored = ctx.transfers.get(transfer);
  const { name } = stored;
  progress({ done: 0, total: 1, step: name });
  const file = await readOne(ctx, { file: stored, templateId }, signal);
  for (const { bytes } of file.files) await ctx.files.put(bytes);
  return { name, file };
}

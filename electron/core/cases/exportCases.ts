import { zipSync } from 'fflate';
import type { ExportFormat, SavedTransfer } from '../../../shared/contract/files.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import { FORMATS } from '../../../shared/print/formats.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { namedApart } from '../files/names.ts';
import { noteOf } from '../print/notes.ts';
import type { PrintedFile } from '../print/print.ts';
import { currentSettings } from '../settings.ts';
import { caseContent } from './cases.ts';
import { filesOfClosedCases } from './closedCaseFiles.ts';
import { exportCase } from './exportCase.ts';

export interface ExportOrder {
  readonly ids: readonly RecordId[];
  readonly format: ExportFormat;
  readonly includeClosed: 'no' | 'yes';
}

/** One case as a file, several as a ZIP, kept as a transfer. Cancelled between two cases, it leaves nothing. */
export async function exportCases(
  ctx: CoreContext,
  order: ExportOrder,
  { signal, progress }: StepControl,
): Promise<SavedTransfer> {
  const { municipality } = currentSettings(ctx);
  // Reads every sealed version of every closed case: only where an attachment asks for it.
  let owners: ReturnType<typeof filesOfClosedCases> | undefined;
  const ownersOf = (hash: FileHash): ReadonlySet<RecordId> => {
    owners ??= filesOfClosedCases(ctx);
    return owners.get(hash) ?? new Set();
  };
  const files: PrintedFile[] = [];
  for (const [index, id] of order.ids.entries()) {
    await breathe();
    signal.throwIfAborted();
    const content = caseContent(ctx, id);
    progress({ done: index, total: order.ids.length, step: content.fields.title });
    const { format, includeClosed } = order;
    const readFile = (hash: Parameters<typeof ctx.files.read>[0]) => ctx.files.read(hash);
    const isFileClosed = (hash: FileHash) => [...ownersOf(hash)].some((owner) => owner !== id);
    const request = { content, format, includeClosed, municipality, now: ctx.now(), readFile, isFileClosed };
    files.push(await exportCase({ ...request, log: ctx.log }, signal));
  }
  const [only] = files;
  if (files.length === 1 && only) return ctx.transfers.save(only.bytes, only);
  // Two cases may have one title; in a ZIP each file has a name of its own.
  const names = namedApart(files.map((file) => file.name));
  const name = `sager-${ctx.now().toISOString().slice(0, 10)}.zip`;
  const notes = files.flatMap((file, index) => file.notes.map((note) => noteOf(names[index] ?? file.name, note)));
  const zip = zipSync(Object.fromEntries(files.map(({ bytes }, index) => [names[index], bytes])));
  return ctx.transfers.save(zip, { name, mediaType: FORMATS.zip.mediaType, notes });
}

import { readFile } from 'node:fs/promises';
import type { ImportedCase } from '../../../shared/contract/files.ts';
import { newVersionOf } from '../../../shared/kinds/case/newVersion.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { readSettings } from '../database/tables/settings.ts';
import { restoreContent } from '../kinds/case/caseFile.ts';
import { changeRecord } from '../records/change.ts';
import { insertPrepared } from '../records/prepared.ts';
import { caseContent } from './cases.ts';
import { prepareNotes } from './importCases.ts';

/**
 * Lays a file in a case that is here as its new version (`newVersionOf`), in one transaction; the text before it stays in the history.
 * `not_found` when there is no such case or transfer; what the file itself is refused for, as when it is read as a new case.
 */
export async function importVersion(
  ctx: CoreContext,
  { transfer, id }: { readonly transfer: TransferId; readonly id: RecordId },
  { signal, progress }: StepControl,
): Promise<ImportedCase> {
  const { path, name } = ctx.transfers.get(transfer);
  progress({ done: 0, total: 1, step: name });
  caseContent(ctx, id);
  const templateId = readSettings(ctx.database.read)?.defaultTemplate ?? 'ballerup';
  const file = await ctx.reading.run('case', { name, bytes: await readFile(path), templateId }, signal);
  for (const { bytes } of file.files) await ctx.files.put(bytes);
  signal.throwIfAborted();
  const content = newVersionOf(caseContent(ctx, id), file.content);
  const notes = file.comments.length > 0 ? prepareNotes(ctx, { caseId: id, comments: file.comments }) : null;
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action: 'import', session: null, edit: (doc) => restoreContent(doc, content) });
    if (notes) insertPrepared(scope, notes);
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
  return { id, fileName: name, title: content.fields.title, notes: [...file.notes] };
}

import type { ImportedCase } from '../../../shared/contract/files.ts';
import { newVersionOf } from '../../../shared/kinds/case/newVersion.ts';
import type { RecordId, TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { restoreContent } from '../kinds/case/caseFile.ts';
import { changeRecord } from '../records/change.ts';
import { insertPrepared } from '../records/prepared.ts';
import { caseContent } from './cases.ts';
import { prepareNotes } from './importCases.ts';
import { ownTemplate, readStored } from './readFile.ts';

/**
 * Lays a file in a case that is here as its new version (`newVersionOf`), in one transaction; the text before it stays in the history.
 * `not_found` when there is no such case or transfer; what the file itself is refused for, as when it is read as a new case.
 */
export async function importVersion(
  ctx: CoreContext,
  { transfer, id }: { readonly transfer: TransferId; readonly id: RecordId },
  control: StepControl,
): Promise<ImportedCase> {
  // Before anything is read: there must be such a case.
  caseContent(ctx, id);
  const { name, file } = await readStored(ctx, { transfer, templateId: ownTemplate(ctx) }, control);
  control.signal.throwIfAborted();
  const content = newVersionOf(caseContent(ctx, id), file.content);
  const notes = file.comments.length > 0 ? prepareNotes(ctx, { caseId: id, comments: file.comments }) : null;
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action: 'import', session: null, edit: (doc) => restoreContent(doc, content) });
    if (notes) insertPrepared(scope, notes);
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
  });
  return { id, fileName: name, title: content.fields.title, notes: [...file.notes] };
}

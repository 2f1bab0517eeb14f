import type * as Y from 'yjs';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import type { NamedVersion } from '../../../shared/kinds/case/play.ts';
import { type RecordId, VersionId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { readCase } from '../kinds/case/caseFile.ts';
import { sealCase, versionsIn } from '../kinds/case/sealing.ts';
import { changeRecord } from '../records/change.ts';

/** The named versions of a case, newest first. `not_found` when there is no such case. */
export function caseVersions(ctx: CoreContext, id: RecordId): readonly NamedVersion[] {
  return versionsIn(caseDoc(ctx, id));
}

/** Seals what the case says now under a name. */
export function nameVersion(ctx: CoreContext, id: RecordId, name: string): NamedVersion {
  const content = readCase(caseDoc(ctx, id));
  const { id: version } = ctx.write((scope) => {
    const data = { id: VersionId.parse(ctx.newId()), name, seal: sealCase(scope.db, content) };
    const edit = (doc: Y.Doc) => void caseKind.addFact(doc, ctx.maker(), { kind: 'versionNamed', data });
    changeRecord(ctx, scope, { id, action: 'version', session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
    return data;
  });
  return versionOf(ctx, id, version).version;
}

/**
 * A named version with what it says, from the sealed bytes. `not_found` when the case is not here; `seal_missing` with
 * `details.title` when the version or its bytes are not: what the case says now is never taken for it.
 */
export function versionOf(
  ctx: CoreContext,
  id: RecordId,
  version: VersionId,
): { readonly version: NamedVersion; readonly content: CaseContent } {
  const doc = caseDoc(ctx, id);
  const found = versionsIn(doc).find((one) => one.id === version);
  const title = caseKind.fields(doc).title ?? '';
  if (!found) throw new AppError('seal_missing', `Version ${version} of case ${id} is not here`, { title });
  try {
    return { version: found, content: ctx.contents.sealed(found.seal) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, error.message, { ...error.details, title });
  }
}

function caseDoc(ctx: CoreContext, id: RecordId): Y.Doc {
  const { head, doc } = ctx.records.get(id);
  if (head.kind !== 'case') throw new AppError('not_found', `No case ${id}`);
  return doc;
}

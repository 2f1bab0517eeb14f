import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { closedCases } from '../database/tables/meetings.ts';
import { knownCase } from './known.ts';
import { caseVersions, versionOf } from './versions.ts';

/**
 * Every file that a closed case has or had in a sealed version, with the cases it belongs to; `leftOut` are not looked at. `seal_missing`
 * when one of those versions is not on this computer: what it would have told of can't be kept out.
 */
export function filesOfClosedCases(
  ctx: CoreContext,
  leftOut: ReadonlySet<RecordId | null> = new Set(),
): Map<FileHash, Set<RecordId>> {
  const owners = new Map<FileHash, Set<RecordId>>();
  for (const id of closedCases(ctx.database.read)) {
    const now = leftOut.has(id) ? null : knownCase(ctx, id);
    if (!now) continue;
    const sealed = caseVersions(ctx, id).map((version) => versionOf(ctx, id, version.id).content);
    for (const { file } of [now, ...sealed].flatMap(({ fields }) => fields.attachments))
      if (file) owners.set(file.hash, (owners.get(file.hash) ?? new Set()).add(id));
  }
  return owners;
}

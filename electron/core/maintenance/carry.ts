import type * as Y from 'yjs';
import { formOf } from '../../../shared/kinds/define.ts';
import { RecordKind } from '../../../shared/kinds/names.ts';
import type { CoreContext } from '../context.ts';
import { olderThan, type RecordHead } from '../database/tables/updates.ts';
import type { WriteScope } from '../write.ts';
import { projectRecord } from './project.ts';

/**
 * Brings every record that an older program left to the form this one writes, with what was kept beside it, as one change of
 * its own; all in one transaction. Returns how many it brought over.
 */
export function carryRecords(ctx: CoreContext): number {
  const { kinds } = ctx;
  const older = RecordKind.options.flatMap((kind) => olderThan(ctx.database.read, kind, kinds[kind].version));
  if (older.length === 0) return 0;
  ctx.write((scope) => {
    for (const head of older) carry(ctx, scope, head);
  });
  return older.length;
}

/** What is not this folder's to write is brought over by whoever may, and comes from there. */
function mayCarry({ rights, device, now }: CoreContext, { db }: WriteScope, { kind }: RecordHead): boolean {
  const row = { device, at: now().toISOString(), kind, audience: { kind: 'all' }, begunBy: null } as const;
  return rights.in(db).judge({ ...row, facts: [], hasContent: true }) === null;
}

function carry(ctx: CoreContext, scope: WriteScope, head: RecordHead): void {
  const { id, kind } = head;
  scope.touch(id);
  const edit = (doc: Y.Doc) => {
    if (formOf(doc) < ctx.kinds[kind].version) ctx.kinds[kind].carry(doc, { db: scope.db, head });
  };
  if (!mayCarry(ctx, scope, head)) return;
  const made = ctx.records.edit(scope.db, { id, edit }, ctx.change('carry'));
  if (!made) projectRecord(scope.db, ctx.kinds, head);
}

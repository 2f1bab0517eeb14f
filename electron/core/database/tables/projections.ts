import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { RecordKind } from '../../../../shared/kinds/names.ts';
import { prepared } from '../prepared.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Its rows are those of its last update, made by `key`. */
export function markProjected(db: WritableDb, id: RecordId, key: string): void {
  const differs = 'id = @id and (projected_seq <> last_seq or projected_by <> @key)';
  const mark = prepared<[{ id: RecordId; key: string }]>(
    db,
    `update records set projected_seq = last_seq, projected_by = @key where ${differs}`,
  );
  mark.run({ id, key });
}

/** Made the rows of a record that nothing has judged yet. */
export const UNJUDGED = '';

/** How many records of a kind have rows that another projection than `key` made. */
export function countProjectedByOthers(db: ReadableDb, { kind, key }: { kind: RecordKind; key: string }): number {
  const count = 'select count(*) as n from records where kind = ? and projected_by <> ?';
  return prepared<[string, string], { n: number }>(db, count).get(kind, key)?.n ?? 0;
}

/** Records of a kind whose rows another projection than `key` made, at most `limit`. */
export function projectedByOthers(
  db: ReadableDb,
  { kind, key, limit }: { readonly kind: RecordKind; readonly key: string; readonly limit: number },
): RecordId[] {
  return db
    .prepare<[string, string, number], { id: RecordId }>(
      'select id from records where kind = ? and projected_by <> ? limit ?',
    )
    .all(kind, key, limit)
    .map(({ id }) => id);
}

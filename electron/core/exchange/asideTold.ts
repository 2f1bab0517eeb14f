import type { AsideTold } from '../../../shared/contract/exchange.ts';
import type { CoreContext } from '../context.ts';
import { type AsideRow, asideRows } from '../database/tables/aside.ts';
import { findRecord } from '../database/tables/updates.ts';
import { namesIn, titleOf } from './titles.ts';

/** Everything that is kept aside in the folder: whose, why and how many changes of which record; the newest last within a record. */
export function asideTold(ctx: CoreContext): AsideTold[] {
  const names = namesIn(ctx);
  const together = Map.groupBy(asideRows(ctx.database.read), ({ record, author, reason }: AsideRow) =>
    JSON.stringify([record, author, reason]),
  );
  return [...together.values()].flatMap((rows): AsideTold[] => {
    const [first] = rows;
    const head = first && findRecord(ctx.database.read, first.record);
    if (!first || !head) return [];
    const { record, author, reason } = first;
    const at =
      rows
        .map((row) => row.at)
        .sort()
        .at(-1) ?? first.at;
    const title = titleOf(head.kind, ctx.records.get(record).doc, names);
    return [{ record, title, author, reason, rows: rows.length, at }];
  });
}

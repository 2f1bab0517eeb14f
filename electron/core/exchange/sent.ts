import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { markSent } from '../database/tables/arrivals.ts';

/** Notes that records left as they stand: what has been sent on cannot be taken back. */
export function noteSent({ write }: Pick<CoreContext, 'write'>, records: readonly RecordId[]): void {
  write(({ db }) => {
    for (const id of records) markSent(db, id);
  });
}

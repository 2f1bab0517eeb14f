import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { CoreContext } from '../context.ts';
import type { Arrived } from './arrived.ts';
import { withTrials } from './take.ts';
import { audienceTold, namesIn, titleOf } from './titles.ts';

export type ChangedRecord = InspectedFile['records'][number];

/** What would come of each record that arrived, as it would be called and seen here. Throws as `withTrials` does; changes nothing. */
export function changedRecords(ctx: CoreContext, arrived: Arrived): Promise<ChangedRecord[]> {
  return withTrials(ctx, arrived, (trials) => {
    const names = namesIn(
      ctx,
      trials.map(({ record: { id, kind }, after }) => ({ id, kind, doc: after })),
    );
    return trials.map(({ record: { id, kind }, isNew, steps, after }) => ({
      id,
      title: titleOf(kind, after, names),
      audience: audienceTold(ctx.kinds[kind].audience(after), names),
      comes: steps.length === 0 ? 'nothing' : isNew ? 'new' : 'changes',
      rows: steps.length,
    }));
  });
}

import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { AsideReason } from '../../../shared/exchange/aside.ts';
import { readCouncil } from '../../../shared/kinds/council/doc.ts';
import type { CoreContext } from '../context.ts';
import type { Arrived } from './arrived.ts';
import type { Step } from './judged.ts';
import { eachTrial } from './take.ts';
import { audienceTold, caseTitleIn, type Names, namesIn, titleOf } from './titles.ts';
import type { Trial } from './trial.ts';

export type ChangedRecord = InspectedFile['records'][number];

/** What would come of each record that arrived, as it would be called and seen here. Throws as `eachTrial` does; changes nothing. */
export function changedRecords(ctx: CoreContext, arrived: Arrived): Promise<ChangedRecord[]> {
  const came = { council: [...namesIn(ctx).council], cases: new Map<string, string>() };
  const { caseTitle } = namesIn(ctx);
  const names: Names = { council: came.council, caseTitle: (id) => came.cases.get(id) ?? caseTitle(id) };
  return eachTrial(ctx, arrived, (trial) => {
    const { record, after } = trial;
    if (record.kind === 'council') came.council.unshift(readCouncil(after));
    if (record.kind === 'case') came.cases.set(record.id, caseTitleIn(after));
    return changedRecord(ctx, trial, names);
  });
}

function changedRecord(ctx: CoreContext, { record, isNew, steps, after }: Trial, names: Names): ChangedRecord {
  const { id, kind } = record;
  const played = steps.filter(({ aside }) => aside === null);
  return {
    id,
    title: titleOf(kind, after, names),
    audience: audienceTold(ctx.kinds[kind].audience(after), names),
    comes: played.length === 0 ? 'nothing' : isNew ? 'new' : 'changes',
    rows: played.length,
    aside: asideIn(steps),
  };
}

/** Rows that would be kept aside, told together where one person's are so for one reason. */
function asideIn(steps: readonly Step[]): ChangedRecord['aside'] {
  const told = new Map<string, { author: string; reason: AsideReason; rows: number }>();
  for (const { row, aside } of steps) {
    if (aside === null) continue;
    const author = row?.author ?? '';
    const key = `${aside} ${author}`;
    told.set(key, { author, reason: aside, rows: (told.get(key)?.rows ?? 0) + 1 });
  }
  return [...told.values()];
}

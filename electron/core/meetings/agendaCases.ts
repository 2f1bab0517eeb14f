import { fold } from '../../../shared/text/fold.ts';
import { prepareCase } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { readSettings } from '../database/tables/settings.ts';
import { caseOfRows } from '../imports/agenda/content.ts';
import type { AgendaPlan, PlannedRow } from '../imports/agenda/gather.ts';
import type { PreparedRecord } from '../records/prepared.ts';

/** The rows of one case, its stops in their order. */
export type CaseRows = readonly [PlannedRow, ...PlannedRow[]];

export interface ReadyAgenda {
  readonly plan: AgendaPlan;
  /** Cases that are worked out, by what the rows said then. */
  readonly ready: ReadonlyMap<string, PreparedRecord>;
}

export const templateOf = (ctx: CoreContext): string => readSettings(ctx.database.read)?.defaultTemplate ?? 'ballerup';

/** One case for each number, and one for each row without; rows of the same case are stops of it. */
export function newCases({ rows }: AgendaPlan): CaseRows[] {
  const groups = new Map<string, [PlannedRow, ...PlannedRow[]]>();
  for (const row of rows) {
    if (row.leftOut || row.kind !== 'case' || row.knownCase) continue;
    const key = row.caseNumber === '' ? `line ${row.source.line}` : fold(row.caseNumber);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Works every new case of a plan out, before any transaction: thousands of them take a while. */
export async function preparedCases(
  ctx: CoreContext,
  plan: AgendaPlan,
  { signal, progress }: StepControl,
): Promise<Map<string, PreparedRecord>> {
  const ready = new Map<string, PreparedRecord>();
  const groups = newCases(plan);
  for (const [done, group] of groups.entries()) {
    progress({ done, total: groups.length, step: group[0].title });
    ready.set(saying(group), preparedCase(ctx, group));
    await breathe();
    signal.throwIfAborted();
  }
  return ready;
}

export function preparedCase(ctx: CoreContext, group: CaseRows): PreparedRecord {
  const content = caseOfRows(group, { newId: ctx.newId, templateId: templateOf(ctx) });
  return prepareCase(ctx, { content, action: 'import' });
}

/** All that a case is made of, to tell whether a later reading of the same file says the same. */
export function saying(group: CaseRows): string {
  const said = group.map(({ source, meeting, ...row }) => [source.line, meeting?.body, meeting?.date, row]);
  return JSON.stringify(said);
}

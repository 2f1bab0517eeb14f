import type { RecordId } from '../../../shared/kinds/ids.ts';
import { fold } from '../../../shared/text/fold.ts';
import { prepareCase } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { readSettings } from '../database/tables/settings.ts';
import { caseOfRows } from '../imports/agenda/content.ts';
import type { AgendaPlan, PlannedRow } from '../imports/agenda/gather.ts';
import { ourCouncil } from '../records/change.ts';
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

/** New cases that are judged before they are saved: less than a second. More are saved first, and the checks follow. */
const JUDGED_AT_ONCE = 50;
/** Somebody who waits sees it move, and a cancel is heard. Milliseconds. */
const TELL_EVERY = 20;

/** Works every new case of a plan out, before any transaction: thousands of them take a while. */
export async function preparedCases(
  ctx: CoreContext,
  plan: AgendaPlan,
  { signal, progress }: StepControl,
): Promise<Map<string, PreparedRecord>> {
  const ready = new Map<string, PreparedRecord>();
  const groups = newCases(plan);
  const making = makingOf(ctx, groups.length);
  let told = 0;
  for (const [done, group] of groups.entries()) {
    ready.set(saying(group), preparedCase(ctx, group, making));
    if (performance.now() - told < TELL_EVERY) continue;
    progress({ done, total: groups.length, step: group[0].title });
    await breathe();
    told = performance.now();
    signal.throwIfAborted();
  }
  return ready;
}

/** What is the same for all cases of an import. */
interface Making {
  readonly judged: 'at once' | 'later';
  readonly council: RecordId | null;
  readonly templateId: string;
}

export const makingOf = (ctx: CoreContext, cases: number): Making => ({
  judged: cases > JUDGED_AT_ONCE ? 'later' : 'at once',
  council: ourCouncil(ctx.database.read),
  templateId: templateOf(ctx),
});

export function preparedCase(
  ctx: CoreContext,
  group: CaseRows,
  { judged, council, templateId }: Making,
): PreparedRecord {
  const content = caseOfRows(group, { newId: ctx.newId, templateId });
  return prepareCase(ctx, { content, action: 'import', council }, judged);
}

/** All that a case is made of, to tell whether a later reading of the same file says the same. */
export function saying(group: CaseRows): string {
  const said = group.map(({ source, meeting, ...row }) => [source.line, meeting?.body, meeting?.date, row]);
  return JSON.stringify(said);
}

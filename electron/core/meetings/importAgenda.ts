import type { AgendaImported, AgendaMapping, AgendaPreview } from '../../../shared/contract/agendaImport.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { putAgendaItem, setMeetingFields } from '../../../shared/kinds/meeting/doc.ts';
import { meetingKind } from '../../../shared/kinds/meeting/kind.ts';
import { type AgendaItem, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import { groupOf } from '../../../shared/meeting/agenda.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { fold } from '../../../shared/text/fold.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { quiet } from '../control.ts';
import { currentCouncil } from '../council/council.ts';
import { readMappings, rememberMapping } from '../database/tables/agendaMappings.ts';
import { casesByNumber } from '../database/tables/cases.ts';
import { listMeetings } from '../database/tables/meetings.ts';
import {
  type AgendaPlan,
  type PlannedMeeting,
  type PlannedRow,
  planAgenda,
  type Surroundings,
} from '../imports/agenda/gather.ts';
import { timesOf } from '../imports/agenda/meetingTimes.ts';
import { previewOf, problemsOf } from '../imports/agenda/preview.ts';
import { columnsKey } from '../imports/agenda/synonyms.ts';
import { proposeMapping } from '../imports/agenda/table.ts';
import type { Table } from '../imports/agenda/types.ts';
import { danishDay } from '../packs/zone.ts';
import { changeRecord } from '../records/change.ts';
import { insertPrepared } from '../records/prepared.ts';
import type { WriteScope } from '../write.ts';
import {
  makingOf,
  newCases,
  preparedCase,
  preparedCases,
  type ReadyAgenda,
  saying,
  templateOf,
} from './agendaCases.ts';
import { changeStop } from './chain.ts';
import { meetingContent } from './meeting.ts';
import { putMeetings } from './plan.ts';

export interface AgendaOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null: the one remembered for the file's columns, else one proposed. */
  readonly mapping: AgendaMapping | null;
  /** Lines of rows that are not to be imported. */
  readonly leaveOut: readonly number[];
  /** Lines of items that the file does not tell closed and a person says are open. */
  readonly open: readonly number[];
}

/** What importing the file would make, and what is wrong with it; changes nothing. Throws as `readAgendaFile` does. */
export async function previewAgenda(
  ctx: CoreContext,
  order: AgendaOrder,
  signal?: AbortSignal,
): Promise<AgendaPreview> {
  const { plan, origin } = planOf(ctx, await tableOfFile(ctx, order, signal), order);
  return previewOf(plan, origin);
}

/**
 * Makes meetings, items and cases of the file in one transaction, and remembers the mapping for its columns. `invalid_input` with
 * `details.errors` while there is an error in what is not left out; then, as when anything fails or it is stopped, nothing has
 * changed. Tells each new case as a step.
 */
export async function importAgenda(ctx: CoreContext, order: AgendaOrder, control = quiet()): Promise<AgendaImported> {
  const table = await tableOfFile(ctx, order, control.signal);
  const errors = (plan: AgendaPlan) => problemsOf(plan).filter(({ level }) => level === 'error').length;
  const { plan } = planOf(ctx, table, order);
  refuse(errors(plan));
  for (const { bytes } of table.files) await ctx.files.put(bytes);
  const ready = await preparedCases(ctx, plan, control);
  return ctx.write((scope) => {
    // Judged anew inside the transaction: another may have changed the meeting while the cases were worked out.
    const current = planOf(ctx, table, order).plan;
    refuse(errors(current));
    rememberMapping(scope.db, columnsKey(table.columns), current.mapping);
    return writeAgenda(ctx, scope, { plan: current, ready });
  });
}

function refuse(errors: number): void {
  if (errors > 0) throw new AppError('invalid_input', `The agenda has ${errors} errors`, { errors });
}

async function tableOfFile(ctx: CoreContext, { name, bytes }: AgendaOrder, signal?: AbortSignal): Promise<Table> {
  const bodies = currentCouncil(ctx)?.bodies.map((body) => body.name) ?? [];
  return ctx.reading.run('agenda', { name, bytes, bodies, templateId: templateOf(ctx) }, signal);
}

function planOf(
  ctx: CoreContext,
  table: Table,
  order: AgendaOrder,
): { plan: AgendaPlan; origin: AgendaPreview['origin'] } {
  const remembered = order.mapping ? undefined : readMappings(ctx.database.read).get(columnsKey(table.columns));
  const mapping = order.mapping ?? withColumnsOf(table, remembered) ?? proposeMapping(table);
  const origin = order.mapping ? 'given' : remembered ? 'remembered' : 'proposed';
  const choices = { mapping, leaveOut: new Set(order.leaveOut), open: new Set(order.open) };
  return { plan: planAgenda(table, choices, surroundings(ctx)), origin };
}

/** A mapping is found by its columns whatever their case; it is used with the names this file has. */
function withColumnsOf(table: Table, mapping: AgendaMapping | undefined): AgendaMapping | undefined {
  if (!mapping) return undefined;
  const names = new Map(table.columns.map((name) => [columnsKey([name]), name]));
  const columns = Object.entries(mapping.columns).map(([field, column]) => [
    field,
    names.get(columnsKey([column])) ?? column,
  ]);
  return { ...mapping, columns: Object.fromEntries(columns) };
}

function surroundings(ctx: CoreContext): Surroundings {
  const known = new Map(
    listMeetings(ctx.database.read, {})
      .filter(({ stage }) => stage !== 'cancelled')
      .map((row) => [`${row.body} ${row.date}`, row]),
  );
  return {
    today: danishDay(ctx.now().toISOString()),
    bodies: currentCouncil(ctx)?.bodies ?? [],
    meetingAt: (body, date) => {
      const row = known.get(`${body} ${date}`);
      return row ? { ...row, items: meetingContent(ctx, row.id).items } : null;
    },
    cases: new Map(casesByNumber(ctx.database.read).map(({ caseNumber, id }) => [fold(caseNumber), id])),
  };
}

function writeAgenda(ctx: CoreContext, scope: WriteScope, { plan, ready }: ReadyAgenda): AgendaImported {
  const cases = addNewCases(ctx, scope, { plan, ready });
  const told = plan.meetings.map((meeting) => {
    const items = meeting.rows.map((row) => itemOf(ctx, row, { meeting, caseId: cases.ids.get(row) ?? row.knownCase }));
    return {
      id: putMeeting(ctx, scope, { meeting, items }),
      bodyName: meeting.body.name,
      date: meeting.date,
      items: items.length,
    };
  });
  for (const { knownCase, meeting, role, lateReason, kind } of plan.rows) {
    if (!knownCase || !meeting || kind !== 'case') continue;
    const stop = { body: meeting.body.name, date: meeting.date };
    const change = lateReason === '' ? { role } : { role, lateReason };
    changeStop(ctx, scope, { caseId: knownCase, stop, add: 'yes', change });
  }
  return { meetings: told, cases: cases.made.length, leftOut: plan.rows.filter(({ leftOut }) => leftOut).length };
}

/** A case for each group of rows; those that still say what they were worked out of need no more time. */
function addNewCases(
  ctx: CoreContext,
  scope: WriteScope,
  { plan, ready }: ReadyAgenda,
): { ids: ReadonlyMap<PlannedRow, RecordId>; made: readonly RecordId[] } {
  const ids = new Map<PlannedRow, RecordId>();
  const groups = newCases(plan);
  const making = makingOf(ctx, groups.length);
  const made = groups.map((group) => {
    const id = insertPrepared(scope, ready.get(saying(group)) ?? preparedCase(ctx, group, making));
    for (const row of group) ids.set(row, id);
    return id;
  });
  scope.emit({ name: 'cases.changed', payload: { ids: made } });
  if (making.judged === 'later') scope.emit({ name: 'lists.following', payload: { left: made.length } });
  return { ids, made };
}

function itemOf(
  ctx: CoreContext,
  row: PlannedRow,
  { meeting, caseId }: { meeting: PlannedMeeting; caseId: RecordId | null },
): AgendaItem {
  const { title, caseNumber, caseType, role, closed, reason, publicTitle, minutes, lateReason, kind, number } = row;
  const inCouncil = meeting.body.kind === 'municipalCouncil' ? 'yes' : 'no';
  // A case that is here already and closed is closed on every agenda.
  const known = row.knownCase && kind === 'case' ? caseContent(ctx, row.knownCase).fields.openness : null;
  const openness = known?.closed && !closed ? known : { closed, reason, publicTitle };
  return {
    id: ctx.newId(),
    kind,
    title,
    caseNumber,
    role,
    openness,
    minutes,
    lateReason,
    caseId: kind === 'case' ? caseId : null,
    group: kind === 'case' ? groupOf({ caseType, role, inCouncil }) : null,
    number: number === '' ? null : number,
  };
}

function putMeeting(
  ctx: CoreContext,
  scope: WriteScope,
  { meeting, items }: { meeting: PlannedMeeting; items: readonly AgendaItem[] },
): RecordId {
  const { body, date, place, known } = meeting;
  const times = timesOf(meeting);
  if (!known) {
    const plan = { body: body.id, date, ...times, place: place || body.place, kind: 'ordinary' as const };
    const [id] = putMeetings(ctx, scope, [{ ...plannedMeeting(plan), items: [...items] }]);
    if (!id) throw new AppError('internal', 'No meeting was made');
    return id;
  }
  changeRecord(ctx, scope, {
    id: known.id,
    action: 'import',
    session: null,
    edit: (doc) => {
      // What the plan says stays; what it says nothing of, the file does.
      setMeetingFields(doc, { ...times, place: known.place || place });
      for (const item of items) {
        putAgendaItem(doc, item);
        const { id: own, number } = item;
        if (number) meetingKind.addFact(doc, ctx.maker(), { kind: 'numbered', data: { item: own, number } });
      }
    },
  });
  scope.emit({ name: 'meetings.changed', payload: { ids: [known.id] } });
  return known.id;
}

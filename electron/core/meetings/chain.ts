import type { CaseFields, ChainStep } from '../../../shared/kinds/case/case.ts';
import { putItem, readItems, removeItem, setCaseField } from '../../../shared/kinds/case/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import { findCase } from '../database/tables/cases.ts';
import { changeRecord } from '../records/change.ts';
import type { WriteScope } from '../write.ts';

interface StopChange {
  readonly caseId: RecordId;
  /** Name of the body and the day of its meeting. */
  readonly stop: { readonly body: string; readonly date: string };
  /** With `yes`, a stop without a day is given this one, or a new stop is made, when there is none on that day. */
  readonly add: 'yes' | 'no';
  readonly change: Partial<Omit<ChainStep, 'id' | 'body'>>;
  readonly fields?: Partial<Pick<CaseFields, 'status' | 'dispatched'>>;
}

/** Keeps a case's own chain as its meetings have it, so that the process checks (PC01 to PC07) judge by what is true. */
export function changeStop(
  ctx: CoreContext,
  scope: WriteScope,
  { caseId, stop, add, change, fields }: StopChange,
): void {
  changeRecord(ctx, scope, {
    id: caseId,
    action: 'fields',
    session: null,
    edit: (doc) => {
      const stops = readItems(doc, 'chain').filter((one) => one.body === stop.body);
      const found = stops.find((one) => one.date === stop.date);
      const empty = { id: ctx.newId(), body: stop.body, itemNumber: null, role: 'decides' as const };
      const taken = found ?? (add === 'yes' ? (stops.find((one) => one.date === null) ?? empty) : undefined);
      if (taken) putItem(doc, 'chain', { ...taken, date: stop.date, ...change });
      if (fields?.status) setCaseField(doc, 'status', fields.status);
      if (fields?.dispatched) setCaseField(doc, 'dispatched', fields.dispatched);
    },
  });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

/** Takes a stop on one day away that was only planned; one that is not there is passed over. */
export function removeStop(
  ctx: CoreContext,
  scope: WriteScope,
  { caseId, stop }: Pick<StopChange, 'caseId' | 'stop'>,
): void {
  changeRecord(ctx, scope, {
    id: caseId,
    action: 'fields',
    session: null,
    edit: (doc) => {
      const found = readItems(doc, 'chain').find((one) => one.body === stop.body && one.date === stop.date);
      if (found) removeItem(doc, 'chain', found.id);
    },
  });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

interface NewStop {
  readonly caseId: RecordId;
  readonly body: string;
  /** The day of the meeting that sends the case there. */
  readonly after: string;
  readonly role: ChainStep['role'];
}

/**
 * A stop at a body, without a day, unless the case's chain has one there that is still to come; that one then decides if the new one would.
 * A case that is not in this database, as when only the meeting was received, is passed over: a meeting can always be closed.
 */
export function addStop(ctx: CoreContext, scope: WriteScope, { caseId, body, after, role }: NewStop): void {
  if (!findCase(ctx.database.read, caseId)) return;
  changeRecord(ctx, scope, {
    id: caseId,
    action: 'fields',
    session: null,
    edit: (doc) => {
      const ahead = readItems(doc, 'chain').find((one) => one.body === body && (one.date === null || one.date > after));
      const empty = { id: ctx.newId(), body, date: null, itemNumber: null, role };
      if (!ahead || role === 'decides') putItem(doc, 'chain', { ...(ahead ?? empty), role });
    },
  });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

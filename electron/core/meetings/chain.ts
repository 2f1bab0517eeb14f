import type * as Y from 'yjs';
import type { ChainStep, ChainStop } from '../../../shared/kinds/case/case.ts';
import { putItem, readChain, readItems, removeItem, sentStops } from '../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
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
  readonly change: Partial<Pick<ChainStop, 'date' | 'role'>> & { readonly lateReason?: string };
}

/**
 * Keeps a case's own chain as its meetings have it, so that the process checks (PC01 to PC07) judge by what is true. A stop the case
 * was sent to is moved by a fact and keeps its role.
 */
export function changeStop(ctx: CoreContext, scope: WriteScope, { caseId, stop, add, change }: StopChange): void {
  changeRecord(ctx, scope, {
    id: caseId,
    action: 'fields',
    session: null,
    edit: (doc) => {
      const taken = stopFor(doc, stop, add === 'yes' ? ctx.newId : null);
      if (!taken) return;
      const { lateReason, ...written } = change;
      const fact = (one: Parameters<typeof caseKind.addFact<'stopMoved' | 'stopTold'>>[2]) =>
        caseKind.addFact(doc, ctx.maker(), one);
      if (lateReason !== undefined && lateReason !== taken.lateReason)
        fact({ kind: 'stopTold', data: { stop: taken.id, lateReason } });
      if (!sentStops(doc).has(taken.id)) putItem(doc, 'chain', { ...taken, date: stop.date, ...written });
      else if (written.date && written.date !== taken.date)
        fact({ kind: 'stopMoved', data: { stop: taken.id, date: written.date } });
    },
  });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

/**
 * The line of the case's way for a meeting: the one on its day; where `newId` is given, else one of that body without a day, else a
 * new one that is not in the record yet.
 */
export function stopFor(
  doc: Y.Doc,
  { body, date }: StopChange['stop'],
  newId: (() => string) | null,
): ChainStep | undefined {
  const stops = readChain(doc).filter((one) => one.body === body);
  const found = stops.find((one) => one.date === date);
  if (found || !newId) return found;
  return stops.find((one) => one.date === null) ?? { id: newId(), body, date: null, itemNumber: null, role: 'decides' };
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
      const ahead = readChain(doc).find((one) => one.body === body && (one.date === null || one.date > after));
      const empty = { id: ctx.newId(), body, date: null, role };
      if (!ahead || role === 'decides') putItem(doc, 'chain', { ...(ahead ?? empty), role });
    },
  });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

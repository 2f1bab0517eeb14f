import type * as Y from 'yjs';
import { dispatchHash } from '../../../shared/checks/dispatch.ts';
import { BlockCache } from '../../../shared/checks/view.ts';
import { putItem } from '../../../shared/kinds/case/doc.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { type RecordId, VersionId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, DispatchedItem } from '../../../shared/kinds/meeting/meeting.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { parseBody } from '../kinds/case/caseFile.ts';
import { contentOnceSent, sealCase } from '../kinds/case/sealing.ts';
import { changeRecord } from '../records/change.ts';
import type { WriteScope } from '../write.ts';
import { stopFor } from './chain.ts';

interface CaseSending {
  readonly caseId: RecordId;
  /** The meeting, with its day and the name of its body. */
  readonly meeting: { readonly id: RecordId; readonly name: string; readonly date: string };
  readonly on: string;
  readonly item: Pick<AgendaItem, 'role' | 'lateReason'> & { readonly number: string };
  /** Sent anew, it was still sent on its first day: that is what the deadline asks. */
  readonly time: 'first' | 'again';
}

/** Writes down that a case was sent to a meeting, and seals it as it then is, as a version of its own. */
export function sendCase(
  ctx: CoreContext,
  scope: WriteScope,
  sending: CaseSending,
): Pick<DispatchedItem, 'versionId' | 'hash'> {
  const { caseId, meeting, on, item, time } = sending;
  const { fields, body } = caseContent(ctx, caseId);
  const hash = dispatchHash(fields, new BlockCache().sections(parseBody(body)));
  const versionId = VersionId.parse(ctx.newId());
  const name = `${time === 'again' ? 'Tillæg' : 'Udsendt'} til ${meeting.name} den ${formatDate(meeting.date)}`;
  const edit = (doc: Y.Doc) => {
    const { date } = meeting;
    const { role, lateReason } = item;
    const line = stopFor(doc, { body: meeting.name, date }, ctx.newId);
    const id = line?.id ?? ctx.newId();
    putItem(doc, 'chain', { id, body: meeting.name, date, role });
    const dispatchedOn = time === 'again' ? (line?.dispatchedOn ?? on) : on;
    const stop = { id, body: meeting.name, date, role, lateReason, itemNumber: item.number, dispatchedOn };
    const sent = { on, hash, stop, meeting: meeting.id };
    const maker = ctx.maker();
    const seal = sealCase(scope.db, contentOnceSent(doc, maker, sent));
    caseKind.addFact(doc, maker, { kind: 'dispatched', data: { ...sent, seal } });
    caseKind.addFact(doc, maker, { kind: 'versionNamed', data: { id: versionId, name, seal } });
  };
  changeRecord(ctx, scope, { id: caseId, action: 'dispatch', session: null, edit });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
  return { versionId, hash };
}

/** Writes down that a meeting has decided the case; once for each meeting. */
export function markDecided(
  ctx: CoreContext,
  scope: WriteScope,
  { caseId, meeting }: { readonly caseId: RecordId; readonly meeting: RecordId },
): void {
  const edit = (doc: Y.Doc) => {
    const facts = caseKind.facts(doc);
    if (facts.some(({ kind, data }) => kind === 'decided' && data.meeting === meeting)) return;
    caseKind.addFact(doc, ctx.maker(), { kind: 'decided', data: { meeting } });
  };
  changeRecord(ctx, scope, { id: caseId, action: 'fields', session: null, edit });
  scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
}

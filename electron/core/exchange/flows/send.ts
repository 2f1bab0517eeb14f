import type { SavedTransfer } from '../../../../shared/contract/files.ts';
import type { InputTo } from '../../../../shared/contract/names.ts';
import type { Flow } from '../../../../shared/exchange/flows.ts';
import { FLOW_WAYS } from '../../../../shared/exchange/flowWays.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { contactOf, handOver, sendBack, takeCustodyBack } from '../../cases/custody.ts';
import type { CoreContext } from '../../context.ts';
import { watched } from '../../control.ts';
import { type Contact, contacts } from '../../database/tables/contacts.ts';
import { handMeetingTo, takeMeetingBack } from '../../meetings/handTo.ts';
import { unlocked } from '../../patience.ts';
import { moveForAll } from './amendment.ts';
import { flowFileName } from './fileName.ts';
import { looksAtMany, planOf } from './plan.ts';
import { putSeat } from './seat.ts';

export type FlowOrder = InputTo<'flows.send'>;

/** As a file that is encrypted, or an archive, is to those who do not know it. */
const MEDIA_TYPE = 'application/octet-stream';

/**
 * Does what a flow does and writes its file; the file holds what was done. Where it cannot be written, what was done is taken back by a fact.
 * Refused as `flows.send` of the contract says, before anything is done.
 */
export async function sendFlow(ctx: CoreContext, order: FlowOrder, signal: AbortSignal): Promise<SavedTransfer> {
  requireWay(order);
  // Looked at before anything is done: what cannot be sent is not begun.
  const { lacks } = await planned(ctx, order.flow, signal);
  const stop = lacks.find(({ weight }) => weight === 'stops');
  if (stop) throw new AppError('conflict', `The flow lacks ${stop.what}`, { reason: stop.what });
  if (!ctx.keys) throw new AppError('conflict', 'The folder has no keys yet', { reason: 'noKeys' });
  const done = await unlocked(ctx, () => doneBy(ctx, order));
  const { records } = await planned(ctx, order.flow, signal);
  return written(ctx, { ...order, records, purpose: order.flow.flow, name: flowFileName(ctx, order), done, signal });
}

/** As `planOf`, beside the others where it may take a while. */
async function planned(ctx: CoreContext, flow: Flow, signal: AbortSignal) {
  return looksAtMany(flow) ? ctx.work.run('planFlow', { flow }, watched(signal)) : planOf(ctx, flow);
}

/** Sends a case back with its reason, and writes the file to whoever handed it over where that was another computer whose key is known here. */
export async function sendCaseBack(
  ctx: CoreContext,
  { id, reason, required }: InputTo<'flows.sendBack'>,
  signal: AbortSignal,
): Promise<SavedTransfer | null> {
  const { device, fact } = sendBack(ctx, id, { reason, required });
  const to = device === ctx.device ? undefined : contactOf(ctx, device);
  if (!to || !ctx.keys) return null;
  const flow = { flow: 'handover', case: id } as const;
  const sealing = { to: [to.recipient], passphrase: null };
  const done = () => takeCustodyBack(ctx, id, fact);
  const name = flowFileName(ctx, { flow, to: [to.recipient] });
  const { records } = planOf(ctx, flow);
  return written(ctx, { ...sealing, note: reason, records, purpose: 'handover', name, done, signal });
}

/** A person's own goes to nobody but whoever knows the passphrase, and no file to keys and a passphrase both. */
function requireWay({ flow, to, passphrase }: FlowOrder): void {
  if (to.length > 0 && FLOW_WAYS[flow.flow] === 'passphrase')
    throw new AppError('invalid_input', 'A place is closed to a passphrase alone', { reason: 'onlyPassphrase' });
  if (to.length > 0 && passphrase !== null)
    throw new AppError('invalid_input', 'To keys or to a passphrase', { reason: 'oneWay' });
  if (to.length === 0 && passphrase === null)
    throw new AppError('conflict', 'A flow is always closed', { reason: 'mustEncrypt' });
}

/** Does it, and answers what takes it back. */
function doneBy(ctx: CoreContext, { flow, to, note, holder }: FlowOrder): () => void {
  const known = onlyContact(ctx, to);
  const key = known?.key ?? null;
  const person = holder.person.trim();
  if (flow.flow === 'handover') {
    const isNamed = person !== '' || holder.role.trim() !== '';
    const named = { ...holder, person: isNamed ? person : (known?.name ?? '') };
    const fact = handOver(ctx, flow.case, { to: { ...named, key }, note });
    return () => takeCustodyBack(ctx, flow.case, fact);
  }
  if (flow.flow === 'meeting') {
    handMeetingTo(ctx, flow.meeting, { name: person || (known?.name ?? ''), key });
    return () => takeMeetingBack(ctx, flow.meeting);
  }
  if (flow.flow === 'amendment') moveForAll(ctx, flow);
  if (flow.flow === 'seat') putSeat(ctx);
  // What these write says nothing new to anybody but the receiver, and is the same when it is sent again.
  return () => {};
}

/** Whose key it is closed to, where it is one that is known. */
function onlyContact(ctx: CoreContext, to: readonly string[]): Contact | null {
  const known = contacts(ctx.database.read).filter(({ recipient }) => to.includes(recipient));
  return to.length === 1 ? (known[0] ?? null) : null;
}

interface Writing {
  readonly records: readonly RecordId[];
  readonly to: readonly string[];
  readonly passphrase: string | null;
  readonly note: string;
  readonly purpose: Flow['flow'];
  readonly name: string;
  /** Takes back what was done, when the file cannot be written. */
  readonly done: () => void;
  readonly signal: AbortSignal;
}

async function written(ctx: CoreContext, { name, done, signal, ...order }: Writing): Promise<SavedTransfer> {
  try {
    const { id, path } = await ctx.transfers.reserve('plain');
    const whole = { ...order, records: [...order.records], to: [...order.to], path };
    await ctx.work.run('sendExchange', whole, watched(signal));
    await ctx.transfers.keep(id, { name, mediaType: MEDIA_TYPE });
    return { transfer: id, size: ctx.transfers.get(id).size, name, mediaType: MEDIA_TYPE };
  } catch (error) {
    await unlocked(ctx, done);
    throw error;
  }
}

import type * as Y from 'yjs';
import type { CustodyTold } from '../../../shared/contract/flows.ts';
import { productionOf } from '../../../shared/council/production.ts';
import {
  type Custody,
  type CustodyFact,
  custodySteps,
  nameOf,
  playCustody,
} from '../../../shared/kinds/case/custody.ts';
import type { Holder } from '../../../shared/kinds/case/custodyFacts.ts';
import { type CaseFact, caseKind } from '../../../shared/kinds/case/kind.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { type Contact, contacts } from '../database/tables/contacts.ts';
import { deviceOfKey } from '../keys/signing.ts';
import { danishDay } from '../packs/zone.ts';
import { changeRecord } from '../records/change.ts';
import { caseContent } from './cases.ts';

/** Who has a case and what happened to it between people, as a page shows it. `not_found` for what is no case. */
export function caseCustody(ctx: CoreContext, id: RecordId): CustodyTold {
  const facts = factsOf(ctx, id);
  const { state, holder, by, handover } = playCustody(facts);
  const line = lineOf(ctx, id);
  const key = ctx.keys?.signing.publicKey ?? null;
  const to = handover?.data.to.key ?? null;
  return {
    state,
    holder: nameOf(holder),
    step: line.find((one) => one.id === holder?.step)?.name ?? '',
    handedBy: handover?.by ?? '',
    /** Handed to this computer, or to whoever sits at any. */
    isForHere: to === null || to === key,
    isFromHere: handover?.device === ctx.device,
    canTakeBack: by?.device === ctx.device ? by.key : null,
    backTo: handover ? (contactOf(ctx, handover.device)?.name ?? null) : null,
    steps: custodySteps(facts).map((one) => ({
      ...one,
      required: [...one.required],
      step: line.find(({ id: step }) => step === one.step)?.name ?? '',
    })),
    line,
    next: nextOf(line, holder?.step ?? ''),
  };
}

type Line = CustodyTold['line'];

/** Of the case's next body, and of no body where it has no way yet: the steps that come before the material is sent, and the sending. */
function lineOf(ctx: CoreContext, id: RecordId): Line {
  const council = currentCouncil(ctx);
  const { chain } = caseContent(ctx, id).fields;
  const today = danishDay(ctx.now().toISOString());
  const stop = chain.find(({ date }) => date !== null && date >= today) ?? chain[0];
  const kind = council?.bodies.find(({ name }) => name === stop?.body)?.kind;
  return productionOf(council, kind)
    .toSorted((a, b) => a.workingDays - b.workingDays)
    .map(({ id: step, name, role }) => ({ id: step, name, role }));
}

/** The step after the one it is at; of a case that was never handed on, the one after the draft. */
function nextOf(line: Line, step: string): string {
  const at = line.findIndex((one) => one.id === (step || 'draft'));
  return line[at + 1]?.id ?? line[0]?.id ?? '';
}

function factsOf(ctx: CoreContext, id: RecordId): CaseFact[] {
  const { head, doc } = ctx.records.get(id);
  if (head.kind !== 'case') throw new AppError('not_found', `No case ${id}`);
  return caseKind.facts(doc);
}

/** Whose key a device is named by; undefined where nobody of it is known here. */
export const contactOf = (ctx: Pick<CoreContext, 'database'>, device: string): Contact | undefined =>
  contacts(ctx.database.read).find(({ key }) => deviceOfKey(key) === device);

type CustodyKind = CustodyFact['kind'];

/** Hands a case on; answers the key of the fact. `invalid_input` with `noHolder` where neither a person nor a role is named. */
export function handOver(ctx: CoreContext, id: RecordId, { to, note }: { to: Holder; note: string }): string {
  factsOf(ctx, id);
  if (nameOf(to).trim() === '') throw new AppError('invalid_input', 'Nobody is named', { reason: 'noHolder' });
  return made(ctx, id, { kind: 'handedOver', data: { to, note } });
}

/** Takes in what was handed over (*tag imod*); one taken here already is passed over. `conflict` with `notOffered`. */
export function accept(ctx: CoreContext, id: RecordId): void {
  const custody = playCustody(factsOf(ctx, id));
  const { state, by, handover } = custody;
  if (state === 'accepted' && by?.device === ctx.device) return;
  if (state !== 'offered' || !handover) throw notOffered(id, custody);
  made(ctx, id, { kind: 'accepted', data: { handover: handover.key } });
}

interface SentBack {
  readonly reason: string;
  readonly required: readonly string[];
}

/**
 * Sends a case back to whoever handed it over (*send tilbage med grund*), taken in or not. Answers whose device that was, and the key of the fact. `conflict` with
 * `notOffered` where nobody has handed it over.
 */
export function sendBack(
  ctx: CoreContext,
  id: RecordId,
  { reason, required }: SentBack,
): { device: string; fact: string } {
  const custody = playCustody(factsOf(ctx, id));
  const { state, handover } = custody;
  if ((state !== 'offered' && state !== 'accepted') || !handover) throw notOffered(id, custody);
  const data = { handover: handover.key, reason, required: required.map((one) => one.trim()).filter(Boolean) };
  return { device: handover.device, fact: made(ctx, id, { kind: 'returned', data }) };
}

const notOffered = (id: RecordId, { state }: Custody): AppError =>
  new AppError('conflict', `Case ${id} is ${state}`, { reason: 'notOffered' });

/** Takes the last step back by a fact of its own; `conflict` with `notLast` where somebody has gone on since, or another computer made it. */
export function takeCustodyBack(ctx: CoreContext, id: RecordId, fact: string): void {
  const { by } = playCustody(factsOf(ctx, id));
  if (by?.key !== fact || by.device !== ctx.device)
    throw new AppError('conflict', `${fact} is not the last step of case ${id}`, { reason: 'notLast' });
  made(ctx, id, { kind: 'custodyTakenBack', data: { fact } });
}

function made(ctx: CoreContext, id: RecordId, fact: Parameters<typeof caseKind.addFact<CustodyKind>>[2]): string {
  return ctx.write((scope) => {
    const keys: string[] = [];
    const edit = (doc: Y.Doc) => void keys.push(caseKind.addFact(doc, ctx.maker(), fact).key);
    changeRecord(ctx, scope, { id, action: ACTIONS[fact.kind], session: null, edit });
    scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
    return keys[0] ?? '';
  });
}

const ACTIONS = {
  handedOver: 'handOver',
  accepted: 'accept',
  returned: 'sendBack',
  custodyTakenBack: 'takeBack',
} as const satisfies Record<CustodyKind, string>;

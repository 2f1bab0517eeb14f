import type * as Y from 'yjs';
import type { CouncilPut } from '../../../shared/contract/council.ts';
import { linePrefix } from '../../../shared/council/production.ts';
import {
  type Body,
  type CouncilContent,
  type CouncilStep,
  emptyCouncil,
} from '../../../shared/kinds/council/council.ts';
import {
  type CouncilList,
  changeGroup,
  playedCouncil,
  putInCouncil,
  readCouncil,
  removeFromCouncil,
  replaceSteps,
  writeCouncil,
} from '../../../shared/kinds/council/doc.ts';
import type { GroupChange } from '../../../shared/kinds/council/groups.ts';
import { councilKind } from '../../../shared/kinds/council/kind.ts';
import { newBreach } from '../../../shared/kinds/council/rules.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { listMeetings } from '../database/tables/meetings.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { clashesOf } from '../records/clashes.ts';
import { ourRecordOf } from '../records/ours.ts';
import type { WriteScope } from '../write.ts';
import { keysFollow } from './keys/follow.ts';

/** What a document of the council said after an update; a pack asks for it once for each item. */
const READ = new WeakMap<Y.Doc, { readonly seq: number; readonly content: CouncilContent }>();

/** The council of this data folder, or null while there is none. Shared by all who ask: never to be changed. */
export function currentCouncil(ctx: Pick<CoreContext, 'database' | 'records'>): CouncilContent | null {
  const head = ourRecordOf(ctx, 'council');
  if (!head) return null;
  const { doc, seq } = ctx.records.get(head.id);
  const known = READ.get(doc);
  if (known?.seq === seq) return known.content;
  const content = readCouncil(doc);
  READ.set(doc, { seq, content });
  return content;
}

/** A council that was set aside, or any other that lies here; `not_found` for what is none. */
export function councilById({ records }: Pick<CoreContext, 'records'>, id: RecordId): CouncilContent {
  const { head, doc } = records.get(id);
  if (head.kind !== 'council') throw new AppError('not_found', `No council ${id}`);
  return readCouncil(doc);
}

/** What is to be settled in the council of this folder; null while there is none. */
export function unsettledCouncil(ctx: CoreContext): { id: RecordId; clashes: ReturnType<typeof clashesOf> } | null {
  const head = ourRecordOf(ctx, 'council');
  return head ? { id: head.id, clashes: clashesOf(ctx, head.id) } : null;
}

/** Makes the council, or brings the one there is up to `content`, inside a caller's transaction. Nothing of it is taken away. */
export function saveCouncil(ctx: CoreContext, scope: WriteScope, content: CouncilContent): RecordId {
  const head = ourRecordOf(ctx, 'council');
  const write = (doc: Y.Doc) => writeCouncil(doc, content);
  scope.emit({ name: 'council.changed', payload: {} });
  if (!head) return createRecord(ctx, scope, { kind: 'council', action: 'create', write });
  changeRecord(ctx, scope, { id: head.id, action: 'fields', session: null, edit: write });
  return head.id;
}

/**
 * Adds items or changes those with the same ids; `not_found` while there is no council. `conflict` with a `SeatRule` as its
 * reason when two seats would come to stand that cannot hold together; what stands so already, as after a merge, stops nobody.
 */
export function putCouncilItems(ctx: CoreContext, items: readonly CouncilPut[]): CouncilContent {
  return editCouncil(ctx, (doc) => {
    const before = playedCouncil(doc).seats;
    putInCouncil(doc, items);
    const reason = newBreach(before, playedCouncil(doc).seats);
    if (reason) throw new AppError('conflict', `No rule allows these seats: ${reason}`, { reason });
  });
}

/** From a day on a member sits for another group, or for none, and so do the member's keys (`keysFollow`); twice is once. `not_found` for an unknown member or group. */
export function changeMemberGroup(ctx: CoreContext, change: GroupChange): CouncilContent {
  const council = currentCouncil(ctx);
  if (!council?.members.some(({ id }) => id === change.member))
    throw new AppError('not_found', `No member ${change.member}`);
  if (change.group !== null && !council.partyGroups.some(({ id }) => id === change.group))
    throw new AppError('not_found', `No group ${change.group}`);
  return editCouncil(
    ctx,
    (doc) => changeGroup(doc, ctx.maker(), change),
    (scope) => keysFollow(ctx, scope, change),
  );
}

/** `conflict` when a mandate or a meeting points to it: what has been is ended by its date, never taken away. */
export function removeCouncilItem(ctx: CoreContext, { list, id }: { list: CouncilList; id: string }): CouncilContent {
  const council = currentCouncil(ctx);
  const isUsed =
    (list === 'bodies' && listMeetings(ctx.database.read, { body: id }).length > 0) ||
    (council !== null && pointsTo(council, { list, id }));
  if (isUsed) throw new AppError('conflict', `${list} ${id} is in use`, { reason: 'inUse' });
  return editCouncil(ctx, (doc) => removeFromCouncil(doc, list, id));
}

/** Something else of the record names the item. */
function pointsTo(council: CouncilContent, { list, id }: { list: CouncilList; id: string }): boolean {
  const { mandates, members, partyGroups, substitutes } = council;
  const uses: Partial<Record<CouncilList, boolean>> = {
    bodies: mandates.some(({ body }) => body === id),
    members: mandates.some(({ member }) => member === id) || partyGroups.some(({ groupLeader }) => groupLeader === id),
    partyGroups:
      [...mandates, ...substitutes].some(({ group }) => group === id) ||
      members.some(({ groups }) => groups.some(({ group }) => group === id)),
  };
  return uses[list] ?? false;
}

/** `invalid_input` for steps that belong to another line or stand twice; no steps is back to the standard. */
export function setProduction(
  ctx: CoreContext,
  { kind, steps }: { kind: Body['kind']; steps: readonly CouncilStep[] },
): CouncilContent {
  const prefix = linePrefix(kind);
  if (steps.some(({ id }) => !id.startsWith(prefix)) || new Set(steps.map(({ id }) => id)).size < steps.length)
    throw new AppError('invalid_input', `Steps must be of ${kind}, each once`);
  return editCouncil(ctx, (doc) => replaceSteps(doc, prefix, steps));
}

export function setTerm(ctx: CoreContext, term: { from: string; to: string }): CouncilContent {
  if (term.to < term.from)
    throw new AppError('invalid_input', 'The term ends before it begins', { reason: 'termEnds' });
  return editCouncil(ctx, (doc) => void doc.getMap('fields').set('termOfOffice', term));
}

/** `also` is written in the same transaction, in rows of its own. */
function editCouncil(
  ctx: CoreContext,
  edit: (doc: Y.Doc) => void,
  also: (scope: WriteScope) => void = () => {},
): CouncilContent {
  const head = ourRecordOf(ctx, 'council');
  if (!head) throw new AppError('not_found', 'There is no council yet');
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id: head.id, action: 'fields', session: null, edit });
    scope.emit({ name: 'council.changed', payload: {} });
    also(scope);
  });
  return readCouncil(ctx.records.get(head.id).doc);
}

/** Keeps the name the settings show and the council's own the same. */
export function renameCouncil(ctx: CoreContext, scope: WriteScope, municipality: string): void {
  const head = ourRecordOf(ctx, 'council');
  if (!head) saveCouncil(ctx, scope, emptyCouncil(municipality));
  else {
    const edit = (doc: Y.Doc) => councilKind.setFields(doc, { municipality });
    changeRecord(ctx, scope, { id: head.id, action: 'fields', session: null, edit });
    scope.emit({ name: 'council.changed', payload: {} });
  }
}

import type { InputTo } from '../../../shared/contract/names.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import type { Openness } from '../../../shared/kinds/openness.ts';
import type { Checked } from '../../data/form/useCheckedChange.ts';

type PutItem = Checked<InputTo<'meetings.putItem'>>;

const OPEN: Openness = { closed: false, reason: '', publicTitle: '' };

/** What a person types for an item that is no case. */
export interface ItemDraft {
  readonly title: string;
  readonly lateReason: string;
  /** Null while it is open. */
  readonly closing: Openness | null;
}

export const NO_ITEM: ItemDraft = { title: '', lateReason: '', closing: null };

/** Of a meeting and of the item that is about to be made. */
export interface Target {
  readonly id: RecordId;
  readonly item: string;
}

const plainItem = ({ item }: Target, { title, lateReason, closing }: ItemDraft) =>
  ({
    id: item,
    kind: 'other',
    caseId: null,
    caseNumber: '',
    group: null,
    title: title.trim(),
    lateReason: lateReason.trim(),
    openness: closing ?? OPEN,
  }) as const;

/** An item without a case on a planned agenda: the body is told of something. */
export function plannedItem(target: Target, title: string): PutItem {
  if (title.trim() === '') return { wrong: { field: 'title', why: 'meeting.needsTitle' } };
  const item = plainItem(target, { ...NO_ITEM, title });
  return { send: { id: target.id, item: { ...item, role: 'informed', minutes: 5 } } };
}

/** An item that comes up in the meeting: it says why it cannot wait, and, when it is closed, why. */
export function itemInRoom(target: Target, draft: ItemDraft): PutItem {
  const { title, lateReason, closing } = draft;
  if (title.trim() === '') return { wrong: { field: 'title', why: 'meeting.needsTitle' } };
  if (lateReason.trim() === '') return { wrong: { field: 'lateReason', why: 'meeting.needsLateReason' } };
  if (closing?.reason.trim() === '') return { wrong: { field: 'reason', why: 'meeting.needsClosedReason' } };
  return { send: { id: target.id, item: { ...plainItem(target, draft), role: 'decides', minutes: 10 } } };
}

/** An item as it has been edited; its number is the program's own. */
export function changedItem(id: RecordId, { number: _number, ...item }: AgendaItem): PutItem {
  if (item.title.trim() === '') return { wrong: { field: 'title', why: 'meeting.needsTitle' } };
  return { send: { id, item } };
}

/** Minutes as they are typed: whole, and no more than a day's meeting. */
export const typedMinutes = (text: string): number => Math.min(600, Math.max(0, Math.floor(Number(text) || 0)));

/** What a decision asks somebody to do. */
export function newTask(
  { id, item }: Target,
  task: { readonly id: string; readonly text: string; readonly owner: string; readonly due: string },
): Checked<InputTo<'meetings.putFollowUp'>> {
  const text = task.text.trim();
  if (text === '') return { wrong: { field: 'text', why: 'followUp.needsText' } };
  const followUp = { id: task.id, item, text, owner: task.owner.trim(), due: task.due || null, done: null };
  return { send: { id, followUp } };
}

/** Why a late item cannot wait. */
export function lateItem(id: RecordId, item: AgendaItem, reason: string): PutItem {
  if (reason.trim() === '') return { wrong: { field: 'lateReason', why: 'meeting.needsLateReason' } };
  return changedItem(id, { ...item, lateReason: reason.trim() });
}

/** What has changed since it was sent, sent anew. */
export function supplement(
  id: RecordId,
  { items, reason }: { readonly items: readonly string[]; readonly reason: string },
): Checked<InputTo<'agenda.supplement'>> {
  if (reason.trim() === '') return { wrong: { field: 'reason', why: 'agenda.needsReason' } };
  return { send: { id, items: [...items], reason: reason.trim() } };
}

/** What is withheld from public packs, released. */
export function release(
  id: RecordId,
  { reason, ...what }: Omit<InputTo<'agenda.release'>, 'id'>,
): Checked<InputTo<'agenda.release'>> {
  if (reason.trim() === '') return { wrong: { field: 'reason', why: 'release.needsReason' } };
  return { send: { id, ...what, reason: reason.trim() } };
}

/** How many of the items have not been sent. */
export function unsentItems({ items, dispatches }: Pick<MeetingContent, 'items' | 'dispatches'>): number {
  const sent = new Set(dispatches.flatMap((dispatch) => dispatch.items.map(({ item }) => item)));
  return items.filter(({ id }) => !sent.has(id)).length;
}

import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { FileHash, RecordId } from '../../../shared/kinds/ids.ts';
import type { AgendaItem, DispatchedItem, MeetingContent } from '../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder, CLOSED_TITLE, clock } from '../../../shared/meeting/agenda.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';
import {
  type Audience,
  PACK_SCHEMA,
  type Pack,
  type PackItem,
  type PackVariant,
  type ToldItem,
} from '../../../shared/pack/schema.ts';
import { knownCase } from '../cases/known.ts';
import type { CoreContext } from '../context.ts';
import { breathe, type StepControl } from '../control.ts';
import { currentCouncil } from '../council/council.ts';
import { sealedVersion, sentOf } from '../meetings/changes.ts';
import { isItemClosed, openTasks, withheldTitle } from '../meetings/closed.ts';
import { type ClosedFiles, closedFiles, isFileClosed } from '../meetings/closedFiles.ts';
import { answer } from '../meetings/meeting.ts';
import { printableLine, printableText } from '../print/clean.ts';
import { currentSettings } from '../settings.ts';
import { presenceLines } from './presence.ts';
import { taskSections } from './tasks.ts';
import { contentDiffers, NO_CASE, type OfCase, tellCase } from './tellCase.ts';

export interface PackOrder {
  readonly id: RecordId;
  readonly audience: Audience;
  readonly variant: PackVariant;
}

/**
 * The pack of a meeting for an audience. Of an item that was dispatched it holds what was sent, of others what the case says now. Of
 * a closed item nobody but the members gets more than its number and its publishable title; an item is closed when it, its case as it
 * is or the same case at another meeting is, unless it was released here; a file that belongs to a closed item stays out of open ones. What was sent closed and is open by now is told to others as it is, never as it was sent.
 * `not_found` when there is no such meeting; `seal_missing` when what was sent of a case is not on this computer: what the case says
 * now is never taken for it.
 */
export async function buildPack(ctx: CoreContext, order: PackOrder, { signal, progress }: StepControl): Promise<Pack> {
  const { content: meeting, row } = answer(ctx, order.id);
  const council = currentCouncil(ctx);
  const { municipality } = currentSettings(ctx);
  const ordered = agendaOrder(meeting.items);
  const starts = new Map(clock(meeting, ordered).map((slot) => [slot.id, slot.starts]));
  const setting: Setting = {
    order,
    meeting,
    starts,
    texts: protocolTexts(council, meeting),
    files: once(() => closedFiles(ctx, meeting)),
  };
  const items: PackItem[] = [];
  for (const [index, item] of ordered.entries()) {
    await breathe();
    signal.throwIfAborted();
    progress({ done: index, total: ordered.length, step: item.openness.closed ? CLOSED_TITLE : item.title });
    items.push(await packItem(ctx, setting, item));
  }
  return {
    schema: PACK_SCHEMA,
    audience: order.audience,
    variant: order.variant,
    madeAt: ctx.now().toISOString(),
    municipality: printableLine(municipality),
    sample: council?.sample ?? false,
    meeting: {
      id: order.id,
      body: printableLine(row.bodyName),
      ...headOf(meeting, order),
      presence: order.variant === 'minutes' ? presenceLines(council, meeting).map(printableLine) : [],
    },
    items: withoutClosedTimes(items),
  };
}

function headOf(meeting: MeetingContent, { audience, variant }: PackOrder) {
  const { date, time, ends, place, kind, cancelled, dispatches, sealed, publishedOn, signatures } = meeting;
  const isSigned = variant === 'minutes' && audience === 'members';
  return {
    date,
    time,
    ends,
    kind,
    publishedOn,
    place: printableLine(place),
    cancelled: cancelled !== null,
    dispatchedAt: dispatches[0]?.at ?? null,
    sealedAt: sealed?.at ?? null,
    signatures: isSigned ? signatures.map(({ name, at }) => ({ name: printableLine(name), at })) : [],
  };
}

/** How long a closed item is to take is not told, so neither is when the next one begins. */
function withoutClosedTimes(items: readonly PackItem[]): PackItem[] {
  const first = items.findIndex(({ withheld }) => withheld);
  return items.map((item, at) => (item.withheld || first < 0 || at < first ? item : { ...item, starts: null }));
}

interface Setting {
  readonly order: PackOrder;
  readonly meeting: MeetingContent;
  readonly starts: ReadonlyMap<string, string | null>;
  readonly texts: ReadonlyMap<string, string>;
  /** Read when the first attachment asks. */
  readonly files: () => ClosedFiles;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

async function packItem(ctx: CoreContext, setting: Setting, item: AgendaItem): Promise<PackItem> {
  const { audience, variant } = setting.order;
  const found = findCase(ctx, setting, item);
  const { releases } = setting.meeting;
  const closed = isItemClosed(ctx, item, { now: found?.now ?? null, releases });
  if (closed && audience !== 'members')
    return { withheld: true, number: item.number, title: withheldTitle(item, found?.now ?? null) };
  const told = { ...toldItem(setting, item, found), ...closing(item, found, closed ? 'closed' : 'open') };
  if (!found) {
    const sections =
      variant === 'agenda' ? [] : taskSections(audience === 'members' ? item.tasks : openTasks(ctx, item));
    return { ...told, ...NO_CASE, caseNumber: printableLine(item.caseNumber), sections };
  }
  const { sent, now } = found;
  const content = isSentFor(setting, item, found) ? sent : now;
  const { date } = setting.meeting;
  const isClosed = (hash: FileHash) =>
    isFileClosed(setting.files(), { releases }, { item: item.id, caseId: found.id, hash });
  const telling = { caseId: found.id, content, now, date, audience, variant, isFileClosed: isClosed };
  return { ...told, ...(await tellCase(ctx, telling)) };
}

type Closing = 'closed' | 'closedReason';

function closing(item: AgendaItem, found: FoundCase | null, state: 'open' | 'closed'): Pick<ToldItem, Closing> {
  if (state === 'open') return { closed: false, closedReason: '' };
  const reasons = [item.openness.reason, found?.now.fields.openness.reason ?? ''].map(printableLine);
  return { closed: true, closedReason: reasons.find(Boolean) ?? '' };
}

function toldItem(setting: Setting, item: AgendaItem, found: FoundCase | null): Omit<ToldItem, keyof OfCase | Closing> {
  const { meeting, order, starts, texts } = setting;
  const dispatched = sentOf(meeting, item.id);
  const isTold = dispatched && isSentFor(setting, item, found);
  return {
    withheld: false,
    id: item.id,
    number: item.number,
    title: printableLine(isTold ? dispatched.title : item.title) || 'Uden titel',
    kind: item.kind,
    group: item.group,
    role: item.role,
    starts: starts.get(item.id) ?? null,
    minutes: item.minutes,
    lateReason: printableLine(item.lateReason),
    since: sinceOf(meeting, item, { dispatched, found }),
    protocol: order.variant === 'minutes' ? printableText(texts.get(item.id) ?? '') : null,
  };
}

/** What was sent while the item or its case was closed, title and text alike, stays with those it was sent to. */
function isSentFor({ meeting, order }: Setting, { id }: AgendaItem, found: FoundCase | null): boolean {
  if (order.audience === 'members') return true;
  return !sentOf(meeting, id)?.closed && !found?.sent.fields.openness.closed;
}

interface FoundCase {
  readonly id: RecordId;
  /** As it was sent, or as it is where nothing was. */
  readonly sent: CaseContent;
  readonly now: CaseContent;
}

/** Null for an item without a case, and for one whose case has not reached this computer. */
function findCase(ctx: CoreContext, { meeting }: Setting, { id, caseId }: AgendaItem): FoundCase | null {
  if (caseId === null) return null;
  const now = knownCase(ctx, caseId);
  if (!now) return null;
  const version = sealedVersion(ctx, caseId, sentOf(meeting, id));
  return { id: caseId, sent: version ? version.content : now, now };
}

function sinceOf(
  { dispatches }: MeetingContent,
  item: AgendaItem,
  { dispatched, found }: { dispatched: DispatchedItem | undefined; found: FoundCase | null },
): ToldItem['since'] {
  const isChanged = found ? contentDiffers(found.sent, found.now) : false;
  if (dispatched && (isChanged || dispatched.title !== item.title)) return 'changed';
  const first = dispatches.findIndex(({ items }) => items.some((one) => one.item === item.id));
  return first > 0 || (first < 0 && dispatches.length > 0) ? 'added' : 'none';
}

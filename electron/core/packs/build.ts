import { dispatchHash } from '../../../shared/checks/dispatch.ts';
import { BlockCache } from '../../../shared/checks/view.ts';
import { agendaOrder, clock, publicTitle } from '../../../shared/meeting/agenda.ts';
import { previousHandlingLines } from '../../../shared/meeting/previous.ts';
import { protocolTexts } from '../../../shared/meeting/seats.ts';
import { roomLine } from '../../../shared/pack/roomLine.ts';
import {
  type Audience,
  PACK_SCHEMA,
  type Pack,
  type PackItem,
  type PackVariant,
  type ToldItem,
} from '../../../shared/pack/schema.ts';
import type { CaseContent } from '../../../shared/records/case.ts';
import type { CouncilContent } from '../../../shared/records/council.ts';
import type { RecordId } from '../../../shared/records/ids.ts';
import type { AgendaItem, Dispatch, DispatchedItem, MeetingContent } from '../../../shared/records/meeting.ts';
import { caseContent } from '../cases/cases.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { DEFAULT_SETTINGS, readSettings } from '../database/tables/settings.ts';
import { listVersions } from '../database/tables/versions.ts';
import { sectionsOf } from '../exports/model.ts';
import { printableBody, printableLine } from '../exports/printable.ts';
import { breathe, type StepControl } from '../maintenance/control.ts';
import { handlings } from '../meetings/agendaView.ts';
import { answer } from '../meetings/meeting.ts';
import { parseBody, readCase } from '../records/caseFile.ts';
import { packAttachments } from './attachments.ts';
import { presenceLines } from './presence.ts';

export interface PackOrder {
  readonly id: RecordId;
  readonly audience: Audience;
  readonly variant: PackVariant;
}

/**
 * The pack of a meeting for an audience. Of an item that was dispatched it holds what was sent, of others what the case says now. Of
 * a closed item nobody but the members gets more than its number and its publishable title. `not_found` when there is no such meeting.
 */
export async function buildPack(ctx: CoreContext, order: PackOrder, { signal, progress }: StepControl): Promise<Pack> {
  const { content: meeting, row } = answer(ctx, order.id);
  const council = currentCouncil(ctx);
  const { municipality } = readSettings(ctx.database.read) ?? DEFAULT_SETTINGS;
  const ordered = agendaOrder(meeting.items);
  const setting = {
    order,
    meeting,
    council,
    starts: startsOf(meeting, ordered),
    texts: protocolTexts(council, meeting),
  };
  const items: PackItem[] = [];
  for (const [index, item] of ordered.entries()) {
    await breathe();
    signal.throwIfAborted();
    progress({ done: index, total: ordered.length, step: publicTitle(item) });
    items.push(await packItem(ctx, setting, item));
  }
  const { date, time, place, kind, cancelled, dispatches, sealed, publishedOn, signatures } = meeting;
  const isMinutes = order.variant === 'minutes';
  return {
    schema: PACK_SCHEMA,
    audience: order.audience,
    variant: order.variant,
    madeAt: ctx.now().toISOString(),
    municipality,
    sample: council?.sample ?? false,
    meeting: {
      ...{ id: order.id, body: row.bodyName, date, time, place, kind, publishedOn },
      cancelled: cancelled !== null,
      dispatchedAt: dispatches[0]?.at ?? null,
      sealedAt: sealed?.at ?? null,
      presence: isMinutes ? presenceLines(council, meeting) : [],
      signatures: isMinutes && order.audience === 'members' ? signatures.map(({ name, at }) => ({ name, at })) : [],
    },
    items,
  };
}

interface Setting {
  readonly order: PackOrder;
  readonly meeting: MeetingContent;
  readonly council: CouncilContent | null;
  readonly starts: ReadonlyMap<string, string | null>;
  readonly texts: ReadonlyMap<string, string>;
}

const startsOf = (meeting: MeetingContent, items: readonly AgendaItem[]) =>
  new Map(clock(meeting, items).map(({ id, starts }) => [id, starts]));

async function packItem(ctx: CoreContext, setting: Setting, item: AgendaItem): Promise<PackItem> {
  const { order, meeting, starts, texts } = setting;
  const { audience, variant } = order;
  if (item.openness.closed && audience !== 'members')
    return { withheld: true, number: item.number, title: printableLine(publicTitle(item)) };
  const told: Omit<ToldItem, 'since' | keyof OfCase> = {
    withheld: false,
    id: item.id,
    number: item.number,
    title: printableLine(item.title) || 'Uden titel',
    closed: item.openness.closed,
    closedReason: item.openness.closed ? printableLine(item.openness.reason) : '',
    kind: item.kind,
    group: item.group,
    role: item.role,
    starts: starts.get(item.id) ?? null,
    minutes: item.minutes,
    lateReason: printableLine(item.lateReason),
    protocol: variant === 'minutes' ? (texts.get(item.id) ?? '') : null,
  };
  if (item.caseId === null) return { ...told, ...NO_CASE, since: addedSince(meeting, item) };
  const sent = sentOf(meeting, item.id);
  const now = caseContent(ctx, item.caseId);
  const content = contentSent(ctx, item.caseId, sent?.item) ?? now;
  const isClosedNow = item.openness.closed || content.fields.openness.closed || now.fields.openness.closed;
  // A case that was closed after its item was made, or at another meeting, is closed here too.
  if (isClosedNow && audience !== 'members') {
    const { openness } = now.fields;
    return {
      withheld: true,
      number: item.number,
      title: printableLine(publicTitle({ title: '', openness: { ...openness, closed: true } })),
    };
  }
  const isChanged = sent !== undefined && sent.item.hash !== '' && contentDiffers(content, now);
  const ofCase = await tellCase(ctx, { content, caseId: item.caseId, date: meeting.date, order });
  return { ...told, ...ofCase, since: isChanged ? 'changed' : addedSince(meeting, item) };
}

type OfCase = Pick<
  ToldItem,
  'caseType' | 'caseNumber' | 'competence' | 'chain' | 'room' | 'previous' | 'sections' | 'attachments'
>;

const NO_CASE: OfCase = {
  caseType: null,
  caseNumber: '',
  competence: '',
  chain: [],
  room: '',
  previous: [],
  sections: [],
  attachments: [],
};

interface Telling {
  readonly content: CaseContent;
  readonly caseId: RecordId;
  readonly date: string;
  readonly order: PackOrder;
}

async function tellCase(ctx: CoreContext, { content, caseId, date, order }: Telling): Promise<OfCase> {
  const { fields, body } = content;
  const withText = order.variant === 'full';
  return {
    caseType: fields.caseType,
    caseNumber: printableLine(fields.caseNumber),
    competence: printableLine(fields.competence),
    chain: fields.chain
      .filter((stop) => stop.date === null || stop.date > date)
      .map(({ body: name, date: on }) => ({ body: name, date: on })),
    room: printableLine(roomLine(new BlockCache().sections(parseBody(body)))),
    previous: previousHandlingLines(handlings(ctx, caseId), date),
    sections: withText
      ? sectionsOf(printableBody(body)).map(({ key, heading, blocks }) => ({ key, heading, blocks: [...blocks] }))
      : [],
    attachments: await packAttachments(ctx, fields.attachments, order.audience === 'members' ? 'all' : 'open'),
  };
}

function sentOf({ dispatches }: MeetingContent, id: string): { dispatch: Dispatch; item: DispatchedItem } | undefined {
  for (const dispatch of dispatches.toReversed()) {
    const item = dispatch.items.find((one) => one.item === id);
    if (item) return { dispatch, item };
  }
  return undefined;
}

function addedSince({ dispatches }: MeetingContent, { id }: AgendaItem): 'none' | 'added' {
  const first = dispatches.findIndex(({ items }) => items.some((one) => one.item === id));
  return first > 0 || (first < 0 && dispatches.length > 0) ? 'added' : 'none';
}

/** The sealed version of a case, or null where none was sealed or it has not reached this computer. */
function contentSent(ctx: CoreContext, caseId: RecordId, sent: DispatchedItem | undefined): CaseContent | null {
  if (!sent?.versionId) return null;
  const version = listVersions(ctx.database.read, caseId).find(({ id }) => id === sent.versionId);
  if (!version) return null;
  const doc = ctx.records.at(caseId, version.seq);
  const content = readCase(doc);
  doc.destroy();
  return content;
}

function contentDiffers(sent: CaseContent, now: CaseContent): boolean {
  const hash = ({ fields, body }: CaseContent) => dispatchHash(fields, new BlockCache().sections(parseBody(body)));
  return hash(sent) !== hash(now);
}

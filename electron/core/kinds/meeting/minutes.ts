import type { AfterSeal } from '../../../../shared/contract/meetings.ts';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import { FileHash } from '../../../../shared/kinds/ids.ts';
import type { MeetingContent } from '../../../../shared/kinds/meeting/meeting.ts';
import { asSealed, minutesText, readMinutes, type SealedMinutes } from '../../../../shared/kinds/meeting/minutes.ts';
import type { PlayedRecord } from '../../../../shared/kinds/meeting/record.ts';
import { runMeeting } from '../../../../shared/meeting/run.ts';
import { protocolTexts, seatsOf } from '../../../../shared/meeting/seats.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { hasSealed, readSealed } from '../../database/tables/sealed.ts';
import type { ReadableDb } from '../../database/types.ts';
import type { PutSeal } from '../../records/kinds.ts';

/** The minutes as they stand, as they are sealed by somebody now. Same meeting and council, same minutes. */
export function minutesOf(
  meeting: MeetingContent,
  { council, by, at }: { readonly council: CouncilContent | null; readonly by: string; readonly at: string },
): SealedMinutes {
  const seats = seatsOf(council, meeting);
  const room = runMeeting(
    meeting,
    seats.map(({ member }) => member),
  );
  const sorted = (ids: Iterable<string>) => [...ids].sort();
  const presence = [...room.items.values()].map(({ id, tookPart, absent, disqualified, places }) => ({
    item: id,
    tookPart: sorted(tookPart),
    absent: sorted(absent),
    disqualified: sorted(disqualified.keys()),
    substitutes: Object.fromEntries(places),
  }));
  const texts = [...protocolTexts(council, meeting)].map(([item, text]) => ({ item, text }));
  const { body: id, date, items, events, signatures } = meeting;
  const name = council?.bodies.find((one) => one.id === id)?.name ?? id;
  const members = seats.map((seat) => ({ id: seat.member, name: seat.name }));
  return {
    schema: 'handlerum.minutes/1',
    body: { id, name },
    date,
    items,
    texts,
    events,
    presence,
    members,
    signatures,
    by,
    at,
  };
}

/** Keeps the very bytes and answers what names them. */
export function sealMinutes(put: PutSeal, minutes: SealedMinutes): FileHash {
  return FileHash.parse(put(Buffer.from(minutesText(minutes), 'utf8')));
}

/**
 * A meeting as its seal has it: the sealed words in the place of what was written since. A seal that has not reached this
 * computer leaves what the record says; `database_corrupt` when the bytes are not what was sealed.
 */
export function sealedContent(db: ReadableDb, { content, played }: PlayedRecord): MeetingContent {
  const minutes = sealedMinutes(db, played);
  return minutes ? asSealed(content, minutes) : content;
}

/** What was recorded or written without knowing of the seal, and is in none of its words; in their order. */
export function afterSeal(db: ReadableDb, { content, played }: PlayedRecord): AfterSeal[] {
  const minutes = sealedMinutes(db, played);
  const sealed = new Map(minutes?.texts.map(({ item, text }) => [item, text]));
  const written = minutes ? content.protocol.filter(({ id, text }) => sealed.get(id) !== text) : [];
  return [
    ...played.after.map((event) => ({ what: 'event' as const, event })),
    ...written.map((text) => ({ what: 'text' as const, text })),
  ];
}

function sealedMinutes(db: ReadableDb, { sealed }: PlayedRecord['played']): SealedMinutes | null {
  const seal = sealed?.data.seal ?? null;
  if (seal === null || !hasSealed(db, seal)) return null;
  const minutes = readMinutes(Buffer.from(readSealed(db, seal)).toString('utf8'));
  if (!minutes) throw new AppError('database_corrupt', `What is sealed under ${seal} is no minutes`, { seal });
  return minutes;
}

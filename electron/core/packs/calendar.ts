import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays } from '../../../shared/calendar/days.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { CoreContext } from '../context.ts';
import type { MeetingFilter } from '../database/tables/meetings.ts';
import { meetingRows, revisionOf } from '../meetings/meeting.ts';
import type { PackWriter } from '../print/means.ts';
import { itemHeading, VARIANT_WORDS } from './words.ts';
import { danishMoment } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;
const USUAL_LENGTH = 120;

interface Entry {
  /** Of the meeting; an entry that comes again takes the place of the first. */
  readonly id: string;
  readonly body: string;
  readonly date: string;
  /** A meeting without a time of day takes the whole day. */
  readonly time: string | null;
  /** When it is planned to end; without that it lasts `minutes`. */
  readonly ends: string | null;
  readonly place: string;
  readonly minutes: number;
  readonly description: string;
  readonly state: 'planned' | 'moved' | 'cancelled';
  /** See `meetingRevision`. */
  readonly revision: number;
}

/** Meetings as calendar entries (RFC 5545). Times are UTC, which every calendar reads; an entry given out again replaces the one before, by its id and its higher sequence. */
function calendarFile(entries: readonly Entry[], now: Date): Uint8Array {
  const calendar = ical({ prodId: '//Handlerum//Handlerum//DA', method: ICalCalendarMethod.PUBLISH });
  for (const { id, body, place, description, state, revision, ...when } of entries) {
    calendar.createEvent({
      id: `${id}@handlerum`,
      stamp: now,
      // What was moved or cancelled before revisions were counted has been given out as 1.
      sequence: Math.max(revision, state === 'planned' ? 0 : 1),
      summary: body,
      location: place || null,
      description: description || null,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...times(when),
    });
  }
  // Every line ends with CRLF (RFC 5545), the last one too.
  return new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`);
}

function times({ date, time, ends, minutes }: Pick<Entry, 'date' | 'time' | 'ends' | 'minutes'>) {
  if (time === null) {
    const start = new Date(`${date}T00:00:00Z`);
    return { start, end: new Date(start.getTime() + DAY), allDay: true };
  }
  const start = danishMoment(date, time);
  if (ends !== null) return { start, end: danishMoment(ends > time ? date : addDays(date, 1), ends) };
  return { start, end: new Date(start.getTime() + minutes * 60_000) };
}

/** The meeting plan, or a part of it, as a calendar. It holds no items, so nothing of it is closed. */
export function planCalendar(ctx: CoreContext, filter: MeetingFilter): Uint8Array {
  const entries = meetingRows(ctx, filter).map((row): Entry => {
    const { id, bodyName: body, date, time, ends, place, stage, movedFrom, kind } = row;
    const state = stage === 'cancelled' ? 'cancelled' : movedFrom ? 'moved' : 'planned';
    const description = [
      kind === 'extraordinary' ? 'Ekstraordinært møde' : '',
      movedFrom ? `Flyttet fra ${movedFrom}` : '',
      state === 'cancelled' ? 'Aflyst' : '',
    ];
    const common = {
      id,
      body,
      date,
      time,
      ends,
      place,
      minutes: USUAL_LENGTH,
      state,
      revision: revisionOf(ctx, id),
    } as const;
    return { ...common, description: description.filter(Boolean).join('\n') };
  });
  return calendarFile(entries, ctx.now());
}

/** The meeting as a calendar entry with its list of items. */
export const writeIcs: PackWriter = async (pack, { now, revision }) => {
  const { id, body, date, time, ends, place, cancelled } = pack.meeting;
  const state = cancelled ? 'cancelled' : 'planned';
  const about = { minutes: lengthOf(pack), description: descriptionOf(pack) };
  return calendarFile([{ id, body, date, time, ends, place, state, revision, ...about }], now);
};

/** How long closed items take is not told, so neither is the sum. */
function lengthOf({ items }: Pack): number {
  if (items.some(({ withheld }) => withheld)) return USUAL_LENGTH;
  return items.reduce((sum, item) => sum + (item.withheld ? 0 : item.minutes), 0) || USUAL_LENGTH;
}

function descriptionOf({ variant, items, sample }: Pack): string {
  const lines = items.map((item) => `${itemHeading(item)}${item.withheld || item.closed ? ' (lukket)' : ''}`);
  return [VARIANT_WORDS[variant], ...(sample ? ['Opdigtet eksempel'] : []), ...lines].join('\n');
}

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Pack } from '../../../shared/pack/schema.ts';
import { itemHeading, VARIANT_WORDS } from './words.ts';
import type { PackWriter } from './writer.ts';
import { danishMoment } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;
const USUAL_LENGTH = 120;

/**
 * The meeting as a calendar entry with its list of items (RFC 5545). The UID is the meeting's id, so that an entry that comes again
 * takes the place of the first. Times are UTC, which every calendar reads; a meeting without a time of day takes the whole day.
 */
export const writeIcs: PackWriter = async (pack, { now }) => {
  const { meeting } = pack;
  const calendar = ical({ prodId: '//Handlerum//Handlerum//DA', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${meeting.id}@handlerum`,
    stamp: now,
    summary: meeting.body,
    location: meeting.place || null,
    description: descriptionOf(pack),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...timesOf(pack),
  });
  return new TextEncoder().encode(calendar.toString());
};

function timesOf({ meeting: { date, time }, items }: Pack) {
  if (time === null) {
    const start = new Date(`${date}T00:00:00Z`);
    return { start, end: new Date(start.getTime() + DAY), allDay: true };
  }
  const start = danishMoment(date, time);
  // How long closed items take is not told, so neither is the sum.
  const minutes = items.some(({ withheld }) => withheld)
    ? USUAL_LENGTH
    : items.reduce((sum, item) => sum + (item.withheld ? 0 : item.minutes), 0) || USUAL_LENGTH;
  return { start, end: new Date(start.getTime() + minutes * 60_000) };
}

function descriptionOf({ variant, items, sample }: Pack): string {
  const lines = items.map((item) => `${itemHeading(item)}${item.withheld || item.closed ? ' (lukket)' : ''}`);
  return [VARIANT_WORDS[variant], ...(sample ? ['Opdigtet eksempel'] : []), ...lines].join('\n');
}

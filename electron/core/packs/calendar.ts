import { addDays } from '../../../shared/calendar/days.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { CoreContext } from '../context.ts';
import type { MeetingFilter } from '../database/tables/meetings.ts';
import { meetingRows, revisionOf } from '../meetings/meeting.ts';
import { type CalendarEvent, calendarFile } from '../print/calendar.ts';
import { itemHeading, VARIANT_WORDS } from './words.ts';
import { danishMoment } from './zone.ts';

const DAY = 24 * 60 * 60 * 1000;
const USUAL_LENGTH = 120;

/** When a meeting takes place; without a time of day it takes the whole day. Without a planned end it lasts `minutes`. */
function times({ date, time, ends, minutes }: Pick<MeetingRow, 'date' | 'time' | 'ends'> & { minutes: number }) {
  if (time === null) {
    const start = new Date(`${date}T00:00:00Z`);
    return { start, end: new Date(start.getTime() + DAY), allDay: 'yes' } as const;
  }
  const start = danishMoment(date, time);
  const end =
    ends === null
      ? new Date(start.getTime() + minutes * 60_000)
      : danishMoment(ends > time ? date : addDays(date, 1), ends);
  return { start, end, allDay: 'no' } as const;
}

/** The meeting plan, or a part of it, as a calendar. It holds no items, so nothing of it is closed. */
export function planCalendar(ctx: CoreContext, filter: MeetingFilter): Uint8Array {
  const events = meetingRows(ctx, filter).map((row): CalendarEvent => {
    const { id, bodyName: title, place, stage, movedFrom, kind } = row;
    const state = stage === 'cancelled' ? 'cancelled' : movedFrom ? 'moved' : 'planned';
    const description = [
      kind === 'extraordinary' ? 'Ekstraordinært møde' : '',
      movedFrom ? `Flyttet fra ${movedFrom}` : '',
      state === 'cancelled' ? 'Aflyst' : '',
    ];
    return {
      id,
      title,
      place,
      state,
      revision: revisionOf(ctx, id),
      ...times({ ...row, minutes: USUAL_LENGTH }),
      description: description.filter(Boolean).join('\n'),
    };
  });
  return calendarFile(events, ctx.now());
}

/** The meeting as a calendar entry with its list of items. */
export function packEvents(pack: Pack, revision: number): CalendarEvent[] {
  const { id, body: title, place, cancelled } = pack.meeting;
  return [
    {
      id,
      title,
      place,
      revision,
      state: cancelled ? 'cancelled' : 'planned',
      ...times({ ...pack.meeting, minutes: lengthOf(pack) }),
      description: descriptionOf(pack),
    },
  ];
}

/** How long closed items take is not told, so neither is the sum. */
function lengthOf({ items }: Pack): number {
  if (items.some(({ withheld }) => withheld)) return USUAL_LENGTH;
  return items.reduce((sum, item) => sum + (item.withheld ? 0 : item.minutes), 0) || USUAL_LENGTH;
}

function descriptionOf({ variant, items, sample }: Pack): string {
  const lines = items.map((item) => `${itemHeading(item)}${item.withheld || item.closed ? ' (lukket)' : ''}`);
  return [VARIANT_WORDS[variant], ...(sample ? ['Opdigtet eksempel'] : []), ...lines].join('\n');
}

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEvent {
  /** Names the event; one that comes again takes the place of the first. */
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: 'yes' | 'no';
  readonly place: string;
  readonly description: string;
  readonly state: 'planned' | 'moved' | 'cancelled';
  /** Counts up with every change of it (decision 49). */
  readonly revision: number;
}

/** Events as a calendar (RFC 5545). Times are UTC, which every calendar reads; an event given out again replaces the one before, by its id and its higher sequence. */
export function calendarFile(events: readonly CalendarEvent[], now: Date): Uint8Array {
  const calendar = ical({ prodId: '//Handlerum//Handlerum//DA', method: ICalCalendarMethod.PUBLISH });
  for (const { id, title, place, description, state, revision, allDay, start, end } of events) {
    calendar.createEvent({
      id: `${id}@handlerum`,
      stamp: now,
      // What was moved or cancelled before revisions were counted has been given out as 1.
      sequence: Math.max(revision, state === 'planned' ? 0 : 1),
      summary: title,
      location: place || null,
      description: description || null,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start,
      end,
      ...(allDay === 'yes' ? { allDay: true } : {}),
    });
  }
  // Every line ends with CRLF (RFC 5545), the last one too.
  return new TextEncoder().encode(`${calendar.toString().trimEnd()}\r\n`);
}

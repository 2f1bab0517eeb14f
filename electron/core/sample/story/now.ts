import { mandatesOn } from '../../../../shared/kinds/council/council.ts';
import type { Happening } from '../../../../shared/kinds/meeting/events.ts';
import type { AgendaItem } from '../../../../shared/kinds/meeting/meeting.ts';
import { putItem } from '../../meetings/agenda.ts';
import { dispatchMeeting } from '../../meetings/dispatch.ts';
import { record } from '../../meetings/session.ts';
import { sampleCouncil } from '../council.ts';
import { lastSending } from '../days.ts';
import { caseItem, firstItems, otherItem, putMeeting } from './agenda.ts';
import { minutesAfter } from './held.ts';
import type { Stage } from './stage.ts';

/** The meeting that is under way: it was opened about an hour ago, and three of its six items are decided. */
export function beginMeeting(stage: Stage): void {
  const { day: date, begins } = stage.days.underWay;
  const body = 'bsu';
  const youth = caseItem(stage, 'youth-influence', { body, date });
  const items = [
    ...firstItems(),
    youth,
    otherItem('absence', 'Drøftelse af elevernes fravær i 1. kvartal'),
    otherItem('visit', 'Besøg på Engskolen'),
    otherItem('next', 'Punkter til næste møde', 5),
  ];
  const id = putMeeting(stage, { body, date, time: begins, items });
  dispatchMeeting(stage.atOwnClock(lastSending(date), '10:30'), id);
  const seats = mandatesOn(sampleCouncil(stage.days), body, date).map(({ member }) => member);
  const decided = (item: string, outcome: 'agreed' | 'noted'): Happening[] => [
    { kind: 'item', item },
    { kind: 'decision', item, outcome, text: '', referredTo: '' },
  ];
  const happened: Happening[] = [
    { kind: 'opened', present: seats.filter((member) => member !== AWAY) },
    { kind: 'substitute', for: AWAY, name: 'Kasper Lundtoft', forItem: null },
    ...decided('approval', 'agreed'),
    ...decided('news', 'noted'),
    ...decided(youth.id, 'noted'),
    { kind: 'item', item: 'absence' },
  ];
  for (const [index, one] of happened.entries()) record(stage.at(date, minutesAfter(begins, 3 * index)), id, one);
}

/** Called away from the meeting; her list's first substitute has her place. */
const AWAY = 'inge-skovmose';

/**
 * The next meeting: its agenda was sent in time, then a supplement with an item that says why it cannot wait, and one late item that
 * does not say it yet.
 */
export function prepareNext(stage: Stage): void {
  const { next: date, before } = stage.days;
  const body = 'ebu';
  const items = [...firstItems(), otherItem('visits', 'Planlægning af virksomhedsbesøg', 15)];
  const id = putMeeting(stage, { body, date, items });
  dispatchMeeting(stage.atOwnClock(lastSending(date), '10:30'), id);
  const put = (time: string, item: AgendaItem) => {
    const { number: _number, ...about } = item;
    putItem(stage.at(before, time), id, about);
  };
  put('13:10', caseItem(stage, 'business-network', { body, date, lateReason: LATE_REASON }));
  dispatchMeeting(stage.atOwnClock(before, '13:30'), id);
  put('15:05', caseItem(stage, 'imported', { body, date }));
}

const LATE_REASON =
  'Erhvervshuset har rykket fristen for ansøgninger frem. Svaret skal være sendt før udvalgets næste ordinære møde.';

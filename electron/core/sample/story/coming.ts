import { addDays, type Day } from '../../../../shared/calendar/days.ts';
import { seriesDays } from '../../../../shared/calendar/series.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { dispatchMeeting } from '../../meetings/dispatch.ts';
import { moveMeeting } from '../../meetings/plan.ts';
import { BODIES } from '../council/bodies.ts';
import { sentOn } from '../days.ts';
import { bodyById, caseItem, firstItems, putMeeting } from './agenda.ts';
import type { Stage } from './stage.ts';

/** What the written cases say of the meetings to come: body, written day, cases. */
const AGENDAS: readonly (readonly [body: string, written: Day, cases: readonly string[]])[] = [
  ['kmu', '2026-12-01', ['g1']],
  ['ssu', '2026-12-01', ['meal-prices']],
  ['kfu', '2026-12-01', ['youth-influence']],
  ['oeu', '2026-12-08', ['g1', 'local-plan', 'meal-prices']],
  ['kb', '2026-12-14', ['g1', 'local-plan', 'meal-prices']],
  ['bsu', '2027-01-12', ['class-size']],
  ['ssu', '2027-01-12', ['home-care-standard']],
  ['kmu', '2027-01-12', ['bus-hearing']],
  ['oeu', '2027-01-19', ['class-size', 'home-care-standard', 'bus-hearing']],
  ['kb', '2027-01-25', ['class-size', 'home-care-standard', 'bus-hearing']],
  ['oeu', '2027-02-09', ['climate-adaptation']],
  ['kb', '2027-02-15', ['climate-adaptation']],
];

/** Committees on the first Tuesday, the finance committee on the third, the council on the last Monday; none in July. */
const WHICH = { standingCommittee: 1, financeCommittee: 3, municipalCouncil: 5 } as const;
/** The plan without agendas: nearer than this every body meets as the cases say. */
const PLANNED_FROM = 21;
const PLANNED_AHEAD = 200;

/**
 * Meetings to come: the nearest with their agendas sent, the next ones ready to be sent, later ones being filled, one moved to a later
 * day, and after these a plan without agendas.
 */
export function planComing(stage: Stage): void {
  const taken = new Set<string>();
  for (const [body, written, cases] of AGENDAS) {
    const date = stage.days.of(written);
    taken.add(slot(body, date));
    comingMeeting(stage, { body, date, cases });
  }
  taken.add(movedMeeting(stage));
  planAhead(stage, taken);
}

const slot = (body: string, date: Day): string => `${body} ${date.slice(0, 7)}`;

function comingMeeting(
  stage: Stage,
  { body, date, cases }: { readonly body: string; readonly date: Day; readonly cases: readonly string[] },
): RecordId {
  const items = [...firstItems(), ...cases.map((key) => caseItem(stage, key, { body, date }))];
  const id = putMeeting(stage, { body, date, items });
  const sent = sentOn(date, stage.days);
  if (sent) dispatchMeeting(stage.atOwnClock(sent, '10:30'), id);
  return id;
}

/** A meeting a week later than it was planned: the case on it is delayed. */
function movedMeeting(stage: Stage): string {
  const [body, key] = ['kmu', 'climate-adaptation'];
  const [from, date] = [stage.days.of('2027-01-26'), stage.days.of('2027-02-02')];
  const items = [...firstItems(), caseItem(stage, key, { body, date })];
  const id = putMeeting(stage, { body, date: from, items });
  const at = stage.at(stage.days.before, '09:40');
  moveMeeting(at, id, { date, reason: 'Udvalgets formand er til konference for kommunernes landsforening.' });
  return slot(body, date);
}

function planAhead(stage: Stage, taken: ReadonlySet<string>): void {
  const { today } = stage.days;
  const from = addDays(today, PLANNED_FROM);
  for (const { id } of BODIES) {
    const { kind } = bodyById(id);
    const which = kind === 'section17_4' ? undefined : WHICH[kind];
    if (which === undefined) continue;
    const weekday = kind === 'municipalCouncil' ? 1 : 2;
    const period = { from, to: addDays(today, PLANNED_AHEAD), freeMonths: [7] };
    for (const { day, clash } of seriesDays({ every: 'month', weekday, which }, period)) {
      const date = day.slice(5) >= '12-22' ? addDays(day, -14) : day;
      if (clash === null && date >= from && !taken.has(slot(id, date))) putMeeting(stage, { body: id, date });
    }
  }
}

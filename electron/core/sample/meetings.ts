import { addDays } from '../../../shared/calendar/days.ts';
import { seriesDays } from '../../../shared/calendar/series.ts';
import { type AgendaItem, type MeetingContent, plannedMeeting } from '../../../shared/kinds/meeting/meeting.ts';
import { groupOf } from '../../../shared/meeting/agenda.ts';
import { BODIES } from './council/bodies.ts';
import type { Body } from './council/types.ts';
import { heldMeetings, type SampleCase } from './heldMeetings.ts';

/** Committees on the first Tuesday, the finance committee on the third, the council on the last Monday; none in July. */
const WHICH = { standingCommittee: 1, financeCommittee: 3, municipalCouncil: 5 } as const;
const YEAR = { from: '2027-01-01', to: '2027-12-31', freeMonths: [7] };

/**
 * The invented council's meetings: one for every day that an undecided case of the sample names, with these cases on it, those at which
 * the decided ones were decided, and a plan for 2027 without the days between Christmas and New Year. Always the same for the same cases.
 */
export function sampleMeetings(cases: readonly SampleCase[]): MeetingContent[] {
  const named = BODIES.flatMap((body) => {
    const dates = new Set(cases.flatMap((one) => datesOf(one, body)));
    return [...dates].map((date) => ({ ...planned(body, date), items: itemsOn(cases, body, date) }));
  });
  const taken = new Set(named.map(({ body, date }) => `${body} ${date.slice(0, 7)}`));
  const plan = BODIES.flatMap((body) => {
    const which = body.kind === 'section17_4' ? undefined : WHICH[body.kind];
    if (which === undefined) return [];
    const weekday = body.kind === 'municipalCouncil' ? 1 : 2;
    return seriesDays({ every: 'month', weekday, which }, YEAR)
      .map(({ day, clash }) => ({ day: isAtChristmas(day) ? addDays(day, -14) : day, clash }))
      .filter(({ day, clash }) => clash === null && !taken.has(`${body.id} ${day.slice(0, 7)}`))
      .map(({ day }) => planned(body, day));
  });
  return [...heldMeetings(cases), ...named, ...plan];
}

const isAtChristmas = (day: string): boolean => day.slice(5) >= '12-22';

const planned = ({ id, time, place }: Body, date: string): MeetingContent =>
  plannedMeeting({ body: id, date, time, place, kind: 'ordinary' });

function datesOf({ content: { fields } }: SampleCase, { name }: Body): string[] {
  if (fields.status === 'decided') return [];
  return fields.chain.flatMap(({ body, date }) => (body === name && date !== null ? [date] : []));
}

function itemsOn(cases: readonly SampleCase[], body: Body, date: string): AgendaItem[] {
  const plain = { caseId: null, caseNumber: '', group: null, lateReason: '', number: null } as const;
  const openness = { closed: false, reason: '', publicTitle: '' };
  const first: AgendaItem[] = [
    {
      ...plain,
      id: 'approval',
      kind: 'approval',
      title: 'Godkendelse af dagsorden',
      role: 'decides',
      openness,
      minutes: 2,
    },
    { ...plain, id: 'news', kind: 'announcements', title: 'Meddelelser', role: 'informed', openness, minutes: 5 },
  ];
  const own = cases
    .filter((one) => datesOf(one, body).includes(date))
    .map(({ id, content: { fields } }, index): AgendaItem => {
      const role = fields.chain.find((step) => step.body === body.name && step.date === date)?.role ?? 'decides';
      const { title, caseNumber, caseType } = fields;
      const group = groupOf({ caseType, role, inCouncil: body.kind === 'municipalCouncil' ? 'yes' : 'no' });
      const about = { id: `case-${index + 1}`, kind: 'case' as const, caseId: id, title, caseNumber, group, role };
      return { ...about, openness: fields.openness, minutes: 15, lateReason: '', number: null };
    });
  return [...first, ...own];
}

import type { CaseContent, ChainStep } from '../../../shared/kinds/case/case.ts';
import { mandatesOn } from '../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Ballot, Happening, MeetingEvent } from '../../../shared/kinds/meeting/events.ts';
import {
  type AgendaItem,
  type FollowUp,
  type MeetingContent,
  plannedMeeting,
} from '../../../shared/kinds/meeting/meeting.ts';
import { BODIES } from './council/bodies.ts';
import type { Body } from './council/types.ts';
import { sampleCouncil } from './council.ts';

export interface SampleCase {
  readonly id: RecordId;
  readonly content: CaseContent;
}

const SECRETARY = 'Sekretariatet (eksempel)';
const OUTCOMES = { decides: 'approved', advises: 'recommended', informed: 'noted' } as const;

/**
 * The meetings at which the sample's decided cases were handled, held and not yet sealed: minutes to read, decisions on the way of cases, a vote in the council
 * and a task that is open. Always the same for the same cases.
 */
export function heldMeetings(cases: readonly SampleCase[]): MeetingContent[] {
  const decided = cases.filter(({ content }) => content.fields.status === 'decided');
  return BODIES.flatMap((body) => {
    const dates = new Set(decided.flatMap((one) => stopsAt(one, body).map(({ date }) => date ?? '')));
    return [...dates].map((date) => held(body, date, decided));
  });
}

const stopsAt = ({ content }: SampleCase, { name }: Body): ChainStep[] =>
  content.fields.chain.filter(({ body, date }) => body === name && date !== null);

function held(body: Body, date: string, cases: readonly SampleCase[]): MeetingContent {
  const items = cases.flatMap((one): AgendaItem[] => {
    const stop = stopsAt(one, body).find((step) => step.date === date);
    if (!stop) return [];
    const { title, caseNumber, openness } = one.content.fields;
    const about = { id: `case-${one.id}`, caseId: one.id, title, caseNumber, openness, number: stop.itemNumber };
    return [
      {
        ...about,
        kind: 'case',
        group: body.kind === 'municipalCouncil' ? 'A' : 'B',
        role: stop.role,
        minutes: 15,
        lateReason: '',
      },
    ];
  });
  const plan = plannedMeeting({ body: body.id, date, time: body.time, place: body.place, kind: 'ordinary' });
  return { ...plan, items, events: eventsOf(body, date, items), followUps: tasksOf(body, items) };
}

function eventsOf(body: Body, date: string, items: readonly AgendaItem[]): MeetingEvent[] {
  const seats = mandatesOn(sampleCouncil(), body.id, date);
  const present = seats.map(({ member }) => member);
  const groups = [...new Set(seats.map(({ group }) => group))];
  // The last of the groups votes against in the council, so that there is a vote to read.
  const against = groups.at(-1);
  const ballots = seats.map(({ member, group }): Ballot => ({ member, choice: group === against ? 'against' : 'for' }));
  const happened: Happening[] = [
    { kind: 'opened', present },
    ...items.flatMap(({ id, role }): Happening[] => [
      { kind: 'item', item: id },
      ...(body.kind === 'municipalCouncil'
        ? [{ kind: 'vote', item: id, motion: null, told: 'group', ballots } as const]
        : []),
      { kind: 'decision', item: id, outcome: OUTCOMES[role], text: '', referredTo: '' },
    ]),
    { kind: 'closed' },
  ];
  const begins = Date.parse(`${date}T${body.time ?? '16:00'}:00Z`);
  return happened.map((one, at) => ({
    ...one,
    id: `held-${at + 1}`,
    at: new Date(begins + at * 300_000).toISOString(),
    by: SECRETARY,
  }));
}

/** The council asks for one thing more. */
function tasksOf(body: Body, items: readonly AgendaItem[]): FollowUp[] {
  const item = items.find(({ title }) => title.startsWith('Kommissorium'));
  if (body.kind !== 'municipalCouncil' || !item) return [];
  const task = { text: 'Indkald de unges repræsentanter til udvalgets første møde', owner: 'Politisk Sekretariat' };
  return [{ id: 'task-1', item: item.id, ...task, due: '2026-12-15', done: null }];
}

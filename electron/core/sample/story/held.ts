import { addDays, type Day } from '../../../../shared/calendar/days.ts';
import { mandatesOn } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { Ballot, Happening } from '../../../../shared/kinds/meeting/events.ts';
import type { AgendaItem, FollowUp } from '../../../../shared/kinds/meeting/meeting.ts';
import { agendaOrder } from '../../../../shared/meeting/agenda.ts';
import { setStatus } from '../../cases/status.ts';
import { dispatchMeeting } from '../../meetings/dispatch.ts';
import { putFollowUp } from '../../meetings/followUps.ts';
import { meetingContent } from '../../meetings/meeting.ts';
import { publish, record, seal, sign } from '../../meetings/session.ts';
import { sampleCouncil } from '../council.ts';
import { lastSending, sentOn, workingDay } from '../days.ts';
import { bodyById, caseItem, firstItems, otherItem, putMeeting } from './agenda.ts';
import type { Stage } from './stage.ts';

const OUTCOMES = { decides: 'approved', advises: 'recommended', informed: 'noted' } as const;

/** Groups that voted against the recommendation. */
const POOL_AGAINST: readonly string[] = ['l'];
const BUDGET_AGAINST: readonly string[] = ['w'];

/** The meetings at which the sample's cases were handled before this week, from their dispatch to minutes that are sealed and published. */
export function holdMeetings(stage: Stage): void {
  const { of } = stage.days;
  const one = (body: string, written: Day, item: { readonly key: string; readonly number: string }) =>
    hold(stage, { body, date: of(written), items: [item] });
  one('ssu', '2026-05-05', { key: 'use-of-force', number: '6' });
  // Of a matter that nobody decides the secretariat says itself that it is done.
  setStatus(stage.at(addDays(of('2026-05-05'), 1), '12:00'), stage.caseOf('use-of-force'), 'decided');
  one('oeu', '2026-06-09', { key: 'youth-committee', number: '5' });
  hold(stage, { body: 'kb', date: of('2026-06-15'), items: [{ key: 'youth-committee', number: '7' }] });
  one('kfu', '2026-09-29', { key: 'pool-accounts', number: '4' });
  one('oeu', '2026-10-06', { key: 'pool-accounts', number: '7' });
  hold(stage, {
    body: 'kb',
    date: of('2026-10-12'),
    items: [{ key: 'pool-accounts', number: '8', against: POOL_AGAINST }],
  });
  hold(stage, { body: 'kmu', date: of('2026-11-10'), withFirst: true, items: [{ key: 'local-plan' }] });
  hold(stage, {
    body: 'oeu',
    date: of('2026-11-10'),
    withFirst: true,
    items: [{ key: 'budget-follow-up' }, { key: 'land-purchase' }],
  });
  councilMeeting(stage);
}

/** The council's last meeting: a vote by groups, a member who is disqualified in a closed matter, and what is to be done. */
function councilMeeting(stage: Stage): void {
  const date = stage.days.of('2026-11-16');
  const land = 'case-land-purchase';
  const id = hold(stage, {
    body: 'kb',
    date,
    withFirst: true,
    signed: true,
    others: [otherItem('questions', 'Spørgetid', 15)],
    items: [
      { key: 'budget-follow-up', against: BUDGET_AGAINST, dissent: { member: 'agnete-hoejris', text: DISSENT } },
      {
        key: 'land-purchase',
        before: [
          {
            kind: 'disqualified',
            item: land,
            member: 'ole-toftemark',
            ground: 'ownInterest',
            note: 'Ole Toftemark ejer en ejendom, der grænser op til arealet.',
          },
        ],
      },
    ],
  });
  const at = stage.at(addDays(date, 1), '12:00');
  for (const task of tasksAfter(stage, date)) putFollowUp(at, id, task);
}

const DISSENT =
  'Landsbyernes Liste ønsker løsning B, fordi kassebeholdningen skal bruges på de små skoler og ikke på driften.';

function tasksAfter({ days }: Stage, date: Day): FollowUp[] {
  const soon = workingDay(addDays(days.today, 1), 1);
  const done = (on: Day, note: string) => ({ on, by: 'Center for Økonomi (eksempel)', note });
  const budget = { item: 'case-budget-follow-up', owner: 'Center for Økonomi (eksempel)' };
  const land = { item: 'case-land-purchase', owner: 'Center for By og Miljø (eksempel)' };
  const [first, second] = [workingDay(addDays(date, 1), 1), workingDay(addDays(date, 3), 1)];
  return [
    {
      ...budget,
      id: 'task-1',
      text: 'Indarbejd tillægsbevillingerne i budgettet',
      due: second,
      done: done(first, 'Bevillingerne er bogført.'),
    },
    {
      ...land,
      id: 'task-2',
      text: 'Giv sælger besked om beslutningen',
      due: second,
      done: { on: first, by: 'Center for By og Miljø (eksempel)', note: 'Sælger har fået brev.' },
    },
    { ...budget, id: 'task-3', text: 'Skriv til centrene om de nye rammer', due: soon, done: null },
    { ...land, id: 'task-4', text: 'Orientér Økonomiudvalget om købet', due: addDays(days.monday, 22), done: null },
  ];
}

interface HeldItem {
  readonly key: string;
  /** Left out where the agenda numbers it. */
  readonly number?: string;
  /** Groups that vote against; without it there is no vote. */
  readonly against?: readonly string[];
  readonly before?: readonly Happening[];
  readonly dissent?: { readonly member: string; readonly text: string };
}

interface Held {
  readonly body: string;
  readonly date: Day;
  readonly items: readonly HeldItem[];
  readonly others?: readonly AgendaItem[];
  /** Whether the agenda begins with the items all agendas begin with. */
  readonly withFirst?: boolean;
  /** Whether everybody who was there has approved the minutes. */
  readonly signed?: boolean;
}

function hold(stage: Stage, held: Held): RecordId {
  const { body, date, items, others = [], withFirst = false } = held;
  const cases = items.map(({ key, number }) => caseItem(stage, key, { body, date, ...(number ? { number } : {}) }));
  const id = putMeeting(stage, { body, date, items: [...(withFirst ? firstItems() : []), ...others, ...cases] });
  dispatchMeeting(stage.atOwnClock(sentOn(date, stage.days) ?? lastSending(date), '10:30'), id);
  const present = recordMeeting(stage, id, held);
  const after = workingDay(addDays(date, 1), 1);
  if (held.signed) for (const member of present) sign(stage.at(after, '10:00'), id, member);
  seal(stage.at(after, '11:00'), id);
  publish(stage.at(after, '11:30'), id, after);
  return id;
}

function recordMeeting(stage: Stage, id: RecordId, held: Held): string[] {
  const { body, date, items } = held;
  const begins = bodyById(body).time ?? '13:00';
  const seats = mandatesOn(sampleCouncil(stage.days), body, date);
  const happened: Happening[] = [
    { kind: 'opened', present: seats.map(({ member }) => member) },
    ...agendaOrder(meetingContent(stage.at(date, begins), id).items).flatMap((item) => {
      const own = items.find(({ key }) => item.id === `case-${key}`);
      return handling(item, { own, seats });
    }),
    { kind: 'closed' },
  ];
  for (const [index, one] of happened.entries()) record(stage.at(date, minutesAfter(begins, 4 * index)), id, one);
  return seats.map(({ member }) => member);
}

type Seat = ReturnType<typeof mandatesOn>[number];

function handling(
  item: AgendaItem,
  { own, seats }: { own: HeldItem | undefined; seats: readonly Seat[] },
): Happening[] {
  const about = { item: item.id };
  const outcome = item.kind === 'approval' ? 'agreed' : OUTCOMES[item.role];
  const vote: Happening[] = own?.against
    ? [{ ...about, kind: 'vote', motion: null, told: 'group', ballots: ballotsOf(seats, own.against) }]
    : [];
  const dissent: Happening[] = own?.dissent ? [{ ...about, kind: 'dissent', ...own.dissent }] : [];
  return [
    { ...about, kind: 'item' },
    ...(own?.before ?? []),
    ...vote,
    { ...about, kind: 'decision', outcome, text: '', referredTo: '' },
    ...dissent,
  ];
}

const ballotsOf = (seats: readonly Seat[], against: readonly string[]): Ballot[] =>
  seats.map(({ member, group }) => ({ member, choice: group !== null && against.includes(group) ? 'against' : 'for' }));

/** `13:25` of `13:00` and 25. */
export function minutesAfter(time: string, minutes: number): string {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

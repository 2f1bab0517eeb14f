import { addDays, type Day } from '../../../../shared/calendar/days.ts';
import type { CaseContent } from '../../../../shared/kinds/case/case.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import { type AgendaItem, type MeetingContent, plannedMeeting } from '../../../../shared/kinds/meeting/meeting.ts';
import type { Openness } from '../../../../shared/kinds/openness.ts';
import { groupOf } from '../../../../shared/meeting/agenda.ts';
import { stepsOf } from '../../../../shared/meeting/deadlines.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { caseContent } from '../../cases/cases.ts';
import { currentCouncil } from '../../council/council.ts';
import { putMeetings } from '../../meetings/plan.ts';
import { BODIES } from '../council/bodies.ts';
import type { Body } from '../council/types.ts';
import { SECRETARIAT, type Stage } from './stage.ts';

const OPEN: Openness = { closed: false, reason: '', publicTitle: '' };
const PLAIN = { caseId: null, caseNumber: '', group: null, lateReason: '', number: null, openness: OPEN } as const;

export const bodyById = (id: string): Body => {
  const body = BODIES.find((one) => one.id === id);
  if (!body) throw new AppError('internal', `No sample body ${id}`);
  return body;
};

/** *Godkendelse af dagsorden* and *Meddelelser*, which every agenda begins with. */
export const firstItems = (): AgendaItem[] => [
  { ...PLAIN, id: 'approval', kind: 'approval', title: 'Godkendelse af dagsorden', role: 'decides', minutes: 2 },
  { ...PLAIN, id: 'news', kind: 'announcements', title: 'Meddelelser', role: 'informed', minutes: 5 },
];

/** An item without a case. */
export const otherItem = (id: string, title: string, minutes = 10): AgendaItem => ({
  ...PLAIN,
  id,
  kind: 'other',
  title,
  group: 'C',
  role: 'informed',
  minutes,
});

/** A case as an item of a body's agenda, in the role its own chain says. */
export function caseItem(
  stage: Stage,
  key: string,
  at: { readonly body: string; readonly date: Day; readonly number?: string; readonly lateReason?: string },
): AgendaItem {
  const caseId = stage.caseOf(key);
  const { title, caseNumber, caseType, openness, chain } = contentNow(stage, caseId).fields;
  const body = bodyById(at.body);
  const role = chain.find((stop) => stop.body === body.name && stop.date === at.date)?.role ?? 'decides';
  const group = groupOf({ caseType, role, inCouncil: body.kind === 'municipalCouncil' ? 'yes' : 'no' });
  const { number = null, lateReason = '' } = at;
  return {
    id: `case-${key}`,
    kind: 'case',
    caseId,
    title,
    caseNumber,
    group,
    role,
    openness,
    minutes: 15,
    lateReason,
    number,
  };
}

const contentNow = (stage: Stage, id: RecordId): CaseContent => caseContent(stage.at(stage.days.today, '00:00'), id);

export interface Planned {
  readonly body: string;
  readonly date: Day;
  readonly time?: string;
  readonly items?: readonly AgendaItem[];
}

/** A new meeting with its agenda; its cases are told, and what its production line asked for before today is done. Made four months ahead. */
export function putMeeting(stage: Stage, { body: id, date, time, items = [] }: Planned): RecordId {
  const body = bodyById(id);
  const times = time === undefined ? { time: body.time, ends: body.ends } : { time, ends: null };
  const planned = plannedMeeting({ body: id, date, ...times, place: body.place, kind: 'ordinary' });
  const content: MeetingContent = { ...planned, items: [...items], steps: stepsDone(stage, planned, items.length) };
  const [made] = putMeetings(stage.at(addDays(date, -120), '09:00'), stage.scope, [content]);
  if (!made) throw new AppError('internal', 'No meeting was made');
  return made;
}

function stepsDone(stage: Stage, meeting: MeetingContent, items: number): MeetingContent['steps'] {
  if (items === 0) return {};
  const council = currentCouncil(stage.at(stage.days.today, '00:00'));
  const { today, before } = stage.days;
  const done = stepsOf(council, meeting).filter(
    ({ id, isDispatch, due }) => !isDispatch && (due < today || id === 'topic'),
  );
  return Object.fromEntries(
    done.map(({ id, due }) => [id, { by: SECRETARIAT, on: due < today ? due : before, note: '' }]),
  );
}

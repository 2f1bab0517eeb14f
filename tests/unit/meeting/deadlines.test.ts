import { describe, expect, it } from 'vitest';
import { type Body, emptyCouncil, LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import {
  type AgendaItem,
  type Dispatch,
  type MeetingContent,
  plannedMeeting,
} from '../../../shared/kinds/meeting/meeting.ts';
import { legalDay, openSteps, stepsOf } from '../../../shared/meeting/deadlines.ts';

const item: AgendaItem = {
  ...{ id: 'a', kind: 'other', caseId: null, title: 'Status', caseNumber: '', group: null, role: 'informed' },
  ...{ openness: { closed: false, reason: '', publicTitle: '' }, minutes: 5, lateReason: '', number: null },
};
const about = { by: 'Ida', items: [], hash: '', reason: '' };
const sent: Dispatch = { id: 'd', kind: 'main', at: '2026-12-01T10:00:00.000Z', ...about };

/** A council meeting on Monday the 14th of December 2026. */
const meeting = (rest: Partial<MeetingContent> = {}): MeetingContent => ({
  ...plannedMeeting({ body: 'kb', date: '2026-12-14', time: '18:00', place: '', kind: 'ordinary' }),
  items: [item],
  ...rest,
});
const open = (today: string, rest?: Partial<MeetingContent>) => {
  const { steps, earlier } = openSteps(null, meeting(rest), today);
  return [steps.map(({ id }) => id).join(' '), earlier];
};

describe('what is open of a meeting’s production line', () => {
  it.each([
    ['in October nothing is near', '2026-10-01', {}, ['', 0]],
    ['a week before the first step it is told', '2026-11-02', {}, ['topic', 0]],
    ['of what is late only the last is told, the rest counted', '2026-12-03', {}, ['mayor accessibility dispatch', 7]],
    [
      'a step that is done is behind it',
      '2026-11-09',
      { steps: { topic: { by: 'Ida', on: '2026-11-09', note: '' } } },
      ['draft', 0],
    ],
    ['without items nothing is asked for', '2026-12-03', { items: [] }, ['', 0]],
    ['nor when it is cancelled', '2026-12-03', { cancelled: { reason: 'x', by: 'Ida', at: sent.at } }, ['', 0]],
    ['once sent, what led to it is behind it', '2026-12-03', { dispatches: [sent] }, ['', 0]],
    ['once its day has passed, what led to it is behind it', '2026-12-15', {}, ['', 0]],
    ['after it the minutes are asked for', '2026-12-14', { dispatches: [sent] }, ['minutes execution', 0]],
  ] as const)('%s', (_name, today, rest, wanted) => {
    expect(open(today, rest as Partial<MeetingContent>)).toEqual(wanted);
  });

  it('the council’s own steps take the place of the program’s, and closed days are not worked on', () => {
    const step = { id: 'only', name: 'Alt', role: 'Sekretariat', workingDays: -1, isDispatch: false };
    const council = {
      ...emptyCouncil('Lindved'),
      production: [step],
      closedDays: [{ id: '2026-12-11', name: 'Lukket' }],
    };
    expect(stepsOf(council, meeting()).map(({ id, due }) => [id, due])).toEqual([['only', '2026-12-10']]);
  });

  it('a body’s own reading of the deadline is the legal one', () => {
    const body: Omit<Body, 'deadline'> = {
      ...{ id: 'kb', name: 'KB', kind: 'municipalCouncil', size: 25, from: '2026-01-01', to: '2029-12-31' },
      ...{ competence: '', time: null, ends: null, place: '', numbering: 'meeting' },
    };
    const of = (deadline: typeof LEGAL_DEADLINE) =>
      legalDay({ ...emptyCouncil('Lindved'), bodies: [{ ...body, deadline }] }, meeting());
    // docs/domain.md 2.2, Monday 2026-12-14.
    expect(of(LEGAL_DEADLINE)).toBe('2026-12-08');
    expect(of({ ...LEGAL_DEADLINE, dispatchDay: 'inclusive' })).toBe('2026-12-09');
    expect(of({ ...LEGAL_DEADLINE, saturday: 'free' })).toBe('2026-12-07');
    expect(of({ ...LEGAL_DEADLINE, saturday: 'free', dispatchDay: 'inclusive' })).toBe('2026-12-08');
  });
});

import type { z } from 'zod';
import { addDays } from '../../../shared/calendar/days.ts';
import type { contract } from '../../../shared/contract/index.ts';
import { openSteps } from '../../../shared/meeting/deadlines.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { meetingContent, meetingRows } from './meeting.ts';

/** Steps reach so far before a meeting, and so long after it they are still asked for. */
const REACH = { back: 30, ahead: 60 };

/** What is due of all meetings around a day, those with the oldest first. Only meetings that may ask for something are read. */
export function dueOn(ctx: CoreContext, on: string): z.infer<typeof contract.meetings.due.output> {
  const council = currentCouncil(ctx);
  return meetingRows(ctx, { from: addDays(on, -REACH.back), to: addDays(on, REACH.ahead) })
    .filter(({ stage, items }) => items > 0 && stage !== 'cancelled')
    .map(({ id, bodyName, date }) => {
      const { steps, earlier } = openSteps(council, meetingContent(ctx, id), on);
      const told = steps.map(({ id: step, name, role, due }) => ({ id: step, name, role, due }));
      return { meeting: id, bodyName, date, steps: told, earlier };
    })
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => ((a.steps[0]?.due ?? '') < (b.steps[0]?.due ?? '') ? -1 : 1));
}

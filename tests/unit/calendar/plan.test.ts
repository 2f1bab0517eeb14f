import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../../shared/calendar/days.ts';
import { type DeadlineRule, dispatchDeadline, isWorkingDay, STRICTEST } from '../../../shared/calendar/deadlines.ts';
import {
  addWorkingDays,
  dueSteps,
  PRODUCTION_LINE,
  stepsBeforeHearingEnds,
} from '../../../shared/calendar/production.ts';
import { alignChain, type SeriesRule, seriesDays } from '../../../shared/calendar/series.ts';

const LEGAL: DeadlineRule = { count: 4, saturday: 'counts', dispatchDay: 'clear' };
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const due = (meeting: string, closed: readonly string[] = [], rule = LEGAL) =>
  Object.fromEntries(
    dueSteps(meeting, { steps: PRODUCTION_LINE, rule, closed: new Set(closed) }).map((step) => [step.id, step.due]),
  );

describe('the production line of docs/domain.md 2.3', () => {
  // Counted by hand: Monday the 14th of December 2026, no holidays on the way back to the 9th of November.
  test.each([
    ['topic', '2026-11-09'],
    ['draft', '2026-11-16'],
    ['review', '2026-11-19'],
    ['centreHead', '2026-11-23'],
    ['director', '2026-11-25'],
    ['chairReview', '2026-11-27'],
    ['corrected', '2026-12-01'],
    ['mayor', '2026-12-02'],
    ['accessibility', '2026-12-03'],
    ['dispatch', '2026-12-04'],
    ['minutes', '2026-12-15'],
    ['execution', '2026-12-16'],
  ])('for Monday 2026-12-14: %s on %s', (id, expected) => expect(due('2026-12-14')[id]).toBe(expected));

  test('steps over Easter: six working days before Monday 2027-04-05 are before Maundy Thursday', () => {
    expect(due('2027-04-05').dispatch).toBe('2027-03-23');
  });

  test('steps over the municipality’s own closed days, which never change the legal count', () => {
    expect(due('2027-01-04').dispatch).toBe('2026-12-23');
    expect(due('2027-01-04', ['2026-12-24', '2026-12-31']).dispatch).toBe('2026-12-21');
    expect(dispatchDeadline('2027-01-04', LEGAL)).toBe('2026-12-28');
  });

  test('a longer deadline of the body moves dispatch forward', () => {
    expect(due('2026-12-14', [], { ...LEGAL, count: 8 }).dispatch).toBe('2026-12-01');
  });

  test('dispatch always keeps the deadline as every reading has it, and falls on a day somebody works', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 12 }), (meeting, count) => {
        const sent = due(meeting, [], { ...LEGAL, count }).dispatch ?? '';
        expect(isWorkingDay(sent, STRICTEST)).toBe(true);
        for (const saturday of ['counts', 'free'] as const)
          for (const dispatchDay of ['clear', 'inclusive'] as const)
            expect(sent <= dispatchDeadline(meeting, { count, saturday, dispatchDay })).toBe(true);
      }),
    );
  });

  test('there and back: so many working days forth and back end where they began, on a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (start, count) => {
        fc.pre(isWorkingDay(start, STRICTEST));
        expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start);
      }),
    );
  });

  test.each([
    ['2026-11-10', []],
    ['2026-11-16', ['draft']],
    ['2026-11-30', ['draft']],
    ['2026-12-01', ['draft', 'corrected']],
  ])('a hearing that ends on %s ends too late for %j', (ends, steps) => {
    const line = dueSteps('2026-12-14', { steps: PRODUCTION_LINE, rule: LEGAL, closed: new Set() });
    expect(stepsBeforeHearingEnds(line, ends).map(({ id }) => id)).toEqual(steps);
  });
});

const YEAR = { from: '2027-01-01', to: '2027-12-31', freeMonths: [7] };
const days = (rule: SeriesRule, period = YEAR) => seriesDays(rule, period).map((one) => one.day);

describe('a series', () => {
  test('the last Monday of each month but July', () => {
    expect(days({ every: 'month', weekday: 1, which: 5 })).toEqual([
      '2027-01-25',
      '2027-02-22',
      '2027-03-29',
      '2027-04-26',
      '2027-05-31',
      '2027-06-28',
      '2027-08-30',
      '2027-09-27',
      '2027-10-25',
      '2027-11-29',
      '2027-12-27',
    ]);
  });

  test('a day that falls on a holiday is told, and stays where it is', () => {
    const clashes = seriesDays({ every: 'month', weekday: 1, which: 5 }, YEAR).filter(({ clash }) => clash !== null);
    expect(clashes).toEqual([{ day: '2027-03-29', clash: '2. påskedag' }]);
  });

  test('and one of the municipality’s own closed days too', () => {
    const closed = new Map([['2027-12-27', 'Juleferie']]);
    const [last] = seriesDays({ every: 'month', weekday: 1, which: 5 }, YEAR, closed).slice(-1);
    expect(last?.clash).toBe('Juleferie');
  });

  test('every second Tuesday', () => {
    const found = days(
      { every: 'weeks', weekday: 2, weeks: 2 },
      { from: '2027-01-04', to: '2027-02-10', freeMonths: [] },
    );
    expect(found).toEqual(['2027-01-05', '2027-01-19', '2027-02-02']);
  });

  test('the fourth of a month is there, and the first is in the first week', () => {
    const rule = fc.record({
      every: fc.constant('month' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      which: fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5),
    });
    fc.assert(
      fc.property(rule, (one) => {
        const found = days(one, { ...YEAR, freeMonths: [] });
        expect(found).toHaveLength(12);
        for (const date of found) {
          expect(weekday(date)).toBe(one.weekday);
          const number = Number(date.slice(8));
          if (one.which < 5) expect(Math.ceil(number / 7)).toBe(one.which);
          else expect(addDays(date, 7).slice(0, 7)).not.toBe(date.slice(0, 7));
        }
      }),
    );
  });
});

describe('the chain', () => {
  const rules = { council: LEGAL, finance: LEGAL };

  test('the statement of each body is there when the next one’s material is sent', () => {
    // Material for Monday the 14th is sent on Tuesday the 8th; for Monday the 7th on Tuesday the 1st.
    expect(
      alignChain('2026-12-14', {
        finance: ['2026-12-08', '2026-12-07', '2026-11-10'],
        committee: ['2026-12-01', '2026-11-30', '2026-11-24'],
        rules,
      }),
    ).toEqual({ council: '2026-12-14', finance: '2026-12-07', committee: '2026-11-30' });
  });

  test('nothing fits when there is no meeting in time', () => {
    const late = { finance: ['2026-12-09'], committee: ['2026-11-24'], rules };
    expect(alignChain('2026-12-14', late)).toEqual({ council: '2026-12-14', finance: null, committee: null });
  });
});

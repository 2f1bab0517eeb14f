import { describe, expect, it } from 'vitest';
import { exampleCases } from '../../../electron/core/sample/cases.ts';
import { sampleCouncil } from '../../../electron/core/sample/council.ts';
import {
  isOpen,
  lastSending,
  mondayOf,
  type SampleDays,
  sampleDays,
  sentOn,
  WRITTEN_FOR,
  writtenDays,
} from '../../../electron/core/sample/days.ts';
import { addDays, type Day, weekday } from '../../../shared/calendar/days.ts';
import { dispatchDeadline, isWorkingDay } from '../../../shared/calendar/deadlines.ts';
import { LEGAL_DEADLINE } from '../../../shared/kinds/council/council.ts';
import { stepsOf } from '../../../shared/meeting/deadlines.ts';

/** Two years, with Christmas, New Year, two Easters and a 29th of February. */
const EVERY_DAY = Array.from({ length: 732 }, (_, index) => addDays('2026-11-01', index)).concat(
  '2028-02-29',
  '2029-12-31',
);
const HOURS = ['00:10', '08:15', '10:00', '13:40', '23:59'];

/** The days of the written cases' meetings, oldest first. */
const WRITTEN = [
  ...new Set(exampleCases().flatMap(({ content }) => content.fields.chain.flatMap(({ date }) => date ?? []))),
].sort();
const [NOW, NEXT] = ['2026-11-24', '2026-12-02'];
const MEETINGS = WRITTEN.filter((day) => day !== NOW && day !== NEXT);

const planOf = (day: Day) => sampleDays(day, '11:20');
const each = (check: (days: SampleDays) => void) => {
  for (const day of EVERY_DAY) check(planOf(day));
};

describe('the plan of dates of the sample, on each day of two years', () => {
  it('is a plan of some twenty meetings', () => expect(MEETINGS.length).toBeGreaterThan(15));

  it('has every meeting on a day on which the council works', () => {
    each((days) => {
      const all = [...MEETINGS.map(days.of), days.underWay.day, days.next, days.before];
      expect(
        all.filter((day) => !isOpen(day)),
        days.today,
      ).toEqual([]);
    });
  });

  it('keeps the meetings in their order, those held before this week and those to come after it', () => {
    each((days) => {
      const dates = MEETINGS.map(days.of);
      expect(dates, days.today).toEqual([...new Set(dates)].sort());
      const isHeld = (written: Day) => written < WRITTEN_FOR;
      for (const written of MEETINGS) {
        if (isHeld(written)) expect(days.of(written) < days.monday, days.today).toBe(true);
        else expect(days.of(written) > addDays(days.monday, 6), days.today).toBe(true);
      }
    });
  });

  it('has a meeting that began today or on the last working day, and a next one whose deadline has passed', () => {
    for (const day of EVERY_DAY) {
      for (const hour of HOURS) {
        const { underWay, next, before } = sampleDays(day, hour);
        expect(`${underWay.day} ${underWay.begins}` < `${day} ${hour}`, `${day} ${hour}`).toBe(true);
        expect(underWay.day === day || underWay.day === before, `${day} ${hour}`).toBe(true);
        expect(next > day).toBe(true);
        expect(dispatchDeadline(next, LEGAL_DEADLINE) < day, day).toBe(true);
        expect(lastSending(next) <= before, day).toBe(true);
      }
    }
  });

  it('sends every agenda in time, and before today', () => {
    each((days) => {
      for (const meeting of [...MEETINGS.map(days.of)]) {
        const sent = sentOn(meeting, days);
        if (sent === null) continue;
        expect(sent <= dispatchDeadline(meeting, LEGAL_DEADLINE), `${days.today} ${meeting}`).toBe(true);
        expect(sent < days.monday && isWorkingDay(sent, LEGAL_DEADLINE), `${days.today} ${meeting}`).toBe(true);
      }
    });
  });

  it('leaves none unsent that the production line asked for', () => {
    each((days) => {
      const council = sampleCouncil(days);
      for (const date of MEETINGS.map(days.of)) {
        if (sentOn(date, days) !== null) continue;
        const step = stepsOf(council, { body: 'oeu', date }).find(({ isDispatch }) => isDispatch);
        expect((step?.due ?? '') >= days.today, `${days.today} ${date}`).toBe(true);
      }
    });
  });

  it('lies within the term of office, with 25 mandates on every day of a meeting', () => {
    each((days) => {
      const { termOfOffice, mandates, bodies } = sampleCouncil(days);
      const dates = [...MEETINGS.map(days.of), days.of('2026-04-13'), addDays(days.today, 200)];
      for (const date of dates) {
        expect(termOfOffice && termOfOffice.from <= date && date <= termOfOffice.to, `${days.today} ${date}`).toBe(
          true,
        );
        const seats = mandates.filter(({ body, from, to }) => body === 'kb' && from <= date && date <= to);
        expect(new Set(seats.map(({ member }) => member)).size, `${days.today} ${date}`).toBe(25);
      }
      for (const { from, to } of bodies) expect(from < to).toBe(true);
    });
  });

  it('is the real term of office on most days', () => {
    const real = ['2026-11-29', '2027-07-04', '2028-02-29', '2029-02-01'];
    for (const day of real) expect(sampleCouncil(planOf(day)).termOfOffice?.from, day).toBe('2026-01-01');
  });
});

describe('the words of the written cases', () => {
  const texts = (days?: SampleDays) => JSON.stringify(exampleCases(days).map(({ content }) => content.body));

  it('stand as they are written in the week they are written for', () => {
    expect(mondayOf(WRITTEN_FOR)).toBe(WRITTEN_FOR);
    for (let day = WRITTEN_FOR; day < addDays(WRITTEN_FOR, 7); day = addDays(day, 1))
      expect(texts(planOf(day)), day).toBe(texts(writtenDays()));
  });

  it('name the meetings by the days they have, in any week', () => {
    for (const day of ['2026-12-24', '2027-03-27', '2027-07-04', '2028-02-29']) {
      const days = planOf(day);
      const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
      const told = (iso: Day) => `${Number(iso.slice(8))}. ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
      const pool = JSON.stringify(exampleCases(days).find(({ key }) => key === 'pool-accounts')?.content.body);
      expect(pool).toContain(`Kommunalbestyrelsen den ${told(days.of('2026-10-12'))}, punkt 8`);
      expect(weekday(days.of('2026-10-12'))).toBeLessThan(6);
    }
  });

  it('leave nothing of another year behind: two years later no sample speaks of a budget that is over', () => {
    const later = texts(planOf('2028-11-20'));
    expect(texts()).toContain('Budget 2027');
    expect(later).toContain('Budget 2029');
    expect(later).not.toContain('Budget 2027');
  });
});

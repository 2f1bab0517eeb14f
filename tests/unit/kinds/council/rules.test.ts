import { describe, expect, it } from 'vitest';
import { Body, type Mandate } from '../../../../shared/kinds/council/council.ts';
import { newBreach, seatBreaches } from '../../../../shared/kinds/council/rules.ts';
import { seat } from './support.ts';

const TERM = { from: '2026-01-01', to: '2029-12-31' };
const body = (id: string, size: number, kind: Body['kind'] = 'standingCommittee'): Body =>
  Body.parse({ id, name: id, kind, size, ...TERM });
const seats = (bodies: readonly Body[], ...mandates: Mandate[]) => ({
  bodies: [...bodies],
  mandates,
  termOfOffice: TERM,
});
const at = (id: string, member: string, from: string, to = TERM.to, more: Partial<Mandate> = {}) =>
  seat(id, member, { body: 'u', from, to, ...more });
const told = (council: Parameters<typeof seatBreaches>[0]) =>
  seatBreaches(council).map(({ rule, day, among }) => [rule, day, among.map(({ id }) => id)]);

describe('seats that cannot hold together', () => {
  const [U] = [body('u', 2)];

  it.each<[string, Mandate[], unknown[]]>([
    ['one after the other', [at('1', 'ida', '2026-01-01', '2026-06-30'), at('2', 'ida', '2026-07-01')], []],
    [
      'one member on the same day',
      [at('2', 'ida', '2026-06-30'), at('1', 'ida', '2026-01-01', '2026-06-30')],
      [['mandatesOverlap', '2026-06-30', ['1', '2']]],
    ],
    [
      'one member in two bodies',
      [at('1', 'ida', '2026-01-01'), at('2', 'ida', '2026-01-01', TERM.to, { body: 'v' })],
      [],
    ],
    [
      'two chairs',
      [
        at('1', 'ida', '2026-01-01', TERM.to, { role: 'chair' }),
        at('2', 'bo', '2027-01-01', TERM.to, { role: 'chair' }),
      ],
      [['twoPresiding', '2027-01-01', ['1', '2']]],
    ],
    [
      'two mayors',
      [
        at('1', 'ida', '2026-01-01', TERM.to, { role: 'mayor' }),
        at('2', 'bo', '2027-01-01', TERM.to, { role: 'mayor' }),
      ],
      [['twoPresiding', '2027-01-01', ['1', '2']]],
    ],
    [
      'two deputies',
      [
        at('1', 'ida', '2026-01-01', TERM.to, { role: 'deputyChair' }),
        at('2', 'bo', '2027-01-01', TERM.to, { role: 'deputyChair' }),
      ],
      [],
    ],
    [
      'a chair after another',
      [
        at('1', 'ida', '2026-01-01', '2026-12-31', { role: 'chair' }),
        at('2', 'bo', '2027-01-01', TERM.to, { role: 'chair' }),
      ],
      [],
    ],
    [
      'more than there are seats, the newest first',
      [
        at('1', 'ida', '2026-01-01'),
        at('2', 'bo', '2026-02-01'),
        at('3', 'eva', '2026-03-01'),
        at('4', 'per', '2027-01-01'),
      ],
      [['tooManySeats', '2026-03-01', ['3', '2', '1']]],
    ],
    ['as many as there are seats', [at('1', 'ida', '2026-01-01'), at('2', 'bo', '2026-02-01')], []],
    [
      'more in a term that is over',
      [
        at('1', 'ida', '2020-01-01', '2020-12-31'),
        at('2', 'bo', '2020-01-01', '2020-12-31'),
        at('3', 'eva', '2020-01-01', '2020-12-31'),
      ],
      [],
    ],
    [
      'more on the first day of the term, from before it',
      [at('1', 'ida', '2020-01-01'), at('2', 'bo', '2020-01-01'), at('3', 'eva', '2020-01-01')],
      [['tooManySeats', '2026-01-01', ['3', '2', '1']]],
    ],
    [
      'one who sits twice is one of the two',
      [at('1', 'ida', '2026-01-01'), at('2', 'ida', '2026-01-01'), at('3', 'bo', '2026-01-01')],
      [['mandatesOverlap', '2026-01-01', ['1', '2']]],
    ],
  ])('%s', (_what, mandates, breaches) => {
    expect(told(seats([U], ...mandates))).toEqual(breaches);
  });

  it('are not counted where a body may have others, has no size, or is not known', () => {
    const three = [at('1', 'ida', '2026-01-01'), at('2', 'bo', '2026-01-01'), at('3', 'eva', '2026-01-01')];
    expect(told(seats([body('u', 2, 'section17_4')], ...three))).toEqual([]);
    expect(told(seats([body('u', 0)], ...three))).toEqual([]);
    expect(told(seats([], ...three))).toEqual([]);
  });

  it('are told body by body, whatever order they were entered in', () => {
    const twice = (id: string) => [
      at(`${id}1`, 'ida', '2026-01-01', TERM.to, { body: id }),
      at(`${id}2`, 'ida', '2026-01-01', TERM.to, { body: id }),
    ];
    const all = [...twice('w'), ...twice('v')];
    expect(seatBreaches(seats([], ...all)).map((one) => one.body)).toEqual(['v', 'w']);
    expect(seatBreaches(seats([], ...all.toReversed()))).toEqual(seatBreaches(seats([], ...all)));
  });

  it('are new when they were not so before; too many seats are nobody’s to refuse', () => {
    const one = at('1', 'ida', '2026-01-01');
    const same = at('2', 'ida', '2026-06-01');
    const chair = (id: string, member: string) => at(id, member, '2026-01-01', TERM.to, { role: 'chair' });
    expect(newBreach(seats([], one), seats([], one))).toBeNull();
    expect(newBreach(seats([], one), seats([], one, same))).toBe('mandatesOverlap');
    expect(newBreach(seats([], one, same), seats([], one, same))).toBeNull();
    expect(newBreach(seats([], one, same), seats([], one, same, at('3', 'ida', '2027-01-01')))).toBe('mandatesOverlap');
    expect(newBreach(seats([], chair('1', 'ida')), seats([], chair('1', 'ida'), chair('2', 'bo')))).toBe(
      'twoPresiding',
    );
    expect(newBreach(seats([], chair('1', 'ida'), chair('2', 'bo')), seats([], chair('1', 'ida')))).toBeNull();
    expect(newBreach(seats([body('u', 1)], one), seats([body('u', 1)], one, at('4', 'bo', '2026-01-01')))).toBeNull();
  });
});

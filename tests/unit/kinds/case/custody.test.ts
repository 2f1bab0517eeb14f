import fc from 'fast-check';
import { expect, it } from 'vitest';
import { custodyClashes, custodySteps, nameOf, playCustody } from '../../../../shared/kinds/case/custody.ts';
import { caseKind } from '../../../../shared/kinds/case/kind.ts';
import { clashesIn, exchange, happen, type Laptop, laptops, type NewFact, settle } from './support.ts';

const to = (person: string): NewFact => ({
  kind: 'handedOver',
  data: { to: { person, role: '', step: 'review', key: null }, note: '' },
});
const factsOf = ({ doc }: Laptop) => caseKind.facts(doc);
const last = (laptop: Laptop, kind: string): string => factsOf(laptop).findLast((one) => one.kind === kind)?.key ?? '';
const accepted = (laptop: Laptop): NewFact => ({ kind: 'accepted', data: { handover: last(laptop, 'handedOver') } });
const returned = (laptop: Laptop): NewFact => ({
  kind: 'returned',
  data: { handover: last(laptop, 'handedOver'), reason: 'Mangler', required: [] },
});
const takenBack = (laptop: Laptop, kind: string): NewFact => ({
  kind: 'custodyTakenBack',
  data: { fact: last(laptop, kind) },
});
const stands = (laptop: Laptop) => {
  const { state, holder } = playCustody(factsOf(laptop));
  return `${state} ${nameOf(holder)}`.trim();
};

it('goes back by as many hands as it came', () => {
  const [a, b, c] = laptops('a', 'b', 'c') as [Laptop, Laptop, Laptop];
  const all = [a, b, c];
  const step = (one: Laptop, fact: NewFact) => {
    happen(one, fact);
    exchange(...all);
    return stands(a);
  };
  expect(stands(a)).toBe('none');
  expect(step(a, to('b'))).toBe('offered b');
  expect(step(b, accepted(b))).toBe('accepted b');
  expect(step(b, to('c'))).toBe('offered c');
  expect(step(c, returned(c))).toBe('returned b');
});

it('a step taken back leaves it as whoever made the step had found it', () => {
  const [a] = laptops('a') as [Laptop];
  happen(a, to('b'));
  happen(a, accepted(a));
  happen(a, takenBack(a, 'accepted'));
  expect(stands(a)).toBe('offered b');
  happen(a, takenBack(a, 'handedOver'));
  expect(stands(a)).toBe('none');
  expect(custodySteps(factsOf(a)).map(({ kind }) => kind)).toEqual([
    ...['handedOver', 'accepted', 'custodyTakenBack', 'custodyTakenBack'],
  ]);
});

it('the same done apart is done once; what differs waits for a person, or for whoever goes on having seen both', () => {
  const [a, b] = laptops('a', 'b') as [Laptop, Laptop];
  happen(a, to('c'));
  happen(b, to('c'));
  exchange(a, b);
  expect([stands(a), clashesIn(a)]).toEqual(['offered c', []]);
  happen(a, to('d'));
  happen(b, to('e'));
  exchange(a, b);
  const [clash] = clashesIn(a);
  expect(clash).toMatchObject({ kind: 'caseHandedApart', choices: [{ text: 'd' }, { text: 'e' }] });
  expect(stands(a)).toBe('offered c');
  const [settled] = laptops('s') as [Laptop];
  exchange(a, settled);
  settle(settled, clash?.id ?? '', clash?.choices[1]?.id ?? '');
  expect([stands(settled), clashesIn(settled)]).toEqual(['offered e', []]);
  happen(b, to('f'));
  exchange(a, b);
  expect([stands(a), clashesIn(a)]).toEqual(['offered f', []]);
});

it('is told alike wherever the same facts are, in whatever order they came', () => {
  const act = fc.record({
    by: fc.nat(2),
    what: fc.constantFrom('to', 'accept', 'return', 'back', 'exchange'),
    who: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const all = laptops('a', 'b', 'c');
      for (const { by, what, who } of acts) {
        const one = all[by] as Laptop;
        if (what === 'exchange') exchange(one, all[(by + 1) % 3] as Laptop);
        else if (what === 'to') happen(one, to(`p${who}`));
        else if (last(one, 'handedOver') === '') continue;
        else if (what === 'accept') happen(one, accepted(one));
        else if (what === 'return') happen(one, returned(one));
        else happen(one, takenBack(one, ['handedOver', 'accepted', 'returned'][who % 3] ?? 'handedOver'));
      }
      exchange(...all);
      exchange(...all);
      const told = all.map((one) => JSON.stringify([playCustody(factsOf(one)), custodyClashes(factsOf(one))]));
      expect(new Set(told).size).toBe(1);
    }),
    { numRuns: 150 },
  );
});

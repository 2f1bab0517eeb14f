import { expect, it } from 'vitest';
import { compromiseRoom } from '../../../shared/handlerum/compromise.ts';
import { cellsOfParts, totalsOf } from '../../../shared/handlerum/economy.ts';
import { knownStances } from '../../../shared/handlerum/known.ts';
import { majorityOf } from '../../../shared/handlerum/majority.ts';
import { besideParts, roomInput } from '../../../shared/handlerum/room.ts';
import { type CaseOption, EMPTY_HANDLERUM, type Handlerum } from '../../../shared/kinds/case/handlerum.ts';

const option = (id: string, ...elements: string[]) => ({ id, elements }) as unknown as CaseOption;
const part = (id: string) => ({ id, title: id, text: '', requires: [], excludes: [] });
const capital = (owner: string, ore: number) => ({
  id: `${owner}/capital/2027`,
  owner,
  kind: 'capital' as const,
  year: 2027,
  ore,
});

const CASE: Handlerum = {
  ...EMPTY_HANDLERUM,
  options: [option('A', 'p', 'q'), option('B', 'q'), option('C')],
  elements: [part('p'), part('q')],
  costs: [capital('A', 500), capital('p', 1000), capital('q', 2000), capital('C', 700)],
};
const BODY = {
  size: 5,
  groups: [
    { group: 'X', name: 'X', letter: 'X', mandates: 3 },
    { group: 'Y', name: 'Y', letter: 'Y', mandates: 2 },
  ],
};
const YES = { condition: '', on: '2026-12-01', stance: 'supports' } as const;

it('has room where an option has a secure majority, and its parts cost nothing else', () => {
  const known = knownStances(CASE, [{ ...YES, group: 'X', target: 'A' }]);
  const input = roomInput(CASE, known, BODY);
  const stances = { X: 'supports' } as const;
  expect(majorityOf({ size: 5, present: input.present, stances }).state).toBe('secure');
  expect(compromiseRoom(input).complete).toMatchObject([{ elements: ['p', 'q'], coalition: ['X'], cost: 3000 }]);
});

it('has none where nobody has answered', () => {
  expect(compromiseRoom(roomInput(CASE, knownStances(CASE, []), BODY)).complete).toEqual([]);
});

it('tells what options cost beside their parts', () => {
  expect(besideParts(CASE)).toEqual([{ option: 'A', cost: 500 }]);
});

it('sums the parts of an option apart from itself', () => {
  expect(totalsOf(cellsOfParts(CASE, 'A')).cost).toBe(3000);
  expect(cellsOfParts(CASE, 'C')).toEqual([]);
});

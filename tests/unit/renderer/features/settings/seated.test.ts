import { expect, it } from 'vitest';
import { sampleCouncil } from '../../../../../electron/core/sample/index.ts';
import { chairOf, groupsOn } from '../../../../../renderer/features/settings/seated.ts';

const council = sampleCouncil();
const DAY = '2026-12-01';
const body = (kind: string) => {
  const found = council.bodies.find((one) => one.kind === kind);
  if (!found) throw new Error(`No ${kind}`);
  return found;
};

it('the mayor presides over the council, a chair over a committee', () => {
  const mayor = council.mandates.find(({ role }) => role === 'mayor')?.member;
  expect(chairOf(council, body('municipalCouncil'), DAY)).toBe(council.members.find(({ id }) => id === mayor)?.name);
  expect(chairOf(council, body('financeCommittee'), DAY)).toBe('Henrik Åbrink');
});

it('nobody presides when nobody sits', () => {
  expect(chairOf(council, body('financeCommittee'), '1999-01-01')).toBe('');
});

it('counts every seat of the council once, those outside the groups by themselves', () => {
  const groups = groupsOn(council, DAY);
  expect(groups.reduce((sum, { mandates }) => sum + mandates, 0)).toBe(body('municipalCouncil').size);
  const alone = groups.filter(({ name }) => name === null);
  expect(alone.length).toBeGreaterThan(0);
  expect(alone.every(({ leader, mandates }) => leader !== '' && mandates === 1)).toBe(true);
});

it('names a group with its letter where it has one', () => {
  const [first] = council.partyGroups;
  if (!first) throw new Error('No group');
  const bare = { ...council, partyGroups: [{ ...first, letter: '' }] };
  expect(groupsOn(council, DAY)[0]?.name).toBe(`${first.letter} · ${first.name}`);
  expect(groupsOn(bare, DAY)[0]?.name).toBe(first.name);
});

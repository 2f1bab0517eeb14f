import { expect, it } from 'vitest';
import { missingInAdoption, nextNumber, toAdopt } from '../../../../../renderer/features/checklist/adopting.ts';

it('asks for the body and the day', () => {
  expect(Object.keys(missingInAdoption({ body: ' ', from: '' }))).toEqual(['body', 'from']);
  expect(missingInAdoption({ body: 'Byrådet', from: '2026-12-14' })).toEqual({});
});

it('tells the body without the spaces around it', () => {
  expect(toAdopt({ body: ' Byrådet ', from: '2026-12-14' })).toEqual({ body: 'Byrådet', from: '2026-12-14' });
});

it('counts on from the highest version, the first is one', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([{ number: 3 }, { number: 2 }])).toBe(4);
});

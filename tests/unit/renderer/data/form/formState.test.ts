import { expect, it } from 'vitest';
import { asPressed, atRest, emptyOf, toldAt, withPatch } from '../../../../../renderer/data/form/formState.ts';

const NEEDED = { name: 'refusal.noName', place: 'refusal.noMunicipality' } as const;
const check = (held: { name: string; place: string }) => emptyOf(held, NEEDED);

it('asks for what is empty, spaces alone too, and for nothing else', () => {
  expect(check({ name: ' ', place: 'Lindved' })).toEqual({ name: 'refusal.noName' });
  expect(check({ name: 'Ida', place: 'Lindved' })).toEqual({});
});

it('says nothing of a field before the form is pressed', () => {
  const form = atRest({ name: '', place: '' });
  expect(toldAt(form, check(form.held), 'name')).toBeUndefined();
});

it('says what is wrong once it is pressed, and no longer when it is mended', () => {
  const begun = atRest({ name: '', place: 'Lindved' });
  const pressed = asPressed(begun, check(begun.held));
  expect(toldAt(pressed, check(pressed.held), 'name')).toBe('refusal.noName');
  expect(toldAt(pressed, check(pressed.held), 'place')).toBeUndefined();
  const mended = withPatch(pressed, { name: 'Ida' });
  expect(mended.held).toEqual({ name: 'Ida', place: 'Lindved' });
  expect(toldAt(mended, check(mended.held), 'name')).toBeUndefined();
});

it('does not blame a field that was right when it was pressed, though it is emptied afterwards', () => {
  const begun = atRest({ name: '', place: 'Lindved' });
  const emptied = withPatch(asPressed(begun, check(begun.held)), { place: '' });
  expect(toldAt(emptied, check(emptied.held), 'place')).toBeUndefined();
});

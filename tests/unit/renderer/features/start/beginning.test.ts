import { expect, it } from 'vitest';
import { missingToBegin, NOTHING_SAID, toBegin } from '../../../../../renderer/features/start/beginning.ts';

it('nobody begins without a name', () => {
  expect(missingToBegin(NOTHING_SAID)).toEqual({ name: 'refusal.noName' });
  expect(missingToBegin({ ...NOTHING_SAID, name: '  ' })).toEqual({ name: 'refusal.noName' });
  expect(missingToBegin({ ...NOTHING_SAID, name: 'Karen Holm' })).toEqual({});
});

it('a council of one’s own has a name, examples bring theirs', () => {
  const own = { ...NOTHING_SAID, name: 'Karen Holm', start: 'empty' } as const;
  expect(missingToBegin(own)).toEqual({ municipality: 'refusal.noMunicipality' });
  expect(missingToBegin({ ...own, municipality: 'Lindved' })).toEqual({});
});

it('tells what was typed without the spaces around it', () => {
  const own = { ...NOTHING_SAID, name: ' Karen Holm ', start: 'empty', municipality: ' Lindved ' } as const;
  expect(toBegin(own)).toEqual({
    start: 'empty',
    municipality: 'Lindved',
    profile: { name: 'Karen Holm', role: 'administration', group: '' },
  });
});

it('leaves out what was typed before another choice was made', () => {
  const changed = { ...NOTHING_SAID, name: 'Ida', group: 'Fælleslisten', municipality: 'Lindved' } as const;
  expect(toBegin(changed)).toMatchObject({ municipality: '', profile: { group: '' } });
  expect(toBegin({ ...changed, role: 'member' })).toMatchObject({ profile: { group: 'Fælleslisten' } });
});

import { expect, it } from 'vitest';
import {
  changeOf,
  invitedOf,
  newInvitation,
  newRevocation,
  revocationOf,
  warningOf,
  wrongInInvitation,
} from '../../../../../renderer/features/exchange/rights/rights.ts';

it('asks for a name, and takes a member of the council where one alone has it', () => {
  expect(wrongInInvitation(newInvitation())).toEqual({ person: 'rights.needsName' });
  const held = { ...newInvitation(), person: ' Bo Falk ', group: 'x' };
  expect(wrongInInvitation(held)).toEqual({});
  const bo = { id: 'bo', name: 'Bo Falk' };
  const told = { person: 'Bo Falk', role: 'member', group: 'x', mayList: false };
  expect(invitedOf(held, [bo])).toEqual({ ...told, member: 'bo' });
  expect(invitedOf(held, [bo, { id: 'b2', name: 'Bo Falk' }])).toEqual({ ...told, member: null });
  expect(invitedOf({ ...held, group: '' }, [])).toEqual({ ...told, group: null, member: null });
});

it('takes the list from whom leaves the secretariat, and nothing else', () => {
  const typed = { role: 'secretariat', group: '', to: '' } as const;
  const line = { key: 'k', mayList: true };
  expect(changeOf(line, typed)).toEqual({ ...typed, key: 'k', group: null, to: null, mayList: true });
  expect(changeOf(line, { ...typed, role: 'member', group: 'x', to: '2026-12-31' })).toEqual({
    ...{ key: 'k', role: 'member', group: 'x', to: '2026-12-31', mayList: false },
  });
});

it('revokes from now on where no day is written', () => {
  expect(revocationOf('k', newRevocation)).toEqual({ key: 'k', why: 'lost', since: null, note: '' });
  expect(revocationOf('k', { why: 'stolen', since: '2026-11-20', note: ' I toget ' })).toEqual({
    ...{ key: 'k', why: 'stolen', since: '2026-11-20', note: 'I toget' },
  });
});

it('warns where others keep aside what is written here, and only once there is a list', () => {
  const view = { state: 'founded', own: 'unlisted' } as const;
  expect(warningOf(view)).toBe('rights.own.unlisted');
  expect(warningOf({ ...view, own: 'counts' })).toBeNull();
  expect(warningOf({ ...view, state: 'unfounded' })).toBeNull();
});

import { expect, it } from 'vitest';
import { discussionOf, NO_ACTION, toAct, toFinish } from '../../../../../renderer/features/charter/acting.ts';
import {
  missingInAdoption,
  newAdoption,
  signedOf,
  toAdopt,
  toSign,
} from '../../../../../renderer/features/charter/process.ts';
import { charterOf } from './support.ts';

it('an action has its words; who and when may be left out', () => {
  const action = { id: 'h', clause: null, text: 'Tal om tonen', owner: '', due: null, done: null };
  expect(toAct('h', { ...NO_ACTION, text: ' Tal om tonen ' })).toEqual({ action });
  expect(toAct('h', { text: 'x', owner: ' Ida ', due: '2026-12-14' }).action).toMatchObject({
    owner: 'Ida',
    due: '2026-12-14',
  });
});

it('an action that is done keeps all else, and the core its time', () => {
  const action = { id: 'h', clause: null, text: 'x', owner: '', due: null, done: null, at: '2026-11-30' };
  expect(toFinish(action, 'Gjort')).toEqual({
    action: { id: 'h', clause: null, text: 'x', owner: '', due: null, done: 'Gjort' },
  });
});

it('counts the hands and the words of what is talked about, and no others', () => {
  const comment = (id: string, target: string) => ({ id, target, text: 'x', by: 'Ida', at: '' });
  const hands = (group: string, target = 'a') => ({ id: `${target}/${group}`, target, group, for: 2, against: 1 });
  const comments = [comment('1', 'a'), comment('2', 'b')];
  const told = discussionOf({ comments, support: [hands('x'), hands('y'), hands('x', 'b')] }, 'a');
  expect([told.said.map(({ id }) => id), told.yes, told.no]).toEqual([['1'], 4, 2]);
});

it('is adopted by the municipal council as it is called here', () => {
  const bodies = [{ kind: 'municipalCouncil', name: 'Byrådet' }] as never;
  expect(newAdoption({ bodies }, '2026-12-14')).toEqual({ body: 'Byrådet', date: '2026-12-14', item: '' });
  expect(newAdoption(null, '2026-12-14').body).toBe('Kommunalbestyrelsen');
  expect(Object.keys(missingInAdoption({ body: '', date: '', item: '' }))).toEqual(['body', 'date']);
  expect(toAdopt({ body: ' Byrådet ', date: '2026-12-14', item: ' 7 ' })).toMatchObject({ body: 'Byrådet', item: '7' });
});

it('whoever has signed the version in force cannot sign it again', () => {
  const signature = (member: string, rest = {}) => ({
    ...{ id: member, version: 'v', member, name: member, at: '', withdrawnAt: null },
    ...rest,
  });
  const charter = charterOf({
    versions: [{ id: 'v', sealed: true } as never],
    inForce: 'v',
    signatures: [signature('a'), signature('b', { withdrawnAt: '2026-11-30' }), signature('c', { version: 'u' })],
  });
  const members = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() }));
  const { signed, free } = signedOf(charter, members);
  expect(signed.map(({ member }) => member)).toEqual(['a']);
  expect(free.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(toSign(free, 'b')).toEqual({ member: 'b', name: 'B' });
});

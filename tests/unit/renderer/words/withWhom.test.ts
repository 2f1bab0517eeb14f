import { expect, it } from 'vitest';
import { withWhom } from '../../../../renderer/words/withWhom.ts';

const nobody = () => 'ukendt';

it('tells who did it as they are called', () => {
  expect(withWhom({ by: 'Ida Holm', when: 'i dag' }, nobody)).toEqual({ by: 'Ida Holm', when: 'i dag' });
});

it('tells of no name that nobody is known', () => {
  expect(withWhom({ by: '', when: 'i dag' }, nobody)).toEqual({ by: 'ukendt', when: 'i dag' });
  expect(withWhom({ by: ' ' }, nobody)).toEqual({ by: 'ukendt' });
});

it('says nothing of anybody where nobody is spoken of', () => {
  expect(withWhom({ name: '' }, nobody)).toEqual({ name: '' });
  expect(withWhom(undefined, nobody)).toBeUndefined();
});

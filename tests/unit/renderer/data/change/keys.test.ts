import { expect, it } from 'vitest';
import { answeredKey, keyOf, touchedKey } from '../../../../../renderer/data/change/keys.ts';

it('keeps an answer by domain, name and what was asked', () => {
  expect(keyOf('meetings.list', { body: 'b' })).toEqual(['meetings', 'list', { body: 'b' }]);
});

it('finds where the answer of a change belongs by the fields it names', () => {
  const sent = { id: 'm', item: 'i' };
  expect(answeredKey(['meetings.get', 'id'], sent)).toEqual(['meetings', 'get', { id: 'm' }]);
  expect(answeredKey(['council.get'], sent)).toEqual(['council', 'get', {}]);
  expect(answeredKey(['council.get'], undefined)).toEqual(['council', 'get', {}]);
  expect(answeredKey(null, sent)).toBeNull();
});

it('touches a whole domain or one query of it', () => {
  expect(touchedKey('cases')).toEqual(['cases']);
  expect(touchedKey('cases.bodies')).toEqual(['cases', 'bodies']);
});

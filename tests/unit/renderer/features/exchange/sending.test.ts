import { describe, expect, it } from 'vitest';
import { keysIn, withOne } from '../../../../../renderer/data/flows/closing.ts';
import { seenBy } from '../../../../../renderer/data/flows/told.ts';
import {
  afterSending,
  named,
  nearest,
  newSending,
  orderOf,
  type TypedSending,
  wrongInSending,
} from '../../../../../renderer/features/exchange/sending.ts';
import { LEAST_PASSPHRASE } from '../../../../../shared/exchange/manifest.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';

const ID = RecordId.parse('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
const KEY = `age1${'q'.repeat(58)}`;
const OTHER = `age1${'p'.repeat(58)}`;
const held = (rest: Partial<TypedSending> = {}): TypedSending => ({ ...newSending(ID), ...rest });

describe('what a file of exchange lacks', () => {
  it.each<[string, Partial<TypedSending>, object]>([
    ['nothing is chosen', { records: [], to: KEY }, { records: 'exchange.needsRecords' }],
    ['nobody can open it', {}, { to: 'exchange.needsReceiver' }],
    ['what was pasted is no key', { to: 'Bo Falk', contacts: [KEY] }, { to: 'exchange.badKey' }],
    [
      'a passphrase is short',
      { way: 'passphrase', passphrase: 'x'.repeat(11) },
      { passphrase: 'exchange.shortPassphrase' },
    ],
    ['it is typed once', { way: 'passphrase', passphrase: 'x'.repeat(12) }, { again: 'exchange.needsAgain' }],
    [
      'it is typed otherwise',
      { way: 'passphrase', passphrase: 'x'.repeat(12), again: 'x'.repeat(13) },
      { again: 'exchange.otherAgain' },
    ],
    ['a contact is ticked', { contacts: [KEY] }, {}],
    ['a key is pasted', { to: KEY }, {}],
    ['a passphrase is typed twice', { way: 'passphrase', passphrase: 'x'.repeat(12), again: 'x'.repeat(12) }, {}],
    ['everybody may open it', { way: 'open' }, {}],
  ])('%s', (_what, typed, problems) => expect(wrongInSending(held(typed))).toEqual(problems));

  it('asks for as long a passphrase as the contract does', () => {
    const typed = (n: number) => wrongInSending(held({ way: 'passphrase', passphrase: 'x'.repeat(n) })).passphrase;
    expect([typed(LEAST_PASSPHRASE - 1), typed(LEAST_PASSPHRASE)]).toEqual(['exchange.shortPassphrase', undefined]);
  });
});

it('finds keys in whatever was pasted, and sends to each once', () => {
  const card = `Handlerum\nBo Falk\nfad perle dolk\n${KEY}\n`;
  expect(keysIn(`${card}, ${OTHER}`)).toEqual([KEY, OTHER]);
  expect(orderOf(held({ contacts: [KEY], to: card, note: ' Hej ' }))).toEqual({
    ...{ records: [ID], to: [KEY], passphrase: null, note: 'Hej', purpose: 'records' },
  });
});

it('sends by one way alone, whatever was typed in the others, and keeps no passphrase for the next file', () => {
  const typed = held({ way: 'passphrase', contacts: [KEY], passphrase: 'fire ord i rad', again: 'fire ord i rad' });
  expect(orderOf(typed)).toMatchObject({ to: [], passphrase: 'fire ord i rad' });
  expect(orderOf({ ...typed, way: 'keys' })).toMatchObject({ to: [KEY], passphrase: null });
  expect(orderOf({ ...typed, way: 'open' })).toMatchObject({ to: [], passphrase: null });
  expect(afterSending(typed)).toMatchObject({ records: [ID], passphrase: '', again: '' });
});

it('finds meetings by all their words, the next one first', () => {
  const all = ['2026-01-01', '2026-06-01', '2026-12-01', '2027-01-01'].map((date) => ({ date }));
  const days = (list: readonly { date: string }[]) => list.map(({ date }) => date);
  expect(days(nearest(all, '2026-06-02'))).toEqual(['2026-12-01', '2027-01-01', '2026-06-01', '2026-01-01']);
  expect(days(named(all, '2026 -01', ({ date }) => date))).toEqual(['2026-01-01', '2026-06-01', '2026-12-01']);
  expect(withOne(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(withOne(['a', 'b'], 'a', false)).toEqual(['b']);
});

it('tells what the receiver can see by audience, with each group once', () => {
  const of = (kind: 'all' | 'council' | 'groups' | 'own', groups: string[] = []) => ({ audience: { kind, groups } });
  expect(seenBy([of('groups', ['A', 'V']), of('all'), of('groups', ['V', 'F']), of('all')])).toEqual([
    { kind: 'all', n: 2, groups: '' },
    { kind: 'groups', n: 2, groups: 'A, V, F' },
  ]);
});

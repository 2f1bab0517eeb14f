import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { quiet } from '../../../electron/core/control.ts';
import type { Core } from '../../../electron/core/core.ts';
import { verify } from '../../../electron/core/maintenance/verify.ts';
import { putTask } from '../../../shared/kinds/meeting/doc.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import { begun, caseOf } from '../packs/support.ts';
import { exchange, Laptop, TASK } from './support/laptop.ts';

const two = (): [Laptop, Laptop] => [new Laptop('anna'), new Laptop('bent')];

/** Answers the first clash of a kind, on both. */
function answer([one, other]: readonly [Laptop, Laptop], kind: string, choice: string): void {
  const clash = one.clashes.find((known) => known.kind === kind);
  expect(clash?.choices.map(({ id }) => id)).toContain(choice);
  one.settle(clash?.id ?? '', choice);
  exchange(one, other);
}

test('MRG-01: two who dispatch apart leave one main dispatch, no number twice, and two questions', () => {
  const both = two();
  const [anna, bent] = both;
  anna.add('x', 'case-a').dispatch();
  bent.at(5).add('y', 'case-b').dispatch();
  exchange(...both);
  const { dispatches, items } = bent.content;
  expect(dispatches.map(({ kind }) => kind)).toEqual(['main', 'supplement']);
  expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
  expect(bent.kinds).toEqual(['twoMain', 'sameNumber']);
  answer(both, 'sameNumber', 'y');
  expect(anna.content.items.find(({ id }) => id === 'y')?.number).toBe('3');
  answer(both, 'twoMain', anna.clashes[0]?.choices[1]?.id ?? '');
  expect(bent.content.dispatches.map(({ by, kind }) => [by, kind])).toEqual([
    ['Hos bent', 'main'],
    ['Hos anna', 'supplement'],
  ]);
  expect([anna.kinds, bent.kinds]).toEqual([[], []]);
});

test('MRG-02: what happened stands in the order of its times, whatever the order of arrival', () => {
  const anna = new Laptop('zoe').at(0).open();
  anna.at(10).decide('a', 'kl. 8.10');
  const bent = new Laptop('adam');
  anna.give(bent);
  bent.at(20).takeOver();
  bent.at(30).decide('a', 'kl. 8.30');
  bent.give(anna);
  expect(anna.content.events.map((event) => ('text' in event ? event.text : event.kind))).toEqual([
    'opened',
    'kl. 8.10',
    'kl. 8.30',
  ]);
  expect(anna.clashes).toEqual([]);
});

test('MRG-03: a meeting kept by two is one of them until a person chooses, and nothing is zipped in', () => {
  const both = two();
  const [anna, bent] = both;
  anna.open().decide('a', 'Annas');
  bent.at(30).open().decide('b', 'Bents');
  exchange(...both);
  expect(bent.kinds).toEqual(['twoKeepers']);
  expect(bent.content.events.map(({ kind }) => kind)).toEqual(['opened', 'decision']);
  expect(anna.record({ kind: 'closed' })).toBe('unsettled');
  answer(both, 'twoKeepers', anna.clashes[0]?.choices[0]?.id ?? '');
  expect(anna.kinds).toEqual(['elsewhere']);
  answer(both, 'elsewhere', 'byItem');
  expect(anna.kinds).toEqual(['elsewhereRoom', 'elsewhereItem']);
  answer(both, 'elsewhereRoom', 'keeper');
  answer(both, 'elsewhereItem', 'elsewhere');
  const texts = ({ content }: Laptop) => content.events.flatMap((event) => ('text' in event ? event.text : []));
  expect([texts(anna), texts(bent)]).toEqual([
    ['Annas', 'Bents'],
    ['Annas', 'Bents'],
  ]);
  expect(anna.record({ kind: 'closed' })).toBe(null);
});

test('what is taken in and by its clock came before the opening is asked of the rules like all else', () => {
  const both = two();
  const [anna, bent] = both;
  bent.open().decide('b', 'Bents');
  anna.at(60).open().decide('a', 'Annas');
  exchange(...both);
  answer(both, 'twoKeepers', anna.clashes[0]?.choices[1]?.id ?? '');
  answer(both, 'elsewhere', 'byItem');
  answer(both, 'elsewhereRoom', 'keeper');
  answer(both, 'elsewhereItem', 'elsewhere');
  // Bent's decision is older than Anna's opening, which is the one that stands.
  expect(anna.kinds).toEqual(['refused']);
  expect(bent.clashes).toEqual(anna.clashes);
  answer(both, 'refused', 'leaveOut');
  const told = anna.content.events.map((event) => ('text' in event ? event.text : event.kind));
  expect([told, anna.kinds]).toEqual([['opened', 'Annas'], []]);
});

test('MRG-05: of two seals with other words one stands, and a person says which', () => {
  const both = two();
  const [anna, bent] = both;
  anna.open().decide('a');
  exchange(...both);
  bent.at(40).takeOver();
  for (const one of both) {
    one.decide('b', one.name);
    one.record({ kind: 'closed' });
    one.seal();
  }
  exchange(...both);
  expect(bent.kinds).toEqual(['twoSeals']);
  const second = anna.clashes[0]?.choices[1]?.id ?? '';
  answer(both, 'twoSeals', second);
  expect(bent.content.sealed).toEqual(anna.content.sealed);
  expect(anna.kinds).toEqual(['afterSeal']);
});

test('MRG-06: a dissent recorded apart from the seal is told as come after it, and the seal stands unless it is broken', () => {
  const both = two();
  const [anna, bent] = both;
  anna.open();
  anna.record({ kind: 'item', item: 'a' });
  anna.decide('a');
  exchange(...both);
  bent.at(30).takeOver();
  bent.record({ kind: 'dissent', item: 'a', member: 'bo', text: 'Nej' });
  anna.record({ kind: 'closed' });
  anna.seal();
  exchange(...both);
  expect(bent.stage).toBe('sealed');
  expect(bent.played.after.map(({ kind }) => kind)).toEqual(['dissent']);
  expect(bent.content.events.map(({ kind }) => kind)).not.toContain('dissent');
  expect(bent.kinds).toEqual(['afterSeal']);
  answer(both, 'afterSeal', 'aside');
  expect([anna.stage, bent.stage, anna.kinds]).toEqual(['sealed', 'sealed', []]);
});

test('MRG-07: an item removed here and sent there stays on the agenda', () => {
  const [anna, bent] = two();
  anna.remove('a');
  bent.dispatch();
  expect(anna.content.items.map(({ id }) => id)).toEqual(['b']);
  exchange(anna, bent);
  expect(anna.content.items.map(({ id, number }) => [id, number])).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect(bent.clashes).toEqual([]);
});

test('MRG-08: a case that two put on the agenda stands there twice until one is chosen', () => {
  const both = two();
  const [anna, bent] = both;
  anna.add('x', 'case-a');
  bent.add('y', 'case-a');
  exchange(...both);
  expect(anna.clashes).toMatchObject([{ kind: 'sameCase', about: 'Sag x', choices: [{ id: 'x' }, { id: 'y' }] }]);
  answer(both, 'sameCase', 'y');
  expect(bent.content.items.map(({ id }) => id)).toEqual(['a', 'b', 'y']);
  expect(bent.clashes).toEqual([]);
});

test('MRG-10: moved here and cancelled there is both; moved to two days is a question', () => {
  const both = two();
  const [anna, bent] = both;
  anna.fact('moved', { to: '2026-12-15', reason: 'Sne' });
  bent.fact('cancelled', { reason: 'Ingen sager' });
  exchange(...both);
  expect(anna.content).toMatchObject({ date: '2026-12-15', cancelled: { reason: 'Ingen sager' } });
  expect(anna.clashes).toEqual([]);
  const others = two();
  others[0].fact('moved', { to: '2026-12-15', reason: 'Sne' });
  others[1].fact('moved', { to: '2026-12-16', reason: 'Sne' });
  exchange(...others);
  expect(others[0].clashes[0]?.choices.map(({ text }) => text)).toEqual(['2026-12-15', '2026-12-16']);
});

test('MRG-11: done is said of the words a task had, not of those another wrote meanwhile', () => {
  const both = two();
  const [anna, bent] = both;
  const done = { on: '2026-12-09', by: 'Anna', note: '' };
  putTask(anna.doc, { ...TASK, done });
  putTask(bent.doc, { ...TASK, text: 'Skriv noget andet' });
  exchange(...both);
  expect(anna.content.followUps).toEqual([{ ...TASK, text: 'Skriv noget andet', done: null }]);
  answer(both, 'doneOfOther', 'done');
  expect(bent.content.followUps[0]?.done).toEqual(done);
});

/** All a laptop's core has of a meeting, to another's. */
function send(from: Core, to: Core, id: Parameters<Core['context']['records']['get']>[0]): void {
  const update = Y.encodeStateAsUpdate(from.context.records.get(id).doc);
  to.context.write((scope) => {
    scope.touch(id);
    to.context.records.append(scope.db, { id, update }, to.context.change('merge'));
  });
}

test('MRG-04: sealed words stay; what was written apart is told beside them; verify reads the very bytes', async () => {
  const made = await begun();
  await made.record({ kind: 'opened', present: made.seats });
  await value(
    made.client.meetings.putItem({
      id: made.id,
      item: {
        ...{ id: 'new', kind: 'other', caseId: null, title: 'Vandskade', caseNumber: '', group: null, minutes: 5 },
        ...{ role: 'decides', openness: { closed: false, reason: '', publicTitle: '' }, lateReason: 'I nat' },
      },
    }),
  );
  await value(made.client.meetings.setProtocol({ id: made.id, item: 'new', text: 'Godkendt.' }));
  await made.record({ kind: 'closed' });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(made.core.context.records.get(made.id).doc));
  const apart = new Laptop('bent', Y.encodeStateAsUpdate(other));
  apart.at(100_000).write('new', 'Forkastet.');
  const sealed = await value(made.client.meetings.seal({ id: made.id }));
  made.core.context.write((scope) => {
    scope.touch(made.id);
    const update = Y.encodeStateAsUpdate(apart.doc);
    made.core.context.records.append(scope.db, { id: made.id, update }, made.core.context.change('merge'));
  });
  const after = await value(made.client.meetings.get({ id: made.id }));
  expect(after.content.protocol).toEqual(sealed.content.protocol);
  expect(after.content.protocol[0]?.text).toBe('Godkendt.');
  expect(after.afterSeal).toMatchObject([{ what: 'text', text: { text: 'Forkastet.', by: 'Hos bent' } }]);
  expect((await verify(made.core.context, quiet())).problems).toEqual([]);
  const hash = sealed.content.sealed?.hash ?? '';
  made.core.context.write(({ db }) => void db.prepare('delete from sealed where hash = ?').run(hash));
  expect((await verify(made.core.context, quiet())).problems.join()).toContain(hash);
});

test('a second laptop is refused until it takes the minutes over, and then the first is', async () => {
  const made = await begun();
  await made.record({ kind: 'opened', present: made.seats });
  const other = openCore();
  const theirs = clientOf(other);
  await value(
    theirs.app.begin({
      start: 'sample',
      municipality: '',
      profile: { name: 'Bo Lund', role: 'secretariat', group: '' },
    }),
  );
  const { head, doc } = made.core.context.records.get(made.id);
  other.context.write((scope) => {
    scope.touch(made.id);
    other.context.records.create(scope.db, { id: made.id, kind: head.kind, doc }, other.context.change('merge'));
  });
  const event = { kind: 'break', state: 'start' } as const;
  const refused = { ok: false, error: { code: 'not_allowed', details: { reason: 'notKeeper' } } };
  expect(await theirs.meetings.record({ id: made.id, event })).toMatchObject(refused);
  const taken = await value(theirs.meetings.takeOver({ id: made.id }));
  expect(taken.keeper).toMatchObject({ by: 'Bo Lund', isHere: true });
  expect(await value(theirs.meetings.takeOver({ id: made.id }))).toEqual(taken);
  await value(theirs.meetings.record({ id: made.id, event }));
  send(other, made.core, made.id);
  expect(await made.client.meetings.record({ id: made.id, event: { kind: 'closed' } })).toMatchObject(refused);
  expect((await value(made.client.meetings.get({ id: made.id }))).keeper).toMatchObject({
    by: 'Bo Lund',
    isHere: false,
  });
  expect(await value(made.client.records.clashes({ id: made.id }))).toEqual([]);
});

test('the same vote pressed twice is recorded once, and after it was taken back it may be recorded again', async () => {
  const made = await begun();
  const { item } = await made.add(caseOf({ title: 'Ny sti' }));
  await made.record({ kind: 'opened', present: made.seats });
  await made.record({ kind: 'item', item });
  const ballots = made.seats.map((member) => ({ member, choice: 'for' as const }));
  const vote = { kind: 'vote', item, motion: null, told: 'name', ballots } as const;
  const { content } = await made.record(vote);
  expect(await made.client.meetings.record({ id: made.id, event: vote })).toMatchObject({
    error: { details: { reason: 'votedAlready' } },
  });
  await made.record({ kind: 'revoked', event: content.events.at(-1)?.id ?? '' });
  expect((await made.record(vote)).content.events.filter(({ kind }) => kind === 'vote').length).toBe(2);
});

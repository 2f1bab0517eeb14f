import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { meetingRevision, putTask, setMeetingFields, writeMeeting } from '../../../../shared/kinds/meeting/doc.ts';
import { meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import { plannedMeeting } from '../../../../shared/kinds/meeting/meeting.ts';
import { playRecord } from '../../../../shared/kinds/meeting/record.ts';
import { exchange, item, Laptop, TASK } from '../../meeting/support/laptop.ts';

const begin = () => [new Laptop('a'), new Laptop('b')] as const;
const told = ({ clashes }: Laptop) =>
  clashes.map(({ kind, about, choices }) => [kind, about, choices.map(({ id }) => id)]);
const choose = (one: Laptop, pick: number) => {
  const [clash] = one.clashes;
  one.settle(clash?.id ?? '', clash?.choices[pick]?.id ?? '');
};

describe('the words of the minutes', () => {
  const texts = ({ content }: Laptop) => content.protocol.map(({ id, text }) => [id, text]);

  it('written over each other are the last, and null goes back to what is made', () => {
    const [a, b] = begin();
    a.write('a', 'Først');
    exchange(a, b);
    b.at(5).write('a', 'Siden');
    exchange(a, b);
    expect([texts(a), a.clashes]).toEqual([[['a', 'Siden']], []]);
    expect(a.content.protocol[0]).toMatchObject({ by: 'Hos b' });
    a.write('a', null);
    expect([texts(a), a.clashes]).toEqual([[], []]);
  });

  it('written apart both stay until a person chooses; the same words, and other items, are no question', () => {
    const [a, b] = begin();
    a.write('a', 'Ens');
    b.write('a', 'Ens');
    a.write('b', 'Hos os');
    b.at(3).write('b', 'Hos dem');
    exchange(a, b);
    expect(told(a)).toEqual([['minutesText', 'Sag b', ['a', 'b']]]);
    expect(a.clashes[0]?.choices.map(({ text }) => text)).toEqual(['Hos os', 'Hos dem']);
    expect(texts(a)).toEqual([
      ['a', 'Ens'],
      ['b', 'Hos dem'],
    ]);
    choose(a, 0);
    expect([texts(a), a.clashes]).toEqual([
      [
        ['a', 'Ens'],
        ['b', 'Hos os'],
      ],
      [],
    ]);
  });

  it('against none at all are a choice too', () => {
    const [a, b] = begin();
    a.write('a', null);
    b.at(3).write('a', 'Ord');
    exchange(a, b);
    expect(a.clashes[0]?.choices.map(({ text }) => text)).toEqual(['', 'Ord']);
    choose(a, 0);
    expect(texts(a)).toEqual([]);
  });
});

describe('the plan', () => {
  it('moved apart to different days is the last of them until a person chooses; to one day is no question', () => {
    const [a, b] = begin();
    a.fact('moved', { to: '2026-12-15', reason: 'Jul' });
    b.at(4).fact('moved', { to: '2026-12-16', reason: 'Valg' });
    exchange(a, b);
    expect([a.content.date, a.content.moved]).toEqual(['2026-12-16', { from: '2026-12-08', reason: 'Valg' }]);
    expect(a.clashes).toMatchObject([
      { kind: 'movedApart', about: '', choices: [{ text: '2026-12-15' }, { text: '2026-12-16' }] },
    ]);
    choose(a, 0);
    expect([a.content.date, a.clashes]).toEqual(['2026-12-15', []]);
    a.fact('moved', { to: '2026-12-08', reason: '' });
    expect([a.content.date, a.content.moved]).toEqual(['2026-12-08', null]);
    const [c, d] = begin();
    c.fact('moved', { to: '2026-12-15', reason: 'Jul' });
    d.at(4).fact('moved', { to: '2026-12-15', reason: 'Valg' });
    exchange(c, d);
    expect([c.content.moved?.reason, c.clashes]).toEqual(['Valg', []]);
  });

  it('cancelled apart for different reasons, or taken back, is a question; the last is read meanwhile', () => {
    const [a, b] = begin();
    a.fact('cancelled', { reason: 'Sygdom' });
    exchange(a, b);
    expect(a.content.cancelled).toMatchObject({ reason: 'Sygdom', by: 'Hos a' });
    a.fact('reinstated', {});
    b.at(9).fact('cancelled', { reason: 'Sne' });
    exchange(a, b);
    expect(a.clashes).toMatchObject([{ kind: 'cancelledApart', choices: [{ text: '' }, { text: 'Sne' }] }]);
    expect(a.content.cancelled?.reason).toBe('Sne');
    choose(a, 0);
    expect([a.content.cancelled, a.clashes]).toEqual([null, []]);
  });

  it('held here and cancelled there is both told until a person says which', () => {
    const [a, b] = begin();
    a.open().decide('a');
    b.fact('cancelled', { reason: 'Sne' });
    exchange(a, b);
    expect(a.clashes).toMatchObject([
      {
        kind: 'heldCancelled',
        choices: [
          { id: 'held', text: '', by: 'Hos a' },
          { id: 'cancelled', text: 'Sne', by: 'Hos b' },
        ],
      },
    ]);
    expect([a.stage, a.content.cancelled?.reason]).toEqual(['inSession', 'Sne']);
    choose(a, 0);
    expect([a.stage, a.content.cancelled, a.clashes]).toEqual(['inSession', null, []]);
    choose(b, 1);
    expect([b.stage, b.content.events, b.clashes]).toEqual(['cancelled', [], []]);
  });

  it('keeps an end that one gave while another moved the beginning, unless it is none for that', () => {
    const [a, b] = begin();
    setMeetingFields(a.doc, { time: '09:00' });
    setMeetingFields(b.doc, { ends: '11:00' });
    exchange(a, b);
    expect(a.content).toMatchObject({ time: '09:00', ends: '11:00' });
    setMeetingFields(a.doc, { time: '13:00', ends: '15:00' });
    setMeetingFields(b.doc, { time: '13:00' });
    exchange(a, b);
    setMeetingFields(a.doc, { time: '18:00' });
    expect([a.content.ends, a.clashes]).toEqual([null, []]);
    setMeetingFields(a.doc, { time: '14:00' });
    expect(a.content.ends).toBe('15:00');
  });

  it('that never had an end says nothing of one, and taking one away is a change as giving it is', () => {
    const [a] = begin();
    const told = () => meetingKind.fields(a.doc);
    setMeetingFields(a.doc, { time: '08:00', ends: null, place: 'Lokale 1' });
    expect([Object.hasOwn(told(), 'ends'), a.content.ends, meetingRevision(a.doc)]).toEqual([false, null, 0]);
    setMeetingFields(a.doc, { ends: '10:00' });
    expect([a.content.ends, meetingRevision(a.doc)]).toEqual(['10:00', 1]);
    setMeetingFields(a.doc, { ends: null });
    expect([a.content.ends, meetingRevision(a.doc)]).toEqual([null, 2]);
  });

  it('is counted anew in calendars for what they show, once for each change', () => {
    const [a] = begin();
    expect(meetingRevision(a.doc)).toBe(0);
    setMeetingFields(a.doc, { place: 'Lokale 2', time: '09:00' });
    expect(meetingRevision(a.doc)).toBe(1);
    setMeetingFields(a.doc, { place: 'Lokale 2' });
    setMeetingFields(a.doc, { kind: 'extraordinary' });
    expect(meetingRevision(a.doc)).toBe(1);
    a.fact('moved', { to: '2026-12-15', reason: '' });
    a.fact('cancelled', { reason: '' });
    a.fact('reinstated', {});
    a.fact('published', { on: '2026-12-20' });
    expect(meetingRevision(a.doc)).toBe(4);
    const [b, c] = [new Laptop('b'), new Laptop('c')];
    a.give(b);
    a.give(c);
    setMeetingFields(b.doc, { body: 'bsu' });
    setMeetingFields(c.doc, { time: null });
    exchange(b, c);
    expect([meetingRevision(b.doc), meetingRevision(c.doc)]).toEqual([6, 6]);
  });
});

describe('tasks', () => {
  const done = { on: '2026-12-20', by: 'Ida', note: 'Sendt' };

  it('done are done as long as the words are those it was said of', () => {
    const [a, b] = begin();
    putTask(a.doc, { ...TASK, done });
    expect([a.content.followUps, a.clashes]).toEqual([[{ ...TASK, done }], []]);
    putTask(b.doc, { ...TASK, due: '2027-01-01' });
    exchange(a, b);
    expect(a.clashes).toMatchObject([
      { kind: 'doneOfOther', about: 'Skriv', choices: [{ id: 'done', by: 'Ida' }, { id: 'open' }] },
    ]);
    expect(a.content.followUps).toEqual([{ ...TASK, due: '2027-01-01', done: null }]);
    choose(a, 0);
    expect([a.content.followUps, a.clashes]).toEqual([[{ ...TASK, due: '2027-01-01', done }], []]);
    choose(b, 1);
    expect([b.content.followUps, b.clashes]).toEqual([[{ ...TASK, due: '2027-01-01', done: null }], []]);
  });

  it('done in an older record, which named no words, are done', () => {
    const [a] = begin();
    meetingKind.put(a.doc, 'followUps', { ...TASK, done });
    expect([a.content.followUps[0]?.done, a.clashes]).toEqual([done, []]);
  });
});

describe('what is done about a meeting beside it', () => {
  it('stands side by side; of one thing twice the first signature and the last reading and step count', () => {
    const [a] = begin();
    a.fact('signed', { member: 'ane', name: 'Ane' });
    a.fact('signed', { member: 'ane', name: 'Igen' });
    a.fact('signed', { member: 'bo', name: 'Bo' });
    a.fact('readAloud', { item: 'a', text: 'før' });
    a.fact('readAloud', { item: 'a', text: 'efter' });
    a.fact('stepDone', { step: 's', on: '2026-12-01', note: 'først' });
    a.fact('stepDone', { step: 's', on: '2026-12-02', note: 'siden' });
    a.fact('stepDone', { step: 'u', on: '2026-12-02', note: '' });
    a.fact('stepUndone', { step: 'u' });
    a.fact('published', { on: '2026-12-20' });
    a.fact('published', { on: '2026-12-21' });
    const { signatures, readings, steps, publishedOn } = a.content;
    expect(signatures.map(({ id, name }) => [id, name])).toEqual([
      ['ane', 'Ane'],
      ['bo', 'Bo'],
    ]);
    expect(readings.map(({ id, text, by }) => [id, text, by])).toEqual([['a', 'efter', 'Hos a']]);
    expect(steps).toEqual({ s: { by: 'Hos a', on: '2026-12-02', note: 'siden' } });
    expect(publishedOn).toBe('2026-12-20');
  });

  it('a release counts until it is taken back, and is then still told', () => {
    const [a] = begin();
    for (const id of ['r1', 'r2']) a.fact('released', { id, item: 'a', file: null, covers: [], reason: 'Afgjort' });
    a.fact('releaseTakenBack', { release: 'r2' });
    a.fact('releaseTakenBack', { release: 'none' });
    const { releases } = a.content;
    expect(releases.map(({ id, reason, takenBack }) => [id, reason, takenBack?.by])).toEqual([
      ['r1', 'Afgjort', undefined],
      ['r2', 'Afgjort', 'Hos a'],
    ]);
  });
});

describe('a meeting that is written whole', () => {
  it('is read as it was written, however much happened to it', () => {
    const doc = new Y.Doc();
    const at = (minute: number) => `2026-12-08T08:0${minute}:00.000Z`;
    const by = 'Ida';
    const whole = {
      ...plannedMeeting({ body: 'oeu', date: '2026-12-15', time: '08:00', place: 'Lokale 1', kind: 'ordinary' }),
      moved: { from: '2026-12-08', reason: 'Jul' },
      steps: { s: { by, on: '2026-12-01', note: 'Klar' } },
      sealed: { by, at: at(9), hash: 'f'.repeat(64) },
      publishedOn: '2026-12-20',
      items: [{ ...item('a'), number: '1' }, { ...item('b'), number: '5' }, item('c')],
      dispatches: [
        {
          ...{ id: 'd', kind: 'main' as const, at: at(0), by, hash: 'h', reason: '' },
          items: [{ item: 'a', number: '1', title: 'Sag a', closed: false, caseId: null, versionId: null, hash: '' }],
        },
      ],
      events: [
        { id: 'e1', kind: 'opened' as const, present: ['ane'], at: at(1), by },
        // At one time, in the order they had.
        { id: 'e2', kind: 'item' as const, item: 'a', at: at(2), by },
        { id: 'e4', kind: 'item' as const, item: 'c', at: at(2), by },
        { id: 'e3', kind: 'item' as const, item: 'b', at: at(2), by },
        { id: 'e5', kind: 'closed' as const, at: at(3), by },
      ],
      protocol: [{ id: 'a', text: 'Godkendt.', by, at: at(4) }],
      signatures: [{ id: 'ane', name: 'Ane', at: at(5) }],
      followUps: [{ ...TASK, done: { on: '2026-12-20', by, note: '' } }],
      releases: [
        {
          ...{ id: 'r', item: 'a', file: null, covers: [], reason: 'Afgjort', by, at: at(6) },
          takenBack: { by: 'Bo', at: at(7) },
        },
      ],
      readings: [{ id: 'a', by, at: at(8), text: 'hash' }],
    };
    writeMeeting(doc, whole);
    expect(playRecord(doc).content).toEqual(whole);
    expect([playRecord(doc).clashes, playRecord(doc).played.clashes, meetingRevision(doc)]).toEqual([[], [], 0]);
    const again = new Y.Doc();
    writeMeeting(again, whole);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(again));
    expect(playRecord(doc).content).toEqual(whole);
  });

  it('that was cancelled says so, by whom and why', () => {
    const doc = new Y.Doc();
    const plan = plannedMeeting({ body: 'oeu', date: '2026-12-08', time: null, place: '', kind: 'extraordinary' });
    const cancelled = { reason: 'Sne', by: 'Ida', at: '2026-12-07T08:00:00.000Z' };
    writeMeeting(doc, { ...plan, cancelled });
    expect(playRecord(doc).content).toEqual({ ...plan, cancelled });
  });
});

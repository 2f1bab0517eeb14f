import { describe, expect, it } from 'vitest';
import { carryFact } from '../../../../shared/kinds/facts.ts';
import type { Happening } from '../../../../shared/kinds/meeting/events.ts';
import { meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import { itemOf, lineOf } from '../../../../shared/kinds/meeting/line.ts';
import { meetingStage, plannedMeeting } from '../../../../shared/kinds/meeting/meeting.ts';
import { asSealed, minutesText, readMinutes, type SealedMinutes } from '../../../../shared/kinds/meeting/minutes.ts';
import { BODY, exchange, item, Laptop, SEATS } from '../../meeting/support/laptop.ts';

const begin = () => [new Laptop('a'), new Laptop('b')] as const;
const line = ({ doc }: Laptop) => lineOf(meetingKind.facts(doc));
const shown = ({ content }: Laptop) =>
  content.events.map((event) => `${event.kind} ${'item' in event ? event.item : ''}`.trim());
const find = (one: Laptop, kind: string) => {
  const clash = one.clashes.find((other) => other.kind === kind);
  if (!clash) throw new Error(`No ${kind} among ${one.kinds.join()}`);
  return clash;
};
const choose = (one: Laptop, kind: string, choice: string) => one.settle(find(one, kind).id, choice);
const present = (member: string): Happening => ({ kind: 'presence', member, state: 'absent' });

/** One opens and records; the other, who has seen that, records too without taking over. */
function recordedTwice() {
  const [a, b] = begin();
  a.open();
  exchange(a, b);
  a.record({ kind: 'item', item: 'a' });
  a.decide('a', 'Hos a');
  b.fact('happened', { id: 'b9', kind: 'item', item: 'b', body: BODY });
  b.fact('happened', { id: 'b8', ...present('bo'), body: BODY });
  exchange(a, b);
  return [a, b] as const;
}

describe('who keeps the minutes', () => {
  it('is whoever recorded first, then whoever took over knowing of it', () => {
    const [a, b] = begin();
    expect(line(a).keeper).toBeNull();
    a.open();
    exchange(a, b);
    expect([line(b).keeper?.device, b.record({ kind: 'item', item: 'a' })]).toEqual(['a', 'notKeeper']);
    b.takeOver();
    expect([line(b).keeper?.device, b.record({ kind: 'item', item: 'a' })]).toEqual(['b', null]);
    exchange(a, b);
    expect([a.record({ kind: 'item', item: 'b' }), shown(a), a.clashes]).toEqual([
      'notKeeper',
      ['opened', 'item a'],
      [],
    ]);
  });

  it('is a question of two who took them apart; whoever is not chosen has recorded elsewhere', () => {
    const [a, b] = begin();
    a.open();
    b.open().decide('b');
    exchange(a, b);
    const clash = find(a, 'twoKeepers');
    expect([a.kinds, clash.choices.map(({ by }) => by)]).toEqual([['twoKeepers'], ['Hos a', 'Hos b']]);
    expect([line(a).keeper?.device, shown(a)]).toEqual(['a', ['opened']]);
    a.settle(clash.id, clash.choices[1]?.id ?? '');
    expect([line(a).keeper?.device, shown(a), a.kinds]).toEqual(['b', ['opened', 'decision b'], ['elsewhere']]);
  });

  it('is answered as well by somebody who took over having seen both', () => {
    const [a, b] = begin();
    a.open();
    b.open();
    exchange(a, b);
    b.takeOver();
    expect([line(b).keeper?.device, b.kinds]).toEqual(['b', ['elsewhere']]);
  });
});

describe('what was recorded elsewhere', () => {
  it('is in none of the minutes until a person takes it in, as a whole', () => {
    const [a] = recordedTwice();
    expect([shown(a), line(a).apart.length]).toEqual([['opened', 'item a', 'decision a'], 2]);
    const clash = find(a, 'elsewhere');
    expect(clash.choices.map(({ id, by }) => [id, by])).toEqual([
      ['keeper', 'Hos a'],
      ['elsewhere', 'Hos b'],
      ['byItem', ''],
    ]);
    choose(a, 'elsewhere', 'keeper');
    expect([shown(a), a.clashes]).toEqual([['opened', 'item a', 'decision a'], []]);
    const [other] = recordedTwice();
    choose(other, 'elsewhere', 'elsewhere');
    expect([shown(other), other.clashes]).toEqual([['opened', 'item b', 'presence'], []]);
  });

  it('or item by item, the room by itself', () => {
    const [a] = recordedTwice();
    choose(a, 'elsewhere', 'byItem');
    expect(a.clashes.map(({ kind, about }) => [kind, about])).toEqual([
      ['elsewhereItem', 'Sag b'],
      ['elsewhereRoom', ''],
    ]);
    choose(a, 'elsewhereItem', 'elsewhere');
    choose(a, 'elsewhereRoom', 'keeper');
    expect([shown(a).sort(), a.clashes]).toEqual([['decision a', 'item a', 'item b', 'opened'], []]);
  });

  it('is asked of anew when more of it arrives', () => {
    const [a, b] = recordedTwice();
    choose(a, 'elsewhere', 'keeper');
    b.fact('happened', { id: 'b7', kind: 'item', item: 'a', body: BODY });
    exchange(a, b);
    expect(a.kinds).toEqual(['elsewhere']);
  });

  it('is asked of by itself where it was recorded knowing of another keeper', () => {
    const [a, b] = begin();
    const c = new Laptop('c');
    a.open();
    exchange(a, b, c);
    b.fact('happened', { id: 'b8', kind: 'item', item: 'a', body: BODY });
    c.takeOver();
    c.record({ kind: 'item', item: 'b' });
    exchange(a, b, c);
    expect(a.kinds).toEqual(['elsewhere']);
    b.fact('happened', { id: 'b9', ...present('bo'), body: BODY });
    exchange(a, b, c);
    // One stretch that missed the second keeper, and one that missed none.
    expect(a.kinds).toEqual(['elsewhere', 'elsewhere']);
  });

  it('is about the item its words are about, a revocation about that of what it revokes', () => {
    const [a] = begin();
    const facts = (...events: object[]) => {
      for (const [index, event] of events.entries()) a.fact('happened', { id: `e${index}`, ...event } as never);
      return meetingKind.facts(a.doc);
    };
    const all = facts(
      { kind: 'item', item: 'a' },
      { kind: 'substitute', for: 'ane', name: 'Ib', forItem: 'b' },
      { kind: 'substitute', for: 'ane', name: 'Ib', forItem: null },
      { kind: 'revoked', event: 'e0' },
      { kind: 'revoked', event: 'e2' },
      { kind: 'revoked', event: 'none' },
      { kind: 'closed' },
    );
    expect(all.map((fact) => itemOf(fact as never, all))).toEqual(['a', 'b', '', 'a', '', '', '']);
  });

  it('that the rules refuse where it is taken in is for a person: left out, or let stand', () => {
    const world = () => {
      const [a, b] = begin();
      a.open();
      exchange(a, b);
      a.record({ kind: 'item', item: 'a' });
      b.fact('happened', {
        id: 'v',
        kind: 'vote',
        item: 'b',
        motion: null,
        told: 'name',
        ballots: [{ member: 'nobody', choice: 'for' }],
        body: BODY,
      });
      exchange(a, b);
      choose(a, 'elsewhere', 'elsewhere');
      return a;
    };
    const a = world();
    expect(find(a, 'refused').choices.map(({ id, by }) => [id, by])).toEqual([
      ['leaveOut', 'Hos b'],
      ['stands', 'Hos b'],
    ]);
    expect([shown(a), find(a, 'refused').about]).toEqual([['opened'], 'Sag b']);
    choose(a, 'refused', 'leaveOut');
    expect([shown(a), a.clashes]).toEqual([['opened'], []]);
    const b = world();
    choose(b, 'refused', 'stands');
    expect([shown(b), b.clashes]).toEqual([['opened', 'vote b'], []]);
  });

  it('of older records is in the line, whoever keeps the minutes', () => {
    const [a] = begin();
    a.open();
    const data = { id: 'old', kind: 'item', item: 'a' };
    carryFact(a.doc, { source: 'happened-1', kind: 'happened', data, by: '', at: '2026-12-08T09:00:00.000Z' });
    expect([shown(a), a.clashes]).toEqual([['opened', 'item a'], []]);
  });

  it('of older records in two places is one thing', () => {
    const [a] = begin();
    const data = { id: 'old', kind: 'item', item: 'a' };
    for (const source of ['happened-1', 'happened-2'])
      carryFact(a.doc, { source, kind: 'happened', data, by: '', at: '2026-12-08T09:00:00.000Z' });
    carryFact(a.doc, {
      source: 'x',
      kind: 'happened',
      data: { id: 'other', kind: 'item', item: 'b' },
      by: '',
      at: '2026-12-08T10:00:00.000Z',
    });
    expect(shown(a)).toEqual(['item a', 'item b']);
  });
});

describe('sealed minutes', () => {
  const held = (one: Laptop) => {
    one.open().decide('a', one.name);
    one.record({ kind: 'closed' });
  };

  it('stand alone; what was recorded apart from them is told as come after, and may break them', () => {
    const [a, b] = begin();
    held(a);
    exchange(a, b);
    a.seal();
    b.fact('happened', { id: 'late', kind: 'dissent', item: 'b', member: 'bo', text: 'Imod', body: BODY });
    exchange(a, b);
    expect([a.stage, shown(a)]).toEqual(['sealed', ['opened', 'decision a', 'closed']]);
    expect(a.played.after.map(({ id, by }) => [id, by])).toEqual([['late', 'Hos b']]);
    const clash = find(a, 'afterSeal');
    expect([clash.about, clash.choices.map(({ id, by }) => [id, by])]).toEqual([
      'Sag b',
      [
        ['aside', 'Hos a'],
        ['sealAgain', 'Hos b'],
      ],
    ]);
    a.settle(clash.id, 'aside');
    expect([a.stage, a.clashes]).toEqual(['sealed', []]);
    b.settle(clash.id, 'sealAgain');
    expect([b.stage, b.played.after, b.kinds]).toEqual(['held', [], ['elsewhere']]);
  });

  it('made apart of different words are one until a person chooses; of the same they are one', () => {
    const [a, b] = begin();
    held(a);
    exchange(a, b);
    a.seal();
    b.seal();
    exchange(a, b);
    expect([a.stage, a.clashes]).toEqual(['sealed', []]);
    const [c, d] = begin();
    held(c);
    exchange(c, d);
    c.fact('sealed', { hash: 'one', seal: null });
    d.at(60).fact('sealed', { hash: 'two', seal: null });
    exchange(c, d);
    expect([c.content.sealed?.hash, c.kinds]).toEqual(['one', ['twoSeals']]);
    const { id, choices } = find(c, 'twoSeals');
    expect(choices.map(({ by, text }) => [by, text])).toEqual([
      ['Hos a', ''],
      ['Hos b', ''],
    ]);
    c.settle(id, choices[1]?.id ?? '');
    expect([c.content.sealed, c.clashes]).toEqual([{ hash: 'two', by: 'Hos b', at: expect.any(String) }, []]);
  });

  it('leave nothing of the text to choose', () => {
    const [a, b] = begin();
    held(a);
    exchange(a, b);
    a.write('a', 'Hos os');
    b.at(90).write('a', 'Hos dem');
    exchange(a, b);
    expect(a.kinds).toEqual(['minutesText']);
    a.fact('sealed', { hash: 'one', seal: null });
    expect(a.kinds).toEqual([]);
  });

  const minutes: SealedMinutes = {
    ...{ schema: 'handlerum.minutes/1', body: { id: 'oeu', name: 'Økonomiudvalget' }, date: '2026-12-08' },
    ...{ items: [item('a')], texts: [{ item: 'a', text: 'Godkendt.' }] },
    events: [{ id: 'e', kind: 'opened', present: SEATS, at: '2026-12-08T08:00:00.000Z', by: 'Ida' }],
    presence: [{ item: 'a', tookPart: ['ane'], absent: [], disqualified: [], substitutes: { bo: 'Ib' } }],
    ...{ members: [{ id: 'ane', name: 'Ane' }], signatures: [], by: 'Ida', at: '2026-12-08T10:00:00.000Z' },
  };

  it('are read back from their bytes, which are the same whatever order the keys come in', () => {
    const text = minutesText(minutes);
    expect(readMinutes(text)).toEqual(minutes);
    expect(minutesText(Object.fromEntries(Object.entries(minutes).reverse()) as SealedMinutes)).toBe(text);
    for (const other of ['', '{}', 'null', text.slice(1), text.replace('minutes/1', 'minutes/2')])
      expect(readMinutes(other)).toBeNull();
  });

  it('take the place of what was written since, and leave the rest', () => {
    const plan = {
      ...plannedMeeting({ body: 'oeu', date: '2026-12-08', time: null, place: '', kind: 'ordinary' }),
      publishedOn: '2026-12-20',
    };
    expect(asSealed({ ...plan, items: [item('x')], protocol: [] }, minutes)).toEqual({
      ...plan,
      items: minutes.items,
      events: minutes.events,
      protocol: [{ id: 'a', text: 'Godkendt.', by: 'Ida', at: '2026-12-08T10:00:00.000Z' }],
    });
  });
});

describe('where a meeting stands', () => {
  const plan = plannedMeeting({ body: 'oeu', date: '2026-12-08', time: null, place: '', kind: 'ordinary' });
  const about = { at: '2026-12-08T08:00:00.000Z', by: '' };
  const opened = { id: '1', kind: 'opened' as const, present: [], ...about };
  const closed = { id: '2', kind: 'closed' as const, ...about };
  const again = { id: '3', kind: 'revoked' as const, event: '2', ...about };
  const dispatch = { id: 'd', kind: 'main' as const, items: [], hash: '', reason: '', ...about };
  const cancelled = { reason: '', ...about };

  it.each<[object, string]>([
    [{}, 'planned'],
    [{ dispatches: [dispatch] }, 'dispatched'],
    [{ dispatches: [dispatch], cancelled }, 'cancelled'],
    [{ events: [opened], cancelled }, 'inSession'],
    [{ events: [opened, closed] }, 'held'],
    [{ events: [opened, closed, again] }, 'inSession'],
    [{ events: [opened, { ...again, event: '1' }], dispatches: [dispatch] }, 'dispatched'],
    [{ events: [opened, closed], sealed: { hash: '', ...about }, cancelled }, 'sealed'],
  ])('after %j is %s', (what, stage) => {
    expect(meetingStage({ ...plan, ...what })).toBe(stage);
  });
});

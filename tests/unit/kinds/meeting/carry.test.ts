import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FileHash } from '../../../../shared/kinds/ids.ts';
import { carryMeeting } from '../../../../shared/kinds/meeting/carry.ts';
import { meetingRevision } from '../../../../shared/kinds/meeting/doc.ts';
import { meetingKind } from '../../../../shared/kinds/meeting/kind.ts';
import type { MeetingContent } from '../../../../shared/kinds/meeting/meeting.ts';
import { playRecord } from '../../../../shared/kinds/meeting/record.ts';
import { item, TASK } from '../../meeting/support/laptop.ts';

const at = (minute: number) => `2025-12-08T08:0${minute}:00.000Z`;
const by = 'Ida';
const SEAL = FileHash.parse('e'.repeat(64));
const sent = { item: 'a', number: '1', title: 'Sag a', closed: false, caseId: null, versionId: null, hash: '' };

interface Item {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** A meeting as form 1 laid it down: what happened in lists and fields among what people write. */
function old(edit: (doc: Y.Doc) => void = () => {}): Y.Doc {
  const doc = new Y.Doc();
  const fields = {
    ...{ body: 'oeu', date: '2025-12-15', time: '08:00', place: 'Lokale 1', kind: 'ordinary' },
    ...{ moved: { from: '2025-12-08', reason: 'Jul' }, cancelled: null, publishedOn: '2025-12-20' },
    sealed: { by, at: at(9), hash: 'old-hash' },
  };
  for (const [key, value] of Object.entries(fields)) doc.getMap('fields').set(key, value);
  const put = (root: string, ...items: Item[]) => {
    for (const [index, one] of items.entries())
      doc.getMap(root).set(one.id, new Y.Map(Object.entries({ ...one, position: `V${index + 1}` })));
  };
  put('items', { ...item('a'), number: '1' }, { ...item('b'), number: '5' }, item('c'));
  put('followUps', { ...TASK });
  put('dispatches', { id: 'd', ...{ kind: 'main', at: at(0), by, items: [sent], hash: 'h', reason: '' } });
  put(
    'events',
    { id: 'e1', ...{ kind: 'opened', present: ['ane'], at: at(1), by } },
    { id: 'e2', ...{ kind: 'closed', at: at(3), by } },
  );
  put('protocol', { id: 'a', ...{ text: 'Godkendt.', by, at: at(4) } });
  put('signatures', { id: 'ane', ...{ name: 'Ane', at: at(5) } });
  put('readings', { id: 'a', ...{ by, at: at(6), text: 'hash' } });
  doc.getMap('steps').set('s', { by, on: '2025-12-01', note: 'Klar' });
  doc.getMap('steps').set('broken', 7);
  edit(doc);
  return doc;
}
const WHOLE: Partial<MeetingContent> = {
  ...{ body: 'oeu', date: '2025-12-15', time: '08:00', ends: null, place: 'Lokale 1', kind: 'ordinary' as const },
  moved: { from: '2025-12-08', reason: 'Jul' },
  cancelled: null,
  steps: { s: { by, on: '2025-12-01', note: 'Klar' } },
  sealed: { by, at: at(9), hash: 'old-hash' },
  publishedOn: '2025-12-20',
  items: [{ ...item('a'), number: '1' }, { ...item('b'), number: '5' }, item('c')],
  dispatches: [{ id: 'd', kind: 'main', at: at(0), by, items: [sent], hash: 'h', reason: '' }],
  protocol: [{ id: 'a', text: 'Godkendt.', by, at: at(4) }],
  signatures: [{ id: 'ane', name: 'Ane', at: at(5) }],
  followUps: [TASK],
  readings: [{ id: 'a', by, at: at(6), text: 'hash' }],
};

describe('a meeting of the first form', () => {
  it('says what it said, what happened now as facts, and nothing lies where it lay', () => {
    const doc = old();
    meetingKind.upcast(doc);
    const { content, played, clashes } = playRecord(doc);
    expect(content).toMatchObject(WHOLE);
    expect(content.events.map(({ id, kind }) => [id, kind])).toEqual([
      ['e1', 'opened'],
      ['e2', 'closed'],
    ]);
    expect([played.clashes, clashes, meetingRevision(doc)]).toEqual([[], [], 0]);
    const left = ['dispatches', 'events', 'protocol', 'signatures', 'readings'].map((name) => doc.getMap(name).size);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(Object.keys(doc.getMap('fields').toJSON()).sort()).toEqual(['body', 'date', 'kind', 'place', 'time']);
    expect(doc.getMap('fields').get('date')).toBe('2025-12-08');
    expect([...doc.getMap('steps').keys()]).toEqual(['broken']);
    expect(meetingKind.unknown(doc)).toEqual({ fields: 0, items: 0, facts: 0 });
  });

  it('is one brought over on two laptops', () => {
    const [one, other] = [old(), old()];
    for (const doc of [one, other]) meetingKind.upcast(doc);
    const alone = playRecord(one).content;
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    expect(playRecord(one).content).toEqual(alone);
    expect(meetingKind.facts(one)).toHaveLength(meetingKind.facts(other).length);
  });

  it('has the bytes of its minutes kept by who can, and asked for where they were sealed', () => {
    const asked: string[][] = [];
    const keep = (meeting: MeetingContent) => {
      asked.push(meeting.items.map(({ id }) => id));
      return SEAL;
    };
    const doc = old();
    carryMeeting(doc, keep);
    expect(playRecord(doc).played.sealed?.data).toEqual({ hash: 'old-hash', seal: SEAL });
    carryMeeting(
      old((own) => own.getMap('fields').delete('sealed')),
      keep,
    );
    expect(asked).toEqual([['a', 'b', 'c']]);
  });

  it('that was never moved keeps its day, and one that was cancelled says why', () => {
    const doc = old((own) => {
      own.getMap('fields').set('moved', null);
      own.getMap('fields').set('cancelled', { reason: 'Sne', by, at: at(2) });
      own.getMap('fields').set('sealed', 'nonsense');
      own.getMap('events').delete('e1');
      own.getMap('events').delete('e2');
    });
    meetingKind.upcast(doc);
    const { content } = playRecord(doc);
    expect([content.date, content.moved, content.sealed]).toEqual(['2025-12-15', null, null]);
    expect(content.cancelled).toEqual({ reason: 'Sne', by, at: at(2) });
  });
});

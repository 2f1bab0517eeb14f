import { describe, expect, it } from 'vitest';
import {
  changedItem,
  itemInRoom,
  lateItem,
  NO_ITEM,
  newTask,
  plannedItem,
  release,
  supplement,
  typedMinutes,
  unsentItems,
} from '../../../../../renderer/features/meetings/agendaForms.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';
import { AgendaItem, type MeetingContent } from '../../../../../shared/kinds/meeting/meeting.ts';

const id = RecordId.parse('0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d11');
const target = { id, item: 'a' };
const plain = { kind: 'other', caseId: null, caseNumber: '', group: null } as const;
const open = { closed: false, reason: '', publicTitle: '' };
const item = AgendaItem.parse({
  ...{ ...plain, id: 'a', title: 'Budget', role: 'decides', openness: open },
  ...{ minutes: 10, lateReason: '', number: '4' },
});

describe('an item without a case', () => {
  it('tells the body of something', () =>
    expect(plannedItem(target, ' Status ')).toEqual({
      send: {
        id,
        item: { ...plain, id: 'a', title: 'Status', role: 'informed', openness: open, minutes: 5, lateReason: '' },
      },
    }));

  it('has a title', () =>
    expect(plannedItem(target, ' ')).toEqual({ wrong: { field: 'title', why: 'meeting.needsTitle' } }));

  it('says in the meeting why it cannot wait, and why it is closed', () => {
    const closing = { closed: true, reason: 'Personsag', publicTitle: 'Personale' };
    expect(itemInRoom(target, { title: 'Brud', lateReason: ' Nu ', closing })).toEqual({
      send: {
        id,
        item: { ...plain, id: 'a', title: 'Brud', role: 'decides', openness: closing, minutes: 10, lateReason: 'Nu' },
      },
    });
  });

  it.each([
    [{}, 'title', 'meeting.needsTitle'],
    [{ title: 'Brud' }, 'lateReason', 'meeting.needsLateReason'],
    [{ title: 'Brud', lateReason: 'Nu', closing: { ...open, closed: true } }, 'reason', 'meeting.needsClosedReason'],
  ])('%j lacks something', (typed, field, why) =>
    expect(itemInRoom(target, { ...NO_ITEM, ...typed })).toEqual({ wrong: { field, why } }),
  );
});

describe('an item that is edited', () => {
  it('is sent without its number, which is the program’s own', () => {
    const { number: _number, ...own } = item;
    expect(changedItem(id, item)).toEqual({ send: { id, item: own } });
    expect(lateItem(id, item, ' Fristen i loven ')).toEqual({
      send: { id, item: { ...own, lateReason: 'Fristen i loven' } },
    });
  });

  it('keeps a title, and a late one its reason', () => {
    expect(changedItem(id, { ...item, title: '  ' })).toEqual({
      wrong: { field: 'title', why: 'meeting.needsTitle' },
    });
    expect(lateItem(id, item, ' ')).toEqual({ wrong: { field: 'lateReason', why: 'meeting.needsLateReason' } });
  });

  it.each([
    ['15', 15],
    ['', 0],
    ['-3', 0],
    ['12.7', 12],
    ['9000', 600],
    ['ti', 0],
  ])('takes »%s« as %i minutes', (text, minutes) => expect(typedMinutes(text)).toBe(minutes));
});

describe('a task', () => {
  const task = { id: 't', text: ' Hør skolerne ', owner: ' Skoleafdelingen ', due: '2027-03-01' };

  it('is what somebody is to do, by a day or none', () => {
    const followUp = {
      ...{ id: 't', item: 'a', text: 'Hør skolerne', owner: 'Skoleafdelingen', due: '2027-03-01', done: null },
    };
    expect(newTask(target, task)).toEqual({ send: { id, followUp } });
    expect(newTask(target, { ...task, due: '' })).toEqual({ send: { id, followUp: { ...followUp, due: null } } });
  });

  it('says what', () =>
    expect(newTask(target, { ...task, text: '' })).toEqual({ wrong: { field: 'text', why: 'followUp.needsText' } }));
});

describe('what is sent or published', () => {
  it('is sent anew with a word why', () => {
    expect(supplement(id, { items: ['a'], reason: ' Rettet ' })).toEqual({
      send: { id, items: ['a'], reason: 'Rettet' },
    });
    expect(supplement(id, { items: ['a'], reason: '' })).toEqual({
      wrong: { field: 'reason', why: 'agenda.needsReason' },
    });
  });

  it('is released with a word why, as a whole or one file', () => {
    expect(release(id, { item: 'a', file: null, reason: ' Aftalt ' })).toEqual({
      send: { id, item: 'a', file: null, reason: 'Aftalt' },
    });
    expect(release(id, { item: 'a', file: null, reason: ' ' })).toEqual({
      wrong: { field: 'reason', why: 'release.needsReason' },
    });
  });

  it('is counted once, however often it was sent', () => {
    const sent = (...ids: string[]) => ({ items: ids.map((one) => ({ item: one })) });
    const meeting = {
      items: [item, { ...item, id: 'b' }, { ...item, id: 'c' }],
      dispatches: [sent('a'), sent('a', 'b')],
    };
    expect(unsentItems(meeting as unknown as MeetingContent)).toBe(1);
  });
});

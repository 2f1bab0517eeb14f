import { describe, expect, it } from 'vitest';
import { meetingChoices, puttingOn } from '../../../../renderer/data/meetingChoices.ts';
import { type CaseHandling, MeetingRow } from '../../../../shared/contract/meetings.ts';
import { RecordId } from '../../../../shared/kinds/ids.ts';

const NOW = '2026-11-30';
const uuid = (n: number) => RecordId.parse(`0b9e9d2e-64ba-4f4e-9d2e-3f6a0a3c1d1${n}`);

function planned(n: number, bodyName: string, date: string): MeetingRow {
  return MeetingRow.parse({
    ...{ id: uuid(n), body: bodyName, bodyName, date, time: null, ends: null, place: '', kind: 'ordinary' },
    ...{ stage: 'planned', movedFrom: null, items: 0, closedItems: 0, dispatchedOn: null },
    ...{ changedAt: '', changedBy: '' },
  });
}
const stop = (body: string, told: Partial<CaseHandling> = {}): CaseHandling => ({
  ...{ body, date: null, role: 'advises', meeting: null, number: '', outcome: null, stayed: false },
  ...told,
});

const rows = [
  planned(1, 'Klimaudvalget', '2026-12-01'),
  planned(2, 'Kommunalbestyrelsen', '2026-12-14'),
  planned(3, 'Klimaudvalget', '2027-01-05'),
  planned(4, 'Kommunalbestyrelsen', '2027-01-25'),
];
const ids = (way: readonly CaseHandling[], all = rows) => meetingChoices(way, all, NOW)?.meetings.map(({ id }) => id);
const likely = (way: readonly CaseHandling[], all = rows) => meetingChoices(way, all, NOW)?.likely;

describe('meetings a case may be put on', () => {
  it('are those of the bodies it waits for', () => {
    expect(ids([stop('Klimaudvalget')])).toEqual([uuid(1), uuid(3)]);
    expect(ids([stop('Klimaudvalget', { meeting: uuid(1) }), stop('Kommunalbestyrelsen')])).toEqual([uuid(2), uuid(4)]);
  });

  it('are all of them while nobody has said which bodies it passes', () => expect(ids([])).toHaveLength(4));

  it('are none where it stands on every agenda it was to', () => {
    expect(meetingChoices([stop('Klimaudvalget', { meeting: uuid(1) })], rows, NOW)).toBeNull();
    expect(meetingChoices([stop('Klimaudvalget', { outcome: 'approved' })], rows, NOW)).toBeNull();
  });

  it('lie ahead, can still get items, and do not have it yet', () => {
    const held = { ...planned(5, 'Klimaudvalget', '2026-12-02'), stage: 'held' } as const;
    const past = planned(6, 'Klimaudvalget', '2026-11-29');
    const today = planned(7, 'Klimaudvalget', NOW);
    expect(ids([stop('Klimaudvalget')], [past, today, held, ...rows])).toEqual([uuid(7), uuid(1), uuid(3)]);
    expect(ids([stop('Klimaudvalget', { meeting: uuid(1) }), stop('Klimaudvalget')])).toEqual([uuid(3)]);
  });

  it('are likeliest on the day of the chain, else the next of the first body', () => {
    expect(likely([stop('Klimaudvalget', { date: '2027-01-05' })])).toBe(uuid(3));
    expect(likely([stop('Kommunalbestyrelsen'), stop('Klimaudvalget')])).toBe(uuid(2));
    expect(likely([])).toBe(uuid(1));
    expect(likely([stop('Økonomiudvalget'), stop('Klimaudvalget')])).toBe('');
    expect(likely([stop('Økonomiudvalget')])).toBe('');
  });
});

describe('putting a case on', () => {
  const id = uuid(9);

  it('gives the body the role that the chain says, else the deciding one', () => {
    expect(puttingOn(id, rows[0], [stop('Klimaudvalget')])).toEqual({
      send: { id: uuid(1), cases: [id], role: 'advises' },
    });
    expect(puttingOn(id, rows[0], [])).toEqual({ send: { id: uuid(1), cases: [id], role: 'decides' } });
  });

  it('needs a meeting', () =>
    expect(puttingOn(id, undefined, [])).toEqual({ wrong: { field: 'meeting', why: 'way.needsMeeting' } }));
});

import { describe, expect, it } from 'vitest';
import { meetingsAhead } from '../../../../../renderer/features/overview/meetings.ts';
import { CaseRow } from '../../../../../shared/contract/cases.ts';

function row(...chain: readonly (readonly [string, string | null])[]): CaseRow {
  return CaseRow.parse({
    id: crypto.randomUUID(),
    title: 'Sag',
    caseNumber: '',
    caseType: 'decision',
    status: 'ready',
    closed: false,
    templateId: 'ballerup',
    chain: chain.map(([body, date]) => ({ body, date })),
    competence: '',
    nextDate: null,
    words: 0,
    lix: null,
    errors: 0,
    warnings: 0,
    suggestions: 0,
    missing: 0,
    blank: false,
    judged: true,
    archived: false,
    createdAt: '2026-11-01T08:00:00Z',
    changedAt: '2026-11-01T08:00:00Z',
    changedBy: '',
  });
}

const told = (rows: readonly CaseRow[], now: string) =>
  meetingsAhead(rows, now).map(({ date, inDays, bodies }) => [
    date,
    inDays,
    bodies.map(({ body, cases }) => `${body} ${cases.length}`),
  ]);

describe('meetings ahead', () => {
  it('takes the first stop that is not yet past, today included', () => {
    const one = row(['KMU', '2026-12-01'], ['ØU', '2026-12-08'], ['KB', '2026-12-14']);
    expect(told([one], '2026-12-01')).toEqual([['2026-12-01', 0, ['KMU 1']]]);
    expect(told([one], '2026-12-02')).toEqual([['2026-12-08', 6, ['ØU 1']]]);
    expect(told([one], '2026-12-15')).toEqual([]);
  });

  it('orders by day, then by body in Danish order, and gathers cases of one meeting', () => {
    const rows = [
      row(['Økonomiudvalget', '2026-12-08']),
      row(['Ældreudvalget', '2026-12-08']),
      row(['Økonomiudvalget', '2026-12-08']),
      row(['Byrådet', '2026-12-07']),
    ];
    expect(told(rows, '2026-12-01')).toEqual([
      ['2026-12-07', 6, ['Byrådet 1']],
      ['2026-12-08', 7, ['Ældreudvalget 1', 'Økonomiudvalget 2']],
    ]);
  });

  it('does not believe the order of the chain: a later stop may have an earlier date', () => {
    expect(told([row(['KB', '2026-12-14'], ['KMU', '2026-12-01'])], '2026-11-30')).toEqual([
      ['2026-12-01', 1, ['KMU 1']],
    ]);
  });

  it('passes by stops without a date', () => {
    expect(told([row(['KMU', null])], '2026-11-30')).toEqual([]);
  });

  it('counts days across the change to summer time', () => {
    expect(told([row(['KB', '2027-03-29'])], '2027-03-27')).toEqual([['2027-03-29', 2, ['KB 1']]]);
  });
});

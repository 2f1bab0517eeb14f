import { describe, expect, it } from 'vitest';
import { candidatesFor, focusAfter } from '../../../../../renderer/features/meetings/candidates.ts';
import { CaseRow } from '../../../../../shared/contract/cases.ts';
import type { CaseStatus } from '../../../../../shared/kinds/case/case.ts';

function row(title: string, status: CaseStatus, ...chain: readonly (readonly [string, string | null])[]): CaseRow {
  return CaseRow.parse({
    id: crypto.randomUUID(),
    title,
    status,
    caseNumber: '',
    caseType: 'decision',
    closed: false,
    templateId: 'ballerup',
    competence: '',
    nextDate: null,
    words: 0,
    lix: null,
    errors: 0,
    missing: 0,
    warnings: 0,
    suggestions: 0,
    judged: true,
    blank: false,
    archived: false,
    createdAt: '',
    changedAt: '',
    changedBy: '',
    chain: chain.map(([body, date]) => ({ body, date })),
  });
}

const DAY = '2026-12-14';
const meeting = { bodyName: 'Kommunalbestyrelsen', date: DAY, items: [] };
const titles = (rows: readonly CaseRow[]) => rows.map(({ title }) => title);

describe('cases that may come on an agenda', () => {
  const rows = [
    row('Kladde', 'draft', ['Kommunalbestyrelsen', DAY]),
    row('Kvalitetssikres', 'review', ['Kommunalbestyrelsen', null]),
    row('Klar', 'ready', ['Økonomiudvalget', '2026-12-08'], ['Kommunalbestyrelsen', null]),
    row('Klar til dagen', 'ready', ['Kommunalbestyrelsen', DAY]),
    row('Andet udvalg', 'ready', ['Klimaudvalget', DAY]),
    row('Næste stop', 'dispatched', ['Økonomiudvalget', '2026-12-08'], ['Kommunalbestyrelsen', DAY]),
    row('Udsendt', 'dispatched', ['Kommunalbestyrelsen', '2026-11-23']),
    row('Uden vej', 'draft'),
    row('Afgjort', 'decided', ['Kommunalbestyrelsen', DAY]),
  ];

  it('are ready ones of this body, then its drafts, and the others apart; those of the day first', () => {
    const { ready, drafts, coming, others } = candidatesFor(meeting, rows);
    expect(titles(ready)).toEqual(['Klar til dagen', 'Klar']);
    expect(titles(drafts)).toEqual(['Kladde', 'Kvalitetssikres']);
    expect(titles(coming)).toEqual(['Næste stop']);
    expect(titles(others)).toEqual(['Andet udvalg', 'Udsendt', 'Uden vej']);
  });

  it('are not on the agenda already', () => {
    const items = rows.slice(2, 4).map(({ id }) => ({ caseId: id }));
    expect(candidatesFor({ ...meeting, items }, rows).ready).toEqual([]);
  });
});

describe('the focus after one is put on', () => {
  it.each([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ])('goes from %s to %s', (gone, to) => expect(focusAfter(['a', 'b', 'c'], gone)).toBe(to));

  it('has nowhere to go when it was the only one', () => expect(focusAfter(['a'], 'a')).toBeNull());
});

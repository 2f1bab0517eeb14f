import { expect, it } from 'vitest';
import { hearingPeriod, hearingTooLate } from '../../../shared/meeting/hearing.ts';

it.each([
  ['Naboerne er hørt fra den 5. til den 26. oktober 2026. 41 har svaret.', '2026-10-05', '2026-10-26'],
  ['Forslaget var i høring fra den 4. maj til den 29. juni 2026.', '2026-05-04', '2026-06-29'],
  ['Forslaget er i høring fra den 1. december til den 5. januar 2027.', '2026-12-01', '2027-01-05'],
  ['Høringen løber i perioden 1. december 2026 til og med d. 5. januar 2027.', '2026-12-01', '2027-01-05'],
])('reads the period of a hearing: %s', (text, starts, ends) => {
  expect(hearingPeriod(text)).toEqual({ starts, ends });
});

it.each([
  'Relevante parter er blevet hørt.',
  'Forslaget sendes i høring i fire uger.',
  'Høringen er fra den 5. til den 26. oktober.',
  'Arbejdet udføres fra den 5. til den 26. oktober 2026. Ingen skal høres.',
  'Høringen var fra den 5. til den 31. februar 2026.',
  'Høringen er fra den 5. til den 26. oktober 2026. Den er forlænget til den 3. november 2026.',
  'Forslaget var i høring fra den 4. maj til den 29. juni 2026. En ny høring løb fra den 1. til den 20. august 2026.',
  'Kommunens svar sendes, inden høringen fra den 5. til den 26. oktober 2026 slutter.',
])('is silent where the period is not plain: %s', (text) => {
  expect(hearingPeriod(text)).toBeNull();
});

it.each([
  ['2026-10-20', null],
  ['2026-11-16', 'draft'],
  ['2026-12-01', 'corrected'],
  ['2026-12-14', 'meeting'],
])('docs/domain.md 2.3: a hearing that ends on %s is too late for %s', (ends, told) => {
  expect(hearingTooLate(null, { starts: '2026-10-01', ends }, { body: 'kb', date: '2026-12-14' })).toBe(told);
});

it('is silent about a hearing that the meeting may be the one to begin', () => {
  const hearing = { starts: '2026-12-14', ends: '2027-02-01' };
  expect(hearingTooLate(null, hearing, { body: 'kb', date: '2026-12-14' })).toBeNull();
});

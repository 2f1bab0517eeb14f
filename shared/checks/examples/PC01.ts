import type { Examples } from '../define.ts';
import { step, way } from '../reading/deadline.ts';

const council = (date: string, dispatchedOn: string | null, lateReason?: string) =>
  way(step('Kommunalbestyrelsen', date, { dispatchedOn, ...(lateReason ? { lateReason } : {}) }));

export const examples: Examples = {
  bad: [
    council('2026-08-31', '2026-08-27'),
    council('2026-12-14', '2026-12-10'),
    council('2027-01-04', '2026-12-30'),
    council('2027-04-05', '2027-04-01'),
    council('2027-05-10', '2027-05-05'),
    council('2027-05-18', '2027-05-13'),
    council('2026-12-14', '2026-12-14'),
    council('2026-12-14', '2026-12-15'),
    council('2026-12-14', '2026-12-11', 'Tilbuddet udløber den 20. december 2026.'),
    way(step('Byrådet', '2027-02-24', { dispatchedOn: '2027-02-22' })),
    way(step('Borgerrepræsentationen', '2027-02-25', { dispatchedOn: '2027-02-24' })),
    way(step('Økonomiudvalget', '2027-02-09', { dispatchedOn: '2027-02-08' })),
    way(
      step('Børne- og Skoleudvalget', '2027-02-02', { dispatchedOn: '2027-01-20', role: 'advises' }),
      step('Kommunalbestyrelsen', '2027-02-15', { dispatchedOn: '2027-02-12' }),
    ),
  ],
  good: [
    council('2026-08-31', '2026-08-26'),
    council('2026-12-14', '2026-12-09'),
    council('2027-01-04', '2026-12-29'),
    council('2027-04-05', '2027-03-31'),
    council('2027-05-10', '2027-05-04'),
    council('2027-05-18', '2027-05-12'),
    council('2026-12-14', null),
    way(step('Kommunalbestyrelsen', null, { dispatchedOn: '2026-12-14' })),
    way(step('Kommunalbestyrelsen', '2026-12-14')),
    way(step('Klima- og Miljøudvalget', '2026-12-01', { dispatchedOn: '2026-11-30' })),
    way(step('Handicaprådet', '2026-12-01', { dispatchedOn: '2026-12-01', role: 'advises' })),
    council('2026-12-14', '2026-11-20'),
    way(),
  ],
};

import type { Examples } from '../define.ts';
import { step, way } from '../reading/deadline.ts';

const council = (date: string | null) => step('Kommunalbestyrelsen', date);
const committee = (date: string | null) => step('Børne- og Skoleudvalget', date, { role: 'advises' });

const finance = (date: string | null) => step('Økonomiudvalget', date, { role: 'advises' });

export const examples: Examples = {
  bad: [
    way(council('2026-12-14'), committee('2026-12-15')),
    way(finance('2026-12-08'), committee('2026-12-09'), council('2026-12-21')),
    way(council(null), finance(null)),
    way(finance(null), committee(null), council(null)),
    way(committee('2026-12-15'), council('2026-12-14')),
    way(committee('2026-12-08'), finance('2026-12-01'), council('2026-12-14')),
    way(committee('2026-12-10'), council('2026-12-14')),
    way(committee('2026-12-01'), finance('2026-12-11'), council('2026-12-14')),
    way(step('Byrådet', '2027-02-24'), step('Teknik- og Miljøudvalget', '2027-02-10', { role: 'advises' })),
    way(step('Magistraten', '2027-02-22', { role: 'advises' }), step('Byrådet', '2027-02-24')),
    way(finance('2027-05-06'), council('2027-05-10')),
    way(step('Borgerrepræsentationen', null), step('Økonomiudvalget', null, { role: 'advises' })),
  ],
  good: [
    way(committee('2026-12-01'), finance('2026-12-08'), council('2026-12-14')),
    way(committee(null), finance(null), council(null)),
    way(committee('2026-12-01'), council('2026-12-14')),
    way(committee('2026-12-01')),
    way(council('2026-12-14')),
    way(council('2026-09-14'), finance('2026-09-22'), council('2026-10-12')),
    way(
      committee('2026-12-01'),
      step('Klima- og Miljøudvalget', '2026-12-02', { role: 'advises' }),
      council('2026-12-14'),
    ),
    way(council('2026-12-14'), step('Seniorrådet', '2026-12-20', { role: 'informed' })),
    way(committee('2026-12-08'), finance('2026-12-08'), council('2026-12-14')),
    way(finance('2026-12-09'), council('2026-12-14')),
    way(step('', '2026-12-20'), council('2026-12-14')),
    way(committee('2026-12-01'), finance(null), council('2026-12-14')),
    way(),
  ],
};

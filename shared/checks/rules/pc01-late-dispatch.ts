import { formatDate } from '../../text/dates.ts';
import type { Check } from '../define.ts';
import { DEADLINE_THRESHOLDS, lateSteps, step, way } from '../reading/deadline.ts';

const council = (date: string, dispatchedOn: string | null, lateReason?: string) =>
  way(step('Kommunalbestyrelsen', date, { dispatchedOn, ...(lateReason ? { lateReason } : {}) }));

export const pc01: Check = {
  id: 'PC01',
  category: 'process',
  severity: 'error',
  needs: ['fields'],
  name: { da: 'Udsendelsesfrist', en: 'Dispatch deadline' },
  why: {
    da: 'Medlemmerne skal have dagsorden og materiale mindst fire hverdage før mødet, så de kan nå at læse, spørge og tale med deres gruppe.',
    en: 'Members must have agenda and material at least four working days before the meeting, so that they can read, ask, and talk with their group.',
  },
  source: { da: 'Kommunestyrelseslovens § 8, stk. 4', en: 'Local Government Act, section 8(4)' },
  thresholds: DEADLINE_THRESHOLDS,
  run: {
    tuned:
      (tuning) =>
      ({ fields: { chain } }) =>
        lateSteps(chain, tuning).map(({ step: late, deadline }) => ({
          about: `${late.id} ${late.dispatchedOn}`,
          // The law lets it pass with a reason in the agenda; it is still told.
          severity: late.lateReason?.trim() ? 'warning' : 'error',
          message: {
            da: `Materialet til ${late.body} er sendt efter fristen den ${formatDate(deadline)}.`,
            en: `The material for ${late.body} was sent after the deadline on ${deadline}.`,
          },
        })),
  },
  examples: {
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
  },
};

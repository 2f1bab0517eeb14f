import { formatDate } from '../../text/dates.ts';
import type { Check } from '../define.ts';
import { DEADLINE_THRESHOLDS, lateSteps } from '../reading/deadline.ts';

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
};

import type { ChainStep } from '../../kinds/case/case.ts';
import { formatDate } from '../../text/dates.ts';
import type { Check, Hit } from '../define.ts';
import { type BodyKind, bodyKind, handlingSteps } from '../reading/chain.ts';
import { DEADLINE_THRESHOLDS, deadlineOf } from '../reading/deadline.ts';
import type { Tuning } from '../tuning.ts';

const RANK: Readonly<Record<BodyKind, number>> = { committee: 0, finance: 1, council: 2 };
const rankOf = ({ body }: ChainStep): number => RANK[bodyKind(body)];

/** A body that comes twice has the case in two readings, or back again: then the order is its own. */
function comesBack(steps: readonly ChainStep[]): boolean {
  return new Set(steps.map(({ body }) => body.trim().toLowerCase())).size < steps.length;
}

function outOfOrder(steps: readonly ChainStep[]): Hit[] {
  return steps.slice(1).flatMap((later, index): Hit[] => {
    const earlier = steps[index] as ChainStep;
    const isEarlierDay = earlier.date !== null && later.date !== null && later.date < earlier.date;
    if (rankOf(earlier) <= rankOf(later) && !isEarlierDay) return [];
    return [
      {
        about: `order ${earlier.id} ${later.id}`,
        message: {
          da: `${later.body} skal behandle sagen før ${rankOf(earlier) > rankOf(later) ? earlier.body : 'det næste møde i kæden'}. Ret rækkefølgen eller datoerne.`,
          en: `${later.body} must handle the case before ${rankOf(earlier) > rankOf(later) ? earlier.body : 'the next meeting of the chain'}. Mend the order or the dates.`,
        },
      },
    ];
  });
}

/** The statement of a committee is part of the material that must be with the council in time. */
function tooLate(steps: readonly ChainStep[], tuning: Tuning): Hit[] {
  const council = steps.find((one) => bodyKind(one.body) === 'council');
  const deadline = council ? deadlineOf(council, tuning) : null;
  if (!council?.date || deadline === null) return [];
  const day = council.date;
  return steps
    .filter((one) => rankOf(one) < RANK.council && one.date !== null && one.date > deadline && one.date <= day)
    .map(({ id, body }) => ({
      about: `late ${id}`,
      message: {
        da: `Udvalgets erklæring når ikke at komme med: ${body} mødes efter udsendelsen til ${council.body}, senest den ${formatDate(deadline)}.`,
        en: `The committee's statement will not make it: ${body} meets after the dispatch to ${council.body}, at the latest on ${deadline}.`,
      },
    }));
}

export const pc05: Check = {
  id: 'PC05',
  category: 'process',
  severity: 'error',
  needs: ['fields'],
  name: { da: 'Rækkefølge i kæden', en: 'Order of the chain' },
  why: {
    da: 'Fagudvalget og Økonomiudvalget skal have sagt deres mening, før kommunalbestyrelsen beslutter, og i så god tid, at den kan læses.',
    en: 'The committee and the finance committee must have given their view before the council decides, early enough for it to be read.',
  },
  source: { da: 'Kommunestyrelseslovens §§ 8 og 18', en: 'Local Government Act, sections 8 and 18' },
  thresholds: DEADLINE_THRESHOLDS,
  run: {
    tuned:
      (tuning) =>
      ({ fields: { chain } }) => {
        const steps = handlingSteps(chain);
        return comesBack(steps) ? [] : [...outOfOrder(steps), ...tooLate(steps, tuning)];
      },
  },
};

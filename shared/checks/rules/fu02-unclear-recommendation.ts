import type { Check, Hit } from '../define.ts';
import { faultyPoints } from '../reading/faultyPoints.ts';
import { isOwnHouse } from '../reading/house.ts';
import { judgedAs } from '../reading/kind.ts';
import { choiceDiscussed, emptyDiscussion } from '../reading/openDiscussion.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { formOf, proposedByNobody } from '../reading/recommendationForm.ts';

/** Points of which something is said; more would be said of the whole. */
const MOST = 2;

const onePerPoint = (hits: readonly Hit[]): readonly Hit[] =>
  hits.filter(({ block }, index) => hits.findIndex((other) => other.block === block) === index);

export const fu02: Check = {
  id: 'FU02',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  caseTypes: ['decision', 'discussion'],
  name: { da: 'Indstillingens form', en: 'Form of the recommendation' },
  why: {
    da: 'Indstillingen bliver til beslutningen. Er det uklart hvem der beslutter hvad, er protokollen det også, og punkterne kan ikke stemmes om hver for sig.',
    en: 'The recommendation becomes the decision. If it is unclear who decides what, so is the protocol, and points cannot be voted on one by one.',
  },
  run: (view) => {
    const [section, recommendation] = [view.section('recommendation'), recommendationOf(view)];
    if (!section || !recommendation) return [];
    const undecided = choiceDiscussed(recommendation);
    if (judgedAs(view) === 'discussion') return undecided.length > 0 ? undecided : emptyDiscussion(view);
    const faulty = section.memo(faultyPoints).filter(({ elsewhere }) => !(elsewhere && isOwnHouse(view)));
    const points = onePerPoint([...undecided, ...faulty.map(({ hit }) => hit)]).slice(0, MOST);
    // Who decides what is the first question: where that is an error, nothing milder is said of the same words.
    const form = formOf(recommendation, view);
    return onePerPoint([
      ...form.filter(({ severity }) => severity === undefined),
      ...points,
      ...proposedByNobody(recommendation, view),
      ...form,
    ]);
  },
};

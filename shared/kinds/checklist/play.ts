import { playApart, type Torn } from '../apart.ts';
import type { FactOf } from '../define.ts';
import { happenedBefore, isCarried } from '../facts.ts';
import type { ChecklistStanding } from './checklist.ts';
import type { checklistKind } from './kind.ts';

export type ChecklistFact = FactOf<(typeof checklistKind)['spec']>;
export type AdoptedFact = FactOf<(typeof checklistKind)['spec'], 'adopted'>;

export interface PlayedChecklist {
  /** By number; those of one number in the order of their facts. */
  readonly adoptions: readonly { readonly fact: AdoptedFact; readonly standing: ChecklistStanding }[];
  readonly torn: readonly Torn<AdoptedFact>[];
}

/**
 * Which adoptions stand. Two that differ, made apart, are torn until a person says which one was adopted; until then what was
 * in force before goes on. The other is set aside.
 */
export function playChecklist(facts: readonly ChecklistFact[]): PlayedChecklist {
  const made = facts.filter((fact): fact is AdoptedFact => fact.kind === 'adopted');
  const { standing, torn, aside } = playApart(facts, made, {
    kind: 'checklistAdoptedApart',
    saying: ({ data }) => data.id,
    excludes: () => true,
    // What a carried one had seen is not known, but then one computer at a time adopted.
    precedes: (before, after) =>
      isCarried(before) && isCarried(after) ? before.data.number < after.data.number : happenedBefore(before, after),
  });
  const open = torn.flatMap(({ among }) => among);
  const adoptions = [
    ...standing.map(({ fact }) => ({ fact, standing: 'stands' as const })),
    ...open.map(({ fact }) => ({ fact, standing: 'unsettled' as const })),
    ...aside.map(({ fact }) => ({ fact, standing: 'setAside' as const })),
  ];
  const place = ({ key }: AdoptedFact) => made.findIndex((fact) => fact.key === key);
  return {
    adoptions: adoptions.sort((a, b) => a.fact.data.number - b.fact.data.number || place(a.fact) - place(b.fact)),
    torn,
  };
}

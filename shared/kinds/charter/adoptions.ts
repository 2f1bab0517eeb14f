import { formatDate, formatDateInEnglish } from '../../text/dates.ts';
import { type Clash, clashId, settledChoice } from '../clash.ts';
import type { FactOf } from '../define.ts';
import { happenedBefore, isCarried } from '../facts.ts';
import type { CharterStanding } from './charter.ts';
import type { charterKind } from './kind.ts';

export type CharterFact = FactOf<(typeof charterKind)['spec']>;
export type AdoptedFact = FactOf<(typeof charterKind)['spec'], 'adopted'>;

export interface Adoption {
  readonly id: string;
  /** The first fact that tells of it. */
  readonly fact: AdoptedFact;
  /** All of them: two may have written down the same adoption apart. */
  readonly copies: readonly AdoptedFact[];
  readonly standing: CharterStanding;
}

export interface PlayedAdoptions {
  /** By number; those of one number in the order of their facts. */
  readonly adoptions: readonly Adoption[];
  readonly inForce: string | null;
  readonly clashes: readonly Clash[];
}

type Unplaced = Omit<Adoption, 'standing'>;

/**
 * Which adoptions stand. Two that differ with one number, made apart, are `adoptedTwice`: a person says which one was adopted,
 * and the others are set aside. Two with different numbers made apart are `adoptedApart`: a person says which one is in force.
 */
export function playAdoptions(facts: readonly CharterFact[]): PlayedAdoptions {
  const all = byId(facts);
  const twice = sameNumber(all).map((group) => settling('adoptedTwice', group, facts));
  const aside = new Set(
    twice.flatMap(({ group, choice }) => (choice === null ? [] : group.filter((one) => one.id !== choice))),
  );
  const open = twice.filter(({ choice }) => choice === null);
  const unsettled = new Set(open.flatMap(({ group }) => group));
  const last = lastOf(all.filter((one) => !aside.has(one)));
  const apart = open.length === 0 && last.length > 1 ? settling('adoptedApart', last, facts) : null;
  const inForce = open.length > 0 ? null : apart ? apart.choice : (last[0]?.id ?? null);
  const standing = (one: Unplaced): CharterStanding => {
    if (aside.has(one)) return 'setAside';
    if (one.id === inForce) return 'inForce';
    return unsettled.has(one) || (apart?.choice === null && last.includes(one)) ? 'unsettled' : 'earlier';
  };
  return {
    adoptions: all.map((one) => ({ ...one, standing: standing(one) })),
    inForce,
    clashes: [...open, ...(apart?.choice === null ? [apart] : [])].map(({ clash }) => clash),
  };
}

function byId(facts: readonly CharterFact[]): Unplaced[] {
  const found = new Map<string, [AdoptedFact, ...AdoptedFact[]]>();
  for (const fact of facts) {
    if (fact.kind !== 'adopted') continue;
    const known = found.get(fact.data.id);
    if (known) known.push(fact);
    else found.set(fact.data.id, [fact]);
  }
  return [...found]
    .map(([id, copies]) => ({ id, fact: copies[0], copies }))
    .sort((a, b) => a.fact.data.number - b.fact.data.number);
}

function sameNumber(all: readonly Unplaced[]): Unplaced[][] {
  const groups = Map.groupBy(all, ({ fact }) => fact.data.number);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Those that no other one had seen. */
function lastOf(standing: readonly Unplaced[]): Unplaced[] {
  return standing.filter((one) => !standing.some((other) => other !== one && precedes(one, other)));
}

function precedes(before: Unplaced, after: Unplaced): boolean {
  // What a carried one had seen is not known, but then one computer at a time adopted.
  if (isCarried(before.fact) && isCarried(after.fact)) return before.fact.data.number < after.fact.data.number;
  return before.copies.some((one) => after.copies.some((other) => happenedBefore(one, other)));
}

function settling(kind: string, group: readonly Unplaced[], facts: readonly CharterFact[]) {
  const id = clashId(
    kind,
    group.map((one) => one.id.slice(0, 60)),
  );
  const chosen = settledChoice(facts, id);
  const choices = group.map(({ id: own, fact: { data, by, at } }) => ({
    id: own,
    by,
    at,
    text: {
      da: [data.body, formatDate(data.date), data.item && `punkt ${data.item}`].filter(Boolean).join(', '),
      en: [data.body, formatDateInEnglish(data.date), data.item && `item ${data.item}`].filter(Boolean).join(', '),
    },
  }));
  const numbers = [...new Set(group.map(({ fact }) => String(fact.data.number)))].join(', ');
  const clash: Clash = { id, kind, about: numbers, choices };
  return { group, clash, choice: choices.some((one) => one.id === chosen) ? chosen : null };
}

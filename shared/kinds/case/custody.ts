import { type Clash, clashId } from '../clash.ts';
import { happenedBefore } from '../facts.ts';
import { custodyFacts, type Holder } from './custodyFacts.ts';
import type { CaseFact } from './kind.ts';
import { latest, settledAmong } from './play.ts';

type Of<K extends CaseFact['kind']> = Extract<CaseFact, { kind: K }>;
export type CustodyFact = Of<keyof typeof custodyFacts & CaseFact['kind']>;
type HandedOver = Of<'handedOver'>;

/** How a case stands between people. `none`: it was never handed on. */
export type CustodyState = 'none' | 'offered' | 'accepted' | 'returned';

export interface Custody {
  readonly state: CustodyState;
  /** Who has it; while it is offered, who is to take it; null while nobody was named. */
  readonly holder: Holder | null;
  /** The step that brought it there; null where there is none. */
  readonly by: CustodyFact | null;
  /** The handing over it is about; null where there is none. */
  readonly handover: HandedOver | null;
}

const NOBODY: Custody = { state: 'none', holder: null, by: null, handover: null };

export const isCustody = (fact: CaseFact): fact is CustodyFact => Object.hasOwn(custodyFacts, fact.kind);

/**
 * Who has the case after all that happened to it: the same on every laptop that has the same facts. Where two laptops handed it on apart,
 * whoever had it before has it until a person has chosen (`custodyClashes`), or until somebody who had seen both hands it on.
 */
export function playCustody(facts: readonly CaseFact[]): Custody {
  const steps = facts.filter(isCustody);
  const ends = latest(steps);
  const [first] = ends;
  if (!first) return NOBODY;
  const chosen = settledAmong(facts, CLASH, ends) ?? (isTorn(ends) ? null : first);
  return chosen ? after(facts, chosen) : playCustody(seenByAll(facts, ends));
}

/** What two laptops did with a case apart and a person must settle: handed it to different people, or took it in here and back there. */
export function custodyClashes(facts: readonly CaseFact[]): Clash[] {
  const ends = latest(facts.filter(isCustody));
  if (!isTorn(ends) || settledAmong(facts, CLASH, ends)) return [];
  const choices = ends.map((fact) => ({ id: fact.key, text: told(facts, fact), by: fact.by, at: fact.at }));
  const id = clashId(
    CLASH,
    ends.map(({ key }) => key),
  );
  return [{ id, kind: CLASH, about: '', choices }];
}

const CLASH = 'caseHandedApart';

/** Made apart, and not the same thing done twice. */
const isTorn = (ends: readonly CustodyFact[]): boolean => new Set(ends.map(said)).size > 1;

function said({ kind, data }: CustodyFact): string {
  if (kind !== 'handedOver') return JSON.stringify([kind, data]);
  const { person, role, step } = data.to;
  return JSON.stringify([kind, person, role, step]);
}

/** What would stand, in words that are the same in both languages or as its kind. */
function told(facts: readonly CaseFact[], fact: CustodyFact): string {
  if (fact.kind !== 'handedOver')
    return fact.kind === 'returned' ? fact.data.reason : nameOf(after(facts, fact).holder);
  return nameOf(fact.data.to);
}

/** *Bo Falk (Økonomi og jura)*; empty for nobody. */
export function nameOf(holder: Pick<Holder, 'person' | 'role'> | null): string {
  if (!holder) return '';
  const { person, role } = holder;
  return person !== '' && role !== '' ? `${person} (${role})` : person || role;
}

function after(facts: readonly CaseFact[], by: CustodyFact): Custody {
  const named = by.kind === 'accepted' || by.kind === 'returned' ? by.data.handover : null;
  const handover = by.kind === 'handedOver' ? by : (facts.find(({ key }) => key === named) ?? null);
  if (by.kind === 'custodyTakenBack') return beforeOf(facts, by.data.fact);
  if (handover?.kind !== 'handedOver') return { state: 'none', holder: null, by, handover: null };
  if (by.kind === 'handedOver') return { state: 'offered', holder: by.data.to, by, handover };
  if (by.kind === 'accepted')
    return {
      state: 'accepted',
      holder: { ...handover.data.to, person: by.by || handover.data.to.person },
      by,
      handover,
    };
  const had = beforeOf(facts, handover.key).holder;
  return { state: 'returned', holder: had ?? { person: handover.by, role: '', step: '', key: null }, by, handover };
}

/** How it stood before a step was made, as far as whoever made it had seen. */
function beforeOf(facts: readonly CaseFact[], key: string): Custody {
  const made = facts.find((fact) => fact.key === key);
  return made ? playCustody(facts.filter((fact) => fact !== made && happenedBefore(fact, made))) : NOBODY;
}

/** What each of them had seen. */
const seenByAll = (facts: readonly CaseFact[], ends: readonly CustodyFact[]): CaseFact[] =>
  facts.filter((fact) => ends.every((end) => fact !== end && happenedBefore(fact, end)));

/** A step as people read it: who did what when. */
export interface CustodyStep {
  readonly key: string;
  readonly kind: CustodyFact['kind'];
  readonly by: string;
  readonly at: string;
  /** Whom it was handed to, in words; empty in other steps. */
  readonly to: string;
  readonly step: string;
  /** The note of a handing over, or the reason it was sent back. */
  readonly words: string;
  readonly required: readonly string[];
}

/** Every step, oldest first. */
export function custodySteps(facts: readonly CaseFact[]): CustodyStep[] {
  return facts.filter(isCustody).map((fact) => {
    const { key, kind, by, at } = fact;
    const base = { key, kind, by, at, to: '', step: '', words: '', required: [] };
    if (kind === 'handedOver')
      return { ...base, to: nameOf(fact.data.to), step: fact.data.to.step, words: fact.data.note };
    return kind === 'returned' ? { ...base, words: fact.data.reason, required: fact.data.required } : base;
  });
}

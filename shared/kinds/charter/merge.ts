import type * as Y from 'yjs';
import type { z } from 'zod';
import { RECORD } from '../define.ts';
import { FACTS, type Fact, happenedBefore, isCarried, readFacts, unreadableFacts } from '../facts.ts';
import type { CharterFact } from './adoptions.ts';
import { charterKind } from './kind.ts';
import { mayClose } from './play.ts';
import { readResultsSeal, readVersionSeal } from './seals.ts';
import { OLD_ROOTS } from './upcast.ts';

/**
 * Why a merge is refused. `seal`: an adoption or a count whose sealed bytes are missing or say something else. `rule`: something
 * that no rule allows, such as a count by another computer than the one that asked. `own`: something this computer is said to
 * have done and has not. `deleted`: what is never deleted is gone. `foreign`: there is what no charter holds.
 */
export type MergeBreach = 'seal' | 'rule' | 'own' | 'deleted' | 'foreign' | 'newer';

export interface MergeView {
  readonly before: Y.Doc;
  readonly after: Y.Doc;
  /** The text of sealed bytes, here or in the package; null where they are missing or are not what was sealed. */
  readonly sealed: (hash: string) => string | null;
  /** The device that takes the package in. */
  readonly device: string;
}

/** Facts that a merge adds, in their order. */
export function addedFacts({ before, after }: Pick<MergeView, 'before' | 'after'>): CharterFact[] {
  const known = before.getMap(FACTS);
  return charterKind.facts(after).filter(({ key }) => !known.has(key));
}

/** Replays the rules over what a merge adds; null when they allow it. Facts that are there are guarded as in every merge. */
export function mergeBreach(view: MergeView): MergeBreach | null {
  const { before, after, device } = view;
  if (charterKind.spec.version < Number(after.getMap(RECORD).get('version') ?? 1)) return 'newer';
  if (hasForeign(view)) return 'foreign';
  if (hasDeleted(view)) return 'deleted';
  const known = before.getMap(FACTS);
  // Of a record that is new here a device's own facts may come back to it: it may have lost its folder.
  if (known.size > 0 && readFacts(after).some((fact) => fact.device === device && !known.has(fact.key))) return 'own';
  const facts = charterKind.facts(after);
  for (const fact of addedFacts(view)) {
    const breach = breachOf(fact, facts, view);
    if (breach) return breach;
  }
  return null;
}

function breachOf(fact: CharterFact, facts: readonly CharterFact[], { sealed }: MergeView): MergeBreach | null {
  switch (fact.kind) {
    case 'adopted':
      return breachOfAdoption(fact.data, { fact, facts, sealed });
    case 'roundClosed':
      return breachOfClosing(fact, facts, sealed);
    case 'signed':
    case 'withdrawn':
      return isVersion(facts, fact.data.version) ? null : 'rule';
    case 'roundOpened': {
      const first = facts.find((one) => one.kind === 'roundOpened' && one.data.id === fact.data.id);
      return isVersion(facts, fact.data.version) && first?.key === fact.key ? null : 'rule';
    }
    case 'stepTaken':
      return fact.data.step === 'adopted' ? 'rule' : null;
    case 'proposalSettled':
    case 'settled':
      return null;
  }
}

type Adopted = z.infer<(typeof charterKind)['spec']['facts']['adopted']>;

/** The number is the next one after those its maker had seen, and the bytes say what was adopted. */
function breachOfAdoption(
  { seal, ...about }: Adopted,
  { fact, facts, sealed }: { fact: Fact; facts: readonly CharterFact[]; sealed: MergeView['sealed'] },
): MergeBreach | null {
  const text = sealed(seal);
  if (text === null || readVersionSeal(text, about) === null) return 'seal';
  if (isCarried(fact)) return null;
  if (about.id !== seal) return 'seal';
  const seen = facts.flatMap((one) => (one.kind === 'adopted' && happenedBefore(one, fact) ? [one.data.number] : []));
  return about.number <= Math.max(0, ...seen) + 1 ? null : 'rule';
}

/** By the computer that opened the round, once, of what it asked about, and never a clause with fewer than five answers. */
function breachOfClosing(
  fact: Extract<CharterFact, { kind: 'roundClosed' }>,
  facts: readonly CharterFact[],
  sealed: MergeView['sealed'],
): MergeBreach | null {
  const { round, seal, keeper } = fact.data;
  const opened = facts.find((one) => one.kind === 'roundOpened' && one.data.id === round);
  if (opened?.kind !== 'roundOpened' || !mayClose(opened, { device: fact.device, keeper })) return 'rule';
  const first = facts.find((one) => one.kind === 'roundClosed' && one.data.round === round);
  if (first?.key !== fact.key) return 'rule';
  const text = sealed(seal);
  const results = text === null ? null : readResultsSeal(text, round);
  if (results === null) return 'seal';
  const fits = results.every(
    ({ clause, counts }) =>
      opened.data.clauses.includes(clause) && (counts === null || counts.reduce((sum, count) => sum + count, 0) >= 5),
  );
  return fits ? null : 'rule';
}

function isVersion(facts: readonly CharterFact[], id: string): boolean {
  return facts.some((fact) => fact.kind === 'adopted' && fact.data.id === id);
}

const LISTS = ['clauses', 'proposals', 'support', 'comments', 'actions'] as const;

/** Clauses are withdrawn and proposals declined; no procedure takes them out. */
function hasDeleted({ before, after }: MergeView): boolean {
  return LISTS.some((name) => [...before.getMap(name).keys()].some((id) => !after.getMap(name).has(id)));
}

/** Roots that no charter has, and what lies where form 1 had something. */
function hasForeign({ before, after }: MergeView): boolean {
  const own = new Set([RECORD, FACTS, 'fields', 'chapters', ...LISTS, ...OLD_ROOTS]);
  if ([...after.share.keys()].some((name) => !own.has(name))) return true;
  if (OLD_ROOTS.some((name) => [...after.getMap(name).keys()].some((key) => !before.getMap(name).has(key))))
    return true;
  return after.getMap(RECORD).get('kind') !== before.getMap(RECORD).get('kind') && before.getMap(RECORD).size > 0
    ? true
    : unreadableFacts(after).length > unreadableFacts(before).length;
}

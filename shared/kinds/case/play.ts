import { hashText } from '../../checks/hash.ts';
import { hangingTogether } from '../apart.ts';
import { clashId, settledChoice } from '../clash.ts';
import { areConcurrent, happenedBefore } from '../facts.ts';
import type { VersionId } from '../ids.ts';
import { CaseStatus, type ChainStop, type Dispatched } from './case.ts';
import type { ReleasedStance } from './handlerum.ts';
import type { CaseFact } from './kind.ts';

type Of<K extends CaseFact['kind']> = Extract<CaseFact, { kind: K }>;

/** Facts that bring a case to a status. */
export type StatusFact = Of<'cameAs' | 'sentToReview' | 'ready' | 'withdrawn' | 'dispatched' | 'decided'>;
export type ReleaseFact = Of<'released' | 'releaseWithdrawn'>;
export type DispatchFact = Of<'dispatched'>;

/** What is known of a stop; `at` pins it where the case was sent there. */
export interface PlayedStop {
  readonly id: string;
  readonly at: ChainStop | null;
  readonly known: Omit<Of<'stopTold'>['data'], 'stop'>;
}

/** A version somebody gave a name, or that was sent: the bytes under `seal`. */
export interface NamedVersion {
  readonly id: VersionId;
  readonly name: string;
  readonly seal: string;
  readonly by: string;
  readonly at: string;
}

/** `untried` while it is being drafted and nobody has asked whether it may be dispatched. */
export type GateState = 'untried' | 'tried';

/** What has come of everything that happened to a case. */
export interface PlayedCase {
  readonly status: CaseStatus;
  readonly dispatched: Dispatched | null;
  readonly stops: readonly PlayedStop[];
  readonly released: readonly ReleasedStance[];
  readonly archived: boolean;
  readonly gate: GateState;
  /** Newest first. */
  readonly versions: readonly NamedVersion[];
}

/**
 * Plays the facts of a case, in their order, into where it stands: the same on every laptop that has the same facts. What two
 * laptops did apart and no rule decides is played on the safe side until a person settles it (`caseClashes`).
 */
export function playCase(facts: readonly CaseFact[]): PlayedCase {
  const sendings = standingDispatches(facts);
  const last = sendings.at(-1);
  const came = facts.flatMap((fact) => (fact.kind === 'cameAs' && fact.data.dispatched ? [fact.data.dispatched] : []));
  return {
    status: statusOf(facts),
    dispatched: last ? { on: last.data.on, hash: last.data.hash } : (came.at(-1) ?? null),
    stops: stopsOf(facts, sendings),
    released: releasedOf(facts),
    archived: isAway(facts),
    gate: facts.some(leavesTheDraft) ? 'tried' : 'untried',
    versions: facts
      .flatMap(({ kind, data, by, at }) => (kind === 'versionNamed' ? [{ ...data, by, at }] : []))
      .toReversed(),
  };
}

const rank = (status: CaseStatus): number => CaseStatus.options.indexOf(status);

/** The status a fact brings the case to. */
export function statusAfter(fact: StatusFact): CaseStatus {
  if (fact.kind === 'withdrawn') return fact.data.to;
  if (fact.kind === 'cameAs') return fact.data.status;
  return fact.kind === 'sentToReview' ? 'review' : fact.kind;
}

export function isStatusFact(fact: CaseFact): fact is StatusFact {
  return ['cameAs', 'sentToReview', 'ready', 'withdrawn', 'dispatched', 'decided'].includes(fact.kind);
}

/** Those among the facts that none of the others had seen before it was made: where several stand, they were made apart. */
export function latest<F extends CaseFact>(facts: readonly F[]): F[] {
  return facts.filter((one) => !facts.some((other) => happenedBefore(one, other)));
}

/** The one among facts made apart that a person has chosen; null while nobody has. */
export function settledAmong<F extends CaseFact>(
  facts: readonly CaseFact[],
  kind: string,
  ends: readonly F[],
): F | null {
  if (ends.length < 2) return null;
  const choice = settledChoice(
    facts,
    clashId(
      kind,
      ends.map(({ key }) => key),
    ),
  );
  return ends.find(({ key }) => key === choice) ?? null;
}

/**
 * Steps forward made apart: the one that leads furthest. Taken back apart: the one that goes furthest back. One of each is a clash;
 * until it is settled what was sent stays sent, and what was only ready waits.
 */
function statusOf(facts: readonly CaseFact[]): CaseStatus {
  const ends = latest(facts.filter(isStatusFact));
  const settled = settledAmong(facts, 'caseStatus', ends);
  if (settled) return statusAfter(settled);
  const [forward, back] = [ends.filter(isForward), ends.filter((one) => !isForward(one))];
  const furthest = Math.max(0, ...forward.map((one) => rank(statusAfter(one))));
  const lowest = Math.min(...back.map((one) => rank(statusAfter(one))));
  const at = back.length === 0 || furthest >= rank('dispatched') ? furthest : lowest;
  return CaseStatus.options[at] ?? 'draft';
}

export const isForward = (fact: StatusFact): boolean => fact.kind !== 'withdrawn';

/** A draft once asked about, or once passed on, stays so: taking it back does not unsay what it lacked. */
const leavesTheDraft = (fact: CaseFact): boolean =>
  fact.kind === 'gateAsked' || (isStatusFact(fact) && isForward(fact) && statusAfter(fact) !== 'draft');

/** One laptop took the case back to before what another had brought it to. */
export function isTornStatus(ends: readonly StatusFact[]): boolean {
  const back = ends.filter((one) => !isForward(one));
  return ends.some(
    (one) =>
      isForward(one) &&
      rank(statusAfter(one)) >= rank('ready') &&
      back.some((other) => rank(statusAfter(other)) < rank(statusAfter(one))),
  );
}

/** Two sendings to one stop: to the same body for the same day, or on the same line of the case's way. */
function isSameStop(a: DispatchFact, b: DispatchFact): boolean {
  const [one, other] = [a.data.stop, b.data.stop];
  if (!one || !other) return false;
  return one.id === other.id || (one.body === other.body && one.date === other.date);
}

/** What two laptops sent apart is the same thing sent once. */
function isSameSending({ data: a }: DispatchFact, { data: b }: DispatchFact): boolean {
  const told = ({ meeting, seal, stop }: DispatchFact['data']) =>
    JSON.stringify([meeting, seal, stop?.date, stop?.itemNumber, stop?.role, stop?.lateReason]);
  return told(a) === told(b);
}

/** Sendings to one stop that were made apart and say different things; each group is in the order of facts. */
export function tornDispatches(facts: readonly CaseFact[]): DispatchFact[][] {
  const all = facts.filter((fact): fact is DispatchFact => fact.kind === 'dispatched');
  const ends = all.filter((one) => !all.some((other) => isSameStop(one, other) && happenedBefore(one, other)));
  return hangingTogether(ends, isSameStop).filter(
    ([first, ...rest]) => first && rest.some((other) => !isSameSending(first, other)),
  );
}

/** All sendings but those a person has set aside for another. */
function standingDispatches(facts: readonly CaseFact[]): DispatchFact[] {
  const aside = tornDispatches(facts).flatMap((group) => {
    const chosen = settledAmong(facts, 'caseSentTwice', group);
    return chosen ? group.filter((one) => one !== chosen) : [];
  });
  return facts.filter((fact): fact is DispatchFact => fact.kind === 'dispatched' && !aside.includes(fact));
}

function stopsOf(facts: readonly CaseFact[], sendings: readonly DispatchFact[]): PlayedStop[] {
  const stops = new Map<string, PlayedStop>();
  for (const fact of facts) {
    if (fact.kind === 'stopTold') {
      const { stop, ...told } = fact.data;
      const before = stops.get(stop);
      stops.set(stop, { id: stop, at: before?.at ?? null, known: { ...before?.known, ...given(told) } });
    }
    if (fact.kind === 'stopMoved') {
      const before = stops.get(fact.data.stop);
      if (before?.at) stops.set(before.id, { ...before, at: { ...before.at, date: fact.data.date } });
    }
    const sending = sendings.find((one) => one === fact);
    if (!sending?.data.stop) continue;
    const { id: line, body, date, role, ...known } = sending.data.stop;
    const id = lineOf(sending, sendings, line);
    stops.set(id, { id, at: { id, body, date, role }, known });
  }
  return [...stops.values()];
}

/** Sent apart for another day on the line of an earlier sending, it has a line of its own: neither hides the other. */
function lineOf(fact: DispatchFact, sendings: readonly DispatchFact[], line: string): string {
  const first = sendings.find((other) => other.data.stop?.id === line && areConcurrent(other, fact));
  const comesAfter = first !== undefined && sendings.indexOf(first) < sendings.indexOf(fact);
  return comesAfter && first.data.stop?.date !== fact.data.stop?.date ? `apart-${hashText(fact.key)}` : line;
}

const given = (told: PlayedStop['known']): PlayedStop['known'] =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));

/** The latest word on each stance; none where two laptops say different things of it, so that nothing is told by chance. */
function releasedOf(facts: readonly CaseFact[]): ReleasedStance[] {
  return [...releasesById(facts)].flatMap(([, own]) => {
    const ends = latest(own);
    const standing = settledAmong(facts, 'caseRelease', ends) ?? (isTornRelease(ends) ? null : ends[0]);
    return standing?.kind === 'released' ? [standing.data] : [];
  });
}

/** What was released and withdrawn, by stance, in the order in which each was first released. */
export function releasesById(facts: readonly CaseFact[]): Map<string, ReleaseFact[]> {
  const isRelease = (fact: CaseFact): fact is ReleaseFact =>
    fact.kind === 'released' || fact.kind === 'releaseWithdrawn';
  return Map.groupBy(facts.filter(isRelease), ({ data }) => data.id);
}

/** Made apart and of different content; who let it out, and when, makes no difference. */
export function isTornRelease(ends: readonly ReleaseFact[]): boolean {
  const told = (fact: ReleaseFact) =>
    fact.kind === 'released' ? JSON.stringify([fact.data.stance, fact.data.condition, fact.data.on]) : '';
  return new Set(ends.map(told)).size > 1;
}

/** Archived by all who had the last word: a case that one of them brought back stays in sight. */
function isAway(facts: readonly CaseFact[]): boolean {
  const ends = latest(facts.filter(({ kind }) => kind === 'archived' || kind === 'unarchived'));
  return ends.length > 0 && ends.every(({ kind }) => kind === 'archived');
}

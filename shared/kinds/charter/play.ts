import { formatDate } from '../../text/dates.ts';
import { type Clash, clashId, settledChoice } from '../clash.ts';
import type { FactOf } from '../define.ts';
import { happenedBefore } from '../facts.ts';
import { type CharterFact, type PlayedAdoptions, playAdoptions } from './adoptions.ts';
import type { CharterProposal, CharterRound, CharterSignature, CharterStep } from './charter.ts';
import type { charterKind } from './kind.ts';

type Of<K extends CharterFact['kind']> = FactOf<(typeof charterKind)['spec'], K>;

export interface PlayedRound extends CharterRound {
  readonly opened: Of<'roundOpened'>;
  /** Names the bytes of what was counted; null while it is open. */
  readonly seal: string | null;
}

export interface PlayedCharter extends PlayedAdoptions {
  readonly steps: readonly CharterStep[];
  readonly signatures: readonly CharterSignature[];
  readonly rounds: readonly PlayedRound[];
  /** By proposal; one that is missing is open. */
  readonly settledProposals: ReadonlyMap<string, 'merged' | 'declined'>;
  /** Proposals that two settled differently apart. */
  readonly unsettledProposals: ReadonlySet<string>;
}

/** What the facts of a charter come to: the same on every laptop that has the same facts, in whatever order they came. */
export function playCharter(facts: readonly CharterFact[]): PlayedCharter {
  const adoptions = playAdoptions(facts);
  const proposals = playProposals(facts);
  return {
    ...adoptions,
    clashes: [...adoptions.clashes, ...proposals.clashes],
    steps: stepsOf(facts, adoptions),
    signatures: signaturesOf(facts),
    rounds: roundsOf(facts),
    settledProposals: proposals.settled,
    unsettledProposals: proposals.unsettled,
  };
}

/** A closing counts when the device that opened the round made it, and the first one alone. */
export function mayClose(
  opened: Of<'roundOpened'>,
  closing: { readonly device: string; readonly keeper: string | null },
) {
  return opened.data.keeper === null ? opened.device === closing.device : opened.data.keeper === closing.keeper;
}

function ofKind<K extends CharterFact['kind']>(facts: readonly CharterFact[], kind: K): Of<K>[] {
  return facts.filter((fact) => fact.kind === kind) as Of<K>[];
}

function stepsOf(facts: readonly CharterFact[], { adoptions }: PlayedAdoptions): CharterStep[] {
  const adopted = new Set(adoptions.filter(({ standing }) => standing !== 'setAside').map(({ fact }) => fact.key));
  return facts.flatMap((fact): CharterStep[] => {
    const { key: id, by, at } = fact;
    if (fact.kind === 'stepTaken') return [{ id, ...fact.data, by, at }];
    if (fact.kind !== 'adopted' || !adopted.has(fact.key)) return [];
    const { number, body, date } = fact.data;
    return [{ id, step: number === 1 ? 'adopted' : 'revised', note: `${body}, ${formatDate(date)}`, by, at }];
  });
}

/** Signing is voluntary: of a signing and a withdrawal made apart the withdrawal counts. */
function signaturesOf(facts: readonly CharterFact[]): CharterSignature[] {
  const withdrawals = ofKind(facts, 'withdrawn');
  const found = new Map<string, CharterSignature>();
  for (const fact of ofKind(facts, 'signed')) {
    const { version, member, name } = fact.data;
    const id = `${version}/${member}`;
    const own = withdrawals.filter(({ data }) => data.version === version && data.member === member);
    const last = own.find((one) => !happenedBefore(one, fact));
    const known = found.get(id);
    // Of several signings the first that nobody took back.
    if (known && known.withdrawnAt === null) continue;
    found.set(id, { id, version, member, name, at: fact.at, withdrawnAt: last?.at ?? null });
  }
  return [...found.values()];
}

function roundsOf(facts: readonly CharterFact[]): PlayedRound[] {
  const found = new Map<string, PlayedRound>();
  for (const opened of ofKind(facts, 'roundOpened')) {
    const { keeper: _keeper, ...round } = opened.data;
    if (found.has(round.id)) continue;
    const closed = ofKind(facts, 'roundClosed').find(
      ({ data, device }) => data.round === round.id && mayClose(opened, { device, keeper: data.keeper }),
    );
    const [closedAt, seal] = [closed?.at ?? null, closed?.data.seal ?? null];
    found.set(round.id, { ...round, openedAt: opened.at, closedAt, opened, seal });
  }
  return [...found.values()];
}

function playProposals(facts: readonly CharterFact[]) {
  const settled = new Map<string, Exclude<CharterProposal['state'], 'open'>>();
  const unsettled = new Set<string>();
  const clashes: Clash[] = [];
  for (const [proposal, made] of Map.groupBy(ofKind(facts, 'proposalSettled'), ({ data }) => data.proposal)) {
    const hows = (['merged', 'declined'] as const).flatMap((how) => made.find(({ data }) => data.how === how) ?? []);
    const [first] = hows;
    if (!first) continue;
    const id = clashId('proposalSettledApart', [proposal]);
    const chosen = hows.length === 1 ? first : hows.find(({ data }) => data.how === settledChoice(facts, id));
    if (chosen) settled.set(proposal, chosen.data.how);
    else {
      unsettled.add(proposal);
      const choices = hows.map(({ data: { how }, by, at }) => ({ id: how, text: how, by, at }));
      clashes.push({ id, kind: 'proposalSettledApart', about: proposal, choices });
    }
  }
  return { settled, unsettled, clashes };
}

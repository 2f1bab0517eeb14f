import { type Clash, type ClashChoice, clashId, settledChoice } from '../clash.ts';
import { areConcurrent, type Fact, happenedBefore, isCarried } from '../facts.ts';
import { isFact, type MeetingFact, type MeetingFactOf } from './kind.ts';

export type Keeping = MeetingFactOf<'keeper'>;
export type Happened = MeetingFactOf<'happened'>;

/** One line of what happened in the room, and what two laptops recorded apart. */
export interface Line {
  /** Whose laptop records; null before anybody does. */
  readonly keeper: Keeping | null;
  /** What counts, in its order. */
  readonly happened: readonly Happened[];
  /** Made elsewhere than at the keeper's: none of it is in `happened` unless a person took it in. */
  readonly apart: readonly Happened[];
  readonly clashes: readonly Clash[];
}

/** Neither knew of the other, and both were made by programs that would have told: a carried one is never held against anything. */
export const madeApart = (a: Fact, b: Fact): boolean => areConcurrent(a, b) && !isCarried(a) && !isCarried(b);

export const choiceOf = ({ key, by, at }: Fact, text = ''): ClashChoice => ({ id: key, text, by, at });

/** A choice that has words of its own in the catalogues (`choice.ID`). */
export const plainChoice = (id: string, made?: Fact): ClashChoice => ({
  id,
  text: '',
  by: made?.by ?? '',
  at: made?.at ?? '',
});

/**
 * The keeper's line: what the laptop recorded that kept the minutes at the time, as far as whoever took over had seen it. Two
 * who took the minutes apart are a clash; what the other one recorded is another, answered as a whole or item by item.
 */
export function lineOf(facts: readonly MeetingFact[]): Line {
  const { chain, clashes } = chainOf(facts);
  const all = facts.filter((fact) => isFact(fact, 'happened'));
  const inLine = all.filter((fact) => isKept(fact, chain));
  const apart = all.filter((fact) => !inLine.includes(fact));
  const taken = taking(facts, { inLine, streams: streamsOf(apart, chain) });
  return {
    keeper: chain.at(-1) ?? null,
    happened: taken.happened,
    apart,
    // Who keeps the minutes comes first: it decides what was made elsewhere.
    clashes: clashes.length > 0 ? clashes : taken.clashes,
  };
}

/** Keepers one after the other, each of whom had seen the one before. */
function chainOf(facts: readonly MeetingFact[]): { chain: Keeping[]; clashes: Clash[] } {
  let chain: Keeping[] = [];
  const open: { readonly made: Keeping; readonly clash: Clash }[] = [];
  for (const made of facts.filter((fact) => isFact(fact, 'keeper'))) {
    const rivals = chain.filter((one) => !happenedBefore(one, made));
    const [rival] = rivals;
    if (!rival) {
      chain = [...chain, made];
      continue;
    }
    const id = clashId('twoKeepers', [rival.key, made.key]);
    const choice = settledChoice(facts, id);
    if (choice === made.key) chain = [...chain.filter((one) => !rivals.includes(one)), made];
    const choices = [choiceOf(rival), choiceOf(made)];
    if (choice === null) open.push({ made, clash: { id, kind: 'twoKeepers', about: '', choices } });
  }
  // Whoever took over later having seen both has answered who keeps the minutes.
  const left = open.filter(({ made }) => !chain.some((one) => happenedBefore(made, one)));
  return { chain, clashes: left.map(({ clash }) => clash) };
}

function isKept(fact: Happened, chain: readonly Keeping[]): boolean {
  if (isCarried(fact) || chain.length === 0) return true;
  const at = chain.findLastIndex((one) => happenedBefore(one, fact));
  return chain[at]?.device === fact.device && chain.slice(at + 1).every((one) => happenedBefore(fact, one));
}

type Stream = readonly Happened[];

/** What one laptop made without knowing of one keeper. */
function streamsOf(apart: readonly Happened[], chain: readonly Keeping[]): Stream[] {
  const missed = (fact: Happened) => chain.find((one) => !happenedBefore(one, fact))?.key ?? '';
  return [...Map.groupBy(apart, (fact) => `${fact.device} ${missed(fact)}`).values()];
}

interface Parts {
  readonly inLine: readonly Happened[];
  readonly streams: readonly Stream[];
}

/** Puts the streams a person took in into the place of what the keeper recorded meanwhile. */
function taking(facts: readonly MeetingFact[], { inLine, streams }: Parts): Pick<Line, 'happened' | 'clashes'> {
  const clashes: Clash[] = [];
  let happened = [...inLine];
  const take = (stream: Stream, rivals: readonly Happened[]) => {
    happened = [...happened.filter((one) => !rivals.includes(one)), ...stream];
  };
  for (const stream of streams) {
    const rivals = inLine.filter((one) => stream.some((other) => madeApart(one, other)));
    const sides = { stream, rivals, facts };
    const whole = asked(sides, { kind: 'elsewhere', about: '', ids: ['keeper', 'elsewhere', 'byItem'] });
    if (whole.clash) clashes.push(whole.clash);
    if (whole.choice === 'elsewhere') take(stream, rivals);
    if (whole.choice !== 'byItem') continue;
    for (const [item, part] of Map.groupBy(stream, (one) => itemOf(one, facts))) {
      const kind = item === '' ? 'elsewhereRoom' : 'elsewhereItem';
      const ours = rivals.filter((one) => itemOf(one, facts) === item);
      const one = asked({ ...sides, stream: part, rivals: ours }, { kind, about: item, ids: ['keeper', 'elsewhere'] });
      if (one.clash) clashes.push(one.clash);
      if (one.choice === 'elsewhere') take(part, ours);
    }
  }
  const place = new Map(facts.map(({ key }, index) => [key, index]));
  return { happened: happened.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0)), clashes };
}

interface Sides {
  readonly stream: Stream;
  readonly rivals: readonly Happened[];
  readonly facts: readonly MeetingFact[];
}

/** Names both sides as far as they go: what arrives later is asked about anew, for nobody has seen it yet. */
function asked(
  { stream, rivals, facts }: Sides,
  { kind, about, ids }: { readonly kind: string; readonly about: string; readonly ids: readonly string[] },
): { choice: string | null; clash: Clash | null } {
  const ends = [stream[0], stream.at(-1), rivals[0], rivals.at(-1)].map((one) => one?.key ?? '-');
  const id = clashId(kind, [about, `${ends[0]}..${ends[1]}`, `${ends[2]}..${ends[3]}`]);
  const choice = settledChoice(facts, id);
  const made: Readonly<Record<string, Fact | undefined>> = { keeper: rivals.at(-1), elsewhere: stream.at(-1) };
  const choices = ids.map((one) => plainChoice(one, made[one]));
  return { choice, clash: choice === null ? { id, kind, about, choices } : null };
}

/** Id of the item something is about; empty for the room as a whole. */
export function itemOf({ data }: Happened, facts: readonly MeetingFact[]): string {
  if ('item' in data) return data.item;
  if (data.kind === 'substitute') return data.forItem ?? '';
  if (data.kind !== 'revoked') return '';
  const revoked = facts.find((fact) => isFact(fact, 'happened') && fact.data.id === data.event);
  return revoked && isFact(revoked, 'happened') && 'item' in revoked.data ? revoked.data.item : '';
}

import { secureMajority } from '../votes/count.ts';
import { type GroupSeats, isYes, type Stance } from './majority.ts';
import type { Ore } from './money.ts';
import { sampleCombinations } from './sampling.ts';

/** The smallest part of a proposal that can be decided by itself (docs/domain.md 5.3), with its own price. */
export interface PricedElement {
  readonly id: string;
  /** Over the years that count; negative for a saving. */
  readonly cost: Ore;
  /** Funding that comes with it and is named; it lowers what the element takes of the frame. Never negative. */
  readonly funded: Ore;
  /** Elements without which it cannot be carried out. */
  readonly requires: readonly string[];
  /** Elements it cannot be combined with. Either side may say it. */
  readonly excludes: readonly string[];
}

export interface CompromiseInput {
  /** Members of the body by its own rule. */
  readonly size: number;
  readonly present: readonly GroupSeats[];
  readonly elements: readonly PricedElement[];
  /** By element, then by group; what is missing is unknown. */
  readonly stances: Readonly<Record<string, Readonly<Record<string, Stance>>>>;
  /** What the elements together may take; null for no frame. */
  readonly frame: Ore | null;
}

export interface Combination {
  /** In the order of the input. */
  readonly elements: readonly string[];
  /** Groups that can accept every one of the elements. */
  readonly coalition: readonly string[];
  readonly mandates: number;
  readonly cost: Ore;
  readonly funded: Ore;
  /** No other complete one is at least as broad and at least as cheap, and more of either. */
  readonly pareto: boolean;
}

export interface CompromiseRoom {
  /** False when there were too many to try all, and only some were. */
  readonly exact: boolean;
  /** Combinations looked at. */
  readonly tried: number;
  /** Possible combinations with a secure majority within the frame, whether complete or not; of those tried. */
  readonly possible: number;
  /** The complete ones: broadest first, then cheapest. */
  readonly complete: readonly Combination[];
  /** Votes of a secure majority. */
  readonly needed: number;
}

/** Beyond these numbers the room is sampled. */
export const EXACT = { elements: 15, groups: 12 } as const;

/**
 * The room of compromise (docs/domain.md 5.5, point 8): combinations of elements that a fixed coalition with a secure majority can accept whole, that take no
 * more of the frame than there is, and whose elements have what they require and exclude none another. A combination is *complete* when nothing
 * more can be added without losing a group or leaving the frame; only complete ones are told, because a part of a combination is never narrower
 * and mostly cheaper, so that otherwise single elements would always win. `pareto` marks those that no other beats in breadth and cost together; the
 * others stay in the answer, since what they decide beyond is worth its price to someone.
 * The order of elements and groups changes only the order of the answer.
 */
export function compromiseRoom(input: CompromiseInput): CompromiseRoom {
  const problem = problemOf(input);
  const isExact = input.elements.length <= EXACT.elements && input.present.length <= EXACT.groups;
  const { complete, tried, possible } = isExact ? allCombinations(problem) : sampleCombinations(problem);
  const combinations = complete.map((set) => combinationOf(input, problem, set));
  return { exact: isExact, tried, possible, complete: marked(combinations), needed: problem.needed };
}

/** The input as bit sets: bit `i` of a set is element or group `i`. */
export interface Problem {
  readonly count: number;
  readonly needed: number;
  readonly frame: Ore;
  /** Groups that accept the element. */
  readonly accept: readonly bigint[];
  readonly net: readonly Ore[];
  readonly requires: readonly bigint[];
  readonly excludes: readonly bigint[];
  readonly everyone: bigint;
  mandatesOf(groups: bigint | number): number;
}

export interface Found {
  readonly complete: readonly bigint[];
  readonly tried: number;
  readonly possible: number;
}

function problemOf({ size, present, elements, stances, frame }: CompromiseInput): Problem {
  const bits = (ids: readonly string[]): bigint =>
    elements.reduce((set, { id }, bit) => (ids.includes(id) ? set | (1n << BigInt(bit)) : set), 0n);
  const accept = elements.map(({ id }) =>
    present.reduce(
      (set, { group }, bit) => (isYes(stances[id]?.[group] ?? 'unknown') ? set | (1n << BigInt(bit)) : set),
      0n,
    ),
  );
  const known = new Map<bigint | number, number>();
  const mandatesOf = (groups: bigint | number): number => {
    const before = known.get(groups);
    if (before !== undefined) return before;
    const set = BigInt(groups);
    const sum = present.reduce((all, { mandates }, bit) => (set & (1n << BigInt(bit)) ? all + mandates : all), 0);
    known.set(groups, sum);
    return sum;
  };
  return {
    count: elements.length,
    needed: secureMajority(size),
    frame: frame ?? Number.POSITIVE_INFINITY,
    accept,
    net: elements.map(({ cost, funded }) => cost - funded),
    requires: elements.map(({ requires }) => bits(requires)),
    excludes: elements.map(({ id, excludes }) =>
      bits([...excludes, ...elements.filter((other) => other.excludes.includes(id)).map((other) => other.id)]),
    ),
    everyone: (1n << BigInt(present.length)) - 1n,
    mandatesOf,
  };
}

/**
 * All 2ⁿ sets, n at most 15, as small integers. Coalition and price of a set follow from the set without its lowest bit. Going down from the full set,
 * `ok` says whether the set or one above it with the same coalition is possible: a possible set is complete when no larger one is `ok` that way.
 * Coalitions only shrink as sets grow, so every set between two with the same coalition has it too, and one step at a time is enough.
 */
function allCombinations(problem: Problem): Found {
  const { count } = problem;
  const total = 1 << count;
  const { coalition, isPossible } = described(problem);
  const ok = new Uint8Array(total);
  const complete: bigint[] = [];
  let possible = 0;
  for (let set = total - 1; set > 0; set--) {
    const own = isPossible(set);
    let above = false;
    for (let bit = 0; bit < count && !above; bit++) {
      const larger = set | (1 << bit);
      above = larger !== set && ok[larger] === 1 && coalition[larger] === coalition[set];
    }
    if (own || above) ok[set] = 1;
    if (own) possible++;
    if (own && !above) complete.push(BigInt(set));
  }
  return { complete, tried: total - 1, possible };
}

/** Coalition of every set, and whether the set can be carried out and carried through. */
function described(problem: Problem): { coalition: Int32Array; isPossible: (set: number) => boolean } {
  const { count, needed, frame } = problem;
  const total = 1 << count;
  const [accept, requires, excludes] = [problem.accept, problem.requires, problem.excludes].map((sets) =>
    Int32Array.from(sets, Number),
  ) as [Int32Array, Int32Array, Int32Array];
  const coalition = new Int32Array(total).fill(Number(problem.everyone), 0, 1);
  const net = new Float64Array(total);
  const required = new Int32Array(total);
  const excluded = new Int32Array(total);
  for (let set = 1; set < total; set++) {
    const bit = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    coalition[set] = (coalition[rest] ?? 0) & (accept[bit] ?? 0);
    net[set] = (net[rest] ?? 0) + (problem.net[bit] ?? 0);
    required[set] = (required[rest] ?? 0) | (requires[bit] ?? 0);
    excluded[set] = (excluded[rest] ?? 0) | (excludes[bit] ?? 0);
  }
  const isPossible = (set: number): boolean =>
    (net[set] ?? 0) <= frame &&
    ((required[set] ?? 0) & ~set) === 0 &&
    ((excluded[set] ?? 0) & set) === 0 &&
    problem.mandatesOf(coalition[set] ?? 0) >= needed;
  return { coalition, isPossible };
}

function combinationOf({ elements, present }: CompromiseInput, problem: Problem, set: bigint): Unmarked {
  const chosen = elements.filter((_, bit) => set & (1n << BigInt(bit)));
  const groups = elements.reduce(
    (rest, _, bit) => (set & (1n << BigInt(bit)) ? rest & (problem.accept[bit] ?? 0n) : rest),
    problem.everyone,
  );
  return {
    elements: chosen.map(({ id }) => id),
    coalition: present.filter((_, bit) => groups & (1n << BigInt(bit))).map(({ group }) => group),
    mandates: problem.mandatesOf(groups),
    cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
    funded: chosen.reduce((sum, { funded }) => sum + funded, 0),
  };
}

type Unmarked = Omit<Combination, 'pareto'>;

/** Going from the broadest on, one is beaten when something at least as broad was cheaper, or as cheap and broader. */
function marked(combinations: readonly Unmarked[]): Combination[] {
  const sorted = [...combinations].sort(
    (a, b) => b.mandates - a.mandates || a.cost - b.cost || (a.elements.join('\n') < b.elements.join('\n') ? -1 : 1),
  );
  const best = { cost: Number.POSITIVE_INFINITY, mandates: Number.POSITIVE_INFINITY };
  return sorted.map((one) => {
    const pareto = one.cost < best.cost || (one.cost === best.cost && one.mandates === best.mandates);
    if (one.cost < best.cost) Object.assign(best, { cost: one.cost, mandates: one.mandates });
    return { ...one, pareto };
  });
}

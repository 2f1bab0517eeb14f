import type { Found, Problem } from './compromise.ts';

/** Starts from so many coalitions at most, and drops elements in so many orders for each. */
const COALITIONS = 4096;
const ORDERS = 8;

/**
 * What can be found without trying all 2ⁿ sets: for each coalition with a secure majority (all up to 12 groups, else a spread of them) the elements it can
 * accept, and from these, in several orders, as many as fit. Every set it gives is possible and complete against adding one more element or
 * one with what it requires; broader or cheaper ones may be missed. Deterministic: the same problem gives the same answer.
 */
export function sampleCombinations(problem: Problem): Found {
  const found = new Set<bigint>();
  let tried = 0;
  for (const coalition of coalitionsOf(problem)) {
    if (problem.mandatesOf(coalition) < problem.needed) continue;
    const acceptable = range(problem.count).filter((bit) => ((problem.accept[bit] ?? 0n) & coalition) === coalition);
    for (const order of ordersOf(problem, acceptable)) {
      tried++;
      const set = fill(problem, order);
      if (set !== 0n) found.add(set);
    }
  }
  return { complete: [...found], tried, possible: found.size };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function* coalitionsOf({ everyone }: Problem): Generator<bigint> {
  const all = Number(everyone);
  const step = everyone < BigInt(COALITIONS) ? 1n : everyone / BigInt(COALITIONS) + 1n;
  if (step === 1n) for (let set = all; set > 0; set--) yield BigInt(set);
  else for (let set = everyone; set > 0n; set -= step) yield set;
}

/** Cheapest first, dearest first, and a few rotations. */
function* ordersOf({ net }: Problem, acceptable: readonly number[]): Generator<readonly number[]> {
  const cheapest = [...acceptable].sort((a, b) => (net[a] ?? 0) - (net[b] ?? 0));
  yield cheapest;
  yield [...cheapest].reverse();
  for (let turn = 1; turn < Math.min(ORDERS - 1, acceptable.length); turn++) {
    const at = Math.floor((turn * acceptable.length) / (ORDERS - 1));
    yield [...acceptable.slice(at), ...acceptable.slice(0, at)];
  }
}

/** Adds what fits, each with what it requires, until nothing more does. */
function fill(problem: Problem, order: readonly number[]): bigint {
  const open = order.reduce((set, bit) => set | (1n << BigInt(bit)), 0n);
  let set = 0n;
  for (let before = -1n; before !== set; ) {
    before = set;
    for (const bit of order) {
      const larger = set | withRequired(problem, bit);
      if ((larger & ~open) === 0n && isAllowed(problem, larger)) set = larger;
    }
  }
  return set;
}

function withRequired({ requires }: Problem, bit: number): bigint {
  let set = 1n << BigInt(bit);
  for (let before = 0n; before !== set; ) {
    before = set;
    for (const [index, needs] of requires.entries()) if (set & (1n << BigInt(index))) set |= needs;
  }
  return set;
}

function isAllowed({ count, net, excludes, frame }: Problem, set: bigint): boolean {
  const chosen = range(count).filter((bit) => set & (1n << BigInt(bit)));
  const total = chosen.reduce((sum, bit) => sum + (net[bit] ?? 0), 0);
  return total <= frame && chosen.every((bit) => ((excludes[bit] ?? 0n) & set) === 0n);
}

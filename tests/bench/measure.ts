import { performance } from 'node:perf_hooks';

/** Milliseconds of one run of `work`. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which the share `part` (0 to 1) of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Medians of `rounds` runs of each contestant, in turns, after two runs to warm up. In turns, because a machine that
 * slows down for a second must slow all of them.
 */
export async function interleaved(
  contestants: Readonly<Record<string, () => unknown>>,
  rounds = 7,
): Promise<Readonly<Record<string, number>>> {
  const entries = Object.entries(contestants);
  for (const [, work] of [...entries, ...entries]) await work();
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of entries) times.get(name)?.push(await timed(work));
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Patterns } from '../../build/ways.ts';

/** What `npm run patterns` wrote. */
export const { patterns, uses } = JSON.parse(readFileSync('tests/fixtures/patterns.json', 'utf8')) as Patterns;

/** So few letters that a golden file can be read, and enough to differ when one of the things said differs. */
export function digest(said: readonly string[]): string {
  return createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 10);
}

/** `middle` between two texts, with the spaces that prose would have there. */
export function between(before: string, middle: string, after: string): string {
  return `${before.trimEnd()} ${middle.trim()} ${after.trimStart()}`.trim();
}

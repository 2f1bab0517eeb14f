import { z } from 'zod';
import { jsonOf } from '../canonical.ts';
import { CharterResult, CharterVersion } from './charter.ts';

/** The text of a seal is what is stored and hashed, in UTF-8; it says itself what it is. */
const VersionSeal = CharterVersion.pick({ number: true, body: true, date: true, item: true, text: true }).extend({
  schema: z.literal('handlerum.charter-version/1'),
});
const ResultsSeal = z.object({
  schema: z.literal('handlerum.charter-results/1'),
  round: z.string().max(80),
  results: z.array(CharterResult).max(300),
});

export type SealedVersion = Pick<CharterVersion, 'number' | 'body' | 'date' | 'item' | 'text'>;

/** What is sealed when a body adopts: the same letters on every laptop for the same adoption. */
export function versionSeal({
  number,
  body,
  date,
  item,
  text: { preamble, chapters, clauses },
}: SealedVersion): string {
  const text = {
    preamble,
    chapters: chapters.map(({ id, title }) => ({ id, title })),
    clauses: clauses.map((one) => ({ id: one.id, chapter: one.chapter, text: one.text, rationale: one.rationale })),
  };
  return JSON.stringify({ schema: 'handlerum.charter-version/1', number, body, date, item, text });
}

/** What sealed bytes say was adopted; null when they are no adoption, or another than `adopted` tells. */
export function readVersionSeal(seal: string, adopted: Omit<SealedVersion, 'text'>): SealedVersion | null {
  const read = VersionSeal.safeParse(jsonOf(seal));
  if (!read.success) return null;
  const { number, body, date, item } = read.data;
  const isSame = number === adopted.number && body === adopted.body && date === adopted.date && item === adopted.item;
  return isSame ? read.data : null;
}

/** What is sealed when a round is closed. */
export function resultsSeal(round: string, results: readonly CharterResult[]): string {
  const told = results
    .map(({ id, round: of, clause, counts, words }) => ({ id, round: of, clause, counts, words }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify({ schema: 'handlerum.charter-results/1', round, results: told });
}

/** What sealed bytes say a round found; null when they tell of no round or of another. */
export function readResultsSeal(seal: string, round: string): CharterResult[] | null {
  const read = ResultsSeal.safeParse(jsonOf(seal));
  if (!read.success || read.data.round !== round) return null;
  return read.data.results.every((one) => one.round === round) ? read.data.results : null;
}

import { EVERY } from '../../shared/contract/refusals.ts';
import type { Failure } from '../../shared/rpc/result.ts';

/** Why words of an open record may be refused, besides their code. Each is worded as a refusal. */
const OF_WORDS: readonly string[] = [...Object.keys(EVERY), 'facts', 'notUpdate'];

/** What hinders, in one word that can be kept and is worded by `useErrorText`. */
export function errorCode({ code, details }: Pick<Failure, 'code' | 'details'>): string {
  const reason = String(details?.reason);
  return OF_WORDS.includes(reason) ? reason : code;
}

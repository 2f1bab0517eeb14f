import { createSpelling } from '../../../shared/checks/spelling.ts';
import type { CaseInput, Finding } from '../../../shared/checks/types.ts';
import { createKnown } from '../../../shared/text/spelling/known.ts';
import type { RemoteSpeller } from '../../../shared/text/spelling/speller.ts';
import { createSpellingThread } from '../../core/spelling/thread.ts';

/** One for each process or thread of `check`, opened when first asked for. */
export interface SpellingCheck {
  /** The words of a case that neither the dictionary nor `words` has. Throws `spelling_unavailable`. */
  findings(input: CaseInput, words: readonly string[]): Promise<readonly Finding[]>;
}

export function createSpellingCheck(speller: RemoteSpeller = createSpellingThread()): SpellingCheck {
  const asked = new Map<string, boolean>();
  return {
    async findings(input, words) {
      const spelling = createSpelling();
      const isKnown = createKnown(words);
      const verdict = (key: string) => asked.get(key);
      const { unasked } = spelling.run(input, { verdict, isKnown, version: 0 });
      const wrong = new Set(await speller.wrong(unasked));
      for (const key of unasked) asked.set(key, wrong.has(key));
      return spelling.run(input, { verdict, isKnown, version: 1 }).findings;
    },
  };
}

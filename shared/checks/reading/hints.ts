import type { TunedRule } from '../define.ts';
import { existence, type TermMatch } from '../terms.ts';
import type { WordList } from '../tuning.ts';
import type { Message } from '../types.ts';
import { lowerSentences } from './near.ts';

/** Where a question may be about something: words of a list, unless the text around them has already answered. */
interface Hints {
  readonly list: WordList;
  readonly question: Message;
  /** Read in small letters, in the sentence and its neighbours. */
  readonly answered: RegExp;
  /** The words mean something else here. */
  otherSense?(match: TermMatch): boolean;
}

export function hints({ list, question, answered, otherSense }: Hints): TunedRule {
  return existence({
    list,
    message: question,
    allowed: (match) =>
      Boolean(otherSense?.(match)) || answered.test(lowerSentences(match.block, match.from, { sentences: 1 })),
  });
}

/** The sentence alone, in small letters. */
export function ownSentence({ block, from }: TermMatch): string {
  return lowerSentences(block, from, { sentences: 0 });
}

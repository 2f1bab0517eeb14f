import { lowerText, surroundings, type TunedRule } from '../define.ts';
import { existence, type TermMatch } from '../terms.ts';
import type { WordList } from '../tuning.ts';
import type { Message } from '../types.ts';

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
    allowed: (match) => Boolean(otherSense?.(match)) || answered.test(around(match)),
  });
}

function around({ block, from }: TermMatch): string {
  return surroundings(block, from).toLowerCase();
}

/** The sentence alone, in small letters. */
export function ownSentence({ block, from }: TermMatch): string {
  const span = block.sentenceAt(from);
  return lowerText(block).slice(span.from, span.to);
}

import { learnWord, rightWords } from '../spelling/words.ts';
import type { DomainHandlers } from './types.ts';

export const spelling: DomainHandlers<'spelling'> = {
  words: (_input, ctx) => ({ words: rightWords(ctx) }),
  check: async ({ keys }, ctx) => ({ wrong: [...(await ctx.speller.wrong(keys))] }),
  suggest: async ({ word }, ctx) => ({ suggestions: [...(await ctx.speller.suggest(word))] }),
  learn: (input, ctx) => {
    learnWord(ctx, input);
    return {};
  },
};

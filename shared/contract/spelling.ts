import { z } from 'zod';
import { OwnWord } from '../kinds/checklist/checklist.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { TOUCHES } from './touches.ts';

const Word = OwnWord;

export const spelling = {
  /** Words taken as right beside the dictionary: the person's own, the council's, and the names of its bodies and members. */
  words: query(z.object({}), z.object({ words: z.array(z.string()) })),
  /** Of the keys asked about (`spellKey`: a word with the point or hyphen behind it), those that no dictionary knows. */
  check: query(z.object({ keys: z.array(Word).max(5000) }), z.object({ wrong: z.array(Word) })),
  /** What may have been meant, the likeliest first; about a third of a second. */
  suggest: query(z.object({ word: Word }), z.object({ suggestions: z.array(z.string()).max(8) })),
  /** Takes a word as right from now on: for this person, or for everyone who works with the council's checklist. */
  learn: mutation(z.object({ word: Word, list: z.enum(['personal', 'council']) }), z.object({}), {
    touches: [...TOUCHES.spelling, ...TOUCHES.settings],
  }),
};

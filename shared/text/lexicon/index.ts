import { frontDecode } from './frontCode.ts';
import { ALSO_GENITIVES, OTHER_PARTICIPLES, OTHER_PASSIVES, WEAK_EDE, WEAK_TE } from './verbs.ts';

/** How a verb makes its past tense: *vurderede*, *gennemførte*; null when it is strong or irregular. */
export type Conjugation = 'ede' | 'te';

/** The verb forms of the Danish dictionary. All words in small letters; compounds only as far as the dictionary has them. */
export interface VerbLexicon {
  /** *godkendes*, *vedtoges*: an s-form of a verb, deponents included. */
  isPassive(word: string): boolean;
  /** *tages*, *skoles*: an s-form of a verb that may also be a noun's genitive. */
  isAlsoGenitive(word: string): boolean;
  /** *godkendt*, *vurderet*, *truffet*. */
  isParticiple(word: string): boolean;
  /** Of the infinitive *vurdere*; undefined when no verb is known, null when it is neither of the weak conjugations. */
  conjugationOf(infinitive: string): Conjugation | null | undefined;
}

function once<Made>(make: () => Made): () => Made {
  const made: Made[] = [];
  return () => {
    const [first = make()] = made;
    if (made.length === 0) made.push(first);
    return first;
  };
}

/** Read at the first use: a few milliseconds and three megabytes, which a window that shows no case need not pay. */
export const verbLexicon = once((): VerbLexicon => {
  const [ede, te] = [new Set(frontDecode(WEAK_EDE)), new Set(frontDecode(WEAK_TE))];
  const passives = new Set(frontDecode(OTHER_PASSIVES));
  const participles = new Set(frontDecode(OTHER_PARTICIPLES));
  const genitives = new Set(frontDecode(ALSO_GENITIVES));
  const isOf = (stems: ReadonlySet<string>, word: string, ending: string) =>
    word.endsWith(ending) && stems.has(word.slice(0, -ending.length));
  const isPassive = (word: string) =>
    passives.has(word) ||
    isOf(ede, word, 'es') ||
    isOf(ede, word, 'edes') ||
    isOf(te, word, 'es') ||
    isOf(te, word, 'tes');
  return {
    isPassive,
    isAlsoGenitive: (word) => genitives.has(word),
    isParticiple: (word) => participles.has(word) || isOf(ede, word, 'et') || isOf(te, word, 't'),
    conjugationOf: (infinitive) => {
      if (isOf(ede, infinitive, 'e')) return 'ede';
      if (isOf(te, infinitive, 'e')) return 'te';
      return isPassive(`${infinitive}s`) ? null : undefined;
    },
  };
});

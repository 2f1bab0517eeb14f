import sentences from './corpus/sentences.json' with { type: 'json' };

/**
 * Danish paragraphs of about `chars` characters in all, from our own sentences: municipal prose twice as often as the
 * sentences that are hard to split. The same for the same seed, so every engine and every run reads the same text.
 * 71,611 characters are about 10,000 words.
 */
export function corpus(chars: number, seed = 42): string[] {
  const pool = [...sentences.municipal, ...sentences.municipal, ...sentences.tricky];
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < chars; ) {
    const count = 3 + Math.floor(next() * 4);
    const text = Array.from({ length: count }, () => pool[Math.floor(next() * pool.length)]).join(' ');
    paragraphs.push(text);
    length += text.length + 2;
  }
  return paragraphs;
}

/** Characters of a text of about 10,000 words. */
export const TEN_THOUSAND_WORDS = 71_611;
/** Characters of a text of about 45,000 words, a hundred pages. */
export const HUNDRED_PAGES = 322_250;

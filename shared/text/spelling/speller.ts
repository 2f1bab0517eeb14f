/** A dictionary that can be asked. Whatever engine is behind it, it is asked for words, never for texts. */
export interface Speller {
  /** Of these keys (`spellKey`), those that are not spelt right. */
  wrong(keys: readonly string[]): readonly string[];
  /** What may have been meant, the likeliest first, at most eight. Takes some hundred milliseconds. */
  suggest(word: string): readonly string[];
}

/** Asks a speller that works elsewhere, so that nobody waits for it at the keyboard. */
export interface RemoteSpeller {
  wrong(keys: readonly string[]): Promise<readonly string[]>;
  suggest(word: string): Promise<readonly string[]>;
}

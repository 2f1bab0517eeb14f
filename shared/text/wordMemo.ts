/** Words that are kept; a municipality's whole language is some tens of thousands. */
const MOST = 20_000;

/**
 * What `work` makes of a word, worked out once for each word that is met, since a text says the same ones again and again. `work` must
 * give the same for the same word, always.
 */
export function wordMemo<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    if (known.size >= MOST) known.clear();
    const made = work(word);
    known.set(word, made);
    return made;
  };
}

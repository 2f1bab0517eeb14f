/** The word that is most like `word`, when it differs by two letters at most. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const [best] = among
    .map((one) => ({ one, distance: distance(word, one) }))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  return best && best.distance <= 2 ? best.one : undefined;
}

/** Levenshtein's edit distance: letters to put in, take away or exchange. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

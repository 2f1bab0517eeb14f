/** The source of a pattern for one of the words of a class, longest first; `*` in a word stands for any letters. */
export function anyOf(...classes: readonly (readonly string[])[]): string {
  const sources = classes
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('*', '\\p{L}{0,30}'));
  return `(?:${sources.join('|')})`;
}

/** A pattern for whole words, to be read in small letters. */
export const wholeWords = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'u');

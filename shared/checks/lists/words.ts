/** The words of a class, written with commas between them; a word may be several, and `*` in one stands for any letters. */
export const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim().replaceAll(/\s+/g, ' '))
    .filter((word) => word !== '');

/** The source of a pattern for one of the words of a class, in their order. */
export const either = (text: string): string => words(text).join('|');

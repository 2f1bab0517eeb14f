import type { Binding, Handlerum } from '../kinds/case/handlerum.ts';

/** Shorter words than these would be found in half of all sentences. */
const SHORTEST = 20;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}§ ]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a sentence that states a duty has become a binding: one holds the sentence, or the sentence holds its words. */
export function isCovered(sentence: string, { bindings }: Pick<Handlerum, 'bindings'>): boolean {
  return bindingOf(sentence, bindings) !== undefined;
}

/** The binding made of a sentence, so that a check can ask whether it has a source. */
export function bindingOf(sentence: string, bindings: readonly Binding[]): Binding | undefined {
  const said = plain(sentence);
  return bindings.find(({ text }) => {
    const bound = plain(text);
    return bound.includes(said) || (bound.length >= SHORTEST && said.includes(bound));
  });
}

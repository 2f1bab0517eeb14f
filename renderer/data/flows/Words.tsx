import type { ReactNode } from 'react';

interface Props {
  readonly words: readonly string[];
  readonly label: string;
}

/** A key as its eight words, large enough to read aloud; they are Danish whatever the language of the page. */
export function Words({ words, label }: Props): ReactNode {
  return (
    <ol className="key-words" aria-label={label} lang="da" translate="no">
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a key stay as they are, and one may stand twice.
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}

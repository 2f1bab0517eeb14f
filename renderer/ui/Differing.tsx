import type { ReactNode } from 'react';
import { differingWords, type WordRun } from '../../shared/handlerum/wordDiff.ts';

/** Two texts word by word: what goes is struck, what comes is underlined. */
export function Differing({ before, after }: { before: string; after: string }): ReactNode {
  return <Runs runs={differingWords(before, after)} />;
}

export function Runs({ runs }: { runs: readonly WordRun[] }): ReactNode {
  return (
    <span className="word-diff" lang="da">
      {runs.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the words are drawn anew as a whole.
        if (kind === 'same') return <span key={index}>{text}</span>;
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
      })}
    </span>
  );
}

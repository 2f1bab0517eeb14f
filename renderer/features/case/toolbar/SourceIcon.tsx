import type { ReactNode } from 'react';

/** Text with a raised figure: what a source reference looks like in the text. */
export function SourceIcon(): ReactNode {
  return (
    <span className="source-icon" aria-hidden>
      T<sup>1</sup>
    </span>
  );
}

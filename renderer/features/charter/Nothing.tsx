import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CharterPart } from './open.ts';

interface Props {
  readonly words: string;
  /** Where what is missing is made. */
  readonly ways: readonly { readonly part: CharterPart; readonly label: string }[];
}

/** A part with nothing to show yet, and the way to where that changes. */
export function Nothing({ words, ways }: Props): ReactNode {
  return (
    <div className="charter-nothing">
      <p>{words}</p>
      <div className="row-actions">
        {ways.map(({ part, label }, index) => (
          <Link key={part} to="/kodeks" search={{ part }} replace className={index === 0 ? 'btn primary' : 'btn'}>
            {label}
          </Link>
        ))}
      </div>
    </div>
  );
}

import { useEffect } from 'react';
import { type Arriving, useArriving } from '../../data/arriving.tsx';
import type { Look } from '../../data/flows/useLook.ts';

/** Looks into the files that came by another way than the page's own button, each when the one before is done with. */
export function useArrivals({ looking, read, leave }: Look): {
  /** How many are still to be looked into. */
  readonly waiting: number;
  /** Takes the place of the one that is looked into. */
  readonly add: (files: readonly Arriving[]) => void;
} {
  const { waiting, add, next } = useArriving();
  const [first] = waiting;
  useEffect(() => {
    if (first === undefined || looking.state !== 'none') return;
    next();
    void read(first);
  }, [first, looking.state, next, read]);
  return {
    waiting: waiting.length,
    add: (files) => {
      if (files.length > 0) leave();
      add(files);
    },
  };
}

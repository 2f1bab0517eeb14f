import { useEffect, useRef, useState } from 'react';
import type { CompromiseInput, CompromiseRoom } from '../../../shared/handlerum/compromise.ts';

export interface Counted {
  readonly room: CompromiseRoom;
  readonly milliseconds: number;
}

/** The room of compromise of an input, counted anew in a worker when it changes; null until the first answer. */
export function useCompromise(input: CompromiseInput | null): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null);
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const key = JSON.stringify(input);
  useEffect(() => {
    const made = new Worker(new URL('./compromise.worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }) => {
      // An answer to an earlier question says nothing of this one.
      if (data.turn === turn.current) setCounted({ room: data.room, milliseconds: data.milliseconds });
    };
    worker.current = made;
    return () => {
      worker.current = null;
      made.terminate();
    };
  }, []);
  useEffect(() => {
    const asked: CompromiseInput | null = JSON.parse(key);
    turn.current++;
    if (asked) worker.current?.postMessage({ turn: turn.current, input: asked });
    else setCounted(null);
  }, [key]);
  return counted;
}

import type { ReactNode } from 'react';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useWay } from '../../../data/ways.ts';
import { useWayWords } from '../../../words/useWayWords.ts';
import { PreviousHint } from './PreviousHint.tsx';

/** What a case's way asks of the one who writes it: delay, a hearing that ends too late, earlier handling that is not told. */
export function WayNotes({ session }: { session: CaseSession }): ReactNode {
  const words = useWayWords();
  const way = useWay(session.id).data;
  if (!way) return null;
  return (
    <>
      {way.delay ? <p className="way-remark">{words.delay(way.delay)}</p> : null}
      {way.hearing ? <p className="way-remark">{words.hearing(way.hearing)}</p> : null}
      <PreviousHint session={session} lines={way.previous} />
    </>
  );
}

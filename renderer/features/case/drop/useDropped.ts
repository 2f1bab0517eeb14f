import { useState } from 'react';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { JobView } from '../../../data/useJob.ts';
import { useTakeFiles } from '../../../ui/chooseFiles.ts';
import type { Meant, Sorted } from './drop.ts';
import { useAttach } from './useAttach.ts';
import { useNewVersion } from './useNewVersion.ts';

interface Dropped {
  readonly onDrop: (files: Sorted<File>, at: number | undefined) => void;
  /** Files whose meaning only a person knows. */
  readonly asked: readonly File[];
  readonly answer: (meant: Meant) => void;
  readonly cancel: () => void;
  /** The file that is being read as the text of the case. */
  readonly reading: JobView | null;
}

/** Files that are dropped on an open case: pictures go into the text, the rest becomes attachments, and what may be a text is asked about. */
export function useDropped(session: CaseSession, onAttached: () => void): Dropped {
  const attach = useAttach(session, onAttached);
  const takeFiles = useTakeFiles();
  const [reading, replaceBy] = useNewVersion(session);
  const [asked, setAsked] = useState<readonly File[]>([]);
  const onDrop = ({ pictures, texts, attachments, exchange }: Sorted<File>, at: number | undefined) => {
    if (pictures.length > 0) void session.insertPictures(pictures, at);
    if (attachments.length > 0) void attach(attachments);
    if (exchange.length > 0) takeFiles(exchange);
    setAsked(texts);
  };
  const cancel = () => {
    setAsked([]);
    requestAnimationFrame(() => session.editor.view.focus());
  };
  const answer = (meant: Meant) => {
    const [first] = asked;
    cancel();
    if (meant === 'case') takeFiles(asked, 'make');
    else if (meant === 'attachment') void attach(asked);
    else if (first) void replaceBy(first);
  };
  return { onDrop, asked, answer, cancel, reading };
}

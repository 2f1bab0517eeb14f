import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import { useT } from '../../words/i18n.tsx';

interface Props {
  readonly session: CaseSession;
  /** Of a click in the text. */
  readonly onPick: (target: EventTarget) => void;
}

/**
 * Takes the session's living editor into the page, and lets go of it without ending it. React renders nothing inside: a keystroke
 * costs it no work.
 */
export function EditorHost({ session, onPick }: Props): ReactNode {
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  const label = t('case.text');
  useEffect(() => session.editor.view.dom.setAttribute('aria-label', label), [session, label]);
  useLayoutEffect(() => {
    const { dom } = session.editor.view;
    host.current?.append(dom);
    session.draw();
    return () => dom.remove();
  }, [session]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: underlines are reached by F8 and the panel; a click is an extra way.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div ref={host} onClick={(event) => onPick(event.target)} />
  );
}

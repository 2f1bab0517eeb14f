import { useCallback, useMemo, useState } from 'react';
import type { CaseSession } from '../../data/session/CaseSession.ts';
import type { Asking, FindField } from './find.ts';
import type { Prompt } from './toolbar/Prompts.tsx';
import type { Asks } from './toolbar/tools.tsx';
import { soughtIn } from './useFind.ts';

interface Asked {
  /** What the tools and keys ask for. */
  readonly asks: Asks;
  readonly find: Asking | null;
  readonly endFind: () => void;
  readonly prompt: Prompt | null;
  readonly endPrompt: () => void;
}

/** What stands over the text because somebody asked for it. */
export function useAsking(session: CaseSession, onPictures: () => void): Asked {
  const { editor } = session;
  const [find, setFind] = useState<Asking | null>(null);
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const askFind = useCallback(
    (field: FindField) =>
      // Whoever asks again from the bar goes on with what stands there.
      setFind((now) => ({ field, sought: now === null || editor.isFocused ? soughtIn(editor.state) : '' })),
    [editor],
  );
  const asks = useMemo(
    () => ({
      link: () => setPrompt('link'),
      source: () => setPrompt('source'),
      picture: onPictures,
      find: askFind,
    }),
    [onPictures, askFind],
  );
  const endPrompt = () => {
    setPrompt(null);
    requestAnimationFrame(() => editor.view.focus());
  };
  return { asks, find, endFind: () => setFind(null), prompt, endPrompt };
}

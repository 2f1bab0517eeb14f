import { useEffect, useRef } from 'react';
import type { CaseSession, Notice } from '../../data/session/CaseSession.ts';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import { leftOutWords } from './notices.ts';

/** Tells at the foot of the window what cannot be seen in the text itself. */
export function useNotices(session: CaseSession): void {
  const t = useT();
  const say = useTell();
  const tell = useRef((_notice: Notice) => {});
  useEffect(() => {
    tell.current = ({ what }) => say(leftOutWords(what, t));
  });
  useEffect(() => session.onNotice((notice) => tell.current(notice)), [session]);
}

import { useState } from 'react';
import { useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { useTell } from '../../words/useTell.ts';
import { type Change, type ChangeState, useChange } from '../change/useChange.ts';
import type { CaseSession } from './CaseSession.ts';

/** Sees to it that all that is written is on disk; false when it cannot be put there, which has been told by then. */
export function useSaved(session: CaseSession): () => Promise<boolean> {
  const t = useT();
  const tell = useTell();
  const errorText = useErrorText();
  return async () => {
    const hindrance = await session.sync.flush();
    if (hindrance !== null) tell(t('case.unsaved', { reason: errorText(hindrance) }));
    return hindrance === null;
  };
}

/** As `useChange`, of a case that is open: what has been typed is saved first, and nothing is changed when it cannot be. */
export function useSavedChange(session: CaseSession, shown: readonly string[] = []): readonly [Change, ChangeState] {
  const saved = useSaved(session);
  const [change, { isPending, refusedAt }] = useChange(shown);
  const [saving, setSaving] = useState(0);
  const savedChange: Change = async (name, input, said) => {
    setSaving((now) => now + 1);
    const isSaved = await saved();
    setSaving((now) => now - 1);
    return isSaved ? change(name, input, said) : null;
  };
  return [savedChange, { isPending: isPending || saving > 0, refusedAt }];
}

import type { ChecklistContent } from '../../../shared/kinds/checklist/checklist.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useT } from '../../words/i18n.tsx';
import { savedStep } from './draft.ts';

/** Saves a changed draft at once; the message that follows takes back what was changed, and nothing else. */
export function useDraft(draft: ChecklistContent): (patch: Partial<ChecklistContent>) => void {
  const t = useT();
  const [change] = useChange();
  return (patch) => {
    const { step, back } = savedStep(draft, patch);
    void change('checklist.saveDraft', step, { done: t('checklist.done'), undo: ['checklist.saveDraft', back] });
  };
}

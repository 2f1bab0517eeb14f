import { useQueryClient } from '@tanstack/react-query';
import type { ChecklistContent } from '../../../shared/kinds/checklist/checklist.ts';
import { useApi } from '../../data/api.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

/** Saves a changed draft at once; the message that follows takes it back. */
export function useDraft(draft: ChecklistContent): (change: Partial<ChecklistContent>) => void {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const save = async (base: ChecklistContent, content: ChecklistContent): Promise<boolean> => {
    const result = await api.checklist.saveDraft({ base, content });
    if (!result.ok) toast({ text: errorText(result.error) });
    await client.invalidateQueries({ queryKey: ['checklist'] });
    return result.ok;
  };
  return (change) => {
    const changed = { ...draft, ...change };
    void save(draft, changed).then((isSaved) => {
      const undo = { label: t('app.undo'), run: () => void save(changed, draft) };
      if (isSaved) toast({ text: t('checklist.done'), action: undo });
    });
  };
}

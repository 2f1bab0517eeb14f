import { useNavigate } from '@tanstack/react-router';
import type { CaseFilter } from '../../../shared/contract/cases.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import type { Failure } from '../../../shared/rpc/result.ts';
import { useApi } from '../../data/api.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

export interface CaseActions {
  open(id: RecordId): void;
  duplicate(id: RecordId): Promise<void>;
  /** Moves cases in or out of the archive; a message offers to take it back. True when it was done. */
  move(ids: readonly RecordId[], to: 'archive' | 'unarchive'): Promise<boolean>;
  /** Ids of all cases of a filter, the first thousand. */
  allOf(filter: CaseFilter): Promise<readonly RecordId[]>;
}

/** The contract lists so many at a time. */
const PAGE = 500;

/** What can be done with cases of the list. Failures are told in a message. */
export function useCaseActions(): CaseActions {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const tell = (error: Failure) => toast({ text: errorText(error) });
  const move: CaseActions['move'] = async (ids, to) => {
    const result = await api.cases[to]({ ids: [...ids] });
    if (!result.ok) {
      tell(result.error);
      return false;
    }
    const text = t(to === 'archive' ? 'cases.archivedToast' : 'cases.unarchivedToast', { n: ids.length });
    const undo = async () => {
      const undone = await api.cases[to === 'archive' ? 'unarchive' : 'archive']({ ids: [...ids] });
      if (!undone.ok) tell(undone.error);
    };
    toast({ text, action: { label: t('app.undo'), run: () => void undo() } });
    return true;
  };
  return {
    move,
    open: (id) => void navigate({ to: '/sager/$id', params: { id } }),
    async duplicate(id) {
      const result = await api.cases.duplicate({ id });
      if (result.ok) await navigate({ to: '/sager/$id', params: { id: result.value.id } });
      else tell(result.error);
    },
    async allOf(filter) {
      const pages = await Promise.all(
        [0, PAGE].map((offset) =>
          api.cases.list({ filter, sort: 'changedAt', order: 'descending', offset, limit: PAGE }),
        ),
      );
      return pages.flatMap((page) => (page.ok ? page.value.rows.map(({ id }) => id) : []));
    },
  };
}

import { useNavigate } from '@tanstack/react-router';
import type { CaseFilter } from '../../../shared/contract/cases.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { useApi } from '../../data/api.tsx';
import { useChange } from '../../data/change/useChange.ts';
import { useT } from '../../words/i18n.tsx';

export interface CaseActions {
  open(id: RecordId): void;
  duplicate(id: RecordId): Promise<void>;
  /** Moves cases in or out of the archive; a message offers to take it back. True when it was done. */
  move(ids: readonly RecordId[], to: 'archive' | 'unarchive'): Promise<boolean>;
  /** Ids of all cases of a filter, the first thousand. */
  allOf(filter: CaseFilter): Promise<readonly RecordId[]>;
  /** One of them is under way. */
  readonly isPending: boolean;
}

/** The contract lists so many at a time. */
const PAGE = 500;

const INVERSE = { archive: 'unarchive', unarchive: 'archive' } as const;
const TOLD = { archive: 'cases.archivedToast', unarchive: 'cases.unarchivedToast' } as const;

/** What can be done with cases of the list. */
export function useCaseActions(): CaseActions {
  const t = useT();
  const api = useApi();
  const [change, { isPending }] = useChange();
  const navigate = useNavigate();
  const open: CaseActions['open'] = (id) => void navigate({ to: '/sager/$id', params: { id } });
  return {
    open,
    isPending,
    async move(ids, to) {
      const several = { ids: [...ids] };
      const told = { done: t(TOLD[to], { n: ids.length }), undo: [`cases.${INVERSE[to]}`, several] as const };
      return (await change(`cases.${to}`, several, told)) !== null;
    },
    async duplicate(id) {
      const made = await change('cases.duplicate', { id });
      if (made) open(made.id);
    },
    async allOf(filter) {
      const order = { sort: 'changedAt', order: 'descending', limit: PAGE } as const;
      const pages = await Promise.all([0, PAGE].map((offset) => api.cases.list({ filter, offset, ...order })));
      return pages.flatMap((page) => (page.ok ? page.value.rows.map(({ id }) => id) : []));
    },
  };
}

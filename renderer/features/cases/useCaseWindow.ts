import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFilter, CaseRow } from '../../../shared/contract/cases.ts';
import { unwrap, useApi } from '../../api/api.tsx';
import type { Sorting } from './CaseTable.tsx';

const PAGE = 100;

interface CaseWindow {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  rowAt(index: number): CaseRow | undefined;
  /** Says which rows are in view; their pages are fetched. */
  want(first: number, last: number): void;
}

/** The list in pages, as far as a person has looked. */
export function useCaseWindow(filter: CaseFilter, sorting: Sorting): CaseWindow {
  const api = useApi();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const queries = useQueries({
    queries: pages.map((page) => {
      const query = { filter, ...sorting, offset: page * PAGE, limit: PAGE };
      return {
        queryKey: ['cases', 'list', query],
        queryFn: async () => unwrap(await api.cases.list(query)),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const byPage = new Map(pages.map((page, index) => [page, queries[index]?.data] as const));
  return {
    total: queries.find(({ data }) => data)?.data?.total,
    rowAt: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    want(first, last) {
      const from = Math.floor(first / PAGE);
      const wanted = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_value, index) => from + index);
      if (wanted.join() !== pages.join()) queueMicrotask(() => setPages(wanted));
    },
  };
}

import { type Query, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CaseFilter, CaseRow, CaseSort } from '../../../shared/contract/cases.ts';
import { unwrap, useApi } from '../../data/api.tsx';
import { keyOf } from '../../data/change/keys.ts';

export interface Sorting {
  readonly sort: CaseSort;
  readonly order: 'ascending' | 'descending';
}

export interface CaseWindow {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while the page of that row is on its way. */
  rowAt(index: number): CaseRow | undefined;
  /** Says which rows are in view; their pages are fetched. */
  look(first: number, last: number): void;
}

const PAGE = 100;

/** The first page is always held, since it knows how many there are. */
const pagesOf = (first: number, last: number): readonly number[] => {
  const from = Math.floor(first / PAGE);
  const seen = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_value, index) => from + index);
  return [...new Set([0, ...seen])];
};

/** The list in pages, as far as a person has looked. While a new filter is answered, the old rows stay. */
export function useCaseWindow(filter: CaseFilter, sorting: Sorting): CaseWindow {
  const api = useApi();
  const [pages, setPages] = useState<readonly number[]>([0]);
  const queries = useQueries({
    queries: pages.map((page) => {
      const query = { filter, ...sorting, offset: page * PAGE, limit: PAGE };
      return {
        queryKey: keyOf('cases.list', query),
        queryFn: async () => unwrap(await api.cases.list(query)),
        // Another page's rows would be the wrong rows; the same page of the last filter is only a moment old.
        placeholderData: <T>(last: T | undefined, lastQuery: Query | undefined) =>
          offsetOf(lastQuery) === query.offset ? last : undefined,
      };
    }),
  });
  const byPage = new Map(pages.map((page, index) => [page, queries[index]?.data] as const));
  const look = useCallback((first: number, last: number) => {
    setPages((now) => {
      const wanted = pagesOf(first, last);
      return wanted.join() === now.join() ? now : wanted;
    });
  }, []);
  return {
    total: queries[0]?.data?.total,
    rowAt: (index) => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    look,
  };
}

function offsetOf(query: Query | undefined): number | undefined {
  const part = query?.queryKey[2];
  return typeof part === 'object' && part !== null && 'offset' in part ? Number(part.offset) : undefined;
}

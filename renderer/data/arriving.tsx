import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { HandedFile } from '../../shared/contract/files.ts';

/** A file of exchange that came by another way than the page's own button: dropped in the window, or handed over by the system. */
export type Arriving = File | HandedFile;

interface ArrivingFiles {
  /** Those that came and that the page has not looked into yet, in their order. */
  readonly waiting: readonly Arriving[];
  readonly add: (files: readonly Arriving[]) => void;
  /** The first of them is looked into now. */
  readonly next: () => void;
}

const Waiting = createContext<ArrivingFiles>({ waiting: [], add: () => {}, next: () => {} });

/** Keeps the files that came while the page they are for is on its way, or looks into another. */
export function ArrivingProvider({ children }: { children: ReactNode }): ReactNode {
  const [waiting, setWaiting] = useState<readonly Arriving[]>([]);
  const add = useCallback((files: readonly Arriving[]) => setWaiting((now) => [...now, ...files]), []);
  const next = useCallback(() => setWaiting((now) => now.slice(1)), []);
  const value = useMemo(() => ({ waiting, add, next }), [waiting, add, next]);
  return <Waiting value={value}>{children}</Waiting>;
}

export const useArriving = (): ArrivingFiles => useContext(Waiting);

/** The files of exchange among others, by how they are called. */
export function partedByKind<F extends { readonly name: string }>(
  files: readonly F[],
): { readonly exchange: readonly F[]; readonly others: readonly F[] } {
  const isExchange = ({ name }: F) => name.toLowerCase().endsWith('.handlerum');
  return { exchange: files.filter(isExchange), others: files.filter((file) => !isExchange(file)) };
}

import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KnownFile } from '../../../shared/contract/files.ts';
import { useApi } from '../../data/api.tsx';
import { type Arriving, partedByKind, useArriving } from '../../data/arriving.tsx';
import type { JobView } from '../../data/useJob.ts';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import type { ImportOutcome, Settling, Source, Told } from './importing.ts';

export interface Import {
  readonly running: JobView | null;
  /** What the last import gave that a person should see; null when there is nothing to tell. */
  readonly outcome: ImportOutcome | null;
  importFiles(files: readonly File[], known?: 'ask' | 'make'): void;
  settle(file: KnownFile, how: Settling): void;
  dismiss(): void;
}

/** Fetched when somebody imports: every page can, and few do. */
const fetchImporting = () => import('./importing.ts');
const fetchFiles = () => import('../../data/files.ts');

/** Uploads, imports, and tells what happened. One import at a time; the next waits. A single case is opened at once. */
export function useImport(): Import {
  const api = useApi();
  const tell = useTold();
  const [running, setRunning] = useState<JobView | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const enqueue = useCallback((work: () => Promise<void>) => {
    queue.current = queue.current.then(work);
  }, []);
  const take = async (source: Source) => {
    const [{ runImport, toldOf }, { upload }] = await Promise.all([fetchImporting(), fetchFiles()]);
    const stop = new AbortController();
    const show = (step: string, share: number) => setRunning({ step, share, cancel: () => stop.abort() });
    const end = await runImport(source, { upload, read: api.imports.cases, show }, stop.signal);
    const told = toldOf(end);
    setRunning(null);
    setOutcome(told.panel ? end : null);
    await tell(told, stop.signal);
  };
  const latest = useRef(take);
  latest.current = take;
  const begin = useCallback((source: Source) => enqueue(() => latest.current(source)), [enqueue]);
  const importFiles = useBeginning(begin);
  const settle = (file: KnownFile, how: Settling) =>
    enqueue(async () => {
      const { settleFile, settled } = await fetchImporting();
      const show = (cancel: () => void) => setRunning({ step: file.fileName, share: null, cancel });
      const came = await settleFile(file, how, { imports: api.imports, show });
      setRunning(null);
      setOutcome((now) => now && settled(now, file, came));
    });
  return { running, outcome, importFiles, settle, dismiss: () => setOutcome(null) };
}

/** Begins an import of what a person gives and what the system opens; files of exchange go to their own page. */
function useBeginning(begin: (source: Source) => void): Import['importFiles'] {
  const api = useApi();
  const withoutExchange = useExchangeFiles();
  useEffect(
    () =>
      api.on('files.opened', ({ files }) => {
        const transfers = withoutExchange(files).map(({ transfer }) => transfer);
        if (transfers.length > 0) begin({ files: [], transfers, known: 'ask' });
      }),
    [api, begin, withoutExchange],
  );
  return useCallback(
    (given, known = 'ask') => {
      const files = withoutExchange(given);
      if (files.length > 0) begin({ files, transfers: [], known });
    },
    [begin, withoutExchange],
  );
}

/** Hands files of exchange to the page that is for them, and answers the others. */
function useExchangeFiles(): <F extends Arriving>(files: readonly F[]) => readonly F[] {
  const { add } = useArriving();
  const navigate = useNavigate();
  return useCallback(
    (files) => {
      const { exchange, others } = partedByKind(files);
      if (exchange.length > 0) {
        add(exchange);
        void navigate({ to: '/udveksling', search: { part: 'take' } });
      }
      return others;
    },
    [add, navigate],
  );
}

/** Says how an import ended, and opens the one case it made. */
function useTold(): (told: Told, signal: AbortSignal) => Promise<void> {
  const t = useT();
  const say = useTell();
  const navigate = useNavigate();
  return async ({ message, made, opens }, signal) => {
    if (signal.aborted) say(t('cases.importStopped'));
    else if (message) say(t('cases.imported', { n: made }));
    if (opens) await navigate({ to: '/sager/$id', params: { id: opens.id } });
  };
}

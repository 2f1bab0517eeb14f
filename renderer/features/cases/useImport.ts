import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportedCase, RefusedFile } from '../../../shared/contract/files.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { type Api, useApi } from '../../data/api.tsx';
import { upload } from '../../data/files.ts';
import type { JobView } from '../../data/useJob.ts';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';

type Refused = Pick<RefusedFile, 'fileName' | 'code' | 'details'>;

export interface ImportOutcome {
  readonly imported: readonly ImportedCase[];
  readonly refused: readonly Refused[];
}

export interface Import {
  readonly running: JobView | null;
  /** What the last import gave that a person should see; null when there is nothing to tell. */
  readonly outcome: ImportOutcome | null;
  importFiles(files: readonly File[]): void;
  dismiss(): void;
}

/** The contract takes so many files at a time. */
const BATCH = 100;

/** Uploads, imports, and tells what happened. One import at a time; the next waits. A single case is opened at once. */
export function useImport(): Import {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const navigate = useNavigate();
  const [running, setRunning] = useState<JobView | null>(null);
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const tell = async (end: ImportOutcome, stopped: 'by person' | 'at end') => {
    setRunning(null);
    const [only] = end.imported;
    const remarks = end.refused.length > 0 || end.imported.some(({ notes }) => notes.length > 0);
    if (stopped === 'by person') toast({ text: t('cases.importStopped') });
    else if (only && !remarks) toast({ text: t('cases.imported', { n: end.imported.length }) });
    setOutcome(remarks || end.imported.length > 1 ? end : null);
    if (only && end.imported.length === 1) await navigate({ to: '/sager/$id', params: { id: only.id } });
  };
  const take = async (source: Source) => {
    const stop = new AbortController();
    const show = (step: string, share: number | null) => setRunning({ step, share, cancel: () => stop.abort() });
    const end = await runImport({ api, source, signal: stop.signal, show });
    await tell(end, stop.signal.aborted ? 'by person' : 'at end');
  };
  const latest = useRef(take);
  latest.current = take;
  const enqueue = useCallback((source: Source) => {
    queue.current = queue.current.then(() => latest.current(source));
  }, []);
  useEffect(() => api.on('files.opened', ({ transfers }) => enqueue({ files: [], transfers })), [api, enqueue]);
  const importFiles = useCallback(
    (files: readonly File[]) => (files.length > 0 ? enqueue({ files, transfers: [] }) : undefined),
    [enqueue],
  );
  return { running, outcome, importFiles, dismiss: () => setOutcome(null) };
}

interface Source {
  readonly files: readonly File[];
  readonly transfers: readonly TransferId[];
}

interface Run {
  readonly api: Api;
  readonly source: Source;
  readonly signal: AbortSignal;
  readonly show: (step: string, share: number | null) => void;
}

/** Sends the files, then has them read. The first half of the progress is sending. */
async function runImport({ api, source, signal, show }: Run): Promise<ImportOutcome> {
  const transfers: TransferId[] = [...source.transfers];
  const refused: Refused[] = [];
  for (const [index, file] of source.files.entries()) {
    if (signal.aborted) return { imported: [], refused };
    show(file.name, index / source.files.length / 2);
    const sent = await upload(file, signal);
    if (sent.ok) transfers.push(sent.value);
    else if (sent.error.code !== 'cancelled')
      refused.push({ fileName: file.name, code: sent.error.code, details: sent.error.details });
  }
  const imported: ImportedCase[] = [];
  const before = source.files.length > 0 ? 0.5 : 0;
  for (let from = 0; from < transfers.length && !signal.aborted; from += BATCH) {
    const job = api.imports.cases({ transfers: transfers.slice(from, from + BATCH) });
    signal.addEventListener('abort', job.cancel, { once: true });
    job.onProgress(({ done, step }) => show(step, before + ((from + done) / transfers.length) * (1 - before)));
    const result = await job.result;
    signal.removeEventListener('abort', job.cancel);
    if (result.ok) {
      imported.push(...result.value.imported);
      refused.push(...result.value.refused);
    } else if (result.error.code !== 'cancelled')
      refused.push({ fileName: '', code: result.error.code, details: result.error.details });
  }
  return { imported, refused };
}

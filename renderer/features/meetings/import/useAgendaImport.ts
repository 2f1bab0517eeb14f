import { useCallback, useRef, useState } from 'react';
import type { AgendaImported, AgendaMapping, AgendaPreview } from '../../../../shared/contract/agendaImport.ts';
import type { TransferId } from '../../../../shared/kinds/ids.ts';
import type { Result } from '../../../../shared/rpc/result.ts';
import { useApi } from '../../../api/api.tsx';
import { upload } from '../../../api/files.ts';

interface Source {
  readonly transfer: TransferId;
  readonly name: string;
}

export interface AgendaImport {
  /** Name of the file that is being read; null when none is. */
  readonly reading: string | null;
  readonly source: Source | null;
  readonly preview: AgendaPreview | null;
  /** Code of what went wrong with the file. */
  readonly failure: string | null;
  open(file: File): void;
  map(mapping: AgendaMapping | null): void;
  leaveOut(lines: readonly number[]): void;
  forget(): void;
  run(): Promise<Result<AgendaImported> | null>;
}

interface Asked {
  readonly source: Source;
  readonly mapping: AgendaMapping | null;
  readonly lines: readonly number[];
}

/** One file from its choice to its import. What is shown is always what the core answered last to what was asked last. */
export function useAgendaImport(): AgendaImport {
  const api = useApi();
  const [reading, setReading] = useState<string | null>(null);
  const [source, setSource] = useState<Source | null>(null);
  const [preview, setPreview] = useState<AgendaPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const fail = useCallback((code: string) => {
    setPreview(null);
    setFailure(code);
  }, []);
  const ask = async ({ source: file, mapping, lines }: Asked) => {
    const mine = ++turn.current;
    const answer = await api.agendaImport.preview({ transfer: file.transfer, mapping, leaveOut: [...lines] });
    if (mine !== turn.current) return;
    setReading(null);
    setFailure(null);
    if (answer.ok) setPreview(answer.value);
    else fail(answer.error.code);
  };
  const open = async (file: File) => {
    const mine = ++turn.current;
    setReading(file.name);
    setPreview(null);
    setFailure(null);
    const sent = await upload(file);
    if (mine !== turn.current) return;
    if (!sent.ok) {
      setReading(null);
      fail(sent.error.code);
      return;
    }
    const opened = { transfer: sent.value, name: file.name };
    setSource(opened);
    await ask({ source: opened, mapping: null, lines: [] });
  };
  const again = (mapping: AgendaMapping | null, lines: readonly number[]) =>
    source ? void ask({ source, mapping, lines }) : undefined;
  const out = leftOutOf(preview);
  return {
    ...{ reading, source, preview, failure },
    open: (file) => void open(file),
    map: (mapping) => again(mapping, out),
    leaveOut: (lines) => again(preview?.mapping ?? null, lines),
    forget: () =>
      void api.agendaImport
        .forget({ columns: preview?.columns.map(({ name }) => name) ?? [] })
        .then(() => again(null, out)),
    run: async () =>
      source && preview
        ? api.agendaImport.run({ transfer: source.transfer, mapping: preview.mapping, leaveOut: out })
        : null,
  };
}

export const leftOutOf = (preview: AgendaPreview | null): number[] =>
  preview?.rows.flatMap(({ line, leftOut }) => (leftOut ? [line] : [])) ?? [];

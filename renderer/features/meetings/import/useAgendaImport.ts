import { useCallback, useRef, useState } from 'react';
import type { AgendaMapping, AgendaPreview, AgendaRow } from '../../../../shared/contract/agendaImport.ts';
import type { TransferId } from '../../../../shared/kinds/ids.ts';
import type { Failure } from '../../../../shared/rpc/result.ts';
import { useApi } from '../../../data/api.tsx';
import { upload } from '../../../data/files.ts';

interface Source {
  readonly transfer: TransferId;
  readonly name: string;
}

export interface AgendaImport {
  /** Name of the file that is being read; null when none is. */
  readonly reading: string | null;
  readonly source: Source | null;
  readonly preview: AgendaPreview | null;
  /** What went wrong with the file. */
  readonly failure: Failure | null;
  open(file: File): void;
  map(mapping: AgendaMapping | null): void;
  /** Says what words of the file mean; null takes back what was said. */
  tell(meanings: Readonly<Record<string, string | null>>): void;
  leaveOut(lines: readonly number[]): void;
  /** Says that these items, of those the file leaves unsaid, are open and the others closed. */
  tellOpen(lines: readonly number[]): void;
  forget(): void;
  /** Null while there is nothing to import. */
  run(): AgendaJob | null;
}

export type AgendaJob = ReturnType<ReturnType<typeof useApi>['agendaImport']['run']>;

interface Choices {
  readonly mapping: AgendaMapping | null;
  readonly leaveOut: readonly number[];
  readonly open: readonly number[];
}

interface Asked extends Choices {
  readonly source: Source;
}

const NOTHING_CHOSEN: Choices = { mapping: null, leaveOut: [], open: [] };

function withMeanings(
  before: AgendaMapping['readings'],
  meanings: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const all = Object.entries({ ...before, ...meanings });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** One file from its choice to its import. What is shown is always what the core answered last to what was asked last. */
export function useAgendaImport(): AgendaImport {
  const api = useApi();
  const [reading, setReading] = useState<string | null>(null);
  const [source, setSource] = useState<Source | null>(null);
  const [preview, setPreview] = useState<AgendaPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);
  // What was asked last, which the preview may not have answered yet: quick answers must not undo each other.
  const last = useRef<Choices>(NOTHING_CHOSEN);
  const fail = useCallback((why: Failure) => {
    setPreview(null);
    setFailure(why);
  }, []);
  const ask = async ({ source: file, mapping, leaveOut, open: opened }: Asked) => {
    const mine = ++turn.current;
    last.current = { mapping, leaveOut, open: opened };
    const answer = await api.agendaImport.preview({
      transfer: file.transfer,
      mapping,
      leaveOut: [...leaveOut],
      open: [...opened],
    });
    if (mine !== turn.current) return;
    setReading(null);
    setFailure(null);
    if (!answer.ok) return fail(answer.error);
    last.current = { ...last.current, mapping: answer.value.mapping };
    setPreview(answer.value);
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
      fail(sent.error);
      return;
    }
    const opened = { transfer: sent.value, name: file.name };
    setSource(opened);
    await ask({ source: opened, mapping: null, leaveOut: [], open: [] });
  };
  const again = (change: Partial<Choices>) => (source ? void ask({ source, ...last.current, ...change }) : undefined);
  const tell = (meanings: Readonly<Record<string, string | null>>) => {
    const mapping = last.current.mapping ?? preview?.mapping;
    if (mapping) again({ mapping: { ...mapping, readings: withMeanings(mapping.readings, meanings) } });
  };
  return {
    ...{ reading, source, preview, failure, tell },
    open: (file) => void open(file),
    map: (mapping) => again({ mapping }),
    leaveOut: (leaveOut) => again({ leaveOut }),
    tellOpen: (lines) => again({ open: lines }),
    forget: () =>
      void api.agendaImport
        .forget({ columns: preview?.columns.map(({ name }) => name) ?? [] })
        .then(() => again({ mapping: null })),
    run: () => {
      if (!source || !preview) return null;
      const choices = { mapping: preview.mapping, leaveOut: leftOutOf(preview), open: openedOf(preview) };
      return api.agendaImport.run({ transfer: source.transfer, ...choices });
    },
  };
}

export const leftOutOf = (preview: AgendaPreview | null): number[] =>
  preview?.rows.flatMap(({ line, leftOut }) => (leftOut ? [line] : [])) ?? [];

/** Items the file leaves for a person to say. */
export const askedOf = (preview: AgendaPreview | null): AgendaRow[] =>
  preview?.rows.filter(({ openness, leftOut }) => (openness === 'untold' || openness === 'unclear') && !leftOut) ?? [];

export const openedOf = (preview: AgendaPreview | null): number[] =>
  askedOf(preview).flatMap(({ line, closed }) => (closed ? [] : [line]));

import { z } from 'zod';
import { MemberLine, MemberProblem } from '../../../shared/contract/council.ts';
import { ImportNote } from '../../../shared/contract/files.ts';
import { CaseFields } from '../../../shared/kinds/case/case.ts';
import { ChecklistContent } from '../../../shared/kinds/checklist/checklist.ts';
import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import type { MemberReading } from '../council/memberFile.ts';
import type { ReadPackage } from '../exchange/arrived.ts';
import type { ExchangeInput, ReadExchange } from '../exchange/file/arrive.ts';
import type { Table } from '../imports/agenda/types.ts';
import type { Imported } from '../imports/types.ts';

interface Reader<I, O> {
  readonly read: (input: I) => O | Promise<O>;
  /** What comes out of the thread is looked at before it is used; what a body's own schema judges anyway is not judged twice. */
  readonly output: z.ZodType<O>;
}

function reader<I, O>(one: Reader<I, O>): Reader<I, O> {
  return one;
}

const bytesOf = z.instanceof(Uint8Array);
const files = z.array(z.object({ hash: FileHash, bytes: bytesOf, mediaType: z.string() }));
/** A tree or table that is judged where it is used. */
const whole = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

export interface CaseInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly templateId: string;
}

interface AgendaInput extends CaseInput {
  readonly bodies: readonly string[];
}

interface MembersInput {
  readonly bytes: Uint8Array;
  readonly council: CouncilContent;
  readonly newGroups: 'refuse' | 'create';
}

type ChecklistReading =
  | { readonly content: ChecklistContent }
  | { readonly problems: readonly { readonly line: number; readonly da: string; readonly en: string }[] };

/**
 * Everything that reads a file from elsewhere, by name. Each loads what it needs when it is first asked, so that a thread for a list of
 * members holds no Word.
 */
export const READERS = {
  case: reader<CaseInput, Imported>({
    read: async (input) => (await import('../imports/index.ts')).importFile(input),
    output: z.object({
      content: z.object({ fields: CaseFields, body: whole<Imported['content']['body']>() }),
      files,
      comments: z.array(z.object({ author: z.string(), date: z.string(), text: z.string(), quote: z.string() })),
      notes: z.array(ImportNote),
      report: whole<Imported['report']>(),
    }),
  }),
  agenda: reader<AgendaInput, Table>({
    read: async (input) => {
      const { randomUUID } = await import('node:crypto');
      return (await import('../imports/agenda/read.ts')).readAgendaFile({ ...input, newId: randomUUID });
    },
    output: whole<Table>().refine((table) => files.safeParse(table.files).success),
  }),
  members: reader<MembersInput, MemberReading>({
    read: async ({ council, bytes, newGroups }) =>
      (await import('../council/memberFile.ts')).readMembers(council, bytes, newGroups),
    output: z.object({ lines: z.array(MemberLine), problems: z.array(MemberProblem) }),
  }),
  checklist: reader<{ readonly text: string }, ChecklistReading>({
    read: async ({ text }) => (await import('../checklist/yaml/parse.ts')).parseChecklist(text),
    output: z.union([
      z.object({ content: ChecklistContent }),
      z.object({ problems: z.array(z.object({ line: z.int(), da: z.string(), en: z.string() })) }),
    ]),
  }),
  package: reader<{ readonly bytes: Uint8Array }, ReadPackage>({
    read: async ({ bytes }) => (await import('./package.ts')).rehearsed(bytes),
    output: whole<ReadPackage>(),
  }),
  exchange: reader<ExchangeInput, ReadExchange>({
    read: async (input) => (await import('./package.ts')).rehearsedExchange(input),
    output: whole<ReadExchange>(),
  }),
};

type Readers = typeof READERS;
export type ReaderName = keyof Readers;
export type ReaderInput<N extends ReaderName> = Parameters<Readers[N]['read']>[0];
export type ReaderOutput<N extends ReaderName> = Awaited<ReturnType<Readers[N]['read']>>;

/** Reads one file in this thread. */
export async function readHere<N extends ReaderName>(name: N, input: ReaderInput<N>): Promise<ReaderOutput<N>> {
  const { read } = READERS[name] as unknown as Reader<ReaderInput<N>, ReaderOutput<N>>;
  return read(input);
}

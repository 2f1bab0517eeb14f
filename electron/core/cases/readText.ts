import { readFile } from 'node:fs/promises';
import type { ImportNote } from '../../../shared/contract/files.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';

/** What a file says of the case itself, or of comments that became notes, is not used where only its text is taken. */
const OF_THE_TEXT: readonly ImportNote['kind'][] = ['unplaced', 'tracked', 'dropped', 'info'];

export interface TextRead {
  /** As the file has it; empty where it has none. It is not in the text. */
  readonly title: string;
  readonly body: DocJson;
  readonly notes: ImportNote[];
  /** How many comments of the file are not in the text. */
  readonly comments: number;
}

/** Reads a file as text in sections and stores its pictures; makes no case of it. Refuses what `importFile` refuses. */
export async function readText(
  ctx: CoreContext,
  { transfer, templateId }: { readonly transfer: TransferId; readonly templateId: string },
  { signal, progress }: StepControl,
): Promise<TextRead> {
  const { path, name } = ctx.transfers.get(transfer);
  progress({ done: 0, total: 1, step: name });
  const { content, files, notes, comments } = await ctx.reading.run(
    'case',
    { name, bytes: await readFile(path), templateId },
    signal,
  );
  for (const { bytes } of files) await ctx.files.put(bytes);
  return {
    title: content.fields.title,
    body: content.body,
    notes: notes.filter(({ kind }) => OF_THE_TEXT.includes(kind)),
    comments: comments.length,
  };
}

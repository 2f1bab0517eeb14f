import type { ImportNote } from '../../../shared/contract/files.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import type { CoreContext } from '../context.ts';
import type { StepControl } from '../control.ts';
import { readStored } from './readFile.ts';

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
  order: { readonly transfer: TransferId; readonly templateId: string },
  control: StepControl,
): Promise<TextRead> {
  const { content, notes, comments } = (await readStored(ctx, order, control)).file;
  return {
    title: content.fields.title,
    body: content.body,
    notes: notes.filter(({ kind }) => OF_THE_TEXT.includes(kind)),
    comments: comments.length,
  };
}

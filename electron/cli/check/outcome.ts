import { explain } from '../failure.ts';
import type { FileOutcome } from './checkFile.ts';
import type { UnreadableFile } from './report.ts';
import type { Selection } from './selection.ts';
import type { SpellingCheck } from './spelling.ts';

export type Outcome = FileOutcome | UnreadableFile;

/** What came of one file; one that cannot be read is an outcome like any other. */
export async function outcomeOf(file: string, selection: Selection, spelling: SpellingCheck): Promise<Outcome> {
  // Loaded here: the importer and its Word reader are of no use to `--help`.
  const { checkFile } = await import('./checkFile.ts');
  try {
    return await checkFile(file, selection, spelling);
  } catch (error) {
    const { text, code } = explain(error);
    return { file, error: { code, message: text.da, messageEn: text.en } };
  }
}

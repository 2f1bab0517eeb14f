import type { ChecklistContent } from '../../shared/kinds/checklist/checklist.ts';
import { CommandFailure } from './failure.ts';
import { both } from './language.ts';

/** How many mistakes are told at once; the rest come when these are mended. */
const MOST = 20;

/** A checklist from the text of its file. Throws a `CommandFailure` that names each line with what is wrong on it. */
export async function readChecklistFile(text: string, file: string): Promise<ChecklistContent> {
  const { parseChecklist } = await import('../core/checklist/yaml/parse.ts');
  const parsed = parseChecklist(text);
  if ('content' in parsed) return parsed.content;
  const told = parsed.problems.slice(0, MOST);
  const more = parsed.problems.length - told.length;
  throw new CommandFailure(
    2,
    both(
      `${file}: ${told.map(({ line, da }) => `linje ${line}: ${da}`).join(' ')}${more > 0 ? ` … og ${more} til.` : ''}`,
      `${file}: ${told.map(({ line, en }) => `line ${line}: ${en}`).join(' ')}${more > 0 ? ` … and ${more} more.` : ''}`,
    ),
  );
}

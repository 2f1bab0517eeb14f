import { AgendaField, AgendaMapping } from '../../shared/contract/agendaImport.ts';
import { CommandFailure, usage } from './failure.ts';
import { both } from './language.ts';

/** A mapping from the text of its file. Throws a `CommandFailure` (exit 2) that names each place with what is wrong there. */
export function readMappingFile(text: string, file: string): AgendaMapping {
  const parsed = AgendaMapping.safeParse(jsonOf(text.replace(/^\uFEFF/, ''), file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || file}: ${message}`);
  const told = wrong.slice(0, 10).join('; ');
  const fields = AgendaField.options.join(', ');
  throw new CommandFailure(
    2,
    both(`${file}: ${told}. Felterne i columns er ${fields}`, `${file}: ${told}. The fields of columns are ${fields}`),
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usage(`${file} er ikke JSON (${reason})`, `${file} is not JSON (${reason})`);
  }
}

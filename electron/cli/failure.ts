import type { Message } from '../../shared/checks/types.ts';
import { TooMuch } from '../../shared/contract/tooMuch.ts';
import { ErrorCode } from '../../shared/rpc/failure.ts';
import { AppError, type Failure } from '../../shared/rpc/result.ts';
import { both } from './language.ts';

/** 0 done, 1 findings or refusal, 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with one line on stderr. */
export class CommandFailure extends Error {
  readonly exit: ExitCode;
  readonly text: Message;
  constructor(exit: ExitCode, text: Message) {
    super(text.en);
    this.name = 'CommandFailure';
    this.exit = exit;
    this.text = text;
  }
}

/** The caller asked for something that does not make sense; the line ends with where to read more. */
export function usage(da: string, en: string): CommandFailure {
  return new CommandFailure(2, both(da, en));
}

const WORDS: Readonly<Record<ErrorCode, Message>> = {
  invalid_input: both('Det kan programmet ikke bruge', 'Not valid input'),
  not_found: both('Findes ikke', 'Not found'),
  forbidden: both('Det er ikke tilladt', 'Not allowed'),
  cancelled: both('Afbrudt', 'Cancelled'),
  unavailable: both('Det kan ikke lade sig gøre her', 'Not available here'),
  not_ready: both('Sagen har åbne fejl', 'The case has open errors'),
  not_allowed: both('Reglerne tillader det ikke', 'The rules do not allow it'),
  conflict: both('Det kan ikke lade sig gøre nu', 'Not possible now'),
  already_done: both('Det er allerede gjort', 'It is done already'),
  internal: both('Fejl i programmet', 'An error in the program'),
  work_stopped: both('Arbejdet stoppede, før det var færdigt', 'The work stopped before it was done'),
  pdf_failed: both(
    'PDF-filen kunne ikke laves; gem den som Word i stedet',
    'The PDF could not be made; save it as Word instead',
  ),
  file_corrupt: both('Filen er beskadiget', 'The file is damaged'),
  file_encrypted: both('Filen er beskyttet med adgangskode', 'The file is protected by a password'),
  file_too_large: both('Filen er for stor', 'The file is too large'),
  file_empty: both('Filen er tom', 'The file is empty'),
  file_legacy_doc: both(
    'Det er en gammel Word-fil (.doc). Gem den som .docx i Word',
    'This is an old Word file (.doc). Save it as .docx in Word',
  ),
  file_unsupported: both('Den slags fil kan programmet ikke læse', 'This kind of file cannot be read'),
  disk_full: both('Disken er fuld', 'The disk is full'),
  read_only: both('Mappen kan ikke skrives i', 'The folder cannot be written to'),
  database_from_future: both(
    'Datamappen er lavet af en nyere udgave af programmet',
    'The data folder was made by a newer version of the program',
  ),
  database_corrupt: both('Databasen er beskadiget', 'The database is damaged'),
  database_locked: both('Databasen er i brug af et andet program', 'The database is in use by another program'),
  database_foreign: both(
    'Databasen indeholder noget, som Handlerum ikke selv har lavet; gendan en sikkerhedskopi, du stoler på',
    'The database holds something that Handlerum did not make; restore a backup you trust',
  ),
  locked: both(
    'Datamappen er krypteret og låst. Skriv adgangskoden i en terminal, eller giv den med --passphrase-stdin eller --key-file FILE',
    'The data folder is encrypted and locked. Type the passphrase in a terminal, or give it by --passphrase-stdin or --key-file FILE',
  ),
  keyring_corrupt: both(
    'Nøgleringen (keyring.json) kan ikke læses; læg den på plads fra en sikkerhedskopi af denne mappe',
    'The keyring (keyring.json) cannot be read; put it back from a backup of this folder',
  ),
  keyring_from_future: both(
    'Nøgleringen (keyring.json) er lavet af en nyere udgave af programmet; opdatér programmet',
    'The keyring (keyring.json) was made by a newer version of the program; update the program',
  ),
  restore_unfinished: both(
    'En gendannelse blev afbrudt. Gendan sikkerhedskopien igen, eller giv mappen med .before-restore datamappens navn tilbage',
    'A restore was cut off. Restore the backup again, or give the .before-restore folder the name of the data folder back',
  ),
  seal_missing: both(
    'Den forseglede udgave af en sag mangler på denne computer',
    'The sealed version of a case is not on this computer',
  ),
  spelling_unavailable: both(
    'Stavekontrollen kan ikke starte: ordbogen mangler eller er beskadiget',
    'The spelling check cannot start: its dictionary is missing or damaged',
  ),
};

const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'cancelled',
  'conflict',
  'already_done',
  'not_allowed',
  'unavailable',
  'internal',
  'work_stopped',
  'pdf_failed',
  'disk_full',
  'read_only',
  'database_locked',
  'locked',
]);

/** What a person is told about an error, and what a program can branch on. */
export interface Explained {
  readonly exit: ExitCode;
  readonly code: string;
  readonly text: Message;
  /** The file it is about, where the system names one. */
  readonly path?: string;
}

/** One line and an exit code for anything thrown. What the core tells beyond the code follows in brackets. */
export function explain(error: unknown): Explained {
  if (error instanceof CommandFailure) return { exit: error.exit, code: 'invalid_input', text: error.text };
  if (error instanceof AppError)
    return {
      exit: REFUSALS.has(error.code) ? 1 : 2,
      code: error.code,
      text: explainCode(error.code, error.message, error.details),
    };
  const system = systemError(error);
  if (system) return system;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    exit: 1,
    code: 'internal',
    text: both(`Fejl i programmet: ${oneLine(detail)}`, `An error in the program: ${oneLine(detail)}`),
  };
}

/** An error code of the core in words; its own message, which is English, follows in brackets. */
export function explainCode(code: string, message: string, details?: Failure['details']): Message {
  const unit = TooMuch.safeParse(details?.unit);
  const limit = Number(details?.limit);
  if (code === 'file_too_large' && unit.success && Number.isFinite(limit)) return tooMuchOf(unit.data, limit);
  const known = ErrorCode.safeParse(code);
  const words = WORDS[known.success ? known.data : 'internal'];
  const detail = oneLine(message);
  // What the error says in English is often these very words.
  const adds = detail !== '' && detail.toLowerCase() !== words.en.toLowerCase();
  return adds ? both(`${words.da} (${detail})`, `${words.en} (${detail})`) : words;
}

const MB = 1024 * 1024;
/** Words around a number: before it and after it. */
type Around = readonly [before: string, after: string];
const UNITS: Readonly<Record<TooMuch, readonly [da: Around, en: Around]>> = {
  bytes: [
    ['den fylder mere end', 'MB'],
    ['it holds more than', 'MB'],
  ],
  ratio: [
    ['den fylder mere end', 'gange så meget udpakket'],
    ['it unpacks to more than', 'times its size'],
  ],
  memory: [
    ['den kræver mere end', 'MB hukommelse'],
    ['it needs more than', 'MB of memory'],
  ],
  seconds: [
    ['den var ikke læst efter', 'sekunder'],
    ['it was not read after', 'seconds'],
  ],
  elements: [
    ['den har mere end', 'elementer'],
    ['it has more than', 'elements'],
  ],
  depth: [
    ['den har mere end', 'lag inden i hinanden'],
    ['it has more than', 'levels within each other'],
  ],
  paragraphs: [
    ['den har mere end', 'afsnit'],
    ['it has more than', 'paragraphs'],
  ],
  rows: [
    ['den har mere end', 'rækker'],
    ['it has more than', 'rows'],
  ],
  cells: [
    ['dens flettede celler dækker mere end', 'celler'],
    ['its merged cells cover more than', 'cells'],
  ],
  entries: [
    ['den består af mere end', 'dele'],
    ['it consists of more than', 'parts'],
  ],
};

function tooMuchOf(unit: TooMuch, limit: number): Message {
  const count = Math.round(unit === 'bytes' || unit === 'memory' ? limit / MB : limit);
  const [[daBefore, daAfter], [enBefore, enAfter]] = UNITS[unit];
  const { da, en } = WORDS.file_too_large;
  return both(
    `${da}: ${daBefore} ${count.toLocaleString('da-DK')} ${daAfter}`,
    `${en}: ${enBefore} ${count.toLocaleString('en-GB')} ${enAfter}`,
  );
}

const SYSTEM: Readonly<Record<string, readonly [exit: ExitCode, code: ErrorCode, da: string, en: string]>> = {
  ENOENT: [2, 'not_found', 'Filen findes ikke', 'No such file'],
  EISDIR: [2, 'invalid_input', 'Det er en mappe', 'This is a folder'],
  ENOTDIR: [2, 'not_found', 'En del af stien er ikke en mappe', 'A part of the path is not a folder'],
  EACCES: [2, 'forbidden', 'Ingen adgang', 'Permission denied'],
  EPERM: [2, 'forbidden', 'Ingen adgang', 'Permission denied'],
  EROFS: [1, 'read_only', 'Der kan ikke skrives her', 'Cannot write here'],
  ENOSPC: [1, 'disk_full', 'Disken er fuld', 'The disk is full'],
  EADDRINUSE: [1, 'conflict', 'Porten er optaget', 'The port is in use'],
};

function systemError(error: unknown): Explained | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const known = SYSTEM[String(error.code)];
  if (!known) return null;
  const [exit, code, da, en] = known;
  const path = 'path' in error && typeof error.path === 'string' ? { path: error.path } : {};
  return { exit, code, text: both(da, en), ...path };
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

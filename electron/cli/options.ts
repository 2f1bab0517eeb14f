import { parseArgs } from 'node:util';
import { RecordId } from '../../shared/kinds/ids.ts';
import type { Arguments, Command, OptionSpec } from './command.ts';
import { type CommandFailure, usage } from './failure.ts';
import { both } from './language.ts';

export const JSON_OPTION: OptionSpec = {
  type: 'boolean',
  help: both('Skriv JSON til maskiner', 'Write JSON for machines'),
};

export const DATA_OPTION: OptionSpec = {
  type: 'string',
  value: 'DIR',
  help: both(
    'Datamappe (ellers HANDLERUM_DATA, ellers programmets egen)',
    "Data folder (else HANDLERUM_DATA, else the program's own)",
  ),
};

/** How an encrypted data folder is unlocked where nobody types. */
const KEY_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  'passphrase-stdin': {
    type: 'boolean',
    help: both(
      'Læs adgangskoden til en krypteret mappe fra standardinput',
      'Read the passphrase of an encrypted folder from standard input',
    ),
  },
  'key-file': {
    type: 'string',
    value: 'FILE',
    help: both(
      'Fil med adgangskode eller gendannelsesnøgle på første linje',
      'File with a passphrase or recovery key on its first line',
    ),
  },
};

/** All that a command takes: what opens a data folder takes what unlocks it too. */
export function optionsOf({ options }: Command): Readonly<Record<string, OptionSpec>> {
  return { ...options, ...(options.data ? KEY_OPTIONS : {}), ...COMMON_OPTIONS };
}

/** Options every command takes. */
const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  lang: { type: 'string', value: 'da|en', help: both('Sprog for beskeder', 'Language of messages') },
  help: { type: 'boolean', short: 'h', help: both('Vis denne hjælp', 'Show this help') },
};

/** The arguments of `command`. Throws a `CommandFailure` (exit 2) on anything it does not take. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const specs = optionsOf(command);
  const { values, positionals } = parse(command, argv, specs);
  const { min, max } = command.positionals;
  if (values.help !== true && positionals.length < min) throw tooFew(command);
  if (positionals.length > max) throw tooMany(command, positionals[max] ?? '');
  return {
    positionals,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values[name] === true,
  };
}

function parse(command: Command, argv: readonly string[], specs: Readonly<Record<string, OptionSpec>>) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw parseFailure(command, error);
  }
}

/** Node's own messages are English and several lines long; the option's name in quotes is what matters. */
function parseFailure(command: Command, error: unknown): CommandFailure {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'([^' ]+)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return usage(`Ukendt tilvalg ${option}${hint(command).da}`, `Unknown option ${option}${hint(command).en}`);
  }
  return usage(
    `Tilvalget ${option} er ikke skrevet rigtigt${hint(command).da}`,
    `The option ${option} is not written right${hint(command).en}`,
  );
}

const hint = ({ name }: Command) => both(` (se handlerum ${name} --help)`, ` (see handlerum ${name} --help)`);

const tooFew = (command: Command) =>
  usage(`Skriv: handlerum ${command.name} ${command.usage}`, `Write: handlerum ${command.name} ${command.usage}`);

const tooMany = (command: Command, word: string) =>
  usage(`»${word}« er for meget${hint(command).da}`, `"${word}" is one too many${hint(command).en}`);

/** A whole number from an option; `fallback` when it was not given. Throws on anything else or outside the bounds. */
export function wholeNumber(
  args: Arguments,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly fallback: number },
): number {
  const text = args.text(name);
  if (text === undefined) return bounds.fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= bounds.min && value <= bounds.max)) {
    throw usage(
      `--${name} skal være et helt tal fra ${bounds.min} til ${bounds.max}, ikke »${text}«`,
      `--${name} must be a whole number from ${bounds.min} to ${bounds.max}, not "${text}"`,
    );
  }
  return value;
}

/** An id as `list` and `import` print it; other words are refused before any database is opened. */
export function recordId(text: string): RecordId {
  const id = RecordId.safeParse(text);
  if (id.success) return id.data;
  throw usage(`»${text}« er ikke et id (se handlerum list)`, `"${text}" is not an id (see handlerum list)`);
}

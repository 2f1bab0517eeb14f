import { VERSION } from '../core/version.ts';
import type { Command, Input, Terminal } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { type ExitCode, explain, oneLine, usage } from './failure.ts';
import { commandHelp, overview } from './help.ts';
import { chooseLanguage } from './language.ts';
import { readArguments } from './options.ts';

/** The streams and surroundings of one run of the program. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly decorated: boolean;
  out(text: string): void;
  err(text: string): void;
  /** None where nobody can type anything. */
  readonly input?: Input;
}

const NOBODY: Input = { read: async () => '', ask: async () => null };

/** Runs one command line and answers its exit code. Never throws: whatever fails becomes one line on stderr. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const lang = chooseLanguage(askedLanguage(argv), surroundings.env);
  const [name = '', ...rest] = argv;
  const prefix = COMMANDS.some((command) => command.name === name) ? `handlerum ${name}` : 'handlerum';
  const terminal: Terminal = {
    lang,
    decorated: surroundings.decorated,
    env: surroundings.env,
    input: surroundings.input ?? NOBODY,
    out: (text) => surroundings.out(`${text}\n`),
    error: (text) => surroundings.err(`${prefix}: ${oneLine(text)}\n`),
  };
  try {
    return await dispatch(name, rest, terminal);
  } catch (error) {
    const { exit, text, path } = explain(error);
    terminal.error(path === undefined ? text[lang] : `${path}: ${text[lang]}`);
    return exit;
  }
}

async function dispatch(name: string, rest: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === '--version') return say(terminal, VERSION);
  if (name === '--help' || name === '-h' || name === 'help') return say(terminal, help(rest[0], terminal));
  if (name === '') throw usage('Skriv en kommando (se handlerum --help)', 'Write a command (see handlerum --help)');
  const command = find(name);
  const args = readArguments(command, rest);
  if (args.has('help')) return say(terminal, commandHelp(command, terminal));
  const lang = args.text('lang');
  if (lang !== undefined && lang !== 'da' && lang !== 'en') {
    throw usage(`--lang er da eller en, ikke »${lang}«`, `--lang is da or en, not "${lang}"`);
  }
  return command.run(args, terminal);
}

function help(name: string | undefined, terminal: Terminal): string {
  if (name === undefined || name.startsWith('-')) return overview(COMMANDS, terminal);
  return commandHelp(find(name), terminal);
}

function find(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name || one.aliases?.includes(name));
  if (command) return command;
  throw usage(`Ukendt kommando »${name}« (se handlerum --help)`, `Unknown command "${name}" (see handlerum --help)`);
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(text);
  return 0;
}

/** Needed before the arguments are parsed, so that their errors come in the right language. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index];
  return word?.includes('=') ? word.slice('--lang='.length) : argv[index + 1];
}

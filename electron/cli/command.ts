import type { Message } from '../../shared/checks/types.ts';
import type { ExitCode } from './failure.ts';
import type { Language } from './language.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands after the option in the help, such as `DIR`. */
  readonly value?: string;
  readonly help: Message;
}

/** What a command may read and where it writes. One object, so that tests can run a command in this process. */
export interface Terminal {
  readonly lang: Language;
  /** Colour and other decoration: only when a person looks. */
  readonly decorated: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  /** Exactly one line. */
  error(text: string): void;
  readonly input: Input;
}

/** Where secrets come from: never from an argument or the environment, which others can see. */
export interface Input {
  /** All of standard input. */
  read(): Promise<string>;
  /** A line a person types unseen; null where nobody sits at a terminal. */
  ask(prompt: string): Promise<string | null>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of a string option; undefined when it was not given. */
  text(name: string): string | undefined;
  has(name: string): boolean;
}

export interface Command {
  readonly name: string;
  /** Names it had before, which go on working. */
  readonly aliases?: readonly string[];
  /** After the name: `FILE… [--json]`. */
  readonly usage: string;
  readonly summary: Message;
  /** Shown under the usage by `--help`. */
  readonly details: Message;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly positionals: { readonly min: number; readonly max: number };
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

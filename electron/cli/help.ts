import type { Command, OptionSpec, Terminal } from './command.ts';
import { both } from './language.ts';
import { optionsOf } from './options.ts';

const HEAD = both(
  'Handlerum: sagsfremstillinger, der er præcise, fyldestgørende og viser det politiske handlerum.',
  'Handlerum: case presentations that are precise, complete and show the political room to act.',
);
const FOOT = both(
  'Kør handlerum KOMMANDO --help for at læse om en kommando.\nAfslutning: 0 i orden, 1 fund eller afvist, 2 forkert inddata eller brug.',
  'Run handlerum COMMAND --help to read about one command.\nExit: 0 done, 1 findings or refusal, 2 bad input or usage.',
);

/** `handlerum --help`: every command in one line. */
export function overview(commands: readonly Command[], { lang }: Terminal): string {
  const rows = commands.map((command) => [command.name, command.summary[lang]] as const);
  return [
    HEAD[lang],
    '',
    lang === 'da' ? 'Brug: handlerum KOMMANDO …' : 'Usage: handlerum COMMAND …',
    '',
    ...columns(rows),
    '',
    FOOT[lang],
  ].join('\n');
}

/** `handlerum COMMAND --help`. */
export function commandHelp(command: Command, { lang }: Terminal): string {
  const rows = Object.entries(optionsOf(command)).map(
    ([name, spec]) => [optionName(name, spec), spec.help[lang]] as const,
  );
  return [
    `${lang === 'da' ? 'Brug' : 'Usage'}: handlerum ${command.name} ${command.usage}`.trimEnd(),
    '',
    command.summary[lang],
    '',
    command.details[lang],
    '',
    ...columns(rows),
  ].join('\n');
}

function optionName(name: string, { short, value }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}

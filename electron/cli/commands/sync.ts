import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FolderTold } from '../../../shared/contract/folder.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { SharedFolder } from '../../core/exchange/folder/service.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { knownByAnother } from '../exchangeWords.ts';
import { CommandFailure, usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

/** Between two looks when nobody ends it. Milliseconds. */
const PAUSE = 30_000;

export const syncCommand: Command = {
  name: 'sync',
  usage: '--folder DIR [--once] [--accept KEY,… [--trust]] [--data DIR] [--json]',
  summary: both('Mødes med andre computere i en fælles mappe', 'Meet other computers in a shared folder'),
  details: both(
    'Hver computer skriver kun i sin egen mappe under DIR/handlerum og henter det, de andre har lagt der. Kun filer fra dem, I har sagt god for, flettes ind: nye computere vises med deres otte ord og nøgle, og --accept siger god for nøglen. Uden --once ses mappen igennem hvert halve minut, til kommandoen standses med Ctrl+C.',
    'Each computer writes only in its own folder under DIR/handlerum and fetches what the others have laid there. Only files from those you vouched for are merged: new computers are shown with their eight words and key, and --accept vouches for the key. Without --once the folder is looked through every half minute until the command is ended with Ctrl+C.',
  ),
  options: {
    folder: { type: 'string', value: 'DIR', help: both('Den fælles mappe', 'The shared folder') },
    once: { type: 'boolean', help: both('Se den igennem én gang', 'Look through it once') },
    accept: {
      type: 'string',
      value: 'KEY,…',
      help: both('Sig god for disse nøgler', 'Vouch for these keys'),
    },
    trust: {
      type: 'boolean',
      help: both('Også hvor navnet er kendt med en anden nøgle', 'Also where the name is known by another key'),
    },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const path = args.text('folder');
    if (!path) throw usage('Skriv --folder DIR', 'Write --folder DIR');
    return withCore({ args, terminal, access: 'write' }, async ({ sharedFolder }) => {
      await inFolderWords(() => sharedFolder.choose(resolve(path)));
      await sharedFolder.sync();
      await accepted(sharedFolder, args);
      show(sharedFolder.told(), args, terminal);
      if (args.has('once')) return sharedFolder.told()?.trouble ? 1 : 0;
      await goOn(sharedFolder, args, terminal);
      return 0;
    });
  },
};

/** Those who are vouched for are let in, and what they have laid there is fetched at once. */
async function accepted(folder: SharedFolder, args: Arguments): Promise<void> {
  const keys = (args.text('accept') ?? '').split(',').map((key) => key.trim());
  const wanted = keys.filter((key) => key !== '');
  if (wanted.length === 0) return;
  const trust = args.has('trust') ? 'anyone' : 'known';
  for (const key of wanted) await inFolderWords(() => folder.accept({ key, trust }));
  await folder.sync();
}

async function goOn(folder: SharedFolder, args: Arguments, terminal: Terminal): Promise<void> {
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
  for (;;) {
    const isEnded = await Promise.race([ended.then(() => true), setTimeout(PAUSE, false)]);
    if (isEnded) return;
    const before = JSON.stringify(folder.told());
    await folder.sync();
    if (JSON.stringify(folder.told()) !== before) show(folder.told(), args, terminal);
  }
}

function show(told: FolderTold | null, args: Arguments, terminal: Terminal): void {
  if (!told) return;
  if (args.has('json')) {
    terminal.out(json(told));
    return;
  }
  const words = both('Set igennem', 'Looked through')[terminal.lang];
  terminal.out([`${words}: ${told.path}`, ...linesOf(told, terminal.lang)].join('\n'));
}

const STATUS = {
  new: both('ny: sig god for den med --accept', 'new: vouch for it with --accept'),
  accepted: both('mødt', 'met'),
  declined: both('afvist', 'refused'),
};
const NEVER = both('ikke mødt endnu', 'not met yet');
const TROUBLE = both('Mappen', 'The folder');

function linesOf({ trouble, peers, waiting, refused }: FolderTold, lang: Terminal['lang']): string[] {
  return [
    ...(trouble ? [`${TROUBLE[lang]}: ${trouble}`] : []),
    ...peers.map(({ name, key, words, status, metAt }) => {
      const met = status === 'accepted' ? (metAt ?? NEVER[lang]) : '';
      return [name, STATUS[status][lang], met, key, words.join(' ')].filter((part) => part !== '').join('\t');
    }),
    ...waiting.map(({ name, from }) => `${both('Venter', 'Waits')[lang]}: ${name} ${from}`.trimEnd()),
    ...refused.map(({ name, from, reason }) => `${both('Afvist', 'Refused')[lang]}: ${name} ${from} (${reason})`),
  ];
}

const WORDS = {
  noFolder: both('Mappen findes ikke', 'The folder is not there'),
  readOnlyFolder: both('Der kan ikke skrives i mappen', 'Nothing can be written in the folder'),
  insideData: both('Mappen ligger i datamappen', 'The folder lies in the data folder'),
  noKeys: both('Datamappen har ingen nøgle', 'The data folder has no key'),
} as const;

async function inFolderWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { reason } = error.details ?? {};
    if (reason === 'otherKey') throw knownByAnother(error);
    if (error.code === 'not_found')
      throw new CommandFailure(2, both('Ingen i mappen har den nøgle', 'Nobody in the folder has that key'));
    const words = Object.hasOwn(WORDS, String(reason)) ? WORDS[reason as keyof typeof WORDS] : undefined;
    throw words ? new CommandFailure(2, words) : error;
  }
}

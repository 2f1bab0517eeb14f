import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Flow } from '../../../shared/exchange/flows.ts';
import { Recipient } from '../../../shared/exchange/manifest.ts';
import type { Core } from '../../core/core.ts';
import type { Sealing } from '../../core/exchange/file/envelope.ts';
import type { Arguments, Command, OptionSpec, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { inExchangeWords } from '../exchangeWords.ts';
import { usage } from '../failure.ts';
import { FLOW_NAMES, flowOf, sentFlow } from '../flowOrder.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { firstLine } from '../secret.ts';

export const PASSPHRASE_FILE: OptionSpec = {
  type: 'string',
  value: 'FILE',
  help: both('Fil, hvis første linje er filens adgangskode', "File whose first line is the file's passphrase"),
};

/** The passphrase of a file of exchange; null when none was given. */
export async function filePassphrase(args: Arguments): Promise<string | null> {
  const path = args.text('passphrase-file');
  if (path === undefined) return null;
  const line = firstLine(await readFile(path, 'utf8'));
  if (line === '') throw usage('Filen med adgangskoden er tom', 'The file with the passphrase is empty');
  return line;
}

export const bundle: Command = {
  name: 'bundle',
  aliases: ['package'],
  usage:
    '--out FILE [ID… | --all | --flow NAME [ID…]] [--to NAME,… | --passphrase-file FILE] [--note TEXT] [--person NAME] [--data DIR] [--json]',
  summary: both(
    'Gem sager, møder og andet som en udvekslingsfil',
    'Save cases, meetings and other things as a file of exchange',
  ),
  details: both(
    'Filen rummer det hele: teksten, hvad der er sket, hvem der skrev hvad hvornår, det forseglede og bilagene. Den er underskrevet med denne computers nøgle. Rummer den noget, der ikke er for alle, skal den lukkes: til kontakter ved navn eller nøgle (age1…), eller med en adgangskode. Med --all følger alt med undtagen forhandlinger og private noter; de kommer kun med, når deres id er nævnt. Kan køre, mens programmet er åbent. Med --flow følger det med, som hører til: pack MØDE til medlemmerne, handover SAG, group FORHANDLING, amendment FORHANDLING FORSLAG, meeting MØDE til den, der skal føre protokollen, council til en ny computer, seat med din egen adgangskode. Uden --to lukkes filen til dem, den er til, og hvis nøgle er kendt.',
    'The file holds everything: the text, what has happened, who wrote what and when, what was sealed and the attachments. It is signed with the key of this computer. If it holds anything that is not for everybody it must be closed: to contacts by name or key (age1…), or with a passphrase. With --all everything goes along but negotiations and private notes; they go only when their id is given. May run while the program is open. With --flow what belongs together goes along: pack MEETING to the members, handover CASE, group NEGOTIATION, amendment NEGOTIATION AMENDMENT, meeting MEETING to whoever is to record it, council to a new computer, seat with your own passphrase. Without --to the file is closed to those it is for whose key is known.',
  ),
  options: {
    out: { type: 'string', value: 'FILE', help: both('Hvor filen skal ligge', 'Where to put the file') },
    all: {
      type: 'boolean',
      help: both('Alt undtagen forhandlinger og private noter', 'Everything but negotiations and private notes'),
    },
    flow: {
      type: 'string',
      value: 'NAME',
      help: both(`Hvad der sendes: ${FLOW_NAMES}`, `What is sent: ${FLOW_NAMES}`),
    },
    person: {
      type: 'string',
      value: 'NAME',
      help: both('Hvem en sag eller et møde overgives til', 'Whom a case or a meeting is handed to'),
    },
    to: {
      type: 'string',
      value: 'NAME,…',
      help: both('Hvem der kan åbne den: kontakter eller nøgler', 'Who can open it: contacts or keys'),
    },
    note: { type: 'string', value: 'TEXT', help: both('Besked til modtageren', 'Message to the receiver') },
    'passphrase-file': PASSPHRASE_FILE,
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 10_000 },
  async run(args, terminal) {
    const out = args.text('out');
    if (!out) throw usage('Skriv --out FILE', 'Write --out FILE');
    const flow = flowOf(args);
    if (flow) return runFlow({ args, terminal, flow, out });
    const given = args.positionals.map(recordId);
    if (args.has('all') === given.length > 0) throw usage('Skriv enten id’er eller --all', 'Write either ids or --all');
    const { writeBundle } = await import('../../core/exchange/bundle.ts');
    const { sharedRecords } = await import('../../core/exchange/leaving.ts');
    const passphrase = await filePassphrase(args);
    const records = await withCore({ args, terminal, access: 'read' }, async (core) => {
      const wanted = given.length > 0 ? given : sharedRecords(core.context);
      if (wanted.length === 0) throw usage('Der er intet at gemme', 'There is nothing to save');
      const sealing = passphrase === null ? await recipients(core, args.text('to')) : { passphrase };
      const order = { records: wanted, purpose: 'records', note: args.text('note') ?? '', sealing } as const;
      await inExchangeWords(() => writeBundle(core.context, out, order));
      return wanted;
    });
    terminal.out(args.has('json') ? json({ out, records }) : out);
    return 0;
  },
};

interface FlowRun {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly flow: Flow;
  readonly out: string;
}

/** Does a flow, which may write in the folder, and lays its file where it is wanted: beside it first and then renamed. */
async function runFlow({ args, terminal, flow, out }: FlowRun): Promise<0> {
  const passphrase = await filePassphrase(args);
  const records = await withCore({ args, terminal, access: 'write' }, async (core) => {
    const sealing = passphrase === null ? await recipients(core, args.text('to')) : 'open';
    const to = sealing !== 'open' && 'to' in sealing ? sealing.to : null;
    const sending = { flow, to, passphrase, note: args.text('note') ?? '', person: args.text('person') ?? '' };
    const made = await inExchangeWords(() => sentFlow(core, sending, terminal));
    const { partialOf } = await import('../../core/files/partial.ts');
    const part = partialOf(out);
    try {
      await mkdir(dirname(out), { recursive: true });
      await copyFile(made, part);
      await rename(part, out);
    } finally {
      await rm(part, { force: true });
    }
    const { planOf } = await import('../../core/exchange/flows/plan.ts');
    return planOf(core.context, flow).records;
  });
  terminal.out(args.has('json') ? json({ out, records }) : out);
  return 0;
}

/** Contacts by their names, and keys as they are. */
async function recipients({ context }: Core, text: string | undefined): Promise<Sealing | 'open'> {
  if (text === undefined) return 'open';
  const { contacts } = await import('../../core/database/tables/contacts.ts');
  const known = contacts(context.database.read);
  const to = text.split(',').map((part) => {
    const wanted = part.trim();
    if (Recipient.safeParse(wanted).success) return wanted;
    const found = known.filter(({ name }) => name.toLocaleLowerCase('da') === wanted.toLocaleLowerCase('da'));
    const [one] = found;
    if (!one) throw usage(`Ingen kontakt hedder »${wanted}«`, `No contact is called ”${wanted}”`);
    if (found.length > 1)
      throw usage(`Flere kontakter hedder »${wanted}«: skriv nøglen`, `Several are called ”${wanted}”: write the key`);
    return one.recipient;
  });
  return { to };
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../../shared/rpc/result.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { type ExitCode, usage } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';
import { readChecklistFile } from '../readChecklist.ts';

type Action = (args: Arguments, terminal: Terminal) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = { show, export: exportYaml, import: importYaml, adopt };

export const checklist: Command = {
  name: 'checklist',
  usage: 'show|export|import FILE|adopt [--data DIR] [--out PATH] [--body B --from DATE --by NAME]',
  summary: both(
    'Vis, hent, læs ind eller vedtag kommunens tjekliste',
    'Show, save, read in or adopt the council’s checklist',
  ),
  details: both(
    'show viser, hvilken tjekliste sager dømmes efter. export gemmer den, der arbejdes på, som en YAML-fil; import læser sådan en fil ind, hvis alt i den er rigtigt. adopt gør den til den næste version, vedtaget af et organ og gældende fra en dag.',
    'show tells which checklist cases are judged by. export saves the one that is being worked on as a YAML file; import reads such a file in when all of it is right. adopt makes it the next version, adopted by a body and in force from a day.',
  ),
  options: {
    data: DATA_OPTION,
    out: { type: 'string', value: 'PATH', help: both('Hvor filen skal ligge', 'Where to put the file') },
    body: { type: 'string', value: 'B', help: both('Organet, der har vedtaget den', 'The body that adopted it') },
    by: {
      type: 'string',
      value: 'NAME',
      help: both(
        'Hvem der skriver den ind, når programmet ikke har et navn',
        'Who enters it, where the program has no name',
      ),
    },
    from: { type: 'string', value: 'DATE', help: both('Gælder fra, som 2027-03-02', 'In force from, as 2027-03-02') },
    json: JSON_OPTION,
  },
  positionals: { min: 1, max: 2 },
  run(args, terminal) {
    const [word = ''] = args.positionals;
    const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
    if (!action)
      throw usage(
        `»${word}« er ikke show, export, import eller adopt`,
        `"${word}" is not show, export, import or adopt`,
      );
    return action(args, terminal);
  },
};

async function show(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { content, version } = await withCore({ args, terminal, access: 'read' }, async ({ context }) =>
    context.judge.current(),
  );
  if (args.has('json')) terminal.out(json({ name: content.name, version, content }));
  else if (version === null)
    terminal.out(both(`${content.name}, programmets egen`, `${content.name}, the program's own`)[terminal.lang]);
  else {
    const { number, body, from } = version;
    const words = both(
      `${content.name}, version ${number}, vedtaget af ${body}, gælder fra ${from}`,
      `${content.name}, version ${number}, adopted by ${body}, in force from ${from}`,
    );
    terminal.out(words[terminal.lang]);
  }
  return 0;
}

async function exportYaml(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [{ checklistOf }, { checklistYaml }] = await Promise.all([
    import('../../core/checklist/checklist.ts'),
    import('../../core/checklist/yaml/write.ts'),
  ]);
  const text = await withCore({ args, terminal, access: 'read' }, async ({ context }) =>
    checklistYaml(checklistOf(context).draft),
  );
  const out = args.text('out');
  if (out === undefined) terminal.out(text.trimEnd());
  else {
    await putInPlace(text, out);
    terminal.out(out);
  }
  return 0;
}

async function importYaml(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [, file] = args.positionals;
  if (!file) throw usage('Skriv: handlerum checklist import FILE', 'Write: handlerum checklist import FILE');
  const content = await readChecklistFile(await readFile(file, 'utf8'), file);
  const { saveDraft } = await import('../../core/checklist/checklist.ts');
  await withCore({ args, terminal, access: 'write' }, async ({ context }) => saveDraft(context, content));
  const words = both(
    `»${content.name}« er læst ind. Den gælder, når den er vedtaget (handlerum checklist adopt).`,
    `"${content.name}" is read in. It is in force once adopted (handlerum checklist adopt).`,
  );
  terminal.out(args.has('json') ? json({ name: content.name }) : words[terminal.lang]);
  return 0;
}

/** A folder nobody has begun in has no name to adopt under. */
function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.details?.reason !== 'nobody') throw error;
    throw usage('Skriv --by: hvem der skriver den ind', 'Write --by: who enters it');
  }
}

async function adopt(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [body, from, by] = [args.text('body')?.trim(), args.text('from'), args.text('by')?.trim()];
  if (!body) throw usage('Skriv --body: hvem der har vedtaget den', 'Write --body: who adopted it');
  if (!z.iso.date().safeParse(from).success || !from) {
    throw usage('--from skal være en dag som 2027-03-02', '--from must be a day as 2027-03-02');
  }
  const service = await import('../../core/checklist/checklist.ts');
  const version = await withCore({ args, terminal, access: 'write' }, async ({ context }) =>
    named(() => service.adopt(context, { body, from, ...(by ? { by } : {}) })),
  );
  const words = both(
    `Version ${version.number} gælder fra ${from}`,
    `Version ${version.number} is in force from ${from}`,
  );
  terminal.out(args.has('json') ? json(version) : words[terminal.lang]);
  return 0;
}

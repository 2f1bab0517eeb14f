import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportedCase } from '../../../shared/contract/files.ts';
import type { Core } from '../../core/core.ts';
import type { Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { explain, explainCode } from '../failure.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';

interface Outcome {
  readonly imported: readonly (ImportedCase & { readonly file: string })[];
  readonly refused: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

export const importFiles: Command = {
  name: 'import',
  usage: 'FILE… [--data DIR] [--json]',
  summary: both('Læs sager ind fra Word, Markdown eller HTML', 'Read cases from Word, Markdown or HTML'),
  details: both(
    'Skriver id på hver ny sag, ét pr. linje. Det, der ikke kunne placeres, ligger i sagens afsnit »Ikke placeret«.\nEn sag, som noget i filen siger er lukket, er lukket. Siger filen intet, er den åben, og det skrives.\nEn fil, der ikke kan læses, ændrer ingenting; de andre kommer med, og kommandoen slutter med 2.',
    'Prints the id of each new case, one per line. What could not be placed is in its section "Ikke placeret".\nA case that anything in its file says is closed is closed. Where the file says nothing it is open, and that is told.\nA file that cannot be read changes nothing; the others are imported, and the command ends with 2.',
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1000 },
  async run(args, terminal) {
    const outcomes = await withCore({ args, terminal, access: 'write' }, async (core) => {
      const done: Outcome[] = [];
      for (const path of args.positionals) done.push(await importOne(core, path, terminal));
      await core.refresh();
      return done;
    });
    const imported = outcomes.flatMap((one) => one.imported);
    const refused = outcomes.flatMap((one) => one.refused);
    if (args.has('json')) terminal.out(json({ imported, refused }));
    else for (const { id } of imported) terminal.out(id);
    for (const { file, notes } of imported)
      for (const { kind, message } of notes)
        if (kind === 'openness') terminal.error(`${file}: ${message[terminal.lang]}`);
    for (const { file, message } of refused) terminal.error(`${file}: ${message}`);
    return refused.length > 0 ? 2 : 0;
  },
};

/** One file at a time, so that a refusal can name the file as it was written on the command line. */
async function importOne(core: Core, file: string, { lang }: Terminal): Promise<Outcome> {
  const [{ importTransfers }, { quiet }] = await Promise.all([
    import('../../core/cases/importCases.ts'),
    import('../../core/control.ts'),
  ]);
  try {
    // Opened first: a stream would tell about a missing file only after the core has begun to store it.
    const handle = await open(file);
    const named = { name: basename(file), mediaType: 'application/octet-stream' };
    const transfer = await core.receiveUpload(handle.createReadStream(), named);
    const { imported, refused } = await importTransfers(
      { ...core.context, request: null },
      { transfers: [transfer] },
      quiet(),
    );
    return {
      imported: imported.map((one) => ({ ...one, file })),
      refused: refused.map(({ code, message, details }) => ({
        file,
        code,
        message: explainCode(code, message, details)[lang],
      })),
    };
  } catch (error) {
    const { text, exit, code } = explain(error);
    if (exit !== 2) throw error;
    return { imported: [], refused: [{ file, code, message: text[lang] }] };
  }
}

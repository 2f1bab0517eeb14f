import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { aligned, json } from '../output.ts';
import { STATUS_WORD } from '../words.ts';

export const list: Command = {
  name: 'list',
  usage: '[--data DIR] [--archived] [--json]',
  summary: both('Vis sagerne i datamappen', 'List the cases in the data folder'),
  details: both(
    'Én linje pr. sag: id, status, næste dato, antal fejl og titel; senest ændrede først.',
    'One line per case: id, status, next date, number of errors and title; last changed first.',
  ),
  options: {
    data: DATA_OPTION,
    archived: { type: 'boolean', help: both('Kun arkiverede sager', 'Archived cases only') },
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 0 },
  async run(args, terminal) {
    const { listCases } = await import('../../core/database/tables/cases.ts');
    const filter = { archived: args.has('archived') };
    const rows = await withCore({ args, terminal, access: 'read' }, async ({ context }) => {
      const query = { filter, sort: 'changedAt', order: 'descending', offset: 0, limit: -1 } as const;
      return listCases(context.database.read, query).rows;
    });
    terminal.out(args.has('json') ? json(rows) : human(rows, terminal.lang));
    return 0;
  },
};

function human(rows: readonly CaseRow[], lang: Language): string {
  if (rows.length === 0) return lang === 'da' ? 'Ingen sager.' : 'No cases.';
  return aligned(
    rows.map((row) => [
      row.id,
      STATUS_WORD[row.status][lang],
      row.nextDate ?? '–',
      row.judged ? String(row.errors) : '…',
      row.title,
    ]),
  );
}

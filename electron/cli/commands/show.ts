import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import type { Command } from '../command.ts';
import { withCore } from '../core.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { aligned, json } from '../output.ts';
import { CASE_TYPE_WORD, STATUS_WORD } from '../words.ts';

export const show: Command = {
  name: 'show',
  usage: 'ID [--data DIR] [--json]',
  summary: both('Vis en sag', 'Show a case'),
  details: both(
    'Uden --json: felterne og teksten til at læse. Med --json: { id, row, fields, body }, hvor row er sagens linje\ni listen og body er teksten som ProseMirror-JSON.',
    "Without --json: the fields and the text for reading. With --json: { id, row, fields, body }, row being the case's\nline in the list and body its text as ProseMirror JSON.",
  ),
  options: { data: DATA_OPTION, json: JSON_OPTION },
  positionals: { min: 1, max: 1 },
  async run(args, terminal) {
    const id = recordId(args.positionals[0] ?? '');
    const { caseContent, caseRow } = await import('../../core/cases/cases.ts');
    const { row, content } = await withCore({ args, terminal, access: 'read' }, async ({ context }) => ({
      row: caseRow(context, id),
      content: caseContent(context, id),
    }));
    terminal.out(args.has('json') ? json({ id, row, ...content }) : await human(content, terminal.lang));
    return 0;
  },
};

async function human({ fields, body }: CaseContent, lang: Language): Promise<string> {
  const { readableText } = await import('../readable.ts');
  const label = (da: string, en: string) => (lang === 'da' ? da : en);
  const chain = fields.chain.map(({ body: name, date }) => (date ? `${name} (${date})` : name)).join(' → ');
  const rows = [
    [label('Sagsnummer:', 'Case number:'), fields.caseNumber || '–'],
    [label('Sagstype:', 'Type:'), CASE_TYPE_WORD[fields.caseType][lang]],
    [label('Status:', 'Status:'), STATUS_WORD[fields.status][lang]],
    [label('Besluttes af:', 'Decided by:'), fields.competence || '–'],
    [label('Kæde:', 'Chain:'), chain || '–'],
    [label('Bilag:', 'Attachments:'), String(fields.attachments.length)],
  ];
  return `${fields.title}\n\n${aligned(rows)}\n${readableText(body)}`;
}

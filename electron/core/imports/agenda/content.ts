import type { CaseContent, ChainStep, DocJson } from '../../../../shared/kinds/case/case.ts';
import { plainParagraph } from '../inline.ts';
import { structure } from '../structure.ts';
import type { PlannedRow } from './gather.ts';

interface Options {
  readonly newId: () => string;
  readonly templateId: string;
}

/** The case that a row becomes: the file's own text, else its cells put in the template's sections. `rows` are its stops, first to last. */
export function caseOfRows(rows: readonly [PlannedRow, ...PlannedRow[]], options: Options): CaseContent {
  const [row] = rows;
  const { fields, body } = row.source.content ?? fromCells(row, options);
  const { title, caseNumber, caseType, owner, competence } = row;
  return {
    fields: {
      ...fields,
      title,
      caseNumber,
      caseType,
      status: 'draft',
      // Closed on one meeting is closed on all: the text is the same.
      openness: rows.some((one) => one.closed)
        ? {
            closed: true,
            reason: firstOf(rows, 'reason'),
            publicTitle: firstOf(rows, 'publicTitle'),
          }
        : { closed: false, reason: '', publicTitle: '' },
      competence: competence || fields.competence,
      responsible: { ...fields.responsible, person: owner || fields.responsible.person },
      chain: chainOf(rows, fields.chain, options.newId),
    },
    body,
  };
}

const firstOf = (rows: readonly PlannedRow[], field: 'reason' | 'publicTitle'): string =>
  rows.map((row) => row[field]).find((text) => text !== '') ?? '';

function fromCells({ title, summary, recommendation }: PlannedRow, { newId, templateId }: Options): CaseContent {
  const heading = (text: string, level: number): DocJson => ({
    type: 'heading',
    attrs: { id: newId(), level },
    content: [{ type: 'text', text }],
  });
  const section = (name: string, text: string): DocJson[] => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.length > 0 ? [heading(name, 2), ...lines.map((line) => plainParagraph(line.trim(), newId()))] : [];
  };
  const blocks = [heading(title, 1), ...section('Sammendrag', summary), ...section('Indstilling', recommendation)];
  return structure({ blocks, title: '' }, { name: title, newId, templateId }).content;
}

/** The meetings of the file are stops of the case; what it says itself of other stops is kept. */
function chainOf(rows: readonly PlannedRow[], own: readonly ChainStep[], newId: () => string): ChainStep[] {
  const stops = rows.flatMap(({ meeting, role, lateReason }): ChainStep[] => {
    if (!meeting) return [];
    const base = { id: newId(), body: meeting.body.name, date: meeting.date, itemNumber: null, role };
    return [lateReason === '' ? base : { ...base, lateReason }];
  });
  const isMade = ({ body, date }: ChainStep) =>
    stops.some((stop) => stop.body === body && (date === null || date === stop.date));
  return [...own.filter((step) => !isMade(step)), ...stops]
    .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : (a.date ?? '9999') > (b.date ?? '9999') ? 1 : 0))
    .slice(0, 50);
}

import type { AgendaMapping, AgendaProblem } from '../../../../shared/contract/agendaImport.ts';
import type { Body } from '../../../../shared/kinds/council/council.ts';
import { agendaError, agendaWarning, FIELD_NAMES, shown } from './problems.ts';
import type { Table } from './types.ts';

interface Known {
  readonly bodies: readonly Body[];
}

/** What is wrong with a file as a whole, and what of it no row has room for. */
export function fileProblems(table: Table, mapping: AgendaMapping, known: Known): AgendaProblem[] {
  return [...columnProblems(table, mapping, known), ...leftOver(table), ...unread(table, mapping)];
}

function columnProblems(table: Table, mapping: AgendaMapping, { bodies }: Known): AgendaProblem[] {
  const at = { line: table.head, title: '' };
  const named = Object.entries(mapping.columns) as [keyof typeof FIELD_NAMES, string][];
  const wrong = named
    .filter(([, column]) => !table.columns.includes(column))
    .map(([field, column]) =>
      agendaError('column', { ...at, field }, [
        `Filen har ingen kolonne »${shown(column)}« (${FIELD_NAMES[field][0]}). Den har: ${shown(table.columns.join(', '))}.`,
        `The file has no column "${shown(column)}" (${FIELD_NAMES[field][1]}). It has: ${shown(table.columns.join(', '))}.`,
      ]),
    );
  const { body, date } = mapping.meeting;
  const given = { title: false, date: date !== null, body: bodies.some(({ id }) => id === body) };
  const missing = (['title', 'body', 'date'] as const)
    .filter((field) => mapping.columns[field] === undefined && !given[field])
    .map((field) =>
      agendaError('missing', { ...at, field }, [
        `Der er ikke valgt nogen kolonne med ${FIELD_NAMES[field][0]}${field === 'title' ? '' : ', og det er heller ikke angivet for hele filen'}.`,
        `No column with the ${FIELD_NAMES[field][1]} has been chosen${field === 'title' ? '' : ', nor is it given for the whole file'}.`,
      ]),
    );
  return [...wrong, ...missing];
}

/** A list of more names than these is read by nobody. */
const MOST_NAMED = 20;
const WHOLE = { line: null, title: '', field: null };

function leftOver({ leftOver: lines, notes }: Table): AgendaProblem[] {
  const words = lines.filter(Boolean);
  const left = agendaWarning('leftOver', WHOLE, [
    `Tekst uden for punkterne er ikke med: »${shown(words.join(' · '))}«.`,
    `Text outside the items was left out: "${shown(words.join(' · '))}".`,
  ]);
  const told = notes.map(({ message }) => agendaWarning('leftOver', WHOLE, [message.da, message.en]));
  return [...(words.length > 0 ? [left] : []), ...told];
}

/** Columns that are mapped to nothing and have words in them, each with how many. */
function unread({ columns, rows, head }: Table, { columns: mapped }: AgendaMapping): AgendaProblem[] {
  const read = new Set(Object.values(mapped));
  const left = columns.flatMap((name, index) => {
    const filled = read.has(name) ? 0 : rows.filter(({ cells }) => (cells[index] ?? '') !== '').length;
    return filled === 0 ? [] : [{ name: shown(name), filled }];
  });
  if (left.length === 0) return [];
  const more = left.length - MOST_NAMED;
  const list = (row: string, several: string, others: string) =>
    [
      ...left.slice(0, MOST_NAMED).map(({ name, filled }) => `${name} (${filled} ${filled === 1 ? row : several})`),
      ...(more > 0 ? [`${more} ${others}`] : []),
    ].join(', ');
  return [
    agendaWarning('column', { ...WHOLE, line: head }, [
      `Kolonner, der ikke er valgt til noget og ikke kommer med: ${list('række', 'rækker', 'til')}.`,
      `Columns that were chosen for nothing and are left out: ${list('row', 'rows', 'more')}.`,
    ]),
  ];
}

import type {
  AgendaPreview,
  AgendaProblem,
  AgendaQuestion,
  AgendaRow,
} from '../../../../shared/contract/agendaImport.ts';
import { openingTold } from '../../../../shared/openness/told.ts';
import type { AgendaPlan, PlannedRow } from './gather.ts';
import { timesOf } from './meetingTimes.ts';

const MOST_PROBLEMS = 1000;
const MOST_QUESTIONS = 200;
const SAMPLES = 3;

/** A plan as it is shown before anything is written. */
export function previewOf(plan: AgendaPlan, origin: AgendaPreview['origin']): AgendaPreview {
  const { table, meetings, rows } = plan;
  const problems = problemsOf(plan);
  const errors = problems.filter(({ level }) => level === 'error').length;
  const places = new Map(meetings.map((meeting, index) => [meeting, index]));
  return {
    kind: table.kind,
    unit: table.unit,
    mapping: plan.mapping,
    origin,
    sheets: [...(table.sheets ?? [])],
    questions: questionsOf(rows),
    columns: table.columns.map((name, index) => ({ name, samples: samplesOf(plan, index) })),
    meetings: meetings.map((meeting) => {
      const { body, date, known, rows: own } = meeting;
      const whose = { body: body.id, bodyName: body.name, date, ...timesOf(meeting) };
      return { ...whose, known: known?.id ?? null, items: own.length };
    }),
    rows: rows.map((row) => rowOf(row, row.meeting ? (places.get(row.meeting) ?? null) : null)),
    problems: problems.slice(0, MOST_PROBLEMS),
    errors,
    warnings: problems.length - errors,
    unknownBodies: [...plan.unknownBodies],
  };
}

/** All that is wrong in what would be imported: of the file first, then errors before warnings, by line. */
export function problemsOf({ problems, rows }: AgendaPlan): AgendaProblem[] {
  const own = rows.filter(({ leftOut }) => !leftOut).flatMap((row) => row.problems);
  const errors = own.filter(({ level }) => level === 'error');
  return [...problems, ...errors, ...own.filter(({ level }) => level === 'warning')];
}

/** Each of the words once, however many rows have them, in their order; of very many those without an answer first. */
function questionsOf(rows: readonly PlannedRow[]): AgendaQuestion[] {
  const found = new Map<string, AgendaQuestion>();
  for (const { asked, leftOut } of rows) {
    for (const one of leftOut ? [] : asked) {
      const key = `${one.field} ${one.words}`;
      const before = found.get(key);
      found.set(key, { ...one, options: [...one.options], rows: (before?.rows ?? 0) + 1 });
    }
  }
  const all = [...found.values()];
  if (all.length <= MOST_QUESTIONS) return all;
  const open = all.filter(({ answer }) => answer === null);
  return [...open, ...all.filter(({ answer }) => answer !== null)].slice(0, MOST_QUESTIONS);
}

function samplesOf({ table }: AgendaPlan, column: number): string[] {
  const samples: string[] = [];
  for (const { cells } of table.rows.slice(0, 200)) {
    const cell = cells[column] ?? '';
    if (cell !== '' && !samples.includes(cell.slice(0, 120))) samples.push(cell.slice(0, 120));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

function rowOf(row: PlannedRow, meeting: number | null): AgendaRow {
  const { source, number, title, caseNumber, closed, openness, kind, role, minutes, knownCase, leftOut, problems } =
    row;
  const level = problems.some((one) => one.level === 'error') ? 'error' : problems.length > 0 ? 'warning' : 'none';
  return {
    openness: openness.is,
    because: openingTold(openness),
    line: source.line,
    number,
    title,
    caseNumber,
    closed,
    kind,
    role,
    minutes,
    meeting,
    leftOut,
    level,
    case: kind !== 'case' ? 'none' : knownCase ? 'known' : 'new',
  };
}

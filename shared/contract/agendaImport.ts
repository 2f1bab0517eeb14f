import { z } from 'zod';
import { IsoDate } from '../kinds/day.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { ClockTime, ItemKind, ItemRole } from '../kinds/meeting/meeting.ts';
import { job, mutation, query } from '../rpc/procedure.ts';
import { Steps } from './files.ts';
import { TOUCHES } from './touches.ts';

/** What a column of another system's agenda may tell. */
export const AgendaField = z.enum([
  'number',
  'title',
  'caseNumber',
  'openness',
  'reason',
  'publicTitle',
  'body',
  'date',
  'time',
  'ends',
  'place',
  'owner',
  'type',
  'role',
  'competence',
  'minutes',
  'lateReason',
  'summary',
  'recommendation',
]);
export type AgendaField = z.infer<typeof AgendaField>;

const Column = z.string().min(1).max(200);

/** How a file is read. What is remembered for the next file with the same columns is all of it but the meeting. */
export const AgendaMapping = z.strictObject({
  /** Name of the column each field is read from; a field without one is not read. */
  columns: z.partialRecord(AgendaField, Column),
  /** Ids of bodies by the names the file has for them, where these are not the council's own. */
  bodies: z.record(z.string().min(1).max(200), z.string().min(1).max(80)).default({}),
  /** What words of the file mean that may mean several days or times: `1/2/27`, `28. maj`, `4 pm`. Days are not remembered. */
  readings: z.record(z.string().min(1).max(200), z.union([IsoDate, ClockTime])).optional(),
  /** For rows that do not say themselves which meeting they belong to. `body` is an id. */
  meeting: z
    .strictObject({
      body: z.string().max(80).nullable().default(null),
      date: IsoDate.nullable().default(null),
      time: ClockTime.nullable().default(null),
      ends: ClockTime.nullable().default(null),
    })
    .default({ body: null, date: null, time: null, ends: null }),
});
export type AgendaMapping = z.infer<typeof AgendaMapping>;

export const AgendaProblemCode = z.enum([
  'column',
  'missing',
  'cells',
  'title',
  'length',
  'date',
  'time',
  'ends',
  'asked',
  'span',
  'weekday',
  'place',
  'body',
  'openness',
  'untold',
  'unclear',
  'divided',
  'closedReason',
  'duplicate',
  'onAgenda',
  'stage',
  'tooMany',
  'unread',
  'knownCase',
  'leftOver',
  'comment',
]);
export type AgendaProblemCode = z.infer<typeof AgendaProblemCode>;

/** What is wrong with a file, where, and in whose words. An `error` must be mended or its row left out; a `warning` is only told. */
export const AgendaProblem = z.object({
  code: AgendaProblemCode,
  level: z.enum(['error', 'warning']),
  /** Of the file; null for what is about the file as a whole. */
  line: z.int().nullable(),
  /** Title of the row, for a file whose lines are not numbered to the eye. */
  title: z.string(),
  field: AgendaField.nullable(),
  message: z.object({ da: z.string(), en: z.string() }),
});
export type AgendaProblem = z.infer<typeof AgendaProblem>;

export const AgendaRow = z.object({
  line: z.int(),
  number: z.string(),
  title: z.string(),
  caseNumber: z.string(),
  /** As it would be imported. */
  closed: z.boolean(),
  /** What the file says. `untold` and `unclear` are for a person to say, and closed until then. */
  openness: z.enum(['open', 'closed', 'untold', 'unclear']),
  /** Why, in a sentence. */
  because: z.object({ da: z.string(), en: z.string() }),
  kind: ItemKind,
  role: ItemRole,
  minutes: z.int(),
  /** Place in `meetings`; null while body or day is not known. */
  meeting: z.int().nullable(),
  /** `known`: a case with this number is here already and is put on the agenda as it is. */
  case: z.enum(['new', 'known', 'none']),
  /** The gravest problem of the row. */
  level: z.enum(['error', 'warning', 'none']),
  leftOut: z.boolean(),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** Words that may mean several days or times: a person says which, and until then their rows are in error. */
export const AgendaQuestion = z.object({
  field: z.enum(['date', 'time']),
  /** As the file has them; the name of the answer in `readings`. */
  words: z.string(),
  /** Which number is the day, which year, which of several days, which hour. */
  doubt: z.enum(['order', 'year', 'several', 'hour']),
  /** What they may mean, the likeliest for a Dane first; something else may be right where it is the year. */
  options: z.array(z.string()),
  rows: z.int(),
  answer: z.string().nullable(),
});
export type AgendaQuestion = z.infer<typeof AgendaQuestion>;

export const AgendaPreview = z.object({
  kind: z.enum(['csv', 'xlsx', 'docx']),
  /** What the lines of the file are counted in. */
  unit: z.enum(['line', 'row', 'paragraph']),
  /** Sheets that are read, by their order, each with the number its lines begin after; see `placeOf`. None for a file without sheets. */
  sheets: z.array(z.object({ name: z.string(), after: z.int() })),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  mapping: AgendaMapping,
  /** Where the mapping comes from. */
  origin: z.enum(['given', 'remembered', 'proposed']),
  meetings: z.array(
    z.object({
      body: z.string(),
      bodyName: z.string(),
      date: IsoDate,
      time: ClockTime.nullable(),
      /** When it is planned to end. */
      ends: ClockTime.nullable(),
      /** The meeting that is there already; null when one is made. */
      known: RecordId.nullable(),
      items: z.int(),
    }),
  ),
  rows: z.array(AgendaRow),
  /** Those of the file first, then by line; at most a thousand. */
  problems: z.array(AgendaProblem),
  errors: z.int(),
  warnings: z.int(),
  /** Those with an answer stay, so that it can be changed; at most two hundred. */
  questions: z.array(AgendaQuestion),
  /** Names of bodies that the council does not know, as the file has them. */
  unknownBodies: z.array(z.string()),
});
export type AgendaPreview = z.infer<typeof AgendaPreview>;

/** Where a line stands: in a file of several sheets the lines of the second are counted on from a round number. */
export function placeOf(sheets: AgendaPreview['sheets'], line: number): { sheet: string | null; line: number } {
  const sheet = sheets.findLast(({ after }) => after < line);
  return { sheet: sheets.length > 1 && sheet ? sheet.name : null, line: line - (sheet?.after ?? 0) };
}

export const AgendaImported = z.object({
  meetings: z.array(z.object({ id: RecordId, bodyName: z.string(), date: IsoDate, items: z.int() })),
  /** How many cases were made. */
  cases: z.int(),
  leftOut: z.int(),
});
export type AgendaImported = z.infer<typeof AgendaImported>;

const Lines = z.array(z.int().min(1)).max(20_000);

/** `leaveOut`: rows that are passed over. `open`: items that the file does not tell closed, and a person says are open. */
const Choices = { leaveOut: Lines, open: Lines.default([]) };

export const agendaImport = {
  /** Reads a file as an agenda and changes nothing. Without a mapping: the one remembered for its columns, else one proposed. */
  preview: query(z.object({ transfer: TransferId, mapping: AgendaMapping.nullable(), ...Choices }), AgendaPreview),
  /**
   * All or nothing; `invalid_input` with `details.errors` while there are errors in rows that are not left out. Stopped, it leaves
   * nothing. Its steps are the new cases.
   */
  run: job({
    input: z.object({ transfer: TransferId, mapping: AgendaMapping, ...Choices }),
    progress: Steps,
    output: AgendaImported,
    touches: [...TOUCHES.cases, ...TOUCHES.meetings],
  }),
  /** Forgets the mapping of these columns; the next file with them gets a proposal. */
  forget: mutation(z.object({ columns: z.array(z.string()).max(200) }), z.object({}), {
    touches: TOUCHES.nothing,
  }),
};

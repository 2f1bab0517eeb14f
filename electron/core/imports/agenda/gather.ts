import type { AgendaMapping, AgendaProblem } from '../../../../shared/contract/agendaImport.ts';
import type { Body } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { AgendaItem, ItemRole, MeetingStage } from '../../../../shared/kinds/meeting/meeting.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { bodyFor } from './bodies.ts';
import { fileProblems } from './fileProblems.ts';
import { endOf } from './meetingTimes.ts';
import { agendaError, agendaWarning, FIELD_NAMES, lineName, shown } from './problems.ts';
import { type ReadRow, readRows } from './rows.ts';
import type { Table } from './types.ts';
import { doubtOf, isClosed, untoldProblems } from './untold.ts';

/** What the program knows that a file is judged by. */
export interface Surroundings {
  /** `2026-12-14`. */
  readonly today: string;
  readonly bodies: readonly Body[];
  /** Meetings that were not cancelled, of a body on a day. */
  meetingAt(body: string, date: string): KnownMeeting | null;
  /** Ids of cases by their numbers, folded. */
  readonly cases: ReadonlyMap<string, RecordId>;
}

export interface KnownMeeting {
  readonly id: RecordId;
  readonly stage: MeetingStage;
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string;
  readonly items: readonly Pick<AgendaItem, 'title' | 'caseNumber' | 'number'>[];
}

export interface PlannedMeeting {
  readonly body: Body;
  readonly date: string;
  time: string | null;
  /** When the file plans it to end. */
  ends: string | null;
  place: string;
  readonly known: KnownMeeting | null;
  readonly rows: PlannedRow[];
}

export interface PlannedRow extends Omit<ReadRow, 'role'> {
  readonly leftOut: boolean;
  /** What is not told open is closed, until a person opens it. */
  readonly closed: boolean;
  readonly role: ItemRole;
  readonly meeting: PlannedMeeting | null;
  readonly knownCase: RecordId | null;
}

export interface AgendaPlan {
  readonly table: Table;
  readonly mapping: AgendaMapping;
  readonly meetings: readonly PlannedMeeting[];
  readonly rows: readonly PlannedRow[];
  /** Of the file as a whole. */
  readonly problems: readonly AgendaProblem[];
  readonly unknownBodies: readonly string[];
}

/** What a person has said of a file. Lines in `open` count for items the file does not tell closed. */
export interface Choices {
  readonly mapping: AgendaMapping;
  readonly leaveOut: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
}

/** Dispatches hold so many items. */
const MOST_ITEMS = 500;

/** What importing a table would make, with all that stands in its way. Changes nothing; rows that are left out are judged for nothing. */
export function planAgenda(table: Table, { mapping, leaveOut, open }: Choices, around: Surroundings): AgendaPlan {
  const meetings = new Map<string, PlannedMeeting>();
  const unknown = new Set<string>();
  const rows = readRows(table, mapping, around.today).map((row): PlannedRow => {
    const leftOut = leaveOut.has(row.source.line);
    const body = bodyOf(row, mapping, around);
    if (!body && row.bodyName !== '') unknown.add(row.bodyName);
    const meeting = body && row.date && !leftOut ? meetingOf(meetings, { body, row, date: row.date }, around) : null;
    const knownCase = row.caseNumber === '' ? null : (around.cases.get(fold(row.caseNumber)) ?? null);
    const closed = isClosed(row, open);
    row.problems.push(...doubtOf(row, closed ? 'closed' : 'open'), ...notesOf(row));
    const planned = { ...row, leftOut, closed, meeting, knownCase, role: roleOf(row, meeting, around) };
    meeting?.rows.push(planned);
    return planned;
  });
  const where = (line: number) => lineName(table, line);
  for (const meeting of meetings.values()) {
    meeting.ends = meeting.time === null ? mapping.meeting.ends : endOf(meeting);
    judgeMeeting(meeting, where);
  }
  judgeCases(rows, where);
  return {
    table,
    mapping,
    rows,
    meetings: [...meetings.values()],
    unknownBodies: [...unknown],
    problems: [
      ...fileProblems(table, mapping, around),
      ...untoldProblems(rows),
      ...[...meetings.values()].flatMap(otherPlan),
    ],
  };
}

const notesOf = ({ source: { line, notes = [] }, title }: ReadRow): AgendaProblem[] =>
  notes.map(({ code, message }) => agendaWarning(code, { line, title, field: null }, [message.da, message.en]));

function bodyOf(row: ReadRow, mapping: AgendaMapping, { bodies }: Surroundings): Body | undefined {
  const { bodyName, source, title, problems } = row;
  const at = { line: source.line, title, field: 'body' as const };
  if (bodyName === '') {
    const chosen = bodies.find(({ id }) => id === mapping.meeting.body);
    if (!chosen && mapping.columns.body !== undefined)
      problems.push(agendaError('body', at, ['Udvalget er ikke angivet.', 'The body is not given.']));
    return chosen;
  }
  const found = bodyFor(bodyName, bodies, mapping.bodies);
  if (!found)
    problems.push(
      agendaError('body', at, [
        `Udvalget »${shown(bodyName)}« findes ikke i kommunen. Vælg, hvilket udvalg det er.`,
        `The body "${shown(bodyName)}" is not one of the council's. Choose which body it is.`,
      ]),
    );
  return found;
}

function meetingOf(
  meetings: Map<string, PlannedMeeting>,
  { body, row, date }: { body: Body; row: ReadRow; date: string },
  around: Surroundings,
): PlannedMeeting {
  const key = `${body.id} ${date}`;
  const found = meetings.get(key) ?? {
    body,
    date,
    time: null,
    ends: null,
    place: '',
    rows: [],
    known: around.meetingAt(body.id, date),
  };
  meetings.set(key, found);
  // A column of times may hold when each item begins: the first of them is when the meeting does.
  found.time ??= row.time;
  if (found.place === '') found.place = row.place;
  return found;
}

/** What the row says; else it advises where another body decides, and is informed where there is nothing to decide. */
function roleOf(row: ReadRow, meeting: PlannedMeeting | null, { bodies }: Surroundings): ItemRole {
  if (row.role) return row.role;
  if (row.caseType === 'information') return 'informed';
  const decides = row.competence === '' ? undefined : bodyFor(row.competence, bodies, {});
  return decides && meeting && decides.id !== meeting.body.id ? 'advises' : 'decides';
}

const OPEN_STAGES: readonly MeetingStage[] = ['planned', 'dispatched'];

function judgeMeeting(meeting: PlannedMeeting, where: Where): void {
  const { rows, known, body, date } = meeting;
  const seen = {
    number: new Map<string, number>(),
    title: new Map<string, number>(),
    caseNumber: new Map<string, number>(),
  };
  for (const [index, row] of rows.entries()) {
    const at = { line: row.source.line, title: row.title };
    if (known && !OPEN_STAGES.includes(known.stage))
      row.problems.push(
        agendaError('stage', { ...at, field: 'date' }, [
          `${body.name} har holdt mødet den ${date}, eller det er i gang. Der kan ikke komme punkter på.`,
          `${body.name} has held its meeting on ${date}, or it has begun. No items can be added to it.`,
        ]),
      );
    if (index + (known?.items.length ?? 0) >= MOST_ITEMS)
      row.problems.push(
        agendaError('tooMany', { ...at, field: null }, [
          `Et møde kan højst have ${MOST_ITEMS} punkter.`,
          `A meeting can have at most ${MOST_ITEMS} items.`,
        ]),
      );
    for (const field of UNIQUE) judgeUnique(row, field, { seen: seen[field], known, where });
  }
}

/** The plan is what people were told of: a file does not move a meeting. */
function otherPlan({ known, time, ends, place, body, date, rows }: PlannedMeeting): AgendaProblem[] {
  const at = { line: rows[0]?.source.line ?? null, title: '' };
  const file = { time, ends, place };
  const differs = (['time', 'ends', 'place'] as const).filter((field) => {
    const [ours, theirs] = [known?.[field] ?? '', file[field] ?? ''];
    return known && ours !== '' && theirs !== '' && fold(ours) !== fold(theirs);
  });
  return differs.map((field) => {
    const [ours, theirs] = [shown(known?.[field] ?? ''), shown(file[field] ?? '')];
    const [da, en] = FIELD_NAMES[field];
    return agendaWarning(field, { ...at, field }, [
      `${body.name} ${date}: filens ${da} er »${theirs}«, planens er »${ours}«. Planen ændres ikke.`,
      `${body.name} ${date}: the ${en} in the file is "${theirs}", in the plan "${ours}". The plan is not changed.`,
    ]);
  });
}

const UNIQUE = ['caseNumber', 'title', 'number'] as const;

/** Twice in the file on one meeting, or there already: numbers, titles and cases are one of a kind on an agenda. */
function judgeUnique(
  row: PlannedRow,
  field: (typeof UNIQUE)[number],
  { seen, known, where }: { seen: Map<string, number>; known: KnownMeeting | null; where: Where },
): void {
  const value = row[field];
  if (value === '') return;
  const plain = fold(value);
  const at = { line: row.source.line, title: row.title, field };
  const [da, en] = FIELD_NAMES[field];
  const first = seen.get(plain);
  if (first === undefined) seen.set(plain, row.source.line);
  else
    row.problems.push(
      agendaError('duplicate', at, [
        `Samme ${da} står også ${where(first)[0]}: »${shown(value)}«.`,
        `The same ${en} is ${where(first)[1]} too: "${shown(value)}".`,
      ]),
    );
  if (first === undefined && known?.items.some((item) => fold(item[field] ?? '') === plain))
    row.problems.push(
      agendaError('onAgenda', at, [
        `Mødet har allerede et punkt med samme ${da}: »${shown(value)}«.`,
        `The meeting has an item with the same ${en} already: "${shown(value)}".`,
      ]),
    );
}

type Where = (line: number) => readonly [da: string, en: string];

/** One case may be on several meetings, but one number is one case. */
function judgeCases(rows: readonly PlannedRow[], where: Where): void {
  const byNumber = new Map<string, PlannedRow>();
  const byTitle = new Map<string, PlannedRow>();
  for (const row of rows) {
    if (row.leftOut || row.kind !== 'case') continue;
    const [number, title] = [fold(row.caseNumber), fold(row.title)];
    const same = number === '' ? undefined : byNumber.get(number);
    const titled = title === '' ? undefined : byTitle.get(title);
    if (number !== '' && !same) byNumber.set(number, row);
    if (title !== '' && !titled) byTitle.set(title, row);
    if (same && same.meeting !== row.meeting && fold(same.title) !== title)
      row.problems.push(otherTitle(row, where(same.source.line)));
    if (titled && !same && titled.meeting !== row.meeting) row.problems.push(otherCase(row, where(titled.source.line)));
    if (row.knownCase && (row.source.content || row.summary !== '' || row.recommendation !== ''))
      row.problems.push(textNotRead(row));
  }
}

const otherTitle = (row: PlannedRow, [da, en]: readonly [string, string]): AgendaProblem =>
  agendaError('duplicate', { line: row.source.line, title: row.title, field: 'caseNumber' }, [
    `Sagsnummeret ${shown(row.caseNumber)} står også ${da}, men med en anden titel.`,
    `The case number ${shown(row.caseNumber)} is ${en} too, but with another title.`,
  ]);

const otherCase = (row: PlannedRow, [da, en]: readonly [string, string]): AgendaProblem =>
  agendaWarning('duplicate', { line: row.source.line, title: row.title, field: 'title' }, [
    `Samme titel står også ${da}. De bliver to sager, for de har ikke samme sagsnummer.`,
    `The same title is ${en} too. They become two cases, for they share no case number.`,
  ]);

const textNotRead = (row: PlannedRow): AgendaProblem =>
  agendaWarning('knownCase', { line: row.source.line, title: row.title, field: 'caseNumber' }, [
    `Sagen ${shown(row.caseNumber)} findes allerede og kommer på som den er. Filens tekst om den læses ikke ind.`,
    `The case ${shown(row.caseNumber)} is here already and is put on as it is. The file's text on it is not read in.`,
  ]);

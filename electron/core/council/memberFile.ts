import type { MemberLine, MemberProblem } from '../../../shared/contract/council.ts';
import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { ROLE_WORDS } from '../../../shared/kinds/council/words.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { type CsvRow, decodeText, readCsv, unguard, writeCsvText } from './csv.ts';
import { COLUMNS, type Column, dayOf, fold, roleOf } from './memberText.ts';

export interface MemberReading {
  readonly lines: MemberLine[];
  readonly problems: MemberProblem[];
}

const MAX_LINES = 5000;
const MAX_NAME = 200;

type NewGroups = 'refuse' | 'create';
type Found = { readonly code: MemberProblem['code']; readonly value: string };
interface Known {
  readonly bodies: ReadonlyMap<string, string>;
  /** Name of the group by its letter and by its name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly newGroups: NewGroups;
}

/** Everybody who sits or has sat in a body; `readMembers` reads it back as what is known already. */
export function writeMembers(council: CouncilContent): string {
  const members = new Map(council.members.map(({ id, name }) => [id, name]));
  const groups = new Map(council.partyGroups.map(({ id, letter, name }) => [id, letter || name]));
  const bodies = new Map(council.bodies.map(({ id, name }) => [id, name]));
  const rows = council.mandates.map(({ body, member, group, role, from, to }) => [
    bodies.get(body) ?? body,
    members.get(member) ?? member,
    group === null ? '' : (groups.get(group) ?? ''),
    ROLE_WORDS[role],
    from,
    to,
  ]);
  return writeCsvText([COLUMNS, ...rows]);
}

/** What a file of members says, line by line, and what of it cannot be used. Throws only for a file that is no text at all. */
export function readMembers(council: CouncilContent, bytes: Uint8Array, newGroups: NewGroups): MemberReading {
  if (bytes.length === 0) throw new AppError('file_empty', 'The file is empty');
  if (bytes.includes(0) || startsAs(bytes, 'PK') || startsAs(bytes, '%PDF'))
    throw new AppError('file_unsupported', 'Not a file of separated values', { found: 'binary' });
  const { rows, unclosed } = readCsv(decodeText(bytes));
  const [head, ...body] = rows;
  const places = columnsOf(head?.fields ?? []);
  const missing = COLUMNS.filter((name) => !places.has(name));
  if (missing.length > 0) return { lines: [], problems: [{ line: 1, code: 'columns', value: missing.join(', ') }] };
  const problems: MemberProblem[] = unclosed === null ? [] : [{ line: unclosed, code: 'quote', value: '' }];
  if (body.length > MAX_LINES)
    return { lines: [], problems: [{ line: MAX_LINES + 2, code: 'lines', value: String(MAX_LINES) }] };
  const known = knownOf(council, newGroups);
  const lines = body.flatMap((row) => {
    const read = readLine(row, places, known);
    if ('name' in read) return [read];
    problems.push({ line: row.line, ...read });
    return [];
  });
  const { kept, clashes } = compare(council, lines);
  return { lines: kept, problems: [...problems, ...clashes].sort((a, b) => a.line - b.line) };
}

const startsAs = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((char, index) => bytes[index] === char.charCodeAt(0));

function columnsOf(head: readonly string[]): Map<Column, number> {
  const names = head.map(fold);
  return new Map(COLUMNS.flatMap((name) => (names.includes(name) ? [[name, names.indexOf(name)] as const] : [])));
}

function knownOf(council: CouncilContent, newGroups: NewGroups): Known {
  const groups = council.partyGroups.flatMap(({ letter, name }) => {
    const shown = letter || name;
    return [[fold(name), shown] as const, ...(letter ? [[fold(letter), shown] as const] : [])];
  });
  return {
    bodies: new Map(council.bodies.map(({ name }) => [fold(name), name])),
    groups: new Map(groups),
    newGroups,
  };
}

function readLine({ line, fields }: CsvRow, places: ReadonlyMap<Column, number>, known: Known): MemberLine | Found {
  if (Math.max(...places.values()) >= fields.length) return { code: 'fields', value: String(fields.length) };
  const text = (name: Column) => unguard(fields[places.get(name) ?? -1] ?? '').trim();
  const body = known.bodies.get(fold(text('organ')));
  if (body === undefined) return { code: 'body', value: text('organ') };
  const name = text('navn').replaceAll(/\s+/g, ' ');
  if (name === '' || name.length > MAX_NAME) return { code: 'name', value: name.slice(0, 80) };
  const group = text('gruppe') === '' ? '' : groupOf(text('gruppe'), known);
  if (group === null) return { code: 'group', value: text('gruppe') };
  const role = roleOf(text('rolle'));
  if (role === null) return { code: 'role', value: text('rolle') };
  const [from, to] = [dayOf(text('fra')), dayOf(text('til'))];
  if (from === null || to === null) return { code: 'date', value: from === null ? text('fra') : text('til') };
  if (to < from) return { code: 'order', value: `${from} – ${to}` };
  return { line, body, name, group, role, from, to, state: 'new' };
}

const groupOf = (word: string, { groups, newGroups }: Known): string | null =>
  groups.get(fold(word)) ?? (newGroups === 'create' && word.length <= MAX_NAME ? word : null);

const seatKey = (body: string, name: string): string => `${fold(body)}\n${fold(name)}`;

type Period = Pick<MemberLine, 'from' | 'to' | 'group' | 'role'> & { readonly line: number | null };

/** The same seat twice in the file, the seats the record has already, and seats that overlap one of the same person. */
function compare(council: CouncilContent, lines: readonly MemberLine[]) {
  const members = new Map(council.members.map(({ id, name }) => [id, name]));
  const bodies = new Map(council.bodies.map(({ id, name }) => [id, name]));
  const groups = new Map(council.partyGroups.map(({ id, letter, name }) => [id, letter || name]));
  const taken = new Map<string, Period[]>();
  for (const { body, member, group, role, from, to } of council.mandates) {
    const key = seatKey(bodies.get(body) ?? '', members.get(member) ?? '');
    const period = { from, to, role, group: group === null ? '' : (groups.get(group) ?? ''), line: null };
    taken.set(key, [...(taken.get(key) ?? []), period]);
  }
  const clashes: MemberProblem[] = [];
  const kept = lines.flatMap((one): MemberLine[] => {
    const key = seatKey(one.body, one.name);
    const clash = (taken.get(key) ?? []).find(({ from, to }) => from <= one.to && one.from <= to);
    if (!clash) {
      taken.set(key, [...(taken.get(key) ?? []), one]);
      return [one];
    }
    const isSame =
      clash.from === one.from && clash.to === one.to && clash.group === one.group && clash.role === one.role;
    if (isSame && clash.line === null) return [{ ...one, state: 'known' }];
    const code = isSame ? 'duplicate' : 'overlap';
    clashes.push({ line: one.line, code, value: `${one.name}, ${one.body}` });
    return [];
  });
  return { kept, clashes };
}

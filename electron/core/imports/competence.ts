import type { CaseFields, CaseType } from '../../../shared/kinds/case/case.ts';
import { bareChainOf, chainOf, isoDate, withRoles } from './chain.ts';
import { crossesOf } from './crosses.ts';
import type { Part } from './divide.ts';
import { textOf } from './inline.ts';
import { caseTypeOf } from './meta.ts';

/** Bounded on both sides, so that no run of letters is tried from each of them. */
const NAME =
  '(?<!\\p{L})(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen|magistraten|\\p{L}{3,30}rådet|(?:\\p{Lu}\\p{L}{1,30}-?(?:,\\s\\p{L}{2,30}-?){0,3},?\\s(?:(?:og|&)\\s))?\\p{Lu}\\p{L}{0,40}udvalget)(?!\\p{L})';
const BODY = new RegExp(NAME, 'giu');
const DECIDES =
  /^\s+(?:(?:har|træffer|skal|kan)\s+(?:\p{L}+\s+){0,2})?(?:kompetencen|beslutning|afgørelse|afgør|beslutter|godkender|vedtager|beslutte|godkende|vedtage|afgøre)/iu;
/** A line that is a body and what it does there: a stop on the case's way. */
const STOP = new RegExp(
  `^(${NAME})(?:\\s+\\(?(?:indstiller|anbefaler|udtaler sig|drøfter|behandler|orienteres|afgiver erklæring|beslutter|afgør|godkender)\\)?)?[\\s.,;]*$`,
  'iu',
);
const LONGEST = 400;

export interface Decided {
  readonly fields: CaseFields;
  readonly parts: readonly Part[];
  /** The type such a section states (*Sagsgang og sagstype*: *Beslutningssag*); null when it states none. */
  readonly type: CaseType | null;
}

/**
 * What sections *Beslutningskompetence*, *Hvem beslutter*, *Sagen afgøres af* and *Sagsgang og sagstype* state becomes facts: the body
 * that decides (the one said to decide, else the last of the row), the way where there is a row, and the type. A section
 * that says more than that goes to what could not be placed. What was stated elsewhere wins.
 */
export function fileCompetence(parts: readonly Part[], fields: CaseFields, newId: () => string): Decided {
  let decided: Decided = { fields, parts: [], type: null };
  const kept: Part[] = [];
  for (const part of parts) {
    if (part.key !== 'competence') {
      kept.push(part);
      continue;
    }
    const read = readPart(part, decided.fields, newId);
    decided = { ...decided, fields: read.fields, type: decided.type ?? read.type };
    if (read.saysMore === 'yes')
      kept.push({ ...part, key: 'unplaced', blocks: [headingOf(part, newId), ...part.blocks] });
  }
  return { ...decided, parts: kept };
}

interface ReadPart {
  readonly fields: CaseFields;
  readonly type: CaseType | null;
  readonly saysMore: 'yes' | 'no';
}

function readPart({ blocks }: Part, fields: CaseFields, newId: () => string): ReadPart {
  // A table of bodies with crosses is read where it stands, and kept: `readInside`.
  if (blocks.some((block) => crossesOf(block) !== null)) return { fields, type: null, saysMore: 'yes' };
  const lines = blocks
    .flatMap((block) => textOf(block).split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
  const type = lines.map(caseTypeOf).find((one) => one !== null) ?? null;
  const others = lines.filter((line) => caseTypeOf(line) === null);
  const text = others.join(' ');
  const way = wayOf(others);
  const body = text.length > LONGEST ? null : (deciderOf(text) ?? way.at(-1)?.body ?? null);
  const competence = fields.competence || body || '';
  const chain = fields.chain.length > 0 || way.length < 2 ? fields.chain : withRoles(way, competence, newId);
  const isAgainst = body !== null && fields.competence !== '' && body !== fields.competence;
  const listed = others.length === 1 && way.length > 1 && listedIn(text).length === way.length;
  const bare = others.length === way.length || listed || text.replace(/[\s.]+$/u, '') === body;
  return { fields: { ...fields, competence, chain }, type, saysMore: bare && !isAgainst ? 'no' : 'yes' };
}

/** The stops that lines name one by one, or one line with signs between them (*BSU/ØU/KB*); empty when they say more. */
function wayOf(lines: readonly string[]): { body: string; date: string | null; itemNumber: string | null }[] {
  const [only, ...more] = lines;
  if (only !== undefined && more.length === 0) {
    const written = /→|->|=>|›|\//u.test(only) ? chainOf(only) : bareChainOf(only);
    if (written && written.length > 1) return written;
  }
  const listed = more.length === 0 && only !== undefined ? listedIn(only) : [];
  if (listed.length > 1) return listed.map((body) => ({ body, date: null, itemNumber: null }));
  const stops = lines.map((line) => {
    const date = isoDate(line);
    const body = STOP.exec(date === null ? line : line.replace(DAY, ''))?.[1];
    return body === undefined ? null : { body, date, itemNumber: null };
  });
  return stops.every((stop) => stop !== null) ? stops : [];
}

/** *Økonomiudvalget (anbefaler), 18.02.2030*: the day a stop is on. */
const DAY = /,?\s+(?:den\s+)?\d{1,2}(?:[./-]\d{1,2}[./-]|\.?\s*\p{L}{3,9}\s+)\d{4}/u;
/** *Planudvalget, Økonomiudvalget og Byrådet.*: nothing but names of bodies. */
function listedIn(line: string): readonly string[] {
  const names = [...line.matchAll(BODY)].map(([name]) => name);
  const rest = line.replaceAll(BODY, '').replaceAll(/(?<!\p{L})(?:og|samt|derefter)(?!\p{L})|[\s,.;]/gu, '');
  return rest === '' ? names : [];
}

/** The body a text names as deciding, else the last it names; null where it names none. */
export function deciderOf(text: string): string | null {
  const bodies = [...text.matchAll(BODY)];
  const deciding = bodies.find(({ index, 0: { length } }) => DECIDES.test(text.slice(index + length)));
  return (deciding ?? bodies.at(-1))?.[0] ?? null;
}

const headingOf = ({ heading }: Part, newId: () => string) => ({
  type: 'heading',
  attrs: { id: newId(), level: 3 },
  content: [{ type: 'text', text: heading }],
});

import type { CaseFields, CaseType, ChainStep } from '../../../shared/kinds/case/case.ts';
import { caseNumberIn } from './caseNumber.ts';
import { bareChainOf, chainOf, withRoles } from './chain.ts';

/** What lines of facts have said so far; `left` holds the pieces of the last line that were not understood. */
export interface Meta {
  readonly caseNumber: string | null;
  readonly caseType: CaseType | null;
  readonly closed: boolean | null;
  readonly closedReason: string | null;
  readonly chain: readonly Omit<ChainStep, 'id' | 'role'>[] | null;
  readonly competence: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly left: readonly string[];
}

export const NO_META: Meta = {
  caseNumber: null,
  caseType: null,
  closed: null,
  closedReason: null,
  chain: null,
  competence: null,
  unit: null,
  person: null,
  left: [],
};

type Facts = Partial<Omit<Meta, 'left'>>;

const TYPES: readonly (readonly [RegExp, CaseType])[] = [
  [/^(?:til )?beslutning(?:s?sag)?$/iu, 'decision'],
  [/^(?:til )?(?:drøftelse(?:s?sag)?|temadrøftelse)$/iu, 'discussion'],
  [/^(?:til )?(?:orientering(?:s?sag)?|meddelelse|efterretning)$/iu, 'information'],
];

/** `Beslutningssag`, `Til orientering`; null for anything else. */
export function caseTypeOf(text: string): CaseType | null {
  return TYPES.find(([pattern]) => pattern.test(text.trim().replace(/[.\s]+$/, '')))?.[1] ?? null;
}

/** A value as long as its field may be; longer text is no fact. */
const within = (value: string, longest: number): string | null =>
  value.length <= longest && value !== '' ? value.replace(/(?<=\p{L}{2})\.$/u, '') : null;

/** Words before the one who decides, in a line of facts. */
const DECIDES =
  '(?:(?:sagen )?besluttes (?:af|i)|beslutning træffes af|beslutnings(?:kompetence|instans|organ|niveau)|kompetence(?:udvalg|organ)?|sagen afgøres (?:af|i)|afgøres (?:af|i)|hvem beslutter)';
const DECIDES_LABEL = new RegExp(`^${DECIDES}\\s*:`, 'iu');

/** True for a line that says by its label who decides: *Sagen afgøres i: Byrådet*. Without the colon it may be a sentence. */
export const saysWhoDecides = (line: string): boolean => DECIDES_LABEL.test(line);

const RULES: readonly (readonly [RegExp, (value: string) => Facts | null])[] = [
  [
    /^(?:sagen|punktet) (?:er|behandles for) (åben|lukket|åbne døre|lukkede døre)\.?$/iu,
    (value) => ({ closed: /^lukke/iu.test(value) }),
  ],
  [
    /^(åben|lukket|åbent|for lukkede døre|for åbne døre|ikke offentlig|offentlig)(?:\s+(?:sag|punkt|dagsorden|dagsordenspunkt))?$/iu,
    (value) => ({ closed: !/^(?:åben|offentlig|for åbne)/iu.test(value) }),
  ],
  [
    /^(?:offentlighed|åbenhed|åben\/lukket|status)\s*:?\s*(åben|lukket)(?:\s+(?:sag|punkt))?\.?$/iu,
    (value) => ({ closed: /^lukket/iu.test(value) }),
  ],
  [
    /^(?:begrundelse for lukning|(?:lukket|behandles lukket|lukkes) (?:efter|jf\.?|med hjemmel i|i medfør af)|hjemmel for lukning)\s*:?\s*(.+)$/iu,
    (value) => (value.length <= 2000 ? { closedReason: value } : null),
  ],
  [/^(?:sagstype|type|sagens type)\s*:?\s*(.+)$/iu, (value) => typeFact(value)],
  [new RegExp(`^${DECIDES}\\s*:?\\s*(.+)$`, 'iu'), (value) => fact('competence', within(value, 200))],
  [
    /^beslutning\s*:\s*(\p{L}{0,40}udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten)\.?$/iu,
    (value) => fact('competence', within(value, 200)),
  ],
  [
    /^(?:kæde|sagsgang|(?:sagen )?behandles i|behandling|behandlingsplan|sagens gang|udvalg|forelægges|politisk behandling)\s*:\s*(.+)$/iu,
    (value) => fact('chain', chainOf(value)),
  ],
  [
    /^(?:sagsbehandler|forfatter|kontaktperson|sagsansvarlig|ansvarlig sagsbehandler)\s*:?\s*(.+)$/iu,
    (value) => fact('person', within(value, 200)),
  ],
  [
    /^(?:forvaltning|center|afdeling|ansvarlig(?: enhed| forvaltning)?|afsender|fagområde)\s*:\s*(.+)$/iu,
    (value) => fact('unit', within(value, 200)),
  ],
];

const fact = <K extends keyof Facts>(key: K, value: Facts[K] | null): Facts | null =>
  value === null || value === undefined ? null : { [key]: value };

function typeFact(value: string): Facts | null {
  return fact('caseType', caseTypeOf(value));
}

/** Behind a case number more facts follow on the same line, with nothing but their own word between. */
const NEXT_FACT =
  /\s+(?=(?:sagsbehandler|sagsansvarlig|forfatter|kontaktperson|ansvarlig|sagstype|forvaltning|center|afdeling|fagområde)\s*:|(?:åbent?|lukket) (?:punkt|sag|dagsordenspunkt)(?:\s|$)|dok(?:ument)?(?:\.|nr)|initialer\s*:)/iu;

function piecesOf(line: string): string[] {
  const pieces = partsOf(line);
  return pieces.flatMap((piece) => (caseNumberIn(piece) ? piece.split(NEXT_FACT) : [piece]));
}

const partsOf = (line: string): string[] =>
  line
    .split(
      /\s*[·|•\n]\s*|\.\s+(?=(?:sag|type|åben|lukket|behandl|beslut|kompetence|udvalg|forvaltning|center|afdeling|ansvarlig)\p{L}*(?:\s|:|\.|$))/iu,
    )
    .map((text) => text.trim())
    .filter(Boolean);

/** Reads one line of facts, its pieces parted by `·`, `|` or a break. What contradicts an earlier fact is left. */
export function readMeta(line: string, known: Meta): Meta {
  const left: string[] = [];
  let meta = known;
  for (const piece of piecesOf(line)) {
    const read = goesOn(piece, meta) ?? readPiece(piece);
    const fits = read && Object.entries(read.facts).every(([key, value]) => agrees(meta[key as keyof Facts], value));
    if (read && (fits || read.goesOn)) meta = { ...meta, ...read.facts };
    if (!fits && !read?.goesOn) left.push(piece);
    else if (read?.rest) left.push(read.rest);
  }
  return { ...meta, left };
}

interface ReadPiece {
  readonly facts: Facts;
  readonly rest: string;
  /** Adds to what is known, and so cannot contradict it. */
  readonly goesOn?: true;
}

/** *Økonomiudvalget 12. august 2025 · Byrådet 26. august 2025*: the next stop of the same way, on the same or a later day. */
function goesOn(piece: string, { chain }: Meta): ReadPiece | null {
  const next = chain ? bareChainOf(piece) : null;
  const [first, last] = [next?.[0], chain?.at(-1)];
  if (!chain || !next || !first?.date || !last?.date || first.date < last.date) return null;
  if (next.some(({ body }) => chain.some((stop) => stop.body === body))) return null;
  return { facts: { chain: [...chain, ...next] }, rest: '', goesOn: true };
}

const agrees = (known: unknown, value: unknown): boolean =>
  known === null || JSON.stringify(known) === JSON.stringify(value);

/** A case number may have words behind it that are no fact; they are kept. */
function readPiece(piece: string): ReadPiece | null {
  const found = caseNumberIn(piece);
  if (!found) {
    const facts = factsOf(piece);
    return facts && { facts, rest: '' };
  }
  const also = found.rest === '' ? null : factsOf(found.rest);
  return { facts: { ...also, caseNumber: found.number }, rest: also ? '' : found.rest };
}

function factsOf(piece: string): Facts | null {
  for (const [pattern, read] of RULES) {
    const value = pattern.exec(piece)?.[1];
    const facts = value === undefined ? null : read(value.trim());
    if (facts) return facts;
  }
  return typeFact(piece) ?? fact('chain', bareChainOf(piece));
}

/** True when at least half of what the line says was understood. */
export function isMetaLine(line: string): boolean {
  const pieces = piecesOf(line);
  if (pieces.length === 0 || line.length > 600) return false;
  const understood = pieces.filter((piece) => readPiece(piece) !== null).length;
  return understood > 0 && understood * 2 >= pieces.length;
}

export function applyMeta(fields: CaseFields, meta: Meta, newId: () => string): CaseFields {
  const competence = meta.competence ?? fields.competence;
  return {
    ...fields,
    caseNumber: meta.caseNumber ?? fields.caseNumber,
    caseType: meta.caseType ?? fields.caseType,
    competence,
    openness: {
      ...fields.openness,
      closed: meta.closed ?? fields.openness.closed,
      reason: meta.closedReason ?? fields.openness.reason,
    },
    responsible: { unit: meta.unit ?? fields.responsible.unit, person: meta.person ?? fields.responsible.person },
    chain: meta.chain ? withRoles(meta.chain, competence, newId) : fields.chain,
  };
}

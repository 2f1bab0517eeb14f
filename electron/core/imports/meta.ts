import type { CaseFields, CaseType, ChainStep } from '../../../shared/records/case.ts';
import { MONTHS } from '../../../shared/text/patterns.ts';

/** Meta lines of a file as far as they were understood; `left` holds the pieces that were not. */
export interface Meta {
  caseNumber?: string;
  caseType?: CaseType;
  closed?: boolean;
  chain?: Omit<ChainStep, 'id' | 'role'>[];
  competence?: string;
  unit?: string;
  person?: string;
  left: string[];
}

const TYPES: readonly (readonly [RegExp, CaseType])[] = [
  [/^beslutning(?:ssag)?$/iu, 'decision'],
  [/^(?:drøftelse(?:ssag)?|temadrøftelse)$/iu, 'discussion'],
  [/^(?:orientering(?:ssag)?|meddelelse|til efterretning)$/iu, 'information'],
];

export function caseTypeOf(text: string): CaseType | null {
  return TYPES.find(([pattern]) => pattern.test(text.trim().replace(/[.\s]+$/, '')))?.[1] ?? null;
}

type Reader = (meta: Meta, value: string) => boolean;

const RULES: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:sags-?id|sagsnr|sagsnummer|sag nr|journalnr|journalnummer|j\.?nr)\.?\s*:?\s*(.+)$/iu,
    (meta, value) => assign(meta, { caseNumber: value }),
  ],
  [
    /^(åben|lukket|åbent|for lukkede døre|ikke offentlig)(?:\s+(?:sag|punkt|dagsorden))?$/iu,
    (meta, value) => assign(meta, { closed: !/^åben/iu.test(value) }),
  ],
  [
    /^(?:sagstype|type|sagens type)\s*:?\s*(.+)$/iu,
    (meta, value) => {
      const caseType = caseTypeOf(value);
      return caseType !== null && assign(meta, { caseType });
    },
  ],
  [
    /^(?:besluttes af|beslutningskompetence|sagen afgøres (?:af|i)|hvem beslutter|kompetence|afgøres (?:af|i))\s*:?\s*(.+)$/iu,
    (meta, value) => assign(meta, { competence: value.replace(/\.$/, '') }),
  ],
  [
    /^(?:kæde|sagsgang|behandles i|behandling|behandlingsplan|sagens gang|udvalg|forelægges)\s*:\s*(.+)$/iu,
    (meta, value) => {
      const chain = chainOf(value);
      return chain.length > 0 && assign(meta, { chain });
    },
  ],
  [
    /^(?:sagsbehandler|forfatter|kontaktperson|sagsansvarlig)\s*:?\s*(.+)$/iu,
    (meta, value) => assign(meta, { person: value }),
  ],
  [
    /^(?:forvaltning|center|afdeling|ansvarlig(?: enhed)?|afsender)\s*:\s*(.+)$/iu,
    (meta, value) => assign(meta, { unit: value }),
  ],
];

/** Reads one line of facts, its pieces parted by `·`, `|` or a break. */
export function readMeta(line: string): Meta {
  const meta: Meta = { left: [] };
  for (const piece of line
    .split(/\s*[·|•\n]\s*/u)
    .map((text) => text.trim())
    .filter(Boolean)) {
    const understood = RULES.some(([pattern, read]) => {
      const value = pattern.exec(piece)?.[1];
      return value !== undefined && read(meta, value.trim());
    });
    const caseType = understood ? null : caseTypeOf(piece);
    if (caseType) meta.caseType = caseType;
    else if (!understood) meta.left.push(piece);
  }
  return meta;
}

/** True when at least half of what the line says was understood. */
export function isMetaLine(line: string): boolean {
  const pieces = line.split(/\s*[·|•\n]\s*/u).filter((piece) => piece.trim() !== '').length;
  return (
    pieces > 0 && line.length < 600 && readMeta(line).left.length * 2 <= pieces && readMeta(line).left.length < pieces
  );
}

function assign(meta: Meta, value: Partial<Meta>): boolean {
  Object.assign(meta, value);
  return true;
}

const MONTH_NUMBERS = new Map(MONTHS.split('|').map((name, index) => [name, index + 1] as const));

/** `1.12.2026`, `1. december 2026` or `2026-12-01` as a day; null for days that do not exist. */
export function isoDate(text: string): string | null {
  const numeric = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})/.exec(text);
  const written = /(\d{1,2})\.\s*(\p{L}+)\s+(\d{4})/u.exec(text);
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (numeric) return validDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const month = written ? MONTH_NUMBERS.get((written[2] ?? '').toLowerCase()) : undefined;
  return written && month ? validDate(Number(written[3]), month, Number(written[1])) : null;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** `A (1.12.2026) → B (8.12.2026)` or `A/B/C` as bodies with their dates. */
export function chainOf(text: string): Omit<ChainStep, 'id' | 'role'>[] {
  const parts = /→|->|=>|›/.test(text)
    ? text.split(/\s*(?:→|->|=>|›)\s*/)
    : text.split(/\s*(?:;|\s\/\s|\/(?=\p{Lu}))\s*/u);
  return parts.flatMap((part) => {
    const inside = /\(([^)]*)\)/.exec(part)?.[1] ?? part;
    const itemNumber = /punkt\s+(\d{1,3})/iu.exec(part)?.[1] ?? null;
    const body = part
      .replace(/\([^)]*\)/g, '')
      .replace(/\s*(?:den\s+)?\d{1,2}[./]\s*[\p{L}\d]+[./]?\s*\d{4}.*$/iu, '')
      .replace(/[,.\s]+$/u, '')
      .trim();
    return body === '' ? [] : [{ body, date: isoDate(inside), itemNumber }];
  });
}

/** Roles: the body that decides, or else the last one, decides; the others advise. */
export function withRoles(
  chain: readonly Omit<ChainStep, 'id' | 'role'>[],
  competence: string,
  newId: () => string,
): ChainStep[] {
  const named = chain.findIndex(({ body }) => body.toLowerCase() === competence.toLowerCase());
  const decider = named === -1 ? chain.length - 1 : named;
  return chain.map((step, index) => ({ ...step, id: newId(), role: index === decider ? 'decides' : 'advises' }));
}

export function applyMeta(fields: CaseFields, meta: Meta, newId: () => string): CaseFields {
  const competence = meta.competence ?? fields.competence;
  return {
    ...fields,
    caseNumber: meta.caseNumber ?? fields.caseNumber,
    caseType: meta.caseType ?? fields.caseType,
    competence,
    openness: { ...fields.openness, closed: meta.closed ?? fields.openness.closed },
    responsible: { unit: meta.unit ?? fields.responsible.unit, person: meta.person ?? fields.responsible.person },
    chain: meta.chain ? withRoles(meta.chain, competence, newId) : fields.chain,
  };
}

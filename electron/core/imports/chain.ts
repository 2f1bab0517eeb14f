import type { ChainStep } from '../../../shared/kinds/case/case.ts';
import { MONTHS } from '../../../shared/text/patterns.ts';

type Stop = Omit<ChainStep, 'id' | 'role'>;

const MONTH_NUMBERS = new Map(MONTHS.split('|').map((name, index) => [name, index + 1] as const));
const DATE =
  /(?:den\s+)?(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{1,2})\.?\s*(\p{L}{3,9})\s+(\d{4})|(\d{4})-(\d{2})-(\d{2}))/iu;
const ITEM = /,?\s*(?:punkt|pkt\.?)\s+(\d{1,3})(?!\d)/iu;

/**
 * A comma parts bodies only behind a date or a whole name: *Teknik-, Miljø- og Klimaudvalget* is one. Before a name that is never part of
 * another, *og* does too: *Udvalget for Teknik og Havn, Økonomiudvalget og Kommunalbestyrelsen*.
 */
const BETWEEN =
  /\s*(?:;|\s[·•|]\s|\s\/\s|\/(?=\p{Lu})|(?<=\d{4}\)?|udvalg(?:et)?|rådet|bestyrelsen),\s*(?:og\s+|samt\s+)?(?=\p{Lu})|(?:,|,?\s(?:og|samt|derefter))\s+(?=(?:Økonomiudvalget|Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen|Magistraten|Udvalget for)(?!\p{L})))\s*/u;
/** A body, or the short form of one, with its day or a word in brackets: *Fagudvalgene (egne områder)*, *BSU 12/8-25*. */
const STOP_NAME =
  /^(?:[\p{L},&-]+\s(?:og\s)?){0,5}(?:\p{L}*(?:udvalg(?:et|ene)?|råd(?:et)?|bestyrelse(?:n)?|repræsentation(?:en)?|magistrat(?:en)?|direktion(?:en)?)|\p{Lu}{2,5})(?:\s\([^)]{1,40}\)|,?\s(?:den\s)?\d.{0,24})?$/u;
const BODY_NAME =
  /(?:udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelse(?:n)?|borgerrepræsentation(?:en)?|magistrat(?:en)?)$/iu;

/** `1.12.2026`, `1. december 2026` or `2026-12-01` as a day; null for days that do not exist. */
export function isoDate(text: string): string | null {
  const [, day, month, year, writtenDay, name, writtenYear, ...iso] = DATE.exec(text) ?? [];
  if (year) return validDate(Number(year), Number(month), Number(day));
  if (iso[0]) return validDate(Number(iso[0]), Number(iso[1]), Number(iso[2]));
  const number = name ? MONTH_NUMBERS.get(name.toLowerCase()) : undefined;
  return number ? validDate(Number(writtenYear), number, Number(writtenDay)) : null;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * `A (1.12.2026) → B (8.12.2026)` or `A/B/C` as bodies with their dates; null when it reads like anything else, so that no
 * sentence becomes the name of a body. All that is neither date nor item number stays in the body's name.
 */
export function chainOf(text: string): Stop[] | null {
  const arrows = /→|->|=>|›/.test(text) ? text.split(/\s*(?:→|->|=>|›)\s*/) : text.split(BETWEEN);
  const dashes = text.split(/\s[–—-]\s/u);
  // A dash parts bodies only where each side of it is plainly one.
  const parts =
    arrows.length === 1 && dashes.length > 1 && dashes.every((part) => STOP_NAME.test(part)) ? dashes : arrows;
  const stops = parts.filter((part) => part.trim() !== '').map(stopOf);
  const plausible = stops.every(({ body }) => body.length <= 80 && /^\p{Lu}/u.test(body) && !/[.!?:]\s/u.test(body));
  return plausible && stops.length > 0 && stops.length <= 50 ? stops : null;
}

/** A chain without a label before it, where each part is plainly a body and its day; else null. */
export function bareChainOf(text: string): Stop[] | null {
  const stops = chainOf(text);
  return stops?.every(({ body, date }) => date !== null && BODY_NAME.test(body)) ? stops : null;
}

function stopOf(part: string): Stop {
  const date = isoDate(part);
  const itemNumber = ITEM.exec(part)?.[1] ?? null;
  const body = (date === null ? part : part.replace(DATE, ''))
    .replace(itemNumber === null ? /$^/u : ITEM, '')
    .replace(/\(\s*[,.]?\s*\)/gu, '')
    .replace(/[\s,.;]+$/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { body, date, itemNumber };
}

/** Roles: the body that decides, or else the last one, decides; the others advise. */
export function withRoles(chain: readonly Stop[], competence: string, newId: () => string): ChainStep[] {
  const named = chain.findLastIndex(({ body }) => body.toLowerCase() === competence.toLowerCase());
  const decider = named === -1 ? chain.length - 1 : named;
  return chain.map((step, index) => ({ ...step, id: newId(), role: index === decider ? 'decides' : 'advises' }));
}

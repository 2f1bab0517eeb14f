import type { CaseFields } from '../../../shared/kinds/case/case.ts';
import type { Part } from './divide.ts';
import { textOf } from './inline.ts';

const HEADING = /^(?:\d{1,2}[.)]?\s+)?(?:beslutnings)?kompetence[\s.:]*$/iu;
/** Bounded on both sides, so that no run of letters is tried from each of them. */
const BODY =
  /(?<!\p{L})(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen|magistraten|(?:\p{Lu}\p{L}{1,30}-?(?:,\s\p{L}{2,30}-?){0,3},?\s(?:og\s))?\p{Lu}\p{L}{0,40}udvalget)(?!\p{L})/giu;
const DECIDES =
  /^\s+(?:(?:har|træffer|skal|kan)\s+(?:\p{L}+\s+){0,2})?(?:kompetencen|beslutning|afgørelse|afgør|beslutter|godkender|vedtager|beslutte|godkende|vedtage|afgøre)/iu;
const LONGEST = 400;

/**
 * The body that a section *Kompetence* or *Beslutningskompetence* names as the one that decides: the one said to decide, else the last
 * of the row. A section that says more than the name stays among what could not be placed. A competence stated elsewhere wins.
 */
export function fileCompetence(
  parts: readonly Part[],
  fields: CaseFields,
): { readonly fields: CaseFields; readonly parts: readonly Part[] } {
  const at = parts.findIndex(({ key, blocks }) => key === 'unplaced' && blocks[0] && HEADING.test(textOf(blocks[0])));
  const part = parts[at];
  if (!part || fields.competence !== '') return { fields, parts };
  const text = part.blocks.slice(1).map(textOf).join(' ').trim();
  const body = text.length <= LONGEST ? deciderOf(text) : null;
  if (body === null) return { fields, parts };
  const saysMore = text.replace(/[\s.]+$/u, '') !== body;
  return {
    fields: { ...fields, competence: body },
    parts: saysMore ? parts : parts.filter((_other, index) => index !== at),
  };
}

function deciderOf(text: string): string | null {
  const bodies = [...text.matchAll(BODY)];
  const deciding = bodies.find(({ index, 0: { length } }) => DECIDES.test(text.slice(index + length)));
  return (deciding ?? bodies.at(-1))?.[0] ?? null;
}

import { TEMPLATES, templateById } from './index.ts';
import type { Template } from './types.ts';

/** The template of a case from a house this program knows no template of: it is asked only for what any case needs. */
export const UNKNOWN_TEMPLATE = 'unknown';

/** Found in every municipality's items, whatever its template. */
const COMMON = new Set(['attachments', 'decision', 'dissent', 'unplaced', 'competence']);

export interface OwnHeading {
  readonly key: string;
  readonly heading: string;
}

const plain = (heading: string): string =>
  heading
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[a-h][.)]\s+)/iu, '')
    .replace(/[\s.:?]+$/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Headings that only one template has: they tell the house. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  TEMPLATES.flatMap(({ id, sections }) =>
    sections
      .map(({ heading }) => plain(heading))
      .filter((name) =>
        TEMPLATES.every((other) => other.id === id || !other.sections.some((s) => plain(s.heading) === name)),
      )
      .map((name) => [name, id] as const),
  ),
);

const HAVE_SIGNS = new Set(SIGNS.values());

/**
 * The template whose own headings a file has, so that a case is judged by the house it comes from. The reader's own `house` comes
 * first and may lack some; another must show itself by headings no other template has, or, where it has none
 * such, by holding all the file's. `unknown` when none fits.
 */
export function recogniseTemplate(headings: readonly OwnHeading[], house: string): string {
  const names = [...new Set(headings.filter(({ key }) => !COMMON.has(key)).map(({ heading }) => plain(heading)))];
  const own = templateById(house);
  // A file without sections, or with one, tells nothing; it is the reader's own to fill.
  if (names.length < 2) return own ? house : UNKNOWN_TEMPLATE;
  const others = TEMPLATES.filter(({ id }) => id !== house)
    .map((template) => ({ id: template.id, signs: signsOf(template.id, names), share: shareOf(template, names) }))
    .filter(({ id, signs, share }) =>
      HAVE_SIGNS.has(id) ? signs >= 2 && signs * 2 >= allSigns(id) && share >= MOST : share === 1 && names.length >= 4,
    )
    .sort((a, b) => b.share - a.share || b.signs - a.signs);
  if (own && shareOf(own, names) >= HALF && shareOf(own, names) >= (others[0]?.share ?? 0)) return house;
  return others[0]?.id ?? UNKNOWN_TEMPLATE;
}

const HALF = 0.5;
const MOST = 0.6;

/** Two of six are found in many a house; half of a template's own are not. */
const allSigns = (id: string): number => [...SIGNS.values()].filter((one) => one === id).length;
const signsOf = (id: string, names: readonly string[]): number => names.filter((name) => SIGNS.get(name) === id).length;

/** How much of what the file has is of this template. */
function shareOf({ sections }: Template, names: readonly string[]): number {
  const known = new Set(sections.map(({ heading }) => plain(heading)));
  return names.filter((name) => known.has(name)).length / names.length;
}

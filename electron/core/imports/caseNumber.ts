/** Case numbers so plainly built that they need no word before them. */
const BUILT = [
  // KLE: subject, facet, serial, year (*05.04.06-G01-1-17*, *00.30.02G01-0022*).
  '\\d{2}\\.\\d{2}\\.\\d{2}-?[A-ZÆØÅ]\\d{2}(?:-\\d{1,6}){1,2}',
  // *EMN-2025-003383*, *SAG-26/00123*
  '[A-ZÆØÅ]{2,5}-(?:\\d{4}-\\d{3,8}|\\d{2}/\\d{3,7})',
  // *330-2018-3619*
  '\\d{2,4}-(?:19|20)\\d{2}-\\d{1,7}',
  '(?:19|20)\\d{2}/\\d{4,8}',
  '\\d{2}/\\d{3,6}',
].join('|');

const LABEL =
  '(?:sags-?\\s?id|sagsnr|sagsnummer|sag nr|sags nr|sags-nr|journalnr|journalnummer|j\\.?nr|esdh-?\\s?sag|acadre-?nr|sbsys-?nr)\\.?\\s*:?\\s*';
const LABELLED = new RegExp(`^${LABEL}(\\S.*\\d.*|\\d.*)$`, 'iu');
const ALONE = new RegExp(`^(?:[Ss]ag(?:en)?\\s+)?(${BUILT})(?=$|[\\s,;])(.*)$`, 'u');
/** *Åbent - 2012/057275* */
const BEHIND = new RegExp(`^((?:åben|lukket)t?(?:\\s(?:punkt|sag))?)\\s*[-–]\\s*(${BUILT})$`, 'iu');
const IN_BRACKETS = new RegExp(`\\s*[([](?:sags?(?:nr|nummer|id)?\\.?:?\\s*)?(${BUILT})[)\\]]\\s*$`, 'iu');
const LONGEST_LINE = 120;
const LONGEST = 60;

export interface FoundNumber {
  readonly number: string;
  /** What else the line says. */
  readonly rest: string;
}

/** The case number a line of facts begins with, by its label or its build, and what follows it; null when there is none. */
export function caseNumberIn(line: string): FoundNumber | null {
  const behind = BEHIND.exec(line);
  if (behind) return { number: behind[2] ?? '', rest: behind[1] ?? '' };
  const labelled = LABELLED.exec(line)?.[1];
  if (labelled !== undefined) return line.length > LONGEST_LINE ? null : firstOf(labelled.trim());
  const alone = ALONE.exec(line);
  return alone && line.length <= LONGEST_LINE ? { number: alone[1] ?? '', rest: clean(alone[2] ?? '') } : null;
}

/** *Ny sti (EMN-2025-003383)*: the title, and the number it carried; an empty number where it carried none. */
export function withoutNumber(title: string): { readonly title: string; readonly number: string } {
  const match = IN_BRACKETS.exec(title);
  return match ? { title: title.slice(0, match.index), number: match[1] ?? '' } : { title, number: '' };
}

/** The first word with a digit; several numbers in a row are one value. */
function firstOf(value: string): FoundNumber | null {
  const [first = '', ...others] = value.split(/\s+/u);
  const rest = clean(others.join(' '));
  if (!/\d/u.test(first) || /^(?:og|samt|,|\/|-|–)(?:\s|$)/u.test(others.join(' ')))
    return value.length <= LONGEST ? { number: value, rest: '' } : null;
  const number = first.replace(/[,;.]+$/u, '');
  return number.length <= LONGEST ? { number, rest } : null;
}

const clean = (text: string): string => text.replace(/^[\s,;:–-]+/u, '').trim();

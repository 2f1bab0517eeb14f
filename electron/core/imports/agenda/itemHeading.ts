export interface ItemHeading {
  readonly number: string;
  readonly title: string;
  /** `Åben`, `Lukket` or empty. */
  readonly openness: string;
}

/** *Lukket punkt 3: …*, *LP 3. …* and *Tillægspunkt 3: …* are items as well. */
const MARKED =
  /^(?:(åben|åbent|lukket|lp|ikke[ -]offentligt?|fortroligt?)[\s:–-]+)?(?:tillægs|dagsordens)?(?=(?:punkt|pkt|sag|lp|nr|\d)\b)(?:lp\s*)?/iu;
const HEADING = /^(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?)?\s*)?(\d{1,4})\s*(?:[.:)–-]|(?=\())\s*(.+)$/iu;
/** Without a sign after the number, the word before it must say that it is an item. */
const WORDED = /^(?:punkt|pkt\.?)\s*(?:nr\.?)?\s*(\d{1,4})\s+(.+)$/iu;

/** `3. Budgetopfølgning`, `3 (Åben) Budgetopfølgning`, `Punkt 3: Budgetopfølgning (Lukket sag)`; null for any other line. */
export function splitItemHeading(line: string): ItemHeading | null {
  const whole = line.trim().replaceAll(/\s+/g, ' ');
  const before = MARKED.exec(whole);
  const text = before ? whole.slice(before[0].length) : whole;
  const match = HEADING.exec(text) ?? WORDED.exec(text);
  if (!match || text.length > 600) return null;
  const [, number = '', rest = ''] = match;
  // `3.1 Baggrund` and `14.12.2026` are no items.
  if (/^\d/u.test(rest) && text.startsWith(`${number}.${rest}`)) return null;
  const bracket = /\s*\((åben|lukket|åbent|ikke offentlig)(?:\s+(?:sag|punkt|dagsorden))?\)\s*[:–-]?\s*/iu.exec(rest);
  const word = /^(åben|lukket)(?:\s+(?:sag|punkt))?\s*[:–-]\s*/iu.exec(rest);
  const mark = bracket ?? word;
  const title = (mark ? `${rest.slice(0, mark.index)} ${rest.slice(mark.index + mark[0].length)}` : rest).trim();
  if (title === '') return null;
  const said = mark?.[1] ?? before?.[1] ?? (/^lp/iu.test(before?.[0] ?? '') ? 'lp' : '');
  return { number, title, openness: said === '' ? '' : /^åben/iu.test(said) ? 'Åben' : 'Lukket' };
}

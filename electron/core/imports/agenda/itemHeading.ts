export interface ItemHeading {
  readonly number: string;
  readonly title: string;
  /** `Åben`, `Lukket` or empty. */
  readonly openness: string;
}

const HEADING = /^(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?)?\s*)?(\d{1,4})\s*(?:[.:)–-]|(?=\())\s*(.+)$/iu;
/** Without a sign after the number, the word before it must say that it is an item. */
const WORDED = /^(?:punkt|pkt\.?)\s*(?:nr\.?)?\s*(\d{1,4})\s+(.+)$/iu;

/** `3. Budgetopfølgning`, `3 (Åben) Budgetopfølgning`, `Punkt 3: Budgetopfølgning (Lukket sag)`; null for any other line. */
export function splitItemHeading(line: string): ItemHeading | null {
  const text = line.trim().replaceAll(/\s+/g, ' ');
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
  return { number, title, openness: mark ? (/^åben/iu.test(mark[1] ?? '') ? 'Åben' : 'Lukket') : '' };
}

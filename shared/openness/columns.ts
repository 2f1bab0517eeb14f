import { labelMark, textMark } from './labels.ts';
import { type Mark, markIn, mayTell, plainLine } from './words.ts';

type Column = 'closed' | 'open' | 'both' | 'reason' | 'title' | 'other';

const REASON = /(?:grund(?:lag|en)?|begrundelse|hjemmel|fordi|årsag|reason|because)/iu;
const PUBLIC_TITLE = /titel|title|overskrift/iu;

/** What the name of a column promises of its cells. */
function columnOf(name: string): Column {
  const line = plainLine(name);
  const isClosed =
    /(?<!\p{L})(?:lukke(?:t|de|s)?|lukning|lukke\p{L}*|ikke[\s-]?offentlig\p{L}*|fortrolig\p{L}*|lp|hemmelig\p{L}*|tavshed\p{L}*|closed|closing|confidential|private)(?!\p{L})/iu.test(
      line,
    );
  const isOpen =
    /(?<!\p{L})(?<!ikke[\s-]?)(?:åb(?:en|ent|ne|enhed)|offentlig\p{L}*|open(?:ness)?|public)(?!\p{L})/iu.test(line);
  if (isClosed && REASON.test(line)) return 'reason';
  if (PUBLIC_TITLE.test(line)) return 'title';
  if (isClosed && isOpen) return 'both';
  return isClosed ? 'closed' : isOpen ? 'open' : 'other';
}

const YES = /^(?:ja|j|yes|y|true|sandt?|x|1|✓|✔|☒|☑)$/iu;
const NO = /^(?:nej|n|no|false|falsk|0|☐)$/iu;
const NOTHING = /^(?:|[-–.]|ingen|nej|ikke relevant|n\/?a)$/iu;

/**
 * What a cell of a column about openness says, in words (*Lukket*, *Åbent punkt*, *LP*, *L*) or as yes or no to the name of its column;
 * null when it does not say.
 */
export function cellOpenness(value: string, column: string): 'closed' | 'open' | null {
  const line = plainLine(value).replace(/[.\s]+$/, '');
  const kind = columnOf(column);
  const mark = /^l$/iu.test(line) ? 'closed' : /^å$/iu.test(line) ? 'open' : labelMark(line)?.says;
  if (mark === 'closed' || mark === 'open') return mark;
  if (YES.test(line)) return kind === 'closed' ? 'closed' : kind === 'open' ? 'open' : null;
  if (NO.test(line)) return kind === 'closed' ? 'open' : kind === 'open' ? 'closed' : null;
  return null;
}

/**
 * What the cells of a column say of their rows, by its name and their own words; null for nothing. That a row is open is believed only in
 * a column about it: an open case, in a column of how cases stand, is one that is not finished. Made once for a column and asked for each
 * of its cells: most columns of a sheet repeat a few values.
 */
export function cellReader(column: string, use: 'openness' | 'any'): (value: string) => Mark | null {
  const kind = columnOf(column);
  const known = new Map<string, Mark | null>();
  return (value) => {
    if (value === '' || ((kind === 'other' || kind === 'title') && !mayTell(value))) return null;
    const before = known.get(value);
    if (before !== undefined) return before;
    const mark = cellMark(value, { column, kind, use });
    known.set(value, mark);
    return mark;
  };
}

interface Asked {
  readonly column: string;
  readonly kind: Column;
  readonly use: 'openness' | 'any';
}

function cellMark(value: string, { column, kind, use }: Asked): Mark | null {
  const words = `${plainLine(column)}: ${plainLine(value)}`;
  if (value.trim() === '') return null;
  if (kind === 'reason') return NOTHING.test(plainLine(value)) ? null : { says: 'closed', words };
  if (kind === 'other' || kind === 'title') {
    const mark = textMark(value);
    return mark?.says === 'open' && use === 'any' ? null : mark;
  }
  const said = cellOpenness(value, column);
  if (said) return { says: said, words };
  if (kind === 'open') return textMark(value);
  return /^[-–]$/u.test(plainLine(value)) ? null : { says: markIn(value, 'label')?.says ?? 'unclear', words };
}

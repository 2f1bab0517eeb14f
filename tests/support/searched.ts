import { PackFormat } from '../../shared/print/enums.ts';
import type { Format } from '../../shared/print/formats.ts';

/** Whether a search for words that must not come out opens files of this format itself, or why it need not. */
type Search = 'searched' | { readonly not: `because ${string}` };

interface Known {
  /** What its files begin with, read as Latin-1. */
  readonly begins: string;
  /**
   * Of packs. Searching costs the time of making the file, for each audience, variant and meeting by chance; what stands in the ZIP
   * as well is read there, which `tests/unit/packs/leak.test.ts` proves of each.
   */
  readonly search: Search;
  /** What of a document it holds: its text, or in lists the titles alone. */
  readonly holds: 'text' | 'titles';
  /** `tagged`: a word may be parted by tags, and is one to who reads it. */
  readonly words: 'asTheyStand' | 'tagged';
}

const TEXT = { holds: 'text', words: 'asTheyStand' } as const;
const LIST = { holds: 'titles', words: 'asTheyStand' } as const;

/**
 * Every format, and what tests must know of it. A new one does not compile before somebody has decided here, so that none is published
 * unsearched.
 */
export const KNOWN: Readonly<Record<Format, Known>> = {
  docx: { ...TEXT, begins: 'PK', search: 'searched', words: 'tagged' },
  pdf: { ...TEXT, begins: '%PDF-1.7', search: { not: 'because the ZIP holds it as materiale.pdf' } },
  'reading-pdf': { ...TEXT, begins: '%PDF-1.7', search: { not: 'because the ZIP holds it as samlet-laese-pdf.pdf' } },
  html: { ...TEXT, begins: '<!doctype html>', search: 'searched', words: 'tagged' },
  md: { ...TEXT, begins: '# ', search: 'searched' },
  zip: { ...TEXT, begins: 'PK', search: 'searched' },
  xlsx: { ...LIST, begins: 'PK', search: { not: 'because the ZIP holds it as punkter.xlsx' } },
  csv: { ...LIST, begins: '\u00ef\u00bb\u00bfPunkt;', search: { not: 'because the ZIP holds it as punkter.csv' } },
  ics: { ...LIST, begins: 'BEGIN:VCALENDAR', search: 'searched' },
  json: { ...TEXT, begins: '{', search: 'searched' },
};

export const SEARCHED_PACKS: readonly PackFormat[] = PackFormat.options.filter(
  (format) => KNOWN[format].search === 'searched',
);

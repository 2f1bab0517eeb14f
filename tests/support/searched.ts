import { PackFormat } from '../../shared/pack/kinds.ts';

/** Whether a search for words that must not come out opens files of this format itself, or why it need not. */
type Search = 'searched' | { readonly not: `because ${string}` };

/**
 * Every format of a pack. A new one does not compile before somebody has decided here, so that none is published unsearched. Searching
 * costs the time of making the file, for each audience, variant and meeting by chance; what stands in the ZIP as well is read there,
 * which `tests/unit/packs/leak.test.ts` proves of each.
 */
export const PACK_SEARCH: Readonly<Record<PackFormat, Search>> = {
  docx: 'searched',
  zip: 'searched',
  ics: 'searched',
  json: 'searched',
  pdf: { not: 'because the ZIP holds it as materiale.pdf' },
  'reading-pdf': { not: 'because the ZIP holds it as samlet-laese-pdf.pdf' },
  xlsx: { not: 'because the ZIP holds it as punkter.xlsx' },
  csv: { not: 'because the ZIP holds it as punkter.csv' },
};

export const SEARCHED_PACKS: readonly PackFormat[] = PackFormat.options.filter(
  (format) => PACK_SEARCH[format] === 'searched',
);

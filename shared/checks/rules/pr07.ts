import { parseDanishNumber } from '../../text/numbers.ts';
import { type Check, type Hit, inProse, matches } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Skriv kr. og prisniveau.', en: 'Write kr. and the price level.' };

const MILLIONS =
  /(?<![\p{L}\p{N}.,])\d[\d.,]{0,15}(?:\s?[-–]\s?\d[\d.,]{0,15})?\s?(?:mio|mia|mill)\.?(?![\p{L}\p{N}])/giu;
const KRONER_FOLLOWS = /^\s*(?:kr\b|kroner|dkk|euro|eur\b|dollar|\(kr)/iu;
/** *fra 2 mio. til 3 mio. kr.*: the unit comes with the last amount. */
const RANGE_FOLLOWS =
  /^\s*(?:[-–]|til|og|eller|,|hhv\.|henholdsvis)\s*(?:ca\.\s*)?\d[\d.,]{0,15}\s?(?:mio|mia|mill)\.?\s*(?:kr|kroner)/iu;
/** Small words that cannot be what is counted; any other word is: *2 mio. passagerer*. */
const NO_NOUN =
  /^\s*(?:$|[.,;:!?)–-]|(?:i|og|eller|til|på|fra|om|pr|som|der|for|med|ved|af|mere|mindre|årligt|over|under|ud|de|den|det|er|var|bliver|ekstra|hvert|inden|ekskl|inkl)(?![\p{L}]))/iu;

const textual = inProse((block) =>
  matches(block, MILLIONS).flatMap((match): Hit[] => {
    const to = match.index + match[0].length;
    const rest = block.text.slice(to, to + 60);
    if (KRONER_FOLLOWS.test(rest) || RANGE_FOLLOWS.test(rest) || !NO_NOUN.test(rest)) return [];
    return [{ block, from: match.index, to, message: MESSAGE }];
  }),
);

const UNIT = /(?<![\p{L}])(?:kr|kroner|tkr|mio|mia|dkk)(?![\p{L}])/iu;

/** Tables of the economy section say somewhere around the numbers what unit they are in. */
function unlabelledTables(view: CaseView): Hit[] {
  const section: SectionView | undefined = view.section('economy');
  if (!section || UNIT.test(`${section.heading}\n${section.text}`)) return [];
  return section.tables.flatMap(({ rows }): Hit[] => {
    const cells = rows.slice(1).flatMap((row) => row.slice(1));
    const first = cells.find(({ text, block }) => block && (parseDanishNumber(text) ?? 0) !== 0);
    return first?.block ? [{ block: first.block, message: MESSAGE }] : [];
  });
}

export const pr07: Check = {
  id: 'PR07',
  category: 'precision',
  severity: 'error',
  needs: ['text', 'tables'],
  name: { da: 'Beløb uden enhed', en: 'Amount without unit' },
  why: {
    da: 'Et beløb uden kr. eller en tabel uden enhed kan læses tusind gange forkert.',
    en: 'An amount without its currency, or a table without its unit, can be read a thousandfold wrong.',
  },
  run: (view) => [...textual(view), ...unlabelledTables(view)],
  examples: {
    bad: [
      'Merudgiften er ca. 2-3 mio., som søges håndteret.',
      'Anlægget koster 4,5 mio. i 2027.',
      'Puljen er på 1,2 mia. og fordeles mellem kommunerne.',
      { sections: { economy: 'Udgiften fordeler sig sådan:\n| | 2027 | 2028 |\n| Drift | 400 | 420 |' } },
      'Driften er 3 mio. årligt.',
    ],
    good: [
      'Anlægget koster 2,4 mio. kr.',
      'Metroen har 2 mio. passagerer.',
      'Løsningerne koster fra 0,4 mio. til 3,1 mio. kr.',
      { sections: { economy: 'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Drift | 400 | 420 |' } },
      { sections: { economy: '| Beløb i kr. | 2027 |\n| Drift | 400.000 |' } },
      'Prisen er 5 millioner kroner.',
      'Kommunen modtog 1,3 mio. euro.',
    ],
  },
};

import { parseDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, inSections, lowerMatches, sentenceText } from '../define.ts';
import type { TableView } from '../tables.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = { da: 'Skriv kr. og prisniveau.', en: 'Write kr. and the price level.' };

const NUMBER = '\\d[\\d.,]{0,15}';
const SCALE = '(?:mio|mia|mill|millioner|milliarder|million|milliard)';
const MILLIONS = new RegExp(
  `(?<![\\p{L}\\p{N}.,])${NUMBER}(?:\\s?[-–]\\s?${NUMBER})?\\s?${SCALE}(?!\\p{L}|\\p{N})(?:\\.(?!\\p{L}))?`,
  'gu',
);
/** *400 t.*: tonnes and hours are written so too, so the sentence must be about money. */
const THOUSANDS = new RegExp(`(?<![\\p{L}\\p{N}.,])${NUMBER}\\s?t\\.(?!\\s?kr|\\p{L})`, 'gu');
const MONEY = /udgift|indtægt|koste|pris|beløb|budget|bevilling|ramme|takst|finansier|anlægssum|besparelse|kr\./iu;
const CURRENCY =
  /^[\s.]*(?:danske |norske |svenske )?(?:kr(?!\p{L})|kroner|dkk|euro|eur(?!\p{L})|dollar|usd|pund|\(kr)/iu;
/** *fra 2 mio. til 3 mio. kr.*, *2 mio., 3 mio. og 4 mio. kr.*: the unit comes with the last amount. */
const NEXT_AMOUNT = new RegExp(
  `^\\s*(?:(?:[-–,;/]|til|og|eller|samt|mod|hhv\\.|henholdsvis|ca\\.|cirka|i|(?:19|20)\\d\\d)\\s*){1,5}${NUMBER}\\s?${SCALE}\\.?`,
  'iu',
);
/** Small words that cannot be what is counted; any other word is: *2 mio. passagerer*. */
const NO_NOUN =
  /^\s*(?:$|[.,;:!?)–-]|(?:i|og|eller|til|på|fra|om|pr|som|der|for|med|ved|af|mere|mindre|årlig|årligt|over|under|ud|de|den|det|er|var|bliver|ekstra|hver|hvert|inden|ekskl|inkl|inklusive|eksklusive|netto|brutto|højere|lavere|dyrere|billigere|samlet|tilbage|alene|fordelt|heraf|men|hvis|når|fordi|så|samt|hvilket|udover|i alt)(?!\p{L}))/iu;

function lacksUnit(after: string): boolean {
  let rest = after;
  for (let next = NEXT_AMOUNT.exec(rest); next; next = NEXT_AMOUNT.exec(rest)) rest = rest.slice(next[0].length);
  return !CURRENCY.test(rest) && NO_NOUN.test(after);
}

const hit = (block: TextBlock, { index, 0: words }: RegExpExecArray): Hit => ({
  block,
  from: index,
  to: index + words.length,
  message: MESSAGE,
});

const inText = inProse((block) => [
  ...lowerMatches(block, MILLIONS)
    .filter((match) => lacksUnit(block.text.slice(match.index + match[0].length, match.index + match[0].length + 160)))
    .map((match) => hit(block, match)),
  ...lowerMatches(block, THOUSANDS)
    .filter((match) => MONEY.test(sentenceText(block, match.index)))
    .map((match) => hit(block, match)),
]);

const UNIT = /(?<!\p{L})(?:kr|kroner|tkr|mio|mia|dkk|euro|procent|pct)(?!\p{L})|%/iu;
const MONEY_COLUMN =
  /pris|udgift|indtægt|beløb|budget|anlæg|drift|omkostning|regnskab|forbrug|bevilling|besparelse|finansiering|økonomi|takst/iu;

/** The unit stands in the table or somewhere around it in the section; else the first amount is the place to mend. */
function withoutUnit(section: SectionView): Hit[] {
  if (section.tables.length === 0 || UNIT.test(section.heading) || UNIT.test(section.text)) return [];
  return section.tables.flatMap((table) => {
    const block = firstAmount(table, section.key === 'economy' ? 'any' : 'money');
    return block ? [{ block, message: MESSAGE }] : [];
  });
}

function firstAmount({ rows }: TableView, columns: 'any' | 'money'): TextBlock | null {
  const header = rows[0] ?? [];
  const cells = rows
    .slice(1)
    .flatMap((row) =>
      row.filter((_cell, index) => index > 0 && (columns === 'any' || MONEY_COLUMN.test(header[index]?.text ?? ''))),
    );
  return cells.find(({ text, block }) => block && (parseDanishNumber(text) ?? 0) !== 0)?.block ?? null;
}

const inTables = inSections(withoutUnit);

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
  run: (view) => [...inText(view), ...inTables(view)],
  examples: {
    bad: [
      'Merudgiften er ca. 2-3 mio., som søges håndteret.',
      'Anlægget koster 4,5 mio. i 2027.',
      'Puljen er på 1,2 mia. og fordeles mellem kommunerne.',
      { sections: { economy: 'Udgiften fordeler sig sådan:\n| | 2027 | 2028 |\n| Drift | 400 | 420 |' } },
      'Driften er 3 mio. årligt.',
      'Rammen på 1,5 mio er brugt.',
      'Budgettet er 400 t. i 2027.',
      { sections: { options: '| Løsning | Pris |\n| A | 400 |\n| B | 1.400 |' } },
      'Der mangler 12 millioner i 2028.',
    ],
    good: [
      'Anlægget koster 2,4 mio. kr.',
      'Metroen har 2 mio. passagerer.',
      'Løsningerne koster fra 0,4 mio. til 3,1 mio. kr.',
      { sections: { economy: 'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Drift | 400 | 420 |' } },
      { sections: { economy: '| Beløb i kr. | 2027 |\n| Drift | 400.000 |' } },
      'Prisen er 5 millioner kroner.',
      'Kommunen modtog 1,3 mio. euro.',
      'Prisen er 2,4 mio.kr. i 2027.',
      'Udgiften er henholdsvis 2 mio., 3 mio. og 4 mio. kr.',
      'Prisen er mellem 2 mio. og 3 mio. kr.',
      'Lastbilen må veje 40 t. på broen.',
      { sections: { background: '| Skole | Elever |\n| Nord | 310 |' } },
      { sections: { options: '| Løsning | Elever | Klar |\n| A | 400 | 2027 |' } },
      'Puljen er 10 millioner kroner, og byen har 1,4 mio. indbyggere.',
    ],
  },
};

import { parseDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import {
  type Check,
  type Hit,
  inBlocks,
  inProse,
  inSections,
  lowerMatches,
  markedMatches,
  sentenceText,
} from '../define.ts';
import { marks } from '../marks.ts';
import { numberForms } from '../reading/numberForm.ts';
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
/** Small words and passives that cannot be what is counted; any other word is: *2 mio. passagerer*. */
const NO_NOUN =
  /^\s*(?:$|[.,;:!?)–-]|(?:i|og|eller|til|på|fra|om|pr|som|der|for|med|ved|af|mere|mindre|årlig|årligt|over|under|ud|de|den|det|er|var|bliver|ekstra|hver|hvert|inden|ekskl|inkl|inklusive|eksklusive|netto|brutto|højere|lavere|dyrere|billigere|samlet|tilbage|alene|fordelt|heraf|men|hvis|når|fordi|så|samt|hvilket|udover|i alt|mod|blev|blive|kan|skal|vil|må|bør|har|går|kommer|stammer|sammenlignet|\p{L}{3,40}es)(?!\p{L}))/iu;

function lacksUnit(after: string): boolean {
  let rest = after;
  for (let next = NEXT_AMOUNT.exec(rest); next; next = NEXT_AMOUNT.exec(rest)) rest = rest.slice(next[0].length);
  return !CURRENCY.test(rest) && NO_NOUN.test(after);
}

/** A whole amount after a word for money: *en indtægt på 900.000*. */
const WHOLE =
  /(?<!\p{L})(?:\p{L}{0,30}(?:udgift|indtægt|bevilling|beløb|besparelse|pulje|budget|tilskud)(?:er|en|et|ten|n)?\s(?:på|er på|er|udgør)|koster|beløber sig til)\s(?:ca\.\s|cirka\s)?(\d{1,3}(?:\.\d{3}){1,3})(?![\d.,]?\d)/gu;

/** *Der er 350.000 til fordeling*. */
const TO_SHARE =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d{3}){1,3}(?= (?:tilbage )?til (?:fordeling|uddeling|rådighed|disposition|formålet)(?!\p{L}))/gu;

const THOUSAND_POINT = marks(...Array.from('0123456789', (digit) => `.${digit}`));
const SHARED_OUT = marks('til fordeling', 'til uddeling', 'til rådighed', 'til disposition', 'til formålet');

/** *kr. 4,0 mio.*: the unit stands before the amount. */
const UNIT_FIRST = /(?<!\p{L})(?:kr\.?|dkk|kroner)\s?$/u;
const hasUnitFirst = (block: TextBlock, at: number): boolean =>
  UNIT_FIRST.test(block.lower.slice(Math.max(0, at - 8), at));

/** *Genanvendelsesprocenten var i 2026 57*: what is counted in percent, and nothing says so at the figure. */
const BARE_PERCENT =
  /(?<!\p{L})\p{L}{0,40}(?:procenten|andelen i procent)(?: [\p{L}]+){0,4} (?:var|er|blev|udgør|lå på|steg til|faldt til)(?: i (?:19|20)\d\d)? (\d{1,3})(?![\d.,]?\d|\s?(?:%|pct|procent))/gu;
const PERCENT_SIGN = { da: 'Skriv pct. efter tallet.', en: 'Write per cent after the figure.' };
const bare = (block: TextBlock): Hit[] =>
  block.lower.includes('procent')
    ? lowerMatches(block, BARE_PERCENT).map(({ index, 0: words, 1: figure = '' }): Hit => {
        const to = index + words.length;
        return { block, from: to - figure.length, to, message: PERCENT_SIGN, severity: 'suggestion' };
      })
    : [];

const hit = (block: TextBlock, { index, 0: words }: RegExpExecArray): Hit => ({
  block,
  from: index,
  to: index + words.length,
  message: MESSAGE,
});

const inText = inProse((block) => [
  ...lowerMatches(block, MILLIONS)
    .filter((match) => lacksUnit(block.text.slice(match.index + match[0].length, match.index + match[0].length + 160)))
    .filter(({ index }) => !hasUnitFirst(block, index))
    .map((match) => hit(block, match)),
  ...bare(block),
  ...markedMatches(block, THOUSAND_POINT, WHOLE).flatMap((match) => {
    const to = match.index + match[0].length;
    const amount = match[1] ?? '';
    return lacksUnit(block.text.slice(to, to + 160)) ? [{ block, from: to - amount.length, to, message: MESSAGE }] : [];
  }),
  ...markedMatches(block, SHARED_OUT, TO_SHARE).map((match) => hit(block, match)),
  ...lowerMatches(block, THOUSANDS)
    .filter((match) => MONEY.test(sentenceText(block, match.index)))
    .map((match) => hit(block, match)),
]);

const UNIT = /(?<!\p{L})(?:kr|kroner|tkr|mio|mia|dkk|euro|procent|pct)(?!\p{L})|%/iu;
const MONEY_COLUMN =
  /pris|udgift|indtægt|beløb|budget|anlæg|drift|omkostning|regnskab|forbrug|bevilling|besparelse|finansiering|økonomi|takst/iu;

/** An amount with its own unit says nothing of the table's; *1.000 kr.* does. */
const OWN_UNIT =
  /(?<![\d.,])(?!1\.000(?:\.000)?\s?kr)(?!(?:19|20)\d\d\s)\d[\d.,]{0,15}\s?(?:(?:mio|mia|mill|millioner|milliarder)(?!\p{L})(?:\.?\s?kr(?!\p{L})|\s?kroner)?|kr(?!\p{L})|kroner|tkr|dkk|euro|%|procent|pct)/giu;

/** A caption, or any words that tell in what the tables are reckoned. */
const tellsUnit = ({ text, context }: TextBlock): boolean =>
  context.kind !== 'cell' && UNIT.test(text.replaceAll(OWN_UNIT, ''));
const showsUnit = ({ rows }: TableView): boolean => rows.some((row) => row.some(({ text }) => UNIT.test(text)));

/** The unit stands in the table or is told in its section; else the first amount is the place to mend. */
function withoutUnit(section: SectionView): Hit[] {
  if (section.tables.length === 0 || UNIT.test(section.heading)) return [];
  if (section.blocks.some((block) => block.memo(tellsUnit))) return [];
  return section.tables.flatMap((table) => {
    if (table.memo(showsUnit)) return [];
    const block = firstAmount(table, section.key === 'economy' ? 'any' : 'money');
    return block ? [{ block, message: MESSAGE }] : [];
  });
}

/** Columns that count something else than money. */
const COUNTED =
  /elev|antal|plads|børn|årsværk|timer|stk|borger|husstand|medlem|andel|uge|dato|måned|besøg|bolig|m2|m²|km|dage/iu;

function firstAmount({ rows }: TableView, columns: 'any' | 'money'): TextBlock | null {
  const header = rows[0] ?? [];
  const cells = rows
    .slice(1)
    .flatMap((row) =>
      row.filter(
        (_cell, index) =>
          index > 0 &&
          ((columns === 'any' && !COUNTED.test(header[index]?.text ?? '')) ||
            MONEY_COLUMN.test(header[index]?.text ?? '')),
      ),
    );
  return cells.find(({ text, block }) => block && (parseDanishNumber(text) ?? 0) !== 0)?.block ?? null;
}

const inTables = inSections(withoutUnit);
const inForm = inBlocks(numberForms);

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
  run: (view) => [...inText(view), ...inTables(view), ...inForm(view)],
  examples: {
    bad: [
      'Genanvendelsesprocenten var i 2026 57, og målet er 60.',
      'Beskæftigelsesprocenten er 74.',
      'Svarprocenten blandt forældrene var 61.',
      'Merudgiften er ca. 2-3 mio., som søges håndteret.',
      'Prisen er 12500 kr. om året.',
      'Prisen er 3.5 mio. kr.',
      'Rammen er 3 mio kr. i 2027.',
      'Anlægget koster 4,5 mio. i 2027.',
      'Puljen er på 1,2 mia. og fordeles mellem kommunerne.',
      { sections: { economy: 'Udgiften fordeler sig sådan:\n| | 2027 | 2028 |\n| Drift | 400 | 420 |' } },
      'Driften er 3 mio. årligt.',
      'Rammen på 1,5 mio er brugt.',
      'Budgettet er 400 t. i 2027.',
      { sections: { options: '| Løsning | Pris |\n| A | 400 |\n| B | 1.400 |' } },
      'Der mangler 12 millioner i 2028.',
      'Udgiften på 0,35 mio. dækkes af egen ramme.',
      'Forbruget blev 88 mio. mod et budget på 112 mio. kr.',
      'Der er regnet med en indtægt på 900.000 i 2027.',
      'Der er søgt om 612.000 kr., og der er 350.000 til fordeling.',
      'Puljen er på 400.000 og uddeles i maj 2027.',
      'Udvalget har 1.200.000 til rådighed i 2027.',
      {
        sections: {
          economy:
            'Sammenlægningen sparer 1,1 mio. kr. om året og 0,35 mio. på flytning.\n| | 2028 | 2029 |\n| Ledelse | -210 | -620 |',
        },
      },
    ],
    good: [
      'Indtægten er budgetlagt med kr. 4,0 mio. i 2027.',
      'Salget gav kr. 2,1 mio., og resten kommer i 2028.',
      'Anlægget koster DKK 12 mio.',
      'Svarprocenten var 61 pct. i 2027.',
      'Svarprocenten var i 2027 61 %.',
      'Procenten er 0,5 i 2027.',
      'Anlægget koster 2,4 mio. kr.',
      'Prisen er 2500 kr. og 12.500 kr., og sagen er nr. 12500.',
      'Der er 2.500 mio. kr. i puljen, og konto 12500 er lukket.',
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
      'Forbruget blev 88 mio. mod 112 mio. kr. i budgettet.',
      'Der er regnet med en indtægt på 900.000 kr. i 2027.',
      'Der er 350.000 kr. til fordeling.',
      'Biblioteket har 120.000 bøger til rådighed.',
      'Projektet er et tilskud på 12.000 timer.',
      {
        sections: {
          economy: 'Udgiften er 3,1 mio. kr. og fordeler sig sådan (mio. kr.):\n| | 2027 |\n| Drift | 3,1 |',
        },
      },
      { sections: { economy: 'Det koster 20.000 kr.\n| | Antal elever |\n| Nord | 210 |' } },
      { sections: { economy: 'Det koster 20.000 kr.\n| Pris | Beløb |\n| Bænk | 20.000 kr. |' } },
      'Puljen er 10 millioner kroner, og byen har 1,4 mio. indbyggere.',
    ],
  },
};

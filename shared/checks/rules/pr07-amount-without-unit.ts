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

const THOUSAND_POINT = marks(WHOLE, ...Array.from('0123456789', (digit) => `.${digit}`));
const SHARED_OUT = marks(TO_SHARE, 'til fordeling', 'til uddeling', 'til rådighed', 'til disposition', 'til formålet');

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
};

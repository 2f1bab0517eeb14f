import { formatDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, sentenceAround } from '../define.ts';
import { agreesWithText, type Written, written } from '../reading/money.ts';
import { type Known, tableAmounts } from '../reading/moneyTables.ts';
import { misreckoned } from '../reading/reckoned.ts';
import type { CaseView, SectionView } from '../view.ts';

const message = (other: string) => ({
  da: `Et andet sted i sagen er beløbet ${other}. Skriv det samme, eller skriv hvorfor det er forskelligt.`,
  en: `Elsewhere in the case the amount is ${other}. Write the same, or say why it differs.`,
});

/** What an amount is of, when the word stands right before it: *puljen er på 1,4 mio. kr.*, *anlægssummen udgør …*. */
const OF_BEFORE =
  /(?<!\p{L})(\p{L}{0,40}(?:pulje|puljen|rammen|bevillingen|summen|anlægsudgiften|anlægsbudgettet|rådighedsbeløbet|tilskuddet|prisen på \p{L}{3,30}))\s+(?:(?:er|var|udgør|bliver|koster|lyder)\s+)?(?:(?:på|om)\s+)?(?:(?:i alt|samlet|ca\.|omkring)\s+)?$/u;
/** *1,4 mio. kr. til nye bænke*: two words at least, for one may be anything. */
const FOR_AFTER = /^\s+til\s+((?:\p{Ll}{2,30}e\s+)\p{Ll}{4,40}|\p{Ll}{12,40})(?=[\s.,;:)]|$)/u;
/** A part, a change, one of several, or another time: no contradiction. */
const ANOTHER =
  /(?<!\p{L})(?:heraf|hvoraf|resterende|tilbage|yderligere|ekstra|oprindeligt?|tidligere|først|nu|stiger|steg|falder|faldt|hæve[sr]?|sænke[sr]?|forhøje[sr]?|forhøjet|nedsat|udvide[srt]?|merudgift\p{L}*|mindreudgift\p{L}*|pr\.|årligt|om året|hvert år|hver|første|anden|delvis|halvdelen|mod|mens|forskel\p{L}*|fra|ud over|udover|reduceret|overført|brugt|forbrugt|ansøgt|søgt|model|løsning|alternativ|scenarie|forslag [a-z])(?!\p{L})/u;
const YEAR = /(?<![\d.,])20\d\d(?![\d.,]?\d)/gu;
/** So near that it is one amount written wrong, and not two amounts. */
const NEAR = 1.25;

interface Named {
  readonly of: string;
  readonly amount: Written;
  readonly years: string;
}

function namedIn(block: TextBlock): readonly Named[] {
  if (!isProse(block)) return [];
  return block.memo(written).flatMap((amount): Named[] => {
    const lower = block.lower;
    const { from } = block.sentenceAt(amount.from);
    const before = lower.slice(Math.max(from, amount.from - 90), amount.from);
    const of = OF_BEFORE.exec(before)?.[1] ?? FOR_AFTER.exec(lower.slice(amount.to, amount.to + 80))?.[1];
    const sentence = sentenceAround(block, amount.from);
    if (of === undefined || amount.about || amount.lowest !== amount.kroner || ANOTHER.test(sentence)) return [];
    return [{ of, amount, years: (sentence.match(YEAR) ?? []).join() }];
  });
}

const namedInSection = (section: SectionView): readonly Named[] =>
  section.blocks.flatMap((block) => block.memo(namedIn));

/** PR10 holds the recommendation against the economy. */
const COMPARED = new Set(['recommendation', 'economy']);

function differs(one: Named, other: Named): boolean {
  const [a, b] = [one.amount, other.amount];
  if (a.block.section === b.block.section || (COMPARED.has(a.block.section) && COMPARED.has(b.block.section)))
    return false;
  if (one.of !== other.of || (one.years !== '' && other.years !== '' && one.years !== other.years)) return false;
  const isNear = Math.max(a.kroner, b.kroner) <= Math.min(a.kroner, b.kroner) * NEAR;
  const isRounded = Math.abs(a.kroner - b.kroner) <= Math.max(a.digit, b.digit) / 2;
  return isNear && !isRounded && !agreesWithText(a, b);
}

function changing(view: CaseView): Hit[] {
  const named = view.sections.flatMap((section) => section.memo(namedInSection)).slice(0, 200);
  return named.flatMap((one, index) => {
    const other = named.slice(0, index).find((before) => differs(before, one));
    if (!other) return [];
    const { block, from, to } = one.amount;
    return [{ block, from, to, message: message(wordsOf(other.amount)) }];
  });
}

/** *6,4 mio. kr., heraf 4,8 mio. kr. til ombygning og 1,4 mio. kr. til flytning*: the parts do not make the whole, and no rest is told of. */
const OF_IT = /(?<!\p{L})(?:heraf|hvoraf|fordelt (?:på|med)|som fordeler sig|bestående af|skyldes)(?!\p{L})/u;
const NOT_ALL =
  /(?<!\p{L})(?:resten|øvrige|blandt andet|bl\.a\.|især|mest|cirka|ca\.|fx|restbeløb\p{L}*|pr\.|om året|årligt|alene)(?!\p{L})/u;
/** Less than this share of the whole, and the sentence tells only of some parts. */
const NEARLY = 0.9;
const partsMessage = (sum: number) => ({
  da: `Delene giver ${formatDanishNumber(Math.round(sum))} kr. Ret beløbet, eller skriv hvad resten er.`,
  en: `The parts make ${formatDanishNumber(Math.round(sum))} kr. Mend the amount, or say what the rest is.`,
});

function partsIn(block: TextBlock): readonly Hit[] {
  if (!isProse(block) || !OF_IT.test(block.lower)) return [];
  const amounts = block.memo(written);
  return block.sentences().flatMap(({ from, to }): Hit[] => {
    const sentence = block.lower.slice(from, Math.min(to, from + 600));
    const at = sentence.search(OF_IT);
    const own = amounts.filter((one) => one.from >= from && one.to <= to);
    const [whole, ...parts] = own.slice(own.findLastIndex((one) => one.from < from + at));
    if (at < 0 || !whole || whole.from > from + at || parts.length < 2 || NOT_ALL.test(sentence)) return [];
    if (own.some(({ about }) => about)) return [];
    const sum = parts.reduce((total, { kroner }) => total + kroner, 0);
    const slack = Math.max(...own.map(({ digit }) => digit)) / 2;
    const isNear = Math.min(sum, whole.kroner) >= Math.max(sum, whole.kroner) * NEARLY;
    if (!isNear || Math.abs(sum - whole.kroner) <= slack) return [];
    return [{ block, from: whole.from, to: whole.to, message: partsMessage(sum) }];
  });
}

/** *en årlig besparelse på 2,4 mio. kr.* beside a table that sums to 2,2. */
const SUMS_UP =
  /(?<!\p{L})(?:årlig|samlet|samlede|årlige|varig|varige)\s+(?:\p{L}+\s+)?(?:\p{L}*besparelse|\p{L}*udgift|\p{L}*indtægt|gevinst|provenu|effekt)(?:n|en)?\s+(?:på|er|udgør)\s+(?:i alt\s+|ca\.\s+)?$/u;
const TOTAL = /(?:^|\s)(?:i alt|total|sum|netto)(?:$|[\s:,])/iu;
const TABLE_MESSAGE = (table: string) => ({
  da: `Tabellen viser ${table} Skriv det samme, eller skriv hvorfor det er forskelligt.`,
  en: `The table shows ${table} Write the same, or say why it differs.`,
});

const hasTotal = ({ tables }: SectionView): boolean =>
  tables.some(({ rows }) => rows.some(([first]) => TOTAL.test(first?.text.trim() ?? '')));

/** What a table that sums up names; what its other rows give when added is none of it. */
const namedByTable = (section: SectionView): readonly Known[] =>
  section.memo(hasTotal) ? section.memo(tableAmounts).filter(({ added }) => !added) : [];

/** An amount no table has, near one that a table has. */
function shownElse(amount: Written, known: readonly Known[], factor: number): Hit[] {
  if (known.some((one) => Math.abs(one.kroner - amount.kroner) <= Math.max(one.rounding, amount.digit / 2))) return [];
  const near = known.find(({ kroner }) => Math.max(kroner, amount.kroner) <= Math.min(kroner, amount.kroner) * factor);
  if (!near) return [];
  const message = TABLE_MESSAGE(`${formatDanishNumber(near.kroner)} kr.`);
  return [{ block: amount.block, from: amount.from, to: amount.to, message }];
}

function besideTable(section: SectionView): readonly Hit[] {
  const known = section.memo(namedByTable);
  if (known.length === 0) return [];
  return section.blocks.filter(isProse).flatMap((block) =>
    block
      .memo(written)
      .filter(({ from }) => SUMS_UP.test(block.lower.slice(Math.max(0, from - 80), from)))
      .flatMap((amount) => shownElse(amount, known, NEAR)),
  );
}

const differencesIn = (block: TextBlock): readonly Hit[] =>
  block.memo(misreckoned).map(({ stated, from, less, gives }) => {
    const [whole, part, sum] = [wordsOf(from), wordsOf(less), formatDanishNumber(Math.round(gives))];
    const message = { da: `${whole} minus ${part} er ${sum} kr.`, en: `${whole} less ${part} is ${sum} kr.` };
    return { block, from: stated.from, to: stated.to, message };
  });

const reckonedIn = ({ blocks }: SectionView): readonly Hit[] =>
  blocks.flatMap((block) => [...block.memo(partsIn), ...block.memo(differencesIn)]);

const wordsOf = ({ block, from, to }: Written): string => block.text.slice(from, to);

/** *et forventet merforbrug på driften på 13,7 mio. kr.* in the summary, beside a table whose total is 14,7. */
const DEVIATES =
  /(?<!\p{L})(?:merforbrug|mindreforbrug|underskud|overskud|merudgift|mindreudgift|besparelse)(?:et|en)?(?: (?!ned |op )\p{L}+){0,3} på (?:i alt |samlet )?$/u;
function againstTables(view: CaseView): readonly Hit[] {
  const summary = view.section('summary');
  if (!summary) return [];
  const known = view.sections.filter((section) => section !== summary).flatMap((section) => section.memo(namedByTable));
  if (known.length === 0) return [];
  return summary.blocks.filter(isProse).flatMap((block) =>
    block
      .memo(written)
      .filter(({ about, from }) => !about && DEVIATES.test(block.lower.slice(Math.max(0, from - 90), from)))
      .flatMap((amount) => shownElse(amount, known, CLOSE)),
  );
}
/** So near that it is one amount written wrong. */
const CLOSE = 1.1;

export const pr20: Check = {
  id: 'PR20',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Beløb, der skifter', en: 'An amount that changes' },
  why: {
    da: 'Står den samme pulje til 1,4 mio. kr. ét sted og 1,5 mio. kr. et andet, ved ingen, hvad der bliver besluttet.',
    en: 'When one fund is 1.4 million in one place and 1.5 in another, nobody knows what is decided.',
  },
  source: {
    da: 'Egen gennemlæsning af dagsordener, hvor det samme beløb skiftede mellem afsnit.',
    en: 'Own reading of agendas, where one amount changed between sections.',
  },
  run: (view) => [
    ...changing(view),
    ...view.sections.flatMap((section) => section.memo(besideTable)),
    ...view.sections.flatMap((section) => section.memo(reckonedIn)),
    ...againstTables(view),
  ],
};

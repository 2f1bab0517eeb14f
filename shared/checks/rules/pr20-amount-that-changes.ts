import { formatDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Example, type Hit, isProse, sentenceAround } from '../define.ts';
import { agreesWithText, type Written, written } from '../reading/money.ts';
import { tableAmounts } from '../reading/moneyTables.ts';
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

/** *en årlig besparelse på 2,4 mio. kr.* beside a table that sums to 2,2. */
const SUMS_UP =
  /(?<!\p{L})(?:årlig|samlet|samlede|årlige|varig|varige)\s+(?:\p{L}+\s+)?(?:\p{L}*besparelse|\p{L}*udgift|\p{L}*indtægt|gevinst|provenu|effekt)(?:n|en)?\s+(?:på|er|udgør)\s+(?:i alt\s+|ca\.\s+)?$/u;
const TOTAL = /(?:^|\s)(?:i alt|total|sum|netto)(?:$|[\s:,])/iu;
const TABLE_MESSAGE = (table: string) => ({
  da: `Tabellen viser ${table} Skriv det samme, eller skriv hvorfor det er forskelligt.`,
  en: `The table shows ${table} Write the same, or say why it differs.`,
});

function besideTable(section: SectionView): readonly Hit[] {
  if (!section.tables.some(({ rows }) => rows.some(([first]) => TOTAL.test(first?.text.trim() ?? '')))) return [];
  // A table that sums up has the sum; what its other rows give when added is none of it.
  const known = section.memo(tableAmounts).filter(({ added }) => !added);
  return section.blocks.filter(isProse).flatMap((block) =>
    block.memo(written).flatMap((amount): Hit[] => {
      if (!SUMS_UP.test(block.lower.slice(Math.max(0, amount.from - 80), amount.from))) return [];
      if (known.some((one) => Math.abs(one.kroner - amount.kroner) <= Math.max(one.rounding, amount.digit / 2)))
        return [];
      const near = known.filter(
        ({ kroner }) => Math.max(kroner, amount.kroner) <= Math.min(kroner, amount.kroner) * NEAR,
      );
      const [first] = near;
      if (!first) return [];
      return [
        { block, from: amount.from, to: amount.to, message: TABLE_MESSAGE(`${formatDanishNumber(first.kroner)} kr.`) },
      ];
    }),
  );
}

const wordsOf = ({ block, from, to }: Written): string => block.text.slice(from, to);

const both = (summary: string, presentation: string): Example => ({ sections: { summary, presentation } });

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
  run: (view) => [...changing(view), ...view.sections.flatMap((section) => section.memo(besideTable))],
  examples: {
    bad: [
      {
        sections: {
          economy:
            '| Mio. kr. | 2027 | 2028 |\n| Ledelse | -0,9 | -0,9 |\n| Drift | -1,3 | -1,3 |\n| I alt | -2,2 | -2,2 |\nForslaget giver en årlig besparelse på 2,4 mio. kr.',
        },
      },
      both('Puljen er på 1,5 mio. kr.', 'Byrådet har afsat en pulje til pladsen. Puljen er på 1,4 mio. kr.'),
      both('Trafikpuljen på 1,4 mio. kr. bruges.', 'Trafikpuljen udgør 1,5 mio. kr.'),
      both('Der afsættes 1,4 mio. kr. til nye bænke.', 'Udvalget giver 1,55 mio. kr. til nye bænke.'),
      both('Anlægssummen er 12,4 mio. kr.', 'Anlægssummen udgør 12,5 mio. kr.'),
      both('Rammen er 250.000 kr.', 'Rammen på 260.000 kr. er lagt af Byrådet.'),
      both('Tilskuddet er på 45.000 kr.', 'Tilskuddet på 54.000 kr. betales i maj.'),
      both('Der gives 800.000 kr. til legepladsudstyr.', 'Kommunen betaler 880.000 kr. til legepladsudstyr.'),
      both(
        'Anlægsbevillingen er på 2,9 mio. kr.',
        'Anlægsbevillingen på 2,94 mio. kr. dækker stien. Anlægsbevillingen er 3,1 mio. kr.',
      ),
      { sections: { background: 'Klimapuljen er på 3,2 mio. kr.', economy: 'Klimapuljen er på 3,3 mio. kr.' } },
      { sections: { summary: 'Puljen er på 600.000 kr.', recommendation: 'At udvalget bruger puljen på 650.000 kr.' } },
      both('Puljen er på 1,5 mio. kr.', 'Puljen er på 1,4 mio. kr. i 2027.'),
    ],
    good: [
      {
        sections: {
          economy:
            '| Mio. kr. | 2027 | 2028 |\n| Ledelse | -0,9 | -0,9 |\n| Drift | -1,3 | -1,3 |\n| I alt | -2,2 | -2,2 |\nForslaget giver en årlig besparelse på 2,2 mio. kr.',
        },
      },
      both('Puljen er på 1,4 mio. kr.', 'Puljen er på 1,4 mio. kr.'),
      both('Puljen er på 1,4 mio. kr.', 'Puljen er på 1.412.000 kr.'),
      both('Puljen er på 1,4 mio. kr.', 'Heraf er klimapuljen på 1,2 mio. kr.'),
      both('Puljen er på 1,4 mio. kr.', 'Puljen hæves fra 1,4 mio. kr. til 1,5 mio. kr.'),
      both('Puljen er på 1,4 mio. kr. i 2026.', 'Puljen er på 1,5 mio. kr. i 2027.'),
      both('Puljen er på ca. 1,4 mio. kr.', 'Puljen er på 1,5 mio. kr.'),
      both('Trafikpuljen er på 1,4 mio. kr.', 'Klimapuljen er på 1,5 mio. kr.'),
      both('Rammen er 250.000 kr.', 'Rammen var oprindeligt 240.000 kr.'),
      both('Puljen er på 1,4 mio. kr.', 'Puljen er på 9 mio. kr.'),
      both('Der afsættes 1,4 mio. kr. til nye bænke.', 'Der afsættes 1,5 mio. kr. til nye lamper.'),
      { sections: { summary: 'Puljen er på 1,4 mio. kr. Puljen er på 1,5 mio. kr., når moms regnes med.' } },
      both('Puljen er på 1,4 mio. kr.', '> Puljen er på 1,5 mio. kr.'),
      {
        sections: {
          recommendation: 'At Byrådet bevilger 2,4 mio. kr. til nye bænke.',
          economy: 'Kommunen betaler 2,5 mio. kr. til nye bænke.',
        },
      },
    ],
  },
};

import { formatDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse } from '../define.ts';
import { grantsIn, toldElsewhere } from '../reading/granted.ts';
import { overdrawn, unborneByTables } from '../reading/grantsAgainstTables.ts';
import { isOwnHouse } from '../reading/house.ts';
import { agrees, bearsOut, type Money, moneyIn, namedAmounts, roundedFrom, type Written } from '../reading/money.ts';
import { recordedKroner, withRoom } from '../reading/recorded.ts';
import type { Threshold, Tuning } from '../tuning.ts';
import type { Message, Severity } from '../types.ts';
import type { CaseView } from '../view.ts';

const SAME = {
  da: 'Indstilling og økonomi skal vise samme beløb.',
  en: 'Recommendation and economy must show the same amount.',
};

const SMALLEST: Threshold = {
  id: 'smallest-amount',
  name: { da: 'Mindste beløb i kr., der sammenlignes', en: 'Smallest amount in kroner that is compared' },
  value: 10_000,
  min: 0,
  max: 10_000_000,
};

/** Guarantees and finished accounts name amounts that cost nothing now. */
const NO_COST = /(?<!\p{L})(?:\p{L}*garanti\p{L}*|\p{L}*regnskab(?:et)?|hæfte[rs]?|kaution\p{L}*)(?!\p{L})/u;
/** *har ingen økonomiske konsekvenser*, but for one option, or beyond what is told. */
const NO_ECONOMY =
  /(?<!\p{L})(?:ingen|ikke (?:\p{Ll}+ ){0,2}|uden )\s?(?:direkte |afledte |bevillingsmæssige |særskilte )?(?:økonomiske|bevillingsmæssige) (?:konsekvenser|virkninger|følger|implikationer)(?!\p{L})/u;
const LIMITED =
  /(?<!\p{L})(?:ud over|udover|bortset fra|yderligere|andre|løsning|forslag|model|mulighed|retning|scenarie|alternativ|i sig selv|herudover|derudover)(?!\p{L})/u;

const deniesEconomy = (block: TextBlock): boolean =>
  isProse(block) &&
  block.sentences().some(({ from, to }) => {
    const sentence = block.lower.slice(from, Math.min(to, from + 600));
    return NO_ECONOMY.test(sentence) && !LIMITED.test(sentence);
  });

/** Amounts that are compared: more than any recommendation holds. */
const MOST = 60;

/** Amounts left open that are tried as parts of a sum. */
const MOST_PARTS = 10;

interface Verdict {
  readonly severity: Severity;
  readonly message: Message;
}

const isTenfold = (a: number, b: number, by: number): boolean => Math.abs(a - b * by) < 1 || Math.abs(b - a * by) < 1;

const roundedMessage = (kroner: number): Message => {
  const exact = formatDanishNumber(Math.round(kroner));
  return {
    da: `I økonomien står ${exact} kr. Skriv det samme beløb, eller skriv ca.`,
    en: `The economy says ${exact} kr. Give the same amount, or write "about".`,
  };
};

/** Grants that follow each other and together are what the economy names are borne out with it. */
function together(open: readonly Written[], monies: readonly Money[]): ReadonlySet<Written> {
  const borne = new Set<Written>();
  for (const start of open.keys()) {
    for (let end = start + 2; end <= Math.min(open.length, start + 12); end++) {
      const parts = open.slice(start, end);
      const [first] = parts;
      const sum = first && { ...first, kroner: parts.reduce((total, { kroner }) => total + kroner, 0) };
      if (sum && monies.some((money) => bearsOut(money, sum))) for (const part of parts) borne.add(part);
    }
  }
  return borne;
}

/** What is wrong with the amounts the economy does not bear out: near another amount, rounded, or left out. */
function verdicts(granted: readonly Written[], monies: readonly Money[]): [Written, Verdict][] {
  const missing = granted.filter((grant) => !monies.some((money) => bearsOut(money, grant)));
  const borne = together(granted.slice(0, MOST_PARTS), monies);
  const agreed = granted.filter((grant) => !missing.includes(grant) || borne.has(grant));
  const [low, high] = agreed.length === 0 ? [0.5, 2] : [0.8, 1.25];
  // An amount that another grant agrees with contradicts nobody.
  const rivals = monies
    .flatMap(namedAmounts)
    .filter((kroner) => !agreed.some((grant) => agrees(grant, exactly(kroner))));
  return missing
    .filter((grant) => !borne.has(grant))
    .map((grant) => {
      const rounded = monies.map((money) => roundedFrom(money, grant)).find((kroner) => kroner !== undefined);
      if (rounded !== undefined) return [grant, { severity: 'suggestion', message: roundedMessage(rounded) }];
      const contradicted = rivals.some(
        (kroner) =>
          (grant.kroner > kroner * low && grant.kroner < kroner * high) ||
          (kroner > 0 && [10, 100, 1000].some((by) => isTenfold(grant.kroner, kroner, by))),
      );
      return [grant, { severity: contradicted ? 'error' : 'warning', message: SAME }];
    });
}

const exactly = (kroner: number) => ({ kroner, rounding: 0.5, added: false });

const inTable = (kroner: number): Message => {
  const shown = formatDanishNumber(Math.round(kroner));
  return {
    da: `Tabellen viser ${shown} kr. Ret beløbet, eller ret tabellen.`,
    en: `The table shows ${shown} kr. Mend the amount or the table.`,
  };
};
const leftOf = (kroner: number): Message => {
  const left = formatDanishNumber(Math.round(kroner));
  return {
    da: `Økonomien viser ${left} kr. at tage af. Skriv, hvor resten kommer fra.`,
    en: `The economy shows ${left} kr. to draw on. Say where the rest comes from.`,
  };
};

/** What a table or the pool it is taken from shows to be another amount. */
function againstItsSource(view: CaseView): readonly Hit[] {
  return [
    ...unborneByTables(view).map(({ grant, shown }) => hitOf(grant, { severity: 'error', message: inTable(shown) })),
    ...overdrawn(view).map(({ grant, shown, isDrawn }) =>
      hitOf(grant, { severity: isDrawn ? 'error' : 'warning', message: leftOf(shown) }),
    ),
  ];
}

const isSamePlace = (one: Hit, other: Hit): boolean => one.block === other.block && one.from === other.from;

function contradictions(view: CaseView, smallest: number): Hit[] {
  const of = (key: string) => view.sections.filter((section) => section.key === key);
  const granted = firsts(of('recommendation').flatMap((section) => section.memo(grantsIn)))
    .filter(({ kroner }) => kroner >= smallest)
    .slice(0, MOST);
  const known = recordedKroner(view);
  const open = granted.filter(({ kroner }) => !known.some((one) => Math.abs(one - kroner) < 1));
  if (open.length === 0) return [];
  const monies = of('economy').map((section) => section.memo(moneyIn));
  if (monies.every(({ texts, tables }) => texts.length === 0 && tables.length === 0)) {
    if (known.length > 0) return open.map((grant) => hitOf(grant, { severity: 'error', message: SAME }));
    const denied = of('economy').flatMap(({ blocks }) => blocks.filter((block) => block.memo(deniesEconomy)))[0];
    return denied ? denials(open, denied).map((hit) => inferred(hit, view)) : [];
  }
  const found = verdicts(open, monies)
    .map(([grant, verdict]): [Written, Verdict] => [grant, inferred(verdict, view)])
    .flatMap(([grant, verdict]): Hit[] =>
      verdict.severity === 'warning' && toldElsewhere(grant, view) ? [] : [hitOf(grant, verdict)],
    );
  // Told once: where one amount is left out of the economy, all of its point are.
  const left = found.find(({ severity }) => severity === 'warning');
  return found.filter((hit) => hit.severity !== 'warning' || hit === left);
}

/** That two amounts near each other are of the same thing is read from where they stand, which in another house may mislead. */
const inferred = <T extends { readonly severity?: Severity }>(one: T, view: CaseView): T =>
  one.severity === 'error' && !isOwnHouse(view) ? { ...one, severity: 'warning' } : one;

const hitOf = ({ block, from, to }: Written, { severity, message }: Verdict): Hit => ({
  block,
  from,
  to,
  severity,
  message,
});

/** *da pengene allerede er afsat*: the amount is missing, but it is not denied. */
const ALREADY_FOUND =
  /(?<!\p{L})(?:allerede|afsat|budgetlagt\p{L}*|budgetteret|indarbejdet|omplacering\p{L}*|frigivelse\p{L}*|inden for|rådighedsbeløb\p{L}*|kassebeholdning\p{L}*|kompensation\p{L}*|dut)(?!\p{L})/u;

function denials(granted: readonly Written[], denied: TextBlock): Hit[] {
  const severity: Severity = ALREADY_FOUND.test(denied.lower) ? 'warning' : 'error';
  return granted
    .filter(({ block }) => !NO_COST.test(block.lower))
    .map((grant) => hitOf(grant, { severity, message: SAME }));
}

function firsts(granted: readonly Written[]): Written[] {
  return granted.filter((one, index) => granted.findIndex(({ kroner }) => kroner === one.kroner) === index);
}

const both = (recommendation: string, economy: string) => ({ sections: { recommendation, economy } });
const TABLE = 'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Anlæg | 1.400 | 600 |\n| Drift | 35 | 70 |';

const SUMMED = '| Område | Beløb |\n| Voksne | 9,6 |\n| Børn | -2,1 |\n| Veje | -2,9 |\n| I alt | 4,6 |';
const YEARS = '| | 2027 | 2028 |\n| Ledelse | -0,1 | -0,9 |\n| Drift | -0,2 | -2,1 |\n| I alt | -0,3 | -3,0 |';
const POOL = 'Der er afsat en pulje på 2,0 mio. kr. Heraf er 500.000 kr. brugt til en sti.';
const POOLED = 'med finansiering fra puljen til veje';

const costs = withRoom({ costs: [{ id: 'a', owner: 'a', kind: 'capital', year: 2027, ore: 140_000_000 }] });

export const pr10: Check = {
  id: 'PR10',
  category: 'precision',
  severity: 'error',
  needs: ['text', 'tables', 'fields'],
  thresholds: [SMALLEST],
  name: { da: 'Beløb modsiger hinanden', en: 'Amounts contradict each other' },
  why: {
    da: 'Der stemmes om beløbet i indstillingen, men det er beløbet i økonomien, der er regnet ud. Er de forskellige, ved ingen, hvad der blev bevilget.',
    en: 'The vote is on the amount in the recommendation, but the one in the economy was worked out. If they differ, nobody knows what was granted.',
  },
  run: {
    tuned: (tuning: Tuning) => (view) => {
      const others = contradictions(view, tuning.threshold(SMALLEST));
      const isContradicted = (hit: Hit) => others.some((one) => one.severity === 'error' && isSamePlace(one, hit));
      const shown = againstItsSource(view).filter((hit) => hit.severity === 'error' || !isContradicted(hit));
      return [...shown, ...others.filter((one) => !shown.some((hit) => isSamePlace(one, hit)))];
    },
  },
  examples: {
    bad: [
      both('1. at der gives 5,2 mio. kr. som vist i tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
      both('1. at der gives en bevilling på 5,2 mio. kr., jf. tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
      both('1. at der gives 0,9 mio. kr. i 2027 og 3,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
      both('1. at der gives 0,3 mio. kr. i 2027 og 2,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
      both(`1. at der gives en anlægsbevilling på 1,65 mio. kr. ${POOLED}`, POOL),
      both(`1. at der gives en anlægsbevilling på 1.700.000 kr. ${POOLED}`, POOL),
      both(`1. at der gives en anlægsbevilling på 8,5 mio. kr. ${POOLED}`, 'Der er afsat 6,5 mio. kr. i 2027.'),
      { ...both('At Byrådet giver en anlægsbevilling på 2,4 mio. kr.', 'Se tabellen.'), fields: costs },
      both(
        'At anlægsbevillingen på 1,4 mio. kr. frigives.',
        'Sagen har ingen økonomiske implikationer, da pengene allerede er afsat.',
      ),
      both('At Kommunalbestyrelsen giver en anlægsbevilling på 2,4 mio. kr.', '| Mio. kr. | 2027 |\n| Anlæg | 2,45 |'),
      both('At Byrådet giver en tillægsbevilling på 1,5 mio. kr.', 'Sagen har ingen økonomiske konsekvenser.'),
      both('At Byrådet bevilger 1,7 mio. kr. til taget.', TABLE),
      both('At udvalget afsætter 350.000 kr. til puljen.', 'Udgiften er 530.000 kr. og betales af rammen.'),
      both('At Økonomiudvalget frigiver 4,2 mio. kr.', 'Projektet koster 42 mio. kr.'),
      both(
        '1. giver en anlægsbevilling på 3,1 mio. kr.\n2. giver en driftsbevilling på 85.000 kr. om året',
        'Anlægget koster 3,1 mio. kr. Driften koster 95.000 kr. om året.',
      ),
      both('At Byrådet sælger grunden for 11,25 mio. kr.', 'Salget giver en indtægt på 11,52 mio. kr.'),
      both('At Kulturudvalget giver 240.000 kr. til festivalen.', '| Kr. | Tilskud |\n| Festival | 204.000 |'),
      both('At udvalget afsætter 310.000 kr. til skilte.', 'Puljen har 1,1 mio. kr. tilbage.'),
      both('At Byrådet optager et lån på 12 mio. kr.', 'Lånet på 10 mio. kr. løber i 25 år.'),
      both('At Byrådet giver en bevilling på 1,4 mio. kr.', 'Anlægget koster 1.412.000 kr.'),
      both('At Byrådet giver ca. 3 mio. kr. til broen.', 'Broen koster 2,4 mio. kr.'),
      both(
        'At Ældreudvalget bruger 600.000 kr. på velfærdsteknologi.',
        'Forslaget har ikke økonomiske konsekvenser for kommunen.',
      ),
    ],
    good: [
      both('1. at der gives 4,6 mio. kr. som vist i tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
      both('1. at der gives 9,6 mio. kr., jf. tabel 2', `Tabel 2. Bevillinger, mio. kr.\n${SUMMED}`),
      both('1. at der gives 0,3 mio. kr. i 2027 og 3,0 mio. kr. i 2028', `Beløb i mio. kr.\n${YEARS}`),
      both(`1. at der gives en anlægsbevilling på 1,4 mio. kr. ${POOLED}`, `${POOL} Stien koster 1,4 mio. kr.`),
      both(
        `1. at der gives en anlægsbevilling på 8,4 mio. kr. ${POOLED}`,
        'Der er afsat 2,0 mio. kr. i 2027 og 6,4 mio. kr. i 2028.',
      ),
      both(
        '1. at der gives en anlægsbevilling på 8,4 mio. kr. finansieret af rådighedsbeløbet og et lån',
        'Der er afsat 6,4 mio. kr. Lånet er på 2,0 mio. kr.',
      ),
      { ...both('At Byrådet giver en anlægsbevilling på 1,4 mio. kr.', 'Se tabellen.'), fields: costs },
      {
        ...both('At Byrådet giver en anlægsbevilling på 1,4 mio. kr. i 2027.', 'Prisen er 1,45 mio. kr. i dag.'),
        fields: costs,
      },
      both('At Kommunalbestyrelsen giver en anlægsbevilling på 1,4 mio. kr. i 2027.', TABLE),
      both('At Byrådet giver en anlægsbevilling på 2 mio. kr. over to år.', TABLE),
      both('At Byrådet bevilger 1.400.000 kr.', '| Løsning | Mio. kr. |\n| A | 1,4 |\n| B | 2,1 |'),
      both('At Byrådet giver ca. 2,5 mio. kr.', 'Anlægget koster 2.450.000 kr.'),
      both('At udvalget fastsætter taksten til 3.518 kr. om måneden.', 'Taksten giver en indtægt på 4,2 mio. kr.'),
      both('At Byrådet bevilger 400.000 kr.', ''),
      both('At Byrådet giver kommunegaranti for 20 mio. kr.', 'Garantien har ingen økonomiske konsekvenser.'),
      both('At Byrådet godkender planen.', 'Planen har ingen økonomiske konsekvenser, fordi bygherren betaler.'),
      both('At Byrådet giver 12.000 kr. pr. elev til ture.', 'Udgiften er 1,2 mio. kr. om året.'),
      both('At sager over 500.000 kr. forelægges udvalget.', 'Ordningen koster 40.000 kr.'),
      both(
        'At Byrådet giver en bevilling på 8,6 mio. kr., som finansieres af rådighedsbeløbet på 9,0 mio. kr.',
        'Løsningen koster 8,6 mio. kr.',
      ),
      both('At Byrådet bevilger 1.412.300 kr.', '| 1.000 kr. | 2027 |\n| Anlæg | 1.412 |'),
      both('At Byrådet bevilger 1,6 mio. kr.', 'Anlægget koster 3,1 mio. kr. Der er afsat 1,5 mio. kr. i budget 2027.'),
      both('At Byrådet afsætter 140.000 kr. om året.', 'Driften er 70.000 kr. på hver af de to skoler.'),
      both('At Byrådet bevilger 2,5 mio. kr.', 'Prisen er mellem 2 og 3 mio. kr.'),
      {
        sections: {
          recommendation: 'At udvalget vælger tilbud B på 310.000 kr.',
          options: 'Tilbud B koster 310.000 kr.',
          economy: 'Puljen har 1,1 mio. kr. tilbage.',
        },
      },
      both(
        'At Kulturudvalget giver 40.000 kr. til koret, 25.000 kr. til revyen og 60.000 kr. til jazzklubben.',
        'Tilskuddene er i alt 125.000 kr. Puljen er på 200.000 kr.',
      ),
      both(
        '1. godkender skema B med en anskaffelsessum på 64.120.000 kr.\n2. giver 6.412.000 kr. i grundkapital',
        'Anskaffelsessummen er 64,12 mio. kr. Grundkapitalen er 10 procent, 6,412 mio. kr.',
      ),
      both('At Byrådet bevilger 450 t.kr. til legepladsen.', 'Legepladsen koster 0,45 mio. kr.'),
      both('At Byrådet godkender anlægsregnskabet på 11,84 mio. kr.', 'Regnskabet har ingen økonomiske konsekvenser.'),
    ],
  },
};

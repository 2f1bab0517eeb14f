import { formatDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse } from '../define.ts';
import { grantsIn, toldElsewhere } from '../reading/granted.ts';
import { overdrawn, unborneByTables } from '../reading/grantsAgainstTables.ts';
import { isOwnHouse } from '../reading/house.ts';
import { agrees, bearsOut, type Money, moneyIn, namedAmounts, roundedFrom, type Written } from '../reading/money.ts';
import { recordedKroner } from '../reading/recorded.ts';
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
};

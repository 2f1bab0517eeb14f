import { type Amount, amounts, formatDanishNumber } from '../../text/numbers.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, isQuoted, lowerText } from '../define.ts';
import type { Threshold, Tuning } from '../tuning.ts';
import type { Message, Severity } from '../types.ts';
import type { CaseView, SectionView } from '../view.ts';
import { type Known, tableAmounts } from './moneyTables.ts';

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

/** An amount as a text writes it. */
interface Written extends Amount {
  readonly block: TextBlock;
  /** The size of its last digit in kroner: *2,4 mio. kr.* is told to the nearest 100.000. */
  readonly digit: number;
  /** Said to be rounded: *ca.*, *knap*. */
  readonly about: boolean;
}

const ABOUT =
  /(?<!\p{L})(?:ca\.?|cirka|omkring|omtrent|godt|knap|næsten|i alt ca\.|rundt regnet|anslået(?: til)?|skønnet|skønsmæssigt)\s+$/u;
/** What an amount is counted for: a rate and no sum. A year is no such thing. */
const PER_UNIT =
  /^\s*(?:\/\s*\p{L}|(?:pr\.|per|om|i|for hver|for hvert)\s+(?!år(?!\p{L}))(?:person|borger|barn|elev|plads|husstand|bolig|lejlighed|måned|uge|dag|døgn|time|timen|m2|m²|kvm|kvadratmeter|ton|km|stk|styk|enhed|medlem|deltager|møde|måneden|ugen|dagen|døgnet|gang|foreningsmedlem|lampe|træ|husstand)(?!\p{L}))/u;
/** A limit, a charge or a price set by others, not what is spent or granted. */
const NO_GRANT =
  /(?<!\p{L})(?:over|under|mere end|mindre end|mindst|minimum|beløbsgrænse\p{L}*|grænse\p{L}*|tærskelværdi\p{L}*|loft(?:et)?|selvrisiko\p{L}*|takst(?:en|er|erne)?|gebyr(?:et)?|bøde(?:n)?|egenbetaling(?:en)?|depositum|mindstepris(?:en)?|(?:årlig )?leje|kontingent(?:et)?|vederlag(?:et)?|timepris(?:en)?|per capita)\s+(?:(?:på|er|til|af|for|over|under)\s+)?(?:ca\.\s+|mindst\s+)?$/u;
/** How much there is to take from, which the economy need not tell in the same words. */
const SOURCE =
  /(?<!\p{L})(?:rådighedsbeløb(?:et)?|pulje(?:n)?|ramme(?:n)?|budget(?:tet)?|\p{L}+pulje(?:n)?|\p{L}+ramme(?:n)?)\s+(?:(?:på|er på|har|om)\s+)(?:i alt\s+|samlet\s+)?$/u;
const TAKES_FROM = /(?<!\p{L})(?:finansiere[rst]*|betale[rst]*|dække[rst]*|af det|fra|inden for)(?!\p{L})/u;
/** Guarantees and finished accounts name amounts that cost nothing now. */
const NO_COST = /(?<!\p{L})(?:\p{L}*garanti\p{L}*|\p{L}*regnskab(?:et)?|hæfte[rs]?|kaution\p{L}*)(?!\p{L})/u;
/** *har ingen økonomiske konsekvenser*, but for one option, or beyond what is told. */
const NO_ECONOMY =
  /(?<!\p{L})(?:ingen|ikke (?:\p{Ll}+ ){0,2}|uden )\s?(?:direkte |afledte |bevillingsmæssige |særskilte )?(?:økonomiske|bevillingsmæssige) (?:konsekvenser|virkninger|følger)(?!\p{L})/u;
const LIMITED =
  /(?<!\p{L})(?:ud over|udover|bortset fra|yderligere|andre|løsning|forslag|model|mulighed|retning|scenarie|alternativ|i sig selv|herudover|derudover)(?!\p{L})/u;

function written(block: TextBlock): readonly Written[] {
  if (block.context.quoted) return [];
  const lower = lowerText(block);
  return amounts(block.text)
    .filter(({ from, kroner }) => kroner > 0 && !isQuoted(block, from))
    .map((amount) => {
      const words = lower.slice(amount.from, amount.to);
      const decimals = /(\d+)(?:,(\d+))?\D*$/u.exec(words)?.[2]?.length ?? 0;
      const scale = /mia|milliard/u.test(words)
        ? 1e9
        : /mio|mill/u.test(words)
          ? 1e6
          : /t\.?\s?kr|tusind/u.test(words)
            ? 1e3
            : 1;
      const before = lower.slice(Math.max(0, amount.from - 30), amount.from);
      return { ...amount, block, digit: scale / 10 ** decimals, about: ABOUT.test(before) };
    });
}

const writtenIn = (section: SectionView): readonly Written[] => section.blocks.flatMap((block) => block.memo(written));

/** Amounts the recommendation grants, sells for or fixes. */
function grants(block: TextBlock): readonly Written[] {
  if (!isProse(block)) return [];
  const lower = lowerText(block);
  return block.memo(written).filter(({ from, to }) => {
    const before = lower.slice(Math.max(0, from - 90), from);
    if (PER_UNIT.test(lower.slice(to, to + 40)) || NO_GRANT.test(before)) return false;
    return !(SOURCE.test(before) && TAKES_FROM.test(before));
  });
}

const grantsIn = (section: SectionView): readonly Written[] => section.blocks.flatMap((block) => block.memo(grants));

interface Economy {
  readonly texts: readonly Written[];
  readonly tables: readonly Known[];
  readonly denied: TextBlock | undefined;
}

const deniesEconomy = (block: TextBlock): boolean =>
  isProse(block) &&
  block.sentences().some(({ from, to }) => {
    const sentence = lowerText(block).slice(from, Math.min(to, from + 600));
    return NO_ECONOMY.test(sentence) && !LIMITED.test(sentence);
  });

function economyOf(section: SectionView): Economy {
  return {
    texts: writtenIn(section),
    tables: tableAmounts(section),
    denied: section.blocks.find((block) => block.memo(deniesEconomy)),
  };
}

const half = ({ digit }: Written): number => digit / 2;

/** The same amount, or as near as the rounding that is told allows. */
function agrees(grant: Written, { kroner, rounding }: Known): boolean {
  const off = Math.abs(grant.kroner - kroner);
  return off <= rounding + 0.5 || (grant.about && off <= Math.max(half(grant), kroner / 20));
}

function agreesWithText(grant: Written, text: Written): boolean {
  const inRange = text.lowest < text.kroner && text.lowest >= text.kroner / 1e3;
  if (inRange && grant.kroner >= text.lowest && grant.kroner <= text.kroner) return true;
  const about = { ...grant, about: grant.about || text.about };
  return (
    agrees(about, { kroner: text.kroner, rounding: text.about ? half(text) : 0 }) ||
    agrees(about, { kroner: text.lowest, rounding: 0 })
  );
}

/** *1,4 mio. kr.* for 1.412.000: rightly rounded, and not said to be. */
const isRounded = (grant: Written, kroner: number, digit: number): boolean =>
  Math.abs(grant.kroner - kroner) <= Math.max(grant.digit, digit) / 2 && Math.max(grant.digit, digit) > 1;

/** Sums, differences and a few years' worth of what the economy's text names. */
function derived(texts: readonly Written[]): Known[] {
  const values = texts.slice(0, 12).map(({ kroner }) => kroner);
  const pairs = values.flatMap((one, index) =>
    values.slice(index + 1).flatMap((other) => [one + other, Math.abs(one - other)]),
  );
  const all = values.reduce((sum, value) => sum + value, 0);
  const years = texts.slice(0, 12).flatMap(({ kroner, digit }) =>
    [2, 3, 4].flatMap((count) => [
      { kroner: kroner * count, rounding: 0 },
      { kroner: kroner / count, rounding: digit / 2 / count },
    ]),
  );
  return [...[...pairs, all].map((kroner) => ({ kroner, rounding: 0 })), ...years];
}

/** What a table's amounts give with those of the text: what is short of the frame. */
function withTables(texts: readonly Written[], tables: readonly Known[]): Known[] {
  return texts.slice(0, 6).flatMap(({ kroner }) =>
    tables.slice(0, 40).flatMap((table) => [
      { kroner: Math.abs(table.kroner - kroner), rounding: table.rounding },
      { kroner: table.kroner + kroner, rounding: table.rounding },
    ]),
  );
}

/** Amounts that are compared: more than any recommendation holds. */
const MOST = 60;

interface Verdict {
  readonly severity: Severity;
  readonly message: Message;
}

/** Null where the economy bears the amount out. */
function verdictOf(grant: Written, economies: readonly Economy[], anyAgrees: 'some' | 'none'): Verdict | null {
  const texts = economies.flatMap((economy) => economy.texts);
  const tables = economies.flatMap((economy) => economy.tables);
  if (texts.some((text) => agreesWithText(grant, text)) || tables.some((known) => agrees(grant, known))) return null;
  if ([...derived(texts), ...withTables(texts, tables)].some((known) => agrees(grant, known))) return null;
  const rounded =
    texts.find((text) => isRounded(grant, text.kroner, text.digit))?.kroner ??
    tables.find(({ kroner }) => isRounded(grant, kroner, 1))?.kroner;
  if (rounded !== undefined) return { severity: 'suggestion', message: roundedFrom(rounded) };
  const [low, high] = anyAgrees === 'none' ? [0.5, 2] : [0.8, 1.25];
  const raw = [...texts.map(({ kroner }) => kroner), ...tables.map(({ kroner }) => kroner)];
  const rival = raw.some((kroner) => grant.kroner > kroner * low && grant.kroner < kroner * high);
  const slip = raw.some((kroner) => kroner > 0 && [10, 100, 1000].some((by) => isTenfold(grant.kroner, kroner, by)));
  return rival || slip ? { severity: 'error', message: SAME } : { severity: 'warning', message: SAME };
}

const isTenfold = (a: number, b: number, by: number): boolean => Math.abs(a - b * by) < 1 || Math.abs(b - a * by) < 1;

const roundedFrom = (kroner: number): Message => {
  const exact = formatDanishNumber(Math.round(kroner));
  return {
    da: `I økonomien står ${exact} kr. Skriv det samme beløb, eller skriv ca.`,
    en: `The economy says ${exact} kr. Give the same amount, or write "about".`,
  };
};

/** Somewhere else in the case the same amount stands: what it is for is told, if not where it should be. */
function toldElsewhere(grant: Written, view: CaseView): boolean {
  return view.sections.some(
    (section) =>
      section.key !== 'recommendation' &&
      section.key !== 'economy' &&
      (section.memo(writtenIn).some((text) => agreesWithText(grant, text)) ||
        section.memo(tableAmounts).some((known) => agrees(grant, known))),
  );
}

function contradictions(view: CaseView, smallest: number): Hit[] {
  const of = (key: string) => view.sections.filter((section) => section.key === key);
  const granted = firsts(of('recommendation').flatMap((section) => section.memo(grantsIn)));
  const large = granted.filter(({ kroner }) => kroner >= smallest).slice(0, MOST);
  const economies = of('economy').map((section) => section.memo(economyOf));
  if (large.length === 0) return [];
  const holdsAmounts = economies.some(({ texts, tables }) => texts.length > 0 || tables.length > 0);
  if (!holdsAmounts) {
    const denied = economies.find((economy) => economy.denied)?.denied;
    return denied ? denials(large, denied) : [];
  }
  const judged = (anyAgrees: 'some' | 'none') =>
    large.map((grant) => ({ grant, verdict: verdictOf(grant, economies, anyAgrees) }));
  const first = judged('some');
  const verdicts = first.some(({ verdict }) => verdict === null) ? first : judged('none');
  const found = verdicts.flatMap(({ grant, verdict }): Hit[] =>
    verdict && !(verdict.severity === 'warning' && toldElsewhere(grant, view)) ? [hitOf(grant, verdict)] : [],
  );
  // Told once: where one amount is left out of the economy, all of its point are.
  const missing = found.find(({ severity }) => severity === 'warning');
  return found.filter((hit) => hit.severity !== 'warning' || hit === missing);
}

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
  const severity: Severity = ALREADY_FOUND.test(lowerText(denied)) ? 'warning' : 'error';
  return granted
    .filter(({ block }) => !NO_COST.test(lowerText(block)))
    .map((grant) => hitOf(grant, { severity, message: SAME }));
}

function firsts(granted: readonly Written[]): Written[] {
  return granted.filter((one, index) => granted.findIndex(({ kroner }) => kroner === one.kroner) === index);
}

const both = (recommendation: string, economy: string) => ({ sections: { recommendation, economy } });
const TABLE = 'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Anlæg | 1.400 | 600 |\n| Drift | 35 | 70 |';

export const pr10: Check = {
  id: 'PR10',
  category: 'precision',
  severity: 'error',
  needs: ['text', 'tables'],
  thresholds: [SMALLEST],
  name: { da: 'Beløb modsiger hinanden', en: 'Amounts contradict each other' },
  why: {
    da: 'Der stemmes om beløbet i indstillingen, men det er beløbet i økonomien, der er regnet ud. Er de forskellige, ved ingen, hvad der blev bevilget.',
    en: 'The vote is on the amount in the recommendation, but the one in the economy was worked out. If they differ, nobody knows what was granted.',
  },
  run: { tuned: (tuning: Tuning) => (view) => contradictions(view, tuning.threshold(SMALLEST)) },
  examples: {
    bad: [
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
      both('At Byrådet bevilger 450 t.kr. til legepladsen.', 'Legepladsen koster 0,45 mio. kr.'),
      both('At Byrådet godkender anlægsregnskabet på 11,84 mio. kr.', 'Regnskabet har ingen økonomiske konsekvenser.'),
    ],
  },
};

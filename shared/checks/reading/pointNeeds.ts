import { ADOPTS, ADVICE, CHANGES, MEASURED, PAPERS, TOLD } from '../lists/points.ts';
import { anyOf, wholeWords } from './classes.ts';
import {
  AMOUNT,
  ANCHOR,
  type Fault,
  HOW_MUCH,
  isUnanchored,
  type Need,
  type Point,
  SHOWN,
  some,
  TELL_HERE,
  WHEN,
} from './point.ts';
import { MONEY_NEEDS } from './pointMoney.ts';

const BY_WHEN = {
  da: 'Hvornår skal det ligge der? Skriv en dato eller et møde.',
  en: 'When is it to be there? Give a date or a meeting.',
};
const HOW_FAR = {
  da: 'Hvad må der aftales? Skriv rammen: beløb, varighed eller bilag.',
  en: 'What may be agreed on? Give the limits: amount, length or attachment.',
};
const UNTIL = {
  da: 'Til hvornår? Skriv slutdatoen, og hvad det koster.',
  en: 'Until when? Give the end date, and what it costs.',
};
const WHO_SITS = {
  da: 'Hvem sidder i den, hvad er opgaven, og hvornår er den færdig?',
  en: 'Who sits on it, what is its task, and when is it done?',
};
const WHOSE_HEARING = {
  da: 'Hos hvem, og hvor længe? Skriv parter og frist.',
  en: 'With whom, and for how long? Give the parties and the deadline.',
};

const MEASURE = anyOf(MEASURED);
/** *lejen forhøjes*, *strammer kravene til hegn*; *så den gælder alle* says to what. */
const CHANGE = wholeWords(
  `${MEASURE}(?: (?!om)[^\\s;]{1,40}){0,6} (?:${anyOf(CHANGES)}s|sættes (?:op|ned|i vejret))|${anyOf(CHANGES)}[rs]?(?: \\p{L}{1,40}){0,3} ${MEASURE}`,
);
const TO_WHAT =
  /\d|(?<!\p{L})(?:til|så|ved at|som|med|model|løsning|scenarie|forslag\p{L}*|halv\p{L}*|en|et|to|tre|fire|fem)(?!\p{L})/u;
const ADOPTED = `(?:${anyOf(ADOPTS)}[rs]?|lægge[rs]? til grund)`;
const TELLS = anyOf(TOLD);
/** *de skitserede ruter gennemføres*, *godkender den anbefalede farve*. */
const AS_PROPOSED = wholeWords(
  `(?:de|den|det) ${TELLS} (?:[^\\s;]{1,40} ){0,10}${ADOPTED}|${ADOPTED} (?:de|den|det) ${TELLS} \\p{L}{3,}`,
);
/** *rådgiverens forslag iværksættes*. */
const ADVICE_TAKEN = wholeWords(
  `\\p{L}{3,40}s (?:\\p{L}{2,30} )?${anyOf(ADVICE)} (?:[^\\s;]{1,40} ){0,6}${ADOPTED}|(?:anbefalingerne|konklusionerne|forslagene|anvisningerne) (?:i|fra|af) (?:[^\\s;]{1,40} ){1,6}${ADOPTED}|${ADOPTED} \\p{L}{3,40}s (?:\\p{L}{2,30} )?${anyOf(ADVICE)}`,
);
const THE_CASE =
  '(?:sagen|sagens fremstilling|sagsfremstillingen|dagsordenen|dagsordenspunktet|ovenfor|ovenstående|redegørelsen|notatet|materialet|oplægget)';
/** *som beskrevet i notatet*, *på de vilkår, der er nævnt i sagsfremstillingen*. */
const TOLD_ELSEWHERE = wholeWords(
  `(?:(?:som|der|hvad der) )?(?:(?:de|det|den) )?(?:fremgår|er ${TELLS}|beskrives|beskrevet|skitseret|anført|nævnt) (?:af|i) ${THE_CASE}|på de i ${THE_CASE} ${TELLS} (?:vilkår|betingelser)`,
);
/** *med de faldne bemærkninger*: nobody who was not there knows them. */
const WITH_REMARKS = wholeWords(
  `med (?:de |det |den )?(?:faldne|modtagne|indkomne|drøftede|aftalte|ønskede|${TELLS}) (?:bemærkning|ændring|rettelse|justering|tilføjelse|tilpasning|præcisering)(?:en|er|erne)?|med de bemærkninger`,
);
/** *efter sædvanlig praksis*. */
const AS_USUAL = wholeWords(
  '(?:sædvanlig|gældende|vanlig|hidtidig|kendt|normal)[et]? (?:\\p{L}+ )?(?:vilkår|provision|garantiprovision|praksis|principper|retningslinjer|kriterier)',
);
const PAPER = anyOf(PAPERS);
/** *pålægges at fremlægge en handleplan*, *anmodes om at anvise besparelser*. */
const ORDERS = wholeWords(
  `(?:fremlægge|forelægge|udarbejde|fremsende|anvise|finde|komme med|vende tilbage med|aflægge)[rs]?(?: (?!ikke)[\\p{L}-]+){0,4} (?:forslag til (?:\\p{L}+ ){0,2})?${PAPER}|(?:får|gives|gøres)(?: \\p{L}+){0,2} status`,
);
/** *undersøger mulighederne for …*, *arbejder videre med planen*: it is to end some day. */
const LOOKS_INTO = wholeWords(
  '(?:undersøge|afdække|kortlægge|belyse|analysere|afklare|afsøge)[rs]?|arbejde[rs]? (?:der )?videre med|får til opgave|pålægges at finde',
);
/** *genoptages*, *evalueres*: it is to come back. */
const COMES_BACK = wholeWords(
  'genoptages|genoptager|evalueres|evaluerer|revurderes|genovervejes|tages op (?:igen|på ny)|forelægges (?:igen|på ny)|genforelægges',
);
/** *bemyndiges til at indgå aftale*: on what, for how long, for how much. */
const AUTHORISED = wholeWords(
  '(?:bemyndige[rs]|bemyndigelse|fuldmagt|mandat|kompetence\\p{L}*)(?: [^\\s,;]{1,40}){0,5} til (?:selv )?at (?:indgå|forhandle|købe|sælge|erhverve|leje|disponere|udmønte|fordele|ekspropriere|afhænde|udleje)',
);
const LIMITS =
  /\d|(?<!\p{L})(?:inden for|op til|på vilkår|i overensstemmelse|skøde|maksimal\p{L}*|højst|efter reglerne|laveste|købsaftale\p{L}*|på (?:de|det|den))(?!\p{L})/u;
/** *der nedsættes en arbejdsgruppe*. */
const GROUP = wholeWords(
  '(?:nedsætte|etablere|danne|oprette)[rs]?(?: der)? (?:en|et) (?:\\p{L}+ )?\\p{L}*(?:arbejdsgruppe|udvalg|styregruppe|taskforce|følgegruppe|ekspertgruppe|tænketank|projektgruppe)',
);
const MANNED =
  /\d|(?<!\p{L})(?:medlem\p{L}*|bestående|kommissori\p{L}*|deltag\p{L}*|repræsentant\p{L}*|fra|formand\p{L}*|§)(?!\p{L})/u;
/** *sendes i høring*: how long, and to whom. */
const HEARD = /(?<!\p{L})sende[rs]?(?!\p{L})[^.;]{0,120} i (?:offentlig |fornyet |supplerende )?høring(?!\p{L})/u;
const HEARD_HOW = /\d|(?<!\p{L})(?:hos|uger|måned\p{L}*|frist|frem til|perioden|jf)(?!\p{L})/u;
/** *aftalen forlænges*. */
const GOES_ON = wholeWords('(?:forlænge|videreføre|fortsætte)[rs]');
/** *justeres*, *tilpasses*, of whatever it is. */
const ADJUSTED = wholeWords('justeres|tilpasses|omlægges|opdateres|ændres|revideres|moderniseres');

/** What other deeds need; the first that holds is said. */
const NEEDS: readonly Need[] = [
  {
    deed: TOLD_ELSEWHERE,
    lacks: (point, all) => isUnanchored(point) && !some(all, AMOUNT),
    message: TELL_HERE,
    severity: 'warning',
  },
  ...MONEY_NEEDS,
  {
    deed: CHANGE,
    lacks: ({ decided }) => !TO_WHAT.test(decided) && !SHOWN.test(decided),
    message: HOW_MUCH,
    severity: 'suggestion',
  },
  {
    deed: ADJUSTED,
    lacks: (point) => !TO_WHAT.test(point.decided) && isUnanchored(point) && !WHEN.test(point.lower),
    message: HOW_MUCH,
    severity: 'suggestion',
  },
  { deed: WITH_REMARKS, lacks: isUnanchored, message: TELL_HERE, severity: 'suggestion' },
  { deed: AS_USUAL, lacks: isUnanchored, message: TELL_HERE, severity: 'suggestion' },
  { deed: AS_PROPOSED, lacks: isUnanchored, message: TELL_HERE, severity: 'suggestion' },
  { deed: ADVICE_TAKEN, lacks: isUnanchored, message: TELL_HERE, severity: 'suggestion' },
  { deed: GROUP, lacks: ({ lower }) => !MANNED.test(lower), message: WHO_SITS, severity: 'suggestion' },
  { deed: HEARD, lacks: ({ lower }) => !HEARD_HOW.test(lower), message: WHOSE_HEARING, severity: 'suggestion' },
  {
    deed: GOES_ON,
    lacks: ({ lower }) => !/\d/u.test(lower) && !WHEN.test(lower) && !ANCHOR.test(lower),
    message: UNTIL,
    severity: 'suggestion',
  },
  {
    deed: AUTHORISED,
    lacks: ({ lower }) => !LIMITS.test(lower) && !ANCHOR.test(lower),
    message: HOW_FAR,
    severity: 'suggestion',
  },
  { deed: ORDERS, lacks: ({ lower }) => !WHEN.test(lower), message: BY_WHEN, severity: 'suggestion' },
  {
    deed: LOOKS_INTO,
    lacks: (point) => !WHEN.test(point.lower) && !AMOUNT.test(point.lower),
    message: BY_WHEN,
    severity: 'suggestion',
  },
  { deed: COMES_BACK, lacks: ({ lower }) => !WHEN.test(lower), message: BY_WHEN, severity: 'suggestion' },
];

/** What a point of a recommendation leaves out that it cannot be carried out without; null where it has all. */
export function missingIn(point: Point, all: readonly Point[]): Fault | null {
  return NEEDS.find(({ deed, lacks }) => deed.test(point.decided) && lacks(point, all)) ?? null;
}

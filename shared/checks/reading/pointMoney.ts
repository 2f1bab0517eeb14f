import { BUILDS, MONEY, PAYS } from '../lists/points.ts';
import { anyOf, wholeWords } from './classes.ts';
import {
  AMOUNT,
  ANCHOR,
  FUNDED,
  HOW_MUCH,
  isAmountToldBeside,
  isUnanchored,
  type Need,
  type Point,
  SHOWN,
  some,
  TELL_HERE,
} from './point.ts';

const WHICH_AMOUNT = {
  da: 'Hvor meget er det? Skriv beløbet i punktet, eller henvis til det bilag, hvor det står.',
  en: 'How much is it? Put the amount in the point, or refer to the attachment that has it.',
};
const WHO_PAYS = {
  da: 'Hvor kommer pengene fra, og i hvilket år? Skriv det i punktet.',
  en: 'Where does the money come from, and in which year? Say it in the point.',
};
const HOW_LONG = {
  da: 'Hvornår begynder og slutter det, og hvad koster det? Skriv det i punktet.',
  en: 'When does it begin and end, and what does it cost? Say it in the point.',
};
const WHICH_PRICE = {
  da: 'Til hvem, og for hvor meget? Skriv køber og pris, eller hvordan prisen findes.',
  en: 'To whom, and for how much? Give the buyer and the price, or how the price is found.',
};
const WHICH_FRAME = {
  da: 'Hvilken ramme? Skriv udvalg, politikområde eller pulje.',
  en: 'Which budget? Give the committee, the policy area or the fund.',
};
const GIVES = anyOf(PAYS);
const A_SUM = anyOf(MONEY);
/** *giver et tilskud*, *får en kompensation*, *ansøgning om støtte imødekommes*, *overskuddet udbetales*; not *støtte af* and not a refusal. */
const PAYMENT = wholeWords(
  `(?:${GIVES}[rs]?|får|modtager)(?: (?!ikke(?!\\p{L})|afslag)[^\\s,;]{1,40}){0,5} (?<sum>${A_SUM})|(?<before>${A_SUM})(?: (?!ikke(?!\\p{L})|skal|som|der)[^\\s;]{1,40}){0,9} ${GIVES}s`,
);
const REFUSES = /(?<!\p{L})(?:afslag|afslås|afvises|ikke (?:imødekomme|give|yde|få)|godkendes efter|opkræves)\p{L}*/u;
/** *svarende til det valgte bud*: as much as something else. */
const AS_MUCH = /svarende (?:til )?/u;
/** A grant is its amount: no paper stands in for it, *jf. bilag 5*. */
const IS_GRANT = /bevilling|rådighedsbeløb/u;
/** Nobody doubts that these are sums. */
const IS_SUM = /bevilling|rådighedsbeløb|tilskud|støtte/u;

const sumIn = ({ decided }: Point): string => {
  const groups = PAYMENT.exec(decided)?.groups;
  return groups?.sum ?? groups?.before ?? '';
};

function lacksAmount(point: Point, all: readonly Point[]): boolean {
  const sum = sumIn(point);
  if ([AMOUNT, AS_MUCH, REFUSES].some((told) => told.test(point.decided))) return false;
  if (!IS_GRANT.test(sum) && some(all, SHOWN)) return false;
  return !isAmountToldBeside(point, all, sum);
}
const DEED_OF_MONEY = /(?<!\p{L})(?:\p{L}*bevilling(?:er)?|tilskud|bevilger|afsættes|afsætter|anlægstilskud)(?!\p{L})/u;
/** Money that comes in, or whose source is told with it: *2 mio. kr. af overskuddet*. */
const NO_EXPENSE = /(?<!\p{L})(?:indtægt\p{L}*|frigive[rs]?|tilsagn)(?!\p{L})|(?<!\d)-\d|kr\.? (?:af|fra) /u;
const WITH_KRONER = /\d[\d.,]*\s(?:mio\.? )?kr/u;
/** *udgiften håndteres senere på året*: put off, and nobody has found it. */
const PAID_LATER = wholeWords(
  `\\p{L}{0,20}(?:finansiering|udgift|dækning|merforbrug|besparelse|underskud)(?:en|et|er|erne|n)?(?: [^\\s.;]{1,30}){0,6} (?:findes|afklares|håndteres|søges|anvises|løses|dækkes|hentes|indhentes)(?: \\p{L}{1,20}){0,2} (?:i forbindelse med|senere|ved en|ved de|på et senere|i løbet af|fremover|efterfølgende|på sigt|hurtigst|inden for)`,
);
const BUDGETED = wholeWords(
  '(?:indarbejdes|indregnes|indlægges|lægges ind) i (?:det kommende |næste års |forslag(?:et)? til )?(?:budget(?:tet|terne|forslaget)?|rammen|driftsrammen)',
);
const PAID_AS_TOLD = wholeWords(
  '(?:finansiere[rs]|dækkes|afholdes|betales|konteres) (?:\\p{L}+ )?som (?:anført|beskrevet|foreslået|angivet|nævnt|skitseret|redegjort for)',
);
/** *inden for rammen*, *af de afsatte midler*: whose? */
const SOME_FRAME = wholeWords(
  '(?:inden for|af|over) (?:(?:den|de|det) )?(?:(?:eksisterende|afsatte|gældende|nuværende|vedtagne|givne|egne|egen|overførte|økonomiske) ){1,2}(?:ramme|rammer|rammen|rammerne|budget|budgettet|midler|midlerne|bevilling)|inden for (?:rammen|rammerne|budgettet)',
);
/** Rates are money, also where they stay as they are. */
const RATES = wholeWords(
  '(?:takst(?:en|er|erne)|gebyr(?:et|er|erne)|deltagerbetaling(?:en)?|sats(?:en|er|erne)|huslejen|billetpris(?:en|er|erne)|kontingentet)(?: (?!om)[\\p{L}\\d/]+){0,6} (?:fastholdes|fastsættes|fastholdt|forhøjes|nedsættes|hæves|sænkes|uændret|uændrede|reguleres|sættes (?:op|ned))',
);
/** *merudgiften dækkes af kassen*, *kommunen medfinansierer projektet*. */
const EXPENSE = wholeWords(
  '\\p{L}*(?:udgift|udgiften|udgifter|udgifterne|omkostninger|omkostningerne|merforbruget|underskuddet|tabet)(?: [^\\s;]{1,30}){0,6} (?:finansieres|dækkes|afholdes|betales|bæres)|medfinansiere[rs]?|(?:støtter|støtte|støttes|bidrager|deltager)(?: \\p{L}{1,30}){0,3} økonomisk|kompensere[rs]|deltager i finansieringen',
);
/** *ejendommen sælges*: to whom, for how much. */
const SALE = wholeWords('(?:sælge|købe|erhverve|afhænde|indløse|opkøbe|udleje)[rs]?');
const PRICED =
  /udbud|udbydes|udbyde|højestbydende|(?<!\p{L})bud(?!\p{L})|ekspropri|mægler|vurdering|tilbudsgiver|markedspris/u;
/** *der anlægges en sti*, and no point says what it costs. */
const BUILT = wholeWords(`${anyOf(BUILDS)}[rs]|der (?:ny)?ansættes|opnormeres`);
/** What is permitted is paid by whoever asked for it. */
const OF_PERMIT = /(?<!\p{L})(?:dispensation|\p{L}*tilladelse|vilkår|\p{L}*lokalplan|krav|forsøg)/u;
/** *der igangsættes et forsøg*. */
const TRIAL = wholeWords(
  '(?:igangsætte|iværksætte|etablere|gennemføre|indføre|oprette|starte)[rs]?(?: [^\\s,;]{1,40}){0,3} \\p{L}{0,20}(?:forsøg|forsøgsordning|pilotprojekt|prøveordning|pilotforsøg|prøveperiode)(?:et|en)?',
);

/** What deeds that move money need; the first that holds is said. */
export const MONEY_NEEDS: readonly Need[] = [
  { deed: PAID_AS_TOLD, lacks: ({ lower }) => !SHOWN.test(lower), message: TELL_HERE, severity: 'warning' },
  {
    deed: PAYMENT,
    lacks: (point, all) => IS_SUM.test(sumIn(point)) && lacksAmount(point, all),
    message: WHICH_AMOUNT,
    severity: 'warning',
  },
  { deed: PAYMENT, lacks: lacksAmount, message: WHICH_AMOUNT, severity: 'suggestion' },
  {
    deed: RATES,
    lacks: (_point, all) => !some(all, AMOUNT) && !some(all, SHOWN),
    message: HOW_MUCH,
    severity: 'suggestion',
  },
  { deed: PAID_LATER, lacks: ({ lower }) => !AMOUNT.test(lower), message: WHO_PAYS, severity: 'suggestion' },
  {
    deed: SOME_FRAME,
    lacks: ({ lower }) => !AMOUNT.test(lower) && !ANCHOR.test(lower),
    message: WHICH_FRAME,
    severity: 'suggestion',
  },
  {
    deed: SALE,
    lacks: (point, all) => !some(all, AMOUNT) && !some(all, SHOWN) && !PRICED.test(point.lower) && isUnanchored(point),
    message: WHICH_PRICE,
    severity: 'suggestion',
  },
  {
    deed: EXPENSE,
    lacks: (_point, all) => !some(all, AMOUNT) && !some(all, SHOWN),
    message: WHICH_AMOUNT,
    severity: 'suggestion',
  },
  { deed: BUDGETED, lacks: (_point, all) => !some(all, FUNDED), message: WHO_PAYS, severity: 'suggestion' },
  {
    deed: DEED_OF_MONEY,
    lacks: ({ decided }, all) => WITH_KRONER.test(decided) && !NO_EXPENSE.test(decided) && !some(all, FUNDED),
    message: WHO_PAYS,
    severity: 'suggestion',
    elsewhere: true,
  },
  {
    deed: TRIAL,
    lacks: (_point, all) => !some(all, AMOUNT) && !some(all, FUNDED),
    message: HOW_LONG,
    severity: 'suggestion',
  },
  {
    deed: BUILT,
    lacks: ({ lower }, all) => !OF_PERMIT.test(lower) && !some(all, AMOUNT) && !some(all, FUNDED) && !some(all, SHOWN),
    message: WHICH_AMOUNT,
    severity: 'suggestion',
  },
];

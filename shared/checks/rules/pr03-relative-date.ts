import { FULL_DATE, MONTHS } from '../../text/patterns.ts';
import { type Check, type Hit, sentenceText, surroundings, wordsOf } from '../define.ts';
import { RECENT, RELATIVE_DATES } from '../lists/precision.ts';
import { isLongAgoTold, LONG_AGO } from '../reading/longAgo.ts';
import { lowerStatement } from '../reading/near.ts';
import { showsSource, showsToday } from '../reading/shownOfDay.ts';
import { sectionOf } from '../reading/toldNear.ts';
import { existence, type TermMatch } from '../terms.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Teksten læses også senere. Skriv en fast dato.',
  en: 'The text will also be read later. Give a fixed date.',
};

const WHICH_YEARS = { da: 'Hvilke år? Skriv årstallene.', en: 'Which years? Name them.' };
const WHICH_YEAR = { da: 'Hvilket år? Skriv det.', en: 'Which year? Name it.' };
const WHEN_WAS_IT = { da: 'Hvornår var det? Skriv året.', en: 'When was that? Give the year.' };
/** Told in years: no day answers. */
const OF_YEARS = new Set(RECENT.filter((term) => /år(?:række)?$/u.test(term)));
const asked = ({ term }: TermMatch) => {
  if (LONG_AGO.has(term)) return WHEN_WAS_IT;
  if (OF_YEARS.has(term)) return WHICH_YEARS;
  return term.endsWith('årsskiftet') ? WHICH_YEAR : MESSAGE;
};

const POINTS = new Set(['primo', 'medio', 'ultimo']);
const FIXED = new RegExp(`^\\s+(?:den\\s+)?(?:\\d{1,2}\\.\\s?)?(?:(?:${MONTHS})\\s+)?(?:1[5-9]|2[01])\\d\\d`, 'u');
/** *dag- og aftenvagt*, *i dag (2026)*. */
const FIXED_OTHERWISE = /^(?:-|\s*\((?:[^)]{0,20}\s)?(?:19|20)\d\d\))/u;
/** *i år 1 af projektet*, not *har i år 28 børn*. */
const YEAR_OF_PROJECT = /^\s+\d{1,2}(?:\s+(?:af|i|efter|og)(?!\p{L})|[.,;)-]|$)/u;
/** *i år med kommunalvalg*, *i år, hvor der er valg*: in any such year. */
const SUCH_YEARS = /^,?\s+(?:med(?!\s+(?:stor|god|fin|en|et)(?!\p{L}))|uden|hvor|som)(?!\p{L})/u;
const YEAR = /(?:19|20)\d\d/u;
/** Terms that the same statement dates where it has a date of its own: *den nuværende ledelse stopper den 1. januar 2027*. */
const DATED_BESIDE = new Set(['nuværende', 'i år', 'næste år', 'sidste år', 'forrige år', 'indeværende år']);
/** How something is made, whenever one reads it: *i sin nuværende form*. */
const ITS_SHAPE = /^\s+(?:form|udformning|skikkelse|tilstand|indretning|fysiske form)(?!\p{L})/u;
/** *er i dag 58,40 kr.*, *har i dag 31 elever*: a figure is one of a day. How things are, beside what is proposed, is clear to any reader. */
const MEASURED =
  /^\s+(?:(?:kun|ca\.|cirka|omkring|i alt|over|under|knap|godt|mere end|på|indskrevet|ansat)\s+){0,2}\d/u;
/** *kommunens nuværende kontrakter udløber*: it points out which. */
const POINTED_OUT =
  /^\s+(?:\p{L}*(?:kontrakt|aftale|leverandør|lejemål|lejer|ejer|operatør|entreprenør))(?:en|et|er|erne|n|r|s)*(?!\p{L})/u;
/** *en videreførelse af den nuværende model*: what is decided is what holds on a day. */
const CONTINUES =
  /(?<!\p{L})(?:viderefør\p{L}*|fortsætte[rs]?|fortsættelse|forlæng\p{L}*)(?:\s\p{L}+){0,2}\s(?:den|det|de)\s+$/u;
/** What is made on a day and made anew: *den nuværende prognose*. */
const OF_A_DAY = /^\s+(?:prognose|skøn|forventning|vurdering|budgettal|beregning)\p{L}{0,4}(?!\p{L})/u;
/** *lavere end i samme periode sidste år*, where the period is told with its year just before. */
const AGO = new Set(['sidste år', 'forrige år', 'året før']);
const SAME_TIME = /(?<!\p{L})(?:i|på) samme (?:periode|tid|tidspunkt|kvartal|halvår|måned)\s+$/u;
/** How things are is clear enough to a reader of the time; what happened on the day is not. */
const AS_IT_IS = new Set(['i dag', 'nuværende']);
const EVENT =
  /(?<!\p{L})(?:blev|besluttede|vedtog|godkendte|behandlede|behandles|træffer|beslutter|forelægges|stemmer|holdt|skete|kom|åbnede|lukkede|udsendte|udløber|ophører|flyttede)(?!\p{L})/u;
/** *de sidste år*, *hvert år*, *10 år i år*, *planens sidste år* mean something else. */
const OTHER_SENSE = /(?:^|[^\p{L}])(?:de|det|hvert|hele|første|andet|tredje|\p{L}{3,}(?:en|et|erne|ene)s)\s+$/u;

/** *har aktuelt 16 beboere* tells of now; *et aktuelt emne*, *når det bliver aktuelt* do not. */
const NOW_BEFORE =
  /(?<!\p{L})(?:har|er|der er|står|venter|mangler|bor|går|arbejder|ligger|findes|udgør|bruger|modtager|anvendes|bruges|drives|kører|deltager|koster)\s+$/u;
const NOW_AFTER =
  /^\s+(?:(?:ca\.|cirka|kun|omkring|i alt)\s+)?(?:\d|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|ingen|ledige|et|en|på|indskrevet|ansat|ubesat)(?!\p{L}))/u;
const NOW_FIRST =
  /^\s+(?:er|har|står|venter|mangler|bor|går|arbejder|drøfter|undersøger|ligger|findes|udgør|bruger|modtager|kører)(?!\p{L})/u;
/** *Sidste gang fik halvdelen afslag*, *end sidste gang*; *for fjerde og sidste gang* counts. */
const LAST_TIME = /(?<!\p{L})(?:end|som|ligesom|siden)\s+$/u;

/** What stands until it is torn down: *den nuværende konstruktion* is the one that is there, whenever it is read. */
const BUILT =
  /^\s+(?:\p{Ll}{2,20}e\s)?(?:\p{Ll}*(?:konstruktion|bygning|tag|gulv|mur|facade|skole|hal|bane|sti|vej|bro|lokale|placering|grund|matrikel|bebyggelse|ledning|kloak|kælder|anlæg|rådhus|bibliotek))(?:en|et|er|erne|r|rne|s|ns|ts)*(?!\p{L})/u;

/** *bygningen, hvor butikken for øjeblikket ligger*: points out which one, and no date would. */
const NOW = new Set(['for øjeblikket', 'i øjeblikket', 'for tiden', 'p.t.', 'pt.', 'på nuværende tidspunkt']);
const POINTS_OUT = /(?:^|[\s,])(?:hvor|som|der) (?:\p{L}+ ){0,4}$(?<!(?:^|[.!?] )der (?:\p{L}+ ){0,4})/u;
const STANDS =
  /^ (?:ligger|står|bor|holder til|har til huse|er placeret|er indrettet|bruges|anvendes|drives|huser|ejes|lejes|parkerer|benyttes)(?!\p{L})/u;
const STOOD = /(?<!\p{L})(?:ligger|står|bor|bruger|bruges|anvendes|drives|benyttes|ejer|ejes|lejer|lejes) $/u;
const pointsOut = ({ term, before, after }: TermMatch): boolean =>
  NOW.has(term) &&
  POINTS_OUT.test(before) &&
  (STANDS.test(after) || (STOOD.test(before) && /^(?: \p{L}+)?(?:[.,;]|$)/u.test(after)));

/** *en plads er p.t. ledig*, *har p.t. ikke de folk, det kræver*: a day would tell nobody more. */
const IS_FREE = /^ (?:ledig[et]?(?!\p{L})|ikke (?:de|den|det|muligt|kendt|afklaret|opgjort|taget|truffet|grundlag) )/u;
/** *kendes ikke for tiden*: the question is when it will be known, and no day of today answers it. */
const NOT_YET = /(?<!\p{L})(?:ikke|endnu|ingen|uvist|usikkert|vanskeligt|svært)(?: \p{L}+){0,4} $/u;
const isFree = ({ term, before, after }: TermMatch): boolean =>
  NOW.has(term) && (IS_FREE.test(after) || (NOT_YET.test(before) && /^(?:[.,;]|$)/u.test(after)));
/** *to års forsøg mod i dag ét*: what has held until now, set against what is proposed. */
const AGAINST_TODAY = /(?<!\p{L})(?:mod|end|modsat|som) $/u;
/** *vil fortsætte i en årrække*: to come, and nobody knows for how long. */
const TO_COME = /(?<!\p{L})(?:vil|kan|forventes|ventes|skal)(?!\p{L})/u;
function tellsOfNow({ block, before, after, from }: TermMatch): boolean {
  const first = block.sentenceAt(from).from === from;
  return first ? NOW_FIRST.test(after) : NOW_BEFORE.test(before) && NOW_AFTER.test(after);
}

function allowed(match: TermMatch): boolean {
  const { block, term, before, after, from } = match;
  if (LONG_AGO.has(term)) return isLongAgoTold(match);
  if (term.endsWith('årrække') && TO_COME.test(lowerStatement(block, from, { clauses: 'without' }))) return true;
  if (term === 'aktuelt') return !tellsOfNow(match) || YEAR.test(after.slice(0, 40));
  if (term === 'sidste gang') {
    const then = block.sentenceAt(from).from === from || LAST_TIME.test(before);
    return !then || YEAR.test(sentenceText(block, from));
  }
  if (FIXED.test(after) || FIXED_OTHERWISE.test(after) || pointsOut(match) || isFree(match)) return true;
  if (term === 'i dag' && AGAINST_TODAY.test(before)) return true;
  if (term.endsWith('årsskiftet')) return YEAR.test(lowerStatement(block, from, { clauses: 'with' }));
  if (term === 'i år' && (YEAR_OF_PROJECT.test(after) || SUCH_YEARS.test(after))) return true;
  if (AGO.has(term) && SAME_TIME.test(before) && YEAR.test(surroundings(block, from))) return true;
  if (DATED_BESIDE.has(term) && FULL_DATE.test(lowerStatement(block, from, { clauses: 'without' }))) return true;
  if (RECENT.includes(term)) return /^\s+af(?!\p{L})/u.test(after) || YEAR.test(sentenceText(block, from));
  if (term === 'nuværende')
    return (
      BUILT.test(after) ||
      (/\p{L}s\s+$/u.test(before) && POINTED_OUT.test(after)) ||
      ITS_SHAPE.test(after) ||
      YEAR.test(lowerStatement(block, from, { clauses: 'without' }))
    );
  return !POINTS.has(term) && OTHER_SENSE.test(before);
}

/** A milder word for how things are now; a day on which something was done is a date like others. */
function weight({ term, before, after }: TermMatch): 'suggestion' | undefined {
  if (OF_YEARS.has(term) || LONG_AGO.has(term)) return 'suggestion';
  return AS_IT_IS.has(term) && !EVENT.test(before.slice(-30)) && !EVENT.test(after.slice(0, 30))
    ? 'suggestion'
    : undefined;
}

const DATES = existence({ list: RELATIVE_DATES, message: asked, allowed, severity: weight });
/** In *Status på budgetaftale 2025, 2. kvartal* this year is that of the title. */
const THIS_YEAR = /^i år$/iu;
const isStatusOfYear = (title: string): boolean =>
  /(?<!\p{L})(?:status|opfølgning|redegørelse|orientering|\p{L}*opfølgning|regnskab)(?!\p{L}).*(?<!\d)20\d\d(?!\d)/iu.test(
    title,
  );

/** *ultimo august*, *siden årsskiftet* in *Budgetopfølgning pr. 31. august 2027*, or after a sentence that has a year. */
const OF_MONTH = new RegExp(`^(?:(?:primo|medio|ultimo) (?:${MONTHS})|\\p{L}+ årsskiftet)`, 'u');
const isOfMonth = ({ block, from = 0 }: Hit): boolean => OF_MONTH.test(block?.lower.slice(from, from + 30) ?? '');

/** *i år* under a heading, or after a sentence of the same section, that has a year: it is the case's own. */
function isYearTold({ block, from = 0 }: Hit, view: CaseView): boolean {
  if (!block) return false;
  if (YEAR.test(block.text.slice(0, from))) return true;
  const section = view.sections.find(({ blocks }) => blocks.includes(block));
  const before = section?.blocks.slice(0, section.blocks.indexOf(block)) ?? [];
  return YEAR.test(section?.heading ?? '') || before.some(({ text }) => YEAR.test(text));
}

const ASKED_ALWAYS: ReadonlySet<Hit['message']> = new Set([WHICH_YEARS, WHEN_WAS_IT]);
/** What a reader of the case needs no date for. */
function isTold(hit: Hit, view: CaseView): boolean {
  if (THIS_YEAR.test(wordsOf(hit)) && (isStatusOfYear(view.fields.title) || isYearTold(hit, view))) return true;
  if (isOfMonth(hit) && (YEAR.test(view.fields.title) || isYearTold(hit, view))) return true;
  if (hit.severity !== 'suggestion' || ASKED_ALWAYS.has(hit.message)) return false;
  const { block, from = 0, to = 0 } = hit;
  const [before, after] = [
    block?.lower.slice(Math.max(0, from - 80), from) ?? '',
    block?.lower.slice(to, to + 60) ?? '',
  ];
  if (view.sections.some((section) => section.memo(showsToday))) return true;
  if (block && sectionOf(view, block)?.memo(showsSource)) return true;
  return !MEASURED.test(after) && !OF_A_DAY.test(after) && !CONTINUES.test(before);
}

export const pr03: Check = {
  id: 'PR03',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [RELATIVE_DATES],
  name: { da: 'Relativ dato', en: 'Relative date' },
  why: {
    da: 'Sagen læses i flere udvalg og slås op år senere. »Sidste år« betyder noget nyt, hver gang nogen læser det.',
    en: 'The case is read in several committees and looked up years later. "Last year" means something new each time.',
  },
  run: {
    tuned: (tuning) => {
      const run = DATES.tuned(tuning);
      return (view) => run(view).filter((hit) => !isTold(hit, view));
    },
  },
};

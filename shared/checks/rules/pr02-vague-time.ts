import { FIXED_TIME, MONTHS } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, sentenceAround } from '../define.ts';
import { VAGUE_TIMES } from '../lists/precision.ts';
import { lowerBefore, lowerStatement } from '../reading/near.ts';
import { type OpenTime, openTimes } from '../reading/openTimes.ts';
import { isRunning } from '../reading/running.ts';
import { isTimedInCase } from '../reading/timedInCase.ts';
import { isTimedSoon } from '../reading/toldNear.ts';
import { isWeighedLater } from '../reading/weighedLater.ts';
import { isByLaw } from '../reading/whenTold.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvornår? Angiv dato, måned eller kvartal med år.',
  en: 'When? Give a date, month or quarter with its year.',
};

const NEEDLESS = {
  da: 'Slet ordet: det, der skal ske, ligger altid fremme i tiden. Skriv i stedet, fra hvornår det gælder.',
  en: 'Delete the word: what is to happen always lies ahead. Say instead from when it holds.',
};
const isNeedless = ({ term }: TermMatch): boolean => term === 'fremadrettet';

/** What happens each month is not vague. */
const REGULAR =
  /(?<!\p{L})(?:hver|hvert|årlig|årligt|årlige|månedlig|månedligt|månedlige|ugentlig|ugentligt|daglig|dagligt|kvartalsvis|kvartalsvise|halvårligt|halvårlige|gange? om)(?!\p{L})/u;

/** *kan senere tages i brug* puts off; *senere end ventet* and *tre år senere* compare. */
const PUTS_OFF = /(?<!\p{L})(?:kan|vil|skal|bør|må)\s+(?:\p{Ll}+\s+){0,2}$/u;
const COMPARES = /^\s+(?:end|på|i)(?!\p{L})/u;
/** What is over: *har løbende været drøftet*, *blev løbende orienteret*, *orienterede løbende udvalget*. */
const PAST_BEFORE =
  /(?<!\p{L})(?:har|havde|er|blev|var|fik|fulgte|holdt|gav|skete|kom|stod|(?!de)\p{L}{3,30}(?:ede|edes|te|tes))\s+(?:\p{L}+\s+){0,2}$/u;
const PAST_SURE =
  /(?<!\p{L})(?:blev|var|havde|fik|fulgte|holdt|gav|skete|kom|stod|\p{L}{3,30}edes?)\s+(?:\p{L}+\s+){0,2}$/u;
const PAST_AFTER =
  /^\s+(?:(?:og|\p{L}+igt)\s+){0,2}(?:været|blevet|haft|fået|holdt|fulgt|givet|sket|\p{L}{2,30}(?:et|at|ft|rt|dt))(?!\p{L})/u;
/** A date by which it is done, also where it stands in the next statement. */
const BY_DATE = /(?<!\p{L})(?:senest|inden|indtil|frem til|til og med)\s+(?:den\s+)?(?:\d|kl\.)/u;

/** As a rule: *plejer at komme efter sommerferien*, *det sædvanlige fald sidst på året*. */
const HABIT =
  /(?<!\p{L})(?:plejer|normalt|erfaringsmæssigt|(?:det|den|de) (?:almindelige|sædvanlige|årlige|vante)|typisk|som regel|sædvanligvis|traditionelt|oftest)(?!\p{L})/u;
/** *Indtil videre har 14 søgt*: so far. */
const SO_FAR = /^ (?:har|er|ser|var|kun|\d)/u;

const BEFORE_HOLIDAY = /^(?:inden|før) (?:sommerferien|ferien|jul)$/u;
/** *Ruterne lægges i juni. Efter sommerferien er der flere ved telefonen*: the summer just told of. */
const AFTER_SUMMER = /^efter (?:sommer)?ferien$/u;
const IN_SUMMER = /(?<!\p{L})(?:juni|juli)(?!\p{L})/u;
const DATED_BESIDE = new RegExp(`(?<!\\p{L})(?:${MONTHS}|uge \\d)`, 'u');
const OF_SEASON = /(?:ferien|jul|nytår|sommer|sommeren|vinter|vinteren|foråret|efteråret|året)$/u;
const A_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');

/** *Klassen kan bruge timerne på et senere tidspunkt*: somebody else is free to, and nobody has promised. */
const AT_WILL = new Set(['på et senere tidspunkt', 'på et tidspunkt']);
const MAY = /(?<!\p{L})kan\s+(?:\p{L}+\s+)?\p{Ll}{1,30}[eåø](?!\p{L})/u;
const AUTHORITY =
  /(?<!\p{L})(?:kommunen|forvaltningen|administrationen|direktionen|\p{L}{0,30}udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|centret|vi|der)(?!\p{L})/u;

const isPast = ({ before, after }: TermMatch): boolean =>
  PAST_SURE.test(before) || (PAST_BEFORE.test(before) && PAST_AFTER.test(after));

/** What is over or goes on by itself, or tells of what kind something is: nobody asks when. */
function isNoPromise(match: TermMatch, said: string): boolean {
  const { term } = match;
  if (term === 'senere') return false;
  if (AT_WILL.has(term)) return MAY.test(match.before) && !AUTHORITY.test(said);
  return isPast(match);
}

function allowed(match: TermMatch): boolean {
  const { term, before, after } = match;
  if (isRunning(match)) return true;
  if (term === 'senere' && (!PUTS_OFF.test(before) || COMPARES.test(after))) return true;
  // *hurtigst muligt og senest ved årets udgang*: the day follows.
  if (isWeighedLater(match) || /^ (?:og|men|dog) senest /u.test(after)) return true;
  // *Efter husordenens § 4 skal skader meldes snarest*: so the rule says.
  if (isByLaw(match.block, match.from)) return true;
  if (term === 'indtil videre' && (SO_FAR.test(after) || isPast(match))) return true;
  const said = lowerStatement(match.block, match.from, { clauses: 'with' });
  if (OF_SEASON.test(term) && HABIT.test(said)) return true;
  // *Politikken sendes ud i uge 20 og drøftes inden sommerferien*: what is to be done before it is known from what stands beside it.
  if (AFTER_SUMMER.test(term) && IN_SUMMER.test(match.block.lower.slice(0, match.from))) return true;
  if (BEFORE_HOLIDAY.test(term) && DATED_BESIDE.test(match.block.lower)) return true;
  if (FIXED_TIME.test(said) || REGULAR.test(said) || isNoPromise(match, said)) return true;
  // *Vi begynder i april og er færdige inden sommerferien*: the month tells which.
  if (OF_SEASON.test(term) && A_MONTH.test(sentenceAround(match.block, match.from))) return true;
  return BY_DATE.test(sentenceAround(match.block, match.from).slice(-400));
}

const TIMES = existence({
  list: VAGUE_TIMES,
  message: (match) => (isNeedless(match) ? NEEDLESS : MESSAGE),
  severity: (match) => (isNeedless(match) ? 'suggestion' : undefined),
  allowed,
});

const OPEN: Readonly<Record<OpenTime['kind'], Omit<Hit, 'block'>>> = {
  season: { message: { da: 'Hvilken måned og hvilket år?', en: 'Which month, and of which year?' } },
  month: { message: { da: 'Hvilken måned?', en: 'Which month?' }, severity: 'suggestion' },
  condition: {
    message: {
      da: 'Skriv en frist. Hvad sker der, hvis det trækker ud?',
      en: 'Set a deadline. What happens if it drags on?',
    },
    severity: 'suggestion',
  },
  vague: { message: { da: 'Hvornår? Skriv måned og år.', en: 'When? Give month and year.' }, severity: 'suggestion' },
  years: { message: { da: 'Hvilke år? Skriv årstallene.', en: 'Which years? Name them.' }, severity: 'suggestion' },
  before: {
    message: { da: 'Hvornår var det? Skriv året.', en: 'When was that? Give the year.' },
    severity: 'suggestion',
  },
};
/** Where only the month is asked for, or when something was, a year that comes later does not answer; of what is vague the reader has looked. */
const OF_ITSELF = new Set([OPEN.month, OPEN.before, OPEN.vague].map(({ message }) => message));
const inOpenWords = inProse((block) =>
  openTimes(block).map(({ kind, from, to }): Hit => ({ block, from, to, ...OPEN[kind] })),
);

/** *besøg i de nye huse før sommerferien*: by the way in a list of examples, where no one is to answer for the day. */
const FOR_EXAMPLE = /(?<!\p{L})(?:blandt andet|bl\.a\.|fx|for eksempel|f\.eks\.)(?!\p{L})/u;
/** What lies far ahead may be dated a sentence or two later; what is to be done at once or all the time is not. */
const AT_ONCE = /^(?:snarest|hurtigst|løbende|fremadrettet|inden længe|om kort tid|når)/u;
const isToldNear = ({ block, from = 0, to = 0 }: Hit): boolean =>
  block !== undefined &&
  ((!AT_ONCE.test(block.lower.slice(from, to)) && isTimedSoon(block, from)) ||
    FOR_EXAMPLE.test(lowerBefore(block, from)));

/** What is said again word for word, in the summary and in the recommendation, is asked once: where it is decided. */
function onceSaid(hits: readonly Hit[]): readonly Hit[] {
  const said = new Map<string, Hit>();
  for (const hit of hits) {
    const { block, from = 0, to = 0 } = hit;
    const words = block?.lower.slice(Math.max(0, from - SAME), to) ?? '';
    if (!said.has(words) || block?.section === 'recommendation') said.set(words, hit);
  }
  const kept = new Set(said.values());
  return hits.filter((hit) => kept.has(hit));
}
const overlap = (a: Hit, b: Hit): boolean =>
  a.block === b.block && (a.from ?? 0) < (b.to ?? 0) && (b.from ?? 0) < (a.to ?? 0);
/** Letters before the words that stand with them. */
const SAME = 12;

export const pr02: Check = {
  id: 'PR02',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_TIMES],
  name: { da: 'Vag tidsangivelse', en: 'Vague time' },
  why: {
    da: 'Uden en dato kan ingen følge op, og udvalget kan ikke se, hvad det siger ja til hvornår.',
    en: 'Without a date nobody can follow up, and the committee cannot see when what it agrees to will happen.',
  },
  run: {
    tuned: (tuning) => {
      const find = TIMES.tuned(tuning);
      return (view) => {
        const listed = find(view);
        const open = inOpenWords(view).filter((one) => !listed.some((hit) => overlap(hit, one)));
        const asked = [...listed, ...open].filter((hit) => OF_ITSELF.has(hit.message) || !isToldNear(hit));
        return onceSaid(asked.filter((hit) => !isTimedInCase(view, hit)));
      };
    },
  },
};

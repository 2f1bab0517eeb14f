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
  examples: {
    bad: [
      'Lågerne skiftes, når økonomien tillader det.',
      'Klubben låner salen, indtil der er fundet et andet sted.',
      'Udvalget får et notat, så snart forholdene er belyst.',
      'Dørene males så hurtigt som muligt.',
      'Den nye takst indfases gradvist.',
      'Færgen sejler sjældnere for en periode.',
      'Hallen skal på sigt rives ned.',
      'Ruten bliver på længere sigt nedlagt.',
      'Administrationen foreslår, at udvalget får en status i efteråret.',
      'Badet åbner igen til sommeren.',
      'Planen skal i høring tidligt på foråret.',
      'Forslaget forelægges udvalget i sensommeren.',
      'Broen forventes at være klar sidst på vinteren.',
      'Hallen genåbner i løbet af foråret 2027.',
      'Forvaltningen vender tilbage i løbet af efteråret 2026.',
      'Tilskuddet udbetales, når resten af finansieringen er på plads.',
      'Planen forelægges udvalget, når lejemålet er afklaret.',
      'Arbejdet begynder, så snart de sidste aftaler er på plads.',
      'Der ventes flere børn på øen i de nærmeste år.',
      'Taget skal skiftes inden for få år.',
      'Genanvendelsen er 54 pct. mod 46 pct. tidligere.',
      'Ventetiden er 12 dage, faldet fra 20 dage tidligere.',
      'Administrationen kommer med et oplæg i begyndelsen af det nye år.',
      'Udvalget får forslagene at se, inden året er omme.',
      'Fristerne ophæves indtil videre.',
      'Sagen tages op på et senere møde.',
      'Udvalget får budgettet at se, når det er klar.',
      'Lokalet tages i brug, når det er muligt.',
      'Reglerne evalueres efter et stykke tid.',
      'Skoven åbner i løbet af efteråret.',
      'Rapporten kommer efter sommerferien.',
      'Planen følges op på et senere tidspunkt.',
      'Administrationen vender tilbage hurtigst muligt.',
      'Ordningen bliver på sigt udvidet til alle skoler.',
      'Udvalget orienteres løbende.',
      'Der vil fremadrettet være fokus på opgaven.',
      'Arbejdet går i gang inden længe.',
      'Driften bliver dyrere på længere sigt.',
      'Der følges løbende op på planen.',
      'Byggeriet slutter i december 2028, og naboerne orienteres løbende.',
      'Afklaringen ventes inden for en overskuelig fremtid.',
      'De øvrige foreninger kan søge igen senere.',
      'Huset kan senere tages i brug som bibliotek.',
      'Fraværet følges op, når der er basis for det.',
      'Udvalget kan på et senere tidspunkt beslutte at lukke hallen.',
      'Administrationen vil løbende orientere udvalget.',
      'Forældrene bliver løbende orienteret om byggeriet.',
      'Sagsbehandlingen skal fremadrettet ske hurtigere.',
    ],
    good: [
      'De fleste skader sker erfaringsmæssigt i løbet af året.',
      'Det sædvanlige fald i søgningen sidst på året gør, at holdet holder.',
      'Vagterne planlægges i juni. Der er to ekstra ved telefonen ugen efter sommerferien.',
      'Det er fast praksis, at hensynet sjældent vejer tungt, når ejeren har bygget uden lov.',
      'Prøven løber til den 30. juni 2027. Den evalueres efterfølgende.',
      'Lederen er ansat fra 1. maj 2027. Fraværet vil falde, når stillingen er besat.',
      'Prisen kendes først, når der er fundet et firma.',
      'Lågerne skiftes, når økonomien tillader det, dog senest den 1. maj 2031.',
      'Når en ansøgning er belyst, sendes den til formanden.',
      'Byggeriet gik i gang, så hurtigt som det kunne lade sig gøre.',
      'Taksten indfases gradvist: 5 kr. i 2031 og 9 kr. i 2032.',
      'Efter ordensreglementets § 2 skal skader meldes snarest muligt.',
      'Arbejdet sættes i gang hurtigst muligt og senest ved årets udgang.',

      'På længere sigt vokser behovet for plejeboliger.',
      'Efterspørgslen på små boliger falder på sigt.',
      'Hypotesen er, at færre på sigt får brug for hjælp.',
      'Forvaltningen vurderer, at vejen på længere sigt er for smal.',
      'Ved stormen i efteråret blev taget beskadiget.',
      'Broen åbner i efteråret, i oktober 2027.',
      'Udvalget får hvert år en status i foråret.',
      'Hallen var lukket i løbet af foråret 2026.',
      'Der er plads til 40 børn i løbet af året 2027.',
      'Når taget er på plads, ser huset ud som før.',
      'Aftalen er på plads.',
      'Der ventes flere børn i de nærmeste år, fra 2027 til 2030.',
      'Ventetiden er 12 dage mod 20 dage tidligere i 2024.',
      'Indtil videre har 14 foreninger søgt.',
      'Legepladsen udvikles løbende sammen med børnene.',
      'Det virker bedst, når der løbende tages stilling til behovet.',
      'Tallene er lagt frem, så lederne kan se udviklingen løbende.',
      'Rummet bliver dyrere at bygge på et senere tidspunkt.',
      'Løsningen er den mest bæredygtige på længere sigt.',
      'Planen sendes ud i uge 20 og drøftes af rådene inden sommerferien.',
      'Tilbuddene kom i oktober. Kontrakten skal skrives under inden jul.',
      'Svarene plejer at komme efter sommerferien.',
      'Visitationen begynder i april og er færdig inden sommerferien.',
      'Styringen bygger på løbende prognoser for antallet af borgere.',
      'Byggeriet slutter inden jul, i december.',
      'Ansøgningerne åbnes i september, og de bliver afgjort inden jul.',
      'Prøverne tages i maj og juni, altså inden sommerferien.',
      'Kommunen laver løbende analyser af trafikken.',
      {
        sections: {
          presentation:
            'Dagtilbuddene afløses på sigt af tre nye huse. Løsningen er den dyreste. Den kan tidligst være færdig i 2031.',
        },
        fields: { templateId: 'unknown' },
      },
      'Første byggeansøgning kommer inden sommerferien 2027.',
      'Planen følges op den 4. maj 2027.',
      'Beløbene er i løbende priser.',
      'Arbejdet begynder to måneder senere end ventet.',
      'Elever, der bliver senere hentet, er i SFO til kl. 17.',
      'Planen kan senere på året 2027 ændres.',
      'Den 4. maj 2027 afløses ordningen, og det sker løbende, hver uge.',
      'Udvalget orienteres løbende, hver måned.',
      'Arbejdet går i gang hurtigst muligt og senest den 1. marts 2027.',
      'Hjælpen gives som løbende ydelse.',
      'Naboen skriver: »Kommunen må handle hurtigst muligt.«',
      '> Skiltene bør op inden længe.',
      'Der er frit sigt i krydset, og oversigten er god.',
      'Afløseren skal være fremadrettede i kørselsretningen.',
      'Lederne følger trivslen i en løbende dialog med forældrene.',
      'Den løbende drift betales af puljen.',
      'Planen kræver løbende vedligeholdelse.',
      'Projektet har løbende været drøftet med Ældrerådet og lokaludvalgene.',
      'Naboerne blev løbende orienteret om byggeriet.',
      'Forvaltningen orienterede løbende forældrene.',
      'Der er episoder, som løbende forekommer på stationen.',
      'Klassen kan spare timer op og bruge dem til en udflugt på et senere tidspunkt.',
      'Anmodninger skal fremadrettet være fremme senest kl. 12.00 en hverdag før mødet.',
      'Sagen blev behandlet hurtigst muligt.',
    ],
  },
};

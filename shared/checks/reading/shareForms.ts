import { SHARES } from '../lists/measures.ts';
import { anyOf } from './classes.ts';
import { after, before, type Form, RATHER, SEVERAL } from './forms.ts';

/** What is told in kroner. */
export const MONEY =
  '(?:beløb|udgift|midle|peng|bevilling|ramme|pulje|tilskud|budget|krav|gæld|indtægt|overskud|forbrug|merforbrug|besparelse)';

const SHARE = anyOf(SHARES);
const ALMOST = '(?:næsten|stort set|så godt som|nærmest|langt fra|langtfra|tæt på)';
const THE = '(?:(?:de|den|det|disse|vores|kommunens|byens|skolens|landets)\\s)';
/** *af eleverne*, *af de nyansatte hjælpere*. */
const OF_NOUN = `(?:\\saf\\s(?:dem|disse)(?!\\p{L})|\\saf\\s${THE}?(?:(?!\\p{L}+(?:re|ne)\\s)\\p{L}{2,20}[es]\\s(?!der|som))?\\p{L}[\\p{L}-]{2,40})`;
const OF_WHAT = new RegExp(`^${OF_NOUN}`, 'u');
const MAYBE_OF_WHAT = new RegExp(`^${OF_NOUN}?`, 'u');
/** *en stor del af tiden*: a manner of speaking. */
const OF_TIME =
  '\\saf\\s(?:(?:den|det|sin|deres|min)\\s)?(?:tiden?|dagen|døgnet|året|livet|ansvaret|æren|forklaringen|arbejdet|opgaven|sagen|planen|natten|vinteren|sommeren)$';
const NO_WHOLE = new RegExp(OF_TIME, 'u');

/** How large a part of something. */
const PARTS: readonly Omit<Form, 'of' | 'asks'>[] = [
  // *kun en begrænset del af bevillingen*; *er en væsentlig del af planen* belongs to it.
  {
    words: ['del', 'andel', 'procentdel', 'part', 'portion'],
    before: before(`(?:(?:kun|blot|langt|stadig)\\s)?(?:en|den)\\s(?:ikke\\s)?${RATHER}${SHARE}`),
    after: MAYBE_OF_WHAT,
    unless: new RegExp(
      `${OF_TIME}|(?<!\\p{L})(?:er|som|være|været)\\s(?:også\\s)?en\\s(?:væsentlig|betydelig|god)\\sdel`,
      'u',
    ),
  },
  // *omkring halvdelen af midlerne*, but not of a flow that is reckoned in per cent; *mere end halvdelen af udgiften* is where a law draws its line.
  {
    reckoned: true,
    words: ['halvdelen'],
    before: before(
      '(?:omkring|cirka|ca\\.|knapt?|godt|lidt over|lidt under|langt over|over|mere end|mindre end|under|op mod|næsten|tæt på|henved)(?:\\s(?:en|to|tre))?',
    ),
    after: MAYBE_OF_WHAT,
    unless: new RegExp(
      `${OF_TIME}|mere end halvdelen af udgift|(?<!\\p{L})med\\s(?:mere end|mindre end|over|under)\\s[^.]*|\\p{L}+(?:forbrug|udledning)\\p{L}{0,3}$`,
      'u',
    ),
  },
  { words: ['brøkdel'], before: before('(?:kun\\s)?en'), after: OF_WHAT },
  // *en lille gruppe borgere*
  {
    words: ['gruppe', 'flok', 'kreds', 'mængde'],
    before: before(`en\\s${SHARE}`),
    after: after(`(?:af\\s)?${SEVERAL}`),
    unless: /(?:træer|buske|huse|bygninger|sten)$/u,
  },
  // *flertallet af lodsejerne*; of a council's own it is who has voted for what.
  {
    words: ['flertallet', 'flertal', 'mindretal'],
    before: /(?:(?<!\p{L})(?:et|langt)\s(?:(?:stort|klart|lille|overvejende)\s)?)?$/u,
    after: OF_WHAT,
    unless: /(?:medlem|udvalg|byråd|parti|rådet|bestyrelse)\p{L}*$/u,
  },
  {
    reckoned: true,
    words: [
      'det meste',
      'langt det meste',
      'mesteparten',
      'brorparten',
      'broderparten',
      'størsteparten',
      'hovedparten',
      'langt hovedparten',
      'størstedelen',
      'langt størstedelen',
      'overvægt',
      'overtal',
    ],
    before: /(?:(?<!\p{L})(?:et|en)\s)?$/u,
    after: OF_WHAT,
    unless: NO_WHOLE,
  },
  // *på dele af strækningen*
  { words: ['dele'], before: before('(?:i|på|for|ved)(?:\\s(?:store|visse|nogle))?'), after: OF_WHAT },
  // *nogle af de borgere*, *flere af beboerne*
  {
    words: ['nogle', 'flere', 'få'],
    after: after(`af\\s(?!dem|disse)${THE}?(?:\\p{L}{2,20}[es]\\s)?\\p{L}{2,40}(?:er|e|børn)`),
    unless: /(?:^|\s)(?:eller|og)\s(?:nogle|flere)|(?:bilag|punkt|dokument|tegning)\p{L}*$/u,
  },
];

/** How many of all, or of how many. */
const NUMBERS: readonly Omit<Form, 'of' | 'asks'>[] = [
  // *stort set ingen henvendelser*, *næsten hele området*
  {
    words: ['alle', 'ingen', 'samtlige', 'hele'],
    before: before(ALMOST),
    after: /^\s\p{L}{3,}/u,
    unless: /(?:alle (?:dage|døgnets|steder)|hele (?:tiden|året|dagen|døgnet|vejen))$/u,
  },
  // *kun få ledige pladser*, *nogle få familier*; *kan kun få støtte* is a verb.
  {
    words: ['få'],
    before: before('(?:kun|nogle|ganske|meget|forholdsvis|relativt|blot|(?:alt\\s)?for)'),
    after: after(SEVERAL),
    unless:
      /(?<!\p{L})(?:kan|skal|vil|må|at|kunne|ville) (?:\p{L}+ )?(?:kun|ganske|meget|blot)\s|(?:dage|minutter|timer|uger|måneder|meter|kilometer|øre|kroner)(?:\s\p{L}+)?$/u,
  },
  // *et stigende antal henvendelser*
  {
    words: ['antal'],
    before: before(
      `et\\s${RATHER}(?:stigende|voksende|faldende|tiltagende|betragteligt|betydeligt|væsentligt|begrænset|højt|lavt|pænt|rimeligt|anseligt|lille)`,
    ),
    after: /^\s(?:af\s)?(?:(?:nye|andre|store|små|private)\s)?\p{L}{3,}/u,
  },
  { words: ['steder'], before: before('(?:nogle|enkelte)') },
  // *Der er holdt flere møder*
  {
    words: ['flere'],
    before:
      /(?<=(?<!\p{L})(?:holdt|afholdt|modtaget|kommet|indkommet|gennemført|registreret|sket|haft|fået|givet|konstateret|behandlet|foretaget|udført|lukket|opsagt|søgt)\s(?:der\s)?)$/u,
    after: after(`${SEVERAL}(?!\\send)`),
    unless: /(?:gange|(?<!\p{L})ting|oplysninger)$/u,
  },
  // *at flere medarbejdere har været syge*, *i flere fag*
  {
    words: ['flere'],
    before: /(?<=(?:^|[\s,])(?:at|men|og|hvor|da|idet|fordi)\s)$/u,
    after:
      /^\s\p{L}*(?:medarbejdere|borgere|elever|forældre|beboere|lærere|pædagoger|ansatte|naboer|ledere|lodsejere|virksomheder|foreninger|institutioner|skoler|boliger|lejemål|projekter|stillinger|klager|ansøgninger|daginstitutioner|bygninger|veje)(?=\s(?:er|har|havde|blev|mangler|oplever)\s(?!(?:\p{L}+\s){0,6}end(?!\p{L})))/u,
    unless: /(?:betyder|medført|betydet|resulteret i|så) at flere|(?<!\p{L})(?:to|tre|fire|fem) eller flere/u,
  },
  {
    words: ['flere'],
    before: before('i'),
    after: after('(?:fag|sager|byer|bygninger|afdelinger|haller|klasser|landsbyer)'),
  },
  // *behov for flere pladser*
  {
    words: ['flere', 'færre'],
    before: /(?<=(?<!\p{L})(?:behov for|brug for|kræver|kræve|forudsætter|og)\s)$/u,
    after: after(
      '(?:\\p{L}{2,20}e\\s)?\\p{L}*(?:stillinger|pladser|medarbejdere|boliger|lokaler|hænder|midler|timer|vagter|ansatte|årsværk|penge)',
    ),
  },
];

/** People who are told of and not counted, where that opens a statement. */
const PEOPLE: readonly Form[] = [
  // *Nogle er glade for forslaget, mens andre er bekymrede*
  {
    of: 'people',
    asks: 'count',
    words: ['nogle'],
    before: /(?<=^|[.!?]\s)$/u,
    after:
      /^(?=\s(?:er|mener|ønsker|synes|har|vil|frygter|går ind)[^.!?\d]{3,100}(?:,? mens|,? og| men) andre(?!\p{L}))/u,
  },
  // *Flere naboer har klaget*
  {
    of: 'people',
    asks: 'count',
    words: ['flere'],
    before: /(?<=^|[.!?]\s)$/u,
    after:
      /^\s\p{L}{2,40}(?:er|ere|re)(?=(?:\s(?:i|på|fra|ved|langs|uden for)\s[^.,]{2,40})?\s(?:har|er|mangler|mener|ønsker|peger|støtter|giver|skriver|oplever|efterspørger|efterlyser|fortæller|melder|klager|benytter)(?!\p{L})(?![^.!?]{0,200}(?<!\p{L})end(?!\p{L})))/u,
  },
];

/** Parts and numbers of people, things and money. */
export const SHARE_FORMS: readonly Form[] = [
  ...PEOPLE,
  ...PARTS.map((form): Form => ({ of: 'share', asks: 'count', ...form })),
  ...NUMBERS.map((form): Form => ({ of: 'number', asks: 'count', ...form })),
  // *en del af beløbet*, *dækkes delvist af afgifter*
  {
    of: 'share',
    asks: 'money',
    words: ['en del'],
    after: after('af\\s(?:beløbet|udgiften|udgifterne|midlerne|pengene|tilskuddet|bevillingen|puljen|rammen)'),
    unless: /(?<!\p{L})(?:er|var|som|være|været|bliver?|blev|udgør|udgøre|indgår)\s(?:\p{L}+\s){0,2}en del/u,
  },
  // *kan klare en del af rengøringen*
  {
    of: 'share',
    asks: 'count',
    words: ['en del'],
    after: new RegExp(`^(?!${OF_TIME.slice(0, -1)}(?!\\p{L}))${OF_NOUN}`, 'u'),
    unless:
      /(?<!(?<!\p{L})(?:klare[rt]?|dække[rt]?|overtage[rt]?|betale[rt]?|udføre[rt]?|løse[rt]?|bruge[rt]?|fjerne[rt]?|renovere[rt]?|miste[rt]?|mangler|spare[rt]?)\s)en del/u,
  },
  {
    of: 'share',
    asks: 'money',
    words: ['delvist', 'delvis', 'til dels'],
    before: before('(?:dækkes|finansieres|betales)(?:\\skun)?'),
  },
  // *stort set opbrugt*
  {
    of: 'degree',
    asks: 'count',
    words: [
      'opbrugt',
      'brugt',
      'disponeret',
      'fyldt',
      'optaget',
      'udlejet',
      'udsolgt',
      'belagt',
      'udnyttet',
      'besat',
      'fuldt',
      'fuld',
      'tom',
      'tomme',
      'tomt',
    ],
    before: before(`(?:kun\\s)?(?:${ALMOST}|delvist?|til dels)`),
  },
];

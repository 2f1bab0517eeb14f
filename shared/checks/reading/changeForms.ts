import {
  COMPARATIVES,
  DEGREES,
  DEGREES_BEHIND,
  EXPECTATIONS,
  FORMERLY,
  JUDGING,
  MEASURED,
  MOVED,
  MOVES,
  OFF,
  PLANNED,
  RISES,
} from '../lists/measures.ts';
import { anyOf } from './classes.ts';
import { after, before, END, type Form, NO_NOUN } from './forms.ts';

const DEGREE = anyOf(DEGREES);
/** What is spoken of is measured: *antallet af elever*, *varmeforbruget*; *resten* is mostly people. */
const SUBJECT = `(?<!\\p{L})\\p{L}*${anyOf(
  Object.values(MEASURED)
    .flat()
    .filter((noun) => noun !== 'rest'),
)}\\p{L}{0,5}(?!\\p{L})`;
const OF_MEASURED = new RegExp(SUBJECT, 'u');
const ALL_MOVES = [...MOVED, ...MOVES];

/** By how much something has risen, fallen or been changed. */
const BY_DEGREE: readonly Omit<Form, 'of' | 'asks'>[] = [
  // *steget markant*, *kraftigt faldet*
  { words: ALL_MOVES, after: after(DEGREE) },
  { words: [...ALL_MOVES, ...OFF], before: before(DEGREE) },
  // *gået pænt ned*, *taget kraftigt til*
  {
    words: ['gået', 'går', 'gik', 'taget', 'tager', 'tog'],
    after: after(`${DEGREE}\\s(?:op|ned|tilbage|frem|til|af)`),
  },
  // *vil øge trafikken betydeligt*
  {
    words: DEGREES_BEHIND,
    subject: new RegExp(`(?<!\\p{L})${anyOf(ALL_MOVES)}(?:\\s[\\p{L}-]+){1,4}\\s$`, 'u'),
    after: NO_NOUN,
  },
  // *stadig flere*, *færre og færre*
  {
    words: COMPARATIVES,
    before: before('(?:stadigt?|(?:flere|færre|mindre|længere|højere|lavere|dyrere|oftere) og)'),
    // *en stadig større betydning* is no size.
    unless: /(?:stadigt? (?:længere|mere|større|mindre))$/u,
  },
  // *lidt højere*, *væsentligt dyrere*; *noget mere* says little.
  { words: COMPARATIVES, before: before(DEGREE), unless: /(?:lidt|meget|langt|noget|ikke) (?:mere|længere)$/u },
];

/** That something has risen or fallen, and not from what to what. */
const CHANGES: readonly Omit<Form, 'of' | 'asks'>[] = [
  { words: ['gået', 'gik'], after: after('(?:op|ned|tilbage|frem)'), subject: OF_MEASURED },
  // *er faldet fra* is of people who have left, and *øget fokus* has no number.
  { words: MOVED, after: /^(?!\s(?:fra (?=\p{L})|sammen|ud|om|fokus|opmærksomhed))/u, subject: OF_MEASURED },
  // *Udgifterne er fortsat stigende*, *fortsætter med at falde*
  {
    words: ['stigende', 'faldende', 'voksende', 'tiltagende', 'aftagende'],
    before: /(?<=(?<!\p{L})(?:er|var|har været)\s(?:\p{L}+\s){0,2})$/u,
    after: NO_NOUN,
  },
  { words: ['på vej op', 'på vej ned', 'for nedadgående', 'for opadgående'], subject: OF_MEASURED },
  { words: ['stige', 'falde', 'vokse'], before: before('fort(?:sætter|satte|sat)\\s(?:med\\s)?at') },
  // *Åbningstiden bliver kortere*
  {
    words: COMPARATIVES,
    subject: new RegExp(
      `${SUBJECT}[^.,;:]{0,50}\\s(?:er|bliver|blev|er blevet|vil blive|vil være|har været)\\s(?:(?:dermed|derfor|også|dog|nu)\\s)?$`,
      'u',
    ),
    after: NO_NOUN,
  },
];

/** The same said in so many words, which tell more than a degree beside them. */
const SEEN: readonly Omit<Form, 'of' | 'asks'>[] = [
  // *Klasserne er blevet mindre*, *der er blevet færre elever*
  {
    words: ['mindre', 'større', 'færre'],
    before: /(?<=(?<!\p{L})(?:er|var) (?:\p{L}+ )?blevet (?:\p{L}+ )?)$/u,
    after:
      /^(?= (?:og|i|på|de|siden|med|end (?:før|tidligere)|elever|børn|sager|klager|borgere|biler)(?!\p{L})|[.,;]|$)/u,
  },
  // *Der ses en positiv udvikling i trivslen*
  {
    words: ['udvikling', 'tendens'],
    before:
      /(?<=(?<!\p{L})(?:der (?:ses|er|er sket|opleves|har været|konstateres|spores)|ses der|viser|vist|oplever) (?:\p{L}+ )?en (?:\p{L}+ )?(?:positiv|negativ|gunstig|bekymrende|uheldig|faldende|stigende|opadgående|nedadgående) )$/u,
  },
  // *Der ses et fald*, *Det er en stigning i forhold til 2026*
  {
    words: RISES,
    before:
      /(?<=(?<!\p{L})(?:der (?:ses|er|er sket|har været|kan ses|opleves|konstateres)|ses der|det er|er der(?: sket)?|viser|oplever|har oplevet) (?:\p{L}+ )?(?:et|en) (?:(?!lille |mindre )\p{L}+ )?)$/u,
    after: /^(?! på \d)/u,
  },
];

const STANDARD =
  '(?:ramme|budget|niveau|grænse|norm|måltal|kapacitet|forventede|forudsatte|budgetterede|normale|ventede)';
const THE = '(?:den\\s|det\\s|de\\s)?(?:\\p{L}{3,20}e\\s)?\\p{L}*';
/** *end forudsat*, *i forhold til sidste år*, *end borgerne er visiteret til*. */
const EXPECTED = `(?:${anyOf(EXPECTATIONS)}|(?:[\\p{L}-]+ ){1,4}(?:er|har|var|havde|blev)\\s${anyOf(PLANNED)})`;
const than = (what: string): RegExp =>
  new RegExp(`^(?:\\s[\\p{L}-]+){0,4},?\\s(?:end|(?:set )?i forhold til|sammenlignet med)\\s${what}${END}`, 'u');

/** Held against something, and neither figure is there. */
const COMPARED: readonly Omit<Form, 'of' | 'asks'>[] = [
  { words: JUDGING, after: than(EXPECTED) },
  {
    words: COMPARATIVES,
    after: than(`(?:${anyOf(FORMERLY)}|${EXPECTED})`),
    unless: /(?<!\p{L})(?:ikke|hverken|en) \p{L}+ end|(?:højere|større|flere|lavere) krav/u,
  },
  // *har behov for hyppigere vask*: of whoever needs it.
  { words: ['sjældnere', 'oftere', 'hyppigere'], unless: /behov for (?:\p{L}+ )?\p{L}+$/u },
  // *ligget over rammen*, *lidt over landsgennemsnittet*
  {
    words: ['over', 'under'],
    before:
      /(?<=(?<!\p{L})(?:ligger|ligge|lå|ligget|er|var|været|kommer|kom|kommet|blev|bliver|endte|ender|landet)(?:\s(?!\p{L}+s\s)\p{L}+){0,2}\s)$/u,
    after: after(`${THE}${STANDARD}\\p{L}{0,5}`),
  },
  {
    alone: true,
    words: ['over', 'under', 'på niveau med'],
    before: /(?:(?<!\p{L})(?:lidt|noget|langt|klart)\s)?$/u,
    // *over gennemsnittet for de kommuner, vi sammenligner os med* is asked for its source.
    after: after('(?:lands|regions|kommune)?gennemsnittet(?!\\sfor\\sde\\s)'),
  },
  {
    words: ['overstiger', 'oversteg', 'overskrider', 'overskred', 'overskredet', 'oversteget'],
    // *hvis kommunerne under ét overskrider rammen*: no figure of one municipality's.
    unless: /(?:under ét|tilsammen|som helhed)/u,
    after: after(`${THE}(?:${STANDARD}|bevilling|efterspørgsel|udbud|behov|overslag)\\p{L}{0,5}`),
  },
  // *omtrent det samme som året før*, *på samme niveau som i de foregående år*
  {
    alone: true,
    words: ['samme'],
    before: before('(?:omtrent|nogenlunde|stort set|næsten|cirka|på)(?:\\spå)?(?:\\sdet)?'),
    after:
      /^(?:\s(?:niveau|antal|omfang|størrelse))?\s(?:som|med)\s(?:i\s)?(?:de\s)?(?:året|årene|(?:foregående|tidligere|sidste|seneste) år(?:ene)?|sidste|tidligere|før|hidtil|andre|landet|landsgennemsnittet|nabo\p{L}+)/u,
  },
  {
    words: [
      'høj',
      'højt',
      'høje',
      'lav',
      'lavt',
      'lave',
      'stor',
      'stort',
      'store',
      'lille',
      'små',
      'mange',
      'få',
      'flere',
      'færre',
      'dyr',
      'dyre',
      'dyrt',
      'billig',
      'billigt',
      'billige',
    ],
    before: before('(?:forholdsvis|relativt|forholdsmæssigt)'),
  },
];

/** *noget over det forventede*, *et stykke under grænsen*: by how much. */
const BY_A_BIT: Form = {
  of: 'degree',
  asks: 'degree',
  words: ['over', 'under'],
  before: before(`(?:${DEGREE}|et (?:godt |pænt |lille )?stykke)`),
  after: new RegExp(
    `^\\s(?:det(?=,?\\s(?:som|der|vi|man)\\s)|${THE}(?:${STANDARD}|mål|krav|forvent|budgetter|normal|vente)\\p{L}{0,6}${END})`,
    'u',
  ),
};

/** *Det har medført, at flere borgere …*: how many more is the whole point. */
const LED_TO: Form = {
  of: 'degree',
  asks: 'count',
  words: ['flere'],
  before: /(?<=(?<!\p{L})(?:medført|betydet|betyder|resulteret i|givet sig udslag i),? at )$/u,
  after: /^\s\p{L}{3,30}(?:er|ere|e|re|børn)(?! end)(?!\p{L})/u,
};

const all = (of: Form['of'], forms: readonly Omit<Form, 'of' | 'asks'>[]): Form[] =>
  forms.map((form) => ({ of, asks: 'degree', ...form }));

/** What is held against something, and is seen to move. */
export const COMPARED_FORMS: readonly Form[] = [BY_A_BIT, ...all('compared', COMPARED), ...all('change', SEEN)];

/** By how much something moves, and that it does. */
export const CHANGE_FORMS: readonly Form[] = [LED_TO, ...all('degree', BY_DEGREE), ...all('change', CHANGES)];

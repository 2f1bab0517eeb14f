import { DEGREES, MEASURED, RISES, SIZES } from '../lists/measures.ts';
import { anyOf } from './classes.ts';
import type { Measure } from './figures.ts';
import { after, before, type Form, NO_NOUN, RATHER, SEVERAL } from './forms.ts';

/** *det lange fravær*, *for lang tid*, *så stort et beløb*: known, or measured by something else. */
const NO_DETERMINER = '(?<!(?:den|det|de|denne|dette|disse|hver|for|så|hvor|lige|samme|\\p{L}s)\\s)';
const SIZED = new RegExp(`${NO_DETERMINER}(?:(?<!\\p{L})(?:en|et)\\s)?(?<![\\p{L}\\d])${RATHER}$`, 'u');
/** *arbejdspladser med højt fravær*: of what kind they are, and not how high it is. */
const CLASS =
  /(?<!\p{L})(?:med|ved|mod|trods|uden)\s(?!et? \p{L}+ \p{L}*(?:beløb|sum|skud|forbrug))(?:et?\s)?\p{L}+\s\p{L}+$|rimeligt tilskud$/u;
const TIMED: ReadonlySet<Measure> = new Set(['time', 'span']);

/** *lang ventetid*, *et betydeligt beløb*: a word of size with something whose size is a number. */
const sized = (asks: Measure, nouns: readonly string[]): Form => ({
  of: TIMED.has(asks) ? 'time' : 'size',
  asks,
  words: SIZES,
  before: SIZED,
  after: after(
    `(?:\\p{L}{2,20}(?:t|e|ig|sk)\\s)?(?!ambition|service|aktivitet|kvalitet)\\p{L}*${anyOf(nouns)}(?:er|e|r)?(?!\\send)`,
  ),
  ...(TIMED.has(asks) || asks === 'length' ? {} : { unless: CLASS }),
});

const IS = '(?:er|var|bliver|være|ligger|lå|er blevet|(?:har|havde)(?:\\s[^.,;:]{1,40})?\\sværet)';
const STILL = `(?:\\s(?:${anyOf(DEGREES)}|fortsat|stadig|dog|også|i dag|for))*`;
const LEVELS = [
  'høj',
  'højt',
  'høje',
  'lav',
  'lavt',
  'lave',
  'lang',
  'lange',
  'kort',
  'korte',
  'stor',
  'stort',
  'store',
  'lille',
  'begrænset',
  'beskeden',
  'beskedent',
  'mærkbar',
  'mærkbart',
  'ringe',
  'nede',
  'oppe',
];

/** *Ventetiden har været lang*, *i Nord ligger fraværet højt*: the same said of it. */
function predicated(asks: 'count' | 'time' | 'length' | 'money' | 'degree'): Form {
  const nouns = asks === 'count' ? [...MEASURED.count, ...RISES] : MEASURED[asks];
  const measured = `(?:(?<!\\p{L})\\p{L}*${anyOf(nouns)}(?:en|et|n|t|erne|ne)|(?:den|det) \\p{L}+ \\p{L}*${anyOf(nouns)})(?!\\p{L})`;
  const orders = [
    `${measured}(?:\\s[^.,;:]{0,50})?\\s${IS}${STILL}\\s$`,
    `(?<!\\p{L})(?:er|var|ligger|lå)\\s(?:\\p{L}+\\s){0,2}${measured}(?:\\s[^.,;:]{0,40})?${STILL}\\s$`,
  ];
  return { of: 'size', asks, words: LEVELS, subject: new RegExp(orders.join('|'), 'u'), after: NO_NOUN };
}

/** How often. */
const OFTEN_FORMS: readonly Form[] = [
  // *har gentagne gange måttet aflyse*; *kan holdes flere gange om året* is a rule.
  {
    of: 'time',
    asks: 'count',
    words: ['gange', 'omgange'],
    before: before('(?:i\\s)?(?:gentagne|flere|adskillige|utallige)'),
    after: /^(?!\s(?:om|pr\.|årligt|dagligt|ugentligt|i (?:timen|døgnet)))/u,
    unless: /(?<!\p{L})(?:at|kan|skal|må|vil) [^.]{0,60}gange$/u,
  },
  {
    of: 'time',
    asks: 'count',
    words: ['tilfælde', 'lejligheder', 'strækninger'],
    before: before('(?:(?:i|ved|på)\\s)?(?:flere|nogle|enkelte|mange|adskillige)'),
  },
  { of: 'time', asks: 'time', words: ['perioder'], before: before('i\\s(?:flere|nogle|mange|lange)') },
  {
    of: 'time',
    asks: 'count',
    words: [
      'af og til',
      'fra tid til anden',
      'en gang imellem',
      'indimellem',
      'ind imellem',
      'til tider',
      'periodevis',
      'hyppigt',
      'sjældent',
    ],
  },
  // *gentagne oversvømmelser*, *ret ofte*
  {
    of: 'time',
    asks: 'count',
    words: ['gentagne', 'hyppige', 'jævnlige', 'sporadiske'],
    after: after(SEVERAL),
    unless: /gange$/u,
  },
  {
    of: 'time',
    asks: 'count',
    words: ['ofte', 'tit'],
    before: before('(?:ret|ganske|meget|temmelig|forholdsvis|rigtig)'),
  },
  { of: 'time', asks: 'count', words: ['altid', 'aldrig'], before: before('(?:næsten|stort set)') },
];

/** How long. */
const LONG_FORMS: readonly Form[] = [
  // *flere år forsinket*, *har ventet i flere uger*
  {
    of: 'time',
    asks: 'time',
    words: ['flere', 'nogle', 'mange'],
    after:
      /^\s(?:timer|dage|uger|måneder|år)(?=\s(?:forsink|bagud|bagefter|længere|ekstra|for sen|i kø|på venteliste))/u,
  },
  {
    of: 'time',
    asks: 'time',
    words: ['flere', 'nogle'],
    before: before('(?:tager|taget|tog|vente[rt]?|ventede|ventet|varer|varede|varet)(?:\\si)?'),
    after: after('(?:timer|dage|uger|måneder|år)'),
  },
];

/** Levels, lengths and times that have no number of their own. */
export const LEVEL_FORMS: readonly Form[] = [
  // *i nogen grad*, *i mindre omfang*
  {
    of: 'degree',
    asks: 'any',
    words: ['omfang', 'udstrækning'],
    before: before(
      'i\\s(?:nogen|et vist|en vis|begrænset|stort|større|mindre|betydeligt|stigende|voksende|varierende)',
    ),
    after: /^(?!\s(?:kan|må|skal)\s)/u,
  },
  {
    of: 'degree',
    asks: 'any',
    words: ['grad'],
    before: before('i\\s(?:nogen|en vis)'),
  },
  sized('count', [...MEASURED.count, ...RISES]),
  sized('time', MEASURED.time),
  sized('span', MEASURED.span),
  // *har i længere tid*, *tager lang tid*
  {
    of: 'time',
    asks: 'span',
    words: ['tid'],
    // *efter et stykke tid* is a time to come.
    unless: /(?:efter|om) et stykke tid$/u,
    before: before(
      '(?:i|på|gennem|over|efter|tager|tage|taget|tog|varet|varer|bruger|brugt|går)\\s(?:(?:meget|ganske|temmelig|ret)\\s)?(?:lang|længere|kort|kortere|nogen|megen|et stykke)',
    ),
  },
  sized('length', MEASURED.length),
  sized('money', MEASURED.money),
  sized('degree', MEASURED.degree),
  predicated('count'),
  predicated('time'),
  predicated('length'),
  predicated('money'),
  predicated('degree'),
  {
    of: 'degree',
    asks: 'degree',
    words: ['uændret', 'uændrede'],
    reckoned: true,
    before: before('(?:stort set|nogenlunde|omtrent|næsten)'),
  },
  {
    of: 'degree',
    asks: 'degree',
    words: ['vis', 'vist'],
    before: before('(?:en|et)'),
    after: after(
      `(?:risiko|effekt|forsinkelse|merudgift|besparelse|slitage|ventetid|beløb|${anyOf([...MEASURED.count, ...RISES])})`,
    ),
  },
  // *i passende afstand*, *tæt på en beskyttet sø*
  {
    of: 'size',
    asks: 'length',
    words: ['afstand'],
    before: before('i\\s(?:nogen|rimelig|behørig|sikker|god)'),
  },
  {
    of: 'size',
    asks: 'length',
    words: ['tæt på', 'tæt ved'],
    before: /(?:(?<!\p{L})(?:meget|ganske|helt|relativt|ret)\s)?$/u,
    after:
      /^\s(?:(?:en|et|den|det|de)\s)?(?:\p{L}{3,20}[et]\s)?(?:skel|sø|søen|åen|(?:nabo|vandløb|fred|beskytte|boring|bolig|beboelse|kyst|skov)\p{L}*)(?!\p{L})/u,
  },
  ...OFTEN_FORMS,
  ...LONG_FORMS,
];

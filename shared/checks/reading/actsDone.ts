import { MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, sentenceAround, surroundings } from '../define.ts';
import {
  ANSWERED,
  BEEN_AT,
  BODIES,
  CONTACTS,
  COUNCILS,
  DID,
  ENDED,
  EVENTS,
  GAVE,
  HANDLED,
  HELD,
  MEETINGS,
  OTHERS,
  OURS,
  PAPERS,
  RESOLVED,
  YEARLY,
} from '../lists/acts.ts';
import { type Act, type ActWay, actFinder } from './acts.ts';
import { bySentence } from './bySentence.ts';
import { isReported, lowerBefore } from './near.ts';
import { isOver } from './tense.ts';
import { isRule, tellsWhen } from './whenTold.ts';

/** Something done by a body, an authority or the administration that the text gives no day; an `event` is told as *på et tidligere møde*. */
export type ActDone = Act<'act' | 'event'>;

/** Words of the clause between its verb and what is done. */
const WORDS = '(?:(?!ikke |aldrig |og |at |som |der |kan |skal )[^\\s.,;:\\d]{1,30} ){0,4}?';

/** *er blevet*, *har været*, *blev der*; *den aftale, der er besluttet* only points out. */
const WAS = `(?:har (?:(?!ikke |aldrig )\\p{L}+ )?været|er blevet|(?<!, (?:der|som) )er|blev|var) (?:der )?${WORDS}`;
const BECAME = `(?:har været|er blevet|blev) (?:der )?${WORDS}`;
const BODY_HAS = `${BODIES}(?: (?:for|i|på) \\p{L}+)? har ${WORDS}`;
/** *har holdt fem møder*: the sum of them is what counts. */
const UNCOUNTED = '(?!(?:\\p{L}+ )?(?:to|tre|fire|fem|seks|syv|otte|ni|ti)(?!\\p{L}))';
const AT_ONE = `(?:ved|på|under) (?:et|en) (?:\\p{L}{2,20} )?${MEETINGS} `;
const LAST = ['tidligere', 'seneste', 'sidste', 'forrige', 'foregående'];
const FOUND = ['fandt', 'blev', 'konstaterede', 'viste', 'fik', 'kom', 'oplyste', 'spurgte'];

const WAYS: readonly ActWay<ActDone['kind']>[] = [
  // *Beboerne er blevet orienteret*, *har været behandlet i udvalget*, *blev der spurgt til*; *Udvalget har drøftet*.
  { kind: 'act', words: HANDLED, before: WAS },
  { kind: 'act', words: HANDLED.filter((word) => word !== 'spurgt'), before: BODY_HAS },
  { kind: 'act', words: ['meddelt'], before: WAS, after: ' \\p{L}{3,}(?:et|en|erne|ene)' },
  { kind: 'act', words: ENDED, before: BECAME },
  { kind: 'act', words: ['været'], before: 'har (?:(?!ikke |aldrig )\\p{L}+ )?', after: ` ${BEEN_AT}` },
  { kind: 'act', words: ['var'], after: ` ${BEEN_AT}` },
  { kind: 'act', words: ANSWERED, before: BODY_HAS },
  { kind: 'act', words: RESOLVED, before: `${COUNCILS} har ${WORDS}` },
  // *Udvalget ønskede*, *ønskede udvalget*; not *det af udvalget ønskede panel*.
  { kind: 'act', words: DID, before: `(?<!(?<!\\p{L})af )${BODIES} ` },
  { kind: 'act', words: DID, after: ` ${BODIES}` },
  // *Der har været afholdt borgermøde*, *Forvaltningen har holdt møde*, *er tilsyn gennemført*.
  {
    kind: 'act',
    words: HELD,
    before: `(?:har|er|blev) (?:der )?(?:været )?${WORDS}`,
    after: ` ${UNCOUNTED}${WORDS}${MEETINGS}`,
  },
  { kind: 'act', words: HELD, before: `(?:er|blev) (?:der )?${WORDS}${MEETINGS} ` },
  { kind: 'act', words: PAPERS, before: `(?:${GAVE}) ${WORDS}` },
  {
    // *Forvaltningen har været i dialog med …*, *Naboerne har klaget*, *Der er søgt om tilskud*.
    kind: 'act',
    words: ['dialog', 'kontakt', 'forhandling', 'forhandlinger', 'besøg'],
    before: `${OURS} har (?:været i|haft) ${WORDS}`,
  },
  { kind: 'act', words: ['klaget', 'protesteret', 'henvendt', 'rykket'], before: `(?:${OTHERS}) har ${WORDS}` },
  {
    kind: 'act',
    words: ['søgt', 'ansøgt'],
    before: `(?:der er (?:\\p{L}+ )?|${OURS} har )`,
    after: ' (?:om (?:tilskud|midler|dispensation|tilladelse|støtte)|ministeriet|staten|fonden|regionen|styrelsen)',
  },
  {
    kind: 'act',
    words: ['indgået'],
    before: `(?:der er|${OURS} har) (?:\\p{Ll}+ )?`,
    after: ' (?:en (?:\\p{L}+ )?\\p{L}{0,30}aftale|forlig)',
  },
  {
    kind: 'event',
    words: LAST,
    before: '(?:på|ved|under|i|efter|til|siden) (?:\\p{L}{1,30} ){0,2}?',
    after: ` ${EVENTS}`,
  },
  {
    kind: 'event',
    words: ['tidligere'],
    before: `(?:${BODIES}|${OURS}|der) har `,
    after: ' (?!søgt|forsøgt|haft|været (?!i |på |til |planer))(?:\\p{L}+ )?\\p{L}{2,}t',
  },
  {
    kind: 'event',
    words: ['daværende', 'forrige', 'afgåede', 'tidligere'],
    before: '(?:det|den|et) ',
    after: ' (?:\\p{L}{0,40}udvalg|byråd|kommunalbestyrelse|borgmester)',
  },
  { kind: 'event', words: ['første'], before: '(?:på|ved|efter|under) det ', after: ` ${MEETINGS}` },
  // *besluttede ved konstitueringen*, *Ved et uanmeldt tilsyn fandt styrelsen …*, *har gentagne gange klaget*.
  { kind: 'event', words: YEARLY, before: '(?:ved|under|i|på|efter|som led i) ', after: '(?! for)' },
  { kind: 'event', words: [...DID, ...FOUND], before: AT_ONE },
  {
    kind: 'event',
    words: ['gange', 'omgange'],
    before: '(?:gentagne|flere|adskillige|mange) ',
    after: ` ${WORDS}(?:${CONTACTS})`,
  },
  {
    kind: 'event',
    words: ['bestilling', 'anmodning', 'foranledning', 'opfordring', 'ønske'],
    before: '(?:på|efter) \\p{L}{0,40}(?:udvalgets|byrådets|kommunalbestyrelsens) ',
  },
];
const find = actFinder(WAYS);

const NOT_HERE = new Set([
  'summary',
  'recommendation',
  'decision',
  'dissent',
  'attachments',
  'previousHandling',
  'legalBasis',
]);
const IS_YEARLY = new RegExp(`(?:${YEARLY.join('|')})$`, 'u');
const DENIED = /(?<!\p{L})(?:ikke|ingen|intet|aldrig|hverken|mangler)(?!\p{L})/u;
/** What is settled on the spot (*er aftalt lokalt*), with one man, by one head, or in so many cases, is not looked up by its day. */
const OF_DAILY_WORK =
  /^ (?:lokalt|med (?:bygherre|leder|ejer|ansøger|entreprenør|rådgiver|leverandør)\p{L}*|af \p{L}*(?:lederen|chefen|læreren)|til \d|i (?:overenskomst|loven|kontrakt|aftale)|(?:i|til) (?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|alle|flere|enkelte) af )/u;
/** In the account of a hearing its period is the day of all who took part. */
const IN_HEARING = /indsigelse$|klage$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const DATED = new RegExp(`${YEAR.source}|(?<!\\p{L})(?:${MONTHS})(?!\\p{L})|\\d/\\d`, 'u');
/** *fremgår af bilag 2*, *i hvidbogen*: the paper tells the day. */
const IN_PAPER = /(?<!\p{L})(?:bilag|vedlagt|vedhæftet|jf\.|hvidbogen|referatet)/u;
/** All the time, and on no day that anyone could find. */
const RUNNING = /(?<!\p{L})(?:løbende|flere gange|gentagne gange|tidligere)(?!\p{L})/gu;

function isOpen(block: TextBlock, { kind, from, to }: ActDone): boolean {
  if (OF_DAILY_WORK.test(block.lower.slice(to, to + 40))) return false;
  if (block.section === 'hearing' && IN_HEARING.test(block.lower.slice(from, to))) return false;
  if (DENIED.test(lowerBefore(block, from).slice(-80)) || isRule(block, from) || isReported(block, from)) return false;
  const sentence = sentenceAround(block, from);
  if (IN_PAPER.test(sentence)) return false;
  // *ved konstitueringen* stays what it is beside the year of something else, and only what is over can be looked up.
  if (IS_YEARLY.test(block.lower.slice(from, to))) return isOver(sentence) && !YEAR.test(sentence);
  if (DATED.test(surroundings(block, from).toLowerCase())) return false;
  // The words of an event name a time themselves.
  return kind === 'event' || !tellsWhen(sentence.replaceAll(RUNNING, ''));
}

const read = (block: TextBlock): readonly ActDone[] =>
  isProse(block) && !NOT_HERE.has(block.section)
    ? bySentence(block, find(block)).flatMap(({ found }) => found.find((act) => isOpen(block, act)) ?? [])
    : [];

/** Acts of a block that are over and have no day, at most one a sentence. */
export const actsDone = (block: TextBlock): readonly ActDone[] => block.memo(read);

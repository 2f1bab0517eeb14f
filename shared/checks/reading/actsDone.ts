import { MONTHS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, lowerMatches, sentenceAround, surroundings } from '../define.ts';
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
import { isReported, lowerBefore } from './near.ts';
import { isOver } from './tense.ts';
import { isRule, tellsWhen, type Way } from './whenTold.ts';

/** Something done by a body, an authority or the administration that the text gives no day. */
export interface ActDone extends Span {
  /** `event`: told as *på et tidligere møde*, which may be any of several. */
  readonly kind: 'act' | 'event';
}

/** Words of the clause between its verb and what is done. */
const WORDS = '(?:(?!ikke |aldrig |og |at |som |der |kan |skal )[^\\s.,;:\\d]{1,30} ){0,4}?';

/** Beginnings of the names of bodies. */
const BODY_MARKS = [
  'udvalg',
  'råd',
  'bestyrelse',
  'styrelsen',
  'repræsentationen',
  'magistraten',
  'kredsen',
  'partierne',
  'politikerne',
  'forsamlingen',
  'tilsynet',
  'ministeriet',
  'direktoratet',
  'nævnet',
  'fonden',
  'revisionen',
  'regionen',
  'politiet',
  'folketinget',
  'regeringen',
  'embedslægen',
  'ombudsmanden',
  'kommissionen',
];

const WAYS: readonly Way<ActDone['kind']>[] = [
  {
    // *Beboerne er blevet orienteret*, *har været behandlet i udvalget*, *blev der spurgt til*.
    kind: 'act',
    marks: ['er ', 'blev ', 'været ', 'var '],
    pattern: new RegExp(
      `(?<!\\p{L})(?:har (?:(?!ikke |aldrig )\\p{L}+ )?været|er blevet|(?<!, (?:der|som) )er|blev|var) (?:der )?${WORDS}(?:${HANDLED})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'act',
    marks: ['blev', 'været ', 'var '],
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:har været|er blevet|blev) (?:der )?${WORDS}(?:${ENDED})|(?:har (?:(?!ikke |aldrig )\\p{L}+ )?været|var) ${BEEN_AT})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    // *Udvalget har drøftet*, *Byrådet har bedt om*.
    kind: 'act',
    marks: BODY_MARKS,
    pattern: new RegExp(
      `(?<!\\p{L})(?:${BODIES}(?: (?:for|i|på) \\p{L}+)? har ${WORDS}(?:${HANDLED}|${ANSWERED})|${COUNCILS} har ${WORDS}(?:${RESOLVED}))(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'act',
    marks: BODY_MARKS,
    pattern: new RegExp(`(?<!\\p{L})(?:${BODIES} (?:${DID})|(?:${DID}) ${BODIES})(?!\\p{L})`, 'gu'),
  },
  {
    // *Der har været afholdt borgermøde*, *Forvaltningen har holdt møde*.
    kind: 'act',
    marks: ['møde', 'høring', 'besigtigelse', 'tilsyn', 'workshop', 'forhandling', 'drøftelser', 'generalforsamling'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:har|er|blev) (?:der )?(?:været )?${WORDS}(?:(?:${HELD}) ${WORDS}${MEETINGS}|${MEETINGS} (?:${HELD}))(?!\\p{L})`,
      'gu',
    ),
  },
  {
    // *Forvaltningen har været i dialog med …*, *Naboerne har klaget over …*.
    kind: 'act',
    marks: ['dialog', 'kontakt', 'forhandling', 'besøg', ' har ', 'søgt om'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:der er (?:\\p{L}+ )?(?:an)?søgt om (?:tilskud|midler|dispensation|tilladelse|støtte)|${OURS} har (?:an)?søgt (?:ministeriet|staten|fonden|regionen|styrelsen|om (?:tilskud|midler|støtte))|${OURS} har (?:været i|haft) ${WORDS}(?:dialog|kontakt|forhandling|forhandlinger|besøg)|(?:${OTHERS}) har ${WORDS}(?:klaget|protesteret|henvendt|rykket))(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'event',
    marks: ['tidligere '],
    pattern: new RegExp(
      `(?<!\\p{L})(?:${BODIES}|${OURS}|der) har tidligere (?!søgt|forsøgt|haft|været (?!i |på |til |planer))(?:\\p{L}+ )?\\p{L}{2,}t(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'act',
    marks: ['indgået e'],
    pattern: /(?<!\p{L})der er (?:\p{Ll}+ )?indgået en (?:\p{L}+ )?\p{L}{0,30}aftale(?!\p{L})/gu,
  },
  {
    // *et ønske fra det daværende udvalg*, *Efter det første borgermøde ændrede …*.
    kind: 'event',
    marks: ['daværende', 'forrige', 'afgåede', 'første'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:det|den) (?:daværende|forrige|afgåede) (?:\\p{L}{0,40}udvalg|byråd|bestyrelse|kommunalbestyrelse|ledelse|borgmester)|(?:på|ved|efter|under) det første ${MEETINGS})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    // *besluttede ved konstitueringen*.
    kind: 'event',
    marks: YEARLY.split('|'),
    pattern: new RegExp(`(?<!\\p{L})(?:ved|under|i|efter|som led i) (?:${YEARLY})(?!\\p{L})(?! for)`, 'gu'),
  },
  {
    kind: 'act',
    marks: PAPERS.split('|'),
    pattern: new RegExp(`(?<!\\p{L})(?:${GAVE}) ${WORDS}(?:${PAPERS})(?!\\p{L})`, 'gu'),
  },
  {
    kind: 'event',
    marks: ['tidligere', 'seneste', 'sidste', 'forrige', 'foregående'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:på|ved|under|i|efter|til|siden) (?:\\p{L}{1,30} ){0,2}?(?:tidligere|seneste|sidste|forrige|foregående) ${EVENTS}(?!\\p{L})`,
      'gu',
    ),
  },
  {
    // *Ved et uanmeldt tilsyn fandt styrelsen …*: one of its kind, and no more.
    kind: 'event',
    marks: ['ved et ', 'på et ', 'ved en ', 'under et ', 'under en '],
    pattern: new RegExp(
      `(?<!\\p{L})(?:ved|på|under) (?:et|en) (?:\\p{L}{2,20} )?${MEETINGS} (?:${DID}|fandt|blev|konstaterede|viste|fik|kom|oplyste|pegede|gav|bad|spurgte)(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'event',
    marks: ['gange', 'omgange'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:gentagne|flere|adskillige|mange) (?:om)?gange (?:${WORDS})(?:${CONTACTS})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'event',
    marks: ['udvalgets ', 'byrådets ', 'kommunalbestyrelsens '],
    pattern:
      /(?<!\p{L})(?:på|efter) \p{L}{0,40}(?:udvalgets|byrådets|kommunalbestyrelsens) (?:bestilling|anmodning|foranledning|opfordring|ønske)(?!\p{L})/gu,
  },
];

const NOT_HERE = new Set([
  'summary',
  'recommendation',
  'decision',
  'dissent',
  'attachments',
  'previousHandling',
  'legalBasis',
]);
const IS_YEARLY = new RegExp(`(?:${YEARLY})$`, 'u');
const DENIED = /(?<!\p{L})(?:ikke|ingen|intet|aldrig|hverken|mangler)(?!\p{L})/u;
/** What is settled with one man, by one head, or in so many cases, is not looked up by its day. */
const OF_DAILY_WORK =
  /^ (?:med (?:bygherre|leder|ejer|ansøger|entreprenør|rådgiver|leverandør)\p{L}*|af \p{L}*(?:lederen|chefen|læreren)|til \d|i (?:overenskomst|loven|kontrakt|aftale)|(?:i|til) (?:\d+|\p{L}+) af )/u;
/** In the account of a hearing its period is the day of all who took part. */
const IN_HEARING = /indsigelse$|klage$/u;
const DATED = new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?!\\d)|\\d\\. ?(?:${MONTHS})|\\d/\\d`, 'u');
/** *fremgår af bilag 2*, *i hvidbogen*: the paper tells the day. */
const IN_PAPER = /(?<!\p{L})(?:bilag|vedlagt|vedhæftet|jf\.|hvidbogen|referatet)/u;
/** All the time, and on no day that anyone could find. */
const RUNNING = /(?<!\p{L})(?:løbende|flere gange|gentagne gange|tidligere)(?!\p{L})/gu;

function isOpen(block: TextBlock, { kind, from, to }: ActDone): boolean {
  if (OF_DAILY_WORK.test(block.lower.slice(to, to + 40))) return false;
  if (block.section === 'hearing' && IN_HEARING.test(block.lower.slice(from, to))) return false;
  if (DENIED.test(lowerBefore(block, from).slice(-80)) || isRule(block, from) || isReported(block, from)) return false;
  const sentence = sentenceAround(block, from);
  if (IN_PAPER.test(sentence) || DATED.test(surroundings(block, from).toLowerCase())) return false;
  // The words of an event name a time themselves, and only what is over has one that can be looked up.
  if (IS_YEARLY.test(block.lower.slice(from, to)) && !isOver(sentence)) return false;
  return kind === 'event' || !tellsWhen(sentence.replaceAll(RUNNING, ''));
}

function read(block: TextBlock): readonly ActDone[] {
  if (!isProse(block) || NOT_HERE.has(block.section)) return [];
  const taken = new Set<number>();
  return WAYS.filter(({ marks }) => marks.some((mark) => block.lower.includes(mark)))
    .flatMap(({ kind, pattern }) =>
      lowerMatches(block, pattern).map(
        ({ index, 0: { length } }): ActDone => ({ kind, from: index, to: index + length }),
      ),
    )
    .filter((act) => {
      const sentence = block.sentenceAt(act.from).from;
      const isFirst = !taken.has(sentence) && isOpen(block, act);
      if (isFirst) taken.add(sentence);
      return isFirst;
    });
}

/** Acts of a block that are over and have no day, at most one a sentence. */
export const actsDone = (block: TextBlock): readonly ActDone[] => block.memo(read);

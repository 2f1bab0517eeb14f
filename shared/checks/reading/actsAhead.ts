import { verbLexicon } from '../../text/lexicon/index.ts';
import { FIXED_TIME } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, lowerMatches, sentenceAround, sentenceText } from '../define.ts';
import {
  EFFECTS,
  FOLLOWED,
  FOLLOWS,
  HANDS_IN,
  MUST_FOLLOW,
  OTHERS,
  OURS,
  PROCEEDS,
  RECEIVES,
  SERVES,
  SET_GOING,
  SETS_GOING,
  TO_FILL,
} from '../lists/acts.ts';
import { isReported } from './near.ts';
import { isTimedNext } from './toldNear.ts';
import { isRule, tellsWhen, type Way } from './whenTold.ts';

/** Something to be done that has no day: promised by somebody, or by nobody, who then is to be asked for as well. */
export interface ActAhead extends Span {
  readonly kind: 'somebody' | 'nobody';
}

const ADVERB =
  '(?:(?:nu|derfor|også|herefter|efterfølgende|derefter|desuden|samtidig|fortsat|dog|stadig|endnu|snart|i stedet) )?';
/** Whoever works for the council, and no club or neighbour: *skolelederen*, *visitationen*. */
const ACTOR = `(?:${OURS}|visitationen|\\p{L}{0,30}(?:lederen|lederne|chefen|direktøren|ledelsen|styrelsen|jurister|planlæggerne)|forsyningen|\\p{L}{3,40}selskabet)`;
/** *løsningen vil …*: a thing promises nothing. */
const THING =
  '(?:det|dette|der|som|hvad|\\p{L}{0,30}(?:forslaget|projektet|planen|sagen|løsningen|løsning|ordningen|byggeriet|ændringen|modellen))';
const WILL = '(?:vil|agter at|har til hensigt at|planlægger at)';

const WAYS: readonly Way<ActAhead['kind']>[] = [
  {
    // *Anbefalingerne vil blive indarbejdet*, *vil hegnet ved søen blive fjernet*.
    kind: 'nobody',
    marks: [' blive '],
    pattern:
      /(?<!\p{L})(?:vil|skal|bør|må) (?:(?!at |og |som |men )[^\s.,;:]{1,30} ){0,7}?blive (?:\p{Ll}{2,20} ){0,2}?(\p{Ll}{2,25}t)(?!\p{L}| af | højde)/gu,
  },
  {
    kind: 'nobody',
    marks: ['der '],
    pattern: new RegExp(
      `(?<=^|[.:;] |, (?:og|men|så) )der (?:skal |vil |bør )?${ADVERB}(?:${SETS_GOING})(?: \\p{L}+){0,3}? ${SET_GOING}(?!\\p{L})`,
      'gu',
    ),
  },
  {
    // *Ordningen evalueres*, *Fejlene skal udbedres*, *Klagen bliver undersøgt*.
    kind: 'nobody',
    marks: ['es', 'bliver ', 'ås'],
    pattern: new RegExp(
      `(?:(?<=\\p{L}(?:en|et|ne|r) (?:skal |vil |bør )?)(?:${FOLLOWS})s|(?<=\\p{L}(?:en|et|ne|r) )(?<!(?<!\\p{L})der )(?:skal (?:${MUST_FOLLOW})s|bliver ${ADVERB}(?:${FOLLOWED}))|(?<!\\p{L})der skal (?:${TO_FILL}))(?!\\p{L}| (?:af|hos|særskilt|ved|efter)(?!\\p{L}))`,
      'gu',
    ),
  },
  {
    // *Udvalget får en status*, *Borgerne vil modtage et brev*.
    kind: 'nobody',
    marks: ['udvalget', 'byrådet', 'rådet', ...OTHERS.split('|')],
    pattern: new RegExp(
      `(?<!\\p{L})(?:\\p{L}{0,40}udvalget|byrådet|\\p{L}{3,40}rådet|${OTHERS}) (?:får|vil (?:få|modtage)|modtager) ${ADVERB}(?:(?:en|et|nærmere) )?(?:${RECEIVES})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'somebody',
    marks: ['hensigten', 'meningen', 'tanken', 'planen'],
    pattern: /(?<!\p{L})det er (?:\p{L}+ )?(?:hensigten|meningen|tanken|planen),? at(?!\p{L})/gu,
  },
  {
    // *Forvaltningen vender tilbage med …*, *Vej og Park går i dialog med …*.
    kind: 'somebody',
    marks: [
      'vender tilbage',
      ' går ',
      ' tager ',
      ' følger op',
      ' arbejder ',
      ' ser nærmere',
      'undersøger',
      'overvejer',
      ' er ',
      'gennemgår',
      'forbereder',
      'forhandler',
    ],
    pattern: new RegExp(`(?<!\\p{L})(?:${ACTOR} ${ADVERB}(?:${PROCEEDS})|vender tilbage)(?!\\p{L})`, 'gu'),
  },
  {
    // *Det tilstræbes, at …*, *må afvente*, *vil indgå i det videre arbejde*, *indkaldes til en drøftelse*.
    kind: 'nobody',
    marks: ['tilstræbes', 'søges', 'påtænkes', 'planlægges', 'afvente', 'indgå', 'indkaldes til '],
    pattern:
      /(?<!\p{L})(?:det (?:tilstræbes|søges|forsøges|påtænkes|planlægges),? at|må afvente|vil indgå i (?:det videre arbejde|overvejelserne|den videre proces)|indkaldes til (?:et|en))(?!\p{L})/gu,
  },
  { kind: 'nobody', marks: ['sikres'], pattern: /(?<!\p{L})det (?:skal|bør|må) (?:\p{Ll}+ )?sikres,? at(?!\p{L})/gu },
  {
    // *mangler at blive sendt*, *er endnu ikke søgt*.
    kind: 'nobody',
    marks: ['mangler', 'endnu ikke'],
    pattern: new RegExp(
      `(?<!\\p{L})(?:mangler ${ADVERB}at (?:blive )?\\p{Ll}{3,25}|(?:er|har) (?:der )?endnu ikke (?:blevet )?(?:(?:an)?søgt|(?:ind)?sendt|afklaret|indhentet|aftalt|fastlagt|fastsat|indgået))(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'somebody',
    marks: [' vil ', ' agter ', ' planlægger ', ' hensigt '],
    pattern: new RegExp(
      `(?<!\\p{L})(?:${ACTOR} ${WILL} ${ADVERB}(?:${SERVES})|(?!${THING}(?!\\p{L}))\\p{L}{1,40} ${WILL} ${ADVERB}(?:${HANDS_IN}))(?!\\p{L})`,
      'gu',
    ),
  },
];
const IS_EFFECT = new RegExp(`^(?:${EFFECTS})$`, 'u');
/** What decides, and what the law or others have said, promises nothing. */
/** *i den tidsplan, der er vedlagt*: the paper tells the day. */
const IN_PAPER = /(?<!\p{L})(?:bilag|vedlagt|tidsplan|jf\.)/u;
const NOT_HERE = new Set(['recommendation', 'decision', 'dissent', 'attachments', 'previousHandling', 'legalBasis']);

/** *Næste møde er den 3. maj 2027. Her vil …*: the time just told is that of what follows. */
const GOES_ON = /^\s*(?:her|på mødet|i den forbindelse|herefter|derefter)(?!\p{L})/u;
function isTimedBefore(block: TextBlock, at: number): boolean {
  const { from, to } = block.sentenceAt(at);
  return GOES_ON.test(block.lower.slice(from, to)) && FIXED_TIME.test(block.lower.slice(Math.max(0, from - FAR), from));
}
/** Letters of the sentence before. */
const FAR = 120;

function isOpen(block: TextBlock, at: number): boolean {
  const sentence = sentenceAround(block, at);
  if (
    tellsWhen(sentence) ||
    IN_PAPER.test(sentence) ||
    isRule(block, at) ||
    isReported(block, at) ||
    isTimedNext(block, at)
  )
    return false;
  return !isTimedBefore(block, at) && !sentenceText(block, at).trimEnd().endsWith('?');
}

/** A word in the place of a participle is one, and of something done: *vil blive fjernet*, not *lidt ringere*. */
const isDone = ([, participle]: RegExpExecArray): boolean =>
  participle === undefined || (!IS_EFFECT.test(participle) && verbLexicon().isParticiple(participle));

function read(block: TextBlock): readonly ActAhead[] {
  if (!isProse(block) || NOT_HERE.has(block.section)) return [];
  const taken = new Set<number>();
  return WAYS.filter(({ marks }) => marks.some((mark) => block.lower.includes(mark)))
    .flatMap(({ kind, pattern }) =>
      lowerMatches(block, pattern)
        .filter(isDone)
        .map(({ index, 0: { length } }): ActAhead => ({ kind, from: index, to: index + length })),
    )
    .filter(({ from }) => {
      const sentence = block.sentenceAt(from).from;
      const isFirst = !taken.has(sentence) && isOpen(block, from);
      if (isFirst) taken.add(sentence);
      return isFirst;
    });
}

/** Acts of a block that are to come and have no day, at most one a sentence. */
export const actsAhead = (block: TextBlock): readonly ActAhead[] => block.memo(read);

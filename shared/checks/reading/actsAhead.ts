import { verbLexicon } from '../../text/lexicon/index.ts';
import { FIXED_TIME } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, sentenceAround, sentenceText } from '../define.ts';
import {
  EFFECTS,
  FOLLOWED,
  FOLLOWS,
  HANDS_IN,
  MEETINGS,
  MUST_FOLLOW,
  OURS,
  PROCEEDS,
  RECEIVES,
  SERVES,
  SET_GOING,
  SETS_GOING,
  TO_FILL,
} from '../lists/acts.ts';
import { type Act, type ActWay, actFinder } from './acts.ts';
import { bySentence } from './bySentence.ts';
import { isReported } from './near.ts';
import { isTimedNext } from './toldNear.ts';
import { isRule, tellsWhen } from './whenTold.ts';

/** Something to be done that has no day: promised by somebody, or by nobody, who then is to be asked for as well. */
export type ActAhead = Act<'somebody' | 'nobody'>;

const ADVERB =
  '(?:(?:nu|derfor|også|herefter|efterfølgende|derefter|desuden|samtidig|fortsat|dog|stadig|endnu|snart|i stedet) )?';
/** Whoever works for the council, and no club or neighbour: *skolelederen*, *visitationen*. */
const ACTOR = `(?:${OURS}|visitationen|\\p{L}{0,30}(?:lederen|lederne|chefen|direktøren|ledelsen|styrelsen|jurister|planlæggerne)|forsyningen|\\p{L}{3,40}selskabet)`;
/** *løsningen vil …*: a thing promises nothing. */
const THING =
  '(?:det|dette|der|som|hvad|\\p{L}{0,30}(?:forslaget|projektet|planen|sagen|løsningen|løsning|ordningen|byggeriet|ændringen|modellen))';
const WILL = ['vil', 'agter at', 'har til hensigt at', 'planlægger at'];
/** Behind a noun in the definite form, or of several. */
const SUBJECT = '(?<=\\p{L}(?:en|et|ne|r) )(?<!(?<!\\p{L})der )';
/** *undersøges af politiet*, *evalueres særskilt*: told who does it, or asked for elsewhere. */
const NOT_TOLD = '(?! (?:af|hos|særskilt|ved|efter)(?!\\p{L}))';
const passive = (verb: string): string => `${verb}s`;
const THAT = ',? at';
const IS_EFFECT = new RegExp(`^(?:${EFFECTS})$`, 'u');

const WAYS: readonly ActWay<ActAhead['kind']>[] = [
  {
    // *Anbefalingerne vil blive indarbejdet*, *vil hegnet ved søen blive fjernet*; not *blive lidt ringere*.
    kind: 'nobody',
    words: ['blive'],
    before: '(?:vil|skal|bør|må) (?:(?!at |og |som |men )[^\\s.,;:]{1,30} ){0,7}?',
    after: ' (?:\\p{Ll}{2,20} ){0,2}?(\\p{Ll}{2,25}t)(?!\\p{L}| af | højde)',
    isAct: (participle) => !IS_EFFECT.test(participle) && verbLexicon().isParticiple(participle),
  },
  {
    kind: 'nobody',
    words: SETS_GOING,
    before: `(?:^|[.:;] |, (?:og|men|så) )der (?:skal |vil |bør )?${ADVERB}`,
    after: `(?: \\p{L}+){0,3}? ${SET_GOING}`,
  },
  // *Ordningen evalueres*, *Fejlene skal rettes*, *Klagen bliver undersøgt*, *Der skal udpeges en leder*.
  { kind: 'nobody', words: FOLLOWS.map(passive), before: `${SUBJECT}(?:(?:skal|vil|bør) )?`, after: NOT_TOLD },
  { kind: 'nobody', words: MUST_FOLLOW.map(passive), before: `${SUBJECT}skal `, after: NOT_TOLD },
  { kind: 'nobody', words: FOLLOWED, before: `${SUBJECT}bliver ${ADVERB}`, after: NOT_TOLD },
  { kind: 'nobody', words: ['holdes', 'afholdes'], before: `der ${ADVERB}`, after: `(?: \\p{L}+){0,2}? ${MEETINGS}` },
  { kind: 'nobody', words: TO_FILL, before: 'der skal ' },
  {
    // *Udvalget får en status*, *Borgerne vil modtage et brev*.
    kind: 'nobody',
    words: RECEIVES,
    before: `(?:(?!${THING}(?!\\p{L}))\\p{L}{2,40} vil (?:få|modtage)|(?:\\p{L}{0,40}udvalget|byrådet|\\p{L}{3,40}rådet) (?:får|modtager)) ${ADVERB}(?:(?:en|et|nærmere) )?`,
  },
  { kind: 'nobody', words: ['sikres'], before: 'det (?:skal|bør|må) (?:\\p{Ll}+ )?', after: THAT },
  {
    kind: 'nobody',
    words: ['tilstræbes', 'søges', 'forsøges', 'påtænkes', 'planlægges', 'overvejes'],
    before: 'det ',
    after: THAT,
  },
  // *Det skal håndteres.*, *Babysvømning forsøges flyttet*
  {
    kind: 'nobody',
    words: ['håndteres', 'løses', 'afklares', 'undersøges'],
    before: 'det (?:skal|må|bør) (?:\\p{Ll}+ )?',
    after: '(?=[.,])',
  },
  {
    kind: 'nobody',
    words: ['forsøges', 'søges'],
    before: '(?<=\\p{L}{3} )',
    after: ' (\\p{Ll}{4,25}t)(?!\\p{L})',
    isAct: (participle) => verbLexicon().isParticiple(participle) && !/finansieret|dækket/u.test(participle),
  },
  {
    kind: 'nobody',
    words: [
      'må afvente',
      'vil indgå i det videre arbejde',
      'vil indgå i overvejelserne',
      'indkaldes til et',
      'indkaldes til en',
    ],
  },
  { kind: 'nobody', words: ['mangler'], after: ` ${ADVERB}at (?:blive )?\\p{Ll}{3,25}` },
  {
    kind: 'nobody',
    words: ['endnu ikke'],
    before: '(?:er|har) (?:der )?',
    after: ' (?:blevet )?(?:(?:an)?søgt|(?:ind)?sendt|afklaret|indhentet|aftalt|fastlagt|fastsat|indgået)',
  },
  {
    kind: 'somebody',
    words: ['hensigten', 'meningen', 'tanken', 'planen'],
    before: 'det er (?:\\p{L}+ )?',
    after: THAT,
  },
  // *Forvaltningen er ved at …*, *Vej og Park vender tilbage*, *Centret vil forelægge et forslag*, *at han vil indsende et nyt*.
  { kind: 'somebody', words: ['vender tilbage'] },
  { kind: 'somebody', words: PROCEEDS, before: `${ACTOR} ${ADVERB}` },
  { kind: 'somebody', words: WILL, before: `${ACTOR} `, after: ` ${ADVERB}(?:${SERVES})` },
  { kind: 'somebody', words: WILL, before: `(?!${THING}(?!\\p{L}))\\p{L}{1,40} `, after: ` ${ADVERB}(?:${HANDS_IN})` },
];
const find = actFinder(WAYS);

/** *i den tidsplan, der er vedlagt*: the paper tells the day. */
const IN_PAPER = /(?<!\p{L})(?:bilag|vedlagt|tidsplan|jf\.)/u;
/** What decides, and what the law or others have said, promises nothing. */
const NOT_HERE = new Set(['recommendation', 'decision', 'dissent', 'attachments', 'previousHandling', 'legalBasis']);

/** *Næste møde er den 3. maj 2027. Her vil …*: the time just told is that of what follows. */
const GOES_ON = /^\s*(?:her|på mødet|i den forbindelse|herefter|derefter)(?!\p{L})/u;
function isTimedBefore(block: TextBlock, at: number): boolean {
  const { from, to } = block.sentenceAt(at);
  // *Afdelingen gennemgår alle sager inden den 3. maj 2027. … Fejlene vil blive rettet*: by the same, in the same round.
  if (LAST_DAY.test(block.lower.slice(Math.max(0, from - AS_FAR), from))) return true;
  return GOES_ON.test(block.lower.slice(from, to)) && FIXED_TIME.test(block.lower.slice(Math.max(0, from - FAR), from));
}
const LAST_DAY = /(?:forvaltningen|afdelingen|centret|teamet) gennemgår [^.]{0,60}(?:inden|senest) (?:den )?\d/u;
const AS_FAR = 300;
/** Letters of the sentence before. */
const FAR = 120;

/** *Et eventuelt krav vil blive forelagt*: nobody knows whether, and when. */
const isOfAnyCase = (block: TextBlock, at: number): boolean =>
  /^(?:en|et)? ?eventuelt? /u.test(block.lower.slice(block.sentenceAt(at).from, at));

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
  return !isTimedBefore(block, at) && !isOfAnyCase(block, at) && !sentenceText(block, at).trimEnd().endsWith('?');
}

const read = (block: TextBlock): readonly ActAhead[] =>
  isProse(block) && !NOT_HERE.has(block.section)
    ? bySentence(block, find(block)).flatMap(({ found }) => found.find(({ from }) => isOpen(block, from)) ?? [])
    : [];

/** Acts of a block that are to come and have no day, at most one a sentence. */
export const actsAhead = (block: TextBlock): readonly ActAhead[] => block.memo(read);

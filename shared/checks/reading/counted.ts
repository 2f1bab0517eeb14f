import { allMatches } from '../../text/allMatches.ts';
import { DAY_OF_MONTH } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Hit, sentenceText } from '../define.ts';
import type { CaseView } from '../view.ts';
import { isCountedIn, sectionOf } from './toldNear.ts';

/** Numbers that count nothing: a year, the number of an attachment, a time of day, money, a measure. */
const NO_NUMBER =
  /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)|(?:bilag(?:ene)?|punkt|pkt\.|side|s\.|§§?|stk\.|nr\.|ramme|uge|tabel|figur|fase|etape|kl\.|spor|linje|zone|kapitel|afsnit|model|løsning|spm\.)\s?\d[\d.]{0,15}(?:(?:,|\s(?:og|til))\s\d{1,3}(?![\d.]|\s\p{L}))?|\d{1,3}\s?[-–]\s?\d{1,3}\s(?:minutter|timer|dage|uger|måneder|år)(?!\p{L})|\d[\d.,]{0,15}\s?(?:kr\.|kroner|mio\.|mia\.|t\.kr\.|km|meter|m2|m²|cm|år|timer|minutter|dage|uger|måneder|ton|db|grader)(?!\p{L})/giu;
/** What may stand between a number and what it counts: *34 nye*, *12 af de*. */
const COUNTED = /\d[\d.]{0,10}(?:\s?(%|pct\.?|procent))?((?:\s\p{L}[\p{L}-]{0,40}){0,3})/gu;
const COUNTS_ALL = /(?:i alt|samlet|nemlig|heraf|dvs\.|tilsammen|\()\s(?:ca\.\s|omkring\s|mere end\s)?$|\($/iu;
const PREPOSITION = /^(?:af|i|om|på|ud|fra|til|ved|og|mod|stk|styk|personer|gange|tilfælde|pr)$/u;
/** Letters; a number farther off belongs to something else. */
const NEAR = 300;

/**
 * A number in the sentence that tells how many: it stands alone, as *i alt 34* and *62 procent* do, or before the same noun. The number
 * of an attachment does not, nor 220 of something else.
 */
export function isCounted(sentence: string, { offset, noun }: { offset: number; noun: string }): boolean {
  if (!/\d/.test(sentence)) return false;
  const near = sentence.slice(Math.max(0, offset - NEAR), offset + NEAR).toLowerCase();
  const text = near.replaceAll(DAY_OF_MONTH, '').replaceAll(NO_NUMBER, '');
  return allMatches(text, COUNTED).some(({ index, 1: percent, 2: following = '' }) => {
    const [first = '', ...others] = following.trim().split(' ');
    if (percent || first === '' || PREPOSITION.test(first)) return true;
    if (COUNTS_ALL.test(text.slice(Math.max(0, index - 30), index))) return true;
    return [first, ...others].some((word) => isSameNoun(word, noun));
  });
}

/** *borgere* and *nye borgere*, *klager* and *støjklager*: one ends as the other begins to. */
function isSameNoun(word: string, noun: string): boolean {
  const stem = noun.replace(/(?:erne|ene|er|e|r|ne)$/u, '');
  return stem.length >= 3 && word.includes(stem);
}

/** Time and turns are not counted, what is named after *herunder* is told, and what is over long since decides nothing. */
const OF_TIME = /(?:år|gange|timer|dage|måneder)$/u;
const NAMED_AFTER =
  /^[^.]{0,40},?\s(?:herunder|blandt andet|bl\.a\.|såsom|fx|f\.eks\.|for eksempel|nemlig)\s[^.]{3,}(?:,|\sog\s|\ssamt\s)/u;
/** *Enkelte hverv blev ikke besat. Det gælder hegnssynet og …* */
const NAMED_NEXT = /^[^.]{0,200}\. (?:det gælder|det drejer sig om|det handler om|det er bl\.a\.|nemlig) /u;
const LONG_AGO = /(?<!\p{L})(?:i|siden|fra) (?:19|20)\d\d(?!\d)/u;
/** *212 klager i 2025, hovedparten fra Ørum*: the year is that of the whole, and the part could be counted. */
const OF_A_WHOLE = /^(?:langt )?(?:de fleste|de færreste|hovedparten|størstedelen|et fåtal)(?!\p{L})/u;

/** Who are counted here may be others than those counted there. */
const PEOPLE =
  /(?:elever|børn|borgere|unge|ældre|forældre|naboer|medarbejdere|ansatte|beboere|brugere|medlemmer|familier)$/u;

/** Whether the case tells elsewhere how many a vague word stands for. It is read once for each noun, however often that is used. */
export function toldElsewhere(view: CaseView): (hit: Hit) => boolean {
  const known = new Map<string, boolean>();
  const isTold = (block: TextBlock, noun: string): boolean =>
    !PEOPLE.test(noun) && (isCountedIn(sectionOf(view, block), noun) || isListed(view, noun));
  return ({ block, from = 0, to = 0 }) => {
    if (!block) return false;
    const words = block.lower.slice(from, to);
    const after = block.lower.slice(to, to + 300);
    if (OF_TIME.test(words) || NAMED_AFTER.test(after) || NAMED_NEXT.test(after)) return true;
    if (isTakenUpNext(after, words)) return true;
    const isOld = block.section !== 'hearing' && !OF_A_WHOLE.test(words);
    if (isOld && LONG_AGO.test(sentenceText(block, from))) return true;
    const noun = words.split(/\s+/u).at(-1) ?? '';
    const key = `${block.section} ${noun}`;
    const told = known.get(key) ?? isTold(block, noun);
    known.set(key, told);
    return told;
  };
}

/** *på visse betingelser. Betingelsen er især, at …*: the next sentence begins with the same noun, and says which. */
function isTakenUpNext(after: string, words: string): boolean {
  const noun = words.split(/\s+/u).at(-1) ?? '';
  const stem = noun.replace(/(?:erne|er|e|r)$/u, '');
  if (stem.length < SHORTEST) return false;
  const [line = ''] = after.split('\n', 1);
  return allMatches(line, BEGINS_WITH).some(
    ({ index, 1: word = '' }) => index <= SOON && word.startsWith(stem) && DEFINITE_ENDS.has(word.slice(stem.length)),
  );
}
const BEGINS_WITH = /\. (\S+) (?:er|var)(?!\p{L})/gu;
const DEFINITE_ENDS: ReadonlySet<string> = new Set(['en', 'et', 'erne', 'ene']);
/** Letters. */
const SOON = 200;

/** *Ændringer efter høringen* as a heading, or *følgende ændringer:* elsewhere: there they are told one by one. */
function isListed(view: CaseView, noun: string): boolean {
  if (noun.length < SHORTEST) return false;
  return view.blocks.some(
    ({ context, lower }) =>
      (context.kind === 'heading' && lower.includes(noun)) ||
      lower.includes(`følgende ${noun}`) ||
      lower.includes(`${noun}:`),
  );
}
/** Letters. */
const SHORTEST = 5;

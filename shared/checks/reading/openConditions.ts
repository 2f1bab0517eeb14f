import { verbLexicon } from '../../text/lexicon/index.ts';
import { FIXED_TIME, MONTHS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceAround } from '../define.ts';
import { ALLOWS, FORMAL, MEANS, SETTLED } from '../lists/acts.ts';
import { holds, marks } from '../marks.ts';
import { isPast } from './tense.ts';
import { isByLaw } from './whenTold.ts';

const CLAUSE =
  /(?<!\p{L})(?:når|så snart|efterhånden som|i takt med,? at|indtil),? ((?:[^\s.,;:]{1,30}(?: (?=[^\s.,;:])|(?=[.,;:]|$))){2,14})/gu;
const MARKS = marks(CLAUSE, 'når', 'så snart', 'efterhånden som', 'i takt med', 'indtil');
/** *økonomien tillader det*, *der er tid til det*: means that may or may not be there one day. */
const ON_MEANS = new RegExp(
  `(?<!\\p{L})(?:\\p{L}{4,30} tillader(?: det)?|${MEANS} (?:\\p{L}+ )?(?:${ALLOWS})(?: (?:det|sig))?|${MEANS} er (?:til det|til rådighed|til stede|der)|der (?:\\p{L}+ ){0,2}?(?:er|bliver|${ALLOWS}) (?:\\p{L}+ ){0,2}?${MEANS}(?: (?:til det|nok))?|tiden er inde)(?!\\p{L})`,
  'u',
);
/** *der er fundet en løsning*, *sagen er nærmere belyst*: nobody settles it by a day. */
/** *der er ansat en ny sygeplejerske*: done by nobody, and no step that comes in its turn. */
const DONE = new RegExp(
  `(?<!\\p{L})(?:er|har) (?:\\p{L}+ ){0,3}?(?!(?:${FORMAL})(?!\\p{L}))(\\p{L}{3,}t)(?!\\p{L})`,
  'u',
);
const ON_SETTLED = new RegExp(
  `(?<!\\p{L})(?:er|bliver|har|foreligger|opnås|kommer) (?:\\p{L}+ ){0,3}?(?:på plads|i hus|nyt|\\p{L}+ muligt|${SETTLED})(?: (?:nærmere|erfaring|erfaringer|en løsning|en afklaring))?(?!\\p{L})`,
  'u',
);
/** *når en sag er belyst*, *når mindst 400 har støttet det*, *indtil da*: of any such case, or told when. */
const OF_ANY = /^(?:en|et|man|da) |\d|(?<!\p{L})(?:ikke|en elev|en borger)(?!\p{L})|egnet|egnede/u;
/** *Det er fast praksis, at hensynet sjældent vejer tungt, når ejeren har handlet*: of all such cases. */
const AS_A_RULE = /(?<!\p{L})(?:sjældent|fast praksis|som hovedregel|som regel)(?!\p{L})/u;
/** A main clause in which something is done or waited for: *tilbydes genhusning*, *får en status*. */
const ACTS =
  /(?<!\p{L})(?!(?:findes|synes|ses|ønskes|lykkes|forventes)(?!\p{L}))(?:\p{Ll}{3,30}(?:es|ås)|får|i gang|begynder|starter|tilbage|træder i kraft|fortsætter|vil|skal)(?!\p{L})/u;
/** *så snart …*, *indtil …*: that it is done is said by the word itself. */
const AT_LAST = /^(?:så snart|indtil|efterhånden|i takt)/u;
const A_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS})(?!\\p{L})`, 'u');

function open(block: TextBlock, { index, 0: words, 1: clause = '' }: RegExpExecArray): readonly Span[] {
  const sentence = sentenceAround(block, index);
  const rest = sentence.replace(words, '');
  // *kendes først, når …*: known then, and not done.
  if (/først(?: \p{L}+){0,2},? $/u.test(block.lower.slice(Math.max(0, index - 40), index))) return [];
  if (
    FIXED_TIME.test(sentence) ||
    A_MONTH.test(sentence) ||
    isPast(rest) ||
    OF_ANY.test(clause) ||
    AS_A_RULE.test(sentence)
  )
    return [];
  const done = DONE.exec(clause);
  const settled = done && verbLexicon().isParticiple(done[1] ?? '') ? done : null;
  const found =
    (ACTS.test(rest) || AT_LAST.test(words) ? (ON_SETTLED.exec(clause) ?? settled) : null) ?? ON_MEANS.exec(clause);
  if (!found || isByLaw(block, index)) return [];
  return [{ from: index, to: index + words.length - clause.length + found.index + found[0].length }];
}

/** Conditions of a block that stand in the place of a day, each to the end of what may never be: *når økonomien tillader*. */
export const openConditions = (block: TextBlock): readonly Span[] =>
  holds(block, MARKS) ? lowerMatches(block, CLAUSE).flatMap((match) => open(block, match)) : [];

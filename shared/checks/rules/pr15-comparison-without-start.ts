import { DAY_OF_MONTH } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, isProse, lowerMatches, sentenceAround, wordsOf } from '../define.ts';
import { COMPARISONS } from '../lists/comparisons.ts';
import { holds, marks } from '../marks.ts';
import { isReported } from '../reading/near.ts';
import { besides, unmeasuredIn } from '../reading/unmeasured.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView, SectionView } from '../view.ts';

const QUESTION = {
  da: 'Bedre end hvad? Angiv udgangspunkt og mål.',
  en: 'Better than what? Give the starting point and the aim.',
};

/** What it is compared with, said in the sentence. */
const COMPARED =
  /(?<!\p{L})(?:end|sammenlignet med|i forhold til (?:\d|i dag|den|det|de|tidligere|budget\p{L}*|andre|landet\p{L}*|før|prognosen)|set i forhold|modsat|fra \p{L}+ (?:\p{L}+ )?til|frem for|i stedet for|jo|lige så)(?!\p{L})/u;
/** Numbers that measure nothing: years, dates, attachments, sections. */
const NO_MEASURE =
  /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)|(?:bilag|punkt|pkt\.|side|§§?|stk\.|nr\.|ramme|uge|tabel|figur|fase|etape)\s*\d[\d.]*|\d{1,2}\.\s*(?:kvartal|halvår|behandling|klasse)/gu;
/** Somebody's wish, a question, an aim in law, or a choice between options: not a promise of the administration. */
const NO_PROMISE =
  /(?<!\p{L})(?:ønsker|ønske[rt]?|ønskede|foreslår|foreslog|beder|bad|efterlyser|efterlyste|trænger til|trængte til|behov(?:et)? for|mangler|kræver|spørger|spurgte|mener|skriver|peger på|pegede på|indtryk(?:ket)?|oplever|savner|hvordan|hvorvidt|om det er|løsning(?:en)? [a-h\d]|model(?:len)? [a-h\d]|forslag [a-h\d]|mulighed [a-h\d]|scenarie? [a-h\d]|retning \d|alternativ(?:et)? [a-h\d]|ikke|hverken|næppe|uden|medvirke til)(?!\p{L})/u;
/** *har styrket pædagogen*, *er forbedret siden 2020*: told with a time, it can be looked up. */
const SINCE = /(?<!\p{L})siden (?:\p{Ll}+ )?(?:19|20)\d\d(?!\d)/u;
/** *er blevet bedre efter forløbet*: better than before it. */
const AFTER_WHAT =
  /(?<!\p{L})(?:er|var|har)\s+(?:\p{L}+\s+)?blevet\s(?:\p{L}+\s){1,3}(?:efter|siden|efterhånden)(?!\p{L})/u;
/** *øget fokus*, *bedre kendt som*, *før eller bedre*, *alt det bedre*. */
const OTHER_SENSE = /^\s+(?:fokus|opmærksomhed|kendt som|halvdel|stillet|borgerlig)/u;
/** Others' words and the options, which are compared with each other. */
const LEFT_ALONE = new Set(['hearing', 'engagement', 'options', 'alternativeRecommendation', 'previousHandling']);

function measured(sentence: string): boolean {
  return /\d/.test(sentence.replaceAll(DAY_OF_MONTH, '').replaceAll(NO_MEASURE, ''));
}

/** The next sentence gives the figures: *Belysningen bliver bedre. Den går fra 3 til 5 lux.* */
function measuredNext(block: TextBlock, from: number): boolean {
  const spans = block.sentences();
  const next = spans[block.sentenceIndexAt(from) + 1];
  const text = next ? block.lower.slice(next.from, Math.min(next.to, next.from + 400)) : '';
  if (
    (text
      .replaceAll(DAY_OF_MONTH, '')
      .replaceAll(NO_MEASURE, '')
      .match(/\d[\d.,]*/g)?.length ?? 0) >= 2
  )
    return true;
  return measured(text) && (COMPARED.test(text) || /(?<!\p{L})(?:fra|med|mod|til)\s+(?:ca\.\s+)?\d/u.test(text));
}

/** Nothing around the comparison says what it is held against. */
function isOpen(block: TextBlock, from: number): boolean {
  const sentence = sentenceAround(block, from);
  if (AFTER_WHAT.test(sentence) || isReported(block, from)) return false;
  if (COMPARED.test(sentence) || NO_PROMISE.test(sentence) || SINCE.test(sentence) || measured(sentence)) return false;
  return !measuredNext(block, from);
}

/** A name is written with a capital; *bedre-byggeri* is one too. */
function isComparison({ block, term, from, to, before, after }: TermMatch): boolean {
  // *Den forbedrede ordning* is one of that name.
  if (term.endsWith('ede') && /(?<!\p{L})(?:den|det|de)\s+$/u.test(before)) return false;
  const capital = block.text.charAt(from) !== block.lower.charAt(from);
  return (
    !(capital && from !== block.sentenceAt(from).from) && !OTHER_SENSE.test(after) && block.text.charAt(to) !== '-'
  );
}

/** One question for each sentence, at its first comparison. */
function firstOfSentences(block: TextBlock, found: readonly TermMatch[]): Hit[] {
  const seen = new Set<number>();
  return found.flatMap((match): Hit[] => {
    const { from, to } = match;
    const sentence = block.sentenceAt(from).from;
    if (seen.has(sentence) || !isComparison(match)) return [];
    seen.add(sentence);
    return isOpen(block, from) ? [{ block, from, to, message: QUESTION }] : [];
  });
}

/** What is aimed at, looked into or told of a draft promises no more than its name. */
const AIMS =
  /(?<!\p{L})(?:mål(?:et|ene)?|prioritere[rs]?|skal|bør|undersøge[rs]?|område(?:r|t)?|sætte retning|udkastet|politikken|planen|visionen|temaet|afsnittet|hvis|om)(?!\p{L})/u;
/** *hurtigere kontakt*, *en billigere bro*: of what kind, not by how much. */
const OF_KIND = /^\s+\p{L}{3,}/u;
const A_RISE = /(?:forbedringe?r?|løft)$/u;
const CLAIMS = /(?<!\p{L})(?:giver|gav|bliver|blev|blevet|vil blive|er|får|fik|opnår)\s+(?:\p{L}+\s+){0,2}$/u;
function isPromise({ block, from = 0, to = 0 }: Hit): boolean {
  if (!block) return false;
  // *en betydelig forbedring af naturen* is a promise of more, whatever it is in.
  if (A_RISE.test(block.lower.slice(from, to))) return true;
  if (AIMS.test(sentenceAround(block, from))) return false;
  return CLAIMS.test(block.lower.slice(Math.max(0, from - 40), from)) || !OF_KIND.test(block.lower.slice(to, to + 40));
}

/** *bringe forbruget ned*, *nedbringe ventetiden*: an aim, and neither from what nor to what. */
const AIMED =
  /(?<!\p{L})(?:(?:bringe|få) (?:tallet|antallet|forbruget|udledningen|ventetiden|ventetiderne|fraværet|sygefraværet|gælden|energiforbruget|udgiften|udgifterne)(?: \p{L}+){0,6} (?:ned|op)|(?:nedbringe|mindske|reducere|øge|hæve|halvere) (?:tallet|antallet|forbruget|udledningen|ventetiden|ventetiderne|fraværet|sygefraværet|gælden|energiforbruget|andelen)(?! (?:med|til|fra) \d))(?!\p{L})/gu;
const HOW_LARGE = {
  da: 'Hvor meget, og siden hvornår? Skriv tallene.',
  en: 'By how much, and since when? Give the figures.',
};
const FROM_WHAT = { da: 'Fra hvad til hvad, og hvornår?', en: 'From what to what, and by when?' };
const AIM_MARKS = marks(AIMED, 'bringe ', 'få ', 'mindske ', 'reducere ', 'øge ', 'hæve ', 'halvere ');

/** A figure that measures stands in the sentence or in one beside it. */
function isMeasuredNear(block: TextBlock, from: number): boolean {
  const spans = block.sentences();
  const index = block.sentenceIndexAt(from);
  return spans
    .slice(Math.max(0, index - 1), index + 2)
    .some((span) => measured(block.lower.slice(span.from, Math.min(span.to, span.from + 400))));
}

function aimed(block: TextBlock): readonly Hit[] {
  if (!isProse(block) || LEFT_ALONE.has(block.section) || !holds(block, AIM_MARKS)) return [];
  return lowerMatches(block, AIMED)
    .filter(({ index }) => !isMeasuredNear(block, index) && !NO_AIM.test(sentenceAround(block, index)))
    .slice(0, 1)
    .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length, message: FROM_WHAT }));
}
const aimsIn = (section: SectionView): readonly Hit[] =>
  section.tables.length > 0 ? [] : section.blocks.flatMap((block) => block.memo(aimed));
/** Each aim once, and none beside a table, which has the figures. */
function aimsOf(view: CaseView): readonly Hit[] {
  const seen = new Set<string>();
  return view.sections
    .flatMap((section) => section.memo(aimsIn))
    .filter((hit) => {
      const what = wordsOf(hit).toLowerCase().split(' ')[1]?.slice(-6) ?? '';
      return !seen.has(what) && seen.add(what);
    });
}
/** Asked, denied or told of others. */
const NO_AIM =
  /(?<!\p{L})(?:ikke|hvordan|hvis|har|havde|tidligere|kan bidrage|spørger|spurgte|mener|skriver)(?!\p{L})/u;

const HELD_AGAINST = {
  da: 'Hvad er tallet, der sammenlignes med? Skriv det, og hvor det står.',
  en: 'What is the figure it is compared with? Give it, and where it stands.',
};

const unmeasured = inProse((block) => {
  if (LEFT_ALONE.has(block.section)) return [];
  return block.memo(unmeasuredIn).flatMap(({ from, to, of }): Hit[] => {
    // A summary says shortly what the case tells.
    if (of === 'change') return block.section === 'summary' ? [] : [{ block, from, to, message: HOW_LARGE }];
    return of === 'compared' ? [{ block, from, to, message: HELD_AGAINST }] : [];
  });
});
export const pr15: Check = {
  id: 'PR15',
  category: 'precision',
  severity: 'suggestion',
  judge: 'both',
  question: QUESTION,
  about: ['summary', 'background', 'presentation', 'politicalRoom', 'consequences', 'economy', 'recommendation'],
  needs: ['text'],
  lists: [COMPARISONS],
  name: { da: 'Sammenligning uden udgangspunkt', en: 'Comparison without a starting point' },
  why: {
    da: 'Alle kan love noget bedre. Først når man kender udgangspunktet, kan man se, om løftet er stort, og om det blev holdt.',
    en: 'Anyone can promise something better. Only the starting point shows whether the promise is large, and whether it was kept.',
  },
  run: {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(COMPARISONS).map(({ term }) => term));
      const run = inProse((block) => (LEFT_ALONE.has(block.section) ? [] : firstOfSentences(block, find(block))));
      return (view) => {
        const own = [...run(view).filter(isPromise), ...aimsOf(view)];
        return [...own, ...besides(own, unmeasured(view))];
      };
    },
  },
};

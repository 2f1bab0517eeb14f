import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceText } from '../define.ts';

interface Unmeasured extends Span {
  readonly of: 'people' | 'amount';
}

/** *Nogle er glade for forslaget, mens andre er bekymrede*: of those who were asked, how many. */
const SOME =
  /(?:^|[.!?]\s)(nogle) (?:er|mener|ønsker|synes|har|vil|frygter|går ind)[^.!?\d]{3,100}(?:,? mens|,? og| men) andre(?!\p{L})/gu;
/** *Flere naboer har klaget*: several, where it opens the sentence and nothing is compared. */
const SEVERAL =
  /(?:^|[.!?]\s)(flere \p{L}{2,40}(?:er|ere|re)) (?:har|er|mener|ønsker|peger|støtter|giver|skriver|oplever)(?!\p{L})(?![^.!?]{0,200}(?<!\p{L})end(?!\p{L}))/gu;
/** How much or how many, in words that are no number: *næsten alle*, *nogle steder*, *en del af beløbet*, *er steget kraftigt*. */
const MEASURES =
  /(?<!\p{L})(?:næsten alle \p{L}+|nogle steder|enkelte steder|en del af (?:beløbet|udgiften|udgifterne|midlerne|pengene)|(?:dækkes|finansieres|betales) (?:kun )?(?:delvist|delvis|til dels)|(?:steget|faldet|vokset|stiger|falder|vokser) (?:kraftigt|markant|betydeligt|væsentligt|meget))(?!\p{L})/gu;
/** *betydelig vækst*, *en stor merudgift*. */
const GROWTH =
  /(?<!\p{L})(?:en )?(?:betydelig|markant|væsentlig|kraftig|stor) (?:vækst|stigning|tilgang|tilflytning|efterspørgsel|merudgift|besparelse)(?!\p{L})/gu;
const GROWS = ['betydelig ', 'markant ', 'væsentlig ', 'kraftig ', 'stor '];
const MARKS = [
  'næsten alle',
  ' steder',
  'en del af',
  'delvis',
  'til dels',
  'kraftigt',
  'markant',
  'betydeligt',
  'væsentligt',
  ' meget',
];
const FIGURE = /\d[\d.,]*/gu;
const NO_FIGURE = /(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)|§\s?\d+|over \d+ år|under \d+ år|bilag \d+/gu;

function somePeople(block: TextBlock): readonly Unmeasured[] {
  const some = block.lower.includes('andre') ? lowerMatches(block, SOME) : [];
  const several = block.lower.includes('flere ') ? lowerMatches(block, SEVERAL) : [];
  const uncounted = several.filter(({ index }) => !/\d/u.test(sentenceText(block, index + 2)));
  return [...some, ...uncounted].map(({ index, 0: words, 1: said = '' }) => {
    const from = index + words.indexOf(said);
    return { from, to: from + said.length, of: 'people' };
  });
}

function amounts(block: TextBlock): readonly Unmeasured[] {
  const found = [
    ...(MARKS.some((mark) => block.lower.includes(mark)) ? lowerMatches(block, MEASURES) : []),
    ...(GROWS.some((mark) => block.lower.includes(mark)) ? lowerMatches(block, GROWTH) : []),
  ];
  return found
    .filter(({ index }) => sentenceText(block, index).toLowerCase().replaceAll(NO_FIGURE, '').search(FIGURE) < 0)
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length, of: 'amount' }));
}

/** Places in a block that leave open how many or how much in words on no list: who said so, or by what a thing has grown. */
export const unmeasuredIn = (block: TextBlock): readonly Unmeasured[] => [...somePeople(block), ...amounts(block)];

import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceText } from '../define.ts';

interface Unmeasured extends Span {
  readonly of: 'people' | 'amount' | 'degree';
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
  /(?<!\p{L})(?:en )?(?:betydelig|markant|væsentlig|kraftig|stor) (?:vækst|stigning|tilgang|tilflytning|efterspørgsel|merudgift|besparelse|pukkel)(?!\p{L})/gu;
/** *stort set uændret*, *i nogen grad*, *en vis risiko*, *noget over det forventede*: a degree, where a figure would let one weigh it. */
const DEGREES =
  /(?<!\p{L})(?:(?:stort set|nogenlunde|omtrent|næsten) uændre(?:t|de)|i (?:nogen|et vist|en vis) (?:grad|omfang|udstrækning)|en vis (?:risiko|effekt|forsinkelse|merudgift|besparelse|stigning|nedgang|slitage|ventetid)|(?:noget|lidt|en del|langt|væsentligt|betydeligt) (?:over|under) (?:det )?(?:forventede?|budgetterede|budgettet|ventede|normale|niveauet))(?!\p{L})/gu;
/** *er væsentligt mindre*, *bliver betydeligt dyrere*: by how much, and nothing beside it says. */
const BY_MUCH =
  /(?<!\p{L})(?:er|bliver|blev|vil være|vil blive|har været) (?:også |derfor |dog )?((?:væsentligt|betydeligt|markant|langt|noget) (?:mindre|større|højere|lavere|dyrere|billigere|færre|flere|længere|kortere))(?!\p{L}| (?:end (?:den|det) (?:\p{L}+ ){0,2}(?:løsning|model))?[^.]{0,40}\d)/gu;
/** *Det har medført, at flere borgere …*: more, and how many more is the whole point. */
const LED_TO =
  /(?<!\p{L})(?:medført|betydet|betyder|resulteret i|givet sig udslag i),? at (flere \p{L}{3,30}(?:er|ere|e|re|børn))(?! end)(?!\p{L})/gu;
const DEGREE_MARKS = [' uændre', ' grad', ' omfang', 'udstrækning', 'en vis ', ' over ', ' under '];

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
/** Figures in the sentence or the next one, where what is said shortly is told in full; of what is unchanged also in the one before. */
function isTold(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  // *Det lange fravær udgør 3,2 procent. Det korte er stort set uændret*: of a row of figures this is one.
  const first = block.lower.slice(at, at + UNCHANGED).includes('uændret') ? Math.max(0, index - 1) : index;
  return spans.slice(first, index + 2).some(({ from, to }) => {
    const sentence = block.lower.slice(from, Math.min(to, from + FAR)).replaceAll(NO_FIGURE, '');
    return sentence.search(FIGURE) >= 0;
  });
}
/** Letters. */
const [FAR, UNCHANGED] = [600, 30];

function degrees(block: TextBlock): readonly Unmeasured[] {
  const { lower } = block;
  const found = [
    ...(DEGREE_MARKS.some((mark) => lower.includes(mark)) ? lowerMatches(block, DEGREES) : []),
    ...(BY_MUCH_MARKS.some((mark) => lower.includes(mark)) ? lowerMatches(block, BY_MUCH) : []),
    ...(lower.includes('at flere ') ? lowerMatches(block, LED_TO) : []),
  ];
  return found
    .filter(({ index }) => !isTold(block, index))
    .map(({ index, 0: words, 1: said = words }) => {
      const from = index + words.lastIndexOf(said);
      return { from, to: from + said.length, of: 'degree' };
    });
}
const BY_MUCH_MARKS = ['væsentligt ', 'betydeligt ', 'markant ', 'langt ', 'noget '];

const FIGURE = /\d[\d.,]*/gu;
const NO_FIGURE = /(?<![\d.,])(?:19|20)\d\d(?![.,]?\d)|§\s?\d+|(?:over|under) \d+ (?:år|dage)|bilag \d+/gu;

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
export const unmeasuredIn = (block: TextBlock): readonly Unmeasured[] => [
  ...somePeople(block),
  ...amounts(block),
  ...degrees(block),
];

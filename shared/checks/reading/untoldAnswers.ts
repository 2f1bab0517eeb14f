import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse, markedMatches, ofBlocks } from '../define.ts';
import { marks } from '../marks.ts';
import type { CaseView } from '../view.ts';

/** *Begge råd har afgivet høringssvar, som er vedlagt*, *fire bemærkninger, som er indgået i arbejdet*: that they answered, and not what. */
const ANSWERED = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:afgivet|fremsendt|indsendt|givet|modtaget) (?:et |et fælles |\\d{1,3} |to |tre |fire |fem |seks )?(?:hørings)?svar(?:,? (?:som|der|og) (?:er |fremgår |kan |findes |ligger )?(?:vedlagt|vedlægges|vedhæftet|af bilag|i bilag|ses i|læses i))?',
    '(?:høringssvar(?:et|ene)?|udtalelse(?:n|r|rne)?|svar(?:et|ene)?|bemærkninger(?:ne)?) (?:er |fremgår |findes |ligger )(?:\\p{L}+ ){0,3}(?:vedlagt|vedlægges|vedhæftet|medtaget|af bilag|i bilag)',
    '(?:høringssvar|bemærkninger|indsigelser|forslag|ideer|idéer),? (?:som|der) er (?:indgået|indarbejdet|inddraget|taget med) i (?:\\p{L}+ ){0,3}\\p{L}+',
    '(?:haft|fået) (?:lejlighed|mulighed) (?:for|til) at (?:udtale sig|kommentere|afgive \\p{L}+|komme med \\p{L}+)',
    'høringssvar(?:et|ene)? (?:vil blive|bliver) (?:\\p{L}+ )?(?:videreformidlet|eftersendt|fremlagt|omdelt|forelagt|vedlagt)',
    '(?:bestyrelsen|rådet|udvalget|medarbejderne|personalet|naboerne|brugerne|forældrene) er (?:blevet )?inddraget(?=[.,])',
    '(?:høringssvar(?:et|ene)?|svarene|bemærkningerne|høringen) har ikke (?:givet anledning til|medført|ført til) (?:\\p{L}+ )?(?:ændringer|rettelser|bemærkninger)',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
const MARKS = marks(
  ANSWERED,
  'svar',
  'udtalelse',
  'bemærkninger',
  'indsigelser',
  'forslag',
  'ideer',
  'idéer',
  'udtale sig',
  'kommentere',
  'afgive',
  'høringen har ikke',
  'komme med',
  'inddraget',
);

/** What somebody thought, wherever it is told. */
const VIEW =
  /(?<!\p{L})(?:har udtalt|udtaler|udtalte|oplyser|synes|mener|mente|ønske[rd]e?|foreslå[rs]|foreslog|støtte[rd]e?|anbefale[rd]e?|tilslutte[rd]|bakke[rd]|peger|pegede|finder|fandt|frygter|efterlyse[rs]?|skriver|skrev|bemærker|anfører|kritiser\p{L}+|påpeger|opfordrer|udtrykker|udtrykte|har udtrykt|er (?:\p{L}+ )?(?:imod|positiv\p{L}?|kritisk\p{L}?|enige?|uenige?|bekymred?e?t?|glade?|tilfredse?)|har ingen (?:bemærkninger|indvendinger|indsigelser)|ingen bemærkninger|havde (?:ingen|ikke))(?!\p{L})/u;
/** A party in the hearing: what the administration thinks of the answers is not what they say. */
const OWN =
  /(?<!\p{L})(?:forvaltningen|administrationen|direktionen|byrådet|kommunalbestyrelsen|udvalget|bygherren?)(?!\p{L})/u;
const OF_HEARING = /høring|høre(?:s|t)(?!\p{L})|inddrag|partshør|udtal|indsigelse|bemærkning/u;
const NOT_READ = new Set([
  'recommendation',
  'alternativeRecommendation',
  'attachments',
  'decision',
  'dissent',
  'nextSteps',
]);

const answeredIn = (block: TextBlock): readonly (Span & { readonly block: TextBlock })[] =>
  isProse(block) && !NOT_READ.has(block.section)
    ? markedMatches(block, MARKS, ANSWERED).map(({ index, 0: { length } }) => ({
        block,
        from: index,
        to: index + length,
      }))
    : [];
const allAnswered = ofBlocks(answeredIn);

const viewIn = (block: TextBlock): readonly true[] =>
  isProse(block) && !NOT_READ.has(block.section) && OF_HEARING.test(block.lower)
    ? block.sentences().flatMap(({ from, to }) => {
        const said = block.lower.slice(from, to);
        return VIEW.test(said) && !OWN.test(said) ? [true as const] : [];
      })
    : [];
const allViews = ofBlocks(viewIn);
/** In the section of a hearing every line may tell a view, without the word. */
const tellsView = (view: CaseView): boolean =>
  allViews(view).length > 0 ||
  view.sections
    .filter(({ key, heading }) => key === 'hearing' || key === 'engagement' || /høring/iu.test(heading))
    .some(({ blocks }) =>
      blocks.some(({ lower }) => VIEW.test(lower.replaceAll(/(?:forvaltningen|administrationen)[^.]*/gu, ''))),
    );

/** Where a case says that somebody has answered, and nowhere what: the first such place. */
export const untoldAnswers = (view: CaseView): readonly (Span & { readonly block: TextBlock })[] => {
  const found = allAnswered(view);
  return found.length === 0 || tellsView(view) ? [] : found.slice(0, 1);
};

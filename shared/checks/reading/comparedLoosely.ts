import { SOURCE } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceText, surroundings } from '../define.ts';
import { lowerBefore } from './near.ts';

const hasSource = (block: TextBlock, at: number): boolean => SOURCE.test(surroundings(block, at));
const spanOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ from: index, to: index + length });

/**
 * What rests on others nobody names (*bygger på erfaringer fra to kommuner*), is held against them without a figure (*er moderat i forhold
 * til nabokommunerne*), or is said to have grown without one (*antallet af frivillige er steget*).
 */
const UNMEASURED =
  /(?<!\p{L})(?:bygger på (?:de )?erfaringer(?:ne)? fra (?:to|tre|fire|fem|andre|flere|nogle|enkelte|en række) (?:andre )?kommuner|erfaringerne fra (?:andre|flere|nogle|de andre) kommuner (?:er|har været|tyder|peger)|(?:moderat\p{L}*|beskeden\p{L}*|lav\p{L}{0,2}|lavere|høj\p{L}{0,1}|højere|billig\p{L}*|dyr\p{L}*|godt|bedre|dårligere|på niveau) (?:set )?(?:i forhold til|sammenlignet med|end|med) (?:i )?(?:nabokommunerne|andre kommuner|omegnskommunerne|sammenlignelige kommuner|de øvrige kommuner)|antallet af \p{L}{3,40} (?:er |har været )?(?:støt |markant |stærkt )?(?:steget|stiger|stigende|vokset|vokser|faldet|falder)|er antallet af \p{L}{3,40} (?:steget|vokset|faldet)|i den (?:lave|høje) ende (?:\p{L}+ ){0,4}(?:omkringliggende|omliggende|øvrige|andre|sammenlignelige) kommuner|(?:end|med|blandt) (?:i )?de (?:øvrige |andre )?kommuner,? (?:som )?(?:vi|kommunen) (?:normalt |typisk |sædvanligvis )?sammenligner|(?:over|under) gennemsnittet for (?:de )?(?:\p{L}+ )?kommuner,? (?:som )?(?:vi|kommunen) (?:normalt |typisk )?sammenligner)(?!\p{L})/gu;

/** Comparisons and growth of a block with no figure beside them to look up. */
export function unmeasuredIn(block: TextBlock): readonly Span[] {
  const { lower } = block;
  if (!(lower.includes('kommuner') || lower.includes('antallet af'))) return [];
  return lowerMatches(block, UNMEASURED)
    .filter(({ index }) => {
      const { from, to } = block.sentenceAt(index);
      const near = block.text.slice(Math.max(from, index - 300), Math.min(to, index + 300)).replaceAll(YEARS, '');
      return !isToldBySomebody(block, index) && !/\d/u.test(near) && !hasSource(block, index);
    })
    .map(spanOf);
}
const YEARS = /(?:19|20)\d\d/gu;
/** *Socialtilsynet har i rapporten noteret, at antallet er faldet*: the one who says it stands in the sentence. */
const TELLER =
  /(?<!\p{L})(?:(?:har|havde) (?:\p{L}+ ){0,4}(?:noteret|oplyst|konkluderet|vurderet|opgjort|anført|konstateret|meddelt|bemærket|skrevet|svaret)|noterer|oplyser|konkluderer|opgør|anfører|konstaterer|meddeler|skriver|angiver|ifølge)(?!\p{L})/u;
const isToldBySomebody = (block: TextBlock, at: number): boolean => TELLER.test(lowerBefore(block, at));

const MANY = '(?:to|tre|fire|fem|seks|andre|flere|nogle|enkelte|et par|en række)';
/** Asked or compared with, and named by nobody: *har talt med to svømmehaller i andre kommuner*, *i nabokommunerne mellem 3.640 kr. og 4.480 kr.* */
const NAMELESS = new RegExp(
  `(?<!\\p{L})(?:(?:talt|været i dialog|været i kontakt|haft kontakt|kontaktet|hentet erfaringer|indhentet erfaringer|undersøgt|spurgt)(?: (?:med|fra|hos|i))? ${MANY} (?:\\p{L}+ ){0,2}(?:kommuner|i (?:andre|${MANY}) kommuner)|i (?:nabokommunerne|omegnskommunerne|sammenlignelige kommuner|de omkringliggende kommuner) (?:\\p{L}+ |(?:19|20)\\d\\d ){0,3}(?:mellem|fra|på|omkring|ca\\.)? ?\\d)(?!\\p{L})`,
  'gu',
);
/** *nemlig Furesø*, *(Egedal, Gladsaxe)*: a place, and not the first word of the sentence. */
const NAMES_ONE = /(?:\(|:|nemlig|bl\.a\.|blandt andet|og|,)\s\p{Lu}\p{Ll}+|\p{Lu}\p{L}+s? Kommune/u;

/** Said to hang together, with neither a figure nor a source. */
const TOGETHER =
  /(?<!\p{L})(?:(?:der (?:ses|er|findes)|vi ser) (?:en )?(?:klar |tydelig |stærk |vis )?sammenhæng mellem|er (?:klart |tydeligt )?en (?:klar |tydelig |direkte )?følge af (?:den |det |de )?generelle?)(?!\p{L})/gu;

/** Municipalities of a block that were asked or compared with, and that nobody names. */
export function namelessIn(block: TextBlock): readonly Span[] {
  if (!block.lower.includes('kommuner')) return [];
  return lowerMatches(block, NAMELESS)
    .filter(({ index }) => !NAMES_ONE.test(surroundings(block, index).slice(1)) && !hasSource(block, index))
    .map(spanOf);
}

/** Things of a block that are said to hang together. */
export function joinedIn(block: TextBlock): readonly Span[] {
  if (!block.lower.includes(' en ')) return [];
  return lowerMatches(block, TOGETHER)
    .filter(({ index }) => {
      const said = sentenceText(block, index);
      return !/\d/u.test(said) && !SOURCE.test(said) && !isToldBySomebody(block, index);
    })
    .map(spanOf);
}

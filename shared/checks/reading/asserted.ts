import { SOURCE } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches, sentenceText, surroundings } from '../define.ts';
import { holds, marks } from '../marks.ts';

/** Said of what others have done, of an effect or as an impression, with no word of where it is known from. */
const ASSERTED =
  /(?<!\p{L})(?:(?:folketinget|regeringen|staten|eu) har (?:netop|for nylig|lige) (?:indført|vedtaget|besluttet)|(?:det er (?:vores |forvaltningens )?(?:klare )?indtrykket?|indtrykket er),? at|vil (?:føre til|medføre|betyde|give) (?:et |en )?(?:mindre|lavere|større|højere|færre|flere) (?:udslip|udledning|co2\p{L}*|trafik|biler|ulykker|uheld|støj|sygefravær|affald|trængsel))(?!\p{L})/gu;
const ASSERTS = marks(
  ASSERTED,
  'har netop',
  'har for nylig',
  'har lige',
  'indtryk',
  'vil føre',
  'vil medføre',
  'vil betyde',
  'vil give',
);

/** Claims of a block that neither a figure nor a source bears out. */
export function assertedIn(block: TextBlock): readonly Span[] {
  if (!holds(block, ASSERTS)) return [];
  return lowerMatches(block, ASSERTED)
    .filter(
      ({ index }) =>
        !/\d(?!\p{L})/u.test(sentenceText(block, index).replace(/co\s?2/giu, '')) &&
        !SOURCE.test(surroundings(block, index)),
    )
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

import { allMatches } from '../../text/allMatches.ts';
import { LAW_SECTION } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { anyBlock, isProse, lowerMatches, ofBlocks, sentenceAround } from '../define.ts';
import type { CaseView } from '../view.ts';

/** Words of a case that lean on an act. */
interface Leaning extends Span {
  readonly block: TextBlock;
}

/** Where in an act something stands. */
export const PLACE_IN_ACT = /§|kapitel|kap\.|afsnit|stk\.|nr\. ?\d|\d+ af \d/iu;
/** *lokalplanens § 6*: no section of an act. */
const OF_A_PLAN =
  /(?:lokalplan|vedtægt|forretningsorden|regulativ|byplanvedtægt|deklaration)\p{L}* (?:\d+ )?§{1,2} ?[\d.]+/giu;

/** True for a block that names a section of an act; those of a plan or of by-laws are none. */
export const namesSection = ({ text }: TextBlock): boolean => LAW_SECTION.test(text.replaceAll(OF_A_PLAN, ''));

/** *i henhold til styrelseslovens bestemmelser*, *jævnfør den kommunale styrelseslov*: relied on, and no section of it is given. */
const RELIED_ON =
  /(?<!\p{L})(?:i henhold til|jævnfør|jf\.|efter|ifølge|i medfør af) (?:(?:reglerne|bestemmelserne) i (?:\p{L}{4,40}loven|den kommunale styrelseslov)|\p{L}{4,40}lovens (?:bestemmelser|regler|krav)|den kommunale styrelseslov)(?!\p{L})/gu;

function reliedOn(block: TextBlock): readonly Leaning[] {
  if (!isProse(block) || block.section === 'legalBasis' || !block.lower.includes('lov')) return [];
  return lowerMatches(block, RELIED_ON)
    .filter(({ index }) => !PLACE_IN_ACT.test(sentenceAround(block, index)))
    .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length }));
}

/** *§ 56-aftaler*: a section by its number, of an act that the case names nowhere. Every council knows those left out. */
const BARE_SECTION = /§ ?(?!18(?!\d)|17(?!\d)|3 ?-besk)\d{1,3} ?-\p{L}{3,}/gu;
/** *SEL § 85-støtten*: the act by its abbreviation. */
const ACT_BEFORE = /\p{Lu}{2,} $/u;

function bareSections(block: TextBlock): readonly Leaning[] {
  if (!isProse(block) || !block.text.includes('§')) return [];
  return allMatches(block.lower, BARE_SECTION)
    .filter(({ index }) => !ACT_BEFORE.test(block.text.slice(Math.max(0, index - 6), index)))
    .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length }));
}

function isNamed({ blocks }: CaseView, { block, from, to }: Leaning): boolean {
  const number = /\d+/u.exec(block.text.slice(from, to))?.[0] ?? '';
  const ofAct = new RegExp(`lov\\p{L}*[^.§]{0,40}§{1,2} ?${number}(?!\\d)|§ ?${number} i \\p{L}*lov`, 'u');
  return blocks.some(({ lower }) => lower.includes('§') && ofAct.test(lower));
}

/** True where the case gives a section of an act anywhere. */
export const namesSectionOfAct = anyBlock(namesSection);
const [allReliedOn, allBareSections] = [ofBlocks(reliedOn), ofBlocks(bareSections)];

/** The first act that is relied on without a section where the case gives none, and the first section whose act it never names. */
export function unplacedActs(view: CaseView): readonly Leaning[] {
  const acts = namesSectionOfAct(view) ? [] : allReliedOn(view).slice(0, 1);
  const sections = allBareSections(view).slice(0, 1);
  return [...acts, ...sections.filter((place) => !isNamed(view, place))];
}

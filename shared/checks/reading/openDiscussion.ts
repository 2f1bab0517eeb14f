import type { Hit } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';
import { asksOf, type RecommendationView, readRecommendation } from './recommendation.ts';

const LEADS_NOWHERE = {
  da: 'Hvad skal drøftelsen føre til? Skriv, hvad der skal svares på.',
  en: 'What is the discussion to lead to? Say what is to be answered.',
};
const RECOMMEND_ONE = {
  da: 'Her er der noget at vælge imellem. Indstil én af mulighederne, eller skriv, at der skal vælges.',
  en: 'There is something to choose from here. Recommend one of them, or say that a choice is to be made.',
};

/** What a discussion is to find out, or what comes of it. */
const AIM =
  /(?<!\p{L})(?:om|hvilke[nt]?|hvordan|hvorvidt|hvor|hvad|med henblik på|for at|forud for|som grundlag|herunder|spørgsmål\p{L}*|model\p{L}*|mulighed\p{L}*|løsning\p{L}*|scenari\p{L}*|alternativ\p{L}*|udkast\p{L}*|princip\p{L}*|høringssvar\p{L}*|pejlemærke\p{L}*|ønsker|input|retning\p{L}*|prioriter\p{L}*|tilbagemelding\p{L}*|forslag (?:til|om|fra)|budget\p{L}*|emner\p{L}*|tema\p{L}* (?:til|for))(?!\p{L})/iu;
/** *med henblik på det videre forløb*, *giver input til det videre arbejde*: it goes on, and nobody knows where to. */
const ONWARD = /(?:med henblik på|som grundlag for|og giver? (?:\p{L}+ )?input til) (?:det |den )?videre \p{L}+/giu;
/** Points with which a list of topics begins. */
const LIST = 3;

function onlyDiscusses(section: SectionView): Hit | null {
  const read = section.memo(readRecommendation);
  if (!read || read.points.length >= LIST || AIM.test(read.text.replaceAll(ONWARD, ''))) return null;
  const asks = asksOf(read);
  return asks.size === 1 && asks.has('discuss')
    ? { block: read.points[0]?.block ?? read.first, message: LEADS_NOWHERE, severity: 'suggestion' }
    : null;
}

const putsQuestion = (section: SectionView): boolean => section.blocks.some(({ text }) => /\?\s*$/u.test(text));

/** *at sagen drøftes*, where neither the point nor a question of the case says what of. */
export function emptyDiscussion(view: CaseView): readonly Hit[] {
  const hit = view.section('recommendation')?.memo(onlyDiscusses);
  return hit && !view.sections.some((section) => section.memo(putsQuestion)) ? [hit] : [];
}

const DISCUSSES = /(?<!\p{L})drøfte[rs]?(?!\p{L})/iu;
/** *om hegnet skal være 1 eller 2 meter højt*: the choice is ready, and none of it is recommended. */
const ONE_OR_OTHER =
  /(?<!\p{L})(?:om|hvorvidt) [^.]{3,120}(?:skal|bør) [^.]{0,100}(?<!\p{L})(?:\d[\d.,]*|en|et|to|tre|fire)(?: (?:\p{L}+\.?|%)){0,3} eller (?:\d|to|tre|fire|fem)/iu;
/** *de to forslag, hvis pris er beregnet*: worked out as far as a choice needs. */
const WORKED_OUT =
  /(?<!\p{L})(?:to|tre|fire|fem|begge|\d) (?:\p{L}+ )?(?:model|scenari|løsning|forslag|alternativ|mulighed|placering|variant)\p{L}*(?=[^.]{0,160}(?:prissat|beregnet|anbefal|foretræk|koster|konsekvens|bilag))/iu;

const offersChoice = (text: string): boolean =>
  DISCUSSES.test(text) && (ONE_OR_OTHER.test(text) || WORKED_OUT.test(text));

/** Points that discuss between what is ready to be chosen from, and recommend none of it. */
export function choiceDiscussed({ points }: RecommendationView): readonly Hit[] {
  const point = points.find(({ text }) => offersChoice(text));
  return point ? [{ block: point.block, message: RECOMMEND_ONE, severity: 'suggestion' }] : [];
}

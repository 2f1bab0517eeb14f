import type { Hit } from '../define.ts';
import type { Message } from '../types.ts';
import type { SectionView } from '../view.ts';
import { type RecommendationView, readRecommendation } from './recommendation.ts';

const HOW_MUCH = {
  da: 'Skriv beløbet. Der kan ikke stemmes om noget passende.',
  en: 'Give the amount. Nobody can vote on something suitable.',
};
const WHICH_AMOUNT = {
  da: 'Skriv beløbet, eller henvis til det bilag, hvor det står.',
  en: 'Give the amount, or refer to the attachment that has it.',
};
const CHOOSE = {
  da: 'Indstil én af mulighederne, eller skriv at der skal vælges mellem dem.',
  en: 'Recommend one of the options, or say that a choice is to be made between them.',
};
/** *bevilger et passende tilskud*: no amount is voted on. */
const LEFT_OPEN =
  /(?<!\p{L})(?:et |en )?(?:passende|rimelig\p{L}{0,2}|nødvendig\p{L}{0,2}|nærmere fastsat\p{L}{0,2}) (?:\p{L}+ )?(?:beløb|tilskud|støtte|bevilling|ramme|pulje|medfinansiering)(?!\p{L})/iu;
/** *udbydes som Model A eller Model B*: not *vælger model A eller B*, which asks for the choice. */
const EITHER_OR =
  /^(?!.*(?:væl[gk]|tage[rs]? stilling|prioriter|drøft|enten)).*(?<!\p{L})(?:model|løsning|scenarie|alternativ|forslag|mulighed) [a-h\d] eller (?:(?:model|løsning|scenarie|alternativ|forslag|mulighed) )?[a-h\d](?![\p{L}\d]|[.,]\d)/isu;

/** *giver en tillægsbevilling svarende til købesummen*: a grant is an amount. */
const WITHOUT_AMOUNT =
  /(?<!\p{L})(?:anlægs|tillægs|indtægts|udgifts|drifts|merudgifts)?bevilling(?:en)?,? (?:der svarer|svarende|på et beløb svarende) til (?!\d)(?:den |det |de )?(?:\p{L}+ ){0,2}\p{L}*(?:summen|prisen|udgiften|udgifterne|merudgiften|beløbet|tilbuddet|behovet|provenuet|indtægten|omkostningerne)(?!\p{L}| (?:på|er|\()\s?\d)/iu;
/** *drøfter og eventuelt godkender*: nobody can tell what is voted on. */
const MAYBE =
  /(?<!\p{L})(?:eventuelt|evt\.|muligvis|måske|i givet fald|om muligt)\s(?:at\s)?(?:godkend|vedtag|beslut|bevilg|vælg|tiltræd|afsæt|frigiv|indstil|ændr)\p{L}*/iu;
const DECIDE_OR_NOT = {
  da: 'Skal der besluttes noget? Skriv det, der skal stemmes om, eller skriv, at sagen drøftes.',
  en: 'Is anything to be decided? Say what is voted on, or say that the case is discussed.',
};
/** *beslutter, hvorvidt …*: in the end nothing is recommended; *om model 1 eller 2* asks for the choice, and says so. */
const WHETHER =
  /^(?!.*(?<!\p{L})(?:eller|mellem|model|løsning)(?!\p{L}))(?:at\s)?(?:(?:[\p{L}-]+,?\s){0,5}?(?:\p{L}{0,40}udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen)\s)?(?:at\s|der\s)?(?:beslutte[rs]?|tage[rs]? stilling til|afgør(?:e|es)?),?\s(?:om|hvorvidt)(?!\p{L})/iu;
const RECOMMEND_ONE = {
  da: 'Skriv, hvad der anbefales, så der er noget at stemme om.',
  en: 'Say what is recommended, so that there is something to vote on.',
};
/** *at der meddeles anlægsbevillinger, jf. bilag 5*: the amount is what is voted on. */
const GRANTS_UNTOLD =
  /(?<!\p{L})(?:(?:gives|meddeles|bevilges|frigives|giver|meddeler|frigiver|godkendes)(?: \p{L}+){0,4} \p{L}*(?:bevilling(?:en|er|erne)?|rådighedsbeløb(?:et|ene)?)|\p{L}*(?:bevilling(?:en|er|erne)?|rådighedsbeløb(?:et|ene)?)(?: \p{L}+){0,6} (?:gives|meddeles|bevilges|frigives|godkendes))(?!\p{L})/iu;
const AMOUNT = /\d[\d.,]*\s?(?:kr|mio|mia|t\.kr|tkr|mill)|\d{2,}\.\d{3}|tabel/iu;
/** What another house is advised, where its habit is not known. */
const ADVICE: readonly (readonly [RegExp, Message])[] = [
  [WHETHER, RECOMMEND_ONE],
  [GRANTS_UNTOLD, WHICH_AMOUNT],
];

/** How a point leaves open what is decided, and what to say of it. */
const OPEN: readonly (readonly [RegExp, Message])[] = [
  [EITHER_OR, CHOOSE],
  [LEFT_OPEN, HOW_MUCH],
  [WITHOUT_AMOUNT, WHICH_AMOUNT],
  [MAYBE, DECIDE_OR_NOT],
];

const hitsBy = ({ points }: RecommendationView, ways: readonly (readonly [RegExp, Message])[]): readonly Hit[] =>
  points.flatMap(({ text, block }) =>
    ways.filter(([how]) => how.test(text)).map(([, message]) => ({ block, message })),
  );

/** Points of a recommendation on which nobody can tell what is voted on. */
export function leftOpen(section: SectionView): readonly Hit[] {
  const read = section.memo(readRecommendation);
  return read ? hitsBy(read, OPEN).map((hit) => ({ ...hit, severity: 'warning' })) : [];
}

/** Points that ask whether, or grant without an amount where none is told in all of the recommendation. */
export function leftToBeTold(section: SectionView): readonly Hit[] {
  const read = section.memo(readRecommendation);
  if (!read) return [];
  const ways = AMOUNT.test(read.text) ? ADVICE.filter(([how]) => how !== GRANTS_UNTOLD) : ADVICE;
  return hitsBy(read, ways).map((hit) => ({ ...hit, severity: 'suggestion' }));
}

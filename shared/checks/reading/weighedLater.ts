import { sentenceAround } from '../define.ts';
import type { TermMatch } from '../terms.ts';

/** *dyrere at etablere på et senere tidspunkt*, *bæredygtig på længere sigt*: weighed, and nobody is to do it on a day. */
const WEIGHED =
  /(?<!\p{L})(?:(?:dyrere|billigere|sværere|lettere|nemmere|bedre|vanskeligere|mere \p{L}+)(?: at \p{L}+)?|(?:bæredygtig|holdbar|robust|stabil|levedygtig|attraktiv|tilstrækkelig|hensigtsmæssig)\p{L}{0,3}(?: \p{L}+){0,2}) $/u;
/** *På længere sigt ventes behovet at vokse*, *Hypotesen er, at det på sigt …*: thought of, and done by nobody. */
const THOUGHT_OF =
  /(?<!\p{L})(?:\p{L}*behov(?:et)?|efterspørgsel|efterspørgslen|vurderer|vurderes|vurdering|vurderingen|hypotese[nr]?|antage[rs]?|antagelsen?|formode[rs]?|kriteri\p{L}*|prognose\p{L}*)(?!\p{L})/u;
/** *På sigt bør der arbejdes med …*, *hvilke arealer der på længere sigt kan opgives*: somebody is to do it all the same. */
const TO_BE_DONE = /^ (?:bør|skal|kan) /u;
const OF_LATER = /sigt$|tidspunkt$/u;

/** True where *på sigt* or *på et senere tidspunkt* belongs to what is weighed or thought, and puts nothing off. */
export function isWeighedLater({ block, term, before, after, from }: TermMatch): boolean {
  if (!OF_LATER.test(term) || TO_BE_DONE.test(after)) return false;
  if (term.endsWith('sigt') && THOUGHT_OF.test(sentenceAround(block, from))) return true;
  return WEIGHED.test(before) && (term.endsWith('tidspunkt') || !/(?:dyrere|billigere) $/u.test(before));
}

import type { TermMatch } from '../terms.ts';
import { lowerStatement } from './near.ts';

const RUNNING = new Set(['løbende', 'fremadrettet']);
/** *løbende priser* and *løbende kontrakter* are terms of economy and law. */
const TERM_OF_ART =
  /^[\s-]+(?:priser|prisniveau|kontrakt|timer|regnskab|måned|år|meter|kvadratmeter|opsigelse|vægt|forretninger|udgifter|ydelse|renter?|hjælp)/u;
/** *en løbende dialog*, *det løbende arbejde*, *ved løbende opfølgning*: of what kind, not when. */
const DETERMINED =
  /(?<!\p{L})(?:en|et|den|det|de|denne|dette|disse|vores|deres|sin|sit|sine|dens|dets|kommunens|al|alt|god|tæt|mere|som|med|ved|under|gennem|af|i|om|til|uden|via)\s+(?:\p{L}{2,20}(?:e|t|lig)\s+(?:og\s+)?)?$/u;
const OWNER = /\p{L}{2}(?:ens|ets|ernes)\s+$/u;
const NOUN_NEXT =
  /^\s+(?:og\s+\p{L}{2,30}e\s+)?(?!\p{L}{0,30}(?:es|ede|ende)(?!\p{L}))\p{L}{0,40}(?:dialog|prognose|analyse|rapport|møde|status|overblik|arbejde|kontakt|drift|vedligehold|kontrol|tilsyn|samarbejde|proces|udvikling|indsats|ning|ing|else|tion|sion)(?:en|et|er|erne|ne|n|rne|r|s|t)?(?!\p{L})/u;
/** A verb would stand right behind the adverb: *der er løbende behov*, *vil løbende …*. */
const NO_NOUN_NEXT = /^\s+(?:op|at|på|i|til|af|om|hvert?|og|blive|være|gennem|ske|\p{L}+(?:es|et)(?!\p{L}))/u;
/** What comes by itself is promised by nobody. */
const HAPPENS =
  /^\s+(?:forekommer|opstår|opleves|kommer|indløber|modtager|modtages|ændrer sig|udvikler sig|sker der|dukker op)(?!\p{L})|^(?=[^.]{0,40}(?:forekommer|opstår))/u;
/** *Udvalget orienteres løbende*, *skal løbende udskiftes*: somebody promises it. *Planen udvikles løbende* has no day to give. */
const PROMISE =
  /(?<!\p{L})(?:(?:(?:af)?rapporter|orienter|informer|inddrag|evaluer|opdater|underret|udskift|udbygge|udvide|implementer|udrull?e|renover|iværksætte|igangsætte|etabler|justere|udmønt|gennemfør)\p{L}{0,5}|inddraget|afholdes|forelægges?|fremlægges?|følge[rs]? .{0,30}op|fulgt .{0,30}op|følges|opfølgning|vende[rs]? tilbage|holde[rs]? .{0,40}ajour)(?!\p{L})/u;
/** *når der løbende tages stilling*, *så lederne kan følge tallene løbende*: what others do all the time. */
const OF_OTHERS = /(?:(?<!\p{L})(?:når|fordi)|, (?:så (?!at)\p{L}+|hvor|som|der)) (?:\p{L}+ ){0,4}$/u;
const isRunningOn = ({ block, from, before, after }: TermMatch): boolean => {
  const said = lowerStatement(block, from, { clauses: 'without' });
  return (
    !PROMISE.test(said) || (OF_OTHERS.test(before) && !/^ (?:orienteres|informeres|følges|inddrages)/u.test(after))
  );
};

const isOfKind = ({ before, after }: TermMatch): boolean =>
  NOUN_NEXT.test(after) ||
  (/^\s+\p{L}/u.test(after) && (DETERMINED.test(before) || OWNER.test(before)) && !NO_NOUN_NEXT.test(after));

/** True where *løbende* or *fremadrettet* promises nothing: a term, what kind a thing is, or what goes on by itself or for others. */
export function isRunning(match: TermMatch): boolean {
  const { term, after } = match;
  if (!RUNNING.has(term)) return false;
  if (isOfKind(match) || HAPPENS.test(after)) return true;
  return term === 'løbende' && (TERM_OF_ART.test(after) || isRunningOn(match));
}

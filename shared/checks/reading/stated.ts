import type { Form } from './forms.ts';

/** Words of a sentence with what stands on either side of them in it, in small letters. */
export interface Around {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Asked, wished, denied, allowed or put as a condition: nothing is told that has a number. */
const NOT_TOLD =
  /(?<!\p{L})(?:hvis|når|såfremt|medmindre|hvor (?:meget|mange|stor\p{L}*|høj\p{L}*|lav\p{L}*|lang\p{L}*|ofte)|hvordan|hvorvidt|for at|så vidt|undgå|ønsker|ønske[trs]?|ønskede|formål(?:et)?|ikke|hverken|ingen|uden|næppe|må|bør|frygt\p{L}*|risiko(?:en)? for)(?!\p{L})[^,.;:]*$/u;
/** *skal have modtaget hjælp i en længere periode*: what a rule asks for. */
const REQUIRED = /(?<!\p{L})(?:skal|må|kan) (?:\p{L}+ )?(?:have|være)(?!\p{L})[^,.;:]*$/u;
/** *…, hvis formanden ønsker det*, *når der er behov*: a rule. */
const AS_RULE = /(?<!\p{L})(?:kan|må|skal)(?!\p{L}).*(?<!\p{L})(?:hvis|når|efter behov)(?!\p{L})/u;
/** What a law or a set of rules says of them: *der i en længere periode har modtaget …, jf. § 7*. */
const OF_LAW = /§|(?<!\p{L})(?:lovens|lov om|reglerne|ordningen gælder|betingelser|vedtægt\p{L}*)(?!\p{L})/u;
/** *Udvalget drøftede, om …*, *havnemesterens vurdering, at …*: open, or another's. */
const OPEN_OR_OTHERS =
  /(?<!\p{L})(?:drøfte|vurdere|undersøge|overveje|afklare|spørge|spurgte|afdække)\p{L}*,? om\s|(?<!forvaltningen|administrationen|direktionen|kommunen)s (?:vurdering|opfattelse|indtryk),? at\s|(?<!\p{L})beskriver\s/u;
/** *…, når klageren har været syg*: a rule too. */
const CONDITION = /,? (?:når|hvis|såfremt|medmindre) /u;
/** *og oftere, når der er behov for det*. */
const AS_NEEDED = /^[^.]{0,20}(?:når|hvis|efter) (?:der er )?behov|^\s(?:må|kan)\s\p{L}+s(?!\p{L})/u;
/** What is named after a colon is told. */
const LISTED = /:(?:\s|$)/u;
/** What a table or figure of the case shows. */
const SHOWN = /(?<!\p{L})(?:jf\.|se|fremgår af|vist i) (?:tabel|figur|skema|oversigt)/u;

/** True where the words tell of what is so, and could be measured: not of a wish, a rule, a question or what is listed right after. */
export function isStated({ of }: Form, { before, words, after }: Around): boolean {
  const own = before + words + after;
  if (NOT_TOLD.test(before) || REQUIRED.test(before) || OPEN_OR_OTHERS.test(before) || own.trimEnd().endsWith('?'))
    return false;
  if (AS_RULE.test(own) || AS_NEEDED.test(after) || LISTED.test(after) || SHOWN.test(own)) return false;
  return (of !== 'time' && of !== 'size') || !(OF_LAW.test(own) || CONDITION.test(after));
}

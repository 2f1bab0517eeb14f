import { FULL_DATE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import type { TermMatch } from '../terms.ts';
import { bySentence, type InSentence } from './bySentence.ts';
import { isCounted } from './counted.ts';
import { isOfRule } from './ofRule.ts';

/** A word of quantity that leaves open how many or which. */
export interface Vague {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  /** The word counted, in small letters; empty where there is none. */
  readonly noun: string;
}

/** Letters read on each side; what stands farther off in a sentence without end says nothing of the words. */
const NEAR = 400;
/** A reader who is asked this often of a sentence reads all of it. */
const MOST_ASKED = 4;
/** A sentence with more words of quantity is no sentence. */
const MOST_TRIED = 40;

/** The next word, with adjectives before it. */
const NOUN =
  /^\s+(?:af\s+(?:de\s+|vores\s+|kommunens\s+)?)?(?:(?:meget|særligt|helt|nye|gamle|andre|store|små|større|mindre|forskellige|\p{L}{3,}(?:ske|lige|dige|elle|ede|ende|nære|ale|ive|øse|somme))\s+){0,2}\p{L}[\p{L}-]*/u;
/** Things that stand in a row. */
const IN_A_ROW =
  /^\s+(?:nye\s+|store\s+|små\s+|gamle\s+|høje\s+)?(?:træer|stole|(?:række|længe|by|gavl|kæde|dobbelt|gade|skrå)?huse|lygtepæle|lamper|borde|buske|parkeringspladser|p-pladser|skure|boder|pæle|bænke|pullerter|søjler|vinduer|skabe)(?!\p{L})/u;
/** *den enkelte borger*, *hvor mange*, *for mange*: another sense, or a measure that is given elsewhere. */
const OTHER_SENSE =
  /(?:^|[^\p{L}])(?:den|det|de|hver|hvert|hvor|(?<!alt )for|så|lige|lige så|dobbelt så|lov om|i hvert)\s+$/u;
/** *en række på otte biler*, *mange tak*. */
const NO_COUNT = /^\s+(?:af os|på|ad|tak|for|med|gange tak|former|facetter|udtryk|slags)(?!\p{L})/u;
const PART_OF_WHOLE = /^\s+(?:af|i)\s/u;
/** *En del af dem har skimmel* counts; *huset er en del af dem* belongs. */
const SOME_OF_THEM =
  /^\s+af\s+(?:dem|disse|de|(?:\p{L}*(?:elev|borg|medarbejd|beboer|bruger|skol|institution|forening|virksomhed|familie|lodsej|grundej|ansøg|sag)(?:er)?ne|\p{L}*børnene|forældrene|de (?:ansatte|unge|ældre|pårørende)))(?!\p{L})(?!\s+(?:\p{L}{2,20}e\s+)?(?:penge|midler|udgifter|indtægter|omkostninger|kroner|arealer|løsøre)(?!\p{L}))/u;
const BELONGS =
  /(?<!\p{L})(?:er|var|som|være|været|blive[rs]?|blev|udgør|udgøre|udgjorde|indgår|indgå|indgik)\s+(?:\p{L}+\s+){0,2}$/u;
/** *en del dyrere*, *mange flere*: a degree of something else. */
const COMPARATIVE =
  /^\s+(?:mere|flere|færre|større|mindre|dyrere|billigere|højere|lavere|bedre|længere|hurtigere|senere|tidligere)(?!\p{L})/u;
/** *En del afhængigt af vejret*, *en del præget af slid*: how much, of what the next word says. */
const DEGREE = /^\s+\p{L}{2,30}(?:t|ende|lig|som|ig)\s+(?:af|på|for|med|i|ved|over)(?!\p{L})/u;
/** *Hovedparten af udgiften* is a share of one thing; *hovedparten af episoderne* could be counted. */
const SHARE = /(?:parten|delen|fleste|færreste|fåtal)$/u;
const OF_ONE_THING = /^\s+af\s+(?:den|det|\p{L}{2,40}(?:et|en|tid|plads))(?!\p{L})/u;
const FIGURES = /\d\s?(?:%|procent|pct)|\d\s(?:\p{L}{1,20}\s)?af\s(?:de\s|i alt\s)?\d/u;
const ENDS_COUNTED =
  /(?<![\d.,])(?!(?:19|20)\d\d)\d[\d.]* (?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|til)(?!\p{L}))\p{L}{3,}[^.]*\.\s(?:langt )?$/u;
const OF_SOME = /^\s+af\s+(?:(?:de|disse)\s+(?:\p{L}{2,20}[es]\s+)?)?\p{L}[\p{L}-]{0,40}/u;
/** *forskellige foreninger* leaves open how many; *forskellige behov* tells what they are like. */
const ACTORS =
  /^\s+(?:(?:lokale|frivillige|kommunale|private|offentlige|eksterne)\s+)?\p{L}*(?:foreninger|organisationer|virksomheder|aktører|borgere|borgergrupper|interessenter|institutioner|parter|kommuner|klubber|forvaltninger|afdelinger|leverandører|firmaer|grundejere|lodsejere|fagpersoner|medarbejdere|netværk|råd|selskaber|samarbejdspartnere|tiltag)(?!\p{L})/u;
/** *to forskellige modeller*, *de forskellige foreninger*, *er forskellige*: counted, known, or a likeness denied. */
const COUNTED_BEFORE =
  /(?<!\p{L})(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|de|disse|kommunens|byens|vores|jeres|deres|antal|antallet af|hvor mange|er|bliver|var|helt|meget|vidt|så)\s+$/u;
/** Heaps of things that can be counted; *en bunke jord* cannot. */
const HEAP = /^en (?:stor )?(?:bunke|stak|masse)$/u;
const COUNTABLE =
  /^\s+(?:\p{L}{2,20}e\s+)?(?:\p{L}{0,40}(?:er|ere|inger|svar|forslag|breve|spørgsmål)|sager|klager)(?!\p{L})/u;
/** What is named after a colon is counted by naming it. */
const LISTED = /:(?:\s|$)/u;

/** *et forløb og ikke enkelte ydelser*: one by one, and not few. */
const SET_AGAINST = /(?<!\p{L})(?:ikke|frem for|i stedet for|snarere end) (?:\p{L}{1,4} )?$/u;

/** What one names or weighs, and nobody counts: *en række hensyn*, *forskellige kvaliteter*. */
const NO_THINGS =
  /(?:hensyn|forhold|måde|aspekt|egenskab|kvalitet|værdi|princip|facet|vinkel|detalje|årsag|typer|slags|niveau|former|forsøg|øvelse|materiale|ord)(?:er|erne|ene|e|r|ne|per|ter|ler)?$/u;
/** *Byrådet vedtog den 12. maj 2026 en række …*: what was decided can be looked up. */
const LOOKED_UP = /(?<!\p{L})(?:vedtog|besluttede|godkendte|vedtaget|besluttet|godkendt)(?!\p{L})/u;

/** *Det vil give en del klager*: of what has not come nobody has a number. */
const TO_COME =
  /(?<!\p{L})(?:vil|kan|må forventes|må påregnes|forventes|risiko(?:en)? for|frygter)(?:,? at)? (?:\p{L}+ ){0,4}$/u;
/** *en del familier … For 27 af de 44 børn …*: the next sentence counts. */
const COUNTED_NEXT = /\d+ (?:ud )?af (?:de |i alt )*\d/u;
function isForeseen({ block, term, before, from }: TermMatch, { to }: Sentence): boolean {
  if (term !== 'en del' && term !== 'nogle' && term !== 'en række') return false;
  const complains = /klager?|henvendelser|spørgsmål|indsigelser|reaktioner/u.test(block.lower.slice(from, from + 40));
  return (complains && TO_COME.test(before)) || COUNTED_NEXT.test(block.lower.slice(to, to + 200));
}

/** *regeringen og en række partier*: who they were is known by the agreement. */
const OF_PARTIES = /^\s+(?:øvrige |andre )?partier(?!\p{L})/u;

/** *forskellige tiltag såsom …*: named in the same breath. */
const NAMED_AFTER = /^[^.!?]{0,60}(?:såsom|herunder|fx|f\.eks\.|for eksempel|bl\.a\.|blandt andet|:|\()/u;

/** *Et mindre antal punkter kan behandles skriftligt*: a rule. */
const MAY_BE_DONE = /^\s\p{L}+\s(?:kan|må)\s\p{L}+s(?!\p{L})/u;

type Sentence = InSentence<TermMatch>;

/** *den enkelte borger*, *en række træer*, *mange tak*: the words say something else, or of what kind a thing is. */
function isOtherwise(match: TermMatch, noun: string): boolean {
  const { term, before, after } = match;
  if (isOfRule(match, noun) || NO_THINGS.test(noun) || !NOUN.test(after)) return true;
  if (MAY_BE_DONE.test(after) && /^(?:et|enkelte)/u.test(term)) return true;
  if (OTHER_SENSE.test(before) || NO_COUNT.test(after) || COMPARATIVE.test(after)) return true;
  if (term.endsWith('række')) return IN_A_ROW.test(after) || OF_PARTIES.test(after);
  if (term === 'enkelte') return COUNTED_BEFORE.test(before) || SET_AGAINST.test(before);
  if (term === 'forskellige') return !ACTORS.test(after) || COUNTED_BEFORE.test(before);
  if (HEAP.test(term)) return !COUNTABLE.test(after);
  if (term !== 'en del') return false;
  return DEGREE.test(after) || (PART_OF_WHOLE.test(after) && (!SOME_OF_THEM.test(after) || BELONGS.test(before)));
}

/** Of a share: *33 af de 38 er trygge. De fleste bemærkninger …* has its figures beside it, and *42 anvendelser … De fleste* its whole. */
function isShareTold({ block, after, from }: TermMatch, { previous, next }: Sentence): boolean {
  // A reason given in the recommendation sums up what the case has told.
  if (block.section === 'recommendation' || OF_ONE_THING.test(after)) return true;
  const start = Math.max(previous?.from ?? 0, from - NEAR);
  const end = Math.min(next?.to ?? block.text.length, from + NEAR);
  if (FIGURES.test(block.lower.slice(start, end))) return true;
  return !OF_SOME.test(after) && ENDS_COUNTED.test(block.lower.slice(Math.max(0, from - 160), from));
}

/** The number, or what is counted, stands in the sentence. */
function isTold(match: TermMatch, noun: string, sentence: Sentence): boolean {
  const { block, term, before, after, from } = match;
  if (term === 'forskellige' && after.includes('tiltag') && NAMED_AFTER.test(after)) return true;
  if (SHARE.test(term) && isShareTold(match, sentence)) return true;
  if (isForeseen(match, sentence)) return true;
  const start = Math.max(sentence.from, from - NEAR);
  const near = block.lower.slice(start, Math.min(sentence.to, from + NEAR));
  if (LOOKED_UP.test(before) && FULL_DATE.test(near)) return true;
  return LISTED.test(near.slice(from - start)) || isCounted(near, { offset: from - start, noun });
}

/** Words of quantity that leave open how many, of those a finder has found in a block; a few for each sentence. */
export function vagueQuantities(block: TextBlock, matches: readonly TermMatch[]): readonly Vague[] {
  return bySentence(block, matches).flatMap((sentence) =>
    sentence.found
      .slice(0, MOST_TRIED)
      .flatMap((match): Vague[] => {
        const noun = nounOf(match);
        if (isOtherwise(match, noun) || isTold(match, noun, sentence)) return [];
        return [{ from: match.from, to: endOf(match), term: match.term, noun }];
      })
      .slice(0, MOST_ASKED),
  );
}

/** The word counted: the last of those that belong to it. */
const nounOf = ({ block, to, after }: TermMatch): string =>
  block.lower
    .slice(to, to + (NOUN.exec(after)?.[0].length ?? 0))
    .split(/\s+/)
    .at(-1) ?? '';

function endOf({ term, to, after }: TermMatch): number {
  // *Hovedparten støtter …* has no noun to take in.
  const taken = SHARE.test(term) ? OF_SOME : NOUN;
  return to + (taken.exec(after)?.[0].length ?? 0);
}

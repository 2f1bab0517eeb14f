import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { RELATIONS, type Relation } from './moneyRelations.ts';
import { isOpenQuestion, moneySentences, type Told, turningOn, type Words } from './moneyWords.ts';
import { isReported } from './near.ts';

/** A consequence for the money that a clause tells of. */
export interface MoneyEffect extends Span {
  /** In words that name a difference and nothing else: *en merudgift*. */
  readonly isPlain: boolean;
  /** What another sentence gives of the same thing does not tell it: *Besparelsen reduceres*, *er ikke medregnet*. */
  readonly isApart: boolean;
}

/** *Prisen kendes ikke, før tilbuddene er hentet*: it is told when. */
const WHEN = /(?<!\p{L})(?:når|før|efter|inden|først|i forbindelse med|den \d|20\d\d)(?!\p{L})/u;

/** *ca. en time om ugen*, *1,2 mio. kr.*, *to årsværk*, *jf. tabel 2*: how much, or where it is told. A year is no amount, nor is a law's number. */
const FIGURE =
  /(?<![\d.,])(?!(?:19|20)\d\d(?!\d|[.,]\d))\d[\d.,]*\s?(?:kr|mio|mia|mill|t\.kr|tkr|pct|procent|%|øre|point|timer?|årsværk|minutter|meter|m²|m³)|(?:kr\.|mio\.)\s?\d|(?<!\p{L})(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|halv|halve?t?)(?: halv| hel)? (?:time|timer|årsværk|\p{L}*stilling(?:er)?|fuldtid\p{L}*|\p{L}*medarbejdere?)(?!\p{L})|(?<!\p{L})(?:tabel\p{L}*|bilag \d|svarer til|svarende til|modsvares af|opvejes af)/u;
/** The law says so of any case, or a body gave it as its reason once. */
const NOT_HERE =
  /(?<!\p{L})(?:(?:ifølge|efter|i henhold til|følger af|jf\.) (?:\p{L}+ )?(?:\p{L}*(?:lov|lovens|loven|regler|reglerne|bekendtgørelsen?)(?!\p{L})|§)|fordi (?:den|det|de) ville|(?:afviste|vedtog|besluttede|godkendte|afslog|forkastede|ønskede|bad|håbede|frygtede?r?|høringssvar(?:et)?|(?:klub|forening|ansøger|leverandør|ministeri|styrelse|fond|ejer|selskab)\p{L}* (?:har )?(?:oplyst|oplyser|varslet|meddelt|meddeler)|begrunder|skyldes|skyldtes|opstået)(?!\p{L}))/u;
/** *Såfremt vejen ikke lægges om, vil det give øgede udgifter*: the cost of what is not proposed. */
const NOT_DONE = /^(?:såfremt|hvis|medmindre|uden at)(?!\p{L})[^,]{0,80}(?<!\p{L})(?:ikke|medmindre|uden)(?!\p{L})/u;

/** True where what stands before in the sentence is the law's, or a body's of another day: *I 2018 afviste Byrådet …, fordi …*. */
export function isOfAnother(block: TextBlock, at: number): boolean {
  const before = block.lower.slice(block.sentenceAt(at).from, at);
  return NOT_HERE.test(before) || NOT_DONE.test(before);
}

/** Born by others, or already reckoned in. */
const BORNE =
  /(?<!\p{L})(?:(?:afholdes|betales|bæres|dækkes) af (?:\p{L}+ )?(?:køber|bygherre|ejer|staten|regionen|forsyning|lejer|ansøger|grundejer|borger|foreningen)\p{L}*|(?:er|allerede) (?:indregnet|indarbejdet|medregnet|indeholdt)|kun i mindre omfang)(?!\p{L})/u;

type Place = NonNullable<Told>;

const DENIES_BEFORE = 5;

function isDenied(words: Words, [first, last]: Place): boolean {
  const clause = words[first]?.clause;
  return words.some(
    (word, index) =>
      word.clause === clause && word.kinds.has('denying') && index >= first - DENIES_BEFORE && index <= last + 2,
  );
}

/** *for at mindske udgifterne*: what one is after, or what is asked. */
const isAsked = (words: Words, [first]: Place): boolean =>
  isOpenQuestion(words, first) ||
  words.slice(0, first).some(({ text, clause }) => clause === words[first]?.clause && AIM.test(text)) ||
  (words[first - 1]?.text === 'at' && AIMS.has(words[first - 2]?.text ?? ''));
const AIM = /^(?:formål|målsætning|målet|hensigt|ønske)/u;
const AIMS = new Set(['for', 'mulighed', 'muligheden', 'muligheder', 'med', 'på', 'om', 'til', 'ved', 'mål', 'målet']);

const RELATIVE = new Set(['der', 'som']);

/** *butikkerne mister indtægter*, *forældre, der mister indtægt*: not the municipality's money. *dyrere for forældrene* is told. */
function isOthers(words: Words, [first, last]: Place): boolean {
  const clause = words[first]?.clause ?? 0;
  const isRelative = words.some(
    (word, index) =>
      index < first && word.clause === clause && RELATIVE.has(word.text) && words[index - 1]?.clause !== clause,
  );
  return words.some((word, index) => {
    if (!word.kinds.has('others') || OF_THEM.has(words[index - 1]?.text ?? '')) return false;
    return (word.clause === clause && index <= last + 1) || (isRelative && word.clause === clause - 1);
  });
}
const OF_THEM = new Set(['for', 'fra', 'til', 'af', 'hos', 'på', 'flere', 'færre', 'mod', 'som', 'om', 'med']);

function isTold(block: TextBlock, { from, to }: Span, relation: Relation): boolean {
  const spans = block.sentences();
  const index = spans.findIndex((span) => span.from <= from && from < span.to);
  const [before, own, next] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!own) return false;
  const goesOn = next && GOES_ON.test(block.lower.slice(next.from, Math.min(next.to, next.from + NEAR)));
  const said = block.lower.slice(relation.isAdded ? to : own.from, goesOn ? next.to : own.to);
  if (FIGURE.test(said) || BORNE.test(said)) return true;
  if (next && UNRECKONED.test(block.lower.slice(next.from, Math.min(next.to, next.from + NEAR)))) return true;
  const isDrawn = relation.isOfBefore || DRAWN.test(block.lower.slice(own.from, own.from + NEAR));
  return before && isDrawn ? FIGURE.test(block.lower.slice(before.from, before.to)) : false;
}
/** *Udgiften er ikke beregnet*: what follows says so itself, and is asked about. */
const UNRECKONED = /(?:er|kendes) (?:endnu )?ikke(?: (?:beregnet|opgjort|kendt))?\.?$/u;
/** Letters. */
const NEAR = 60;
/** *Dermed overskrides rammen*: it follows from the figures before. */
const DRAWN = /^(?:dermed|herved|derved|altså|således)(?!\p{L})/u;
/** *Tabet anslås til …*: what follows tells of the same. */
const GOES_ON =
  /^(?:(?:de|det|den|disse) (?:er|udgør|udgøres|koster|anslås|skønnes|beløber|svarer|vil|kan|forventes|ventes|dækkes|afholdes|beregnes|var|ligger|løber)|netto|heraf|samlet|der er tale|\p{L}*(?:beløb|udgift|besparelse|tab|omkostning|merudgift|indtægt|forbrug|underskud|overskud|pris|drift|leje|fordyrelse|kompensation)(?:et|en|erne)?)(?!\p{L})/u;

/** The words, with what a sum is for: *give en besparelse på varme*. */
function spanOf(words: Words, [first, last]: Place): Span {
  const [end, next, thing] = [words[last], words[last + 1], words[last + 2]];
  const isFor =
    end?.kinds.has('flow') && FOR_WHAT.has(next?.text ?? '') && thing?.clause === end.clause && thing.text.length > 3;
  return { from: words[first]?.from ?? 0, to: (isFor ? thing : end)?.to ?? 0 };
}
const FOR_WHAT = new Set(['på', 'til', 'for', 'fra']);
/** What a saving was to be is told, and not what is left of it. */
const LESS =
  /(?:besparelse|gevinst)(?:n|en|r|rne)? (?:\p{L}+ ){0,4}(?:reduceres|mindre|falder|mindskes|udebliver|bortfalder)/u;

const relationsOf = turningOn(RELATIONS);

/** What a sentence tells of money first, and how much is not told. */
function effectIn(block: TextBlock, words: Words): MoneyEffect | null {
  for (const [at, word] of words.entries()) {
    for (const relation of relationsOf(word)) {
      const told = relation.find(words, at);
      if (
        !told ||
        (!relation.denies && isDenied(words, told)) ||
        isAsked(words, told) ||
        (!relation.namesBearer && isOthers(words, told))
      )
        continue;
      const span = spanOf(words, told);
      if (isTold(block, span, relation) || isOfAnother(block, span.from) || isReported(block, span.from)) continue;
      if (
        ALLOWS.test(block.lower.slice(block.sentenceAt(span.from).from, span.from)) &&
        BY_ACT.test(block.lower.slice(span.to, span.to + NEAR))
      )
        continue;
      if (relation.asksWhen && WHEN.test(block.lower.slice(span.from, block.sentenceAt(span.from).to))) continue;
      const said = block.lower.slice(span.from, span.to);
      return { ...span, isPlain: PLAIN.test(said), isApart: relation.isApart === true || LESS.test(said) };
    }
  }
  return null;
}
/** *kan ejeren kræve, at kommunen overtager huset mod betaling, jf. planlovens § 49*: what the law says of any case. */
const ALLOWS = /(?<!\p{L})(?:kan|skal)(?!\p{L})/u;
const BY_ACT = /^,? (?:jf\.|efter) \p{L}*lov\p{L}* § ?\d/u;
const PLAIN =
  /merudgift|ekstraudgift|mindreudgift|merindtægt|mindreindtægt|(?:mer|mindre)forbrug|fordyre|sanktion|dagbod|(?:giver|medfører|give|medføre) (?:en |et )?(?:\p{L}+ )?besparelse/u;

/** Consequences for the money that a block tells of and gives no amount for, one a sentence at most. */
export const moneyEffectsIn = (block: TextBlock): readonly MoneyEffect[] =>
  block.memo(moneySentences).flatMap((words) => effectIn(block, words) ?? []);

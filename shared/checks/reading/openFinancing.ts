import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { sentenceText } from '../define.ts';
import { FINANCING_RELATIONS, type Openness } from './financingRelations.ts';
import { written } from './money.ts';
import { isOpenQuestion, moneySentences, turningOn, type Words } from './moneyWords.ts';
import { isReported } from './near.ts';

/** Money that is not there, or of which a clause only hopes, asks or promises for later where it is to come from. */
export interface OpenFinancing extends Span {
  readonly kind: Openness;
}

/** *kan holdes inden for det afsatte rådighedsbeløb*, *betales af ramme 10.30*: what was granted is known. */
const KNOWN_FRAME = /afsat|bevilgede|vedtagne|godkendte| \d/u;
/** Of these the sentence tells what it is of; *Udgiften …* and *Forslaget …* are told of before. */
const OWN_SUM = /udgift(?:en|erne)? til|drift|tømning|vedligehold|pasning|rengøring/u;
const OF_THING = /udgift(?:en|erne)? til (\p{L}{6,})/u;
/** *grødeskæringen* and *den ekstra grødeskæring* are one. */
const tailOf = (thing: string): string => thing.replace(/(?:en|et|erne)$/u, '');
/** *inden for den samlede økonomi*: nobody's in particular. */
const ANY_FRAME =
  /samlede|eksisterende|nuværende|almindelige|økonomi|egne|gebyr|indtægt|område|omprioriter|effektiviser/u;
/** *inden for rammen*, and not *inden for PPR's budget*. */
const BARE_FRAME = /inden for (?:rammen|rammerne|budgettet|bevillingen|området)$|(?:af|over|via|ved) /u;
/** It is told where the money comes from, or it is proposed: *foreslås finansieret af puljen*. */
const PAID =
  /(?<!\p{L})(?:(?:foreslås|indstilles|anbefales|foreslår|indstiller|anbefaler)(?! foreløbig)[^.;]{0,80}(?:finansier|dække|indarbejde|afhold|afsæt|bevil|tilfør)|(?:finansieres|dækkes|afholdes|betales|tages|findes) (?:derfor |i stedet |således )?(?:af|fra|via|ved|over|inden for|med) |^ (?:fra|af|via|over) (?:\p{L}+ )?\p{L}*(?:kasse|pulje|mindreforbrug|takst)|finansieret af|undgås|indarbejdes (?:derfor |i stedet )?(?:som|i) (?:\p{L}+ ){0,3}(?:korrektion|budget(?:tet)? (?:for )?20))/u;
/** What comes in is nobody's to pay: *Indtægten er ikke budgetlagt*. */
const COMES_IN = /(?<!\p{L})(?:indtægt\p{L}*|provenu\p{L}*|provision\p{L}*)(?!\p{L})[^.]{0,40}$/u;

const ASKING: ReadonlySet<Openness> = new Set(['asked', 'onlyIf']);

const relationsOf = turningOn(FINANCING_RELATIONS);

function openIn(block: TextBlock, words: Words): OpenFinancing | null {
  for (const [at, word] of words.entries()) {
    for (const { kind, find } of relationsOf(word)) {
      const told = find(words, at);
      if (!told || (!ASKING.has(kind) && isOpenQuestion(words, told[0]))) continue;
      const span = { from: words[told[0]]?.from ?? 0, to: words[told[1]]?.to ?? 0 };
      if (isSettled(block, { ...span, kind }) || isReported(block, span.from)) continue;
      const isWithin = kind === 'held' && !isAnyFrame(block, span);
      return { ...span, kind: isWithin ? 'within' : kind };
    }
  }
  return null;
}

/** The money is named with where it comes from; of what is only hoped for that settles nothing. */
function isSettled(block: TextBlock, { kind, from, to }: OpenFinancing): boolean {
  const sentence = block.sentenceAt(from);
  const next = block.sentences().find((span) => span.from >= sentence.to);
  const hasAmount = (start: number, end: number) =>
    block.memo(written).some((one) => one.from >= start && one.to <= end);
  if (COMES_IN.test(block.lower.slice(sentence.from, from))) return true;
  if (kind === 'held') return isHeldKnown(block, { from, to });
  if (kind === 'hoped')
    return hasAmount(sentence.from, sentence.to) || isOfAmountBefore(block, { from, to: sentence.to });
  if (kind === 'putOff' && hasAmount(sentence.from, sentence.to)) return true;
  if (kind === 'absent' || kind === 'toFind') return PAID.test(block.lower.slice(to, next?.to ?? sentence.to));
  return kind === 'putOff' && PAID.test(block.lower.slice(sentence.from, from));
}

/** *Der er afsat 3,4 mio. kr. Det forventes, at udbuddet kan holdes inden for denne ramme*: told just before. */
function isOfAmountBefore(block: TextBlock, { from, to }: Span): boolean {
  if (!/(?:denne|dette|den|det) (?:ramme|beløb|afsatte|bevilling)/u.test(block.lower.slice(from, to))) return false;
  const own = block.sentenceAt(from);
  const before = block.sentences().findLast((span) => span.to <= own.from);
  return before !== undefined && block.memo(written).some((one) => one.from >= before.from && one.to <= own.from);
}

/** It is told how much, or whose frame it is. */
function isHeldKnown(block: TextBlock, { from, to }: Span): boolean {
  const sentence = block.sentenceAt(from);
  const said = block.lower.slice(sentence.from, sentence.to);
  const before = block.lower.slice(sentence.from, from);
  const isOwn = OWN_SUM.test(before);
  const [start, end] = isOwn ? [sentence.from, sentence.to] : [0, block.text.length];
  const sums = block.memo(written);
  if (sums.some((one) => one.from >= start && one.to <= end)) return true;
  // *Ekstra snerydning koster 40.000 kr. … Udgiften til snerydning …*: told before.
  const thing = OF_THING.exec(before)?.[1];
  if (
    thing &&
    sums.some((one) => one.to <= start && sentenceText(block, one.from).toLowerCase().includes(tailOf(thing)))
  )
    return true;
  if (
    /(?<!\p{L})(?:tabel|bilag \d|foreslås|indstilles)/u.test(said) ||
    KNOWN_FRAME.test(block.lower.slice(from, to + 4))
  )
    return true;
  return (
    !(/udgift|omkostning/u.test(before) && BARE_FRAME.test(block.lower.slice(from, to))) &&
    !isAnyFrame(block, { from, to })
  );
}

const isAnyFrame = (block: TextBlock, { from, to }: Span): boolean =>
  ANY_FRAME.test(block.lower.slice(from, to)) || OWN_SUM.test(block.lower.slice(block.sentenceAt(from).from, from));

/** Where a block leaves open who pays, one place a sentence at most. That it is still to be found says no more where it is said that there is none. */
export function openFinancingIn(block: TextBlock): readonly OpenFinancing[] {
  const all = block.memo(moneySentences).flatMap((words) => openIn(block, words) ?? []);
  const absent = all.findIndex(({ kind }) => kind === 'absent');
  return absent < 0 ? all : all.filter(({ kind }, index) => index < absent || !REPEATS.has(kind));
}
const REPEATS: ReadonlySet<Openness> = new Set(['asked', 'toFind', 'putOff']);

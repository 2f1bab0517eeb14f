import { SOURCE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';

/** In the active voice: whoever it is stands with it. */
const SAYS =
  '(?:vurderer|vurderede|skønner|forventer|mener|finder|fandt|oplyser|oplyste|oplever|anser|frygter|påpeger|skriver|skrev|anfører|konstaterer|konstaterede|målte|måler|spurgte|opgør|anslår|antager|har (?:\\p{L}+ ){0,3}(?:vurderet|undersøgt|målt|oplyst|opgjort|beregnet|talt|konstateret|anført|påpeget|beskrevet|regnet|spurgt|udtalt|evalueret|gennemgået|besigtiget))';
/** *af politiet*, *ifølge Rambøll*: a holder in the words that stand beside a passive; *i nogle kommuner* is none. */
const ROLE =
  '\\p{L}*(?:forvaltningen|administrationen|direktionen|styrelsen|ministeriet|rådet|bestyrelsen|udvalget|centret|afdelingen|konsulenten|rådgiveren|politiet|lederen|ledelsen|lederne|personalet|medarbejderne|lærerne|pædagogerne|forældrene|brugerne|beboerne|naboerne|eleverne|foreningen|klubben|direktøren|chefen|ingeniøren|arkitekten|selskabet|teamet|museet|regionen|kommunen|nævnet|retten|tilsynet)';
/** *vurderet af politiet*, but not *i den sydlige del af kommunen*. */
const DONE_BY = '(?<!\\p{L})(?:\\p{L}{2,40}(?:et|t|es|ede|ne) af|ifølge|fra|hos)';
const BY = new RegExp(`(?:${DONE_BY}|(?<!\\p{L})(?:efter|blandt)) (?:(?:de|den|det) )?${ROLE}(?!\\p{L})`, 'u');
const HOLDS = new RegExp(`(?<!\\p{L})${SAYS}(?!\\p{L})`, 'u');
/** *forvaltningens vurdering*, *COWI's beregninger*, *efter revisorens skøn*. */
const OWNED =
  /\p{L}['’]?s (?:(?!egen)\p{L}+ )?(?:vurdering|skøn|opfattelse|erfaring|forventning|måling|undersøgelse|beregning|notat|rapport|udtalelse|analyse|prognose|tal|indtryk|holdning|oplevelse|evaluering|gennemgang|tilsyn|trivselsmåling)\p{L}*(?!\p{L})/u;
/** *af Rambøll*, *fra VIVE*: a name, where no sentence begins. */
const NAMED_BY = new RegExp(`${DONE_BY} (?:\\p{Lu}\\p{L}+|\\d)`, 'u');
/** *(VIVE, 2024)*, *rapporten af 7. maj*, *på side 9*. */
const PLACED =
  /\([^()]{0,60}\d|(?<!\p{L})(?:af|fra) \d{1,2}\. \p{L}+|side \d|§|(?<!\p{L})(?:bilag|vedlagt|vedhæftet|journaliseret|notatet|rapporten i|interview|spørgeskema\p{L}*)(?!\p{L})/u;

/** True where a text says who holds what it says, or where that can be looked up. */
export function hasHolder(text: string): boolean {
  const lower = text.toLowerCase();
  return [HOLDS, BY, OWNED, SOURCE, PLACED].some((pattern) => pattern.test(lower)) || NAMED_BY.test(text);
}

/** The sentence before has told of somebody who asked, measured or assessed, and this one goes on from it. */
const ASKED_BEFORE =
  /(?<!\p{L})(?:spurgte|har spurgt|målte|har målt|undersøgte|har undersøgt|evaluerede|har evalueret|talte|har talt|gennemgik|besigtigede|analyserede|beregnede|vurderer|bemærker|bemærkede|finder|fandt|vurderede|kortlagde|registrerede|opgjorde|er (?:\p{L}+ ){0,3}(?:evalueret|undersøgt|målt|kortlagt|analyseret|gennemgået|vurderet|opgjort|beregnet|besigtiget))(?!\p{L})/u;

/** Far more than a claim needs to be read by; a sentence may be without end. */
const FAR = 500;

/** Where another statement begins: who acts there holds nothing of the one before. */
const ANOTHER = /;|,\s(?:og|men|så|hvorfor)\s/u;

/** The sentence around an offset as far as the statement goes, without the words at it, which are a claim and hold nothing. */
export function around(block: TextBlock, { from, to }: { readonly from: number; readonly to: number }): string {
  const span = block.sentenceAt(from);
  const before = block.text.slice(Math.max(span.from, from - FAR), from);
  const [after = ''] = block.text.slice(to, Math.min(span.to, to + FAR)).split(ANOTHER);
  return `${before} … ${after}`;
}

/** True where the sentence before an offset tells who has looked into it. */
export function isAskedBefore(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  const before = spans[index - 1];
  return (
    before !== undefined && ASKED_BEFORE.test(block.lower.slice(Math.max(before.from, before.to - FAR), before.to))
  );
}

const YEAR = /(?:19|20)\d\d/;
/** The year of what is relied on, told in the sentence before: *Rambøll evaluerede ordningen i 2025*. */
const RELIED_ON =
  /(?<!\p{L})(?:\p{L}{0,30}(?:undersøg|evaluer|analyse|statistik|beregn|prognos|målt|måling|talt|tælling|spurgt|opgjort|erfaring|rapport))/u;
/** What the claim is about may have a year too: *viser, at trafikken stiger frem mod 2030* says nothing of the source. */
export function isOfYear(block: TextBlock, { from, to }: { from: number; to: number }): boolean {
  const spans = block.sentences();
  const index = spans.findIndex((span) => span.from <= from && from < span.to);
  const [own, before] = [spans[index], spans[index - 1]];
  const told = before ? block.lower.slice(Math.max(before.from, before.to - 300), before.to) : '';
  if (YEAR.test(told) && RELIED_ON.test(told)) return true;
  const start = own ? Math.max(own.from, from - 200) : from;
  return YEAR.test(block.text.slice(start, to)) || /^[^,]{0,40}(?:19|20)\d\d/u.test(block.text.slice(to, to + 60));
}

/** *Begge hændelser er evalueret. Evalueringen viste, …*: the source is the one just told of. */
const SOURCE_TOLD =
  /(?<!\p{L})(?:er|blev|har|var)(?: \p{L}+){0,4} (?:evalueret|undersøgt|analyseret|gennemgået|kortlagt|målt|beregnet|opgjort)(?!\p{L})/u;
export function goesOnFromSource(block: TextBlock, from: number): boolean {
  const start = block.sentenceAt(from).from;
  const before = block.lower.slice(Math.max(0, start - 300), start);
  return SOURCE_TOLD.test(before) && /^\p{L}+(?:en|et|erne)(?!\p{L})/u.test(block.lower.slice(from));
}

import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';

/** A sentence without an end is read this far on each side only, so that many finds in one cost no more than they must. */
const FAR = 600;

interface Reach {
  /** Sentences on each side that count too. */
  readonly sentences: 0 | 1;
}

/** The sentence an offset stands in, in small letters, with as many on each side. */
export function lowerSentences(block: TextBlock, at: number, { sentences }: Reach): string {
  const spans = block.sentences();
  const index = block.sentenceIndexAt(at);
  if (index < 0) return block.lower.slice(Math.max(0, at - FAR), at + FAR);
  const first = spans[Math.max(0, index - sentences)];
  const last = spans[Math.min(spans.length - 1, index + sentences)];
  const from = Math.max(first?.from ?? 0, at - FAR);
  return block.lower.slice(from, Math.min(last?.to ?? at, at + FAR));
}

/** Where another statement begins: what is said there says nothing of the one before. */
const ANOTHER = /;|,\s+(?:og|men|samt|mens)\s/gu;
const ANOTHER_CLAUSE = /;|,\s+(?:og|men|samt|mens|der|som|hvor|da|fordi|selvom|idet)\s/gu;

interface Extent {
  /** *, der …* and *, fordi …* are another one too. */
  readonly clauses: 'with' | 'without';
}

/** What is said in one go around the offset, in small letters: its sentence, from the statement before to the one after. */
export function lowerStatement(block: TextBlock, at: number, { clauses }: Extent): string {
  const sentence = block.sentenceAt(at);
  const start = Math.max(sentence.from, at - FAR);
  const text = block.lower.slice(start, Math.min(sentence.to, at + FAR));
  const cuts = allMatches(text, clauses === 'with' ? ANOTHER : ANOTHER_CLAUSE).map(({ index }) => index);
  return text.slice(
    cuts.findLast((cut) => cut < at - start) ?? 0,
    cuts.find((cut) => cut > at - start),
  );
}

/** What stands before the offset in its own sentence, in small letters. */
export function lowerBefore(block: TextBlock, at: number): string {
  return block.lower.slice(Math.max(block.sentenceAt(at).from, at - FAR), at);
}

const SAYS =
  '(?:skriver|skrev|mener|mente|finder|fandt|oplever|oplevede|kalder|kaldte|peger på|pegede på|synes|syntes|anfører|anførte|bemærker|frygter|udtrykker|udtrykte|udtrykt|anført|gjort opmærksom på|udtaler|gør opmærksom på|kritiserer|(?<!(?:af|flere|mange|få|antal|de|indkomne) )klager over|undrer sig|ønsker|svarer|noterer|noteret|konstaterer|konstateret|konkluderer|konkluderet|roser|rost)';
/** As far as the view goes: what follows *, men* or *, hvilket* is the writer's again, and *, og at* goes on with it. */
const REPORTED = new RegExp(`(?<!\\p{L})${SAYS}(?!\\p{L})(?!.{0,${FAR}},\\s(?:men|og(?! at )|så|hvilket)\\s)`, 'u');
/** *…, mener ungerådet*: the one who says it stands last. */
const SAID_AFTER =
  /, (?:mener|skriver|siger|lyder det fra|vurderer) (?!administrationen|forvaltningen|direktionen|centret|kommunen|vi)\p{L}+/u;
const OWN_VIEW =
  /(?<!\p{L})(?:administrationen|forvaltningen|direktionen|centret|sekretariatet|kommunen|jobcentret|vi)(?!\p{L})/u;

/** True where a sentence passes on somebody else's view: *Skolebestyrelsen finder forslaget urimeligt*. */
export function isReported(block: TextBlock, at: number): boolean {
  const before = lowerBefore(block, at);
  if (REPORTED.test(before)) return !OWN_VIEW.test(before);
  return SAID_AFTER.test(block.lower.slice(at, Math.min(block.sentenceAt(at).to, at + FAR)));
}

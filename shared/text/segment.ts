import { MAY_END, NEVER_END } from './abbreviations.ts';
import { allMatches } from './allMatches.ts';

/** A stretch of a text, UTF-16 offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const NEVER = new Set(NEVER_END);
const MAY = new Set(MAY_END);
const TITLE = /^(?:(?:cand|stud|dr|lic|mag|exam|ba|hd)\.[-\p{Ll}.]*|(?:ing|arkt?)\.)$/iu;
/** A single capital after one of these names a thing and may end the sentence: *model B.* */
const LABEL =
  /(?:^|[\s(»"”])(?:model|plan|bilag|gruppe|afsnit|scenarie|scenarium|zone|type|punkt|alternativ|forslag|mulighed|variant|fase|del|skema|tabel|figur|klasse|spor|litra|løsning)\s+$/iu;
const ORDINAL = /(?:^|\s)(?:den|d\.|det|på|kong|dronning|pave|frederik|christian|chr\.|margrethe)\s+$/iu;
/** A number and full stop before a word that a place or person is named by stays together: *på 2. Tværvej*. */
const NUMBERED_NAME = /^\p{Lu}\p{Ll}*(?:vej|gade|stræde|allé|torv|kreds|division|etape|sal)\b/u;
const LINE = /\n(?=\s*[\p{Lu}\p{N}•–-])/u;
const CANDIDATE = /([.!?…]+)(["'”’»«)\]]*)(\s+|$)/gu;
/** Letters of a bracket that are looked through for its end. */
const BRACKET = 420;
const OWN_SENTENCE = /^\(\p{Lu}\p{Ll}*\s[^()]{10,400}[.!?]\)/u;
const CAPITAL = /^["'“”‘»«([–—-]*\s*\p{Lu}/u;
const CAPITAL_OR_DIGIT = /^["'“”‘»«([–—-]*\s*[\p{Lu}\p{N}§]/u;

/**
 * The sentences of one block of Danish text (rules of docs/text.md 2). The space between two sentences belongs to neither.
 * A block's end always ends a sentence, and so does a line break that a capital, a number or a dash follows: lists are
 * typed so. Linear in the length of the text.
 */
export function sentences(text: string): Span[] {
  if (!text.includes('\n')) return sentencesOfLine(text);
  let from = 0;
  return text.split(LINE).flatMap((line) => {
    const start = from;
    from += line.length + 1;
    return sentencesOfLine(line).map((span) => ({ from: span.from + start, to: span.to + start }));
  });
}

function sentencesOfLine(text: string): Span[] {
  const spans: Span[] = [];
  const end = text.trimEnd().length;
  let start = 0;
  for (const match of allMatches(text, CANDIDATE)) {
    const [, punctuation = '', quotes = '', space = ''] = match;
    const stop = match.index + punctuation.length + quotes.length;
    if (stop >= end) break;
    if (!endsSentence(text, { at: match.index, punctuation, next: stop + space.length, start })) continue;
    push(spans, text, { from: start, to: stop });
    start = stop + space.length;
  }
  push(spans, text, { from: start, to: end });
  return spans;
}

function push(spans: Span[], text: string, { from, to }: Span): void {
  const lead = text.slice(from, to).search(/\S/u);
  if (lead >= 0) spans.push({ from: from + lead, to });
}

interface Candidate {
  readonly at: number;
  readonly punctuation: string;
  readonly next: number;
  readonly start: number;
}

function endsSentence(text: string, { at, punctuation, next, start }: Candidate): boolean {
  const rest = text.slice(next, next + 24);
  if (/[!?]/.test(punctuation)) return CAPITAL_OR_DIGIT.test(rest);
  if (punctuation.length > 1 || punctuation === '…') return CAPITAL.test(rest);
  // What goes on with a small letter is the same sentence, whatever stands before the full stop.
  if (!CAPITAL_OR_DIGIT.test(rest)) return false;
  const token = tokenBefore(text, at, start);
  const word = `${token.toLowerCase()}.`;
  // A sentence in brackets begins a new one whatever stands before it: *ved Lygten St. (Viser projektet …)*.
  if (OWN_SENTENCE.test(text.slice(next, next + BRACKET))) return true;
  // *en konsulent i HR. Der er …* is no *hr. Jensen*: capitals are another abbreviation, which has no full stop of its own.
  if (/^\p{Lu}{2,}$/u.test(token)) return CAPITAL.test(rest);
  if (NEVER.has(word) || TITLE.test(word)) return false;
  // *stednr. 222094*, *sagsnr. 12*: every such word waits for its number.
  if (/\p{L}nr$/u.test(token.toLowerCase()) && /^\d/.test(rest)) return false;
  if (MAY.has(word)) return CAPITAL.test(rest);
  const before = text.slice(Math.max(start, at - token.length - 24), at - token.length);
  if (/^\p{Lu}$/u.test(token)) return LABEL.test(before);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(token)) return false;
  if (/^\d{1,2}$/.test(token)) return endsAfterNumber(before, rest);
  return true;
}

/** `12.` may be a list marker, a day, a king or a street before it is the end of a sentence. */
function endsAfterNumber(before: string, rest: string): boolean {
  if (before.trim() === '') return false;
  if (/(?:^|\s)på\s+$/iu.test(before)) return !NUMBERED_NAME.test(rest) && CAPITAL.test(rest);
  if (ORDINAL.test(before)) return false;
  return CAPITAL.test(rest);
}

function tokenBefore(text: string, at: number, start: number): string {
  let from = at;
  while (from > start && !/[\s(»"”[]/.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

import { allMatches } from '../../text/allMatches.ts';
import { FULL_DATE } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Hit, ofBlocks, sentenceAround } from '../define.ts';
import type { CaseView } from '../view.ts';

/** Sources of patterns: a body that decides, and what it has done and did. */
export const COUNCIL = '(?:\\p{L}{0,40}udvalg(?:et)?|kommunalbestyrelsen?|byråd(?:et)?|borgerrepræsentation(?:en)?)';
export const DECIDED = '(?:besluttet|vedtaget|godkendt|fastlagt|fastsat|afsat|indført|bestemt)';
export const DECIDES = '(?:besluttede|vedtog|godkendte|fastlagde|fastsatte|afsatte|indførte|bestemte|bevilgede|valgte)';
export const BODY =
  /udvalg|kommunalbestyrelse|byråd|borgerrepræsentation|magistrat|folketing|regionsråd|direktion|bestyrelse|budget|aftale|forlig|finanslov|ministeri/iu;

/** Words that stand in every decision and tell no two of them apart. */
const COMMON =
  /^(?:beslut|vedtag|vedtog|godken|tidlig|behand|udvalg|byråde|kommun|borger|forvalt|admini|indsti|sagen|punkt|drøfte)/u;

interface Trace {
  readonly bodies: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const A_BODY = new RegExp(`(?<!\\p{L})(?:(?:\\p{L}{2,30}-,? (?:og )?){0,2}${COUNCIL}|magistraten)(?!\\p{L})`, 'gu');
const ACTED = new RegExp(
  `(?<!\\p{L})(?:${DECIDED}|${DECIDES}|behandlede|behandlet|drøftede|drøftet|tiltrådte|tiltrådt)(?!\\p{L})`,
  'u',
);

/** The body and what it is about, by the first letters of the longer words: *parkering* and *parkeringen* are one. */
function traceOf(text: string): Trace {
  const bodies = new Set(allMatches(text, A_BODY).map(([body]) => body));
  const words = text.replaceAll(A_BODY, ' ').match(/\p{L}{6,40}/gu) ?? [];
  const stems = words.map((word) => word.slice(0, 6)).filter((stem) => !COMMON.test(stem));
  return { bodies, stems: new Set(stems) };
}

/** Sentences of a block that tell who decided and when. */
function tracesIn(block: TextBlock): readonly Trace[] {
  if (!FULL_DATE.test(block.text)) return [];
  return block.sentences().flatMap(({ from, to }) => {
    const text = block.lower.slice(from, Math.min(to, from + 600));
    return FULL_DATE.test(text) && ACTED.test(text) && BODY.test(text) ? [traceOf(text)] : [];
  });
}

const traces = ofBlocks(tracesIn);

/** True where the case tells elsewhere who decided and when: the same body, if one is named, and a word of what it is about. */
export function isTracedElsewhere({ block, from }: Pick<Hit, 'block' | 'from'>, view: CaseView): boolean {
  if (!block || from === undefined) return false;
  const own = traceOf(sentenceAround(block, from));
  return traces(view).some(
    ({ bodies, stems }) =>
      (own.bodies.size === 0 || [...own.bodies].some((body) => bodies.has(body))) &&
      [...own.stems].some((stem) => stems.has(stem)),
  );
}

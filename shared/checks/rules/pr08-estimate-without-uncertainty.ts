import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inSections, isProse, lowerMatches, sentenceAround } from '../define.ts';
import { written } from '../reading/money.ts';
import { lowerSentences } from '../reading/near.ts';

const MESSAGE = {
  da: 'Hvor sikkert er tallet? Angiv interval eller årsag.',
  en: 'How certain is the figure? Give an interval or the reason.',
};

const NUMBER = '\\d[\\d.,]{0,15}';
const ESTIMATE = new RegExp(
  `(?<!\\p{L})(?:ca\\.|cirka|omtrent|omkring|i omegnen af|knap|godt|i størrelsesordenen|skønnes(?: at (?:være|udgøre|koste|blive|beløbe sig til))?|skønsmæssigt|anslået|anslås(?: at (?:være|udgøre|koste|blive))?|estimere(?:t|s)|forventet)\\s+(?:ca\\.\\s+|cirka\\s+|til\\s+)?${NUMBER}(?:\\s?[-–]\\s?${NUMBER})?\\s?(?:(?:mio|mia|mill|t)\\.?\\s?kr|mio|mia|mill|tkr|kr|kroner)(?!\\p{L})\\.?`,
  'gu',
);
/** Not *overslagsår* and *spændende*, which say nothing about the figure. */
const UNCERTAINTY =
  /usikker|interval|overslag(?!sår)|\+\/-|±|plus\/minus|prisspænd|spænd(?!\p{L})|skønnet bygger|bygger på|margin|afhænger af|kan variere/iu;
const SECTIONS = new Set(['economy', 'recommendation']);

/** What a figure rests on, said in its own sentence. */
const BASIS =
  /(?<!\p{L})(?:ifølge|beregn\p{L}*|jf\.|jævnfør|bilag \d|(?:svarer|svarende) til|målt|opgjort|kilde|ved uændre\p{L}+|forudsat|\p{L}*(?:strategien|planen|rapporten|notatet|analysen|overslaget))(?!\p{L})/u;

/** *27-30 mio. kr.* is the interval asked for. */
const RANGE = /\d\s?[-–]\s?\d/u;

/** What it came to, or stands at, is rounded and no estimate: *kostede anslået 44 mio. kr.*, *gælden er ca. 6 mio. kr.* */
const PAST = /(?<!\p{L})(?:kostede|udgjorde|var|blev|lå på|brugte|har (?:kostet|udgjort|brugt))\s+(?:i alt\s+)?$/u;
const STANDING =
  /(?<!\p{L})(?:\p{L}*gæld|\p{L}*likviditet|\p{L}*beholdning|saldo|restance|overskud|underskud|formue|egenkapital)\p{L}{0,4}(?:\s\p{L}+){0,4}\s(?:er|var|udgør|udgjorde)(?:\s\p{L}+){0,2}\s$/u;
/** *Der er afsat ca. 0,9 mio. kr.*: rounded, and as sure as the budget. */
const ALLOTTED =
  /(?<!\p{L})(?:afsat|afsættes|bevilget|bevilges|budgetteret(?: med)?|budgetlagt|reserveret|overført|frigivet|i puljen er(?: der)?)(?:[^.;]|(?:mio|kr|pr|stk)\.){0,100}$/u;
function isTold(block: TextBlock, at: number): boolean {
  const before = block.lower.slice(Math.max(0, at - 120), at);
  return PAST.test(before) || STANDING.test(before) || ALLOTTED.test(before);
}

const estimates = (block: TextBlock): readonly Hit[] =>
  isProse(block)
    ? lowerMatches(block, ESTIMATE)
        .filter(
          ({ index, 0: words }) =>
            !RANGE.test(words) && !BASIS.test(sentenceAround(block, index)) && !isTold(block, index),
        )
        .map(({ index, 0: words }) => ({ block, from: index, to: index + words.length, message: MESSAGE }))
    : [];
const explains = (block: TextBlock): boolean => UNCERTAINTY.test(block.lower);

const find = inSections(({ key, blocks }) => {
  if (!SECTIONS.has(key) || blocks.some((block) => block.memo(explains))) return [];
  return blocks.flatMap((block) => block.memo(estimates));
});

/** Kroner. Below the first, rounding is what *ca.* says; from the second, what the figure may move is a sum of its own. */
const [WORTH_ASKING, GREAT] = [500_000, 10_000_000];
/** Worked out from what is known, or dealt with in a case of its own. */
const ELSEWHERE =
  /(?<!\p{L})(?:særskilt|selvstændig|senere sag|forelægges|forelagt|ydelse(?:n)?|afdrag|rente(?:n)?|provision(?:en)?|pr\. (?:husstand|elev|borger|plads|bolig|barn)|\d\s?(?:%|pct|procent))(?!\p{L})/u;

const OF_ITS_OWN = /(?<!\p{L})(?:særskilt|selvstændig) (?:\p{L}*sag|sag|beslutning)(?!\p{L})/u;

/** Only a figure large enough for its margin to matter, and as advice below what is great. */
function weighed(hit: Hit): readonly Hit[] {
  const { block, from = 0, to = 0 } = hit;
  if (!block || OF_ITS_OWN.test(block.lower) || ELSEWHERE.test(lowerSentences(block, from, { sentences: 1 })))
    return [];
  const kroner = Math.max(
    0,
    ...block
      .memo(written)
      .filter((one) => one.from < to && one.to > from)
      .map((one) => one.kroner),
  );
  // *45 mio.* without its unit is an amount all the same.
  if (kroner > 0 && kroner < WORTH_ASKING) return [];
  return [kroner > 0 && kroner < GREAT ? { ...hit, severity: 'suggestion' as const } : hit];
}

export const pr08: Check = {
  id: 'PR08',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Skøn uden usikkerhed', en: 'Estimate without uncertainty' },
  why: {
    da: '»Ca. 3 mio. kr.« kan være 2,5 eller 4. Udvalget skal kunne se, hvor meget regningen kan flytte sig, og hvorfor.',
    en: '"About 3 million" may be 2.5 or 4. The committee must see how far the bill can move, and why.',
  },
  run: (view) => find(view).flatMap(weighed),
};

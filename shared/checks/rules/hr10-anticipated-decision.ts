import { dayOf } from '../../text/dates.ts';
import { FIXED_TIME } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, lowerMatches, markedMatches } from '../define.ts';
import { holds, marks } from '../marks.ts';
import { isReported, lowerBefore, lowerSentences } from '../reading/near.ts';
import { realOptions } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Er der disponeret før beslutningen? Oplys det tydeligt.',
  en: 'Has something been committed before the decision? Say so plainly.',
};

const DONE =
  '(?:igangsat|påbegyndt|iværksat|indledt|bestilt|indkøbt|købt|ansat|opsagt|udbudt|reserveret|hyret|sat\\s+i\\s+gang|taget\\s+i\\s+brug|skrevet\\s+kontrakt\\s+om)';
/** Not just any *aftale*: a case may tell of many that commit to nothing now. */
const AGREED = '(?:(?:entreprise|leje|købs)?kontrakt(?:en)?|lejeaftalen?|købsaftalen?)';
const POLITICAL =
  '(?:politisk|byrådets|kommunalbestyrelsens|udvalgets)\\s+(?:godkendelse|beslutning|vedtagelse|tilslutning)';
/** Begun, ordered or signed before anybody has been asked. */
const COMMITTED = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:er|har|blev|bliver)\\s+(?:(?!ikke)\\p{L}+\\s+)?allerede\\s+(?:\\p{L}+\\s+){0,3}?${DONE}`,
    `allerede\\s+(?:er|har)\\s+(?:\\p{L}+\\s+){0,2}?${DONE}`,
    `${AGREED}\\s+er\\s+(?:allerede\\s+)?(?:indgået|underskrevet|skrevet\\s+under)`,
    `der\\s+er\\s+(?:allerede\\s+)?(?:indgået|underskrevet)\\s+(?:en\\s+)?${AGREED}`,
    `har\\s+(?:allerede\\s+)?(?:indgået|underskrevet)\\s+(?:en\\s+)?${AGREED}`,
  ].join('|')})(?!\\p{L})`,
  'gu',
);
/** Told as if the answer were given. */
const PRESUMED = new RegExp(
  `(?<!\\p{L})(?:(?:under|med)\\s+(?:forudsætning\\s+af|forbehold\\s+for)\\s+${POLITICAL}|(?:når|så\\s+snart)\\s+(?:planen|forslaget|projektet|sagen|bevillingen|indstillingen)\\s+er\\s+(?:godkendt|vedtaget),?\\s+(?:igangsættes|iværksættes|påbegyndes|sættes\\s+\\p{L}+\\s+i\\s+gang|starter|begynder))(?!\\p{L})`,
  'gu',
);

/** It has been decided before, or is only asked about. */
const DECIDED =
  /(?<!\p{L})(?:besluttede|besluttet|vedtog|godkendte|bevilgede|beslutning(?:en)? (?:den|fra|af)|bevilling(?:en)? (?:den|fra|af)|budgetaftalen|som led i budget)(?!\p{L})/u;
const NOT_SO =
  /(?<!\p{L})(?:ikke|hvis|om|såfremt|ingen|hvorvidt|endnu ikke|når|så snart|før|inden|indtil|efter|forudsat|medmindre|hvorefter)\s+(?:\p{L}+\s+){0,4}$/u;
/** What others have begun commits nobody here. */
const OTHERS =
  /(?<!\p{L})(?:bygherren?|ejeren?|staten|regionen|\p{L}{0,30}foreningen|\p{L}{0,30}selskabet|skolen|entreprenøren|nabokommunen?|borgeren|virksomheden|ansøger(?:en)?|klubben|beboerne|naboen|vejdirektoratet|banedanmark|kommunerne|(?:de\s)?(?:\p{L}+\s)?ansøgning(?:en|er|erne)?|ansøgerne|ejerne|lodsejerne)(?!\p{L})/u;
const ENDS = /(?<!\p{L})(?:udløber|udløb|løber til|gælder til|ophører|genudbud)(?!\p{L})/u;
const OPEN = /(?<!\p{L})(?:kan|hvis|vælges|i givet fald)(?!\p{L})/u;

/** Words without which neither pattern can hold: looking for them costs next to nothing. */
const MARKS = marks(
  [COMMITTED, PRESUMED],
  'allerede',
  'indgået',
  'underskrevet',
  'skrevet',
  'forudsætning',
  'forbehold',
  'godkendt',
  'vedtaget',
);

const RUN = inProse((block) => {
  if (!holds(block, MARKS)) return [];
  const committed = lowerMatches(block, COMMITTED).flatMap((match): Hit[] => {
    const sentence = lowerSentences(block, match.index, { sentences: 0 });
    const before = lowerBefore(block, match.index);
    if (NOT_SO.test(before.slice(-60)) || OTHERS.test(before) || isReported(block, match.index)) return [];
    if (DECIDED.test(lowerSentences(block, match.index, { sentences: 1 }))) return [];
    if (!match[0].includes('allerede') && (FIXED_TIME.test(sentence) || ENDS.test(sentence))) return [];
    return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
  });
  // In *Videre proces* it is the reader's question what comes next.
  if (block.section === 'nextSteps') return committed;
  const presumed = lowerMatches(block, PRESUMED).flatMap((match): Hit[] => {
    if (OPEN.test(lowerSentences(block, match.index, { sentences: 0 }))) return [];
    const place = { block, from: match.index, to: match.index + match[0].length };
    return committed.some(({ from = 0 }) => Math.abs(from - match.index) < 120)
      ? []
      : [{ ...place, message: MESSAGE, severity: 'warning' }];
  });
  return [...committed, ...presumed];
});

/** *Administrationen har udpeget tre medlemmer*, where the recommendation asks the body to appoint them. */
const ACTED =
  /(?<!\p{L})(?:administrationen|forvaltningen|direktionen|borgmesteren|direktøren|centret) har (?:allerede )?(udpeget|bevilget|tildelt|fordelt|ansat)(?!\p{L})/gu;
const ACTS_DONE = marks(ACTED, 'udpeget', 'bevilget', 'tildelt', 'fordelt', 'ansat');
const ASKED: Readonly<Record<string, RegExp>> = {
  udpeget: /(?<!\p{L})(?:udpege[rs]?|vælge[rs]?)(?!\p{L})/iu,
  bevilget: /(?<!\p{L})(?:bevilge[rs]?|\p{L}{0,12}bevilling\p{L}*)(?!\p{L})/iu,
  tildelt: /(?<!\p{L})tildele[rs]?(?!\p{L})/iu,
  fordelt: /(?<!\p{L})(?:fordele[rs]?|fordeling(?:en)?)(?!\p{L})/iu,
  ansat: /(?<!\p{L})ansætte[rs]?(?!\p{L})/iu,
};

const ACTS = inProse((block) =>
  block.section === 'recommendation'
    ? []
    : markedMatches(block, ACTS_DONE, ACTED).flatMap(({ index, 0: words }): Hit[] =>
        DECIDED.test(lowerSentences(block, index, { sentences: 0 }))
          ? []
          : [{ block, from: index, to: index + words.length, message: PROPOSED, severity: 'suggestion' }],
      ),
);
const PROPOSED = {
  da: 'Det er det, der indstilles. Skriv »foreslår«.',
  en: 'That is what is recommended. Write "proposes".',
};

/** Done by the administration, and asked of the body in the same words. */
function actedFirst(view: CaseView): readonly Hit[] {
  const asked = view.section('recommendation')?.text ?? '';
  return ACTS(view).filter(({ block, from, to }) => {
    const done = block?.lower.slice(from, to).split(' ').at(-1) ?? '';
    return ASKED[done]?.test(asked);
  });
}

/** An option that is recorded to begin before the last body has decided. */
function tooEarly(view: CaseView): readonly Hit[] {
  const decided = view.fields.chain.findLast(({ role, date }) => role === 'decides' && date !== null)?.date;
  if (!decided) return [];
  return realOptions(view).flatMap(({ id, earliestStart }): Hit[] => {
    const [, day = '', month = '', year = ''] = /(\d{1,2})\. (\p{L}+) (\d{4})/u.exec(earliestStart) ?? [];
    const begins = dayOf(day, month, year);
    return begins !== null && begins < decided
      ? [{ section: 'options', about: `recorded ${id}`, message: MESSAGE }]
      : [];
  });
}

export const hr10: Check = {
  id: 'HR10',
  category: 'room',
  severity: 'error',
  needs: ['text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Foregreben beslutning', en: 'Anticipated decision' },
  why: {
    da: 'Er arbejdet begyndt eller kontrakten skrevet, er valget ikke længere frit. Det skal politikerne vide, før de stemmer.',
    en: 'If work has begun or a contract is signed, the choice is no longer free. Politicians must know before they vote.',
  },
  run: (view) => [...tooEarly(view), ...RUN(view), ...actedFirst(view)],
};

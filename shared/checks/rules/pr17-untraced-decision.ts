import { DAY_OF_MONTH, FULL_DATE, MONTHS } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import {
  anyBlock,
  type Check,
  type Hit,
  inProse,
  markedMatches,
  ofBlocks,
  sentenceAround,
  surroundings,
} from '../define.ts';
import { UNTRACED_DECISIONS } from '../lists/claims.ts';
import { marks } from '../marks.ts';
import { actsDone } from '../reading/actsDone.ts';
import { isOwnHouse } from '../reading/house.ts';
import { BODY, COUNCIL, DECIDED, DECIDES, isTracedElsewhere } from '../reading/traces.ts';
import { termFinder } from '../terms.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Hvem besluttede det, hvornår og under hvilket punkt?',
  en: 'Who decided it, when, and under which item?',
};

/** The section that holds them: *fremgår af Tidligere behandling*. */
const POINTED_TO = /Tidligere (?:behandling|beslutninger)|Sagens forløb|Sagshistorik/u;
const FORMER = '(?:det|den) (?:forrige|tidligere|daværende|afgåede|gamle)';
/** Somebody decided, and nothing is said of when: *udvalget har vedtaget*, *det forrige udvalg besluttede*. */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${COUNCIL} har (?:(?:(?:tidligere|allerede|også|derfor) )?(?:besluttet|vedtaget)|(?:tidligere|allerede) (?:drøftet|behandlet|godkendt|bevilget|afsat|tilkendegivet|peget|bedt|ønsket))|(?:det er|det blev|er det|blev det|(?<!, )der er) (?:(?!tidligere|ikke|endnu|aldrig)\\p{Ll}+ )?besluttet|det blev (?:(?!tidligere|ikke|endnu|aldrig)[\\p{Ll}\\d]+ ){2,7}besluttet|(?:blev|er) (?:aftalt|besluttet) i (?:foråret|sommeren|efteråret|vinteren)|${COUNCIL} (?:besluttede i (?:19|20)\\d\\d|(?:besluttede|vedtog|godkendte) i (?:foråret|sommeren|efteråret|vinteren)(?: (?:19|20)\\d\\d)?)|${COUNCIL} (?:har )?tidligere (?:støttet|givet|ydet)|${COUNCIL} bad (?:ved|i) (?:\\p{Ll}+ ){1,6}om|${FORMER} ${COUNCIL} ${DECIDES}|${DECIDED} af ${FORMER} ${COUNCIL}|(?:jf\\.|jævnfør|efter|i henhold til|i overensstemmelse med|som følge af) ${COUNCIL}s (?:beslutning|vedtagelse) (?:fra|i) (?:19|20)\\d\\d)(?!\\p{L})`,
  'gu',
);
/** *når det er besluttet* looks ahead; *ikke tidligere besluttet* denies. */
const AHEAD =
  /(?<!\p{L})(?:når|hvis|før|inden|indtil|efter|såfremt|medmindre|om|ikke|aldrig|hverken|ingen)(?: der| at)?(?: er| har| været| blev)*\s+$/u;
const DATED = new RegExp(
  `${FULL_DATE.source}|(?<!\\p{L})(?:${MONTHS}|(?:budget|aftale|forlig|finanslov)\\p{L}*(?: for)?)\\s(?:19|20)\\d\\d`,
  'iu',
);

/** What only tells of it with a year or a season is milder. */
const MILD_TRACE = /i (?:\p{L}+ )?(?:19|20)\d\d$|(?:støttet|givet|ydet|foråret|sommeren|efteråret|vinteren|om)$/u;

/** What was talked over binds nobody, and is milder for want of its trace. */
const TALKED_OVER = /(?:drøftet|behandlet|tilkendegivet|peget|bedt|ønsket)$/u;

/** *Tidligere beslutning* in bold, and no more: what stands under it says who and when. */
const isLabel = ({ text }: TextBlock): boolean =>
  text.length < LONGEST_LABEL && !/[.!?,]|(?<!\p{L})(?:er|blev|bliver|har|havde|var|skal)(?!\p{L})/u.test(text);
const LONGEST_LABEL = 40;

/** One of them is in whatever the pattern finds. */
const TOLD_MARKS = marks(
  TOLD,
  'har besluttet',
  'har vedtaget',
  'har tidligere',
  'har allerede',
  'har også besl',
  'har også vedt',
  'har derfor besl',
  'har derfor vedt',
  'besluttet',
  'aftalt i',
  'besluttede i',
  'vedtog i',
  'godkendte i',
  'tidligere støttet',
  'tidligere givet',
  'tidligere ydet',
  ' bad ved',
  ' bad i',
  's beslutning',
  's vedtagelse',
  ...['det', 'den'].flatMap((the) =>
    ['forrige', 'tidligere', 'daværende', 'afgåede', 'gamle'].map((former) => `${the} ${former}`),
  ),
);

/** Terms and phrases in order; where two share words, the one that begins first. */
function told(block: TextBlock, terms: readonly Span[]): Span[] {
  const phrases = markedMatches(block, TOLD_MARKS, TOLD).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const all = [...phrases, ...terms].sort((a, b) => a.from - b.from);
  let end = 0;
  return all.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

function untraced(block: TextBlock, { from, to }: Span): Hit[] {
  if (AHEAD.test(block.lower.slice(Math.max(0, from - 30), from))) return [];
  // *Tidligere beslutninger: …* leads in what is told.
  if (from === 0 && block.lower.charAt(to) === ':') return [];
  const around = surroundings(block, from);
  // The year of a date is asked for by PR04.
  const dated = DATED.test(around) || around.search(DAY_OF_MONTH) >= 0;
  if (POINTED_TO.test(block.text.slice(to, to + 80))) return [];
  if (BODY.test(around) && dated) return [];
  const words = block.lower.slice(from, to);
  const isMild = TALKED_OVER.test(words) || MILD_TRACE.test(words);
  return [{ block, from, to, message: MESSAGE, ...(isMild ? { severity: 'warning' as const } : {}) }];
}

const WHEN = {
  da: 'Hvornår var det? Skriv datoen, så læseren kan finde det.',
  en: 'When was that? Give the date, so that the reader can find it.',
};
/** Findings of one case. */
const MOST = 2;
const undatedIn = (block: TextBlock): readonly Hit[] =>
  actsDone(block).map(({ from, to }) => ({ block, from, to, message: WHEN, severity: 'suggestion' }));

const allUndated = ofBlocks(undatedIn);

/** *har været i høring*, *er hørt*, where some part of the case tells from when to when. */
const IN_HEARING = /(?:(?:i|til) (?:parts)?høring|hørt)$/u;
/** *er hørt særskilt*: at some other time. */
const APART = /(?<!\p{L})særskilt(?!\p{L})/u;
const datesHearing = ({ lower, text }: TextBlock): boolean =>
  /høring|hørt/u.test(lower) && (FULL_DATE.test(text) || text.search(DAY_OF_MONTH) >= 0);

/** *Rådet er hørt. Det støtter forslaget*: what was said counts, and not the day. */
const ANSWERS_NEXT = /^\. (?:begge|alle|det|de|den|ingen) (?:\p{L}+ )?(?:støtter|tilslutter|bakker|har ingen)/u;
/** *i budgetforliget*, where the case names the budget by its year. */
const OF_BUDGET = /budget\p{L}*$/u;
const namesBudget = ({ lower }: TextBlock): boolean => /budget\p{L}{0,20} (?:for )?20\d\d/u.test(lower);

const [hearingIsDated, budgetIsNamed] = [anyBlock(datesHearing), anyBlock(namesBudget)];

/** Some part of the case tells the day of a hearing, or the year of a budget. */
function isDatedElsewhere({ block, from = 0, to = 0 }: Hit, view: CaseView): boolean {
  if (!block) return false;
  const words = block.lower.slice(from, to);
  if (OF_BUDGET.test(words)) return budgetIsNamed(view);
  if (words.endsWith('hørt') && ANSWERS_NEXT.test(block.lower.slice(to, to + 60))) return true;
  return IN_HEARING.test(words) && !APART.test(sentenceAround(block, from)) && hearingIsDated(view);
}

/** What was done on a day that no part of the case tells; `asked` for already is what the same sentence says of a decision. */
function undated(view: CaseView, asked: readonly Hit[]): readonly Hit[] {
  return allUndated(view)
    .filter((hit) => {
      const { from, to } = hit.block?.sentenceAt(hit.from ?? 0) ?? { from: 0, to: 0 };
      const isAsked = asked.some((one) => one.block === hit.block && from <= (one.from ?? 0) && (one.from ?? 0) < to);
      return !isAsked && !isDatedElsewhere(hit, view) && !isTracedElsewhere(hit, view);
    })
    .slice(0, MOST);
}

export const pr17: Check = {
  id: 'PR17',
  category: 'precision',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Tidligere beslutning uden spor', en: 'Earlier decision without trace' },
  why: {
    da: 'En tidligere beslutning binder kun, når man kan se hvem der traf den og hvornår. Ellers er det et rygte med vægt.',
    en: 'An earlier decision binds only when one can see who took it and when. Otherwise it is a rumour with weight.',
  },
  lists: [UNTRACED_DECISIONS],
  run: {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(UNTRACED_DECISIONS).map(({ term }) => term));
      const run = inProse((block) =>
        isLabel(block) ? [] : told(block, find(block)).flatMap((place) => untraced(block, place)),
      );
      // Where and how another house traces its decisions is not known for certain.
      const mild = (hits: readonly Hit[]): readonly Hit[] => hits.map((hit) => ({ ...hit, severity: 'warning' }));
      return (view) => {
        const hits = run(view).filter((hit) => !isTracedElsewhere(hit, view));
        return [...(isOwnHouse(view) ? hits : mild(hits)), ...undated(view, hits)];
      };
    },
  },
};

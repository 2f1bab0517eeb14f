import { daysBetween } from '../../calendar/days.ts';
import { allMatches } from '../../text/allMatches.ts';
import { formatDate, formatDateInEnglish } from '../../text/dates.ts';
import type { Check, Hit } from '../define.ts';
import { bodyKind } from '../reading/chain.ts';
import { answerDue, heldDays } from '../reading/heldDays.ts';
import type { Message } from '../types.ts';
import type { CaseView } from '../view.ts';

/** One kind of case with a window the law sets, read from what the case says. Silent wherever that is not plain. */
type Window = (view: CaseView) => readonly Message[];

const late = (type: Message, detail: Message): Message => ({
  da: `Fristen for ${type.da} er ikke overholdt: ${detail.da}`,
  en: `The time limit for ${type.en} is not kept: ${detail.en}`,
});

/** Days the council handles the case, in order. */
const councilDays = ({ fields }: CaseView): readonly string[] =>
  fields.chain
    .filter(({ body, role, date }) => role !== 'informed' && date !== null && bodyKind(body) === 'council')
    .map(({ date }) => date ?? '')
    .sort();

/** Kommunestyrelsesloven § 2: the bylaws are read twice, at least six days apart. */
const bylaws: Window = (view) => {
  if (!/(?<!\p{L})styrelsesvedtægt/iu.test(view.fields.title) || view.fields.caseType !== 'decision') return [];
  const type = { da: 'styrelsesvedtægt', en: 'bylaws' };
  const [first, second] = councilDays(view);
  if (first === undefined) return [];
  if (second === undefined) {
    return [
      late(type, { da: 'den skal behandles to gange i kommunalbestyrelsen.', en: 'the council must read them twice.' }),
    ];
  }
  if (daysBetween(first, second) >= 6) return [];
  return [
    late(type, {
      da: 'der skal gå mindst 6 dage mellem de to behandlinger.',
      en: 'the two readings must be at least 6 days apart.',
    }),
  ];
};

/** Kommunestyrelsesloven § 38: the budget is read twice, at least three weeks apart. */
const budget: Window = (view) => {
  if (!/(?<!\p{L})(?:budget|budgetforslag|årsbudget|forslag til (?:års)?budget)\s20\d\d/iu.test(view.fields.title))
    return [];
  const [first, second] = councilDays(view);
  if (first === undefined || second === undefined || daysBetween(first, second) >= 21) return [];
  return [
    late(
      { da: 'årsbudgettet', en: 'the budget' },
      {
        da: 'der skal gå mindst 3 uger mellem de to behandlinger.',
        en: 'the two readings must be at least 3 weeks apart.',
      },
    ),
  ];
};

const WEEKS =
  /(?<!\p{L})(?:(\d{1,2})|(en|én|to|tre|fire|fem|seks|syv|otte)) ugers? (?:offentlig )?(?:høring|fremlæggelse|offentlighedsperiode|høringsperiode)|høring(?:en)?(?: \p{L}+){0,4} i (?:(\d{1,2})|(en|én|to|tre|fire|fem|seks|syv|otte)) uger/giu;
const NUMBERS = ['', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'];
const MINOR = /(?:mindre|underordnet|uvæsentlig)\p{L}* (?:betydning|ændring)|mindre ændringer|§ 2[0-9][a-z]? ?stk/iu;

const weeksOf = (digits: string | undefined, word: string | undefined): number =>
  digits ? Number(digits) : Math.max(1, NUMBERS.indexOf((word ?? '').toLowerCase().replace('én', 'en')));

/** Planloven § 24: a plan is heard for eight weeks, a local plan for four at least, a change of little weight for two. */
const plan: Window = (view) => {
  const { title } = view.fields;
  const isMunicipal = /(?<!\p{L})kommuneplan(?:forslag|strategi)?(?!tillæg)/iu.test(title);
  if (!isMunicipal && !/(?<!\p{L})(?:lokalplan|kommuneplantillæg)/iu.test(title)) return [];
  const text = view.sections.map((section) => section.text).join('\n');
  const weeks = allMatches(text, WEEKS).map(([, one, two, three, four]) => weeksOf(one ?? three, two ?? four));
  const least = MINOR.test(text) ? 2 : isMunicipal ? 8 : 4;
  // A case may tell of an earlier, shorter hearing of another kind (forudgående høring); the longest is the plan's own.
  if (weeks.length === 0 || Math.max(...weeks) >= least) return [];
  return [
    late(
      { da: 'høring af planforslag', en: 'the hearing of a plan' },
      { da: `mindst ${least} uger.`, en: `at least ${least} weeks.` },
    ),
  ];
};

const CLOSURE =
  /(?<!\p{L})(?:nedlæg(?:ge|ges|gelse|ges|gelsen)\p{L}*|luk(?:ke|kes|ning))(?: \p{L}+){0,4} (?:\p{L}*skole|\p{L}*skolen|skoler|afdeling)(?!\p{L})|skolenedlæggelse|skolelukning/iu;
const FROM_AUGUST = /1\. august (20\d\d)|skoleåret (20\d\d)|skolestart(?:en)? (?:i )?(20\d\d)/iu;

/** Folkeskoleloven § 24 and bekendtgørelse: the final decision to close a school from August is made by the 1st of March. */
const schoolClosure: Window = (view) => {
  const recommendation = view.section('recommendation')?.text ?? '';
  if (!CLOSURE.test(view.fields.title) && !CLOSURE.test(recommendation)) return [];
  if (!/endelig/iu.test(`${view.fields.title} ${recommendation}`)) return [];
  const text = view.sections.map((section) => section.text).join('\n');
  const found = FROM_AUGUST.exec(text);
  const year = found?.slice(1).find(Boolean);
  const last = councilDays(view).at(-1);
  if (!year || !last || last <= `${year}-03-01`) return [];
  return [
    late(
      { da: 'nedlæggelse af en skole', en: 'closing a school' },
      {
        da: `den endelige beslutning skal være truffet senest den 1. marts ${year}.`,
        en: `the final decision must be made by 1 March ${year}.`,
      },
    ),
  ];
};

/** The council's own answer to what others have sent out. */
const ANSWERS =
  /(?<!\p{L})(?:hørings)?(?:svar|udtalelse|bemærkninger)(?:et|n|ne)? (?:til|på|vedrørende|om) |^(?:afgivelse af )?høringssvar/iu;
const GIVES_ANSWER =
  /(?<!\p{L})(?:godkende[rs]?|sende[rs]?|afgive[rs]?|vedtage[rs]?|tiltræde[rs]?)(?!\p{L})[^.]*(?<!\p{L})(?:hørings)?(?:svar|udtalelse|bemærkninger)(?:et|n|ne)?(?!\p{L})|(?:hørings)?(?:svar|udtalelse|bemærkninger)(?:et|n|ne)?(?!\p{L})[^.]*(?:godkendes|sendes|afgives|vedtages|tiltrædes)/iu;
/** It is sent in time all the same, or there is leave to be late. */
const IN_TIME =
  /(?<!\p{L})(?:forbehold|udsættelse|udskudt|forlænget|forlængelse|foreløbig\p{L}*|udsat frist|fristforlængelse)(?!\p{L})/iu;

/** Not the law but those who ask set the day: the answer is decided on after it. */
const answer: Window = (view) => {
  const recommendation = view.section('recommendation')?.text ?? '';
  if (!ANSWERS.test(view.fields.title) || !GIVES_ANSWER.test(recommendation)) return [];
  const due = answerDue(view);
  const days = [
    ...heldDays(view),
    ...view.fields.chain.flatMap(({ body, date }) => (date === null ? [] : [{ body, date }])),
  ];
  const last = days.reduce((latest, { date }) => (date > latest ? date : latest), '');
  if (!due || last <= due.date || view.sections.some(({ text }) => IN_TIME.test(text))) return [];
  return [
    late(
      { da: 'svaret', en: 'the answer' },
      {
        da: `den er den ${formatDate(due.date)}, og svaret besluttes den ${formatDate(last)}.`,
        en: `it is ${formatDateInEnglish(due.date)}, and the answer is decided on ${formatDateInEnglish(last)}.`,
      },
    ),
  ];
};

const WINDOWS: readonly Window[] = [bylaws, budget, plan, schoolClosure, answer];

export const pc06: Check = {
  id: 'PC06',
  category: 'process',
  severity: 'error',
  needs: ['fields', 'text'],
  name: { da: 'Lovbestemt tidsvindue', en: 'Statutory window' },
  why: {
    da: 'Er en lovbestemt frist ikke holdt, kan beslutningen være ugyldig, og så må borgerne og rådet begynde forfra.',
    en: 'Where a statutory time limit is not kept the decision may be void, and citizens and council start over.',
  },
  source: {
    da: 'Kommunestyrelseslovens §§ 2 og 38, planlovens § 24, folkeskolelovens § 24',
    en: 'Local Government Act, sections 2 and 38; Planning Act, section 24; Folkeskole Act, section 24',
  },
  run: (view) =>
    WINDOWS.flatMap((window) => window(view)).map((message): Hit => ({ about: `window ${message.en}`, message })),
};

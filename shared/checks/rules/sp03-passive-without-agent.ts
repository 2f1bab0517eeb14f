import { type Passive, passives } from '../../text/passive.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isExempt, isProse } from '../define.ts';
import { ASKED_PASSIVES } from '../lists/language.ts';
import { isOwnHouse } from '../reading/house.ts';
import { isReported } from '../reading/near.ts';
import type { Threshold } from '../tuning.ts';
import type { CaseView } from '../view.ts';

/** Good texts have 16-26 percent, poor ones 38-54 (domain.md 4.4). */
const SHARE: Threshold = {
  id: 'percent',
  name: {
    da: 'Advarsel, når flere procent af sætningerne ikke siger, hvem der handler, end',
    en: 'Warning when more percent of the sentences do not say who acts than',
  },
  value: 35,
  min: 5,
  max: 100,
};
const AT_LEAST: Threshold = {
  id: 'atLeast',
  name: { da: 'Og når der er mindst så mange af dem', en: 'And when there are at least so many of them' },
  value: 3,
  min: 1,
  max: 50,
};

/** Of fewer sentences a share says little: three of seven may be chance. */
const OF_SENTENCES: Threshold = {
  id: 'ofSentences',
  name: { da: 'Og når sagen har mindst så mange sætninger', en: 'And when the case has at least so many sentences' },
  value: 10,
  min: 1,
  max: 100,
};

/** Sentences. */
const FEW = 3;

/** There the body that decides is the one who acts, and attachments are only named. */
const NOT_ASKED = new Set(['recommendation', 'alternativeRecommendation', 'attachments']);
/** *Det indstilles*: the recommendation itself says who. */
const FORMULA = new Set(['indstilles', 'indstilledes']);

/** *Vælges forslag B, …* and *hvis forslag B vælges*: a condition, and the one who chooses is the reader. */
const CONDITION =
  /(?:^|[,:;(]\s*|\s(?:og|eller|men)\s)(?:hvis|såfremt|når|medmindre|inden|før|indtil|uanset om)\s[^,.;:]{0,120}$/iu;
/** What can be seen is seen by anyone, and what the weather does nobody does. */
const NOBODY = new Set([
  'ses',
  'oversvømmes',
  'oversvømmet',
  'forsinkes',
  'forsinket',
  'ramt',
  'rammes',
  'født',
  'fødes',
]);

function isOpen(block: TextBlock, { from, word, hasAgent }: Passive): boolean {
  const lower = word.toLowerCase();
  if (hasAgent || FORMULA.has(lower) || NOBODY.has(lower) || block.text[from - 1] === '(') return false;
  const start = block.sentenceAt(from).from;
  if (/^\p{L}+s\s/u.test(block.text.slice(from)) && from === start) return false;
  return !CONDITION.test(block.text.slice(start, from)) && !isExempt(block, from);
}

interface Counted {
  readonly sentences: number;
  /** One for each sentence that hides who acts: its first passive without an agent. */
  readonly hidden: readonly Passive[];
}

/** *Der skal findes en løsning*: a verb in -s, and nobody is named either. */
const TO_FIND = /(?<!\p{L})der (?:skal|må|bør) (?:\p{L}+ ){0,2}(findes|skaffes) (?:en|et|nye?|andre|plads)(?!\p{L})/iu;

function toFind(block: TextBlock): Passive[] {
  const match = block.lower.includes('der ') ? TO_FIND.exec(block.text) : null;
  if (!match) return [];
  const word = match[1] ?? '';
  const from = match.index + match[0].indexOf(word);
  return [{ kind: 's', from, to: from + word.length, word, hasAgent: false }];
}

function count(block: TextBlock): Counted {
  if (!isProse(block) || NOT_ASKED.has(block.section)) return { sentences: 0, hidden: [] };
  const spans = block.sentences();
  const open = [...passives(block.text), ...toFind(block)].filter((passive) => isOpen(block, passive));
  const hidden = spans.flatMap(({ from, to }) => open.find((one) => from <= one.from && one.from < to) ?? []);
  return { sentences: spans.length, hidden };
}

/** *vurderes* → *Hvem vurderer?* */
function question(word: string): Hit['message'] {
  if (!/[^s]es$/.test(word)) return { da: 'Hvem gør det?', en: 'Who does it?' };
  return { da: `Hvem ${word.slice(0, -1)}r?`, en: `Who does it ("${word}")?` };
}

const whole = (hidden: number, sentences: number): Hit['message'] => ({
  da: `${hidden} af ${sentences} sætninger siger ikke, hvem der handler. Hvem gør det?`,
  en: `${hidden} of ${sentences} sentences do not say who acts. Who does it?`,
});

interface By {
  readonly asked: ReadonlySet<string>;
  readonly share: number;
  readonly least: number;
  readonly fewest: number;
}

interface Open {
  readonly block: TextBlock;
  readonly passive: Passive;
}

/**
 * The verbs whose actor matters, each at its first place: what is said once of *forventes* holds for all of them. Of a line or two, as
 * while one begins to write, and where this house writes much of its text so, all are shown.
 */
function shownOf(all: readonly Open[], { asked, isAll }: { asked: ReadonlySet<string>; isAll: boolean }): Open[] {
  if (isAll) return [...all];
  const seen = new Set<string>();
  return all.filter(({ block, passive: { word, from } }) => {
    const lower = word.toLowerCase();
    if (seen.has(lower) || !(asked.has(lower) || isTask(block.text, { word: lower, from }))) return false;
    seen.add(lower);
    return true;
  });
}

/** *Der skal findes en løsning*, *De øvrige vil blive tilbudt andre stillinger*: somebody has to do it, and it does not say who. */
const TASK =
  /^(?:blive? )?(?:arbejdes|findes|skaffes|iværksættes|iværksat|igangsættes|igangsat|udarbejdes|udarbejdet|udbredes|tilbudt|indledes)$/u;
/** *må ikke iværksættes*: a rule for anyone. */
const FORBIDDEN = /(?<!\p{L})(?:må|kan)(?:\s\p{L}+){0,2}\s$/u;
const isTask = (text: string, { word, from }: { word: string; from: number }): boolean =>
  TASK.test(word) && !FORBIDDEN.test(text.slice(Math.max(0, from - 40), from));

/** Percent more of the sentences than this house's measure: how much is too much each house decides. */
const MORE_ELSEWHERE = 10;
/** Who thinks or does it, named in the sentence or the one before. */
const ACTOR =
  /(?<!\p{L})(?:\p{L}*administrationen|\p{L}*forvaltningen|direktionen|centret|sekretariatet|afdelingen|rådgiver\p{L}*|konsulent\p{L}*|firmaet|entreprenør\p{L}*|bygherre\p{L}*|leverandør\p{L}*|skolerne|ledelsen|lederne|fagområder\p{L}*|centrene|forbundet|\p{L}{4,40}forbundet|\p{L}{3,40}rådet|ifølge|\p{L}+s (?:skøn|vurdering|forslag)|udkastet)(?!\p{L})/u;
/** What the administration's own text proposes and expects is the administration's, in any house. */
const ITS_OWN = new Set(['foreslås', 'anbefales', 'forventes', 'indstilles']);
const HEADED_BY = /(?:administrationens|forvaltningens|direktionens|afdelingens|centrets|rådgivers)/iu;
/** *Der udarbejdes ikke …*: nobody does it. */
const DENIED = /^\p{L}+\s(?:derfor\s|således\s|dog\s)?(?:ikke|ingen|intet)(?!\p{L})/u;

const DENIED_BEFORE = /(?<!\p{L})ikke (?:\p{L}+ ){0,2}$/u;

/** Whoever reads knows who it is: told beside it, in the heading, or by whose view the sentence gives; or it is a mere entry of a plan. */
function isPlain({ block, passive: { from, to } }: Open, headings: ReadonlyMap<string, string>): boolean {
  const { lower } = block;
  if (block.context.kind === 'item' && block.section === 'nextSteps') return true;
  if (ITS_OWN.has(lower.slice(from, to))) return true;
  if (DENIED_BEFORE.test(lower.slice(Math.max(0, from - 30), from))) return true;
  if (DENIED.test(lower.slice(from, to + 30)) || isReported(block, from)) return true;
  if (HEADED_BY.test(headings.get(block.section) ?? '')) return true;
  const spans = block.sentences();
  const index = spans.findIndex((span) => span.from <= from && from < span.to);
  const [own, before] = [spans[index], spans[index - 1]];
  const start = before?.from ?? own?.from ?? 0;
  return ACTOR.test(lower.slice(Math.max(start, from - FAR), Math.min(own?.to ?? from, from + FAR)));
}
const FAR = 400;

function judge(view: CaseView, { asked, share, least, fewest }: By) {
  const counted = view.blocks.map((block) => ({ block, ...block.memo(count) }));
  const sentences = counted.reduce((sum, block) => sum + block.sentences, 0);
  const all = counted.flatMap(({ block, hidden }) => hidden.map((passive) => ({ block, passive })));
  const isOwn = isOwnHouse(view);
  const most = isOwn ? share : share + MORE_ELSEWHERE;
  const isMuch = sentences >= fewest && all.length * 100 > most * sentences && all.length >= least;
  const headings = new Map(view.sections.map(({ key, heading }) => [key, heading]));
  const open = isOwn ? all : all.filter((one) => !isPlain(one, headings));
  const hits = shownOf(open, { asked, isAll: sentences < FEW || (isMuch && isOwn) }).map(
    ({ block, passive: { from, to, word } }): Hit => {
      const message = question(asked.has(word.toLowerCase()) ? word.toLowerCase() : '');
      return { block, from, to, message, severity: 'suggestion' };
    },
  );
  return isMuch ? [{ about: 'passive', message: whole(all.length, sentences) }, ...hits] : hits;
}

const ACTIVE = 'Udvalget vælger en vej. Forvaltningen sender planen ud. ';

export const sp03: Check = {
  id: 'SP03',
  category: 'language',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Passiv uden aktør', en: 'Passive without an agent' },
  why: {
    da: 'I passiv forsvinder den, der handler. Det er ofte netop dét, udvalget skal tage stilling til: hvem der skal gøre hvad, og hvem der mener det.',
    en: 'The passive makes the one who acts disappear. That is often just what the committee must decide: who is to do what, and who thinks so.',
  },
  lists: [ASKED_PASSIVES],
  thresholds: [SHARE, AT_LEAST, OF_SENTENCES],
  run: {
    tuned: (tuning) => {
      const asked = new Set(tuning.entries(ASKED_PASSIVES).map(({ term }) => term));
      const [share, least] = [tuning.threshold(SHARE), tuning.threshold(AT_LEAST)];
      const fewest = tuning.threshold(OF_SENTENCES);
      return (view) => judge(view, { asked, share, least, fewest });
    },
  },
  examples: {
    bad: [
      'Planen forelægges til godkendelse.',
      'Det vurderes, at taget holder i ti år.',
      `${ACTIVE.repeat(4)}Der arbejdes med en handleplan.`,
      `${ACTIVE.repeat(4)}Der skal findes en løsning på det.`,
      `${ACTIVE.repeat(4)}De øvrige vil blive tilbudt andre stillinger.`,
      `${ACTIVE.repeat(4)}Det forventes, at prisen falder.`,
      `${ACTIVE.repeat(4)}Det skønnes, at 40 familier flytter.`,
      `${ACTIVE.repeat(4)}Det anbefales at vente.`,
      'Stien blev anlagt i 2019. Den vedligeholdes to gange om året.',
      'Der afsættes 2 mio. kr. til projektet. Pengene bruges i 2027.',
      'Der udarbejdes en oversigt over brugen af lokaler.',
      'Hallen er blevet renoveret af hensyn til støjen.',
      'Borgerne blev ikke orienteret om ændringen.',
      'Opgaven konkurrenceudsættes i 2027.',
      'Beløbet fås ved at gange med 12.',
      `${ACTIVE}${'Taksten hæves. Lokalerne males. '.repeat(5)}`,
      { sections: { background: 'Sagen sendes i høring.', presentation: 'Derefter behandles den på ny.' } },
    ],
    good: [
      {
        sections: { presentation: 'Firmaet anbefaler metoden, så den udbredes til alle centre.' },
        fields: { templateId: 'unknown' },
      },
      { sections: { presentation: 'Det foreslås, at krydset ombygges i 2027.' }, fields: { templateId: 'unknown' } },
      `${ACTIVE.repeat(4)}Der findes tre skoler i byen.`,
      `${ACTIVE.repeat(4)}Planen må ikke iværksættes før den 1. maj 2027.`,
      'Udvalget godkender planen.',
      'Der findes tre andre løsninger.',
      'Skolen ligger ved borgernes hus. Sagens akter ligger i bilag 3.',
      'Planen forelægges af forvaltningen.',
      'Udgiften finansieres af kassebeholdningen.',
      'Anlægget gennemføres i to etaper af kommunens entreprenør.',
      'Det indstilles, at udvalget vælger model 2.',
      { sections: { recommendation: 'at planen godkendes' } },
      { sections: { attachments: 'Rapport 2026 (anbefales)' } },
      `${ACTIVE.repeat(4)}Skolen lukkes i 2027.`,
      'Planen forelægges i maj. Prisen beregnes senere. Vejen lukkes i juni. Skolen åbner i august.',
      'Ældre kan blive længere tid hjemme gennem øget samvær.',
      'Skiltene respekteres ofte ikke af biler.',
      'Parterne mødes igen i april. Merforbruget skyldes flere elever.',
      'Prisen blev højere end ventet. Det bliver dyrt at vente.',
      '> Planen forelægges til godkendelse.',
      'Naboen skriver: »Planen forelægges til godkendelse.«',
      '| Planen forelægges | x |',
      '### Planen forelægges til godkendelse',
      { sections: { decision: 'Planen godkendes.' } },
      '',
    ],
  },
};

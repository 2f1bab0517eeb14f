import { type Passive, passives } from '../../text/passive.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, isQuoted } from '../define.ts';
import { ASKED_PASSIVES } from '../lists/language.ts';
import { type HiddenActor, hiddenActors } from '../reading/hiddenActor.ts';
import type { Threshold } from '../tuning.ts';
import type { CaseView } from '../view.ts';

/** Good texts have 16-26 percent, poor ones 38-54 (domain.md 4.4), and ordinary ones up to 45, where nobody thanks for being told. */
const SHARE: Threshold = {
  id: 'percent',
  name: {
    da: 'Advarsel, når flere procent af sætningerne ikke siger, hvem der handler, end',
    en: 'Warning when more percent of the sentences do not say who acts than',
  },
  value: 45,
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

/** Of fewer sentences a share says little: six of eleven may be chance, or a plan of meetings. */
const OF_SENTENCES: Threshold = {
  id: 'ofSentences',
  name: { da: 'Og når sagen har mindst så mange sætninger', en: 'And when the case has at least so many sentences' },
  value: 20,
  min: 1,
  max: 100,
};

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
  return !CONDITION.test(block.text.slice(start, from)) && !isQuoted(block, from);
}

interface Counted {
  readonly sentences: number;
  /** Sentences that hide who acts. */
  readonly hidden: number;
  readonly open: readonly Passive[];
}

function count(block: TextBlock): Counted {
  if (!isProse(block) || NOT_ASKED.has(block.section)) return { sentences: 0, hidden: 0, open: [] };
  const spans = block.sentences();
  const open = passives(block.text).filter((passive) => isOpen(block, passive));
  const hidden = spans.filter(({ from, to }) => open.some((one) => from <= one.from && one.from < to)).length;
  return { sentences: spans.length, hidden, open };
}

const QUESTIONS: Readonly<Record<HiddenActor['kind'], Hit['message']>> = {
  task: { da: 'Hvem gør det?', en: 'Who does it?' },
  saying: { da: 'Hvem har sagt det?', en: 'Who has said so?' },
  view: { da: 'Hvem vurderer det, og på hvilket grundlag?', en: 'Who thinks so, and on what grounds?' },
  wish: { da: 'Hvem ønsker det?', en: 'Who wishes it?' },
};

const whole = (hidden: number, sentences: number): Hit['message'] => ({
  da: `${hidden} af ${sentences} sætninger siger ikke, hvem der handler. Hvem gør det?`,
  en: `${hidden} of ${sentences} sentences do not say who acts. Who does it?`,
});

interface By {
  readonly verbs: ReadonlySet<string>;
  readonly share: number;
  readonly least: number;
  readonly fewest: number;
}

/** Findings of one case; whoever has mended so many sees what is meant. */
const MOST = 4;
/** What the law lets be done and what was done before: others act there, or the decision told says who. */
const OTHERS_ACT = new Set(['legalBasis', 'previousHandling']);

/** What nobody is to do, each verb at its first place. */
function asked(counted: readonly (Counted & { block: TextBlock })[], verbs: ReadonlySet<string>): Hit[] {
  const seen = new Set<string>();
  return counted
    .flatMap(({ block, open }) => {
      const isEntry = block.context.kind === 'item' && block.section === 'nextSteps';
      if (!isProse(block) || NOT_ASKED.has(block.section) || isEntry) return [];
      return hiddenActors(block, { open, verbs })
        .filter(({ kind }) => kind !== 'task' || !OTHERS_ACT.has(block.section))
        .map((hidden) => ({ block, hidden }));
    })
    .filter(({ hidden: { word } }) => !seen.has(word) && seen.add(word))
    .slice(0, MOST)
    .map(({ block, hidden: { kind, from, to } }) => {
      return { block, from, to, message: QUESTIONS[kind], severity: 'suggestion' };
    });
}

function judge(view: CaseView, { verbs, share, least, fewest }: By): readonly Hit[] {
  const counted = view.blocks.map((block) => ({ block, ...block.memo(count) }));
  const [sentences, hidden] = [sum(counted, 'sentences'), sum(counted, 'hidden')];
  const isMuch = sentences >= fewest && hidden * 100 > share * sentences && hidden >= least;
  const hits = asked(counted, verbs);
  return isMuch ? [{ about: 'passive', message: whole(hidden, sentences) }, ...hits] : hits;
}

const sum = (counted: readonly Counted[], of: 'sentences' | 'hidden'): number =>
  counted.reduce((total, one) => total + one[of], 0);

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
      const verbs = new Set(tuning.entries(ASKED_PASSIVES).map(({ term }) => term));
      const [share, least] = [tuning.threshold(SHARE), tuning.threshold(AT_LEAST)];
      const fewest = tuning.threshold(OF_SENTENCES);
      return (view) => judge(view, { verbs, share, least, fewest });
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

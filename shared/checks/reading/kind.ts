import type { CaseType } from '../../kinds/case/case.ts';
import type { TextBlock } from '../blocks.ts';
import { isProse } from '../define.ts';
import type { Message } from '../types.ts';
import type { CaseView, SectionView } from '../view.ts';
import { askedBy } from './recommendation.ts';

/** What a case is, by what it says of itself. */
export interface Kind {
  readonly type: CaseType;
  /** `unsure`: nothing shows it, or its signs disagree. */
  readonly certainty: 'sure' | 'unsure';
  /** What it was read from, as the end of a sentence: *efter titlen*. */
  readonly why: Message;
}

type Sign = readonly [CaseType, RegExp];

/** By the first words of a title, or by what is added to it. Spoken of the item, not of what it is about. */
const TITLES: readonly Sign[] = [
  ['information', /\(o\)$|^\(o\)(?=\s)/u],
  ['decision', /\([ab]\)$|^\([ab]\)(?=\s)/u],
  [
    'discussion',
    /^(?:(?:politisk|indledende|første|anden|fælles|åben|1\.|2\.)\s)?(?:tema|budget)?(?:drøftelse(?:n|r)?|møde med|dialogmøde|temamøde)(?!\p{L})|[-–:(]\s?(?:tema)?drøftelse\)?$|\s(?:til|på) drøftelse$/u,
  ],
  [
    'information',
    /^(?:(?:kort|mundtlig|skriftlig|fælles|gensidig|årlig|lukket|løbende|aktuel|faste?|supplerende|\d\.)\s)?(?:orientering(?:en|er|ssag(?:er)?|spunkt(?:er)?)?|meddelelser?|efterretningssag(?:er)?|redegørelser?|status(?:orientering|redegørelse|rapport|notat)?|besvarelser?|svar på|spørgsmål (?:fra|til|om|vedrørende)|forespørgsel|nyt fra|siden sidst|spørgetid|årsberetning|årsrapport|referat(?:er)?|underskrift(?:er|sside|sark)?)(?!\p{L})/u,
  ],
  [
    'information',
    /[-–:(]\s?(?:orientering(?:ssag)?|til efterretning|status)\)?$|\stil (?:orientering|efterretning)\)?$/u,
  ],
  [
    'decision',
    /^(?:(?:endelig|fornyet|politisk|midlertidig|\d\.)\s)?(?:godkendelse|vedtagelse|valg|udpegning|konstituering|ansøgning(?:er)?|(?:anlægs|tillægs)bevilling(?:er)?|frigivelse|salg|køb|dispensation|beslutning|stillingtagen|fastsættelse|prioritering|udmøntning|beslutningsforslag|medlemsforslag|byrådsforslag|ophævelse|indstilling)(?!\p{L})/u,
  ],
  [
    'decision',
    /[-–:(]\s?(?:godkendelse|beslutning(?:ssag)?|endelig vedtagelse|anlægsbevilling|frigivelse)\)?$|\stil (?:beslutning|godkendelse)\)?$/u,
  ],
];

const BODY =
  '(?:udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten|rådet|medlemmerne|\\p{L}{2,40}udvalget|\\p{L}{2,40}rådet)';
/** What the case says it comes for, in its first words. */
const SAID: readonly Sign[] = [
  [
    'decision',
    new RegExp(
      `(?<!\\p{L})(?:${BODY} skal (?:\\p{L}+ ){0,4}(?:tage stilling|beslutte|godkende|vælge|vedtage|træffe|afgøre|bevilge|udpege)|skal (?:\\p{L}+ ){0,3}(?:træffes|tages stilling|besluttes|godkendes)|(?:sagen|planen|forslaget|regnskabet|budgettet) forelægges (?:\\p{L}+ ){0,4}til (?:godkendelse|beslutning|vedtagelse)|ansøger om|søger om)(?!\\p{L})`,
      'u',
    ),
  ],
  [
    'discussion',
    new RegExp(
      `(?<!\\p{L})(?:(?:${BODY}|der) skal (?:\\p{L}+ ){0,3}drøftes?|lægges op til (?:en )?(?:\\p{L}+ )?drøftelse|forelægges (?:\\p{L}+ ){0,4}til drøftelse)(?!\\p{L})`,
      'u',
    ),
  ],
  [
    'information',
    new RegExp(
      `(?<!\\p{L})(?:${BODY} (?:bliver )?(?:hermed |her )?(?:orienteres|orienteret|informeres|præsenteres for|får (?:hermed )?(?:en )?(?:\\p{L}+ )?(?:orientering|status|gennemgang|redegørelse))|(?:der |hermed )orienteres|orienteres (?:${BODY}|i denne sag|hermed)|orienterer (?:hermed |i denne sag |${BODY} )|(?:sagen|punktet|dagsordenspunktet) (?:er (?:en |til )?orientering|indeholder (?:en )?(?:orientering|status))|(?:gives|giver) (?:hermed |her )?(?:en )?(?:\\p{L}+ )?(?:orientering|status)|til orientering|spurgt(?:e)? (?:til|om)|har stillet (?:følgende )?spørgsmål)(?!\\p{L})`,
      'u',
    ),
  ],
];

/** What a body did with it, where the protocol is printed. */
const DONE: readonly Sign[] = [
  ['information', /til efterretning|^(?:orienteret|orienteringen (?:givet|givne)|givet)[.\s]*$/u],
  ['discussion', /^(?:drøftet|sagen blev drøftet)[.\s]*$/u],
  ['decision', /^(?:godkendt|tiltrådt|vedtaget|indstillingen (?:godkendt|tiltrådt|vedtaget)|godkendt som indstillet)/u],
];

const WHERE = new Set(['summary', 'decisionQuestion', 'presentation', 'background', 'unplaced']);
/** Paragraphs of a section, and letters of each, in which a case says what it comes for. */
const FIRST = 2;
const LETTERS = 600;

const typesBy = (signs: readonly Sign[], text: string): readonly CaseType[] =>
  signs.flatMap(([type, pattern]) => (pattern.test(text) ? [type] : []));

const saidIn = (block: TextBlock): readonly CaseType[] => typesBy(SAID, block.lower.slice(0, LETTERS));

function saidInSection(section: SectionView): readonly CaseType[] {
  if (!WHERE.has(section.key)) return [];
  const opening = section.blocks.filter((block) => isProse(block) && block.text.trim() !== '').slice(0, FIRST);
  return opening.flatMap((block) => block.memo(saidIn));
}

function doneInSection(section: SectionView): readonly CaseType[] {
  if (section.key !== 'decision') return [];
  return section.blocks.slice(0, 3).flatMap((block) => typesBy(DONE, block.lower.trim().slice(0, LETTERS)));
}

/** Only the first sign of a title counts: *Orientering om godkendelse af planen* is an orientation. */
function typeInTitle(title: string): CaseType | null {
  const text = title.trim().toLowerCase().slice(0, 300);
  return typesBy(TITLES, text)[0] ?? null;
}

const LABELLED =
  /^(?:\(o\)\s|orientering(?:ssag)?(?!\p{L}))|\(o\)$|[-–:(]\s?orientering(?:ssag)?\)?$|\stil orientering\)?$/u;

const AFTER = {
  recommendation: { da: 'efter indstillingen', en: 'from the recommendation' },
  title: { da: 'efter titlen', en: 'from the title' },
  text: { da: 'efter de første ord i sagen', en: 'from the first words of the case' },
  protocol: { da: 'efter den trykte beslutning', en: 'from the decision printed in it' },
  nothing: { da: 'men intet i sagen viser den', en: 'but nothing in the case shows it' },
} as const satisfies Record<string, Message>;

/**
 * What the case is: a decision, a discussion or an orientation. What is recommended tells, for that is what happens; where nothing is
 * recommended, the title, then the first words, then what was decided. Signs that disagree, or none, leave it unsure.
 */
export function kindOf(view: CaseView): Kind {
  const asks = askedBy(view);
  // What calls itself an orientation is one to its reader, and is told so when it decides something (`judgedAs`, check FU03).
  if (LABELLED.test(view.fields.title.trim().toLowerCase()))
    return { type: 'information', certainty: 'sure', why: AFTER.title };
  const recommended = { certainty: 'sure', why: AFTER.recommendation } as const;
  if (asks.has('decide')) return { type: 'decision', ...recommended };
  if (asks.has('discuss')) return { type: 'discussion', ...recommended };
  if (asks.has('note')) return { type: 'information', ...recommended };
  const told = [
    { types: [typeInTitle(view.fields.title)].filter((type) => type !== null), why: AFTER.title },
    { types: [...new Set(view.sections.flatMap((section) => section.memo(saidInSection)))], why: AFTER.text },
    { types: [...new Set(view.sections.flatMap((section) => section.memo(doneInSection)))], why: AFTER.protocol },
  ].filter(({ types }) => types.length > 0);
  const [first] = told;
  const type = first?.types[0];
  // Asking the administration for something is a thing to decide, whatever else the case does not say.
  if (!type && asks.has('request')) return { type: 'decision', ...recommended };
  if (!first || !type) return { type: 'decision', certainty: 'unsure', why: AFTER.nothing };
  const agree = told.every(({ types }) => types.length === 1 && types[0] === type);
  return { type, certainty: agree ? 'sure' : 'unsure', why: first.why };
}

/**
 * What the case was taken for, and why, while nobody has said what it is and its text does not show it: what hangs on the type is then
 * only suggested. Null otherwise.
 */
export function kindInDoubt(view: CaseView): Kind | null {
  const { caseType, guessedType } = view.fields;
  if (!guessedType || guessedType !== caseType) return null;
  const kind = kindOf(view);
  return kind.certainty === 'unsure' ? { ...kind, type: guessedType } : null;
}

/** What the case is judged as: what it does, where its recommendation decides something under another name. */
export function judgedAs(view: CaseView): CaseType {
  const { caseType } = view.fields;
  return caseType !== 'decision' && askedBy(view).has('decide') ? 'decision' : caseType;
}

import { allMatches } from '../../text/allMatches.ts';
import { DAY_OF_MONTH, FULL_DATE, LAW_SECTION, MONTHS } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, matches, ofBlocks, sentenceText } from '../define.ts';
import { decidedMonths, isMonthDated, undatedMonths, YEAR } from '../reading/undatedMonths.ts';
import { type CaseView, frontOf, type SectionView } from '../view.ts';

const MESSAGE = { da: 'Tilføj årstal.', en: 'Add the year.' };
/** Titles are what they are. */
const NOT_ASKED = new Set(['attachments']);

/** *Høringen begyndte den 5. oktober 2026. Den sluttede den 26. oktober*: told of the same. */
const GOES_ON = /^(?:Den|Det|De|Herefter|Derefter|Så|Hun|Han)(?!\p{L})/u;
/** *mellem 2027 og 2028*: years of something else. */
const SPAN =
  /(?<!\p{L})(?:mellem|fra|til|frem mod|mod|inden)\s(?:19|20)\d\d(?:\s?(?:og|til|[-–])\s?(?:19|20)\d\d)?(?!\d)/giu;
/** *hvert år den 1. maj*, *året før*: the day of any year. */
const EVERY_YEAR =
  /(?<!\p{L})(?:hvert(?: andet| fjerde| tredje)? år|årligt?|årlige|hver (?:sommer|vinter|sæson)|hvert forår|hvert efterår|året (?:før|efter)|i sæsonen|kalenderåret|skoleåret|samme år)(?!\p{L})/iu;
/** What is bound to the day, and so looked up by it later: a deadline, a hearing, what is to happen, what was decided. */
const BINDS =
  /(?<!\p{L})(?:senest|frist(?:en)?|inden|høring\p{L}*|nabohøring\p{L}*|hørt|ikrafttrædelse|med virkning|gælder fra|skal|kan (?:begynde|ske|starte|tages i brug)|træder i kraft|udløber|forelægge[rs])(?!\p{L})/u;
/** What a body did on the day is looked up by it for years, whatever the case's own year is. */
const DECIDED =
  /(?<!\p{L})(?:\p{L}*udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten)(?!\p{L})[^.]{0,80}(?<!\p{L})(?:besluttede|vedtog|godkendte|bevilgede|behandlede|drøftede|udsatte)(?!\p{L})|(?<!\p{L})blev (?:\p{L}+ ){0,4}(?:besluttet|vedtaget|godkendt|bevilget|drøftet|behandlet|udsat)(?!\p{L})/u;
const DEADLINE = /(?<!\p{L})(?:senest|frist(?:en)?|inden udgangen af|inden den)(?!\p{L})/u;

interface Undated {
  readonly hit: Hit;
  /** `deadline` binds whoever reads the decision alone. */
  readonly weight: 'deadline' | 'decided' | 'binding' | 'telling';
}

function weightOf(sentence: string): Undated['weight'] {
  if (DEADLINE.test(sentence)) return 'deadline';
  if (DECIDED.test(sentence)) return 'decided';
  return BINDS.test(sentence) ? 'binding' : 'telling';
}

function undated(block: TextBlock): readonly Undated[] {
  if (!isProse(block) || NOT_ASKED.has(block.section)) return [];
  return matches(block, DAY_OF_MONTH).flatMap((match): Undated[] => {
    if (match[3] || isDated(block, match.index)) return [];
    const sentence = sentenceText(block, match.index).toLowerCase();
    const hit = { block, from: match.index, to: match.index + match[0].length, message: MESSAGE };
    return [{ hit, weight: weightOf(sentence) }];
  });
}

/** The sentence has a year, or goes on from one that has; a deadline of an act falls every year. */
function isDated(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  const [own, before] = [spans[index], spans[index - 1]].map((span) =>
    span ? block.text.slice(span.from, span.to) : '',
  );
  if (own === undefined || YEAR.test(own.replaceAll(SPAN, '')) || EVERY_YEAR.test(own) || LAW_SECTION.test(own))
    return true;
  if (before === undefined) return false;
  // *… i høring fra den 3. oktober til den 28. november 2024. Borgermødet var den 29. oktober*: within the time just told.
  const month = block.text.slice(at).split(/\s/u)[1]?.replace(/\W+$/u, '') ?? '';
  const isWithin = month !== '' && FULL_DATE.test(before) && before.toLowerCase().includes(month.toLowerCase());
  return (
    isWithin || FULL_DATE.test(before) || (GOES_ON.test(own) && YEAR.test(before) && before.search(DAY_OF_MONTH) >= 0)
  );
}

/** Under a line that says when it all is: *Tidsplan 2027*, or *I 2026 blev der holdt møder:* with its items. */
function undatedIn(section: SectionView): readonly (Undated & { readonly known: 'year' | 'nothing' })[] {
  let headed = YEAR.test(section.heading);
  let led = false;
  let told = false;
  return section.blocks.flatMap((block) => {
    const { kind } = block.context;
    if (kind === 'heading') headed = YEAR.test(block.text);
    // The next paragraph begins something new.
    if (kind !== 'item') led = block.text.trimEnd().endsWith(':') && YEAR.test(block.text);
    told ||= block.memo(namesYear);
    const known = told ? ('year' as const) : ('nothing' as const);
    return headed || (led && kind === 'item') ? [] : block.memo(undated).map((one) => ({ ...one, known }));
  });
}
const namesYear = ({ text }: TextBlock): boolean => YEAR.test(text.replaceAll(SPAN, ''));

/** *Tildeling: 12. september 2025*, then *Kontraktstart: 1. januar*: in a plan with years, the day that falls before the one above it. */
function turnsIn(section: SectionView): readonly Hit[] {
  let last = 0;
  return section.blocks.flatMap((block) => {
    if (block.context.kind !== 'item' || block.text.length > LONGEST_FACT || !isProse(block)) {
      last = 0;
      return [];
    }
    const [day] = matches(block, DAY_OF_MONTH);
    if (!day) return [];
    const [, number = '', month = '', year] = day;
    const at = 100 * (MONTH_NAMES.indexOf(month.toLowerCase()) + 1) + Number(number);
    const isTurn = year === undefined && last > at && !YEAR.test(block.text);
    last = year === undefined ? last : at;
    return isTurn ? [{ block, from: day.index, to: day.index + day[0].length, message: MESSAGE }] : [];
  });
}
const MONTH_NAMES = MONTHS.split('|');

const decidedUndated = ofBlocks((block) => decidedMonths(block).map((span) => ({ ...span, block, message: MESSAGE })));

/** The head of the case, or its title, has a day with its year: what is told of the time around it needs none. */
function isHeaded(view: CaseView): boolean {
  const { fields } = view;
  return (
    fields.chain.some(({ date }) => date !== null) ||
    FULL_DATE.test(fields.title) ||
    YEARS.test(fields.title) ||
    frontOf(view).some(({ text }) => text.length < LONGEST_FACT && FULL_DATE.test(text))
  );
}
const LONGEST_FACT = 120;
/** *Tilsyn på plejecentrene i 2025*, *Mødeplan 2022*: the year is what the case is about; of *2026-2029* it is none of them, nor of *Kommuneplan 2021*. */
const YEARS =
  /(?<![\d-])(?<!(?:kommuneplan|strategi|politik|vision|lokalplan|udviklingsplan) )(?:19|20)\d\d(?![\d]|\s?[-–/]\s?\d)/iu;

/**
 * Where the year follows from one told before it in the section, or from the head of the case, only what binds is asked for, and what
 * the decision itself sets as a deadline always.
 */
function findIn(view: CaseView): readonly Hit[] {
  const headed = isHeaded(view);
  const days = new Set(allNamed(view));
  return view.sections.flatMap((section) => {
    const all = section.memo(undatedIn);
    const asked = all.filter(({ hit, weight, known }) => {
      // The same day stands with its year somewhere in the case.
      if (days.has(dayOf(hit.block?.text.slice(hit.from, hit.to) ?? ''))) return false;
      if (weight === 'decided' || (section.key === 'recommendation' && weight === 'deadline')) return true;
      return !headed && (weight === 'telling' ? known === 'nothing' && days.size === 0 : true);
    });
    // Once in a section, at what weighs most.
    const [first] = [...asked.filter(({ weight }) => weight !== 'telling'), ...asked];
    if (!first) return [];
    return [first.weight === 'telling' ? { ...first.hit, severity: 'suggestion' as const } : first.hit];
  });
}

const dayOf = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').replace('. ', '.');

const namedIn = (block: TextBlock): readonly string[] =>
  allMatches(block.text, DAY_OF_MONTH).flatMap(([, day = '', month = '', year]) =>
    year === undefined ? [] : [dayOf(`${Number(day)}. ${month}`)],
  );

const allNamed = ofBlocks(namedIn);

/** Weeks and months of no year, once a case: whoever adds the year to one sees the others. */
function toldByMonth(view: CaseView): readonly Hit[] {
  if (YEARS.test(view.fields.title)) return [];
  return view.sections
    .flatMap((section) => section.memo(undatedMonths))
    .filter(({ block }) => !NOT_ASKED.has(block.section) && block.section !== 'recommendation')
    .filter((place) => DECIDED.test(sentenceText(place.block, place.from).toLowerCase()) || !isMonthDated(view, place))
    .slice(0, 1)
    .map((place): Hit => ({ ...place, message: MESSAGE, severity: 'suggestion' }));
}

export const pr04: Check = {
  id: 'PR04',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Dato uden år', en: 'Date without year' },
  why: {
    da: 'En sag læses også år senere. Uden årstal ved læseren ikke, hvornår noget skete eller skal ske.',
    en: 'A case is also read years later. Without the year the reader cannot tell when something happened or is to happen.',
  },
  run: (view) => {
    const days = findIn(view);
    const others = [
      ...view.sections.flatMap((section) => section.memo(turnsIn)),
      ...decidedUndated(view)
        .filter((hit) => !isMonthDated(view, hit))
        .slice(0, 1),
      ...toldByMonth(view),
    ];
    return [
      ...days,
      ...others.filter((hit) => !days.some(({ block, from }) => block === hit.block && from === hit.from)),
    ];
  },
};

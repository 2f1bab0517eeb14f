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
  examples: {
    bad: [
      { sections: { background: 'Ungdomsplanen er vedtaget i december.' } },
      { sections: { background: 'Broen blev malet i foråret.' } },
      { sections: { background: 'Lederen blev ansat efter sommerferien.' } },
      { sections: { background: 'Trafikken er talt i uge 25.' } },
      { sections: { background: 'Huset har været til salg siden marts måned.' } },
      { sections: { hearing: 'Planen forelægges rådene på deres møder i maj.' } },
      { sections: { nextSteps: 'Forvaltningen vender tilbage til udvalget i november.' } },
      { sections: { background: 'Høringen blev afsluttet i uge 40, og tre naboer svarede.' } },
      { sections: { recommendation: 'at politikken godkendes til ikrafttrædelse 1. juni' } },
      {
        sections: { background: 'Rådene er hørt i perioden 12.-26. august.' },
        fields: { title: 'Tillæg 9 til Kommuneplan 2021' },
      },
      { sections: { nextSteps: '- Tilbud: 12. september 2025\n- Kontraktstart: 1. januar' } },
      { sections: { presentation: '- Høring: 1. oktober 2026 til 1. december 2026\n- Vedtagelse: 3. februar' } },
      { sections: { recommendation: 'at udvalget fremlægger en handleplan på mødet i september' } },
      { sections: { recommendation: '1. at Byrådet får en status i januar' } },
      { sections: { recommendation: 'at forvaltningen senest i november vender tilbage med en plan' } },
      { sections: { recommendation: 'at der ligger en evaluering i marts' } },
      { sections: { presentation: 'Tidsplan for 2027:\n- Udbud\n\nNaboerne skal svare inden den 3. maj.' } },
      {
        sections: { recommendation: '1. at udvalget senest den 17. juni forelægger en handleplan' },
        fields: { templateId: 'unknown', title: 'Budgetopfølgning pr. 31. marts 2025' },
      },
      { sections: { background: 'Nabohøringen løb fra 3. til 24. juni.' }, fields: { templateId: 'unknown' } },
      { sections: { background: 'Udvalget drøftede sagen den 3. marts.' } },
      { sections: { background: 'Skolen åbnede den 1. august. Det er den største i kommunen.' } },
      { sections: { previousHandling: 'Sagen blev udsat den 9. juni.' } },
      { sections: { background: 'Borgermødet den 14. september samlede 80 naboer.' } },
      { sections: { background: 'Taget blæste af natten mellem den 3. og den 4. december.' } },
      { sections: { previousHandling: 'Social- og Sundhedsudvalget, 2. juni, punkt 11: Taget til efterretning.' } },
      { sections: { background: '- Den 12. maj: licitation\n- Den 20. maj: klage' } },
      { sections: { previousHandling: 'Kommunalbestyrelsen d. 27. april: Godkendt.' } },
      'Den 12. september indgik partierne en aftale om stien.',
      'Overførslerne mellem 2027 og 2028 blev drøftet på mødet den 7. marts.',
      { sections: { summary: 'Byrådets møde den 25. september førte til et nyt forslag.' } },
    ],
    good: [
      { sections: { background: 'Dammen blev undersøgt i maj.', hearing: 'Høringen sluttede den 4. maj 2027.' } },
      { sections: { background: 'Om foråret står engen under vand.' } },
      { sections: { background: 'Broen blev malet i foråret 2027.' } },
      { sections: { background: 'Hvert år efter sommerferien er hallen blevet malet.' } },
      { sections: { background: 'Trafikken er talt i uge 25 i 2027.' } },
      { sections: { background: 'Sommerhusene tømmes fra uge 14 til uge 43.' } },
      { sections: { background: 'Skolen holder fri i uge 7, 27 og 42.' } },
      { sections: { background: 'Hvert år i maj forelægges regnskabet.' } },
      { sections: { background: 'Skyggen er længst i marts, og festen er i juni.' } },
      { sections: { background: 'Planen fra 2026 forelægges rådene på deres møder i maj.' } },
      { fields: { title: 'Regnskab 2026' }, sections: { background: 'Status forelægges udvalget i november.' } },
      { sections: { background: 'Huset var til salg fra april til august 2026.' } },
      { sections: { nextSteps: '- Tilbud: 12. september 2025\n- Kontraktstart: 1. oktober' } },
      { sections: { nextSteps: '- Tilbud: 12. september 2025\n- Kontraktstart: 1. januar 2026' } },
      { sections: { recommendation: 'at udvalget fremlægger en handleplan på mødet i september 2027' } },
      { sections: { recommendation: 'at udvalget hvert år får en status i januar' } },
      { sections: { presentation: 'Festen er i juni.\n- Udvalgets møde i september' } },
      {
        sections: {
          background:
            'Lederen fratrådte den 31. januar. I 2025 havde skolen 410 elever. Skolen åbnede den 1. maj 2019.',
        },
      },
      {
        fields: { title: 'Mødeplan 2027' },
        sections: { presentation: 'Mødet lægges den 13. juni, og fristen er den 1. juni.' },
      },
      {
        sections: {
          background: 'Fristen var den 14. februar 2025. Alle bød. Sejlklubben blev orienteret den 26. februar.',
        },
        fields: { templateId: 'unknown' },
      },
      {
        sections: { presentation: 'Hovedudvalget blev orienteret den 24. april.' },
        fields: { templateId: 'unknown', title: 'Budgetopfølgning pr. 31. marts 2025' },
      },
      {
        sections: {
          recommendation: '1. sender planen i høring til 20. oktober 2025',
          nextSteps: '- 20. oktober: Høringen slutter',
        },
        fields: { templateId: 'unknown' },
      },
      'Planen var i høring fra den 3. oktober til den 28. november 2026. Forvaltningen holdt borgermøde den 29. oktober.',
      { sections: { background: 'Udvalget drøftede sagen den 3. marts 2026.' } },
      { sections: { background: '1. maj-festen holdes i parken.' } },
      { sections: { background: 'Høringen løb fra den 5. oktober til den 26. oktober 2026.' } },
      { sections: { nextSteps: 'Udbuddet sendes den 3. marts 2027.' } },
      { sections: { nextSteps: 'Tidsplan for 2027:\n- Den 3. marts: udbud\n- Den 4. maj: licitation' } },
      { sections: { nextSteps: '### Tidsplan 2027\n- Udbud den 3. marts' } },
      'Høringen begyndte den 5. oktober 2026. Den sluttede den 26. oktober.',
      'Foreningerne søger hvert år senest den 1. maj.',
      'Budgettet skal efter styrelseslovens § 38 vedtages senest den 15. oktober.',
      { sections: { attachments: '- Notat af 18. september' } },
      { sections: { presentation: 'Forslag fra Venstre:\nDen 12. september lovede borgmesteren en sti.' } },
      { sections: { background: 'I 2026 blev skolen indviet den 1. august.' } },
      { sections: { background: 'Borgerne skriver: »Vi blev lovet svar den 1. maj.«' } },
      { sections: { background: '> Vi skrev til jer den 3. marts.' } },
      { sections: { background: 'Udvalget besøgte plejehjemmet den 9. juni 2026 og den 3. september 2026.' } },
      { sections: { previousHandling: 'Økonomiudvalget 11-08-2026, punkt 5.' } },
      { sections: { background: 'Eleverne på 9. årgang får ferie i uge 7.' } },
      { sections: { background: '17. maj-optoget går gennem Centrumgaden.' } },
      { sections: { background: 'I budget 2026 blev renten sat ned fra den 1. juli.' } },
      { sections: { background: 'Skoleåret 2025/26 begyndte den 12. august.' } },
      { sections: { background: 'Det er omtalt i 3. behandling og i 2. april-udgaven.' } },
    ],
  },
};

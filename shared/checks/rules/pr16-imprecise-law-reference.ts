import { allMatches } from '../../text/allMatches.ts';
import { LAW_SECTION } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { anyBlock, type Check, type Hit, inBlocks, isProse, type Run, sentenceAround } from '../define.ts';
import { NEW_LAW, VAGUE_LAW } from '../lists/law.ts';
import { namesSection, namesSectionOfAct, PLACE_IN_ACT, unplacedActs } from '../reading/lawPlaces.ts';
import { looseReferences } from '../reading/looseLaw.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Hvilken lov og paragraf?', en: 'Which act and section?' };

/** An act by its name: *servicelovens § 83*, *lov om planlægning*, *bekendtgørelse nr. 799*. */
const ACT =
  /(?<!\p{L})(?:(?!lov|bekendtgørelse)\p{Ll}{3,60}(?:lov|loven|lovens|bekendtgørelsen?|bekendtgørelsens|forordningen?s?|aktstykke)|lov om \p{Ll}+|barnets lov|(?:lov|lovbekendtgørelse|bekendtgørelse|cirkulære|vejledning|bek\.|lbk) nr\.? ?\d+|gdpr|forordning \()(?!\p{L})/u;
/** The sentence says where the rules stand, or whose they are. */
const ELSEWHERE = /(?<!\p{L})(?:folketing(?:et|ets)?|eu-ret(?:ten)?|grundloven|bilag \d+)(?!\p{L})/u;
/** The law as something that changes, not as what is relied on. */
const CHANGES_BEFORE =
  /(?<!\p{L})(?:ændring(?:er|en|erne)?(?: i| af)|ændre[rs]?|ny|nye|kommende|foreslåede|når|hvis|forud for|evaluering af|forslag(?:et)? til) (?:den )?$/u;
const CHANGES_AFTER =
  /^\s+(?:om \p{L}{3}|er ændret|blev ændret|ændres|ændrer sig|træder i kraft|trådte i kraft|vedtages)/u;
/** Who may be bound by an act; others are bound by contracts too. */
const AUTHORITY =
  /(?<!\p{L})(?:kommunen|kommunerne|kommunalbestyrelsen|byrådet|borgerrepræsentationen|administrationen|forvaltningen|udvalget|jobcentret|skolen|skolerne|vi|man)(?:\s+\p{Ll}+){0,3}\s+$/u;
const BY_CONTRACT = /aftale|kontrakt|overenskomst|lejemål|tilbud|købsvilkår|vedtægt|tinglys|servitut|skøde|garanti/u;
const DENIED = /(?<!\p{L})(?:ikke|ingen|intet)(?:\s+\p{Ll}+){0,2}\s+$/u;

function isVague(match: TermMatch): boolean {
  const { block, term, before, after, from } = match;
  const sentence = sentenceAround(block, from);
  if (LAW_SECTION.test(sentence) || ACT.test(sentence) || ELSEWHERE.test(sentence)) return false;
  if (term.includes('forpligtet')) {
    return AUTHORITY.test(before) && !DENIED.test(before) && !BY_CONTRACT.test(sentence);
  }
  if (term.endsWith('lovkrav') && DENIED.test(before)) return false;
  return !(CHANGES_BEFORE.test(before) || CHANGES_AFTER.test(after));
}

/** The same act goes on: *Servicelovens § 83 … Ifølge loven …*. */
const namesAct = (block: TextBlock): boolean => block.memo(namesSection) || ACT.test(block.lower);

const givesLaw = (section: SectionView): boolean =>
  section.key === 'legalBasis' && section.blocks.some((block) => block.memo(namesSection));

const IS_NEW: ReadonlySet<string> = new Set(NEW_LAW);
/** The bill or the new act by title or number: *lovforslag L 123*, *lov om ændring af planloven*. */
const BILL =
  /(?<!\p{L})(?:forslag til lov om|lov(?:forslag(?:et)?|ændring(?:en)?|givning(?:en)?) (?:om|af|nr\.?) \p{L}?|lov om ændring|ændring(?:en|er)? (?:af|i) (?:lov om )?\p{Ll}{3,60}(?:lov|loven)|ny(?:e)? \p{Ll}{3,60}lov|lov nr\.? ?\d|l \d{1,3}(?![\d\p{L}]))/u;
const billIsNamed = anyBlock((block) => BILL.test(block.lower));

interface Reference {
  readonly hit: Hit;
  readonly isNew: boolean;
}

/** Of a new act only the first time, and not where the case tells anywhere which it is. */
function onceForNew(view: CaseView, found: readonly Reference[]): Hit[] {
  const first = found.find(({ isNew }) => isNew);
  const isTold = first !== undefined && billIsNamed(view);
  return found.filter((reference) => !reference.isNew || (reference === first && !isTold)).map(({ hit }) => hit);
}

function references(find: (block: TextBlock) => readonly TermMatch[]): Run {
  const inBlock = (block: TextBlock): readonly Reference[] => {
    if (!isProse(block)) return [];
    const found = find(block);
    if (found.length === 0 || block.memo(namesAct)) return [];
    return found
      .filter(isVague)
      .map(({ from, to, term }) => ({ hit: { block, from, to, message: MESSAGE }, isNew: IS_NEW.has(term) }));
  };
  const inSection = (section: SectionView): readonly Reference[] =>
    section.blocks.flatMap((block) => block.memo(inBlock));
  return (view) => {
    const named = [...namedOnly(view), ...unplaced(view), ...likened(view)];
    if (view.sections.some((section) => section.memo(givesLaw))) {
      const duty = view.sections.flatMap((section) => section.memo(dutiesIn)).slice(0, 1);
      return [...named, ...duty];
    }
    // *lovens krav* where the case has named the act and its section anywhere.
    if (namesSectionOfAct(view)) return named;
    const found = onceForNew(
      view,
      view.sections.flatMap((section) => section.memo(inSection)),
    );
    return [...named, ...found];
  };
}

/** *Lov om offentlige veje*, *Biblioteksloven* as all that is said of it where the legal basis is told. */
const ACT_NAMED =
  /(?<!\p{L})(?:lov om (?:(?:\p{L}+(?:e|s)|aktiv|social|almen|kommunal|privat) )?\p{L}+|\p{L}{4,40}loven?s?(?: for \p{L}+)?)(?!\p{L})/giu;
/** The act as a whole is what is spoken of: *Loven fastsætter ikke krav*, *screenet efter miljøvurderingsloven*. */
const WHOLE_ACT =
  /screen|ikke (?:krav|fastsat|reguleret)|fastsætter ikke|ikke (?:er )?(?:lovreguleret|omfattet)|stiller ikke|ingen krav|(?:ingen af (?:dem|lovene|reglerne)|hverken \p{L}+ eller \p{L}+) (?:kræver|stiller)|kræver ikke/iu;

/** *Vejloven (kommunen er vejmyndighed)*: what the act is there for. */
const TOLD_FOR_WHAT = /lov(?:en)? \([^)]{8,}\)/iu;

const goesOnWithAct = (sentence: string): boolean =>
  (PLACE_IN_ACT.test(sentence) && allMatches(sentence, ACT_NAMED).length === 0) || WHOLE_ACT.test(sentence);

/** Sentences of a block with their act, where no section of it is given. */
function namedIn(block: TextBlock): readonly Hit[] {
  if (!isProse(block)) return [];
  return block.sentences().flatMap(({ from, to }, index, spans): Hit[] => {
    const sentence = block.text.slice(from, Math.min(to, from + 400));
    if ([PLACE_IN_ACT, WHOLE_ACT, TOLD_FOR_WHAT].some((pattern) => pattern.test(sentence))) return [];
    const [first] = allMatches(sentence, ACT_NAMED);
    const next = spans
      .slice(index + 1, index + 3)
      .map((span) => block.text.slice(span.from, Math.min(span.to, span.from + 400)));
    // The next sentences go on with the same act: its section, or that it asks for nothing.
    if (!first || next.some((one) => goesOnWithAct(one))) return [];
    const at = from + first.index;
    return [{ block, from: at, to: at + first[0].length, message: MESSAGE, severity: 'suggestion' }];
  });
}

const namedInSection = (section: SectionView): readonly Hit[] =>
  section.key === 'legalBasis' ? section.blocks.flatMap((block) => block.memo(namedIn)) : [];

/** *Lov om miljøvurdering* here, *miljøvurderingslovens § 10* there: the place in the act is told. */
function isPlaced({ block, from, to }: Hit, view: CaseView): boolean {
  const act = block?.lower.slice(from, to) ?? '';
  const core = act.replace(/^lov om (?:\p{L}+(?:e|s) (?=\p{L}))?/u, '').replace(/loven?s?(?: .*)?$/u, '');
  if (core.length < SHORTEST_CORE) return false;
  const placed = new RegExp(`${core}[^.§]{0,60}§|§[^.]{0,60}${core}`, 'u');
  return view.blocks.some(({ lower }) => lower.includes(core) && placed.test(lower));
}
/** Letters; *vej* of *vejloven* stands in too many words. */
const SHORTEST_CORE = 5;

const unplaced = (view: CaseView): readonly Hit[] =>
  unplacedActs(view).map((place) => ({ ...place, message: MESSAGE, severity: 'suggestion' }));

/** Said once, at the first: the others want the same. */
const namedOnly = (view: CaseView): readonly Hit[] =>
  view.sections
    .flatMap((section) => section.memo(namedInSection))
    .filter((hit) => !isPlaced(hit, view))
    .slice(0, 1);

const likened = inBlocks(looseReferences);

/** *Efter lovgivningen skal borgere kunne vælge*: a duty told away from where the law is given. */
const DUTY =
  /(?<!\p{L})(?:efter|ifølge|i henhold til|i medfør af) lov(?:givningen|en) (?:skal|må|har \p{L}+ (?:pligt|krav|ret))(?!\p{L})/gu;

function dutiesIn(section: SectionView): readonly Hit[] {
  if (section.key === 'legalBasis') return [];
  return section.blocks
    .filter((block) => isProse(block) && !LAW_SECTION.test(block.text) && !ACT.test(block.lower))
    .flatMap((block) =>
      allMatches(block.lower, DUTY).map(({ index, 0: { length } }): Hit => {
        return { block, from: index, to: index + length, message: MESSAGE, severity: 'suggestion' };
      }),
    );
}

export const pr16: Check = {
  id: 'PR16',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_LAW],
  name: { da: 'Upræcis lovhenvisning', en: 'Imprecise reference to law' },
  why: {
    da: 'Loven kan give en pligt eller en mulighed. Med lov og paragraf kan et medlem selv se hvilken, og hvor meget der er at vælge imellem.',
    en: 'An act may give a duty or a choice. With its name and section a member can see which, and how much there is to choose.',
  },
  run: { tuned: (tuning) => references(termFinder(tuning.entries(VAGUE_LAW).map(({ term }) => term))) },
};

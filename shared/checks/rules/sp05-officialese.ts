import { LAW_SECTION } from '../../text/patterns.ts';
import { type Check, sentenceText } from '../define.ts';
import { OFFICIALESE } from '../lists/language.ts';
import { substitution, type TermMatch } from '../terms.ts';

/** What a letter, a case or a rule is about; of a loan, an amount or a power *vedrørende* means *til*, *for* or *efter*. */
const ABOUT =
  /(?:^|\P{L})\p{L}*(?:spørgsmål|spørgsmålet|brev|brevet|breve|sag|sagen|sager|sagerne|notat|notatet|aftaler?|aftalen|regler|reglerne|henvendelser?|henvendelsen|klager?|klagen|klagerne|høring|høringen|høringssvar|oplysninger|oplysningerne|orientering|orienteringen|dialog|drøftelser?|debat|bekendtgørelse|bekendtgørelsen|vejledning|vejledningen|beslutning|beslutninger|beslutningen|lov|forslag|forslaget|møde|mødet|møder|rapport|rapporten|redegørelse|redegørelsen|dom|domme|afgørelse|afgørelser|afgørelsen|bemærkninger|bemærkningerne|politik|politikken|strategi|strategien|undersøgelse|undersøgelsen|information|materiale|nyt|indsigelser?|tvivl|uenighed|anmodning|anmodningen|ansøgning|ansøgninger|ansøgningen|punkt|punktet|indstilling|indstillingen|mail|kommunikation)\s+$/u;
/** A rule or an agreement: *i henhold til* may there always be *efter*. */
const A_RULE =
  /^\s+(?:\p{L}+\s+){0,2}(?:§|\p{L}*(?:lov|loven|lovens|bekendtgørelsen?|vedtægt|vedtægten|regler|reglerne|aftale|aftalen|kontrakt|kontrakten|plan|planen|lokalplan|lokalplanen|bestemmelser|bestemmelserne|praksis|retningslinjer|retningslinjerne|budgettet|beslutning|beslutningen)(?!\p{L}))/u;
/** An adverb between verb and object would end up in the wrong place: *omhandler ikke X*. */
const ADVERB =
  /^\s+(?:ikke|også|bl\.|blandt|både|alene|kun|primært|især|navnlig|dog|derfor|således|ligeledes|udelukkende)/u;
/** The noun decides between *denne* and *dette*; after other nouns the word means *present*. */
const COMMON_NOUN =
  /^\s+(?:sag|dagsorden|indstilling|plan|lokalplan|aftale|lov|rapport|beslutning|redegørelse|vedtægt|sagsfremstilling|kontrakt|bevilling|forretningsorden|undersøgelse|vejledning|ordning|skrivelse|høring|orientering|evaluering|opgørelse|ansøgning)(?!\p{L})/u;
const NEUTER_NOUN =
  /^\s+(?:notat|punkt|forslag|budget|dokument|projekt|kommissorium|regnskab|kapitel|afsnit|regulativ|møde|tilbud|oplæg|udkast|udbud|tillæg|dagsordenspunkt|bilag|brev|svar)(?!\p{L})/u;

/** *iht. Bilag 3*, *i henhold til sag nr. 24/118*: it points to a paper, and nothing follows from it. */
const A_PAPER =
  /^\s+(?:(?:det|de)\s+)?(?:(?:vedlagte|vedhæftede)\s+)?(?:bilag(?:et|ene)?(?!\p{L})|(?:sag|dokument|notat|brev|skrivelse|punkt)(?:et|en)?\s(?:nr\.?\s?)?\d|(?:sags|dok\.?|dokument|journal)(?:nr|nummer)|(?:dok|nr)\.\s)/u;

const always = (): boolean => true;
const notAfterAbout = ({ before }: TermMatch): boolean => !/(?<!\p{L})om,?\s+$/u.test(before);

/** Where the exchange leaves the sentence right, by term; elsewhere it is only suggested. */
const CERTAIN: Readonly<Record<string, (match: TermMatch) => boolean>> = {
  såfremt: always,
  vedrørende: always,
  'i henhold til': ({ after }) => A_RULE.test(after),
  'i medfør af': ({ after }) => A_RULE.test(after),
  'med henblik på at': always,
  nærværende: always,
  forinden: ({ after }) => /^\s+(?:mødet|høringen|fristen|udgangen|ibrugtagning)/u.test(after),
  hvorvidt: (match) => notAfterAbout(match) && !/^\s+(?:eller|og)(?!\p{L})/u.test(match.after),
  omhandler: ({ after }) => !ADVERB.test(after),
  fornødne: always,
  fornøden: always,
  fornødent: always,
  påregnes: always,
  'hidrører fra': always,
};

/** Where the law is told its own words stand, and nobody may change them: *den fornødne bevilling*. */
const OF_LAW = /^(?:fornød|forinden|påregnes|fremsend|for så vidt)/u;
const tellsLaw = ({ block, term, from }: TermMatch): boolean =>
  OF_LAW.test(term) && (block.section === 'legalBasis' || LAW_SECTION.test(sentenceText(block, from)));

/** *Der måtte være to vagter* tells of what was; *de klager, der måtte komme* is the chancery's. */
const IS_PAST = /(?:^|[.!?:]\s+|(?<!\p{L})(?:og|men|så)\s+)$/u;
/** *a conto* and its verb: *betaler a conto*; before a noun it is an adjective. */
const BEFORE_NOUN = /^\s+(?!(?:og|eller|for|i|til|med|på|ved|af|hver|hvert|som|der|er)(?!\p{L}))\p{L}/u;

/** *Revisionsberetning nr. 31 – vedrørende årsregnskabet*: what it is called. */
const isTitle = ({ term, before }: TermMatch): boolean =>
  term.startsWith('vedr') && /(?:nr\. ?\d+|\d{4})\s?[–-]?\s?$/u.test(before);
/** *kan påklages for så vidt angår retlige spørgsmål* is the law's. */
const APPEALED = /påklages?\s(?:\p{L}+\s){0,6}$/u;
const SEEN = /(?<!\p{L})(?:ses|er|set|gælder)\s$/u;

/** *denne sag*, *dette notat*; elsewhere the word means present. */
function plainFor(match: TermMatch, plain: string): string | null {
  const { block, term, from, before, after } = match;
  if (tellsLaw(match) || isTitle(match)) return null;
  if (term.startsWith('vedr') && !ABOUT.test(before)) return null;
  // *en sag om, hvorvidt …*: two of *om* cannot stand.
  if (term === 'hvorvidt' && /(?<!\p{L})om,?\s+$/u.test(before)) return null;
  if (term.startsWith('der måtte') && IS_PAST.test(before)) return null;
  if (term.endsWith('conto') && !BEFORE_NOUN.test(after)) return null;
  // *Det skal ses med henblik på at …*: *for at* says something else there.
  if (term === 'med henblik på at' && SEEN.test(before)) return null;
  // *For så vidt angår punkt 4 …*: begun with it, the sentence has to be written anew.
  if (term === 'for så vidt angår' && (block.sentenceAt(from).from === from || APPEALED.test(before))) return null;
  // *udarbejdet under forudsætning af, at …*: *hvis* would say when it was made.
  if (
    term.startsWith('under forudsætning af') &&
    /(?:udarbejdet|beregnet|lavet|opgjort|budgetteret|udregnet|lagt|sket)\s$/u.test(before)
  )
    return null;
  // *Der forestår et arbejde*: it lies ahead.
  if (term === 'forestår' && /(?<!\p{L})der\s+(?:\p{L}+\s+)?$/u.test(before)) return null;
  if ((term === 'iht.' || term === 'i henhold til') && A_PAPER.test(after)) return 'jf.';
  if (term !== 'nærværende') return plain;
  if (COMMON_NOUN.test(after)) return plain;
  return NEUTER_NOUN.test(after) ? 'dette' : null;
}

const message = (plain: string) => ({ da: `Skriv hellere "${plain}".`, en: `Better write "${plain}".` });

export const sp05: Check = {
  id: 'SP05',
  category: 'language',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Kancelliord', en: 'Officialese' },
  why: {
    da: 'De korte ord siger det samme og bliver forstået af alle, også dem sagen handler om.',
    en: 'The short words say the same and are understood by everyone, those concerned included.',
  },
  lists: [OFFICIALESE],
  run: substitution({
    list: OFFICIALESE,
    message,
    plainFor,
    certain: (match) => CERTAIN[match.term]?.(match) ?? false,
  }),
};

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
  examples: {
    bad: [
      'Beløbet fordeles iht. Bilag 3.',
      'Beløbet fordeles i henhold til bilag 4 og 5.',
      'Arbejdet udføres i henhold til sag nr. 24/118.',
      'Prisen reguleres iht. dok. nr. 118-2027.',
      'Gebyret opkræves i medfør af lovens § 4.',
      'I medfør af vedtægten vælger foreningen en formand.',
      'Påbuddet er givet i medfør af bekendtgørelsen.',
      'Der er givet dispensation i medfør af § 19.',
      'Der er to sager, hvorom der orienteres på mødet.',
      'Udvalget får en plan, hvorom der orienteres mundtligt.',
      'Taget skal repareres under iagttagelse af fredningen.',
      'Kravet i aftalens § 4 ses opfyldt, da foreningen har 40 medlemmer.',
      'Foreningen ses ikke at have søgt om støtte før.',
      'Udvalget kan svare på de spørgsmål, som måtte være til planen.',
      'Udgifter, der måtte opstå i byggeperioden, betales af ejeren.',
      'Klager, som måtte komme fra naboerne, bliver besvaret af centret.',
      'Rapporten, hvori tallene står, er vedlagt som bilag 2.',
      'Møderne, hvori formanden deltog, varede to timer.',
      'Oplysningerne er undergivet tavshedspligt.',
      'Foreningen har fået en a conto udbetaling på 40.000 kr.',
      'Grunden er at betragte som byzone.',
      'Tilskuddet gives under forudsætning af, at hallen åbner i 2027.',
      'Det er af stor betydning, at naboerne bliver hørt.',
      'Kommunen stiller vederlagsfrit lokaler til rådighed.',
      'Foreningen har i en skrivelse bedt om et møde.',
      'Det sker iht. aftalen fra 2024.',
      'Klagen vedr. skolens udeareal er besvaret.',
      'Tegningerne giver foreningen ret for så vidt angår vinteren.',
      'Fagudvalgenes forslag vedr. anlæg er samlet.',
      'Mødet flyttes grundet pinsen.',
      'Det koster et beløb i størrelsesordenen 30.000 kr.',
      'Det har vi taget ad notam.',
      'Sagen fremlægges med henblik på, at udvalget peger på en model.',
      'Kommunen har til hensigt at sælge grunden.',
      'Planen forelægges med henblik på godkendelse.',
      'Forvaltningen fremsender forslaget.',
      'Såfremt planen vedtages, går arbejdet i gang.',
      'Der er kommet et brev vedrørende støjen.',
      'Det sker i henhold til aftalen.',
      'Arealet købes med henblik på at bygge en skole.',
      'Arealet købes med henblik på byggeri.',
      'Udvalget skal vurdere, hvorvidt skolen kan udvides.',
      'Notatet omhandler støj.',
      'Nærværende sag er udsat.',
      'Nærværende notat beskriver støjen.',
      'Der tages stilling på nærværende møde.',
      'Det er med henblik herpå nødvendigt at høre naboerne.',
      'De fornødne tilladelser er givet.',
      'Der må påregnes ventetid.',
      'Svaret skal foreligge forinden mødet.',
      'Henset til målgruppen kan opgaven kræve flere medarbejdere.',
      'Naboerne inddrages i videst muligt omfang.',
      'Lokalerne tilvejebringes af kommunen.',
      'Foreningen forestår driften af hallen.',
    ],
    good: [
      'Sagen kan påklages for så vidt angår retlige spørgsmål.',
      'Overslaget er lavet under forudsætning af, at taget er helt.',
      'Der forelægges en sag om, hvorvidt huset skal sælges.',
      'Udvalget er uenigt om hvorvidt taget holder.',

      'Beløbet fordeles, jf. bilag 3.',
      'Gebyret opkræves efter lovens § 4.',
      'Der er to sager, som der orienteres om.',
      'Foreningen skriver: »Gebyret er ulovligt i medfør af § 4.«',
      'Kommunen har optaget et lån på 8 mio. kr. vedr. byggeriet af plejehjemmet.',
      'Der er en efterregulering vedr. refusionen for 2025.',
      'Kompetencen vedrørende klager over madordningen ligger hos centret.',
      'Der er givet 2,4 mio. kr. vedr. 2026.',
      'Merudgiften vedrørende vintertjeneste er 1,2 mio. kr.',
      'Lånet vedr. broen er betalt ud.',
      'Der måtte være to vagter på holdet, fordi det blæste.',
      'Naboerne var enige, og der måtte komme en ny plan.',
      'Foreningen betaler a conto hver måned.',
      'Stillingen er p.t. ubesat.',
      'For så vidt angår punkt 4 kommer der en ny sag.',
      { sections: { legalBasis: 'Udgifter må ikke iværksættes, før Byrådet har meddelt den fornødne bevilling.' } },
      'Efter styrelseslovens § 40 skal den fornødne bevilling være givet.',
      'Det skal ses med henblik på at øge antallet af pladser.',
      'Revisionen har sendt beretning nr. 31 – vedrørende årsregnskabet 2019.',
      'Indstillingerne foreligger nu.',
      'Ændringerne er ikke så store, at der foreligger et nyt forslag.',
      'Hvis planen vedtages, går arbejdet i gang.',
      'Der er kommet et brev om støjen.',
      'Det sker efter aftalen.',
      'Arealet købes for at bygge en skole.',
      'Udvalget skal vurdere, om skolen kan udvides.',
      '> Såfremt planen vedtages, flytter vi.',
      'Naboen skriver: »Såfremt planen vedtages, flytter vi.«',
      'Skolen har brug for nærværende voksne.',
      'Lederen var nærværende på mødet.',
      'Oplevelsen omhandlede støj.',
      '| Vedrørende | Beløb |',
      'Byggeriet blev påregnet færdigt i 2025.',
      'Der forestår et stort arbejde med at samle skolerne.',
      '### Såfremt planen vedtages',
    ],
  },
};

import type { SectionKey } from '../kinds/sections.ts';
import { roleByShape } from './headingQuestions.ts';
import { type HeadingRole, roleByWords } from './headingWords.ts';

/** Headings of Danish case presentations and what they hold (docs/domain.md 3.1, and common ones). Lower case, without numbers and colons. */
const NAMES: Readonly<Record<SectionKey, string>> = {
  summary:
    'sammendrag|resumé|resume|kort resumé|kort fortalt|indledning|sagsresumé|sagsresume|konklusion|kort om sagen|præsentation|præsentation af sagen',
  decisionQuestion:
    'beslutningstema|hvad skal der tages stilling til|hvad skal i tage stilling til|hvad skal vi tage stilling til|hvad skal udvalget tage stilling til|hvad skal byrådet tage stilling til|hvad skal besluttes|hvad drejer sagen sig om|det skal der tages stilling til|beslutningsspørgsmål|formål|sagens formål|anledning|beslutning om',
  previousHandling:
    'tidligere behandling|tidligere beslutninger|sagens forløb|sagshistorik|tidligere politisk behandling|tidligere behandlinger|historik|sagens gang',
  background:
    'baggrund|problemstilling|sagens baggrund|baggrund for sagen|baggrund for sagens forelæggelse|hvorfor er sagen på dagsordenen|hvorfor kommer sagen nu|hvorfor skal sagen behandles',
  presentation:
    'sagsfremstilling|mere om sagen|om sagen|forslaget|indhold|beskrivelse|beskrivelse af sagen|løsning|sagens indhold|fremstilling|ydelse|administrationens vurdering|forvaltningens vurdering|vurdering|administrationens bemærkninger|forvaltningens bemærkninger|supplerende sagsfremstilling|sagsfremstilling og økonomi|baggrund og vurdering|sagens kerne|hovedkonklusion|hovedkonklusioner|medlemsforslag|motivering|motivation|begrundelse for forslaget',
  options:
    'handlemuligheder|hvilke muligheder er der|andre muligheder|andre muligheder, der er overvejet|overvejede alternativer|fravalgte alternativer|alternativer|muligheder|løsningsmuligheder|scenarier|modeller|løsningsforslag|beskrivelse af alternativ indstilling|valgmuligheder',
  politicalRoom: 'politisk handlerum|handlerum|det politiske handlerum|politisk råderum',
  alternativeRecommendation: 'alternativ indstilling|alternative indstillinger',
  economy:
    'økonomi|hvad koster det|hvad betyder det for økonomien|økonomiske konsekvenser|økonomi og finansiering|økonomiske forhold|ressourcer|økonomi/personale|bevillingsmæssige konsekvenser|økonomi og personale|finansiering|økonomiske og personalemæssige konsekvenser|organisation og økonomi|organisering og ressourcer|organisering og økonomi|økonomi og ressourcer|økonomiske konsekvenser og finansiering|økonomiske konsekvenser/finansiering',
  legalBasis:
    'lovgrundlag|hvad siger loven|lovgrundlag - link|retligt grundlag|juridisk grundlag|hjemmel|lovhjemmel|retsgrundlag|juridiske forhold|lovgrundlag mv|lov/regler|love/regler',
  hearing:
    'høring|høringer|høringssvar|inddragelse/høring|høring og inddragelse|inddragelse og høring|udtalelser|høringsparter|høring/borgerinddragelse',
  engagement:
    'borgerinddragelse|inddragelse|kommunikation og inddragelse|inddragelse af borgere|borger- og brugerinddragelse|kommunikation',
  consequences:
    'konsekvenser|effekt|øvrige konsekvenser|klimakonsekvenser|konsekvenser for klima|konsekvenser for børn|miljømæssige konsekvenser|bæredygtighed|sundhedsmæssige konsekvenser|personalemæssige konsekvenser|klima og bæredygtighed|konsekvenser for klimaet|handicapforhold|sundhed|miljø|klima|miljøvurdering|børn og unge|effektvurdering|personale|personaleforhold|personalejuridiske forhold',
  risk: 'risiko|risikovurdering|risici|usikkerhed|risiko og usikkerhed',
  recommendation:
    'indstilling|hvad foreslår forvaltningen|hvad foreslår administrationen|hvad foreslår vi|hvad anbefaler forvaltningen|hvad anbefaler administrationen|forvaltningens forslag|administrationens forslag|indstillinger|beslutningspunkter|indstilling/beslutningspunkter|forvaltningens indstilling|administrationens indstilling|forvaltningen indstiller|administrationen indstiller|indstilling til beslutning|borgmesterens indstilling|direktionens indstilling|forslag til beslutning|indstilling og beslutning',
  nextSteps:
    'videre proces|hvad sker der så|hvad sker der nu|hvad sker der derefter|hvad er næste skridt|den videre proces|tidsplan|videre forløb|det videre forløb|proces|proces og tidsplan|videre sagsgang|næste skridt|tidsplan og proces|politisk proces|tidsperspektiv|tidsramme',
  attachments: 'bilag|bilagsliste|bilagsfortegnelse|vedlagte bilag|oversigt over bilag',
  decision: 'beslutning|udvalgets beslutning|beslutninger',
  dissent: 'afvigende mening|mindretalsudtalelse|særstandpunkt|protokollering|protokolbemærkning',
  unplaced: 'ikke placeret',
};

const BY_NAME: ReadonlyMap<string, SectionKey> = new Map(
  (Object.entries(NAMES) as [SectionKey, string][]).flatMap(([key, names]) =>
    names.split('|').map((name) => [name, key] as const),
  ),
);

/** The heading as it is compared: without item numbers (`3. `, `4.2 `), closing colon or full stop, and case. */
function normalise(heading: string): string {
  return heading
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[a-h][.)]\s+)/iu, '')
    .replace(/[\s.:?]+$/u, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}

/** The section a heading opens, or null when the name is not one of the known ones. */
export function sectionOfHeading(heading: string): SectionKey | null {
  if (heading.length > 80) return null;
  return BY_NAME.get(normalise(heading)) ?? null;
}

/** What a heading opens, by the list and else by its words and shape; null for a heading of the text itself. */
export function roleOfHeading(heading: string): HeadingRole | null {
  const known = sectionOfHeading(heading);
  if (known !== null || heading.length > LONGEST_ROLE) return known;
  const name = normalise(heading);
  // Shapes are everyday words, *sagen* among them: in small letters they are a lower heading's own.
  return roleByWords(name) ?? (/^[\d\p{Lu}]/u.test(heading.trim()) ? roleByShape(name) : null);
}

/** *Beslutning i Teknik- og Miljøudvalget den 9. november 2026* is longer than any name in the list. */
const LONGEST_ROLE = 120;

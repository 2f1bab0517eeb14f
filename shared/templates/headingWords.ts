import type { SectionKey } from '../kinds/sections.ts';

/** What a heading opens: a section, or the facts of who decides (*Hvem beslutter*, *Sagsgang og sagstype*). */
export type HeadingRole = SectionKey | 'competence';

/** Words that say what a section holds, in the order they are tried on each word. */
const TELLING: readonly (readonly [SectionKey, RegExp])[] = [
  ['recommendation', /^(?:indstilling(?:en|er|erne)?|indstille[rs]|beslutningspunkt(?:er)?)$/u],
  ['economy', /^(?:økonomi(?:en|sk|ske)?|finansiering(?:en)?|bevilling(?:en|er)?|bevillingsmæssige?|budgetmæssige?)$/u],
  ['economy', /^(?:ressource(?:r|mæssige|forbrug)|anlægsøkonomi(?:en)?|driftsøkonomi(?:en)?)$/u],
  ['legalBasis', /^(?:lov)?hjemmel(?:en)?$/u],
  [
    'legalBasis',
    /^(?:lovgrundlag(?:et)?|retsgrundlag(?:et)?|retsregler(?:ne)?|regelgrundlag(?:et)?|lovgivning(?:en)?)$/u,
  ],
  ['legalBasis', /^(?:retlige?|juridiske?|jura|forskrifter)$/u],
  ['hearing', /^(?:høring(?:en|er|erne)?|høringssvar(?:ene)?|partshøring(?:en|er)?|udtalelser?)$/u],
  ['engagement', /^(?:(?:borger|bruger|med|interessent)?inddragelse(?:n)?|involvering|kommunikation(?:en)?)$/u],
  ['attachments', /^(?:bilag(?:ene)?|bilags(?:liste|oversigt|fortegnelse)n?)$/u],
  ['previousHandling', /^(?:sagsforløb(?:et)?|(?:sags)?historik(?:ken)?|forhistorie(?:n)?|sagsbehandlingsforløb)$/u],
  ['summary', /^(?:(?:sags)?resum[eé](?:et)?|sammendrag(?:et)?)$/u],
  ['decisionQuestion', /^(?:beslutningstema(?:et)?|beslutningsspørgsmål(?:et)?)$/u],
  ['background', /^(?:baggrund(?:en)?|problemstilling(?:en)?)$/u],
  [
    'presentation',
    /^(?:(?:sags)?fremstilling(?:en)?|sagsbeskrivelse(?:n)?|vurdering(?:en|er)?|påtegning(?:en|er)?|bemærkninger)$/u,
  ],
  ['options', /^(?:handlemuligheder|løsningsmuligheder|valgmuligheder)$/u],
  ['politicalRoom', /^(?:handlerum(?:met)?|råderum(?:met)?)$/u],
  ['risk', /^(?:risi(?:ko|ci)|risikovurdering(?:en)?|usikkerhed(?:er)?)$/u],
  ['nextSteps', /^(?:proces(?:sen)?|procesplan(?:en)?|tidsplan(?:en)?|tidshorisont(?:en)?)$/u],
  ['consequences', /^(?:\p{L}{0,20}konsekvens(?:er|erne)|effekt(?:er|en)?|bæredygtighed|klimaeffekt(?:er)?)$/u],
];

/** Words that go with them and say nothing of their own. Any other word makes the heading one of the text. */
const ATTENDING = new Set(
  `og eller samt for af til i på om med fra ved mv mv. m.v. andre øvrige videre den det de sagens sagen kort supplerende
   administrativ administrative administrationens administrationen forvaltningens forvaltningen direktionens direktionen direktørens direktøren
   chefens centerchefens borgmesterens borgmesteren kommunaldirektørens rådmandens magistratens afdeling afdelings afdelingens afdelingen
   centerets centrets magistratsafdelingens magistratsafdelingen
   politisk politiske faglig faglige organisation organisationen organisatorisk organisatoriske organisering personale personaleforhold personalemæssig
   personalemæssige medarbejdere borgere borgerne brugere brugerne virksomheder parter forhold link links henvisninger henvisning forslag
   beslutning beslutningen planmæssige tidsmæssige tidsmæssig drift anlæg driftsmæssige anlægsmæssige hensyn overvejelser konklusion grundlag
   relevante regler børn unge kommunens kommunen ledelsesmæssige miljømæssige klimamæssige sociale sundhedsmæssige klima miljø sundhed natur
   ligestilling handicap tilgængelighed erhverv likviditet likviditetsmæssige afledte afledt indstillingen kommunale kommunal tilhørende vedlagte`
    .split(/\s+/)
    .filter(Boolean),
);

const MOST_WORDS = 9;
const LONGEST = 90;

const COMPETENCE =
  /^(?:(?:beslutnings|afgørelses)?kompetence(?:n|forhold(?:ene)?)?|hvem (?:beslutter|bestemmer|afgør(?: sagen)?|kan beslutte|skal beslutte|har kompetencen)|beslutningstager|beslutningsorgan|beslutningsniveau|(?:sagen|punktet)? ?(?:afgøres|besluttes|behandles|forelægges|skal behandles) (?:endeligt? )?(?:af|i|for)|sagsgang|behandlings?gang|politisk (?:sagsgang|behandlings?gang|behandlingsplan)|behandlingsplan|politisk behandling|beslutning(?:en)? træffes af|beslutningsproces og kompetence|sagsgang og sagstype|sagstype og sagsgang|sagstype)$/u;

/** Bounded on both sides, so that no run of letters is tried from each of them. */
const BODY =
  '(?<![\\p{L}])(?:\\p{L}{0,40}udvalg(?:et)?|byråd(?:et)?|kommunalbestyrelse(?:n)?|borgerrepræsentation(?:en)?|magistrat(?:en)?|\\p{L}{2,40}råd(?:et)?|\\p{L}{2,40}bestyrelse(?:n)?|direktion(?:en)?)s?(?![\\p{L}])';
const DAY = '(?:(?:den|d\\.)\\s)?\\d{1,2}(?:[./-]\\s?\\d{1,2}[./-]\\s?\\d{2,4}|\\.\\s\\p{L}{3,9}\\s\\d{4})';
const WHO = `(?:[\\p{L}-]{1,40},? ){0,8}${BODY}`;
/** *Beslutning i Børneudvalget den 9.11.2026*, *Protokol den 9. november 2026*, *Udvalgets indstilling*, *Børneudvalget den 9.11.2026*. */
const DECIDED = [
  `^(?:beslutning|protokol|protokollat|referat|afgørelse|behandling|vedtagelse)(?:en)? (?:truffet |på mødet )?(?:i|fra|af) ${WHO}(?:[ ,].{0,60})?$`,
  `^(?:beslutning|protokol|referat|behandling): ${WHO},? ${DAY}$`,
  `^(?:beslutning|protokol|protokollat|afgørelse|behandling)(?:en)? (?:på mødet )?${DAY}$`,
  `^${WHO} (?:beslutning|indstilling|anbefaling|erklæring|behandling|afgørelse)(?:,? (?:fra )?${DAY})?$`,
  `^${WHO},? ${DAY}(?:,? (?:punkt|pkt\\.?) \\d{1,3})?$`,
].map((pattern) => new RegExp(pattern, 'u'));

const RECOMMENDS_TO = new RegExp(
  `^(?:[\\p{L}-]{2,40}s )?indstilling(?:en)?(?: fra [\\p{L}-]{2,40}(?: [\\p{L}-]{2,40}){0,2})? til ${WHO}$`,
  'u',
);

/** *Administrationen foreslår*, *Direktionen anbefaler, at*, *Det indstilles*: the first words of the recommendation stand as its heading. */
const PROPOSES =
  /^(?:det (?:foreslås|anbefales|indstilles)|(?:[\p{L}-]{2,40}(?:forvaltningen|administrationen|direktionen)|forvaltningen|administrationen|direktionen|borgmesteren|kommunaldirektøren|direktøren|center(?:et|chefen)|centret|afdelingen|sekretariatet) (?:foreslår|anbefaler|indstiller))(?:,? at)?$/u;

/** True for a heading under which a body's own decision is printed, named with the body or the day. */
export function isDecidedHeading(name: string): boolean {
  return name.length <= 120 && DECIDED.some((pattern) => pattern.test(name));
}

/**
 * What a heading opens by its words and shape, where no list has it: every word belongs to what headings are made of, and the
 * first that tells what the section holds decides. *Økonomisk støtte til foreninger* is no such heading. `name` in small letters.
 */
export function roleByWords(name: string): HeadingRole | null {
  if (PROPOSES.test(name)) return 'recommendation';
  if (COMPETENCE.test(name)) return 'competence';
  if (isDecidedHeading(name)) return 'decision';
  // *Direktørens indstilling til Kultur- og Fritidsudvalget*, *Indstilling fra direktionen til Byrådet*.
  if (RECOMMENDS_TO.test(name)) return 'recommendation';
  // Kolding's name of the recommendation; as the name of a table's column it says nothing, so the list has it not.
  if (name === 'forslag') return 'recommendation';
  if (name.length > LONGEST) return null;
  const words = name.split(/[\s,/()–-]+/u).filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const told = words.map((word) => TELLING.find(([, pattern]) => pattern.test(word))?.[0] ?? null);
  if (!words.every((word, index) => told[index] || ATTENDING.has(word))) return null;
  const key = told.find((one) => one !== null) ?? null;
  if (key === 'recommendation' && /^alternative? /u.test(name)) return 'alternativeRecommendation';
  // *Konsekvenser for økonomi og personale* is about the money.
  return key === 'consequences' && told.includes('economy') ? 'economy' : key;
}

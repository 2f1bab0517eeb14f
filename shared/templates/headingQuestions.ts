import type { SectionKey } from '../kinds/sections.ts';

/** Who a heading may speak of: the body, the administration, or *vi* and *I*. */
const WHO =
  '(?:vi|i|man|der|du|\\p{L}{0,40}udvalget|byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten|politikerne|medlemmerne)';
const HOUSE =
  '(?:vi|\\p{L}{0,40}forvaltningen|administrationen|direktionen|\\p{L}{0,30}direktøren|\\p{L}{0,30}chefen|borgmesteren|centeret|centret|afdelingen)';
const IT = '(?:sagen|forslaget|punktet|dette|det|den)';

/** Houses that write for citizens head their sections by questions. Each by what is asked, in the order they are tried. */
const QUESTIONS: readonly (readonly [SectionKey, RegExp])[] = (
  [
    [
      'recommendation',
      `hvad (?:foreslår|anbefaler|indstiller) ${HOUSE}(?: (?:byrådet|udvalget|\\p{L}{2,40}udvalget))?`,
    ],
    [
      'previousHandling',
      `hvad (?:er|har|blev|bliver) (?:${WHO} )?(?:tidligere|før|allerede) (?:besluttet|sket|behandlet|vedtaget)`,
    ],
    ['previousHandling', `hvad har ${WHO} (?:besluttet|vedtaget)(?: (?:tidligere|før|indtil nu))?`],
    [
      'decisionQuestion',
      `(?:hvad|det) (?:skal|kan) ${WHO} (?:nu |her )?(?:beslutte|vælge|godkende|vedtage|afgøre|drøfte|tage stilling til)`,
    ],
    ['decisionQuestion', '(?:hvad|det) skal (?:der )?(?:nu )?(?:besluttes|godkendes|vedtages|afgøres|drøftes|vælges)'],
    ['decisionQuestion', `hvad (?:spørges|spørger) (?:der|${HOUSE}) om`],
    ['summary', `(?:hvad|det) (?:handler|drejer) ${IT}(?: sig)? om`],
    ['summary', `hvad (?:er ${IT} om|går ${IT} ud på|gælder ${IT})`],
    ['options', `hvad er (?:vores |udvalgets |byrådets )?(?:mulighederne|muligheder|alternativerne|valgmulighederne)`],
    [
      'options',
      `hvilke (?:\\p{L}{0,12}muligheder|alternativer|valg|løsninger|modeller|veje) (?:er|har|findes|kan|ser)(?: .{1,50})?`,
    ],
    ['options', `hvad kan ${WHO} vælge(?: (?:imellem|mellem))?`],
    ['economy', '(?:hvad|hvor meget) (?:koster|vil|kommer) (?:det|forslaget|projektet|sagen)(?: til at)?(?: koste)?'],
    ['economy', '(?:hvem|hvordan|hvor) (?:betaler|betales|finansieres|kommer pengene)(?: .{1,30})?'],
    ['economy', 'hvad betyder (?:det|forslaget|sagen) for (?:økonomien|budgettet|kommunens økonomi|kassen)'],
    ['hearing', '(?:hvem|hvad) (?:er|har været|blev|har|har vi) (?:hørt|spurgt|blevet hørt|inddraget|været med)'],
    [
      'hearing',
      'hvad (?:siger|mener|svarede|sagde) (?:høringsparterne|de hørte|borgerne|naboerne|brugerne|rådene|høringssvarene|de berørte)',
    ],
    ['engagement', 'hvordan (?:er|har|bliver|inddrages|inddrager) (?:.{1,40} )?(?:inddraget|borgerne|brugerne)'],
    ['legalBasis', 'hvilke(?:n|t)? (?:lov|love|regler|lovgivning|paragraf\\p{L}*)(?: .{1,40})?'],
    ['legalBasis', '(?:hvad siger|hvad er) (?:reglerne|loven|lovgivningen)'],
    ['risk', 'hvad (?:er risikoen|er risiciene|kan gå galt|er usikkert)'],
    ['nextSteps', 'hvad sker der (?:så|nu|bagefter|derefter|herefter|videre|efter beslutningen|efter .{1,30})'],
    [
      'nextSteps',
      '(?:hvad er (?:de )?næste skridt|hvordan (?:går det|kommer vi) videre|hvornår sker hvad|hvornår sker det|hvem gør hvad(?: hvornår)?)',
    ],
    ['consequences', 'hvad (?:betyder|vil) (?:det|forslaget|sagen|ændringen|beslutningen)(?: betyde)? for .{2,60}'],
    [
      'consequences',
      '(?:hvad bliver konsekvenserne|hvilke konsekvenser .{1,40}|hvem (?:berøres|bliver berørt|rammes|får gavn)(?: .{1,20})?)',
    ],
    [
      'background',
      `hvorfor (?:kommer|får|er|behandler|behandles|forelægges|rejses|skal|har|tager) (?:${WHO}|${IT}|vi|i)(?: .{1,40})?`,
    ],
    ['background', '(?:hvorfor nu|hvad er (?:baggrunden|problemet|udfordringen|situationen)(?: .{1,30})?|hvorfor det)'],
    ['attachments', 'hvad er vedlagt'],
  ] as const
).map(([key, pattern]) => [key, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/** Names of a few words whose shape says what they hold: *De tre modeller*, *Sagens videre forløb*, *Lov og regler*. */
const SHAPES: readonly (readonly [SectionKey, RegExp])[] = (
  [
    [
      'options',
      '(?:(?:de|andre|mulige|alternative|undersøgte|overvejede|fravalgte|forskellige|beskrivelse af|valg af|valget mellem) )*(?:to|tre|fire|fem|seks|mulige|alternative|undersøgte|overvejede|forskellige) (?:(?:mulige|undersøgte|forskellige|alternative) )?(?:modeller(?:ne)?|scenarier(?:ne)?|løsninger(?:ne)?|løsningsforslag(?:ene)?|løsningsmodeller(?:ne)?|forslag(?:ene)?|alternativer(?:ne)?|muligheder(?:ne)?|varianter(?:ne)?|placeringer(?:ne)?|linjeføringer(?:ne)?|spor(?:ene)?)',
    ],
    [
      'options',
      '(?:løsningsmodeller|løsningsmuligheder|modellerne|scenarierne|mulighederne|alternativerne|valget)(?:ne)?',
    ],
    [
      'options',
      '(?:udvalgets|byrådets|kommunalbestyrelsens|borgerrepræsentationens|politiske) (?:\\p{L}{0,12}muligheder|alternativer|valgmuligheder)',
    ],
    [
      'nextSteps',
      '(?:sagens|den|det|projektets) (?:videre|fortsatte|kommende) (?:forløb|arbejde|proces|sagsgang|sagsbehandling|behandling|gang|indsats)',
    ],
    [
      'nextSteps',
      '(?:videre|fortsat) (?:arbejde|behandling|sagsbehandling|forløb|proces|tidsplan)(?: og .{1,30})?|(?:tid|proces)s?(?:plan)? og (?:milepæle|proces|tid)|milepæle|opfølgning|implementering',
    ],
    [
      'legalBasis',
      '(?:lov|love|regler|retningslinjer|lovgivning)(?: (?:og|samt) (?:lov|love|regler|retningslinjer|praksis|aftaler|lovgivning))+',
    ],
    [
      'hearing',
      '(?:nabo|parts|myndigheds|intern|offentlig|foregående)?\\s?(?:naboorientering|nabohøring|partshøring|høringsrunde|høringsperiode|høringsfase|offentlighedsfase|fremlæggelse)(?:n|en)?(?: og .{1,40})?',
    ],
    ['hearing', '(?:de )?(?:indkomne|modtagne|indsendte) (?:høringssvar|svar|bemærkninger|indsigelser)(?:ene|ne)?'],
    [
      'hearing',
      '(?:resultat(?:et)? af|opsamling på|hovedpunkter i|sammenfatning af|bemærkninger i) (?:den offentlige )?(?:høring(?:en)?|høringssvar(?:ene)?|nabohøring(?:en)?)',
    ],
    [
      'summary',
      '(?:sagens|sagen|det korte|kort) (?:hovedindhold|hovedpunkter|i korte træk|i hovedtræk|i korthed|kort|overblik|fortalt)|i korte træk|hovedindhold|overblik over sagen',
    ],
    [
      'presentation',
      '(?:sagen|fakta|fakta (?:om|i) sagen|uddybning|uddybende (?:sagsfremstilling|beskrivelse|oplysninger)|supplerende (?:oplysninger|bemærkninger)|sagens (?:omstændigheder|oplysninger|fakta|nærmere indhold)|nærmere om (?:sagen|forslaget|projektet)|om (?:forslaget|projektet)|redegørelse(?:n)?|projektbeskrivelse(?:n)?|beskrivelse af (?:forslaget|projektet|ansøgningen)|(?:ansøgningen|projektet))',
    ],
    [
      'presentation',
      '(?:\\p{L}{0,30}forvaltningens|administrationens|direktionens|afdelingens|centerets|centrets) (?:overvejelser|vurderinger|kommentarer|svar)|(?:svar|besvarelse) fra (?!.*(?:rådet|bestyrelse|forening|udvalg|nabo|ministeri|region|styrelse|selskab|borger|elever|høring))[\\p{L} ,&-]{3,50}',
    ],
    [
      'recommendation',
      '(?:\\p{L}{0,30}forvaltningens|administrationens|direktionens|direktørens|\\p{L}{0,30}chefens|borgmesterens|centerets|centrets) (?:anbefaling(?:er)?|forslag(?: til (?:beslutning|afgørelse|indstilling))?)',
    ],
    [
      'recommendation',
      '(?:forslag til (?:afgørelse|indstilling|vedtagelse|udvalgets beslutning|byrådets beslutning)|anbefaling(?:er)?|det foreslås|til (?:beslutning|godkendelse|vedtagelse|afgørelse|stillingtagen))',
    ],
    [
      'attachments',
      '(?:vedlagt|vedhæftet|vedhæftede filer|vedlagte (?:dokumenter|filer)|dokumenter|materiale(?:r)?(?: til sagen)?)',
    ],
  ] as const
).map(([key, pattern]) => [key, new RegExp(`^(?:${pattern})$`, 'u')] as const);

/**
 * What a heading opens that is a question, or that by its shape can hold only one thing; null for any other. `name` in small letters, without
 * number and closing mark.
 */
export function roleByShape(name: string): SectionKey | null {
  return [...QUESTIONS, ...SHAPES].find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

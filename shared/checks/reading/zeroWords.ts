import { type Marks, marks } from '../marks.ts';

/** A way to say something, and letters without which it is not said. */
export interface Said {
  readonly own: Marks;
  readonly pattern: RegExp;
}

/** What options are called. */
export const KINDS = [
  'løsning',
  'alternativ',
  'model',
  'mulighed',
  'scenari',
  'variant',
  'spor',
  'linjeføring',
  'placering',
];
const KIND = `(?:handle)?(?:${KINDS.join('|')})`;
/** Leaving things as they are, in words that begin anywhere. */
const ZERO_WORDS = [
  '(?:ingen ændring(?:er)?|ikke at ændre|ikke at gøre noget|gøre ingenting|lade være|ændres ikke|ændrer ikke noget|uden ændringer|status quo|undlade at|fortsæt\\p{L}* (?:som (?:i dag|hidtil|nu)|uændret|med (?:den|det|de) (?:nuværende|gældende|eksisterende))|(?:kan (?:også )?vælge|vælger|beslutter|eller) at (?:beholde|fastholde|bevare|blive)|(?:videreføre[rs]?|drives|bevare[rs]?|beholde[rs]?|fastholde[rs]?|bliver?) (?:\\p{L}+ ){0,3}(?:uændret|som (?:den|det) er|som i dag|nuværende))(?!\\p{L})',
  'at (?:beholde|bevare|lade) (?:\\p{L}+ ){1,3},? ?(?:\\p{L}+, )?som (?:den|det|de) er(?!\\p{L})',
  '(?:at beholde|at bevare|at lade) \\p{L}+(?: \\p{L}+){0,2}, som (?:den|det|de) er(?!\\p{L})',
  'uændret (?:drift|praksis|niveau|ordning|serviceniveau|takst|struktur|skoledistrikt|åbningstid|tilbud)',
  '(?:hvis|såfremt|når|at) (?:der )?(?:intet|ikke) (?:besluttes|gøres|ændres|vedtages|godkendes|sker)',
  'hvis der ikke (?!findes|mangles|trives)\\p{Ll}{3,20}es(?!\\p{L})',
  'hvis (?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|\\p{L}{0,40}udvalget) ikke (?!er|har|kan|når|får)\\p{Ll}{2,20}r(?!\\p{L})',
  // *Hvis anlægget ikke udskiftes, må …*, *medmindre der etableres flere pladser*: what comes of doing nothing.
  '(?:hvis|såfremt) (?:\\p{L}+ ){1,4}ikke (?:\\p{L}+ )?(?!findes|mangles|trives|ønskes)\\p{Ll}{3,20}es(?!\\p{L})',
  'medmindre (?:der|\\p{L}+) (?:\\p{L}+ )?\\p{Ll}{3,20}es(?!\\p{L})',
  'fortsætter (?:de|den|det) (?:gældende|nuværende|hidtidige)(?!\\p{L})',
  '(?:hvis|siger) (?:\\p{L}+ ){1,4}(?:siger nej|nej til|afviser|ikke (?:vedtage[rs]|godkende[rs]|vælge[rs]|gives|giver|bliver (?:vedtaget|godkendt)|gør noget|ændre[rs]|hæves|gennemføres|forlænges|indføres))',
  '(?:beholde[rs]?|fastholde[rs]?|bevare[rs]?) (?:\\p{L}+ ){1,3}fra (?:19|20)\\d\\d',
  // *Såfremt kravet opretholdes, skal …*: what follows when nothing is changed.
  '(?:hvis|såfremt|dersom|så længe) (?:\\p{L}+ ){1,8}(?:opretholde[rs]|fastholde[rs]|bevares|bibeholde[rs]|videreføre[rs] uændret|forbliver uændret|afvise[rs]|forkaste[rs])(?!\\p{L})',
  '(?:uden|i mangel af) (?:en |et |den |det |de |denne |dette |ny |nye |nyt )*(?:\\p{L}*bevilling\\p{L}*|ændring\\p{L}*|indgriben|indgreb|forlængelse\\p{L}*|aftale\\p{L}*|tilskud\\p{L}*|dispensation\\p{L}*|beslutning\\p{L}*|tiltag\\p{L}*|lokalplan\\p{L}*|udvidelse\\p{L}*) (?:vil|kan|må|skal|bliver|mangler|lukker|fortsætter|falder|stiger|får|ophører|udløber|gælder)(?!\\p{L})',
  '(?:konsekvens(?:en|erne)? (?:af|ved|for) (?:\\p{L}+ ){0,3}(?:ikke at|et afslag|afslag|at afvise|at lade være)|(?:ved|i tilfælde af|gives der|meddeles der|får \\p{L}+) (?:et )?afslag|et nej (?:vil|betyder|til)|alternativet(?: hertil)? (?:er|vil være|ville være|kan være),? (?:at|ikke at))',
];
const ZERO_MARKS = [
  'ingen ændring',
  'ikke at',
  'gøre ingenting',
  'lade være',
  'ændres ikke',
  'ændrer ikke',
  'uden ændring',
  'status quo',
  'undlade at',
  'fortsæt',
  'behold',
  'fasthold',
  'bevar',
  'at blive',
  'videreføre',
  'drives',
  'at lade',
  'uændret ',
  'intet ',
  'ikke ',
  'medmindre ',
  'siger nej',
  'nej til',
  'afvise',
  'opretholde',
  'bibeholde',
  'forbliver',
  'forkaste',
  'uden ',
  'i mangel af',
  'konsekvens',
  'afslag',
  'et nej',
  'alternativet',
  'uændret',
  'som den er',
  'som det er',
  'som i dag',
  'nuværende',
];
/** The same, in words that begin a sentence. */
const ZERO_OPENINGS = [
  '(?:ønsker|vil|beslutter) (?:\\p{L}+ ){1,4}(?:ikke|hellere)(?!\\p{L})',
  // The verb first, as Danish says *if*: *Vedtages planen ikke, gælder …*, *Afviser udvalget forslaget, …*
  '(?:vedtages|godkendes|gives|vælges|besluttes|gennemføres|bevilges|sælges|ændres|etableres|tiltrædes|bygges|vedtager|godkender|giver|vælger|bevilger|tiltræder) (?:\\p{L}+ ){1,6}ikke[, ]',
  '(?!(?:deres|vores|jeres|andres|alles) )\\p{Ll}{3,20}es (?:\\p{L}+ ){1,3}ikke(?: (?:\\p{L}|\\d)+){0,6},',
  '(?:afviser|forkaster|afvises|forkastes) (?:\\p{L}+ ){0,4}\\p{L}+,',
  '\\p{Ll}{3,20}[rs] der ikke \\p{L}+ ',
];
/** The ways to say it, each with its marks: this reads every paragraph of every case. */
const ZERO_NAMED = new RegExp(
  `(?<!\\p{L})(?:0|nul)-?\\s?${KIND}|(?<=${KIND}\\p{L}*|(?<!\\p{L})forslag) 0(?!\\d|[.,]\\d)`,
  'u',
);
const ZERO_TOLD = new RegExp(`(?<!\\p{L})(?:${ZERO_WORDS.join('|')})`, 'u');
const ZERO_OPENING = new RegExp(`(?:^|[.!?:] )(?:${ZERO_OPENINGS.join('|')})`, 'u');
export const ZERO: readonly Said[] = [
  { own: marks(ZERO_NAMED, ...KINDS, 'forslag'), pattern: ZERO_NAMED },
  { own: marks(ZERO_TOLD, ...ZERO_MARKS), pattern: ZERO_TOLD },
  { own: marks(ZERO_OPENING, 'ikke', 'hellere', 'afvise', 'forkaste'), pattern: ZERO_OPENING },
];

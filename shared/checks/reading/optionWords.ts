import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import { holds, marks } from '../marks.ts';
import { KINDS, type Said, ZERO } from './zeroWords.ts';

const isSaid = (block: TextBlock, ways: readonly Said[]): boolean =>
  ways.some(({ own, pattern }) => holds(block, own) && pattern.test(block.lower));

/** What somebody asked for and is not to have: with it the body has a yes and a no to choose between. */
const ASKED_FOR = '\\p{L}{0,30}(?:forslag|ansøgning|anmodning|henvendelse|ønske|krav|indsigelse)(?:et|en|erne|ne)?';
const TURNS_DOWN = new RegExp(
  `(?<!\\p{L})(?:(?:afvise[rs]?|forkaste[rs]?|afslår?|ikke (?:godkende[rs]?|imødekomme[rs]?|støtte[rs]?|tiltræde[rs]?|vedtage[rs]?|fremme[rs]?)) (?:\\p{L}+ ){0,4}${ASKED_FOR}|${ASKED_FOR} (?:\\p{L}+ ){0,6}(?:afvises|forkastes|afslås|bortfalder|ikke (?:imødekommes|godkendes|vedtages|støttes|tiltrædes|nyder fremme|fremmes))|(?:giver?|gives|meddele[rs]?) (?:der )?(?:\\p{L}+ ){0,2}afslag)(?!\\p{L})`,
  'u',
);
/** The recommendation itself is to leave things as they are. */
const KEEPS_AS_IS =
  /(?<!\p{L})(?:fastholde[rs]?|opretholde[rs]?|bibeholde[rs]?|(?:videreføre[rs]?|fortsætte[rs]?) (?:\p{L}+ ){0,6}uændret|uændret(?:e)? (?:videreføre[rs]?|fortsætte[rs]?)|ikke (?:at )?(?:foretage[rs]?|ændre[rs]?|lave[rs]?|gå[rs]?|igangsætte[rs]?|arbejde[rs]?) (?:\p{L}+ ){0,3}(?:ændring(?:er)?|yderligere|videre|noget|ordningen|praksis|taksterne|reglerne)|ikke (?:ændres|arbejdes videre|foretages ændringer|gås videre))(?!\p{L})/u;
export const ZERO_LABEL =
  /^(?:afvent(?:e|er|es)?(?:[ .:].*)?|behold(?:e|er|es)?(?: .*)?|status quo.*|0|0\s*[-–:.(].*|nul\p{L}*(?:[-\s].*)?|0-.*|ingen (?:ændring|handling).*|uændret.*)$/u;
/** *løsning A, B og C*, *spor 1 eller 2*: capitals tell a name from *mulighed i*, so this reads the text as it stands. */
const NAMED_KIND =
  '(?:[Ll]øsning(?:en|er|sforslag)?|[Aa]lternativ(?:et|er)?|[Mm]odel(?:len|ler)?|[Hh]andlemulighed(?:en|er)?|[Mm]ulighed(?:en|er)?|[Ss]cenari(?:e|et|um|er)|[Vv]ariant(?:en|er)?|[Ll]injeføring(?:en|er)?|[Pp]lacering(?:en|er)?|[Nn]iveau(?:et|er)?|[Ff]orslag(?:et)?|[Ss]por(?:et)?|[Oo]ption(?:en|er)?)';
const NAME = '(?:[A-H](?:\\+[A-H])?|\\d)[a-d]?(?![\\p{L}\\d]|[.,]\\d)';
const NAMED = new RegExp(
  `(?<!\\p{L})${NAMED_KIND}\\s+(${NAME}(?:(?:,\\s*|\\s+(?:og|eller|samt)\\s+|\\/)(?:${NAMED_KIND}\\s+)?${NAME})*)`,
  'gu',
);
/** *vælger én af de fem foreninger*, *skal vælge modtageren blandt fem indstillede*: the choice is between those. */
const PICKED =
  /(?<!\p{L})(?:væl(?:ge[rs]?|g)|udpege[rs]?|prioritere[rs]?|fordele[rs]?)(?: \p{L}+){0,6} (?:én|en|et|ét|to|tre|mellem|blandt)(?: af)?(?: de)? (?:to|tre|fire|fem|seks|syv|otte|ni|ti|[2-9]|[1-9]\d)(?!\p{L})/u;
const COUNTED =
  /(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|[2-9])\s(?:\p{Ll}+e\s)?(?:løsninger|løsningsforslag|alternativer|modeller|muligheder|handlemuligheder|løsningsmuligheder|scenarier|varianter|spor|linjeføringer|placeringer|niveauer|serviceniveauer|forslag|måder|veje at gå|bud|købstilbud|tilbud på (?:ejendommen|grunden|arealet|bygningen|køb\p{L}*)|købere|ansøgere|kandidater|bydere)(?!\p{L})/u;
/** *Byrådet kan godkende forslaget, afvise det eller bede om en lavere grænse*: two things a body does with a case. */
const EITHER =
  /(?<!\p{L})(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten|\p{L}{0,40}udvalget) kan (?:vælge at )?(?:godkende|vedtage|afvise|lade|beslutte|give|fastholde)(?!\p{L})[^.]{2,160}\seller\s(?:at )?(?:godkende|vedtage|afvise|forkaste|bede|lade|sende|pålægge|fastholde|beholde|udskyde|undlade|ændre)(?!\p{L})/u;
/** A person is to be chosen: the council has every candidate to choose among. */
const APPOINTS =
  /(?<!\p{L})(?:udpege[rs]?|vælge[rs]?) (?:et|en|to|tre|fire|fem|\d) (?:nyt |nye |ny )?(?:medlem(?:mer)?|stedfortrædere?|repræsentant(?:er)?|suppleant(?:er)?|formand)(?!\p{L})/u;
/** Options told in running text: *Byrådet kan også vælge at fastholde de seks etager*. */
const TOLD =
  /(?<!\p{L})(?:(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|magistraten|\p{L}*udvalget|rådet|man|kommunen) kan (?:også|i stedet|alternativt|enten|vælge mellem)|kan (?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|\p{L}*udvalget|kommunen|man) (?:også|i stedet|alternativt|enten|vælge mellem)|(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|\p{L}*udvalget) kan vælge at [^.]{2,120}(?:,| eller)|(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|\p{L}*udvalget) kan (?:vælge (?:alene|kun|blot|også|at (?:nøjes|udskyde|undlade|vente|lade|gennemføre (?:kun|alene)))|beslutte (?:alene|kun|blot|i stedet))|(?:et|et andet) alternativ (?:er|kan være|vil være|kunne være)|en anden (?:mulighed|løsning|model) (?:er|kan være|vil være|kunne være)|valget står mellem)(?!\p{L})/u;
/**
 * Others are told and set aside, or the case can be done in part: *Andre placeringer er vurderet, men fravalgt: …*, *etape 1 kan laves
 * uden etape 2*, *Alternativet hertil vil være, at værket skyller filtrene*.
 */
const SET_ASIDE = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:andre|alternative|øvrige|flere|en række|to|tre|fire|fem|seks) (?:\\p{L}+ ){0,2}(?:\\p{L}{0,30}(?:placering|løsning|model|mulighed|forslag|alternativ|scenari|variant|linjeføring|grund|lokalitet|adresse|metode|tilgang|område|sted|bud|tilbud)\\p{L}{0,6}) (?:\\p{L}+ ){0,4}(?:vurderet|undersøgt|overvejet|drøftet|afsøgt|fravalgt|forkastet|afvist|screenet|i spil|set på|belyst|sammenlignet)',
    '(?:kigget på|set på|undersøgt|vurderet|besigtiget|overvejet) (?:\\p{L}+ ){0,2}(?:to|tre|fire|fem|seks|syv|otte|[2-9]) (?:\\p{L}+e )?\\p{L}{3,}',
    '(?:undersøgt|overvejet|vurderet|drøftet|set på|afsøgt|belyst) (?:\\p{L}+ ){0,2}(?:andre|alternative|flere|forskellige|om det i stedet|muligheden for (?:i stedet )?at)',
    '(?:har|er|blev|været) (?:\\p{L}+ ){0,2}overvejet(?:,? (?:at|om|og fravalgt)|[.,])',
    '(?:overvejet|undersøgt|vurderet),? (?:og|men) (?:\\p{L}+ ){0,2}(?:fravalgt|valgt fra|forkastet|afvist|frarådet)',
    '(?:fravalgt|valgt fra|forkastet),? (?:fordi|da|idet|på grund af|af hensyn)',
    '(?:anbefaler (?:det |dette |den |løsningen |modellen )?ikke|(?:kan|bør) (?:derfor |dog )?ikke anbefales|(?:det|den|løsningen|modellen|dette) (?:kan |må )?frarådes|anbefales ikke),? (?:fordi|da|idet|på grund af|af hensyn)',
    '(?:kan|kunne) (?:\\p{L}+ ){0,2}(?:laves|udføres|gennemføres|etableres|besluttes|vælges|bygges|anlægges|igangsættes) (?:uafhængigt af|hver for sig|uden (?:etape|del|fase|de[tn] |at))',
    'alternativ(?:et|t)? (?:hertil |til (?:\\p{L}+ ){1,5})?(?:er|vil være|ville være|kan være|kunne være|består i)(?!\\p{L})',
    '(?:som (?:et )?alternativ(?: hertil| til (?:\\p{L}+ ){1,5})?|alternativt|subsidiært),? (?:kan|kunne|vil|er der mulighed)(?!\\p{L})',
  ].join('|')})`,
  'u',
);
/** Reasons that are accepted: the law leaves no choice, a formality, or the carrying out of what has been decided. */
const BOUND_BY =
  /(?<!\p{L})(?:lovbundet|formsag|formalitet|(?:med|som følge af) (?:byrådets|kommunalbestyrelsens|\p{L}*udvalgets) beslutning|(?<!ikke )bundet af loven|udmøntning(?:en)? af (?:\p{L}+ )?\p{L}*(?:budget|aftale|forlig|beslutning|bevilling|pulje|ramme|strategi)\p{L}*|udmønter (?:\p{L}+ )?\p{L}*(?:budget|aftale|forlig|beslutning)\p{L}*|(?:loven|reglerne) giver kun (?:én|en|ét) mulighed|(?:kun|der er) (?:én|en) (?:lovlig )?mulighed[^.]{0,40},? (?:fordi|da)(?:\s+\S+){3,})/u;
const BOUND: readonly Said[] = [
  {
    own: marks(
      BOUND_BY,
      's beslutning',
      'lovbundet',
      'formsag',
      'formalitet',
      'bundet af loven',
      'udmøntning',
      'udmønter',
      'mulighed',
    ),
    pattern: BOUND_BY,
  },
];

/** The letters and numbers options are called by in a block; combinations and the zero option are no options of their own. */
export const namesIn = (block: TextBlock): readonly string[] =>
  holds(block, NAMED_MARKS) ? namesInText(block.text) : [];
const NAMED_MARKS = marks(NAMED, ...KINDS, 'niveau', 'forslag', 'option');

/** The same of words that stand in no block. */
export function namesInText(text: string): readonly string[] {
  return allMatches(text, NAMED).flatMap(([, list = '']) =>
    list.split(/,|\/|\s(?:og|eller|samt)\s/u).flatMap((part) => {
      const name = part.trim().split(/\s+/u).at(-1) ?? '';
      return /^(?:[A-H]|[1-9])[a-d]?$/u.test(name) ? [name] : [];
    }),
  );
}

/** *etape 1*, *fase 2*: parts that can be had one by one. They are shown, but none of them is what the case is about, as an option is. */
const PARTS =
  /(?<!\p{L})(?:etape|fase|delprojekt)(?:n|r|t|erne)?\s+(\d)(?:\s?(?:,|og|eller|\+|-|–)\s?(\d))?(?![\p{L}\d]|[.,]\d)/gu;
/** Said to be had one without the other; the stages of one plan are no choice. */
const APART =
  /(?<!\p{L})(?:uden|uafhængigt|hver for sig|for sig|alene|nøjes med|vælge[rs]?|eller|udskyde[rs]?|vente[rs]?|fravælge[rs]?|kun|koste[rs]?)(?!\p{L})/u;
const PART_MARKS = marks(PARTS, 'etape', 'fase', 'delprojekt');
/** The numbers of the parts of a block that can be had one without the other. */
export const partsIn = (block: TextBlock): readonly string[] =>
  !holds(block, PART_MARKS) || !APART.test(block.lower)
    ? []
    : allMatches(block.lower, PARTS).flatMap(([, first, second]) =>
        [first, second].filter((name) => name !== undefined),
      );

const LONGEST_POINT = 400;
const LETTERED_NO = /\s[b-h][).]\s(?:afslag|nej)(?!\p{L})/u;
/** *c) Afslag* as one of what can be chosen. */
const ZERO_POINT =
  /(?:^|\n)\s*(?:[a-h\d][).]\s*)?(?:afslag|nej|at (?:afslå|afvise|lade være)|ingen ændring(?:er)?|uændret)(?!\p{L})/u;
/** True where a block tells of leaving things as they are. */
export const saysZero = (block: TextBlock): boolean =>
  isSaid(block, ZERO) ||
  (block.lower.length < LONGEST_POINT && (ZERO_POINT.test(block.lower) || LETTERED_NO.test(block.lower))) ||
  (block.section === 'recommendation' && (TURNS_DOWN.test(block.lower) || KEEPS_AS_IS.test(block.lower)));
/** True where a block says why there is no choice. */
export const saysBound = (block: TextBlock): boolean =>
  isSaid(block, BOUND) || (block.section === 'recommendation' && APPOINTS.test(block.lower));
const turnsDown = (block: TextBlock): boolean => block.section === 'recommendation' && TURNS_DOWN.test(block.lower);
/** True where a block tells of more options than one. */
export const countsOptions = (block: TextBlock): boolean => block.memo(turnsDown) || isSaid(block, MORE_THAN_ONE);

const COUNCILS = ['byrådet', 'kommunalbestyrelsen', 'borgerrepræsentationen', 'udvalget', 'kommunen', 'man'];
const INSTEAD = ['også', 'i stedet', 'alternativt', 'enten', 'vælge mellem'];
const MORE_THAN_ONE: readonly Said[] = [
  {
    own: marks(
      COUNTED,
      'løsninger',
      'løsningsforslag',
      'alternativer',
      'modeller',
      'muligheder',
      'scenarier',
      'varianter',
      'spor',
      'linjeføringer',
      'placeringer',
      'niveauer',
      'forslag',
      'måder',
      'veje at gå',
      'bud',
      'købere',
      'ansøgere',
      'kandidater',
      'bydere',
    ),
    pattern: COUNTED,
  },
  {
    own: marks(
      TOLD,
      ...INSTEAD.map((word) => `kan ${word}`),
      ...COUNCILS.flatMap((who) => INSTEAD.map((word) => `${who} ${word}`)),
      'kan vælge',
      'kan beslutte',
      'alternativ er',
      'alternativ kan',
      'alternativ vil',
      'alternativ kunne',
      'anden mulighed',
      'anden løsning',
      'anden model',
      'valget står mellem',
    ),
    pattern: TOLD,
  },
  {
    own: marks(
      EITHER,
      ...['vælge at ', 'godkende', 'vedtage', 'afvise', 'lade', 'beslutte', 'give', 'fastholde'].map(
        (verb) => `kan ${verb}`,
      ),
    ),
    pattern: EITHER,
  },
  { own: marks(PICKED, 'vælg', 'udpege', 'prioritere', 'fordele'), pattern: PICKED },
  {
    own: marks(
      SET_ASIDE,
      'vurderet',
      'undersøgt',
      'overvejet',
      'drøftet',
      'afsøgt',
      'fravalgt',
      'forkastet',
      'afvist',
      'screenet',
      'i spil',
      'set på',
      'belyst',
      'sammenlignet',
      'kigget på',
      'besigtiget',
      'valgt fra',
      'anbefal',
      'frarådes',
      'uafhængigt af',
      'hver for sig',
      'uden etape',
      'uden del',
      'uden fase',
      'uden den',
      'uden det',
      'uden at',
      'alternativ',
      'subsidiært',
    ),
    pattern: SET_ASIDE,
  },
];

/** True where the name or the label of an option says that it leaves things as they are. */
export const saysZeroIn = (label: string): boolean =>
  ZERO_LABEL.test(label) || ZERO.some(({ pattern }) => pattern.test(label));

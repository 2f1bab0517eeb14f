import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { lowerMatches } from '../define.ts';
import {
  BELIEFS,
  BELIEVED,
  CLAIMS_THAT,
  FEELINGS,
  GROUPS,
  JUDGES,
  KNOWLEDGE,
  MOODS,
  NAMELESS_PEOPLE,
  ONE_PAPER,
  OUTCOMES,
  PHENOMENA,
} from '../lists/unsourced.ts';
import { words } from '../lists/words.ts';
import { termFinder } from '../terms.ts';
import { anyOf } from './classes.ts';
import { around, hasHolder, isAskedBefore } from './holder.ts';
import { isReported } from './near.ts';

/** A claim the text goes by, and nobody is told where it is known from. */
export interface Unsourced extends Span {
  /** Known from papers or people without a name; thought or said by nobody; a cause or an effect nobody has looked for; a verdict. */
  readonly kind: 'known' | 'believed' | 'cause' | 'verdict';
}

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'gu');

const KNOWN = `(?:${anyOf(KNOWLEDGE)}|(?:en|et|ny|nyt|enkelt) (?:\\p{L}{3,20} )?${anyOf(ONE_PAPER)})`;
const SOME =
  '(?:flere|nye|nyere|tidligere|mange|nogle|enkelte|andre|forskellige|diverse|de seneste|internationale|danske|udenlandske|de fleste)';
/** *Studier peger på*, *flere har klaget*, *økonomer advarer*. */
const SAYS_SO = word(
  `(?:${KNOWN}|${anyOf(NAMELESS_PEOPLE)})(?: (?:i|på|inden for) \\p{L}{3,30})? (?:\\p{L}{3,12} )?${anyOf(CLAIMS_THAT)}`,
);
/** *Der findes evidens for*, *vi har solide erfaringer med*. */
const THERE_IS = word(
  `(?:der (?:er|findes|foreligger|ligger)|er der|findes der|vi har|man har) (?:(?:mange|gode|god|positive|dårlige|solid|klar|bred|stærk|faglig|videnskabelig|tydelig|meget|efterhånden|generelt|rigtig|flere|også) ){0,3}(?:dokumentation|evidens|belæg|erfaringer|erfaring|forskning|undersøgelser|studier|eksempler) (?:for|om|med|i|på|fra|,? der viser|som viser)`,
);
/** *Ifølge en tælling*, *på baggrund af tidligere undersøgelser*. */
const ACCORDING_TO = word(
  `(?:ifølge|efter|på baggrund af|på grundlag af|med udgangspunkt i|ud fra) (?:${SOME} (?:\\p{L}{4,20}(?:e|t) )?)?(?:${KNOWN}|${anyOf(NAMELESS_PEOPLE)})(?! (?:fra|af|foretaget|udført|lavet|i (?:19|20)))`,
);
/** *bygger på erfaringstal fra andre byer*. */
const RESTS_ON = word(
  '(?:bygger|hviler|baserer sig|er baseret|beror) (?:alene |primært |især )?på (?:\\p{L}+ ){0,2}(?:erfaring\\p{L}*|nøgletal|tilbagemeldinger|antagelser|henvendelser|indtryk)(?: (?:fra|om|i) (?:\\p{L}+ ){0,3}\\p{L}+)?',
);
/** *er en af egnens ældste*. */
const RANKED = word(
  '(?:er|ligger|hører til|har|bliver) (?:\\p{L}+ ){0,3}(?:blandt|en af|et af|af) (?:landets|danmarks|regionens|hovedstadens|jyllands|fyns|sjællands|egnens) (?:\\p{L}+ )?\\p{L}{3,}ste',
);

const NOT =
  '(?:(?:ikke|nu|også|generelt|fortsat|stadig|af mange|af nogle|ofte|umiddelbart|samlet|i dag|derfor|dog|bredt|normalt) ){0,3}';
/** *siges at være tør*, *betragtes som dyr*, *anses for at være tæt*. */
const RAISED = word(
  `vurderes (?:større|mindre|højere|lavere|bedre|begrænset|tilstrækkelige?)(?=[ ,.])|(?:forventes|ventes) at (?:give|medføre|skabe|styrke|øge|forbedre) (?:\\p{L}+ ){0,2}?(?:stordriftsfordele|synergi\\p{L}*|bedre|større|mere|højere|flere|færre)|${anyOf(BELIEVED)} ${NOT}(?:at|for at|som|for|til at)(?= (?!(?:følge|udgøre|koste|beløbe|falde|stige|blive|være færdig|være klar|ligge|vise|efter)(?!\\p{L})))`,
);
/** *Det skønnes, at …*, *det hævdes, at …*; *Det vurderes, at* is asked for as words without an actor. */
const IT_IS_THOUGHT = word(
  `(?:det|der) (?:må |kan |skal )?(?:(?:også|dog|derfor|generelt|fortsat|ofte|ikke|nu|samtidig|desuden|umiddelbart|samlet) ){0,2}(?:skønnes|hævdes|påstås|frygtes|menes|siges|antages|formodes|opleves|forventes|fremhæves|anføres|nævnes|forlyder|anslås|erfares|påpeges)(?=,? at(?!\\p{L}))|der har bredt sig en \\p{L}+ af`,
);
const IT_IS_THE_BELIEF = word(
  `(?:det|der) er (?:en |den )?(?:(?:\\p{L}{3,20}e|kommunens|almindelig|generel|udbredt|fortsat|stadig|vores|dog|også) ){0,2}${anyOf(BELIEFS)}(?=,? at(?!\\p{L})| af,? at)`,
);
/** *må formodes at holde*. */
const CAN_BE_THOUGHT = word(
  '(?:kan|må|bør) (?:\\p{L}+ ){0,2}(?:antages|forventes|formodes|påregnes|befrygtes) (?:at|ikke at)',
);

const BECAUSE =
  '(?:er (?:primært |især |først og fremmest |hovedsageligt |alene |i høj grad )?(?:(?:et|en) (?:direkte |naturlig |klar )?(?:resultat|følge|konsekvens|udløber) af|forårsaget af|skabt af|udløst af|opstået,? fordi)|bunder i|har sin årsag i|har rod i|kan tilskrives|kommer af|beror på)';
/** *Frafaldet er en følge af …*, *Hærværket bunder i …*. */
const CAUSE = word(`${anyOf(PHENOMENA)}(?: [^\\s.;:]{1,30}){0,8} ${BECAUSE}`);
/** *Faldet skyldes formentlig …*: a guess, and nobody's. */
const GUESSED = word(
  '(?:skyldes|skyldtes|kan forklares med) (?:(?:primært|især|til dels|delvist) )?(?:formentlig|formodentlig|sandsynligvis|givetvis|muligvis|antageligt|antagelig)',
);
/** *vil øge trygheden i parken*. */
const EFFECT = word(
  `vil (?:\\p{L}+ ){0,2}(?:styrke|øge|forbedre|skade|svække|højne|løfte|fremme|tiltrække|fastholde|mindske|reducere|skabe|give|gavne|hæmme|sænke|bedre) (?:(?!et|en )\\p{L}+ ){0,2}${anyOf(OUTCOMES)}`,
);

/** *Det er almindeligt anerkendt*, *det vides, at …*, *har ry for at være*. */
const COMMON = word(
  '(?:tendensen|udviklingen|billedet|problemet|udfordringen|stigningen|problematikken) (?:er|ses|kendes|gælder) (?:\\p{L}+ ){0,2}(?:landsdækkende|national|nationalt|generel|generelt|på landsplan|over hele landet|i hele landet|i hele sektoren)|(?:det|der) (?:er|har (?:\\p{L}+ ){0,2}været) (?:\\p{L}+ )?(?:kendt|anerkendt|accepteret|erkendt|velkendt|bredt)(?=,? at(?!\\p{L}))|det vides(?=,? at(?!\\p{L}))|har ry for|er (?:bredt |almindeligt )?kendt (?:for|som)|har (?:\\p{L}+ )?(?:vist (?:gode|lovende|positive) resultater|haft (?:en |et )?(?:\\p{L}+ )?(?:positiv|god|gavnlig|negativ|stor) (?:effekt|virkning|betydning|indflydelse))|(?:erfaringerne|resultaterne|tilbagemeldingerne|reaktionerne)(?: \\p{L}+){0,4} (?:er|har været) (?:\\p{L}+ )?(?:gode|positive|dårlige|blandede|overvejende positive|negative)|efter (?:manges|nogles|fleres|de flestes) \\p{L}+',
);
/** *den gængse opfattelse er, at*. */
const HELD_BY_ALL = word(
  `den (?:gængse|almindelige|generelle|udbredte|fremherskende) ${anyOf(BELIEFS)}(?: \\p{L}+){0,3} er(?=,? at(?!\\p{L}))`,
);
/** *Beboerne er generelt glade for ordningen*, *erhvervslivet bakker op*. */
const GROUP_FEELS = word(
  `${anyOf(GROUPS)} (?:(?:er|føler sig|har været) (?:\\p{L}+ ){0,2}?${anyOf(FEELINGS)}|(?:bakker|bakkede) (?:\\p{L}+ )?op|foretrækker|efterspørger|efterlyser|føler|savner)`,
);
/** *Der hersker usikkerhed om …*, *der er bred enighed om …*, *der opleves et stigende pres*. */
const MOOD = word(
  `(?:der (?:er|hersker|er opstået|har været|opleves|mærkes)|er der|hersker der) (?:(?:desuden|også|herudover|fortsat|stor|udbredt|nogen|generel|almindelig|stigende|voksende|en vis|en del|en stor|en|massiv|fuld) ){0,2}${anyOf(MOODS)}|der hersker (?:\\p{L}+ )?(?:usikkerhed|tvivl)|der (?:opleves|mærkes|fornemmes|spores) (?:en|et|stor|stigende|øget|større|mange|(?:\\p{L}+ )?(?:udfordringer|problemer|vanskeligheder))`,
);
/** *Vejen er farlig, og den bør derfor lukkes*: what is proposed rests on a judgement. */
const GROUND = new RegExp(
  `(?<!\\p{L})(?:er|bliver|har været|virker|fungerer) (?:(?:ikke|så|meget|længere|i dag|dog|også|generelt|efterhånden) ){0,2}${anyOf(JUDGES)}(?!\\p{L})(?=[^.;]{0,120}, (?:og|hvorfor|så) [^.;]{0,120}(?<!\\p{L})(?:derfor|foreslås|bør|anbefales|hvorfor)(?!\\p{L})|[^.;]{0,60}, hvorfor)`,
  'gu',
);

/** *fungerer ikke efter hensigten*, *forhold, der giver anledning til bekymring*. */
const VERDICT = word(
  '(?:har|er|fungerer|virker|har været|blev|går) (?:(?:ikke|dog|ofte|generelt|hidtil|længe|i praksis|altid|nu|således|dermed|altså) ){0,2}(?:fungeret |virket |forløbet |været )?(?:(?:særlig|helt|meget|ganske) )?(?:tilfredsstillende|utilfredsstillende|efter hensigten|optimalt|en succes|en stor succes|uholdbar|uholdbart|uhensigtsmæssig|uhensigtsmæssigt|velfungerende|utidssvarende)|forhold,? (?:der|som) giver anledning til bekymring',
);
/** *Der er rejst tvivl om …*, *der er konstateret uro*: by whom? */
const RAISED_BY_NOBODY = word(
  '(?:der (?:er|blev|har været)|er der|blev der) (?:(?:også|dog|derfor|flere gange|gentagne gange|tidligere|løbende|i [\\p{L}]+|i perioden) ){0,2}(?:(?:konstateret|observeret|set|registreret) (?:\\p{L}+ )?(?:forhold|problemer|mangler|udfordringer|uro|behov|utilfredshed|tendens|tegn)|rejst|fremsat|ytret|meldt om|rapporteret|fremført|peget på|gjort opmærksom på|sat spørgsmålstegn ved)',
);

interface Way {
  readonly kind: Unsourced['kind'];
  /** Read only in a block that holds one of these words: looking for all of them at once costs a glance at each word. */
  readonly marks: readonly string[];
  readonly pattern: RegExp;
  /** A figure in the sentence bears it out, or makes it a plan. */
  readonly figures?: 'bear out';
}

/** *viser*, *peger*, *entydig*: the word each is known by. */
const SAYING = CLAIMS_THAT.map((claim) => claim.replace(/^(?:har|er|vil) /u, '').split(' ')[0] ?? claim);
const QUALITIES =
  'resultater, effekt, virkning, betydning, indflydelse, erfaringerne, resultaterne, tilbagemeldingerne, reaktionerne';

const WAYS: readonly Way[] = [
  { kind: 'known', marks: SAYING, pattern: SAYS_SO },
  {
    kind: 'known',
    marks: words('dokumentation, evidens, belæg, erfaring, erfaringer, forskning, undersøgelser, studier, eksempler'),
    pattern: THERE_IS,
  },
  {
    kind: 'known',
    marks: words('ifølge, efter, baggrund, grundlag, ud, udgangspunkt'),
    pattern: ACCORDING_TO,
  },
  { kind: 'known', marks: words('bygger, hviler, baserer, baseret, beror'), pattern: RESTS_ON, figures: 'bear out' },
  {
    kind: 'known',
    marks: words('landets, danmarks, regionens, hovedstadens, jyllands, fyns, sjællands, egnens'),
    pattern: RANKED,
    figures: 'bear out',
  },
  { kind: 'believed', marks: [...BELIEVED, 'forventes', 'ventes'], pattern: RAISED },
  {
    kind: 'believed',
    marks: words(
      'skønnes, hævdes, påstås, frygtes, menes, siges, antages, formodes, opleves, forventes, fremhæves, anføres, nævnes, forlyder, anslås, erfares, påpeges, bredt',
    ),
    pattern: IT_IS_THOUGHT,
  },
  { kind: 'believed', marks: BELIEFS, pattern: IT_IS_THE_BELIEF },
  { kind: 'believed', marks: words('antages, forventes, formodes, påregnes, befrygtes'), pattern: CAN_BE_THOUGHT },
  {
    kind: 'cause',
    marks: words(
      'resultat af, følge af, konsekvens af, udløber af, forårsaget af, skabt af, udløst af, opstået, bunder i, rod i, tilskrives, kommer af, årsag i, beror',
    ),
    pattern: CAUSE,
    figures: 'bear out',
  },
  {
    kind: 'cause',
    marks: words('formentlig, formodentlig, sandsynligvis, givetvis, muligvis, antageligt, antagelig'),
    pattern: GUESSED,
  },
  { kind: 'cause', marks: ['vil'], pattern: EFFECT, figures: 'bear out' },
  {
    kind: 'believed',
    marks: words(
      `landsdækkende, national, nationalt, generel, generelt, landsplan, landet, sektoren, kendt, anerkendt, erkendt, velkendt, bredt, accepteret, vides, ry, manges, nogles, fleres, flestes, ${QUALITIES}`,
    ),
    pattern: COMMON,
  },
  { kind: 'believed', marks: words('gængse, almindelige, generelle, udbredte, fremherskende'), pattern: HELD_BY_ALL },
  {
    kind: 'verdict',
    marks: [...FEELINGS, ...words('bakker, bakkede, foretrækker, efterspørger, efterlyser, føler, savner')],
    pattern: GROUP_FEELS,
    figures: 'bear out',
  },
  {
    kind: 'verdict',
    marks: [...MOODS, ...words('opleves, mærkes, fornemmes, spores, hersker')],
    pattern: MOOD,
    figures: 'bear out',
  },
  { kind: 'verdict', marks: words('derfor, foreslås, anbefales, hvorfor, bør'), pattern: GROUND, figures: 'bear out' },
  {
    kind: 'verdict',
    marks: words(
      'tilfredsstillende, utilfredsstillende, hensigten, optimalt, succes, uholdbar, uholdbart, uhensigtsmæssig, uhensigtsmæssigt, velfungerende, bekymring, utidssvarende',
    ),
    pattern: VERDICT,
    figures: 'bear out',
  },
  {
    kind: 'verdict',
    marks: words(
      'konstateret, observeret, registreret, set, rejst, fremsat, ytret, meldt, rapporteret, fremført, peget, gjort, sat',
    ),
    pattern: RAISED_BY_NOBODY,
    figures: 'bear out',
  },
];

const BY_MARK: ReadonlyMap<string, readonly Way[]> = new Map(
  WAYS.flatMap(({ marks }) => marks).map((mark) => [mark, WAYS.filter(({ marks }) => marks.includes(mark))]),
);
const findMarks = termFinder([...BY_MARK.keys()]);
/** The ways a block may hold, in their order. */
const waysOf = (block: TextBlock): readonly Way[] => {
  const marked = new Set(findMarks(block).flatMap(({ term }) => BY_MARK.get(term) ?? []));
  return WAYS.filter((way) => marked.has(way));
};

const YEAR = /(?:19|20)\d\d/gu;
const NUMBER = /\d|(?<!\p{L})(?:tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)(?!\p{L})/u;
const hasFigure = (text: string): boolean =>
  NUMBER.test(text.replaceAll(YEAR, '').replaceAll(/§ ?\d+|\d+\. klasse|nr\. ?\d+/gu, ''));
/** A plan, a sum or a law is no claim: *Det forventes, at skolen er færdig i 2027*, *anses for vedtaget*, *forventes i alt 2 mio. kr.*. */
const PLANNED =
  /(?<!\p{L})(?:færdig\p{L}*|klar|flytte(?:r)? ind|hurtigst|snarest|afslutte[ts]\p{L}*|afsluttes|igangsættes|påbegyndes|begynde[rs]?|modtages?|foreligger|foreligge|udsendes|vedtages|vedtaget|åbner?|ibrugtages|opstartes|starter?|leveres|behandles|fremlægges|forelægges|gennemføres|frigives|overføres|indkommer|offentliggøres|træder i kraft|omfattet|afvikles|overholdes?|holder|inden for budget\p{L}*|mio|kr|pct|procent|regnskab\p{L}*|budget\p{L}*|forbrug\p{L}*|udgift\p{L}*|indvirkning på miljøet)(?!\p{L})|§/u;
/** *af mange foreninger opleves som ukendte*: whoever it is stands before. */
const BY_SOME = /(?<!\p{L})af (?:mange|flere|nogle|alle|de fleste|en del|de|\p{L}+erne) (?:\p{L}+ ){0,2}$/u;
/** *Borgere, der opleves som udsatte*: says which ones. */
const PICKS_OUT = /, (?:der|som) $/u;
/** A clause that asks, wishes or sets a condition claims nothing. */
const UNASSERTED =
  /(?<!\p{L})(?:hvis|såfremt|om|skal|bør|når|at|for at|kriteri\p{L}*|krav|mål(?:et)?)(?: [^\s,.]{1,30}){0,6} $/u;

/** *Med to lodsejere er der enighed*: between whom. */
const BETWEEN_SOME = /(?<!\p{L})(?:med|mellem) (?:\p{L}+ ){1,4}$/u;
/** *Det anslås, at …. Der er lavet tegninger fra fem steder*: what it rests on comes next. */
const DRAWN_UP =
  /^\s*der er (?:\p{L}+ )?(?:udarbejdet|lavet|foretaget|gennemført) (?:\p{L}+ ){0,2}\p{L}*(?:visualisering|tegning|skitse|beregning|måling|undersøgelse|analyse)/u;
function isDrawnNext(block: TextBlock, at: number): boolean {
  const { to } = block.sentenceAt(at);
  return DRAWN_UP.test(block.lower.slice(to, to + NEXT));
}

/** Whoever was asked is told of in the same paragraph. */
const ASKED_THEM = /(?<!\p{L})(?:fokusgruppe|interview|spørgeskema|borgermøde|dialogmøde|rundspørge|svarede|spurgt)/u;
/** *Beboerne er glade for maden. 37 af de 41 siger …*: the next sentence shows it. */
function isShownNext(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const next = spans[spans.findIndex(({ from, to }) => from <= at && at <= to) + 1];
  return next !== undefined && hasFigure(block.text.slice(next.from, Math.min(next.to, next.from + NEXT)));
}
/** Letters of it that are read. */
const NEXT = 300;

function isBorneOut(block: TextBlock, { kind, from, to, figures }: Unsourced & Pick<Way, 'figures'>): boolean {
  const rest = around(block, { from, to });
  const lower = rest.toLowerCase();
  // *Skolernes erfaringer viser*: whoever they belong to can be asked.
  if (/\p{L}'?s (?:egne |nye |seneste )?$/u.test(block.lower.slice(Math.max(0, from - 40), from)) && kind === 'known')
    return true;
  if (hasHolder(rest) || isReported(block, from) || isAskedBefore(block, from)) return true;
  if (figures === 'bear out' && hasFigure(rest)) return true;
  const before = block.lower.slice(Math.max(block.sentenceAt(from).from, from - 120), from);
  if (kind === 'believed' && (PLANNED.test(lower) || BY_SOME.test(before) || PICKS_OUT.test(before))) return true;
  if (kind === 'believed' && isDrawnNext(block, to)) return true;
  if (block.lower.slice(from, to).endsWith('enighed') && BETWEEN_SOME.test(before)) return true;
  if (kind === 'verdict' && (isShownNext(block, to) || ASKED_THEM.test(block.lower.slice(0, from)))) return true;
  return UNASSERTED.test(before);
}

const claimOf = ({ index, 0: found }: RegExpExecArray, { kind, figures }: Way): Unsourced & Pick<Way, 'figures'> => {
  return { kind, from: index, to: index + found.trimEnd().length, ...(figures ? { figures } : {}) };
};

/** Places of a block that are looked into: no paragraph of sense has more. */
const MOST_READ = 20;

/** Claims of a block that carry weight, with neither a source nor somebody who holds them: one of a sentence. */
export function unsourcedIn(block: TextBlock): readonly Unsourced[] {
  const found = waysOf(block)
    .flatMap((way) =>
      lowerMatches(block, way.pattern)
        .slice(0, MOST_READ)
        .map((match) => claimOf(match, way)),
    )
    .filter((one) => !isBorneOut(block, one))
    .sort((a, b) => a.from - b.from);
  return found.filter(
    ({ from }, at) => found.findIndex((one) => block.sentenceAt(one.from).from === block.sentenceAt(from).from) === at,
  );
}

import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { BODY_NAME } from './bodies.ts';

/** Verbs a recommendation point begins with, in the present tense (docs/domain.md 3.2). */
export const DECIDING_VERBS: readonly string[] =
  `afgør afgiver afholder afslutter afsætter afviser aftaler anbefaler anmoder ansøger anviser anlægger bemyndiger beder bekræfter beslutter bevilger
   bestiller deltager delegerer drøfter etablerer fastholder fastlægger fastsætter finansierer flytter foretager forhøjer forlænger forkaster
   fordeler fortsætter frigiver frigør fravælger følger gennemfører giver godkender godtager hæver henviser høringssender igangsætter indgår indfører
   indkalder indleder indsender indstiller køber lukker lægger lader meddeler medfinansierer nedlægger nedsætter nedsænker noterer offentliggør oversender opfordrer
   ophæver opretter opsiger optager orienterer overdrager overfører overtager pålægger peger placerer prioriterer realiserer reserverer retter revurderer samtykker
   sender stadfæster stiller støtter sælger tager tilkendegiver tilføjer tillader tilslutter tiltræder tildeler træffer udarbejder udbyder udmønter udpeger udsender udsætter udskriver
   udvider vedtager vælger viderefører yder ændrer`
    .split(/\s+/)
    .filter(Boolean);

const VERBS = new Set(DECIDING_VERBS);
const BODY = new RegExp(BODY_NAME, 'u');
/** A heading may stand in capitals all through. */
const namesBody = (text: string): boolean => BODY.test(text) || BODY.test(text.toLowerCase());
/** *At)* is a number left out by a slip. */
const MARKER = /^(?:(?:at\s*)?\d{1,2}[.)]|at\s*\)|at\s|[a-h][.)]|[-–•])\s*/iu;

export interface RecommendationView {
  readonly text: string;
  readonly points: readonly { readonly text: string; readonly block: TextBlock }[];
  readonly numbered: boolean;
  readonly namesBody: boolean;
  readonly first: TextBlock;
  /** What stands before the points: *Forvaltningen indstiller, at Klimaudvalget godkender disse krav:*. */
  readonly lead: string;
}

/** The recommendation as its points, or null while it is empty. */
export function recommendationOf(view: CaseView): RecommendationView | null {
  const section = view.section('recommendation');
  const read = section?.memo(readRecommendation);
  if (!section || !read) return null;
  const names = [view.fields.competence, ...view.fields.chain.map(({ body }) => body)].filter(
    (name) => name.trim() !== '',
  );
  const lower = names.length > 0 && !read.namesBody ? section.text.toLowerCase() : '';
  return { ...read, namesBody: read.namesBody || names.some((name) => lower.includes(name.trim().toLowerCase())) };
}

/**
 * What a committee says to the next body decides nothing: there each point must say who is to, and what follows is what it asks:
 * *Udvalget anbefaler, at Byrådet tager orienteringen …*.
 */
const PASSES_ON = new Set(['anbefaler', 'indstiller', 'foreslår']);
/** *… at Klimaudvalget beslutter, at der gælder disse krav:*: the points are what is decided, and need no verb of their own. */
const LEAD_DECIDES = new RegExp(
  `${BODY_NAME},?(?:\\s\\p{L}+){0,4}?\\s(?:${DECIDING_VERBS.filter((verb) => !PASSES_ON.has(verb)).join('|')})(?!\\p{L})`,
  'u',
);
const LEAD_ADDRESSES = new RegExp(`(?:[Tt]il|over for|anbefaler)\\s${BODY_NAME}`, 'u');
const GOES_ON = /(?:[:,]|(?<!\p{L})at)$/iu;
/** The administration can put nothing to a committee on that committee's own behalf. */
const ASKS_ITSELF =
  /(?<!\p{L})indstill(?:er|es),?\s(?:det,?\s)?at\s(?:\p{L}{0,30}forvaltningen|administrationen|direktionen|borgmesterens afdeling|\p{L}{0,30}afdelingen)\s(?:over\sfor\s|anbefaler|indstiller|godkender|beslutter|vedtager)/iu;

/** True where the words before the points say which body does what, and the points only what it is done to. */
export function leadDecides({ lead }: RecommendationView): boolean {
  return GOES_ON.test(lead) && LEAD_DECIDES.test(lead);
}

/** True where the administration is asked to decide, or to recommend to itself. */
export function asksAdministration({ text }: RecommendationView): boolean {
  return ASKS_ITSELF.test(text);
}

/** *indstiller til Skoleudvalget 1. at beslutte …*: the body stands before the points, and each begins with what it is to do. */
export function beginsWithInfinitive(point: string, { lead }: RecommendationView): boolean {
  const [word = ''] = strip(point).split(/[\s,.;:]+/u);
  return LEAD_ADDRESSES.test(lead) && VERBS.has(`${word.toLowerCase()}r`);
}

/** *godkender planen* as a paragraph of its own: a list whose marks were lost. */
const OPENS_WITH_VERB = new RegExp(`^(?:${DECIDING_VERBS.join('|')})(?!\\p{L})`, 'u');

/** As `recommendationOf`, of a section alone, for what is kept with it. */
export function readRecommendation(section: SectionView): RecommendationView | null {
  const blocks = section.blocks.filter(({ text, context }) => text.trim() !== '' && context.kind !== 'heading');
  const first = blocks[0];
  if (!first) return null;
  const isItem = ({ context, text }: TextBlock) =>
    context.kind === 'item' ||
    OPENS_WITH_VERB.test(text) ||
    /^(?:(?:at\s*)?(?:\d{1,2}|[a-h])[.)]|at\s*\))\s/iu.test(text);
  const items = blocks.filter(isItem);
  const points = items.length > 0 ? items.map((block) => ({ text: strip(block.text), block })) : inline(blocks);
  const numbered =
    items.some((block) => block.context.numbered || /^(?:(?:at\s*)?\d|[a-h][.)]\s)/iu.test(block.text)) ||
    inlineNumbers(blocks);
  return {
    text: section.text,
    points: points.filter(({ text }) => text !== ''),
    numbered,
    namesBody: BODY.test(section.text) || namesBody(section.heading),
    first,
    // *Direktørens indstilling til Kulturudvalget* as the heading says it for all points.
    lead: `${namesBody(section.heading) ? section.heading : ''} ${leadOf(blocks, items[0])}`.trim(),
  };
}

/** Far more than any lead-in holds. */
const LEAD_IN = 600;

function leadOf(blocks: readonly TextBlock[], first: TextBlock | undefined): string {
  const before = first ? blocks.slice(0, blocks.indexOf(first)) : blocks;
  const text = before.map((block) => block.text).join(' ');
  const cut = first ? text.length : Math.max(0, text.search(/\s1[.)]\s/u));
  return text.slice(0, cut).slice(-LEAD_IN).trim();
}

/** Where the next point of one sentence begins; a mere *, at* goes on with the same point. */
const NEXT_POINT =
  /,?\s+(?:og|samt)\s+at\s+|;\s*at\s+|,\s+at\s+(?=\p{Lu}\p{L}*(?:udvalget|bestyrelsen|rådet)(?!\p{L}))/u;
const NUMBER = /(?:^|\s)\d{1,2}[.)]\s+(?:at\s+)?/u;

/** *… indstiller, at Udvalget godkender X, og at Y* as points; numbers inside one paragraph count too. */
function inline(blocks: readonly TextBlock[]): { text: string; block: TextBlock }[] {
  return blocks.flatMap((block) => {
    const first = /(?:^|[\s,:])at\s+/iu.exec(block.text);
    const numbers = inlineNumbers([block]);
    if (!numbers && !first) return [];
    const parts = numbers
      ? block.text.split(NUMBER).slice(1)
      : block.text.slice((first?.index ?? 0) + (first?.[0].length ?? 0)).split(NEXT_POINT);
    return parts.map((text) => ({ text: text.trim(), block }));
  });
}

function inlineNumbers(blocks: readonly TextBlock[]): boolean {
  return blocks.some(({ text }) => /(?:^|\s)1[.)]\s/.test(text) && /\s2[.)]\s/.test(text));
}

const strip = (text: string): string =>
  text
    .replace(MARKER, '')
    .replace(/^at\s+/iu, '')
    .trim();

/** Ends like a present tense and is none. */
const NO_VERB = new Set(
  'der eller hver efter under over for når her hvor hvor- derfor heller samt videre dernæst enten'.split(' '),
);
const PASSIVE_NEXT = /^\p{Ll}+e?s(?!\p{L})/u;
const LEAD =
  /^(?:over for|i stedet|samtidig|med virkning|på baggrund|efter|i henhold|på den baggrund|fortsat|endeligt?|i første omgang)[^,]{0,80}?,?\s+(?=\p{Ll}+r(?!\p{L}))/iu;

/** The verb a point begins with, after the body and an introduction: *Udvalget godkender …*; null when it begins otherwise. */
function leadingVerb(point: string): string | null {
  const text = strip(point);
  const body = BODY.exec(text);
  const rest = body && body.index < 4 ? text.slice(body.index + body[0].length).trim() : text;
  const [word = '', ...others] = rest.replace(LEAD, '').split(/[\s,.;:]+/u);
  const verb = word.toLowerCase();
  if (VERBS.has(verb)) return verb;
  // Any other word in -r is taken for a verb, unless what follows makes it the subject of a passive: *skoler nedlægges*.
  return /^\p{Ll}{2,}[eåiøoæ]r$/u.test(word) && !NO_VERB.has(verb) && !PASSIVE_NEXT.test(others[0] ?? '') ? verb : null;
}

/** True when the point says in the present tense who does what: *vælger løsning B*, *Udvalget godkender …*. */
export function beginsWithVerb(point: string): boolean {
  return leadingVerb(point) !== null;
}

/** *request* asks the administration for something, which a body may do in any kind of case. */
export type Asks = 'decide' | 'discuss' | 'note' | 'request';

const REQUESTS = new Set(['beder', 'anmoder', 'opfordrer', 'tilkendegiver', 'kommenterer', 'kvalificerer', 'peger']);
/** *giver forvaltningen mandat til at …*, *giver retning for …*, but not *giver en bevilling*. */
const GIVES_DIRECTION =
  /^giver\s+(?:(?:administrationen|forvaltningen|direktionen)\s+)?(?:sine?\s+|en\s+|et\s+)?(?:\p{Ll}{1,20}e\s+)?(?:mandat|retning|input|bemærkninger|tilbagemelding(?:er)?|pejling|besked)(?!\p{L})/iu;

const NOTE = /til efterretning|(?<!\p{L})(?:tager? orienteringen|orienteres? om|orienteringen tages)(?!\p{L})/iu;
const DISCUSS =
  /(?<!\p{L})(?:drøft(?:er|es|e)|(?:sker|indledes|gennemføres|afholdes|holdes|tages) (?:en |der )(?:\p{L}+ )?drøftelse)(?!\p{L})/iu;
const DECIDE =
  /(?<!\p{L})(?:godkend(?:er|es)|beslut(?:ter|tes)|vælge[rs]|vedtage[rs]|bevilge[rs]|meddele[rs]|afsætte[rs]|udpege[rs]|frigive[rs]|anvise[rs]|(?:giver?|gives) (?:der )?(?:en |et )?(?:\p{L}*bevilling|samtykke|dispensation|tilladelse|fuldmagt)|fastsætte[rs]|afvise[rs]|ophæve[rs]|nedsætte[rs]|tiltræde[rs]|bemyndige[rs]|prioritere[rs]|indgå[rs]|foretage[rs]|iværksætte[rs]|igangsætte[rs]|etablere[rs]|gennemføre[rs]|tildele[rs]|indføre[rs]|oprette[rs]|nedlægge[rs]|ændre[rs]|forlænge[rs]|forhøje[rs]|overføre[rs]|ansøge[rs] om|imødekomme[rs]|afslås|forkaste[rs]|fastholde[rs]|opretholde[rs]|videreføre[rs]|sælge[rs]|købes|støttes|udmønte[rs]|sende[rs] .{0,60}i høring)(?!\p{L})/iu;
/** A second thing to do in the same point: *… og godkender planen*. */
const AND = /(?:,\s+(?:og\s+|samt\s+)?|\s(?:og|samt)\s+)(?:at\s+(?:der\s+)?)?(?=\p{Ll})/u;

/** *indstiller til udvalget 1. at beslutte …*: the point is what the body is to do. */
const TO_DECIDE =
  /^(?:beslutte|godkende|vedtage|vælge|give|bevilge|frigive|udpege|fastsætte|tiltræde|afsætte|anvise|meddele|prioritere|igangsætte|sende .{0,60}i høring)(?!\p{L})/iu;

/** What one point asks for. In *drøfter, hvilken model der vælges* and *tager til efterretning, at … gives*, only the first verb counts. */
function asksOfPoint(point: string): Asks | null {
  const verb = leadingVerb(point);
  const passed = verb !== null && PASSES_ON.has(verb) ? /\sat\s+(?=\S)/u.exec(point.slice(point.indexOf(verb))) : null;
  if (verb !== null && passed) {
    const rest = point.slice(point.indexOf(verb) + passed.index + passed[0].length);
    return asksOfPoint(rest) ?? 'decide';
  }
  if (NOTE.test(point) && (verb === null || /^(?:tager|orienterer|noterer)$/u.test(verb))) return 'note';
  if (verb === 'noterer') return 'note';
  if (verb !== null && (REQUESTS.has(verb) || GIVES_DIRECTION.test(strip(point)))) return 'request';
  // *udfordringer på havnen drøftes*: a plural may look like a verb.
  if (verb === 'drøfter' || ((verb === null || !VERBS.has(verb)) && discussesFirst(point))) return 'discuss';
  return verb !== null || DECIDE.test(point) || TO_DECIDE.test(strip(point)) ? 'decide' : null;
}

/** *at det drøftes, om der skal etableres en sti* is no decision to build it. */
function discussesFirst(point: string): boolean {
  const discusses = DISCUSS.exec(point)?.index ?? -1;
  const decides = DECIDE.exec(point)?.index ?? Infinity;
  return discusses >= 0 && discusses < decides;
}

/** What the recommendation asks the body to do; several may hold. Points that say no verb take the one that leads to them. */
export function asksOf({ points, text }: Pick<RecommendationView, 'points' | 'text'>): ReadonlySet<Asks> {
  if (points.length === 0) return new Set(asksOfPart(text));
  const asks = points.flatMap((point) => asksOfPart(point.text));
  return new Set(asks.length > 0 ? asks : asksOfLead(text, points[0]?.block.text ?? ''));
}

/** *… indstiller, at Planudvalget beslutter, at der gælder disse krav:* before the points. */
function asksOfLead(text: string, first: string): Asks[] {
  const lead = first === '' ? '' : (text.split(first)[0] ?? '');
  const at = /(?:^|[\s,:])at\s+/iu.exec(lead);
  return at ? asksOfPart(lead.slice(at.index + at[0].length)) : [];
}

const NOTHING: ReadonlySet<Asks> = new Set();

function asksIn(section: SectionView): ReadonlySet<Asks> {
  const read = section.memo(readRecommendation);
  return read ? asksOf(read) : NOTHING;
}

/** What the case's recommendation asks for; empty while it has none. Worked out once for each state of its section. */
export function askedBy(view: CaseView): ReadonlySet<Asks> {
  return view.section('recommendation')?.memo(asksIn) ?? NOTHING;
}

/** The first point that asks for it; undefined when none does by itself. */
export function pointThatAsks({ points }: RecommendationView, wanted: Asks): TextBlock | undefined {
  return points.find(({ text }) => asksOfPart(text).includes(wanted))?.block;
}

function asksOfPart(part: string): Asks[] {
  const first = asksOfPoint(part);
  return [...(first ? [first] : []), ...secondAsks(part)];
}

/** *drøfter og eventuelt godkender*. */
const ADVERB = /^(?:eventuelt|evt\.|derefter|samtidig|endeligt?|herefter|om muligt)\s/u;

/** After *og*, only what is plainly a decision, spoken of the body itself. */
function secondAsks(point: string): Asks[] {
  return point
    .split(AND)
    .slice(1)
    .map((part) => part.replace(ADVERB, ''))
    .flatMap((part) => (DECIDE.exec(part)?.index === 0 && /^\p{Ll}+r(?!\p{L})/u.test(part) ? ['decide' as const] : []));
}

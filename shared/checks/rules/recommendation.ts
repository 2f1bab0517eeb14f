import type { TextBlock } from '../blocks.ts';
import type { CaseView } from '../view.ts';

/** Verbs a recommendation point begins with, in the present tense (domain.md 3.2). */
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

const VERB = new RegExp(
  `^(?:at\\s+)?(?:\\p{Lu}\\p{L}*(?:udvalget|bestyrelsen|rådet|repræsentationen)\\s+)?(?:over for \\p{L}+\\s+)?(?:${DECIDING_VERBS.join('|')})(?![\\p{L}])`,
  'iu',
);
const BODY =
  /(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen|magistraten|(?:\p{L}+-?\s?,?\s?(?:og\s)?)?\p{L}*udvalget)(?![\p{L}])/iu;
const MARKER = /^(?:(?:at\s*)?\d{1,2}[.)]|at\s|[a-h]\)|[-–•])\s*/iu;

export interface RecommendationView {
  readonly text: string;
  readonly points: readonly { readonly text: string; readonly block: TextBlock }[];
  readonly numbered: boolean;
  readonly namesBody: boolean;
  readonly first: TextBlock;
}

/** The recommendation as its points, or null while it is empty. */
export function recommendationOf(view: CaseView): RecommendationView | null {
  const section = view.section('recommendation');
  const blocks = section?.blocks.filter(({ text, context }) => text.trim() !== '' && context.kind !== 'heading') ?? [];
  const first = blocks[0];
  if (!section || !first) return null;
  const items = blocks.filter(
    (block) => block.context.kind === 'item' || /^(?:at\s*)?\d{1,2}[.)]\s/iu.test(block.text),
  );
  const points = (
    items.length > 0 ? items.map((block) => ({ text: strip(block.text), block })) : inline(blocks)
  ).filter(({ text }) => text !== '');
  const numbered =
    items.some((block) => block.context.numbered || /^(?:at\s*)?\d/iu.test(block.text)) || inlineNumbers(blocks);
  const names = [view.fields.competence, ...view.fields.chain.map(({ body }) => body)].filter(Boolean);
  const text = section.text;
  const namesBody = BODY.test(text) || names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return { text, points, numbered, namesBody, first };
}

/** *… indstiller, at Udvalget godkender X, og at Y* as points; numbers inside one paragraph count too. */
function inline(blocks: readonly TextBlock[]): { text: string; block: TextBlock }[] {
  return blocks.flatMap((block) => {
    const marks = inlineNumbers([block]) ? /(?:^|\s)\d{1,2}[.)]\s+(?:at\s+)?/u : /(?:^|[\s,:])(?:og\s+)?at\s+/u;
    const parts = block.text.split(marks).slice(1);
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

/** True when the point says in the present tense who does what: *vælger løsning B*, *Udvalget godkender …*. */
export function beginsWithVerb(point: string): boolean {
  const text = strip(point);
  const body = BODY.exec(text);
  const rest = body && body.index < 4 ? text.slice(body.index + body[0].length).trim() : text;
  return (
    VERB.test(text) || VERB.test(rest.replace(/^(?:over for|i stedet|samtidig|med virkning)[^,]{0,60},?\s*/iu, ''))
  );
}

export type Asks = 'decide' | 'discuss' | 'note';

const ASKS: readonly (readonly [Asks, RegExp])[] = [
  ['note', /til efterretning|tager? orienteringen|orienteres? om/iu],
  ['discuss', /(?<![\p{L}])drøft(?:er|es|e)(?![\p{L}])/iu],
  [
    'decide',
    /(?<![\p{L}])(?:godkend(?:er|es)|beslut(?:ter|tes)|vælge[rs]|vedtage[rs]|bevilge[rs]|meddele[rs]|afsætte[rs]|udpege[rs]|frigive[rs]|anvise[rs]|(?:giver?|gives) (?:en |et )?(?:\p{L}*bevilling|samtykke|dispensation|tilladelse|fuldmagt)|fastsætte[rs]|afvise[rs]|ophæve[rs]|nedsætte[rs]|tiltræde[rs]|bemyndige[rs]|prioritere[rs]|indgå[rs]|sende[rs] .{0,60}i høring)(?![\p{L}])/iu,
  ],
];

/** What the recommendation asks the body to do; several may hold. */
export function asksOf(text: string): ReadonlySet<Asks> {
  return new Set(ASKS.flatMap(([asks, pattern]) => (pattern.test(text) ? [asks] : [])));
}

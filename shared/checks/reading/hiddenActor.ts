import type { Passive } from '../../text/passive.ts';
import { FIXED_TIME } from '../../text/patterns.ts';
import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { markedMatches, sentenceText } from '../define.ts';
import { type Marks, marks } from '../marks.ts';
import { actsAhead } from './actsAhead.ts';
import { isReported } from './near.ts';

/** A place that leaves out who is to do a thing, who has said or thinks it, or who wants it. */
export interface HiddenActor extends Span {
  readonly kind:
    | 'task'
    | 'duty'
    | 'saying'
    | 'told'
    | 'view'
    | 'claim'
    | 'wish'
    | 'asking'
    | 'agreement'
    | 'proposal'
    | 'ruling';
  readonly word: string;
}

/** Letters on each side that say whose task it is. */
const FAR = 400;

/** Who can do the municipality's work, or has told of it; *på Parkskolen* tells where. */
const ACTOR =
  /(?<!\p{L})(?<!(?<!\p{L})(?:på|til|for|ved|om) )(?:\p{L}*(?:administrationen|forvaltningen|gruppen|teamet|centret|centeret|afdelingen|styrelsen|selskabet|ministeriet|forbundet|kommunen|direktøren|chefen|ledelsen|leverandøren|entreprenøren|bygherren?|rådgiveren|konsulenten|konsulenterne|skolen|hjemmet|forsyningen|kontoret|vejvæsenet|visitationen|bestyrelsen)|direktionen|sekretariatet|politiet|regionen|staten|firmaet|fonden|foreningen|klubben|museet|parterne|skolerne|lederen|lederne|medarbejderne|personalet|pædagogerne|lærerne|lægerne|fagområderne|centrene|kommunerne|borgmesteren|ansøgeren?|køberen?|ejeren|lejeren|\p{L}{3,40}(?:rådet|forbundet)|udkastet|vi|ifølge|\p{L}+s (?:skøn|vurdering|forslag)|(?:administrationens|forvaltningens|centrets) \p{L}+)(?!\p{L})/u;
/** *Herefter går Vej og Park i gang*: the name of a department or a firm does as well. */
const NAMED = /(?<!\p{L})\p{Lu}\p{Ll}+ (?:for \p{Lu}|og \p{Lu}\p{Ll}|A\/S|ApS|Kommune|Forsyning)/u;

/** Forms that are a task only with their particle: *tages hånd om*, *følges op*, *ses nærmere på*. */
const PARTICLES: ReadonlyMap<string, RegExp> = new Map([
  ...each(['tages', 'taget'], /^(?: \p{L}+){0,2} (?:højde for|hånd om|fat (?:i|på)|kontakt|initiativ|skridt til)/u),
  ...each(['ses', 'set', 'kigges', 'kigget'], /^(?: \p{L}+){0,2} (?:nærmere )?på,? (?:om|hv|mulighed)/u),
  ...each(['sættes', 'sat'], /^(?: \p{L}+){0,3} (?:ind(?!\p{L})|i gang|gang i|fokus på)/u),
  ...each(['følges', 'fulgt'], /^(?: \p{L}+)? op(?!\p{L})/u),
  ...each(
    ['laves', 'lavet'],
    /^(?: \p{L}+)? (?:ekstra|en (?:\p{L}+ )?(?:\p{L}*plan|analyse|undersøgelse|aftale)|aftaler)/u,
  ),
  ...each(['arbejdes', 'arbejdet'], /^(?: \p{L}+){0,2} (?:på|med|hen|videre|frem)(?!\p{L})/u),
]);
/** Who or what it is done to stands first: *Modellen udbredes*, *De øvrige vil blive tilbudt andre stillinger*. */
const OF_SUBJECT: ReadonlySet<string> = new Set(['udbredes', 'udbredt', 'tilbudt']);
/** *Det undersøges, om …*: what is done is a clause of its own. */
const OF_CLAUSE: ReadonlySet<string> = new Set([
  'undersøges',
  'undersøgt',
  'afklares',
  'afklaret',
  'overvejes',
  'overvejet',
]);

function* each(forms: readonly string[], particle: RegExp): Generator<[string, RegExp]> {
  for (const form of forms) yield [form, particle];
}

const ADVERB =
  '(?:(?:nu|også|derfor|fortsat|stadig|løbende|herefter|derefter|samtidig|desuden|aktuelt|senere|først|allerede|fremover|fremadrettet|nærmere|endvidere|ligeledes|dog|således|i øjeblikket|for tiden|i stedet|på sigt) )';
/** *der arbejdes*, *der vil blive*, *, hvilket der skal*: a clause of its own, and nobody in it. */
const BY_NOBODY = new RegExp(
  `(?:^|[.:;,] |(?:og|men|så|hvilket|samt) )(der|det) (?:(?:skal|vil|bør|må|bliver) )?${ADVERB}{0,2}(?:blive )?$`,
  'u',
);
/** *Herefter undersøges der*, *vil der blive set på*. */
const TURNED_BEFORE = new RegExp(`(?:skal|vil|bør|må|bliver) der ${ADVERB}{0,2}(?:blive )?$`, 'u');
const TURNED_AFTER = /^ der(?!\p{L})/u;
/** A clause that depends on another: what is wished, asked, feared or a condition. */
const DEPENDS = /(?<!\p{L})(?:at|om|hvis|når|fordi|da|idet|for at|før|inden|indtil|mens|medmindre|hvor|hvordan|som)$/u;
const DENIED = /^(?: \p{L}+){0,2} (?:ikke|ingen|intet|hverken)(?!\p{L})/u;

/** *Der skal findes en løsning*: a verb in -s that is no passive, and nobody is named either. */
const TO_FIND = /(?<!\p{L})der (?:skal|må|bør) (?:\p{L}+ ){0,2}(findes|skaffes) (?:en|et|nye?|andre|plads)(?!\p{L})/gu;
/** *er oplyst at være opfyldt*, *Det blev lovet, at …*: said, and by nobody. */
const SAID =
  /(?<!\p{L})(?:(?:det|der) (?:er|blev|bliver) (?:\p{L}+ )?(?:blevet )?(?:oplyst|lovet|stillet i udsigt|tilkendegivet|meddelt|anført|påpeget|gjort gældende)(?=,? at(?!\p{L}))|(?:er|var|blev) (?:\p{L}+ )?oplyst at (?:være|have))(?!\p{L})/gu;

/** *Risikoen vurderes som lille*: a view of what it costs or risks, and neither a figure nor somebody who holds it. */
const VIEWED =
  /(?<!\p{L})\p{L}*(?:udgift|omkostning|risiko|virkning|effekt|gene|ulempe|belastning)(?:en|er|erne|n|ne)?(?: (?!\d)[^\s.;:]{1,30}){0,8} (vurderes|skønnes|anses) (?:\p{L}+ )?(?:at være|som|for) (?:\p{L}+ )?(?:lille|lav|lave|små|mindre|minimale?|begrænset|begrænsede|beskedent?|beskedne|acceptabelt?|acceptable|uvæsentlige?|ubetydelige?|overskuelige?|håndterbare?)(?!\p{L})/gu;

/** *Lånet ønskes optaget*, *Der ønskes etablering af …*: a wish, and nobody who has it. *Et ønskes opfyldelse* is a noun. */
const WISHED =
  /(?<!\p{L})(?:(?<=der )ønskes|ønskes(?= (?:\p{L}{3,}t|at|en|et|for|som|ikke|også|derfor|på|i|til)(?!\p{L})|[.,]))(?!\p{L}| af )/gu;

/** *krydset bør følges*, *Det bør afklares, om …*: what ought to be done is nobody's until it is given to somebody. */
const OUGHT =
  /(?<!\p{L})(?<!som |der )bør (?!ikke)(?:(?:også|derfor|nærmere|løbende|samtidig|dog|fortsat|endvidere|først|så vidt muligt) ){0,2}(følges|afklares|undersøges|overvejes|evalueres|kontrolleres|overvåges|afsøges|kortlægges|præciseres)(?!\p{L}| af )/gu;
/** *tidspunktet aftales nærmere*: put off, and to nobody. */
const PUT_OFF =
  /(?<!\p{L})(aftales|fastlægges|fastsættes|planlægges|afklares|undersøges|beskrives) (?:nærmere|senere)(?!\p{L}| (?:af|i bilag|på side|nedenfor|ovenfor) )/gu;
/** *Det vurderes, at …*, *Det er vurderingen, at …*: a view that the case goes by, and nobody holds it. */
const HELD =
  /(?:^|[.!?] |, og |, men )(?:det (?:er )?(?:\p{L}+ )?(vurderes|vurderingen|vurderet)(?=,? at(?!\p{L}))|(?:samtidig|endvidere|derfor|desuden|det) vurderes det (?:\p{L}+ )?(?:hensigtsmæssigt|nødvendigt|rimeligt|forsvarligt|realistisk|muligt|tilstrækkeligt)(?=,? at(?!\p{L})))/gu;
/** *peges der på placering 1*, *der peges på model B*. */
const POINTED = /(?<!\p{L})(peges der|der peges)(?= (?:derfor |således |herefter )?på (?!,? at))/gu;
/** *Rådene bliver anmodet om at …*: asked, and nobody asks. */
const ASKED =
  /(?<!\p{L})(?:bliver|er|blev) (?:(?:nu|også|derfor|samtidig|herefter) )?(?:blevet )?(anmodet|bedt|opfordret) (?:om|til) at(?!\p{L})/gu;
/** *har fået besked om, at …*, *fik at vide, at …*. */
const TOLD = /(?<!\p{L})(?:har|havde) (?:\p{L}+ )?fået (besked|oplyst|at vide|tilsagn)(?=(?: om| på)?,? at(?!\p{L}))/gu;
/** *Det foreslås, at …*: a proposal of nobody's. A colon behind it opens the recommendation itself. */
const PROPOSED = /(?:^|[.!?] )det (foreslås|indstilles)(?=,? at(?!\p{L}|:))/gu;
/** *det blev vedtaget at …*. */
const RULED = /(?<!\p{L})(?:det blev|blev det) (?:\p{L}+ )?(vedtaget)(?=,? at(?!\p{L}))/gu;
/** *blev der udtrykt ønske om …*. */
const VOICED = /(?<!\p{L})(?:blev der|der blev|der er|er der) (?:\p{L}+ )?(udtrykt ønske) om(?!\p{L})/gu;
const BODY =
  /(?<!\p{L})(?:\p{L}*(?:udvalget|rådet|kommunalbestyrelsen|borgerrepræsentationen|forsamlingen)|beboerne|naboerne|forældrene|eleverne|borgerne|brugerne|medlemmerne|fra \p{L}+)(?!\p{L})/u;

/** True where a block names somebody of the municipality, or a body, that could have proposed what stands in the section. */
export const namesProposer = ({ text, lower }: TextBlock): boolean =>
  ACTOR.test(lower) || BODY.test(lower) || NAMED.test(text);

/** *er det aftalt at mødes*, *Det er aftalt, at …*. */
const AGREED = /(?<!\p{L})(?:det (?:er|blev)|(?:er|blev) det) (?:\p{L}+ )?(aftalt)(?=,? at(?!\p{L}))/gu;

/** *undersøges, om*, *undersøges p.t., hvem*. */
const CLAUSE_NEXT = /^(?: [\p{L}.]+){0,2},? (?:om|hv)/u;

function isNobodys(block: TextBlock, { from, to, word }: Passive): boolean {
  const { lower } = block;
  const start = block.sentenceAt(from).from;
  const before = lower.slice(Math.max(start, from - 80), from);
  const after = lower.slice(to, to + 60);
  if (TURNED_AFTER.test(after) || TURNED_BEFORE.test(before)) return !OF_SUBJECT.has(word);
  const subject = BY_NOBODY.exec(before)?.[1];
  if (subject === 'det') return OF_CLAUSE.has(word) && CLAUSE_NEXT.test(after);
  if (subject === 'der') return true;
  return OF_SUBJECT.has(word) && !DEPENDS_NEAR.test(before);
}
const DEPENDS_NEAR = /(?<!\p{L})(?:at|om|hvis|når|fordi|da|som|der)(?: \p{L}+){1,8} $/u;

/** *undersøges hvert efterår*: somebody's daily work. */
const EVERY = /^ (?:\p{L}+ )?hvert?(?!\p{L})/u;

function isTask(block: TextBlock, passive: Passive, verbs: ReadonlySet<string>): boolean {
  const word = passive.word.toLowerCase();
  if (!verbs.has(word)) return false;
  // *Der blev i 2023 arbejdet på …*: over, and told when.
  if (block.lower.startsWith('blev', passive.from) && FIXED_TIME.test(sentenceText(block, passive.from))) return false;
  const after = block.lower.slice(passive.to, passive.to + 60);
  if (EVERY.test(after)) return false;
  const particle = PARTICLES.get(word);
  if (particle && !particle.test(after.replace(/^ der(?!\p{L})/u, ''))) return false;
  const before = block.lower.slice(Math.max(0, passive.from - 60), passive.from).trimEnd();
  if (DENIED.test(after) || DEPENDS.test(before) || sentenceText(block, passive.from).endsWith('?')) return false;
  return isNobodys(block, { ...passive, word });
}

/** *Det er forvaltningens vurdering, at krydset bør følges*: whoever thinks that it ought to be done is not told to do it. */
const HOLDS =
  /(?:forvaltning|administration|direktion|center|centr)\p{L}*s (?:vurdering|skøn|opfattelse|holdning|anbefaling)|(?:forvaltningen|administrationen|direktionen|centret) (?:vurderer|mener|finder|anbefaler|foreslår)(?:,? (?:dog|også|derfor|samtidig))?,? at(?!\p{L})/gu;

const SOUGHT: ReadonlySet<string> = new Set(['findes', 'skaffes']);
const ANY_BODY: ReadonlySet<string> = new Set(['vedtaget', 'udtrykt ønske']);

/** *Som led i budget 2027 blev det aftalt*: the parties are those of the budget. *Planen er screenet efter loven*: by whoever sends it. */
const OF_BUDGET = /(?<!\p{L})budget\p{L}* (?:for )?20\d\d(?!\d)/u;
const SCREENED = /(?<!\p{L})screen(?:et|es|ing)\p{L}*/u;
/** Told in the sentence or the one before, or said by whoever the sentence quotes. */
function isTold(block: TextBlock, { kind, from: at, word }: HiddenActor): boolean {
  if (isReported(block, at)) return true;
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  const [before, own] = [spans[index - 1], spans[index]];
  if (kind === 'agreement' && own && OF_BUDGET.test(block.lower.slice(own.from, own.to))) return true;
  if (kind === 'claim' && before && SCREENED.test(block.lower.slice(before.from, before.to))) return true;
  const next = spans[index + 1];
  // *Der skal findes plads. Centret spørger skolerne*: whoever is to look for it comes next.
  if (next && SOUGHT.has(word) && ACTOR.test(block.lower.slice(next.from, Math.min(next.to, next.from + FAR))))
    return true;
  if (ANY_BODY.has(word) && BODY.test(block.lower.slice(Math.max(before?.from ?? 0, at - FAR), own?.to))) return true;
  // *Parkskolen. Der iværksættes …*: a word that stands as a heading does nothing.
  const first = before && block.text.slice(before.from, before.to).includes(' ') ? before : own;
  // Behind a view stands its ground, and whoever is named there holds it no more than others; nor does one who gains by the work do it.
  const end = kind === 'view' || kind === 'claim' ? at : endOfClause(block, { from: at, to: own?.to ?? at });
  // Whoever is asked or told stands first, and does neither.
  const start = kind === 'told' || kind === 'asking' ? at : (first?.from ?? 0);
  const [from, to] = [Math.max(start, at - FAR), Math.min(end, at + FAR)];
  const lower = block.lower.slice(from, to);
  return ACTOR.test(kind === 'duty' ? lower.replaceAll(HOLDS, '') : lower) || NAMED.test(block.text.slice(from, to));
}

/** *Der arbejdes med et bedre grundlag, så lederne kan …*: what it leads to is a clause of its own. */
const LEADS_TO = /, (?:så|for at|fordi|som|der|hvor|idet|da|om|hvorvidt)(?!\p{L})/u;
function endOfClause(block: TextBlock, { from, to }: Span): number {
  const next = block.lower.slice(from, Math.min(to, from + FAR)).search(LEADS_TO);
  return next < 0 ? to : from + next;
}

/** *Forvaltningens bemærkninger*, *Administrationens vurdering*: whoever the section belongs to holds what is held in it. */
const OWNED = /(?:forvaltning|administration|direktion|center|sekretariat|afdeling)\p{L}*s (?:\p{L}+ )?\p{L}+|^ifølge/u;

/** True where the heading says who holds the views of what stands below it. */
export const isOwnedView = (heading: string): boolean => OWNED.test(heading.toLowerCase());

const PHRASES: readonly { kind: HiddenActor['kind']; own: Marks; pattern: RegExp }[] = [
  { kind: 'task', own: marks(TO_FIND, 'findes', 'skaffes'), pattern: TO_FIND },
  {
    kind: 'saying',
    own: marks(SAID, 'oplyst', 'lovet', 'udsigt', 'tilkendegivet', 'meddelt', 'anført', 'påpeget', 'gældende'),
    pattern: SAID,
  },
  { kind: 'view', own: marks(VIEWED, 'vurderes', 'skønnes', 'anses'), pattern: VIEWED },
  { kind: 'wish', own: marks(WISHED, 'ønskes'), pattern: WISHED },
  { kind: 'duty', own: marks(OUGHT, 'bør '), pattern: OUGHT },
  { kind: 'task', own: marks(PUT_OFF, 's nærmere', 's senere'), pattern: PUT_OFF },
  { kind: 'claim', own: marks(HELD, 'vurderes', 'vurderet', 'vurderingen'), pattern: HELD },
  { kind: 'claim', own: marks(POINTED, 'peges'), pattern: POINTED },
  { kind: 'asking', own: marks(ASKED, 'anmodet', 'bedt', 'opfordret'), pattern: ASKED },
  { kind: 'told', own: marks(TOLD, 'fået '), pattern: TOLD },
  { kind: 'agreement', own: marks(AGREED, 'aftalt'), pattern: AGREED },
  { kind: 'proposal', own: marks(PROPOSED, 'foreslås', 'indstilles'), pattern: PROPOSED },
  { kind: 'ruling', own: marks(RULED, 'vedtaget'), pattern: RULED },
  { kind: 'wish', own: marks(VOICED, 'udtrykt ønske'), pattern: VOICED },
];

/** Of a pattern with a group, the words of the group. */
function phrases(block: TextBlock, { kind, own, pattern }: (typeof PHRASES)[number]): HiddenActor[] {
  return markedMatches(block, own, pattern).map(({ index, 0: all, 1: word = all }) => {
    const from = index + all.lastIndexOf(word);
    return { kind, from, to: from + word.length, word };
  });
}

/** What a block leaves to nobody, of the passives that say no one who acts. `verbs`: the forms that are asked about, in small letters. */
export function hiddenActors(
  block: TextBlock,
  { open, verbs }: { open: readonly Passive[]; verbs: ReadonlySet<string> },
): readonly HiddenActor[] {
  const tasks = open
    .filter((passive) => isTask(block, passive, verbs))
    .map(({ from, to, word }): HiddenActor => ({ kind: 'task', from, to, word: word.toLowerCase() }));
  const others = PHRASES.flatMap((phrase) => phrases(block, phrase));
  const apart = others.filter(({ from }) => !tasks.some((task) => task.from === from));
  const told = [...tasks, ...apart].filter((one) => !isTold(block, one));
  return [...told, ...undated(block, told)].sort((a, b) => a.from - b.from);
}

/** What is to be done on no day is asked for whoever is named beside it; once in a sentence. */
function undated(block: TextBlock, asked: readonly HiddenActor[]): readonly HiddenActor[] {
  return actsAhead(block)
    .filter(({ kind, from }) => {
      const sentence = block.sentenceAt(from);
      return kind === 'nobody' && !asked.some((one) => sentence.from <= one.from && one.from < sentence.to);
    })
    .map(({ from, to }) => ({ kind: 'duty', from, to, word: block.lower.slice(from, to) }));
}

import type { TextBlock } from '../blocks.ts';
import type { Check } from '../define.ts';
import { VAGUE_ACTORS } from '../lists/actors.ts';
import { lowerBefore } from '../reading/near.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = { da: 'Hvem? Nævn navne eller roller.', en: 'Who? Give names or roles.' };

/** What comes next says who: a bracket, a colon, *herunder …*, *fra Rambøll*. */
const TOLD_NEXT =
  /^,?\s*(?:\(\s*\p{L}|:\s*\p{L}|(?:herunder|bl\.a\.|blandt andet|blandt andre|f\.eks\.|fx|for eksempel|såsom|nemlig|dvs\.|det vil sige|i form af)(?!\p{L}))/u;
/** Bodies and people a reader knows or can look up. */
const NAMED_ROLE =
  /(?<!\p{L})(?:\p{Ll}+(?:(?<!om)rådet|rådene|bestyrelsen|bestyrelserne|nævnet|styrelsen|kredsen|lauget)|politiet|beredskabet|naboer(?:ne)?|lodsejer(?:e|ne)|grundejerforening(?:en|er|erne)|forældre(?:ne)?|pårørende|elever(?:ne)?|beboer(?:e|ne)|tillidsrepræsentanter(?:ne)?|fagforeninger(?:ne)?|skoleledere(?:ne)?|praktiserende læger)(?!\p{L})/u;
/** The municipality itself and its parts say nothing of the others. */
const OWN =
  /(?:\p{Lu}\p{L}+ Kommunes?|Center for (?:\p{Lu}\p{L}+(?:,? | og ))*\p{Lu}\p{L}+|(?:Administrationen|Forvaltningen|Direktionen|Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen|\p{L}*[Uu]dvalget))(?!\p{L})/gu;
/** A capital at the beginning of a sentence names nobody. */
const NAME = /(?<=[\p{Ll}\d,(] )\p{Lu}\p{L}+/u;
/** What joins the actor to the names beside it: *Skolebestyrelsen, elevrådet og andre interessenter*. */
const JOINED_BEFORE = /(?:,|\s(?:og|samt|eller|såvel som))\s+(?:(?:med|andre|de|alle)\s+){0,2}$/u;
const JOINED_AFTER =
  /^(?:\s+(?!og|samt|eller)\p{Ll}+){0,2}(?:,\s(?:som|der)|\s(?:fra|hos|som|og|samt|eller)|,)\s+(.{1,80})/u;
/** Another statement begins, and a name in it is another's. */
const CUT = /[;:]|,\s(?:og|men|samt|mens|der|som|at|så|hvor|da|fordi)\s/u;
const DENIED = /(?<!\p{L})(?:ingen|ikke|uden|hverken|undgå|fremfor|frem for|i stedet for)(?:\s+\p{L}+){0,3}\s+$/u;
/** *To konsulenter*, *kommunens konsulenter*, *udgifter til konsulenter*: counted, owned, or a trade and nobody in particular. */
const NO_ACTOR =
  /(?:\d|(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|ni|ti|flere|færre)|\p{L}s(?: egne)?|(?:udgift(?:er|en)?|forbruget|beløbet|udgifterne|penge(?:ne)?|midler) til|brug(?:en)? af|antal(?:let)?(?: af)?|ansætte[rs]?|ansat|stillinger som|køb(?:et|e[rst]?)? af|bruge[rs]?|hyre[rs]?|trække[rs]? på)\s+(?:eksterne\s+)?$/u;
/** Who acts or thinks behind *man*; *man kan søge* and *hvis man bor* speak of anybody. */
const MAN_ACTS =
  /^\s+(?:(?:regner|tror|håber|vurderer|forventer|ønsker|mener|vil|agter|besluttede|valgte|arbejder|overvejer|anbefaler|foreslår|planlægger|undersøger|undersøgte|konstaterede|drøftede|prioriterede|aftalte)(?!\p{L})|(?:har|havde)\s+(?:(?:også|derfor|nu|allerede|tidligere|endnu|ikke|i flere år|længe)\s+){0,2}(?:besluttet|valgt|vurderet|undersøgt|konstateret|drøftet|ønsket|prioriteret|været i|forsøgt|aftalt|indgået|inddraget|igangsat|afsat|udarbejdet|overvejet|erfaret|fravalgt|planlagt|talt|arbejdet|taget|sat|lavet|fået|gjort|spurgt)(?!\p{L}))/u;
/** *I forvaltningen vurderer man*: the verb first. */
const ACTS_MAN =
  /(?<!\p{L})(?:regner|vurderer|forventer|mener|agter|besluttede|valgte|overvejer|anbefaler|foreslår|planlægger|konstaterede|prioriterede|ønsker)\s+$/u;
const ANYBODY =
  /(?<!\p{L})(?:hvis|når|hvordan|hvorfor|hvad|hvem|såfremt|medmindre|som|end|den|det|dem|der|hvor|inden|før|uanset om|om)\s+$/u;

/** One firm or adviser: who has done something, not whom one may hire. */
const ONE_FIRM = /^(?:ekstern|privat|konsulenthus|rådgivende)/u;
const HAS_DONE =
  /(?<!\p{L})(?:er|blev|var|har|havde)(?!\p{L}).*(?:af|fra|hos|bistand fra|har (?:bedt|fået|hyret|haft)) (?:en |et |den |det |to |flere )?$|(?:har|havde) (?:bedt|fået|hyret|haft|spurgt) (?:en |et )?$/u;

/** *Projekterne skal*, and then *- have gerne flere parter med*: what is asked of any of them. */
const A_CRITERION = /^(?:have|være|samle|inddrage|omfatte|finde|få|bygge|vise) /u;

const NEAR = 500;

function sentenceNear(block: TextBlock, at: number): string {
  const { from, to } = block.sentenceAt(at);
  return block.text.slice(Math.max(from, at - NEAR), Math.min(to, at + NEAR));
}

function names(words: string): boolean {
  const rest = words.replaceAll(OWN, (own) => own.toLowerCase().replaceAll(/\p{L}/gu, '_'));
  return NAME.test(rest) || NAMED_ROLE.test(rest.toLowerCase());
}

/** Names in a row with the actor, or right behind it: a capital elsewhere in the sentence may be a project's, or a place's. */
function namedBeside({ block, from, to }: TermMatch): boolean {
  const sentence = block.sentenceAt(from);
  const before = block.text.slice(Math.max(sentence.from, from - 120), from);
  const row = before.split(CUT).at(-1) ?? '';
  if (JOINED_BEFORE.test(before) && names(row.slice(-80))) return true;
  const after = block.text.slice(to, Math.min(sentence.to, to + 120));
  const joined = JOINED_AFTER.exec(after)?.[1]?.split(CUT)[0] ?? '';
  return names(`af ${joined}`);
}

/** The next sentence tells who they are: *Det er Skolebestyrelsen og Handicaprådet.* */
function toldAfter({ block, from }: TermMatch): boolean {
  const spans = block.sentences();
  const next = spans[spans.findIndex((span) => span.from <= from && from < span.to) + 1];
  const text = next ? block.text.slice(next.from, Math.min(next.to, next.from + 300)) : '';
  return /^(?:Det er|De er|Det var|Der er tale om|Parterne er|Aktørerne er|Interessenterne er)(?!\p{L})/u.test(text);
}

function allowed(match: TermMatch): boolean {
  const { block, term, before, after, from, to } = match;
  if (term === 'man') {
    const acts = (MAN_ACTS.test(after) && !ANYBODY.test(before)) || ACTS_MAN.test(before);
    return !acts || NAME.test(sentenceNear(block, from));
  }
  if (term === 'flere parter' && block.context.kind === 'item' && A_CRITERION.test(block.text)) return true;
  if (ONE_FIRM.test(term) && !term.startsWith('eksterne ') && !HAS_DONE.test(lowerBefore(block, from))) return true;
  if (DENIED.test(before) || (term.endsWith('konsulenter') && NO_ACTOR.test(before))) return true;
  if (term.startsWith('konsulenter') && /^\s+(?:i|hos|fra|på|ved)\s+\p{L}/u.test(after)) return true;
  if (TOLD_NEXT.test(block.lower.slice(to, to + 60))) return true;
  return namedBeside(match) || toldAfter(match);
}

export const pr14: Check = {
  id: 'PR14',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_ACTORS],
  name: { da: 'Ubestemt aktør', en: 'Undetermined actor' },
  why: {
    da: 'En borger vil vide, hvem der blev spurgt, og hvem der mener noget. »Relevante parter« kan ingen ringe til.',
    en: 'A citizen wants to know who was asked and who holds an opinion. Nobody can ring "relevant parties".',
  },
  run: existence({ list: VAGUE_ACTORS, message: MESSAGE, allowed }),
};

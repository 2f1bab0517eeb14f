import { allMatches } from '../../text/allMatches.ts';
import type { TextBlock } from '../blocks.ts';
import type { CaseView, SectionView } from '../view.ts';

/** A party said to be heard, where it stands. */
export interface HeardParty {
  readonly block: TextBlock;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const PARTY = /(?<!\p{L})\p{Lu}\p{L}{2,30}rådet(?!\p{L})/gu;
/** *A og B har haft planen i høring*, *sendt i høring hos A og B*: several are told of in one go. */
const WERE_HEARD =
  /(?<!\p{L})(?:har haft (?:\p{L}+ ){1,6}(?:i høring|til høring|til udtalelse)|har været hørt|er (?:blevet )?hørt|(?:været|sendt) i høring (?:hos|i|blandt))(?!\p{L})/u;
/** *Begge råd støtter forslaget*, *Rådene foreslår*: what all of them said. */
const OF_ALL =
  /(?<!\p{L})(?:(?:begge|alle|de to|de tre) (?:råd|høringsparter|parter)?\s?|rådene |høringsparterne |de )(?:har (?:i deres svar )?(?:ingen|ikke|bakket|anbefalet|tilsluttet)|støtter|havde|anbefaler|foreslår|tilslutter|bakker|er (?:enige|positive|glade|kritiske)|ønsker|mener|udtrykker)/u;

/** One board by its two names. */
const ALIAS: Readonly<Record<string, string>> = { Seniorrådet: 'Ældrerådet', Ældrerådet: 'Seniorrådet' };

const HEARING = new Set(['hearing', 'engagement']);

function untoldIn(section: SectionView): readonly HeardParty[] {
  if (!HEARING.has(section.key)) return [];
  const [at, span] = whereHeard(section);
  if (!at || !span) return [];
  const named = allMatches(at.text.slice(span.from, span.to), PARTY).map(({ index, 0: name }) => ({
    block: at,
    name,
    from: span.from + index,
    to: span.from + index + name.length,
  }));
  const rest = section.blocks.map((block) =>
    block === at ? `${block.text.slice(0, span.from)} ${block.text.slice(span.to)}` : block.text,
  );
  if (named.length < 2 || rest.some((text) => OF_ALL.test(text.toLowerCase()))) return [];
  const isTold = ({ name }: HeardParty) =>
    rest.some((text) => text.includes(name) || text.includes(ALIAS[name] ?? name));
  const untold = named.filter((party) => !isTold(party));
  // Where nobody's answer is told, the question beside the check asks for all of them.
  return untold.length < named.length ? untold : [];
}

function whereHeard({ blocks }: SectionView) {
  for (const block of blocks) {
    if (block.context.quoted || !WERE_HEARD.test(block.lower)) continue;
    const span = block.sentences().find(({ from, to }) => WERE_HEARD.test(block.lower.slice(from, to)));
    if (span && allMatches(block.text.slice(span.from, span.to), PARTY).length > 1) return [block, span] as const;
  }
  return [null, null] as const;
}

/** Councils said to be heard whose answer is not told, where that of another one is. */
export function untoldParties({ sections, blocks }: CaseView): readonly HeardParty[] {
  const open = sections.flatMap((section) => section.memo(untoldIn));
  if (open.length === 0) return open;
  const told = blocks.flatMap((block) => block.memo(viewsIn));
  return open.filter(({ name }) => !told.some((sentence) => sentence.includes(name)));
}

/** *Ungerådet foreslår, at …*: what a board thinks, in whatever section. */
const VIEW =
  /rådet(?: \p{L}+){0,3} (?:foreslår|foreslog|mener|mente|ønsker|ønskede|støtter|støttede|anbefaler|bemærker|peger|svarer|svarede|skriver|finder|efterlyser|er (?:imod|enig|positiv|bekymret|kritisk)|havde (?:ingen|ikke))(?!\p{L})/u;
const viewsIn = (block: TextBlock): readonly string[] =>
  block.lower.includes('rådet')
    ? block
        .sentences()
        .flatMap(({ from, to }) => (VIEW.test(block.lower.slice(from, to)) ? [block.text.slice(from, to)] : []))
    : [];

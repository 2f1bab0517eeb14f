import type { TextBlock } from '../blocks.ts';
import { isProse } from '../define.ts';
import type { CaseView } from '../view.ts';

/** An option told in words: its own paragraph, item or heading with what follows. */
export interface ToldOption {
  /** *Løsning A*, as it is written. */
  readonly label: string;
  /** The letter or number. */
  readonly name: string;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  /** What is said of it there. */
  readonly text: string;
  readonly words: number;
}

const KIND =
  '(?:[Ll]øsning|[Aa]lternativ|[Mm]odel|[Mm]ulighed|[Ss]cenarie|[Ss]cenarium|[Vv]ariant|[Ff]orslag|[Pp]lacering|[Ll]injeføring|[Ss]por|[Oo]ption)';
const OPENING = new RegExp(`^(${KIND}\\s([A-H]|\\d))(?:\\s?[:.–-]\\s|\\s\\(|$)`, 'u');
const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

interface Opening {
  readonly label: string;
  readonly name: string;
}

const openingOf = ({ text }: TextBlock): Opening | null => {
  const match = OPENING.exec(text);
  return match ? { label: match[1] ?? '', name: match[2] ?? '' } : null;
};

/** What is said of an option there is its price, what others think of it, or what is recommended. */
const ELSEWHERE = new Set(
  'summary decisionQuestion recommendation economy hearing engagement legalBasis decision dissent attachments nextSteps previousHandling'.split(
    ' ',
  ),
);

/** Options that have a paragraph, an item or a heading of their own, with all that is said until the next one or the section's end. */
export function toldOptions(view: CaseView): readonly ToldOption[] {
  return view.sections.filter(({ key }) => !ELSEWHERE.has(key)).flatMap((section) => section.memo(readTold));
}

function readTold({ blocks }: { readonly blocks: readonly TextBlock[] }): readonly ToldOption[] {
  const told: ToldOption[] = [];
  for (const [at, block] of blocks.entries()) {
    const opening = block.context.kind === 'cell' || block.context.quoted ? null : block.memo(openingOf);
    if (!opening) continue;
    const text = [block.text.slice(opening.label.length), ...followers(blocks, at)].join(' ');
    told.push({ ...opening, block, from: 0, to: opening.label.length, text, words: wordsIn(text) });
  }
  return told;
}

/** A heading holds what stands under it; a paragraph or item holds itself. */
function followers(blocks: readonly TextBlock[], at: number): string[] {
  if (blocks[at]?.context.kind !== 'heading') return [];
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.context.kind === 'heading' || block.memo(openingOf) !== null);
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text);
}

const FEW = 8;
const ENOUGH = 16;
/** What a description of an option names when it says what follows from it. */
const SAYS_MORE =
  /\d{3}|(?<!\p{L})(?:kr\.?|koster|sparer|betyder|medfører|giver|kræver|får|mister|bliver|fortsætter|uændret|ændres|fordel\p{L}*|ulempe\p{L}*|konsekvens\p{L}*|ingen)(?!\p{L})/iu;

/** Options that are only named: a few words, and nothing of them anywhere else, while another is told at length. */
export function bareOptions(view: CaseView): readonly ToldOption[] {
  const told = toldOptions(view);
  if (told.length < 2 || !told.some(({ words }) => words >= ENOUGH)) return [];
  return told.filter(({ words, text, name, block }) => {
    if (words >= FEW || SAYS_MORE.test(text)) return false;
    return !view.blocks.some((other) => other !== block && tells(other, name));
  });
}

/** True when the block says something of the option: in a table, or in prose that is not the summary or the recommendation. */
function tells(block: TextBlock, name: string): boolean {
  const { context, section, text } = block;
  if (section === 'summary' || section === 'decisionQuestion' || section === 'recommendation') return false;
  if (context.kind !== 'cell' && !isProse(block)) return false;
  return text.split(/[^\p{L}\d]+/u).includes(name);
}

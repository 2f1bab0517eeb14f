import { isRunning, type TextBlock } from '../checks/blocks.ts';
import type { Finding, Message, Severity } from '../checks/types.ts';
import { countWords } from '../text/tokens.ts';

/** A sentence that is heavy to read, and why. */
export interface WorstSentence {
  /** Index of its block among `blocksOf(doc)`, and UTF-16 offsets in the block's text. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Key of the section it stands in. */
  readonly section: string;
  readonly text: string;
  /** What is said of it, each once, the gravest first; never empty. */
  readonly reasons: readonly Message[];
}

const MOST = 10;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 4, warning: 2, suggestion: 1 };
/** Words; what goes beyond is felt by every reader. */
const COMFORTABLE = 25;
/** Ten words more weigh as much as a suggestion. */
const WORDS_A_POINT = 10;

interface Weighed extends WorstSentence {
  readonly weight: number;
}

/**
 * The sentences of running text with most to mend, the heaviest first, ten at most. Weighed by their findings and by their length beyond
 * 25 words; equal ones in the order of the text. One without findings is never among them, however long. The weight itself is
 * told nobody: it ranks sentences, and says nothing of a text.
 */
export function worstSentences(blocks: readonly TextBlock[], findings: readonly Finding[]): WorstSentence[] {
  const byBlock = new Map<number, Finding[]>();
  for (const finding of findings) byBlock.set(finding.block, [...(byBlock.get(finding.block) ?? []), finding]);
  const weighed = [...byBlock].flatMap(([index, own]) => {
    const block = blocks[index];
    return block && isRunning(block) && !block.context.quoted ? sentencesOf(block, index, own) : [];
  });
  return weighed
    .sort((a, b) => b.weight - a.weight || a.block - b.block || a.from - b.from)
    .slice(0, MOST)
    .map(({ weight: _weight, ...sentence }) => sentence);
}

function sentencesOf(block: TextBlock, index: number, findings: readonly Finding[]): Weighed[] {
  return block.sentences().flatMap(({ from, to }): Weighed[] => {
    const own = findings
      .filter((finding) => from <= finding.from && finding.from < to)
      .sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
    if (own.length === 0) return [];
    const text = block.text.slice(from, to);
    const beyond = Math.max(0, countWords(block.prose().slice(from, to), 0).words - COMFORTABLE) / WORDS_A_POINT;
    const weight = own.reduce((sum, { severity }) => sum + WEIGHT[severity], beyond);
    return [{ block: index, from, to, section: block.section, text, reasons: distinct(own), weight }];
  });
}

function distinct(findings: readonly Finding[]): Message[] {
  return [...new Map(findings.map(({ message }) => [message.da, message])).values()];
}

import type { CaseFields } from '../kinds/case/case.ts';
import { allMatches } from '../text/allMatches.ts';
import type { Span } from '../text/segment.ts';
import { isRunning, type TextBlock } from './blocks.ts';
import { holds, type Marks } from './marks.ts';
import type { Memo } from './memo.ts';
import type { Tuning } from './tuning.ts';
import type { CheckMeta, Fix, Message, Severity } from './types.ts';
import type { CaseView, SectionView } from './view.ts';

/** What a check reports: a place in a block, a section, or the whole case when neither is given. */
export interface Hit {
  readonly block?: TextBlock;
  readonly from?: number;
  readonly to?: number;
  readonly section?: string;
  /** Id of a block that holds no words, such as a picture: where the finding leads to. */
  readonly blockId?: string;
  readonly message: Message;
  readonly severity?: Severity;
  readonly suggestion?: Message;
  readonly fix?: Fix;
  /** Stands as a finding also where a person judges, until one has answered: what it says needs no judgement. */
  readonly certain?: true;
  /** It is about a field nobody has filled in. */
  readonly lacks?: 'field';
  /** Tells findings without words apart (which field, which attachment), so that each can be dismissed by itself. */
  readonly about?: string;
}

/** A small case written as text, for a check's examples. Lines: `| a | b |` table, `1. ` or `- ` lists, `> ` quote, `### ` heading, `![alt]` picture, `![]()` one that only decorates. */
export interface Example {
  readonly sections?: Readonly<Record<string, string>>;
  readonly fields?: Partial<CaseFields>;
}

export interface Examples {
  /** Each must give at least one finding of the check. A plain string stands in the section *Sagsfremstilling*. */
  readonly bad: readonly (string | Example)[];
  /** None may give one. */
  readonly good: readonly (string | Example)[];
}

/** The words a hit underlines, as written; empty where something is missing. */
export const wordsOf = ({ block, from = 0, to = 0 }: Hit): string => block?.text.slice(from, to) ?? '';

export type Run = (view: CaseView) => readonly Hit[];

/** A rule that goes by lists or thresholds a council may change: made once for each checker and case type. */
export interface TunedRule {
  readonly tuned: (tuning: Tuning) => Run;
}

/** A check: what it is, and what it finds. What it must and must not find lies in `examples/`, for the tests and for whoever asks. */
export interface Check extends CheckMeta {
  readonly run: Run | TunedRule;
}

/** Where a block's own text is enough: the work is done once for each block until it changes. */
export const inBlocks = (work: (block: TextBlock) => readonly Hit[]): Run => ofBlocks(work);

/** Where a section is enough: the work is done again only when something in the section changes. */
export const inSections = (work: (section: SectionView) => readonly Hit[]): Run => ofSections(work);

/**
 * What `work` finds in each block, in the order of the text. Kept for each block, and gathered for each section: a letter typed asks the
 * blocks of its own section anew and no others.
 */
export const ofBlocks = <T>(work: (block: TextBlock) => readonly T[]): ((view: CaseView) => readonly T[]) =>
  ofSections((section) => gathered(section.blocks, work));

/** What `work` finds in each section, in the order of the text. */
export const ofSections =
  <T>(work: (section: SectionView) => readonly T[]): ((view: CaseView) => readonly T[]) =>
  (view) =>
    gathered(view.sections, work);

/** True where `is` holds of any block; kept for each block and each section. */
export function anyBlock(is: (block: TextBlock) => boolean): (view: CaseView) => boolean {
  const inSection = (section: SectionView): boolean => section.blocks.some((block) => block.memo(is));
  return (view) => view.sections.some((section) => section.memo(inSection));
}

/** As `flatMap` of what is kept; nearly everywhere nothing is found, and then nothing is made. */
function gathered<Part extends Memo, T>(parts: readonly Part[], work: (part: Part) => readonly T[]): readonly T[] {
  let all: T[] | undefined;
  for (const part of parts) {
    const found = part.memo(work);
    if (found.length === 0) continue;
    all ??= [];
    for (const one of found) all.push(one);
  }
  return all ?? NONE;
}
const NONE: readonly never[] = [];

/** As `inBlocks`, for the administration's own running text: no headings, tables or quotations. */
export function inProse(work: (block: TextBlock) => readonly Hit[]): Run {
  const guarded = (block: TextBlock): readonly Hit[] => (isProse(block) ? work(block) : []);
  return inBlocks(guarded);
}

export function isProse(block: TextBlock): boolean {
  return isRunning(block) && !block.context.quoted && block.section !== 'decision' && block.section !== 'dissent';
}

/** Danish and foreign pairs: »x«, «x», “x”, „x“, ”x”, "x". A mark that is never closed quotes nothing. */
const QUOTATION = /»[^«»]*«|«[^«»]*»|“[^“”]*”|„[^“”„]*[“”]|”[^”]*”|"[^"]*"/gu;

function quotations(block: TextBlock): readonly Span[] {
  return allMatches(block.text, QUOTATION).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

/**
 * Words that no check of wording looks at: they begin between quotation marks, and are somebody else's, or reach into a formula, and
 * are nobody's.
 */
export function isExempt(block: TextBlock, from: number, to = from + 1): boolean {
  return (
    block.memo(quotations).some((quotation) => quotation.from < from && from < quotation.to) ||
    block.formulas().some((formula) => formula.from < to && from < formula.to)
  );
}

/** Whether a block holds any such words: most hold none, and need not be asked word by word. */
export const hasExempt = (block: TextBlock): boolean =>
  block.memo(quotations).length > 0 || block.formulas().length > 0;

const isOpen = (block: TextBlock, { index, 0: { length } }: RegExpExecArray): boolean =>
  !isExempt(block, index, index + length);

/** All matches of a global pattern outside quotation marks and formulas. */
export function matches(block: TextBlock, pattern: RegExp): RegExpExecArray[] {
  return allMatches(block.text, pattern).filter((match) => isOpen(block, match));
}

/** As `matches`, in small letters: the pattern names capitals nowhere and needs no `i`. */
export function lowerMatches(block: TextBlock, pattern: RegExp): RegExpExecArray[] {
  return allMatches(block.lower, pattern).filter((match) => isOpen(block, match));
}

/** As `lowerMatches`, read only where the block holds one of the marks. */
export const markedMatches = (block: TextBlock, own: Marks, pattern: RegExp): readonly RegExpExecArray[] =>
  holds(block, own) ? lowerMatches(block, pattern) : NONE;

/** The sentence an offset stands in. */
export function sentenceText(block: TextBlock, offset: number): string {
  const { from, to } = block.sentenceAt(offset);
  return block.text.slice(from, to);
}

/** Letters; what stands farther off in a sentence without end says nothing of the words asked about. */
const NEAR = 400;

/** The sentence an offset stands in, in small letters, or what is near the offset where the sentence is very long. */
export function sentenceAround(block: TextBlock, offset: number): string {
  const { from, to } = block.sentenceAt(offset);
  return block.lower.slice(Math.max(from, offset - NEAR), Math.min(to, offset + NEAR));
}

/** The sentence with its neighbours on both sides. */
export function surroundings(block: TextBlock, offset: number): string {
  const spans = block.sentences();
  const index = block.sentenceIndexAt(offset);
  const first = spans[Math.max(0, index - 1)];
  const last = spans[Math.min(spans.length - 1, index + 1)];
  return first && last ? block.text.slice(first.from, last.to) : block.text;
}

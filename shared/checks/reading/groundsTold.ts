import type { TextBlock } from '../blocks.ts';
import type { Hit } from '../define.ts';
import type { CaseView, SectionView } from '../view.ts';
import { listedAttachments } from './attachments.ts';
import { goesOnFromSource } from './holder.ts';
import { lowerBefore } from './near.ts';
import { sectionOf } from './toldNear.ts';

/** *Prognosen viser*, *Beregningerne viser*: one paper, which has a name somewhere. */
const OF_PAPER = /^(prognose|beregning|evaluering|analyse|statistik)(?:n|en|erne|rne|ne)? /u;
/** *Et udbud tager erfaringsmæssigt ni måneder*: what the administration does itself, it knows. */
const OWN_WORK = /(?:udbud|sagsbehandling|høring|lokalplan|rekruttering|proces)\p{L}* (?:tager|varer) $/u;
/** Letters. */
const LONGEST_SOURCE = 160;

/** A heading, or the line under a table that says where it is from: *Kilde: elevprognosen, februar 2027*. */
const namesSource = ({ context, lower }: TextBlock, paper: string): boolean =>
  (context.kind === 'heading' || (lower.startsWith('kilde') && lower.length < LONGEST_SOURCE)) && lower.includes(paper);

const isNamedAbove = ({ blocks, heading }: SectionView, paper: string, block: TextBlock): boolean =>
  heading.toLowerCase().includes(paper) ||
  blocks.slice(0, blocks.indexOf(block)).some((one) => namesSource(one, paper));

/** Whether what a claim rests on stands above it, among the attachments, or is the experience of whoever does the work. */
export function areGroundsTold(view: CaseView, { block, from = 0, to = 0 }: Hit): boolean {
  if (!block) return false;
  const section = sectionOf(view, block);
  const words = block.lower.slice(from, to);
  if (words === 'erfaringsmæssigt') return OWN_WORK.test(lowerBefore(block, from));
  const paper = OF_PAPER.exec(words)?.[1];
  if (paper === undefined || !section) return goesOnFromSource(block, from);
  return (
    goesOnFromSource(block, from) ||
    isNamedAbove(section, paper, block) ||
    listedAttachments(view).some(({ title }) => title.toLowerCase().includes(paper))
  );
}

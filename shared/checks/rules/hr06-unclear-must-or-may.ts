import { bindingOf } from '../../handlerum/duties.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, ofBlocks, sentenceText } from '../define.ts';
import { legalBasisOf, namesAct, unboundDuties } from '../reading/duties.ts';
import { isOwnHouse } from '../reading/house.ts';
import { recorded } from '../reading/recorded.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Er det en pligt eller en mulighed? Angiv paragraf.',
  en: 'Is it a duty or a choice? Name the section of the act.',
};

const hitsIn = (block: TextBlock): readonly (Hit & { readonly kind: 'said' | 'implied' })[] =>
  isProse(block)
    ? unboundDuties(block).map(({ from, to, kind }) => ({
        block,
        from,
        to,
        kind,
        message: MESSAGE,
        ...(kind === 'implied' ? { severity: 'warning' as const } : {}),
      }))
    : [];
const allHits = ofBlocks(hitsIn);

/** *loven kræver*: the act that was named before it. */
const THE_ACT = /^(?:loven|lovgivningen|lovkravet|lovkravene)(?!\p{L})/u;
const isLawTold = ({ block, from = 0 }: Hit, { blocks }: CaseView): boolean =>
  block !== undefined &&
  THE_ACT.test(block.lower.slice(from)) &&
  blocks.slice(0, blocks.indexOf(block)).some((one) => one.memo(namesAct));

const warned = <T extends Hit>(hit: T): T & { readonly severity: 'warning' } => ({ ...hit, severity: 'warning' });

export const hr06: Check = {
  id: 'HR06',
  category: 'room',
  severity: 'error',
  judge: 'both',
  needs: ['text', 'fields'],
  question: {
    da: 'Er det klart, hvad kommunen skal, hvad den kan, og hvilken lov der siger det?',
    en: 'Is it clear what the municipality must do, what it may do, and which act says so?',
  },
  name: { da: 'Skal eller kan', en: 'Must or may' },
  why: {
    da: 'Det, kommunen skal, er der ikke noget at forhandle om. Det, den kan, er politik. Derfor må de to ikke forveksles.',
    en: 'What the municipality must do is not open to negotiation. What it may do is politics. So the two must not be confused.',
  },
  run: (view) => {
    const { namesLaw, saysDuty } = legalBasisOf(view);
    if (saysDuty) return [];
    const { bindings } = recorded(view);
    // A duty that has become a binding with its source says by what it binds.
    const isBound = ({ block, from = 0 }: Hit) =>
      bindings.length > 0 &&
      block !== undefined &&
      (bindingOf(sentenceText(block, from), bindings)?.source.trim() ?? '') !== '';
    const all = allHits(view).filter((hit) => !isBound(hit));
    // Where a foreign case tells the law at all, it is told once for all its duties.
    if (namesLaw && !isOwnHouse(view)) return [];
    if (!isOwnHouse(view)) return all.filter((hit) => !isLawTold(hit, view)).map(warned);
    return namesLaw ? all.filter(({ kind }) => kind === 'said') : all;
  },
};

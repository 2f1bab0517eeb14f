import type { CaseFields, DocJson } from '../../../shared/kinds/case/case.ts';
import { withRoles } from './chain.ts';
import { deciderOf } from './competence.ts';
import { crossesOf } from './crosses.ts';
import type { Part } from './divide.ts';
import { textOf } from './inline.ts';
import { NO_META, readMeta, saysWhoDecides } from './meta.ts';

/** A line of a fact is short; what is longer is text. */
const LONGEST_LINE = 200;

/**
 * Who decides, where the case tells it inside a section: a line *Sagen afgøres i: Byrådet*, or a table of bodies with crosses. The words stay where they
 * stand, and what is told in the head of the case or in a section of its own wins.
 */
export function readInside(parts: readonly Part[], fields: CaseFields, newId: () => string): CaseFields {
  const blocks = parts.flatMap(({ blocks: own }) => own);
  const crossed = blocks.map(crossesOf).find((found) => found !== null) ?? null;
  const competence = fields.competence || (crossed?.decider ?? '') || lineIn(blocks);
  const chain =
    fields.chain.length > 0 || !crossed || crossed.stops.length < 2
      ? fields.chain
      : withRoles(crossed.stops, competence, newId);
  return { ...fields, competence, chain };
}

function lineIn(blocks: readonly DocJson[]): string {
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const line of textOf(block).split('\n')) {
      const said =
        line.length <= LONGEST_LINE && saysWhoDecides(line.trim()) ? readMeta(line.trim(), NO_META).competence : null;
      const body = said === null ? null : deciderOf(said);
      if (body) return body;
    }
  }
  return '';
}

import type { Handlerum } from '../kinds/case/handlerum.ts';
import type { CompromiseInput } from './compromise.ts';
import { cellsOf, pricedElements, totalsOf } from './economy.ts';
import type { BodyGroups } from './groups.ts';
import { type KnownStance, stancesToward } from './known.ts';
import type { Ore } from './money.ts';

/** The room of compromise of a case in one body, from what is known of its groups. */
export function roomInput(
  handlerum: Handlerum,
  known: ReadonlyMap<string, KnownStance>,
  { size, groups }: Pick<BodyGroups, 'size' | 'groups'>,
): CompromiseInput {
  return {
    size,
    present: groups.map(({ group, mandates }) => ({ group, mandates })),
    elements: pricedElements(handlerum),
    stances: Object.fromEntries(handlerum.elements.map(({ id }) => [id, stancesToward(known, id)])),
    frame: handlerum.economy.frame,
  };
}

/** What options cost beside their parts: it lies on no part, so no combination of parts counts it. Options without such an amount are left out. */
export function besideParts(handlerum: Handlerum): readonly { readonly option: string; readonly cost: Ore }[] {
  return handlerum.options.flatMap(({ id, elements }) => {
    const own = totalsOf(cellsOf(handlerum, id).filter(({ owner }) => owner === id)).cost;
    return elements.length > 0 && own !== 0 ? [{ option: id, cost: own }] : [];
  });
}

import { z } from 'zod';
import { CouncilContent } from '../records/council.ts';
import { COUNCIL_LISTS, type CouncilList } from '../records/councilDoc.ts';
import { mutation, query } from '../rpc/procedure.ts';

const ListName = z.enum(Object.keys(COUNCIL_LISTS) as [CouncilList, ...CouncilList[]]);

/** One item of one list of the council record. */
export const CouncilPut = z.discriminatedUnion('list', [
  z.object({ list: z.literal('bodies'), item: COUNCIL_LISTS.bodies }),
  z.object({ list: z.literal('partyGroups'), item: COUNCIL_LISTS.partyGroups }),
  z.object({ list: z.literal('members'), item: COUNCIL_LISTS.members }),
  z.object({ list: z.literal('mandates'), item: COUNCIL_LISTS.mandates }),
  z.object({ list: z.literal('substitutes'), item: COUNCIL_LISTS.substitutes }),
  z.object({ list: z.literal('closedDays'), item: COUNCIL_LISTS.closedDays }),
  z.object({ list: z.literal('rules'), item: COUNCIL_LISTS.rules }),
  z.object({ list: z.literal('production'), item: COUNCIL_LISTS.production }),
]);
export type CouncilPut = z.infer<typeof CouncilPut>;

export const council = {
  /** Bodies, groups, members, mandates, substitutes, rules; null until there is a council. */
  get: query(z.object({}), CouncilContent.nullable()),
  /** Adds items or changes those with the same ids, in one transaction. */
  put: mutation(z.object({ items: z.array(CouncilPut).min(1).max(500) }), CouncilContent),
  /** `conflict` when something else of the record points to it: end it by its date instead. */
  remove: mutation(z.object({ list: ListName, id: z.string().min(1).max(80) }), CouncilContent),
  setTerm: mutation(z.object({ from: z.iso.date(), to: z.iso.date() }), CouncilContent),
};

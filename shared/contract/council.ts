import { z } from 'zod';
import { ClashView } from '../kinds/clash.ts';
import { Body, CouncilContent, CouncilStep, Mandate } from '../kinds/council/council.ts';
import { COUNCIL_LISTS, type CouncilList } from '../kinds/council/doc.ts';
import { COUNCIL_FACTS } from '../kinds/council/facts.ts';
import { RecordId, TransferId } from '../kinds/ids.ts';
import { mutation, query, type Refusals } from '../rpc/procedure.ts';
import { SavedTransfer } from './files.ts';
import { TOUCHES } from './touches.ts';

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

/** One line of a file of members as it is understood; dates as `2026-11-23`. */
export const MemberLine = z.object({
  line: z.int(),
  body: z.string(),
  name: z.string(),
  group: z.string(),
  role: Mandate.shape.role,
  from: z.iso.date(),
  to: z.iso.date(),
  /** `known`: the record has it already, and nothing changes. */
  state: z.enum(['new', 'known']),
});
export type MemberLine = z.infer<typeof MemberLine>;

export const MemberProblem = z.object({
  /** 1 is the line with the columns' names. */
  line: z.int(),
  code: z.enum([
    'columns',
    'fields',
    'body',
    'name',
    'group',
    'role',
    'date',
    'order',
    'duplicate',
    'overlap',
    'lines',
    'quote',
  ]),
  /** The words of the file that cannot be used. */
  value: z.string(),
});
export type MemberProblem = z.infer<typeof MemberProblem>;

const MemberFile = z.object({ transfer: TransferId, newGroups: z.enum(['refuse', 'create']) });

/** A change of the council, answered with the whole of it. */
const ofCouncil = <I extends z.ZodType, const R extends string = never>(
  input: I,
  refuses: Refusals<R> = {} as Refusals<R>,
) => mutation(input, CouncilContent, { touches: TOUCHES.council, answers: ['council.get'], refuses });

export const council = {
  /** What a person must settle in the council, and the record it lies in; null until there is a council. */
  unsettled: query(z.object({}), z.object({ id: RecordId, clashes: z.array(ClashView) }).nullable()),
  /** Bodies, groups, members, mandates, substitutes, rules; null until there is a council. With an id that one, as one set aside. */
  get: query(z.object({ id: RecordId.optional() }), CouncilContent.nullable()),
  /**
   * Adds items or changes those with the same ids, in one transaction. `conflict` with a reason when a member would sit twice in
   * a body (`mandatesOverlap`) or two would preside over it (`twoPresiding`).
   */
  put: ofCouncil(z.object({ items: z.array(CouncilPut).min(1).max(500) }), {
    mandatesOverlap: null,
    twoPresiding: null,
  }),
  /** From a day on a member sits for another group, or for none, in every body; earlier votes keep their group. */
  changeGroup: ofCouncil(COUNCIL_FACTS.groupChanged),
  /** `conflict` when something else of the record points to it: end it by its date instead. */
  remove: ofCouncil(z.object({ list: ListName, id: z.string().min(1).max(80) }), { inUse: null }),
  /** The production line of one kind of body, in this order; none is back to the standard. */
  setProduction: ofCouncil(z.object({ kind: Body.shape.kind, steps: z.array(CouncilStep).max(60) })),
  /** What a file of members (CSV) would bring; nothing changes. `file_unsupported` for a file of another kind. */
  readMembers: mutation(MemberFile, z.object({ lines: z.array(MemberLine), problems: z.array(MemberProblem) }), {
    touches: TOUCHES.nothing,
  }),
  /** All of the file or nothing: `conflict` while it has a problem. */
  importMembers: ofCouncil(MemberFile, { membersFile: null }),
  /** Everybody who sits or has sat in a body, in the form `readMembers` reads. */
  exportMembers: mutation(z.object({}), SavedTransfer, { touches: TOUCHES.nothing }),
  setTerm: ofCouncil(z.object({ from: z.iso.date(), to: z.iso.date() }), { termEnds: 'to' }),
};

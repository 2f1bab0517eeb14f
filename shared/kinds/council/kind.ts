import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import {
  Body,
  ClosedDay,
  CouncilContent,
  CouncilMember,
  CouncilRule,
  CouncilStep,
  Mandate,
  PartyGroup,
  Substitute,
} from './council.ts';

/** The council (*kommunalbestyrelse*) with its bodies, members, mandates and rules. */
export const councilKind = defineKind({
  name: 'council',
  version: 1,
  content: {
    fields: {
      municipality: CouncilContent.shape.municipality,
      sample: CouncilContent.shape.sample,
      termOfOffice: CouncilContent.shape.termOfOffice,
    },
    lists: {
      bodies: { schema: Body },
      partyGroups: { schema: PartyGroup },
      members: { schema: CouncilMember },
      mandates: { schema: Mandate },
      substitutes: { schema: Substitute },
      closedDays: { schema: ClosedDay },
      rules: { schema: CouncilRule },
      production: { schema: CouncilStep },
    },
  },
  facts: { settled: Settled },
  upcast: {},
});

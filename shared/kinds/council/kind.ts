import { defineKind, type FactOf } from '../define.ts';
import { regroup } from '../items.ts';
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
import { COUNCIL_FACTS } from './facts.ts';

// A day from which one of two counts needs the day until which it does.
const mandates = { schema: Mandate, together: [['from', 'to']] };

/** The council (*kommunalbestyrelse*) with its bodies, members, mandates and rules. */
export const councilKind = defineKind({
  name: 'council',
  version: 2,
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
      mandates,
      substitutes: { schema: Substitute },
      closedDays: { schema: ClosedDay },
      rules: { schema: CouncilRule },
      production: { schema: CouncilStep },
    },
  },
  facts: COUNCIL_FACTS,
  writers: {
    content: 'office',
    facts: {
      groupChanged: 'office',
      keysFounded: 'everyone',
      keyListed: 'everyone',
      keyRevoked: 'everyone',
      settled: 'everyone',
    },
  },
  // Form 1 laid the days of a mandate down one by one, and knew of no change of group that is a fact.
  upcast: { 1: (doc) => regroup(doc, { name: 'mandates', ...mandates }) },
});

export type CouncilFact = FactOf<typeof councilKind.spec>;

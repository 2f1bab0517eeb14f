import { z } from 'zod';
import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import { regroup } from '../items.ts';
import { StanceEntry } from '../stance.ts';
import { Amendment, NegotiationContent, VoteChoice } from './negotiation.ts';
import { upcastVotes } from './votes.ts';

/** To a person by id (`personOf`), who was not in the group when it was begun. */
const Given = z.object({ to: z.string().min(1).max(210) });

// What a group said of a target is said in one breath: never one's stance with another's condition.
const stances = { schema: StanceEntry, together: [['stance', 'condition', 'on']] };
const amendments = { schema: Amendment.omit({ votes: true }), together: [['change', 'original']] };

/** What one audience knows of a negotiation about one case. */
export const negotiationKind = defineKind({
  name: 'negotiation',
  version: 3,
  content: {
    fields: {
      caseId: NegotiationContent.shape.caseId,
      audience: NegotiationContent.shape.audience,
      told: NegotiationContent.shape.told,
    },
    lists: {
      stances,
      amendments,
    },
    maps: { mainVotes: { schema: VoteChoice }, amendmentVotes: { schema: VoteChoice } },
  },
  facts: { settled: Settled, givenOn: Given, takenBack: Given },
  writers: {
    content: 'everyone',
    facts: {
      settled: 'everyone',
      givenOn: 'everyone',
      takenBack: 'everyone',
    },
  },
  upcast: {
    // Form 1 laid each key of a stance down by itself.
    1: (doc) => {
      regroup(doc, { name: 'stances', ...stances });
      regroup(doc, { name: 'amendments', ...amendments });
    },
    2: upcastVotes,
  },
});

import { z } from 'zod';
import { defineKind, type FactOf } from '../define.ts';
import { upcastFrom1 } from './came.ts';
import { Answer, Attachment, CaseFields, CaseType, ChainStop, Dismissal } from './case.ts';
import { caseFacts } from './facts.ts';
import { Binding, CaseOption, Consequence, CostCell, OptionElement, OwnDimension, ProfileEntry } from './handlerum.ts';

/**
 * A case (*sag*): scalars in `fields`, its way, attachments and handlerum as lists, the economy and the agreement links as maps,
 * the text as the fragment `body` and each option's description as `option:ID`. Its status, what was sent, what was released and
 * its named versions are played from facts (`play.ts`).
 */
export const caseKind = defineKind({
  name: 'case',
  version: 2,
  content: {
    fields: {
      title: CaseFields.shape.title,
      caseNumber: CaseFields.shape.caseNumber,
      caseType: CaseFields.shape.caseType,
      guessedType: CaseType.nullable(),
      templateId: CaseFields.shape.templateId,
      competence: CaseFields.shape.competence,
      openness: CaseFields.shape.openness,
      responsible: CaseFields.shape.responsible,
    },
    lists: {
      chain: { schema: ChainStop },
      attachments: { schema: Attachment },
      // What people said of findings is theirs: going back to an older text does not unsay it.
      dismissals: { schema: Dismissal, onRestore: 'stays' },
      answers: { schema: Answer, onRestore: 'stays' },
      bindings: { schema: Binding },
      profile: { schema: ProfileEntry },
      options: { schema: CaseOption.omit({ description: true }) },
      elements: { schema: OptionElement },
      dimensions: { schema: OwnDimension },
      consequences: { schema: Consequence },
      costs: { schema: CostCell },
    },
    maps: {
      agreementLinks: { schema: z.literal(true) },
      economy: { schema: z.unknown() },
    },
    texts: ['body', 'option:*'],
  },
  facts: caseFacts,
  writers: {
    content: 'authors',
    facts: {
      settled: 'everyone',
      cameAs: 'authors',
      gateAsked: 'authors',
      sentToReview: 'authors',
      ready: 'authors',
      withdrawn: 'authors',
      dispatched: 'secretariat',
      decided: 'recorder',
      stopTold: 'agenda',
      stopMoved: 'agenda',
      released: 'councillors',
      releaseWithdrawn: 'councillors',
      versionNamed: 'authors',
      archived: 'authors',
      unarchived: 'authors',
      handedOver: 'everyone',
      accepted: 'everyone',
      returned: 'everyone',
      custodyTakenBack: 'everyone',
    },
  },
  upcast: { 1: upcastFrom1 },
});

/** A fact of a case, by its kind. */
export type CaseFact = FactOf<typeof caseKind.spec>;

import { z } from 'zod';
import { Settled } from '../clash.ts';
import { defineKind } from '../define.ts';
import { Answer, Attachment, CaseFields, ChainStep, Dismissal } from './case.ts';
import {
  Binding,
  CaseOption,
  Consequence,
  CostCell,
  Economy,
  OptionElement,
  OwnDimension,
  ProfileEntry,
  ReleasedStance,
} from './handlerum.ts';

/**
 * A case (*sag*): scalars in `fields`, its way, attachments and handlerum as lists, the economy and the agreement links as maps,
 * the text as the fragment `body` and each option's description as `option:ID`.
 */
export const caseKind = defineKind({
  name: 'case',
  version: 1,
  content: {
    fields: {
      title: CaseFields.shape.title,
      caseNumber: CaseFields.shape.caseNumber,
      caseType: CaseFields.shape.caseType,
      status: CaseFields.shape.status,
      templateId: CaseFields.shape.templateId,
      competence: CaseFields.shape.competence,
      openness: CaseFields.shape.openness,
      dispatched: CaseFields.shape.dispatched,
      responsible: CaseFields.shape.responsible,
      archived: z.boolean(),
    },
    lists: {
      chain: { schema: ChainStep },
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
      released: { schema: ReleasedStance, onRestore: 'stays' },
    },
    maps: {
      agreementLinks: { schema: z.literal(true) },
      economy: { schema: z.unknown() },
    },
    texts: ['body', 'option:*'],
  },
  facts: { settled: Settled },
  upcast: {},
});

/** Amounts of the economy by their names. */
export const ECONOMY_SHAPE = Economy.shape;

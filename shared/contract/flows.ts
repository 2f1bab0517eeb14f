import { z } from 'zod';
import { Flow, FlowLack } from '../exchange/flows.ts';
import { LEAST_PASSPHRASE, Recipient } from '../exchange/manifest.ts';
import { RecordId } from '../kinds/ids.ts';
import { mutation, query } from '../rpc/procedure.ts';
import { LeavingRecord } from './exchange.ts';
import { SavedTransfer } from './files.ts';
import { NAMED } from './refusals.ts';
import { TOUCHES } from './touches.ts';

/** Somebody a flow is for, or who is known here and may be chosen. */
export const FlowReceiver = z.object({
  name: z.string(),
  role: z.string(),
  group: z.string(),
  /** Null for one whose key is not known here: nothing closed can be sent to them before it is. */
  recipient: Recipient.nullable(),
  /** The first words of the key, for two may have one name; empty without a key. */
  words: z.string(),
  /** The flow is for them: a member of the body, of the group, the secretariat. */
  wanted: z.boolean(),
});
export type FlowReceiver = z.infer<typeof FlowReceiver>;

/** What a flow would send, to whom, and what is lacking; nothing is changed by asking. */
export const FlowProposal = z.object({
  records: z.array(LeavingRecord),
  /** Those it is for first, each group by name. */
  receivers: z.array(FlowReceiver),
  lacks: z.array(FlowLack),
});
export type FlowProposal = z.infer<typeof FlowProposal>;

const Person = z.object({
  person: z.string().max(200),
  role: z.string().max(200),
  step: z.string().max(80),
});

const OfCase = z.object({ id: RecordId });

/** Who has a case, and every step it came by (docs/domain.md 2.3). */
export const CustodyTold = z.object({
  state: z.enum(['none', 'offered', 'accepted', 'returned']),
  /** *Bo Falk (Økonomi og jura)*; empty for nobody. */
  holder: z.string(),
  /** The step of the production line it is at; empty where none is named. */
  step: z.string(),
  handedBy: z.string(),
  /** It was handed to this computer, or to no computer in particular. */
  isForHere: z.boolean(),
  /** It was handed over at this computer. */
  isFromHere: z.boolean(),
  /** The last step, where it was made here and can be taken back. */
  canTakeBack: z.string().nullable(),
  /** Whom a file goes to when it is sent back; null where it goes to nobody's key. */
  backTo: z.string().nullable(),
  /** Oldest first. */
  steps: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['handedOver', 'accepted', 'returned', 'custodyTakenBack']),
      by: z.string(),
      at: z.string(),
      to: z.string(),
      step: z.string(),
      words: z.string(),
      required: z.array(z.string()),
    }),
  ),
  /** The production line of the case's next body, and the step that comes next. */
  line: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  next: z.string(),
});
export type CustodyTold = z.infer<typeof CustodyTold>;

/** A case, a meeting or a negotiation may be changed by what is sent of it. */
const SENT = [...new Set([...TOUCHES.cases, ...TOUCHES.meetings, ...TOUCHES.negotiations])];

const CUSTODY = { touches: TOUCHES.cases, answers: ['flows.custody', 'id'] } as const;

/** What leaves a computer by one press, and a case on its way from hand to hand. `docs/exchange.md`, *Flows*. */
export const flows = {
  proposal: query(z.object({ flow: Flow }), FlowProposal),
  /**
   * Does what the flow does to its records (hands the case over, moves the amendment, hands the meeting over) and writes the file, to those who have these keys or
   * to whoever knows the passphrase. What the file holds is the flow's to say and nobody else's. When it cannot be written, what was done is taken back.
   */
  send: mutation(
    z.object({
      flow: Flow,
      to: z.array(Recipient).max(200),
      passphrase: z.string().min(LEAST_PASSPHRASE).max(1000).nullable(),
      note: z.string().max(4000),
      /** Whom a case or a meeting is handed to; who sends to one known key need not say it. */
      holder: Person,
    }),
    SavedTransfer,
    {
      touches: SENT,
      refuses: {
        ...NAMED,
        mustEncrypt: 'to',
        onlyPassphrase: 'passphrase',
        oneWay: 'to',
        noHolder: 'person',
        notSent: null,
        stage: null,
        notKeeper: null,
        noKeys: null,
        badRecipient: 'to',
        tooLarge: null,
      },
    },
  ),
  custody: query(OfCase, CustodyTold),
  /** Hands a case on without a file: to somebody at this computer, or who has it already. */
  handOver: mutation(OfCase.extend({ holder: Person, note: z.string().max(4000) }), CustodyTold, {
    ...CUSTODY,
    refuses: { ...NAMED, noHolder: 'person' },
  }),
  accept: mutation(OfCase, CustodyTold, { ...CUSTODY, refuses: { ...NAMED, notOffered: null } }),
  /** Back to whoever handed it over, with the reason and what is required; with a file where that was another computer whose key is known. */
  sendBack: mutation(
    OfCase.extend({
      reason: z.string().trim().min(1).max(4000),
      required: z.array(z.string().max(500)).max(50),
    }),
    z.object({ custody: CustodyTold, file: SavedTransfer.nullable() }),
    { touches: [...TOUCHES.cases], refuses: { ...NAMED, notOffered: null, noKeys: null, tooLarge: null } },
  ),
  /** Takes back the last step, which was made here. */
  takeBack: mutation(OfCase.extend({ fact: z.string().max(200) }), CustodyTold, {
    ...CUSTODY,
    refuses: { ...NAMED, notLast: null },
  }),
  /** A place that came (*flyt min plads*): its name and settings are this computer's from now on. Answers nothing new where they are already. */
  sit: mutation(z.object({ id: RecordId }), z.object({}), { touches: TOUCHES.settings }),
};

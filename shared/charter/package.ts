import { z } from 'zod';
import { CharterAnswer } from '../kinds/charter/charter.ts';
import { RecordId } from '../kinds/ids.ts';

/** What a charter was carried between computers in before packages of records: its whole state, and the bytes its seals name. It is still read. */
export const CharterPackage = z.strictObject({
  schema: z.literal('handlerum.charter-package/2'),
  id: RecordId,
  /** Yjs update, base64. */
  state: z.base64(),
  /** Sealed bytes, base64. */
  seals: z.array(z.base64()).max(5000),
});

/** Of the version before that, under both its names: what it sealed lies in its state. */
export const OldCharterPackage = z.strictObject({
  schema: z.enum(['handlerum.charter-package/1', 'handlerum.code-package/1']),
  id: RecordId,
  state: z.base64(),
});

/** Answers on their way to the computer that closes their round, by ids that say nothing: no name, no time, no order. */
export const AnswersPackage = z.strictObject({
  schema: z.literal('handlerum.charter-answers/1'),
  charter: RecordId,
  round: z.string().max(80),
  answers: z.array(CharterAnswer.omit({ round: true }).extend({ id: z.uuid() })).max(20_000),
});
export type AnswersPackage = z.infer<typeof AnswersPackage>;

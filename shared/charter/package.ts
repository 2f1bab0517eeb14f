import { z } from 'zod';
import { CharterAnswer } from '../kinds/charter/charter.ts';
import { RecordId } from '../kinds/ids.ts';

/** What a charter is carried between computers in: the record's whole state, which merges whatever the order, and the bytes its seals name. It holds no answers. */
export const CharterPackage = z.strictObject({
  schema: z.literal('handlerum.charter-package/2'),
  id: RecordId,
  /** Yjs update, base64. */
  state: z.base64(),
  /** Sealed bytes, base64. */
  seals: z.array(z.base64()).max(5000),
});
export type CharterPackage = z.infer<typeof CharterPackage>;

/** Of the version before, under both its names: what it sealed lies in its state. */
export const OldCharterPackage = z.strictObject({
  schema: z.enum(['handlerum.charter-package/1', 'handlerum.code-package/1']),
  id: RecordId,
  state: z.base64(),
});

/** Whether a file says it is a package of ours, perhaps of a newer version: then it is told so. */
export const AnyCharterPackage = z.looseObject({
  schema: z.string().regex(/^handlerum\.(?:charter|code)-package\/\d+$/),
});

/** Answers on their way to the computer that closes their round, by ids that say nothing: no name, no time, no order. */
export const AnswersPackage = z.strictObject({
  schema: z.literal('handlerum.charter-answers/1'),
  charter: RecordId,
  round: z.string().max(80),
  answers: z.array(CharterAnswer.omit({ round: true }).extend({ id: z.uuid() })).max(20_000),
});
export type AnswersPackage = z.infer<typeof AnswersPackage>;

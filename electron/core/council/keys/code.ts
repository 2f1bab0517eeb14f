import { z } from 'zod';
import { PublicKey, Recipient } from '../../../../shared/exchange/manifest.ts';
import { canonicalJson } from '../../../../shared/kinds/canonical.ts';
import { COUNCIL_FACTS } from '../../../../shared/kinds/council/facts.ts';
import { RecordId } from '../../../../shared/kinds/ids.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import { type SigningKey, signerOf } from '../../keys/signing.ts';

const line = COUNCIL_FACTS.keyListed.shape;

/** What an invitation says. A later program may say more. */
export const Invitation = z.looseObject({
  council: RecordId,
  municipality: z.string().max(200),
  person: line.person,
  member: line.member,
  role: line.role,
  group: line.group,
  /** What the group is called, for a laptop that has no council yet; empty for none. */
  groupName: z.string().max(200),
  mayList: z.boolean(),
  from: line.from,
  /** Good until this instant. */
  until: z.iso.datetime(),
  /** 128 random bits, base64url: what is answered once. */
  token: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** Name of who invites. */
  by: z.string().max(200),
});
export type Invitation = z.infer<typeof Invitation>;

/** What the answer adds: by whom it is, and how to send them something closed. Its key stands in its signature. */
const Answer = z.looseObject({ name: z.string().max(200), recipient: Recipient });
type Answer = z.infer<typeof Answer>;

export interface ReadInvitation {
  readonly invitation: Invitation;
  /** The key that signed it. */
  readonly inviter: string;
  /** `payload.key.signature`, as it came. */
  readonly signed: string;
}

export interface ReadAnswer extends ReadInvitation {
  readonly answer: Answer;
  /** The key that is to be listed, which signed over itself, its recipient and the whole invitation. */
  readonly key: string;
}

const [INVITATION, ANSWER] = ['handlerum-invitation-1', 'handlerum-answer-1'];
/** Canonical JSON in base64url, and a signature over it as it travels. */
const SIGNED = '([A-Za-z0-9_-]{20,6000})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{86})';

/** An invitation as it travels, as a file, a code and a QR: one word of letters, figures, dots and dashes. */
export function invitationCode(key: SigningKey, invitation: Invitation): string {
  const payload = encoded(invitation);
  return `${INVITATION}.${payload}.${key.sign(invitationText(payload))}`;
}

/** The answer to an invitation: the whole of that, and what this key signs over it. */
export function answerCode(key: SigningKey, { signed }: ReadInvitation, answer: Answer): string {
  const payload = encoded(answer);
  return `${ANSWER}.${signed}.${payload}.${key.sign(answerText(signed, payload))}`;
}

/**
 * Reads an invitation out of a text, which may have been broken into lines or stand in a letter. `invalid_input` with `details.reason`:
 * `notInvitation` for a text that holds none, `alteredCode` for one that is not what its key signed.
 */
export function readInvitation(text: string): ReadInvitation {
  const found = new RegExp(`${INVITATION}\\.${SIGNED}`).exec(unbroken(text));
  if (!found) throw refused('notInvitation', 'No invitation is in the text');
  return signedInvitation(found.slice(1));
}

/** As `readInvitation`, for an answer; `notAnswer` for a text that holds none. */
export function readAnswer(text: string): ReadAnswer {
  const found = new RegExp(`${ANSWER}\\.${SIGNED}\\.${SIGNED}`).exec(unbroken(text));
  if (!found) throw refused('notAnswer', 'No answer to an invitation is in the text');
  const read = signedInvitation(found.slice(1, 4));
  const [payload = '', key = '', value = ''] = found.slice(4);
  const answer = Answer.safeParse(decoded(payload));
  const signer = signerOf(answerText(read.signed, payload), `${key}.${value}`);
  if (!answer.success || signer === null) throw refused('alteredCode', 'The answer is not what its key signed');
  return { ...read, answer: answer.data, key: PublicKey.parse(key) };
}

function signedInvitation([payload = '', key = '', value = '']: readonly string[]): ReadInvitation {
  const invitation = Invitation.safeParse(decoded(payload));
  const inviter = signerOf(invitationText(payload), `${key}.${value}`);
  if (!invitation.success || inviter === null)
    throw refused('alteredCode', 'The invitation is not what its key signed');
  return { invitation: invitation.data, inviter, signed: `${payload}.${key}.${value}` };
}

const invitationText = (payload: string): string => `handlerum-invitation-v1\n${payload}`;
const answerText = (signed: string, payload: string): string => `handlerum-answer-v1\n${signed}\n${payload}`;

const encoded = (data: unknown): string => Buffer.from(canonicalJson(data)).toString('base64url');

function decoded(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Letters break long words, and quote lines with `>`. */
const unbroken = (text: string): string => text.replaceAll(/[\s>]+/g, '');

export function refused(reason: string, message: string): AppError {
  return new AppError('invalid_input', message, { reason });
}

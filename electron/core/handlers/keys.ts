import type { ReadInvitation } from '../council/keys/code.ts';
import {
  acceptAnswer,
  answerInvitation,
  invite,
  lookAtAnswer,
  lookAtInvitation,
  proposedProfile,
} from '../council/keys/invitations.ts';
import { changeKey, foundKeys, keysView, revokeKey } from '../council/keys/list.ts';
import { fingerprint } from '../keys/fingerprint.ts';
import type { DomainHandlers } from './types.ts';

export const keys: DomainHandlers<'keys'> = {
  list: (_input, ctx) => keysView(ctx),
  found: (_input, ctx) => foundKeys(ctx),
  invite: (invited, ctx) => invite(ctx, invited),
  readInvitation: ({ code }, ctx) => {
    const read = lookAtInvitation(ctx, code);
    return told(read, read.inviter);
  },
  answer: ({ code }, ctx) => {
    const answered = answerInvitation(ctx, code);
    return { code: answered.code, profile: proposedProfile(ctx, answered.read) };
  },
  readAnswer: ({ code }, ctx) => {
    const read = lookAtAnswer(ctx, code);
    return { ...told(read, read.key), name: read.answer.name };
  },
  accept: ({ code }, ctx) => {
    acceptAnswer(ctx, code);
    return keysView(ctx);
  },
  change: (change, ctx) => changeKey(ctx, change),
  revoke: (revoking, ctx) => revokeKey(ctx, revoking),
};

function told({ invitation }: ReadInvitation, key: string) {
  const { by, municipality, until, person, role, groupName, mayList } = invitation;
  return { by, municipality, until, person, role, groupName, mayList, words: fingerprint(key) };
}

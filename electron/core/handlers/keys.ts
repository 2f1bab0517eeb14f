import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { CoreContext } from '../context.ts';
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
import { fileNameOf } from '../files/names.ts';
import { fingerprint } from '../keys/fingerprint.ts';
import type { DomainHandlers } from './types.ts';

export const keys: DomainHandlers<'keys'> = {
  list: (_input, ctx) => keysView(ctx),
  found: (_input, ctx) => foundKeys(ctx),
  invite: async (invited, ctx) => {
    const made = invite(ctx, invited);
    return { ...made, file: await asFile(ctx, `Invitation til ${invited.person}`, made.code) };
  },
  readInvitation: ({ code }, ctx) => {
    const read = lookAtInvitation(ctx, code);
    return told(read, read.inviter);
  },
  answer: async ({ code }, ctx) => {
    const { code: answer, read } = answerInvitation(ctx, code);
    const file = await asFile(ctx, `Svar fra ${read.invitation.person}`, answer);
    return { code: answer, profile: proposedProfile(read), file };
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

/** A code as a file of one line, which any program shows and any letter carries. */
async function asFile(ctx: CoreContext, called: string, code: string): Promise<SavedTransfer> {
  const name = fileNameOf(called, 'txt');
  return ctx.transfers.save(new TextEncoder().encode(`${code}\n`), { name, mediaType: 'text/plain' });
}

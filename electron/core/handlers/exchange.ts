import type { SavedTransfer } from '../../../shared/contract/files.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { watched } from '../control.ts';
import { arrivals } from '../database/tables/arrivals.ts';
import { contacts, findContact, putContact, removeContact } from '../database/tables/contacts.ts';
import { asideTold } from '../exchange/asideTold.ts';
import { nameOfFile } from '../exchange/fileName.ts';
import { leaving } from '../exchange/leaving.ts';
import { takeBack } from '../exchange/takeBack.ts';
import { fingerprint } from '../keys/fingerprint.ts';
import { ourRecordOf } from '../records/ours.ts';
import type { DomainHandlers } from './types.ts';

/** So many records are looked at where they are asked for; more would keep everybody else waiting. */
const AT_ONCE = 20;

/** Files that were taken in longer ago are not told apart any more. */
const MOST_ARRIVALS = 50;

/** As a file that is encrypted, or an archive, is to those who do not know it. */
const MEDIA_TYPE = 'application/octet-stream';

export const exchange: DomainHandlers<'exchange'> = {
  own: (_input, { keys }) => {
    if (!keys) return null;
    const { device, recipient, signing } = keys;
    return { key: signing.publicKey, recipient, device, words: fingerprint(signing.publicKey) };
  },
  contacts: (_input, { database }) =>
    contacts(database.read).map((contact) => ({ ...contact, words: fingerprint(contact.key) })),
  single: (_input, ctx) => {
    const idOf = (kind: 'council' | 'charter' | 'checklist') => ourRecordOf(ctx, kind)?.id ?? null;
    return { council: idOf('council'), charter: idOf('charter'), checklist: idOf('checklist') };
  },
  shared: (input, ctx, { signal }) => ctx.work.run('sharedRecords', input, watched(signal)),
  leaving: ({ records }, ctx, { signal }) =>
    records.length <= AT_ONCE ? leaving(ctx, records) : ctx.work.run('leaving', { records }, watched(signal)),
  send: (order, ctx, { signal }) => send(ctx, order, signal),
  inspect: (input, ctx, { signal }) => ctx.work.run('inspectExchange', input, watched(signal)),
  take: (input, ctx, { signal }) => ctx.work.run('takeExchange', input, watched(signal)),
  arrivals: (_input, { database }) =>
    arrivals(database.read, MOST_ARRIVALS).map(({ id, name, note, at, records }) => ({ id, name, note, at, records })),
  takeBack: ({ arrival }, ctx) => ({ records: takeBack(ctx, arrival) }),
  aside: (_input, ctx) => asideTold(ctx),
  forget: ({ key }, ctx) => {
    if (!findContact(ctx.database.read, key)) throw new AppError('not_found', 'Nobody has that key');
    ctx.write(({ db }) => removeContact(db, key));
    return {};
  },
  remember: ({ contact }, ctx) => {
    ctx.write(({ db }) => putContact(db, contact));
    return {};
  },
};

async function send(ctx: CoreContext, order: InputTo<'exchange.send'>, signal: AbortSignal): Promise<SavedTransfer> {
  const { id, path } = await ctx.transfers.reserve('plain');
  await ctx.work.run('sendExchange', { ...order, path }, watched(signal));
  const name = nameOfFile(ctx, order);
  await ctx.transfers.keep(id, { name, mediaType: MEDIA_TYPE });
  return { transfer: id, size: ctx.transfers.get(id).size, name, mediaType: MEDIA_TYPE };
}

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { putContact } from '../../../../electron/core/database/tables/contacts.ts';
import { takeFile } from '../../../../electron/core/exchange/takeFile.ts';
import type { Profile } from '../../../../shared/contract/app.ts';
import type { InputTo } from '../../../../shared/contract/names.ts';
import type { Flow } from '../../../../shared/exchange/flows.ts';
import { beginCouncil, clientOf, openCore, temporaryFolder, value } from '../../../support/core.ts';

export const PASSPHRASE = 'fire tilfældige små ord';
export const NOBODY = { person: '', role: '', step: '' };

/** Somebody at a laptop; `begun` has the council of the sample. */
export async function seated(name: string, how: 'begun' | 'empty' = 'empty', rest: Partial<Profile> = {}) {
  const core = openCore();
  const client = clientOf(core);
  const profile: Profile = { name, role: 'secretariat', group: '', ...rest };
  if (how === 'begun') await beginCouncil(core, profile);
  else await value(client.app.changeSettings({ profile }));
  return { core, client, name };
}
export type Seated = Awaited<ReturnType<typeof seated>>;

/** A laptop on which nobody has begun anything. */
export function fresh() {
  const core = openCore();
  return { core, client: clientOf(core), name: '' };
}

/** Each knows the keys of all others. */
export function acquaint(...all: readonly Seated[]): void {
  for (const one of all) for (const other of all) if (one !== other) know(one, other);
}

export function know({ core }: Seated, { core: { context }, name }: Seated): void {
  const { keys } = context;
  if (!keys) throw new Error('no keys');
  const contact = { key: keys.signing.publicKey, recipient: keys.recipient, name, role: 'secretariat', group: '' };
  core.context.write(({ db }) => putContact(db, { ...contact, since: '2026-11-23T09:00:00.000Z' }));
}

export const recipientOf = ({ core }: Pick<Seated, 'core'>): string => core.context.keys?.recipient ?? '';

type Sending = Partial<Omit<InputTo<'flows.send'>, 'flow'>>;

/** The file of a flow, out of the sender's folder. */
export async function sent(from: Seated, flow: Flow, order: Sending = {}): Promise<string> {
  const made = await value(
    from.client.flows.send({ flow, to: [], passphrase: null, note: '', holder: NOBODY, ...order }),
  );
  return fileOf(from, made.transfer);
}

export function fileOf(
  { core }: Seated,
  transfer: Parameters<Seated['core']['context']['transfers']['get']>[0],
): string {
  const path = join(temporaryFolder(), 'x.handlerum');
  copyFileSync(core.context.transfers.get(transfer).path, path);
  return path;
}

export const take = ({ core }: Pick<Seated, 'core'>, path: string, passphrase: string | null = null) =>
  takeFile(core.context, { path, passphrase });

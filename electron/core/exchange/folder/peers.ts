import type { FolderPeerTold } from '../../../../shared/contract/folder.ts';
import { FOLDER_LIMITS, type FolderPart, joinedAll, recordNumbersText } from '../../../../shared/exchange/folder.ts';
import type { Sender } from '../../../../shared/exchange/manifest.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { contacts, findContact, putContact } from '../../database/tables/contacts.ts';
import {
  type FolderPeer,
  findPeer,
  folderOwn,
  folderPeers,
  folderSeen,
  putGiven,
  putOwn,
  putPeer,
  removeSeen,
} from '../../database/tables/folder.ts';
import type { WritableDb } from '../../database/types.ts';
import { fingerprint } from '../../keys/fingerprint.ts';
import { foldedName } from '../names.ts';
import { numbersIn } from './piece.ts';

type FolderStanding = FolderPeerTold['standing'];

type Place = Pick<CoreContext, 'database' | 'now'>;

/** How the key of somebody in the folder stands to the contacts of this computer. */
export function standingIn(
  { database }: Pick<CoreContext, 'database'>,
  peer: Pick<FolderPeer, 'key' | 'name'>,
): FolderStanding {
  const known = contacts(database.read);
  if (known.some(({ key }) => key === peer.key)) return 'known';
  return known.some(({ name }) => foldedName(name) === foldedName(peer.name)) ? 'otherKey' : 'new';
}

/**
 * Notes who was seen in the folder, as they say of themselves in their file of that number; what they said before it is not said anew. Their
 * group stays the one they were accepted as being of.
 */
export function noteSeen(place: Place, db: WritableDb, { sender, saidIn }: { sender: Sender; saidIn: number }): void {
  const { key, name, role, group, recipient } = sender;
  const before = findPeer(db, key);
  const at = place.now().toISOString();
  if (before && saidIn < before.saidIn) return;
  if (before) {
    const isSame =
      [before.name, before.role, before.saidGroup, before.recipient].join('\n') ===
      [name, role, group, recipient].join('\n');
    if (!isSame) putPeer(db, { ...before, name, role, recipient, saidGroup: group, saidIn });
    return;
  }
  // Whoever can write in the folder can make up any number of keys.
  if (folderPeers(db).filter(({ status }) => status === 'new').length >= FOLDER_LIMITS.strangers) return;
  const told = { key, name, role, group, recipient, saidGroup: group, saidIn, since: at };
  putPeer(db, { ...told, status: 'new', metAt: null, number: 0, known: '[]' });
}

/** Notes what somebody says they have, and which of our files they have taken. What is older than what they said before is passed over. */
export function noteState(place: Place, db: WritableDb, { sender, part }: { sender: Sender; part: FolderPart }): void {
  const peer = findPeer(db, sender.key);
  if (!peer || part.part !== 'state' || part.number <= peer.number) return;
  const known = recordNumbersText(joinedAll(numbersIn(peer.known), part.have));
  putPeer(db, { ...peer, known: JSON.stringify(known), number: part.number, metAt: place.now().toISOString() });
  noteTaken(db, sender.key, new Set(part.took));
}

/** Of each file of ours that somebody has taken they wait for nothing any more. */
function noteTaken(db: WritableDb, key: string, took: ReadonlySet<string>): void {
  for (const own of folderOwn(db)) {
    const receivers = JSON.parse(own.receivers) as string[];
    if (own.part !== 'rows' || !took.has(own.file) || !receivers.includes(key)) continue;
    putOwn(db, { ...own, receivers: JSON.stringify(receivers.filter((one) => one !== key)) });
    const peer = findPeer(db, key);
    if (!peer) continue;
    const known = recordNumbersText(joinedAll(numbersIn(peer.known), numbersIn(own.contents)));
    putPeer(db, { ...peer, known: JSON.stringify(known) });
  }
}

/** Notes that something of somebody's was taken: they were met, and have what came with it. */
export function noteMet(
  place: Place,
  db: WritableDb,
  { key, hashes }: { key: string; hashes: readonly string[] },
): void {
  const peer = findPeer(db, key);
  if (peer) putPeer(db, { ...peer, metAt: place.now().toISOString() });
  putGiven(db, key, hashes);
}

/**
 * From now on files of theirs are taken, and they may see what is for their group. `not_found`; `conflict` with `otherKey` where somebody of
 * that name is known by another key, unless `trust` is `anyone`.
 */
export function acceptPeer(
  ctx: Pick<CoreContext, 'database' | 'now' | 'write'>,
  { key, trust }: { readonly key: string; readonly trust: 'known' | 'anyone' },
): void {
  const peer = findPeer(ctx.database.read, key);
  if (!peer) throw new AppError('not_found', 'Nobody in the folder has that key');
  if (standingIn(ctx, peer) === 'otherKey' && trust === 'known')
    throw new AppError('conflict', `${peer.name} is known by another key`, {
      reason: 'otherKey',
      name: peer.name,
      fingerprint: fingerprint(key).join(' '),
    });
  const { name, role, saidGroup: group, recipient } = peer;
  ctx.write(({ db }) => {
    putPeer(db, { ...peer, group, status: 'accepted' });
    const since = findContact(db, key)?.since ?? ctx.now().toISOString();
    putContact(db, { key, name, role, group, recipient, since });
    for (const { hash, status, key: of } of folderSeen(db))
      if (status === 'stranger' && of === key) removeSeen(db, hash);
  });
}

/** Nothing of theirs is taken any more, and nothing more is written for them. `not_found`. */
export function declinePeer(ctx: Pick<CoreContext, 'database' | 'write'>, key: string): void {
  const peer = findPeer(ctx.database.read, key);
  if (!peer) throw new AppError('not_found', 'Nobody in the folder has that key');
  ctx.write(({ db }) => {
    putPeer(db, { ...peer, status: 'declined' });
    for (const own of folderOwn(db)) {
      const receivers = JSON.parse(own.receivers) as string[];
      if (receivers.includes(key))
        putOwn(db, { ...own, receivers: JSON.stringify(receivers.filter((one) => one !== key)) });
    }
  });
}

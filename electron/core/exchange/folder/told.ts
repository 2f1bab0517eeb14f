import { basename } from 'node:path';
import { FolderRefusal, type FolderTold } from '../../../../shared/contract/folder.ts';
import type { CoreContext } from '../../context.ts';
import { type FolderPlace, folderOwn, folderPeers, folderSeen } from '../../database/tables/folder.ts';
import { fingerprint } from '../../keys/fingerprint.ts';
import { standingIn } from './peers.ts';
import type { RoundTrouble } from './round.ts';
import { type Memory, ON_ITS_WAY } from './theirs.ts';

/** What is known of the folder besides what lies in the database. */
export interface Telling {
  readonly place: FolderPlace;
  readonly trouble: RoundTrouble | null;
  readonly strange: readonly string[];
  readonly memory: Memory;
  readonly isUnsent: boolean;
}

/** More than this of one sort nobody reads through. */
const MOST_TOLD = 50;

/** All that a person is told of the folder. */
export function folderTold(ctx: CoreContext, telling: Telling): FolderTold {
  const { place, trouble, strange, isUnsent } = telling;
  const own = folderOwn(ctx.database.read).filter(({ part }) => part === 'rows');
  const peers = folderPeers(ctx.database.read);
  const nameOf = (key: string | null) => peers.find((peer) => peer.key === key)?.name ?? '';
  const seen = folderSeen(ctx.database.read);
  const isLong = (since: number) => ctx.now().getTime() - since > ON_ITS_WAY;
  const late = seen.filter(({ status, at }) => status === 'waits' && isLong(Date.parse(at)));
  const held = [...telling.memory.unread].filter(([, { since }]) => isLong(since));
  return {
    path: place.path,
    on: place.isOn,
    trouble,
    unsent: isUnsent,
    peers: peers.map((peer) => {
      const { key, name, role, group, saidGroup, status, metAt } = peer;
      const waits = own.filter(({ receivers }) => (JSON.parse(receivers) as string[]).includes(key)).length;
      const standing = standingIn(ctx, peer);
      // Whose key was forgotten since is let in anew or not at all.
      const isLetIn = status === 'accepted' && standing === 'known';
      const about = { key, name, role, group, saidGroup, metAt, waits, standing };
      return { ...about, words: fingerprint(key), status: status === 'accepted' && !isLetIn ? 'new' : status };
    }),
    waiting: [
      ...late.map(({ name, key, at }) => ({ name, from: nameOf(key), since: at, why: 'earlier' as const })),
      ...held.map(([path, { since }]) => {
        const at = new Date(since).toISOString();
        return { name: basename(path), from: '', since: at, why: 'unread' as const };
      }),
    ].slice(0, MOST_TOLD),
    refused: seen
      .filter(({ status }) => status === 'refused')
      .map(({ name, key, reason, at }) => ({ name, from: nameOf(key), reason: reasonTold(reason), at }))
      .slice(-MOST_TOLD),
    strange: [...strange, ...seen.filter(({ status }) => status === 'foreign').map(({ name }) => name)].slice(
      0,
      MOST_TOLD,
    ),
  };
}

/** In words that the page has: what a kind of record forbids is one rule or another. */
function reasonTold(reason: string): FolderRefusal {
  const known = FolderRefusal.safeParse(reason === 'notPackage' ? 'notExchange' : reason);
  return known.success ? known.data : 'rule';
}

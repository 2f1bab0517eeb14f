import { z } from 'zod';
import type { RecordAudience } from '../../../../shared/exchange/audience.ts';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { CoreContext } from '../../context.ts';
import { openersFor } from '../../council/circle.ts';
import { currentCouncil } from '../../council/council.ts';
import { findContact } from '../../database/tables/contacts.ts';
import { type FolderPeer, folderPeers, folderRecords, putFolderRecord } from '../../database/tables/folder.ts';
import { allRecords } from '../../database/tables/updates.ts';
import { danishDay } from '../../packs/zone.ts';
import { foldedName } from '../names.ts';

/** Who may see a record, as one text: records of one text go in the same files. */
export type SeenBy = string;

export const SHARED_BY_ALL: SeenBy = 'shared';
const [COUNCIL, OWN, GROUPS] = ['council', 'own', 'groups:'];

/** What the text says of a group's records. */
const SeenByGroups = z.object({ groups: z.array(z.string()), since: z.string(), given: z.array(z.string()) });

function seenByOf(audience: RecordAudience, begunAt: string): SeenBy {
  if (audience.kind === 'own') return OWN;
  if (audience.kind === 'council') return COUNCIL;
  if (audience.kind === 'all') return SHARED_BY_ALL;
  const { since = danishDay(begunAt), given = [] } = audience;
  const groups = [...new Set(audience.groups)].sort();
  return GROUPS + JSON.stringify({ groups, since, given: [...given].sort() } satisfies z.infer<typeof SeenByGroups>);
}

/** The records of each audience that may leave by a folder. Only records that were written in since are looked into again. */
export function recordsByAudience(ctx: CoreContext): Map<SeenBy, RecordId[]> {
  const known = new Map(folderRecords(ctx.database.read).map((one) => [one.id, one]));
  const changed: { id: RecordId; seq: number; seenBy: SeenBy }[] = [];
  const all = new Map<SeenBy, RecordId[]>();
  for (const { id, kind, createdAt, lastSeq: seq } of allRecords(ctx.database.read)) {
    const before = known.get(id);
    const isSame = before?.seq === seq;
    const seenBy = isSame ? before.seenBy : seenByOf(ctx.kinds[kind].audience(ctx.records.get(id).doc), createdAt);
    if (!isSame) changed.push({ id, seq, seenBy });
    if (seenBy === OWN) continue;
    const same = all.get(seenBy) ?? [];
    same.push(id);
    all.set(seenBy, same);
  }
  if (changed.length > 0)
    ctx.write(({ db }) => {
      for (const one of changed) putFolderRecord(db, one);
    });
  return all;
}

/** Those who were accepted in the folder and whose key is still known. */
export const acceptedPeers = ({ database }: Pick<CoreContext, 'database'>): FolderPeer[] =>
  folderPeers(database.read).filter(({ status, key }) => status === 'accepted' && findContact(database.read, key));

/**
 * Those of them who may see records of an audience: where the council lists its keys, whose keys it says; else everybody, and of a group
 * whom this computer's person accepted as being of it, never what they have said of themselves since.
 */
export function readersOf(ctx: CoreContext, seenBy: SeenBy): FolderPeer[] {
  const peers = acceptedPeers(ctx);
  if (seenBy === SHARED_BY_ALL) return peers;
  const groups = seenBy === COUNCIL ? null : SeenByGroups.parse(JSON.parse(seenBy.slice(GROUPS.length)));
  const audience = groups ? ({ kind: 'groups', ...groups } as const) : ({ kind: 'council' } as const);
  const openers = openersFor(ctx, { audience, begunAt: ctx.now().toISOString() });
  if (openers) {
    const recipients = new Set(openers.map(({ recipient }) => recipient));
    return peers.filter(({ recipient }) => recipients.has(recipient));
  }
  if (!groups) return peers;
  const wanted = new Set(groups.groups);
  const council = currentCouncil(ctx);
  return peers.filter(({ group }) => {
    const id = council && groupId(council, group);
    return id !== null && wanted.has(id);
  });
}

/** The group somebody calls by its name or letter; null where it is none of the council's, or not one alone. */
function groupId({ partyGroups }: CouncilContent, called: string): string | null {
  const wanted = foldedName(called);
  if (wanted === '') return null;
  const found = partyGroups.filter(({ letter, name }) => [letter, name].some((one) => foldedName(one) === wanted));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

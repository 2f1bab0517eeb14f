import type { RecordAudience } from '../../../../shared/exchange/audience.ts';
import type { CouncilContent } from '../../../../shared/kinds/council/council.ts';
import type { RecordId } from '../../../../shared/kinds/ids.ts';
import type { CoreContext } from '../../context.ts';
import { currentCouncil } from '../../council/council.ts';
import { findContact } from '../../database/tables/contacts.ts';
import { type FolderPeer, folderPeers, folderRecords, putFolderRecord } from '../../database/tables/folder.ts';
import { allRecords } from '../../database/tables/updates.ts';

/** Who may see a record, as one text: `shared` for everybody who is accepted in the folder, `groups:` with ids, `own` for nobody else. */
export type SeenBy = string;

export const SHARED_BY_ALL: SeenBy = 'shared';
const GROUPS = 'groups:';
const OWN = 'own';

function seenByOf(audience: RecordAudience): SeenBy {
  if (audience.kind === 'own') return OWN;
  if (audience.kind === 'groups') return GROUPS + [...new Set(audience.groups)].sort().join(',');
  return SHARED_BY_ALL;
}

/** The records of each audience that may leave by a folder. Only records that were written in since are looked into again. */
export function recordsByAudience(ctx: CoreContext): Map<SeenBy, RecordId[]> {
  const known = new Map(folderRecords(ctx.database.read).map((one) => [one.id, one]));
  const changed: { id: RecordId; seq: number; seenBy: SeenBy }[] = [];
  const all = new Map<SeenBy, RecordId[]>();
  for (const { id, kind, lastSeq: seq } of allRecords(ctx.database.read)) {
    const before = known.get(id);
    const isSame = before?.seq === seq;
    const seenBy = isSame ? before.seenBy : seenByOf(ctx.kinds[kind].audience(ctx.records.get(id).doc));
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
 * Those of them who may see records of an audience. Whose group somebody is of is what this computer's person accepted them as, never what
 * they have said of themselves since.
 */
export function readersOf(ctx: CoreContext, seenBy: SeenBy): FolderPeer[] {
  const peers = acceptedPeers(ctx);
  if (seenBy === SHARED_BY_ALL) return peers;
  const groups = new Set(seenBy.slice(GROUPS.length).split(','));
  const council = currentCouncil(ctx);
  return peers.filter(({ group }) => {
    const id = council && groupId(council, group);
    return id !== null && groups.has(id);
  });
}

/** The group somebody calls by its name or letter; null where it is none of the council's, or not one alone. */
function groupId({ partyGroups }: CouncilContent, called: string): string | null {
  const wanted = folded(called);
  if (wanted === '') return null;
  const found = partyGroups.filter(({ letter, name }) => [letter, name].some((one) => folded(one) === wanted));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('da');

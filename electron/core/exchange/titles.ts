import type * as Y from 'yjs';
import type { AudienceTold, RecordTitle } from '../../../shared/contract/exchange.ts';
import type { RecordAudience } from '../../../shared/exchange/audience.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { checklistKind } from '../../../shared/kinds/checklist/kind.ts';
import type { CouncilContent } from '../../../shared/kinds/council/council.ts';
import { readCouncil } from '../../../shared/kinds/council/doc.ts';
import { RecordId } from '../../../shared/kinds/ids.ts';
import { readMeeting } from '../../../shared/kinds/meeting/doc.ts';
import type { RecordKind } from '../../../shared/kinds/names.ts';
import { negotiationKind } from '../../../shared/kinds/negotiation/kind.ts';
import { notesKind } from '../../../shared/kinds/notes/kind.ts';
import { seatKind } from '../../../shared/kinds/seat/kind.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { findRecord } from '../database/tables/updates.ts';

/** Where names are looked up that a record only points to: what came with it, and then what is here. */
export interface Names {
  readonly council: readonly CouncilContent[];
  /** Undefined for a case that is in neither. */
  readonly caseTitle: (id: string) => string | undefined;
}

/** Names as they stand here. */
export function namesIn(ctx: CoreContext): Names {
  const here = currentCouncil(ctx);
  return { council: here ? [here] : [], caseTitle: (id) => caseHere(ctx, id) };
}

function caseHere({ database, records }: CoreContext, wanted: string): string | undefined {
  const id = RecordId.safeParse(wanted);
  if (!id.success || findRecord(database.read, id.data)?.kind !== 'case') return undefined;
  return caseTitleIn(records.get(id.data).doc);
}

/** What a case is called; empty where it has no title. */
export const caseTitleIn = (doc: Y.Doc): string => caseKind.fields(doc).title ?? '';

/** What a record is called. A meeting's day is the one it is held on now. */
export function titleOf(kind: RecordKind, doc: Y.Doc, names: Names): RecordTitle {
  if (kind === 'meeting') {
    const { body, date } = readMeeting(doc);
    return { kind, text: bodyName(names, body), day: date };
  }
  return { kind, text: textOf(kind, doc, names), day: null };
}

function textOf(kind: Exclude<RecordKind, 'meeting'>, doc: Y.Doc, names: Names): string {
  switch (kind) {
    case 'case':
      return caseTitleIn(doc);
    case 'council':
      return readCouncil(doc).municipality;
    case 'checklist':
      return checklistKind.fields(doc).name ?? '';
    case 'negotiation':
      return names.caseTitle(negotiationKind.fields(doc).caseId ?? '') ?? '';
    case 'notes':
      return names.caseTitle(notesKind.fields(doc).case ?? '') ?? '';
    case 'seat':
      return seatKind.fields(doc).name ?? '';
    default:
      // There is one of its kind, which its kind names.
      return '';
  }
}

const bodyName = ({ council }: Names, id: string): string =>
  council.flatMap(({ bodies }) => bodies).find((body) => body.id === id)?.name ?? '';

/** Who may see it, with its groups by their letter or name; one that is known nowhere by its id. */
export function audienceTold(audience: RecordAudience, { council }: Names): AudienceTold {
  const known = council.flatMap(({ partyGroups }) => partyGroups);
  const nameOf = (id: string): string => {
    const group = known.find((one) => one.id === id);
    return group ? group.letter || group.name : id;
  };
  return { kind: audience.kind, groups: audience.kind === 'groups' ? audience.groups.map(nameOf) : [] };
}

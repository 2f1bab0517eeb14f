import { z } from 'zod';
import { FileHash, RecordId } from '../kinds/ids.ts';
import { Release } from '../kinds/meeting/traces.ts';
import { query } from '../rpc/procedure.ts';
import { ofMeeting } from './meetings.ts';

const Key = z.string().min(1).max(80);
const Reason = z.string().trim().min(1).max(2000);
const OfMeeting = z.object({ id: RecordId });

/** What is done with an agenda beyond its items: order, changes after dispatch, releases, reading aloud, follow-up. */
export const agenda = {
  /** Puts the items named into this order; they share the places they had. Ids that are gone are ignored. */
  arrange: ofMeeting(OfMeeting.extend({ order: z.array(Key).min(1).max(500) })),
  /** What of the items is other than what was last sent of them. */
  changes: query(
    OfMeeting,
    z.array(
      z.object({
        item: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        caseId: RecordId.nullable(),
        changes: z.array(
          z.object({
            what: z.enum(['title', 'openness', 'attachment', 'section', 'order']),
            heading: z.string(),
            how: z.enum(['added', 'removed', 'changed']),
          }),
        ),
        /** The last change of the case since; null when only the item was changed. */
        at: z.string().nullable(),
        by: z.string(),
      }),
    ),
  ),
  /** Sends those of the items that have changed as a supplement. `conflict` when none has. */
  supplement: ofMeeting(OfMeeting.extend({ items: z.array(Key).min(1).max(500), reason: Reason }), {
    nothingToDispatch: null,
    needsReady: null,
    lateReason: null,
    unsettled: null,
  }),
  /** Ids of items that are closed: by themselves, by their case, or by the same case at another meeting unless it was released. */
  closed: query(OfMeeting, z.array(z.string())),
  /** What public packs leave out of open items because it is closed elsewhere, and what was released of it. */
  withheld: query(
    OfMeeting,
    z.array(
      z.object({
        item: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        /** Null for the case as a whole. */
        file: FileHash.nullable(),
        name: z.string(),
        isWithheld: z.boolean(),
        release: Release.nullable(),
      }),
    ),
  ),
  /** *Frigiver* a case, or one file of it, for this meeting's public packs. `not_allowed` while it is closed here. */
  release: ofMeeting(OfMeeting.extend({ item: Key, file: FileHash.nullable(), reason: Reason }), {
    closedHere: null,
    notWithheld: null,
  }),
  takeBack: ofMeeting(OfMeeting.extend({ release: Key }), { takenBack: null }),
  /** Confirms that an item's text was read aloud as it stands. */
  read: ofMeeting(OfMeeting.extend({ item: Key })),
  /** Makes the *opfølgning* items of the body's open tasks, or adds the new ones. `conflict` when all are there. */
  followUp: ofMeeting(OfMeeting, { nothingToFollowUp: null }),
};

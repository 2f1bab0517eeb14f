import { z } from 'zod';
import { RecordId } from '../kinds/ids.ts';
import type { EventsShape } from '../rpc/procedure.ts';
import { Settings } from './app.ts';
import { HandedFile } from './files.ts';
import { UpdateBase64 } from './records.ts';
import { WaitedFor } from './work.ts';

/** What the core tells its sessions after a commit. */
export const events = {
  'cases.changed': z.object({ ids: z.array(RecordId) }),
  /** Sent to every other session that has the record open. */
  /** Rows of it were judged otherwise or taken back: what was read of it before is no longer what it says. */
  'records.relaid': z.object({ id: RecordId }),
  'records.updated': z.object({ id: RecordId, seq: z.int(), update: UpdateBase64, author: z.string() }),
  'council.changed': z.object({}),
  /** So many records are listed and found, and are still to be judged; 0 when all are. */
  'lists.following': z.object({ left: z.int() }),
  'meetings.changed': z.object({ ids: z.array(RecordId) }),
  'negotiations.changed': z.object({ caseId: RecordId }),
  'charter.changed': z.object({}),
  'checklist.changed': z.object({}),
  /** Something came by the shared folder or was laid down there, or it cannot be reached. */
  'folder.changed': z.object({}),
  'settings.changed': Settings,
  /** Something this session asked for waits until long work has written, and then, as null, that it waits no more. */
  'work.waiting': z.object({ work: WaitedFor.nullable() }),
  /** The data folder was locked, unlocked, encrypted or laid in plain: a page begins anew. */
  'vault.changed': z.object({}),
  /** The system asked this app to open files (desktop host only); they await the page as transfers. */
  'files.opened': z.object({ files: z.array(HandedFile) }),
} satisfies EventsShape;
export type AppEvents = typeof events;

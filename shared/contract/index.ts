import { z } from 'zod';
import { RecordId, TransferId } from '../kinds/ids.ts';
import type { ContractShape, EventsShape } from '../rpc/procedure.ts';
import { agenda } from './agenda.ts';
import { agendaImport } from './agendaImport.ts';
import { app, Settings } from './app.ts';
import { cases } from './cases.ts';
import { charter } from './charter.ts';
import { checklist } from './checklist.ts';
import { council } from './council.ts';
import { attachments, exports, imports, maintenance } from './files.ts';
import { meetings } from './meetings.ts';
import { negotiations } from './negotiations.ts';
import { packs } from './packs.ts';
import { quality } from './quality.ts';
import { records, UpdateBase64 } from './records.ts';
import { reports } from './reports.ts';
import { spelling } from './spelling.ts';
import { ways } from './ways.ts';
import { WaitedFor } from './work.ts';

/** The only list of procedures. Both sides infer their types from it; a handler that is missing does not compile. */
export const contract = {
  agendaImport,
  agenda,
  app,
  cases,
  checklist,
  charter,
  council,
  meetings,
  negotiations,
  packs,
  quality,
  records,
  imports,
  exports,
  attachments,
  maintenance,
  reports,
  spelling,
  ways,
} satisfies ContractShape;
export type AppContract = typeof contract;

/** What the core tells its sessions after a commit. */
export const events = {
  'cases.changed': z.object({ ids: z.array(RecordId) }),
  /** Sent to every other session that has the record open. */
  'records.updated': z.object({ id: RecordId, seq: z.int(), update: UpdateBase64, author: z.string() }),
  'council.changed': z.object({}),
  /** So many records are listed and found, and are still to be judged; 0 when all are. */
  'lists.following': z.object({ left: z.int() }),
  'meetings.changed': z.object({ ids: z.array(RecordId) }),
  'negotiations.changed': z.object({ caseId: RecordId }),
  'charter.changed': z.object({}),
  'checklist.changed': z.object({}),
  'settings.changed': Settings,
  /** Something this session asked for waits until long work has written, and then, as null, that it waits no more. */
  'work.waiting': z.object({ work: WaitedFor.nullable() }),
  /** The system asked this app to open files (desktop host only); they await import as transfers. */
  'files.opened': z.object({ transfers: z.array(TransferId) }),
} satisfies EventsShape;
export type AppEvents = typeof events;

import type { ContractShape } from '../rpc/procedure.ts';
import { agenda } from './agenda.ts';
import { agendaImport } from './agendaImport.ts';
import { app } from './app.ts';
import { cases } from './cases.ts';
import { charter } from './charter.ts';
import { checklist } from './checklist.ts';
import { council } from './council.ts';
import { exchange } from './exchange.ts';
import { attachments, exports, imports, maintenance } from './files.ts';
import { flows } from './flows.ts';
import { folder } from './folder.ts';
import { keys } from './keys.ts';
import { meetings } from './meetings.ts';
import { negotiations } from './negotiations.ts';
import { packs } from './packs.ts';
import { quality } from './quality.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { spelling } from './spelling.ts';
import { vault } from './vault.ts';
import { ways } from './ways.ts';

export { type AppEvents, events } from './events.ts';

/** The only list of procedures. Both sides infer their types from it; a handler that is missing does not compile. */
export const contract = {
  agendaImport,
  agenda,
  app,
  cases,
  checklist,
  charter,
  council,
  exchange,
  keys,
  folder,
  flows,
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
  vault,
  ways,
} satisfies ContractShape;
export type AppContract = typeof contract;

import type { AppContract } from '../../../shared/contract/index.ts';
import type { Handlers } from '../../../shared/rpc/types.ts';
import type { AnsweringContext } from '../context.ts';
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
import { ways } from './ways.ts';

/** Complete by type: a procedure without a handler does not compile. What is about the lock is answered in front of the core. */
export const handlers: Handlers<Omit<AppContract, 'vault'>, AnsweringContext, AbortSignal> = {
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
  ways,
};

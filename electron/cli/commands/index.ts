import type { Command } from '../command.ts';
import { agenda } from './agenda.ts';
import { aside } from './aside.ts';
import { backup } from './backup.ts';
import { bundle } from './bundle.ts';
import { charter } from './charter.ts';
import { check } from './check.ts';
import { checklist } from './checklist.ts';
import { checks } from './checks.ts';
import { compromise } from './compromise.ts';
import { contactsCommand } from './contacts.ts';
import { deadlines } from './deadlines.ts';
import { decrypt, encrypt } from './encryption.ts';
import { exportFiles } from './export.ts';
import { importFiles } from './import.ts';
import { importAgenda } from './importAgenda.ts';
import { inspect } from './inspect.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { majority } from './majority.ts';
import { meetings } from './meetings.ts';
import { merge } from './merge.ts';
import { pack } from './pack.ts';
import { rebuild } from './rebuild.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { sample } from './sample.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { syncCommand } from './sync.ts';
import { verify } from './verify.ts';

/** In the order of the overview: what one file needs, then the data folder, then its upkeep. */
export const COMMANDS: readonly Command[] = [
  check,
  checks,
  checklist,
  importFiles,
  list,
  show,
  exportFiles,
  report,
  meetings,
  majority,
  compromise,
  charter,
  agenda,
  importAgenda,
  pack,
  deadlines,
  serve,
  sample,
  bundle,
  inspect,
  merge,
  aside,
  keys,
  contactsCommand,
  syncCommand,
  verify,
  rebuild,
  backup,
  restore,
  encrypt,
  decrypt,
];

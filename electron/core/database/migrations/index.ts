import type Database from 'better-sqlite3';
import { initial } from './0010-initial.ts';
import { projectedBy } from './0020-projected-by.ts';
import { caseChecks } from './0030-case-checks.ts';
import { meetings } from './0040-meetings.ts';
import { carryLog, facts } from './0050-facts.ts';
import { meetingEnds } from './0060-meeting-ends.ts';
import { unreadCases } from './0070-unread-cases.ts';
import { signatures } from './0080-signatures.ts';
import { aside } from './0090-aside.ts';
import { sharedFolder } from './0100-shared-folder.ts';
import { passedOn } from './0110-passed-on.ts';

export interface Migration {
  /** Numbered by tens, ascending; the database's `user_version` after it. */
  readonly version: number;
  readonly sql: string;
  /** What SQL alone cannot do, after it and in the same transaction. */
  readonly carry?: (db: Database.Database) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: initial },
  { version: 20, sql: projectedBy },
  { version: 30, sql: caseChecks },
  { version: 40, sql: meetings },
  { version: 50, sql: facts, carry: carryLog },
  { version: 60, sql: meetingEnds },
  { version: 70, sql: unreadCases },
  { version: 80, sql: signatures },
  { version: 90, sql: aside },
  { version: 100, sql: sharedFolder },
  { version: 110, sql: passedOn },
];

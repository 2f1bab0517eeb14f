import { initial } from './0010-initial.ts';
import { projectedBy } from './0020-projected-by.ts';
import { caseChecks } from './0030-case-checks.ts';
import { meetings } from './0040-meetings.ts';

export interface Migration {
  /** Numbered by tens, ascending; the database's `user_version` after it. */
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: initial },
  { version: 20, sql: projectedBy },
  { version: 30, sql: caseChecks },
  { version: 40, sql: meetings },
];

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { addCases } from '../../electron/core/cases/cases.ts';
import { quiet } from '../../electron/core/control.ts';
import { DATABASE_FILE } from '../../electron/core/database/open.ts';
import { verify } from '../../electron/core/maintenance/verify.ts';
import { exampleCases } from '../../electron/core/sample/index.ts';
import type { CaseContent } from '../../shared/kinds/case/case.ts';
import { clientOf, openCore, value } from '../support/core.ts';
import { openRaw } from '../support/keyed.ts';

const [example] = exampleCases().map(({ content }) => content) as [CaseContent];
const NEW = { templateId: 'ballerup', caseType: 'decision', title: 'Ny' } as const;

/** Another program's connection that has run some SQL. */
function another(dataDir: string, ...lines: string[]): Database.Database {
  const db = openRaw(join(dataDir, DATABASE_FILE));
  onTestFinished(() => void db.close());
  for (const sql of lines) db.exec(sql);
  return db;
}

test('a lock of another program: reads are answered, a write says so, and nothing of it was done', async () => {
  const core = openCore();
  const client = clientOf(core);
  await value(client.cases.create(NEW));
  const other = another(core.context.dataDir, 'begin immediate');
  const order: string[] = [];
  const write = client.cases.create(NEW).then((answer) => {
    order.push('write');
    return answer;
  });
  for (let index = 0; index < 5; index++) {
    await value(client.app.info({}));
    await value(client.cases.list({ filter: {}, sort: 'title', order: 'ascending', offset: 0, limit: 5 }));
    order.push('read');
  }
  expect(await write).toMatchObject({ ok: false, error: { code: 'database_locked' } });
  expect(order[0]).toBe('read');
  other.exec('rollback');
  await value(client.cases.create(NEW));
  expect((await verify(core.context, quiet())).records).toBe(2);
});

test('a write that waits for another program is done once it lets go, and once only', async () => {
  const core = openCore();
  const client = clientOf(core);
  const other = another(core.context.dataDir, 'begin immediate');
  const write = client.cases.create(NEW);
  other.exec('rollback');
  await value(write);
  expect((await verify(core.context, quiet())).records).toBe(1);
});

test('the log is cut when it grew, and as soon as a reader that held it leaves', async () => {
  const core = openCore();
  const { dataDir } = core.context;
  const size = () => statSync(join(dataDir, `${DATABASE_FILE}-wal`)).size;
  addCases(core.context, [example], 'create');
  /** So many pages in transactions of 1 MB. */
  const write = (megabytes: number) => {
    for (let index = 0; index < megabytes; index++) {
      core.context.database.transaction((db) => {
        db.prepare("insert or replace into settings (key, value) values ('ballast', ?)").run(
          'x'.repeat(2 ** 20 + index),
        );
      });
    }
  };
  const sizes: number[] = [];
  for (let index = 0; index < 40; index++) {
    write(1);
    sizes.push(size());
  }
  expect(Math.max(...sizes)).toBeLessThan(6 * 2 ** 20);

  const other = another(dataDir, 'begin', 'select count(*) from records');
  write(40);
  // SQLite must keep for the reader what it may still read.
  expect(size()).toBeGreaterThan(16 * 2 ** 20);
  other.exec('rollback');
  await expect.poll(size, { timeout: 20_000 }).toBe(0);
  expect((await verify(core.context, quiet())).problems).toEqual([]);
});

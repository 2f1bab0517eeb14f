import Database from 'better-sqlite3';

/**
 * Takes a file of exchange in, or takes one back, in a process of its own that kills itself at the nth change of a row:
 * `node killedTake.ts DATADIR take|back FILE|ARRIVAL NTH`; past the last one it ends by itself and says so.
 */
const [dataDir = '', what = '', which = '', nth = ''] = process.argv.slice(2);
const done = { changes: 0 };
const prepare = Database.prototype.prepare;
Database.prototype.prepare = function (this: Database.Database, sql: string) {
  const statement = prepare.call(this, sql);
  if (!/^(?:insert|update|delete)/i.test(sql.trim())) return statement;
  const run = statement.run.bind(statement) as (...values: unknown[]) => Database.RunResult;
  statement.run = ((...values: unknown[]) => {
    done.changes++;
    if (isTaking.now && done.changes === Number(nth)) process.kill(process.pid, 'SIGKILL');
    return run(...values);
  }) as typeof statement.run;
  return statement;
} as typeof prepare;
const isTaking = { now: false };
const { createCore } = await import('../../electron/core/core.ts');
const { takeFile } = await import('../../electron/core/exchange/takeFile.ts');
const { takeBack } = await import('../../electron/core/exchange/takeBack.ts');
const core = createCore({ dataDir, host: 'cli' });
done.changes = 0;
isTaking.now = true;
if (what === 'take') await takeFile(core.context, { path: which, passphrase: null });
else takeBack(core.context, which);
process.stdout.write(`done after ${done.changes}`);
core.close();

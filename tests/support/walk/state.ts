import type { Core } from '../../../electron/core/core.ts';

/** Notes of requests: all the rest must be as if they had been asked once. */
const NOTES = 'requests';

interface Table {
  readonly name: string;
}

function tablesOf(core: Core): string[] {
  return core.context.database.read
    .prepare<[], Table>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== NOTES);
}

/** Every row of every table, as text. */
export function stateOf(core: Core): Record<string, string[]> {
  core.context.catchUp();
  return Object.fromEntries(
    tablesOf(core).map((table) => {
      const rows = core.context.database.read.prepare<[], object>(`select * from "${table}"`).all();
      return [table, rows.map((row) => JSON.stringify(row)).sort()];
    }),
  );
}

/** How many rows each table has: the same in two folders in which the same was done as often. */
export function tallyOf(core: Core): Record<string, number> {
  return Object.fromEntries(Object.entries(stateOf(core)).map(([table, rows]) => [table, rows.length]));
}

/** For which procedure the request is noted. */
export function noteOf(core: Core, request: string): string | null {
  const row = core.context.database.read
    .prepare<[string], { procedure: string }>('select procedure from requests where id = ?')
    .get(request);
  return row?.procedure ?? null;
}

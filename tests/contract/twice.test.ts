import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/rpc/result.ts';
import { openCore } from '../support/core.ts';
import { noteOf, stateOf, tallyOf } from '../support/walk/state.ts';
import { ask, walked } from '../support/walk/tried.ts';

const { procedures, tried } = walked();
const queries = procedures.filter(([, { procedure }]) => procedure.kind === 'query');
const changes = procedures.filter(([, { procedure }]) => procedure.kind !== 'query');

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe('a query changes nothing:', () => {
  it.each(queries)('%s', async (_name, named) => {
    const { core, input } = await tried(named);
    const before = stateOf(core);
    const commits = core.context.database.commits();
    expect(await ask(core, named, { input })).toMatchObject({ ok: true });
    expect(stateOf(core)).toEqual(before);
    expect(core.context.database.commits()).toBe(commits);
  });
});

describe('what is asked twice with one request is done once:', () => {
  it.each(changes)('%s', async (name, named) => {
    const { core, input } = await tried(named);
    const call = { input, request: randomUUID() };
    const untouched = stateOf(core);
    const before = core.context.database.commits();
    const first = await ask(core, named, call);
    expect(first).toMatchObject({ ok: true });
    const commits = core.context.database.commits() - before;
    const once = stateOf(core);
    expect(told(await ask(core, named, call), named)).toEqual(told(first, named));
    expect(stateOf(core)).toEqual(once);

    // Nobody remembers the answer after a crash: only what is written does.
    const noted = noteOf(core, call.request);
    const { repeat } = named.procedure as { repeat?: string };
    // Whatever changes something is noted with it, and an example that changes nothing would prove nothing.
    if (repeat === 'noted') expect(noted !== null).toBe(JSON.stringify(once) !== JSON.stringify(untouched));
    const { dataDir } = core.context;
    core.close();
    const again = openCore({ dataDir });
    const third = await ask(again, named, call);
    expect(stateOf(again)).toEqual(once);
    if (noted) expect([noted, codeOf(third)]).toEqual([name, 'already_done']);
    // What wrote nothing is made anew, where the files it needs are still there.
    else expect(['ok', 'not_found']).toContain(codeOf(third));

    const other = await tried(named);
    other.core.context.catchUp();
    const start = other.core.context.database.commits();
    const both = { input: other.input, request: randomUUID() };
    const [one, two] = await Promise.all([ask(other.core, named, both), ask(other.core, named, both)]);
    expect(one).toMatchObject({ ok: true });
    expect(told(two, named)).toEqual(told(one, named));
    expect(tallyOf(other.core)).toEqual(
      Object.fromEntries(Object.entries(once).map(([table, rows]) => [table, rows.length])),
    );
    if (repeat !== 'harmless') expect(other.core.context.database.commits() - start).toBe(commits);
  });
});

it('the walk sees what is done twice', async () => {
  const [, named] = changes.find(([name]) => name === 'cases.create') ?? [];
  if (!named) throw new Error('cases.create is gone');
  const { core, input } = await tried(named);
  await ask(core, named, { input });
  const once = stateOf(core);
  await ask(core, named, { input, request: randomUUID() });
  expect(stateOf(core)).not.toEqual(once);
  expect(tallyOf(core).records).toBe((once.records?.length ?? 0) + 1);
});

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What bears no request is done again; of what it reads each time, such as the text of a file, the blocks are named anew. */
function told(answer: unknown, { procedure }: { readonly procedure: object }): unknown {
  const isDoneAgain = 'repeat' in procedure && procedure.repeat === 'harmless';
  return isDoneAgain ? JSON.parse(JSON.stringify(answer).replaceAll(ID, '*')) : answer;
}

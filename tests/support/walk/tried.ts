import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { contract } from '../../../shared/contract/index.ts';
import type { AnyProcedure } from '../../../shared/rpc/procedure.ts';
import type { Result } from '../../../shared/rpc/result.ts';
import { clientOf, openCore } from '../core.ts';
import { EXAMPLES, IN_EMPTY } from './examples.ts';
import { makeWorld, openWorld, type World } from './world.ts';

export interface Named {
  readonly domain: string;
  readonly name: string;
  readonly procedure: AnyProcedure;
}

/** Of the core; the lock in front of it is walked in `tests/unit/vault`. */
const { vault: _lock, ...ofCore } = contract;

/** Every procedure of the core, and what makes the world of one with an input it carries out there. Makes the folder before the tests of the file. */
export function walked() {
  const at: { root: string; made?: Awaited<ReturnType<typeof makeWorld>> } = { root: '' };
  beforeAll(async () => {
    at.root = mkdtempSync(join(tmpdir(), 'handlerum-walk-'));
    at.made = await makeWorld(at.root);
  }, 120_000);
  afterAll(() => rmSync(at.root, { recursive: true, force: true }));
  const procedures: [string, Named][] = Object.entries(ofCore).flatMap(([domain, group]) =>
    Object.entries<AnyProcedure>(group).map(([name, procedure]): [string, Named] => [
      `${domain}.${name}`,
      { domain, name, procedure },
    ]),
  );
  const tried = async ({ domain, name }: Named): Promise<{ core: Core; input: unknown }> => {
    const example = (EXAMPLES as unknown as Record<string, Record<string, (world: World) => unknown>>)[domain]?.[name];
    if (!example || !at.made) throw new Error(`${domain}.${name} has no example in tests/support/walk`);
    const empty = () => {
      const core = openCore();
      return { core, api: clientOf(core) } as World;
    };
    const world = IN_EMPTY.has(`${domain}.${name}`) ? empty() : openWorld(at.made);
    const input = await example(world);
    return { core: world.core, input };
  };
  return { procedures, tried };
}

/** Asks in a session of its own, as a page does that has connected again. */
export function ask(
  core: Core,
  { domain, name }: Named,
  call: { input: unknown; request?: string },
): Promise<Result<unknown>> {
  return core.openSession(() => {}).handle({ type: 'call', id: randomUUID(), domain, name, ...call });
}

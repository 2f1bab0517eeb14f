import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Core, type CoreOptions, directTransport } from '../../electron/core/core.ts';
import { saveCouncil } from '../../electron/core/council/council.ts';
import { writeSettings } from '../../electron/core/database/tables/settings.ts';
import { ReadingThread } from '../../electron/core/reading/thread.ts';
import { SAMPLE_MUNICIPALITY, sampleCouncil } from '../../electron/core/sample/index.ts';
import { currentSettings } from '../../electron/core/settings.ts';
import type { Profile } from '../../shared/contract/app.ts';
import { contract, events } from '../../shared/contract/index.ts';
import { createClient } from '../../shared/rpc/client.ts';
import type { Result } from '../../shared/rpc/result.ts';
import { createTestCore } from './keyed.ts';

/** A folder that is gone when the test is done. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'handlerum-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A clock that starts on a day of 2026 and goes on a second at each look. */
export function testClock(start = Date.UTC(2026, 10, 23, 9)): () => Date {
  const state = { at: start };
  return () => {
    state.at += 1000;
    return new Date(state.at);
  };
}

/** The real thread, one for all cores of a run: opening it anew takes longer than most of what is read in it. */
export const READING = new ReadingThread({ log: () => {} });

/** A real core on a folder of its own unless one is given, closed when the test is done. No change may be refused for a reason the contract does not declare. */
export function openCore(options: Partial<CoreOptions> = {}): Core {
  const undeclared: string[] = [];
  const log = (line: string) => {
    if (line.includes('does not declare')) undeclared.push(line);
    options.log?.(line);
  };
  const place = { dataDir: join(temporaryFolder(), 'data'), host: 'cli', now: testClock() } as const;
  // Whoever looks at the log has a thread that writes in it.
  const reading = options.log ? {} : { reading: READING };
  const core = createTestCore({ ...place, ...reading, ...options, log });
  onTestFinished(() => {
    core.close();
    expect(undeclared).toEqual([]);
  });
  return core;
}

/** A core at which somebody sits, in a folder in which nothing is begun: what bears a name can be done. */
export function openNamed(options: Partial<CoreOptions> = {}): Core {
  const core = openCore(options);
  const settings = currentSettings(core.context);
  const profile = { ...settings.profile, name: 'Ida Holm' };
  core.context.write(({ db }) => writeSettings(db, { ...settings, profile }));
  return core;
}

/** A client of its own on the core. */
export function clientOf(core: Core) {
  const state = { last: 0 };
  return createClient({
    contract,
    events,
    transport: directTransport(core),
    newRequest: randomUUID,
    newId: () => {
      state.last++;
      return `m${state.last}`;
    },
  });
}

/** What was answered; throws when the answer is a refusal. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The code of the `AppError` that `action` throws; fails when it throws none. */
export async function codeOf(action: () => unknown): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
  throw new Error('It did not fail');
}

/** An empty start with the council of the sample and nothing else: for tests that need members and not their cases, meetings and charter. */
export async function beginCouncil(core: Core, profile: Profile): Promise<void> {
  await value(clientOf(core).app.begin({ start: 'empty', municipality: SAMPLE_MUNICIPALITY, profile }));
  core.context.write((scope) => saveCouncil(core.context, scope, sampleCouncil()));
}

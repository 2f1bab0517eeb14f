import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, type CoreOptions, createCore } from '../../electron/core/core.ts';
import type { Profile } from '../../shared/contract/app.ts';
import { copyKept, type Kept, keepFolder } from './copies.ts';
import { clientOf, openCore, temporaryFolder, testClock, value } from './core.ts';

interface Begun extends Kept {
  /** Where the clock had come to. */
  readonly at: number;
}

/** As tests begin with it, by who sits there and when; made once for all the tests of a process. */
const BEGUN = new Map<string, Promise<Begun>>();

const IDA: Profile = { name: 'Ida Holm', role: 'secretariat', group: '' };

interface Options extends Partial<Omit<CoreOptions, 'dataDir' | 'now'>> {
  readonly profile?: Profile;
  /** Where the clock begins, else that of `testClock`. */
  readonly at?: number;
}

/**
 * A core that has begun with the whole sample, closed when the test is done. It is a copy: making the sample takes most of a second, opening
 * a copy a few milliseconds. Ids are the same in every copy, so of two laptops only one may be opened like this.
 */
export async function openSample({ profile = IDA, at, ...options }: Options = {}): Promise<Core> {
  const key = JSON.stringify([profile, at]);
  const known = BEGUN.get(key) ?? begin(profile, testClock(at));
  BEGUN.set(key, known);
  const begun = await known;
  const dataDir = join(temporaryFolder(), 'data');
  copyKept(begun, dataDir);
  return openCore({ ...options, dataDir, now: testClock(begun.at) });
}

async function begin(profile: Profile, now: () => Date): Promise<Begun> {
  const root = mkdtempSync(join(tmpdir(), 'handlerum-sample-'));
  try {
    const dataDir = join(root, 'data');
    const core = createCore({ dataDir, host: 'cli', now });
    try {
      await value(clientOf(core).app.begin({ start: 'sample', municipality: '', profile }));
    } finally {
      core.close();
    }
    return { ...keepFolder(dataDir), at: now().getTime() };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../interop/programs.ts';
import { timed } from './measure.ts';
import { type Part, type Row, times } from './table.ts';

const run = promisify(execFile);
const PROBE = join(import.meta.dirname, 'exchange/probe.ts');
const MB = 1_000_000;

interface Measured {
  readonly ms: number;
  readonly bytes: number;
  readonly recipient: string;
  readonly identity: string;
}

/** Each step in a process of its own. */
async function probed(...args: readonly string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, [PROBE, ...args], { maxBuffer: MB });
  return JSON.parse(stdout) as Measured;
}

/** Files of exchange, out of one folder and into another, beside `age` and `zip` of Debian over the same bytes. */
export const exchange: Part = {
  name: 'Exchange',
  async run() {
    const root = await mkdtemp(join(tmpdir(), 'handlerum-bench-'));
    try {
      const floor = await probed('key', join(root, 'empty'));
      return [
        ...(await way(root, { what: 'many', told: '1,000 cases, 19,000 notes', seconds: 10, mb: 500 })),
        ...(await way(root, { what: 'pack', told: 'a pack of 60 items, 300 MB attached', seconds: 20, mb: 400 })),
        bare(floor),
      ];
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

interface What {
  readonly what: 'many' | 'pack';
  readonly told: string;
  readonly seconds: number;
  readonly mb: number;
}

async function way(root: string, { what, told, ...most }: What): Promise<Row[]> {
  const [from, to] = [join(root, `${what}-from`), join(root, `${what}-to`)];
  await probed('make', from, what);
  const { recipient, identity } = await probed('key', to);
  const file = join(root, `${what}.handlerum`);
  const out = await probed('out', from, file, recipient);
  const peer = await peers({ root, file, recipient, identity });
  const taken = await probed('in', to, file);
  return [
    ...rows(`${told}: out`, out, { ...most, peer: peer?.out ?? null }),
    ...rows(`${told}: in`, taken, { ...most, peer: peer?.in ?? null }),
  ];
}

interface Sealed {
  readonly root: string;
  readonly file: string;
  readonly recipient: string;
  readonly identity: string;
}

/** The very entries of our file packed and encrypted by other people's programs, then opened and unpacked; milliseconds. */
async function peers({ root, file, recipient, identity }: Sealed): Promise<{ out: number; in: number } | null> {
  const [age, unzip, zip] = [findProgram('age'), findProgram('unzip'), findProgram('zip')];
  if (!age || !unzip || !zip) return null;
  const at = (name: string) => join(root, name);
  await writeFile(at('key'), `${identity}\n`);
  await mkdir(at('inside'));
  const open = (from: string, into: string) => async () => {
    await run(age, ['--decrypt', '-i', at('key'), '-o', at('peer.zip'), from]);
    await run(unzip, ['-q', '-o', at('peer.zip'), '-d', into]);
  };
  await open(file, at('inside'))();
  await rm(at('peer.zip'));
  const folders = await readdir(at('inside'));
  const out = await timed(async () => {
    // Attachments are stored, as ours are.
    await run(zip, ['-q', '-r', '-n', '', at('peer.zip'), ...folders], { cwd: at('inside') });
    await run(age, ['-r', recipient, '-o', at('peer.age'), at('peer.zip')]);
  });
  await mkdir(at('again'));
  const taken = await timed(open(at('peer.age'), at('again')));
  await Promise.all(
    ['inside', 'again', 'peer.age', 'peer.zip', 'key'].map((name) => rm(at(name), { recursive: true, force: true })),
  );
  return { out, in: taken };
}

function rows(
  measure: string,
  { ms, bytes }: Measured,
  { seconds, mb, peer }: { seconds: number; mb: number; peer: number | null },
): Row[] {
  return [
    {
      measure,
      ours: `${(ms / 1000).toFixed(1)} s`,
      peer: peer === null ? 'age and zip are not on this machine' : `age and zip: ${(peer / 1000).toFixed(1)} s`,
      ratio: peer === null ? '–' : times(ms / peer),
      target: `< ${seconds} s`,
      met: ms < seconds * 1000 ? 'yes' : 'no',
    },
    {
      measure: '– most memory of the process',
      ours: `${Math.round(bytes / MB)} MB`,
      peer: '–',
      ratio: '–',
      target: `< ${mb} MB`,
      met: bytes < mb * MB ? 'yes' : 'no',
    },
  ];
}

function bare({ bytes }: Measured): Row {
  const ours = `${Math.round(bytes / MB)} MB`;
  return { measure: 'An empty folder opened, memory', ours, peer: '–', ratio: '–', target: '–', met: '–' };
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './host.ts';
import { type Part, type Row, times } from './table.ts';

const run = promisify(execFile);

/** The commit before large imports were saved first and judged afterwards. */
const BEFORE = '5a274ff';

interface Measured {
  /** Seconds until the import was answered, and until all of it was judged. */
  readonly saved: number;
  readonly judged: number;
}

/** What nobody does every day and must not wait long for: beside the commit before, in turns. */
export const large: Part = {
  name: 'Large imports',
  async run() {
    const before = await checkedOut();
    try {
      return [
        ...(await rows('an agenda of 5,000 cases of 50 words', ['agenda', '5000'], {
          before: before?.root,
          judged: 60,
        })),
        ...(await rows('a Word file of 20,000 paragraphs', ['word', '20000'], { before: before?.root, judged: 60 })),
      ];
    } finally {
      await before?.remove();
    }
  },
};

const TARGET = 5;

interface Against {
  readonly before: string | undefined;
  readonly judged: number;
}

async function rows(measure: string, what: readonly string[], { before, judged }: Against): Promise<Row[]> {
  const then = before === undefined ? null : await probed(before, what);
  const now = await probed(ROOT, what);
  return [
    {
      measure: `${measure}: saved`,
      ours: `${now.saved.toFixed(1)} s`,
      peer: then ? `commit ${BEFORE}: ${then.saved.toFixed(1)} s` : `commit ${BEFORE} is not here`,
      ratio: then ? times(then.saved / now.saved) : '–',
      target: `< ${TARGET} s`,
      met: now.saved < TARGET ? 'yes' : 'no',
    },
    {
      measure: '– and judged',
      ours: `${now.judged.toFixed(1)} s`,
      peer: then ? `${then.judged.toFixed(1)} s` : '–',
      ratio: then ? times(then.judged / now.judged) : '–',
      target: `< ${judged} s`,
      met: now.judged < judged ? 'yes' : 'no',
    },
  ];
}

async function probed(root: string, what: readonly string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, [join(ROOT, 'tests/bench/large/probe.ts'), root, ...what]);
  const { saved, judged } = JSON.parse(stdout) as Measured;
  return { saved: saved / 1000, judged: judged / 1000 };
}

/** The commit before in a folder of its own with today's packages; null where Git does not have it. */
async function checkedOut(): Promise<{ root: string; remove: () => Promise<void> } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'handlerum-before-'));
  const root = join(folder, 'tree');
  const git = (...args: readonly string[]) => run('git', ['-C', ROOT, ...args]);
  try {
    await git('worktree', 'add', '--detach', root, BEFORE);
  } catch {
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    await git('worktree', 'prune');
  };
  return { root, remove };
}

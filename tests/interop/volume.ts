import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file system of its own, small enough to fill and possible to make read-only, unmounted when the test is done. */
export interface Volume {
  readonly path: string;
  remount(access: 'ro' | 'rw'): void;
}

/** Null where the system does not let us mount one: only root on Linux may. */
export function mountVolume(megabytes: number): Volume | null {
  const path = mkdtempSync(join(tmpdir(), 'handlerum-volume-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', path], { stdio: 'ignore' }));
  return {
    path,
    remount: (access) => void execFileSync('mount', ['-o', `remount,${access}`, path], { stdio: 'ignore' }),
  };
}

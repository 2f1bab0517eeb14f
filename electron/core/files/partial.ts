import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const PARTIAL = /^\..*\.handlerum-(\d+)-[0-9a-f-]{36}\.part$/;

/** A name beside `target` for what is not whole yet; it tells whose it is, so that `clearPartials` knows when nobody's. */
export function partialOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.handlerum-${process.pid}-${randomUUID()}.part`);
}

/** Removes from a folder the half files of processes that are no more. A folder that cannot be read holds none. */
export function clearPartials(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = PARTIAL.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process of this computer has this number now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

/** What lies in a folder; nothing when it is not there or may not be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

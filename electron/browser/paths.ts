import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built page: beside the bundle when built, in `dist/` when the sources run directly. */
export function rendererDir(here: string = import.meta.dirname): string {
  const beside = join(here, 'renderer');
  return existsSync(join(beside, 'index.html')) ? beside : join(here, '../../dist/renderer');
}

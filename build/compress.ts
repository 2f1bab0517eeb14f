import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and pictures are packed already. */
const PACKABLE: ReadonlySet<string> = new Set(['.js', '.css', '.html', '.svg', '.json']);
/** Below a packet of the network nothing is gained. */
const LEAST = 1400;
/** The last two levels take several times as long for a hundredth less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const [packed, zipped] = [promisify(brotliCompress), promisify(gzip)];

/** Writes each file of the built page that gains by it beside itself, once as Brotli and once as gzip, for the host to send as they are. */
export async function compressPage(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('.vite') && PACKABLE.has(extname(entry.name)),
  );
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = await readFile(path);
      if (bytes.length < LEAST) return;
      await Promise.all([
        writeFile(`${path}.br`, await packed(bytes, BROTLI)),
        writeFile(`${path}.gz`, await zipped(bytes, { level: 9 })),
      ]);
    }),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** A path the single-page app may own: plain segments, nothing encoded, no dots. */
const APP_ROUTE = /^\/[A-Za-z0-9_\-/]*$/;

/** One file of the built page. */
export interface RendererFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly mediaType: string;
  /** Names under `assets/` carry a hash of their content, so they never change. */
  readonly cache: 'forever' | 'never';
  /** How `bytes` are packed; `plain` where the file also lies packed and was not asked for so, absent where it lies only as it is. */
  readonly encoding?: Encoding | 'plain';
}

export type Encoding = 'br' | 'gzip';

/** The build leaves them beside the file itself; the best first. */
const PACKED: readonly (readonly [Encoding, ending: string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** The files of the built page by URL path. */
export interface RendererFiles {
  /**
   * Undefined for a path that is neither a file of the page nor a route of it. Packed when `accepts`, a header `Accept-Encoding`, allows
   * it: files of the build hold neither secrets nor anything a request says, so that their size tells nothing.
   */
  find(pathname: string, accepts?: string | null): Promise<RendererFile | undefined>;
}

/**
 * Lists the built page once. A request is answered by looking its path up in that list, never by joining it to a folder,
 * so no spelling of a path reaches another file; symbolic links and hidden files are left out of the list. Files that lie packed are
 * `offered` so where they go over a network, of however short a way; elsewhere unpacking would be for nothing.
 */
export async function listRenderer(dir: string, packed: 'offered' | 'left' = 'left'): Promise<RendererFiles> {
  const all = await list(dir, '/');
  const lying = new Set(all.map(([, path]) => path));
  const isPacked = (path: string) => PACKED.some(([, ending]) => path.endsWith(ending));
  const files = new Map(all.filter(([, path]) => !isPacked(path)));
  return {
    async find(pathname, accepts = null) {
      const path = files.get(pathname) ?? (APP_ROUTE.test(pathname) ? files.get('/index.html') : undefined);
      if (path === undefined) return undefined;
      const lies = PACKED.filter(([, ending]) => packed === 'offered' && lying.has(path + ending));
      const chosen = lies.find(([encoding]) => isAccepted(encoding, accepts));
      return {
        bytes: await readFile(path + (chosen?.[1] ?? '')),
        mediaType: TYPES[extname(path)] ?? 'application/octet-stream',
        cache: pathname.startsWith('/assets/') ? 'forever' : 'never',
        ...(lies.length > 0 ? { encoding: chosen?.[0] ?? 'plain' } : {}),
      };
    },
  };
}

/** Walked folder by folder: inside Electron's archive a recursive `readdir` is not to be relied on. */
async function list(dir: string, prefix: string): Promise<[url: string, path: string][]> {
  const entries = (await readdir(dir, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const nested = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return list(path, `${prefix}${entry.name}/`);
      return entry.isFile() ? [[prefix + entry.name, path]] : [];
    }),
  );
  return nested.flat();
}

/** Named in the header, and not with the weight 0 that refuses it (RFC 9110, 12.5.3). */
function isAccepted(encoding: Encoding, accepts: string | null): boolean {
  return (accepts ?? '').split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}

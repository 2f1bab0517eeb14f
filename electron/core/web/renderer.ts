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
}

/** The files of the built page by URL path. */
export interface RendererFiles {
  /** Undefined for a path that is neither a file of the page nor a route of it. */
  find(pathname: string): Promise<RendererFile | undefined>;
}

/**
 * Lists the built page once. A request is answered by looking its path up in that list, never by joining it to a folder,
 * so no spelling of a path reaches another file; symbolic links and hidden files are left out of the list.
 */
export async function listRenderer(dir: string): Promise<RendererFiles> {
  const files = new Map(await list(dir, '/'));
  return {
    async find(pathname) {
      const path = files.get(pathname) ?? (APP_ROUTE.test(pathname) ? files.get('/index.html') : undefined);
      return path === undefined ? undefined : read(path, pathname);
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

async function read(path: string, pathname: string): Promise<RendererFile> {
  return {
    bytes: await readFile(path),
    mediaType: TYPES[extname(path)] ?? 'application/octet-stream',
    cache: pathname.startsWith('/assets/') ? 'forever' : 'never',
  };
}

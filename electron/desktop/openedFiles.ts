import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { App } from 'electron';
import type { HandedFile } from '../../shared/contract/files.ts';
import type { WebCore } from '../core/web/core.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.handlerum': 'application/x-handlerum',
};

/** Extensions without the dot, for the open dialog. */
export const OPENABLE: readonly string[] = Object.keys(TYPES).map((extension) => extension.slice(1));

export interface Opened {
  /** Everything collected so far and `more`, in one call; from then on each file as it comes. */
  forward(use: (paths: string[]) => void, more: readonly string[]): void;
}

/** macOS names files by event, possibly before the app is ready; they are kept until someone can take them. */
export function collectOpened(app: Pick<App, 'on'>): Opened {
  const early: string[] = [];
  const target: { use: (paths: string[]) => void } = { use: (paths) => void early.push(...paths) };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    target.use([path]);
  });
  return {
    forward(use, more) {
      target.use = use;
      const paths = [...early.splice(0), ...more];
      if (paths.length > 0) use(paths);
    },
  };
}

/** The files among a command line's arguments that can be taken in; switches, folders and other kinds are left alone. */
export function filesAmong(args: readonly string[], cwd: string): string[] {
  return args.map((arg) => resolve(cwd, arg)).filter((path) => extname(path).toLowerCase() in TYPES && isFile(path));
}

/** Hands files to the core as uploads. A file that cannot be read is told to `onRefused`; the others still go through. */
export async function takeIn(
  core: WebCore,
  paths: readonly string[],
  onRefused: (path: string, error: unknown) => void,
): Promise<HandedFile[]> {
  const files: HandedFile[] = [];
  for (const path of paths) {
    try {
      files.push(await upload(core, path));
    } catch (error) {
      onRefused(path, error);
    }
  }
  return files;
}

/** Opened first: a stream that fails before anyone listens to it would end the program. */
async function upload(core: WebCore, path: string): Promise<HandedFile> {
  const stream = (await open(path)).createReadStream();
  try {
    const mediaType = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    const name = basename(path);
    return { transfer: await core.receiveUpload(stream, { name, mediaType }), name };
  } finally {
    stream.destroy();
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

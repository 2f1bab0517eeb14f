import type { Import } from './sources.ts';

/** The table of layers: a file may import what its row lists and nothing else. The first row that fits a path counts. */
interface Layer {
  readonly folder: string;
  /** Folders of the project. */
  readonly inside: readonly string[];
  /** Packages and Node modules by name; a pattern that matches the whole name. */
  readonly outside: RegExp;
  /** Packages of which only types may be used. */
  readonly typesOf?: RegExp;
}

/** Libraries that need a page to run in. */
const PAGE_LIBRARY =
  /^(react|react-dom|react-aria.*|@react-aria\/.*|@lingui\/react|@tanstack\/.*|@tiptap\/(?!pm\/model$|y-tiptap$).*|lucide-react|dompurify|@fontsource\/.*)(\/.*)?$/;

export const LAYERS: readonly Layer[] = [
  {
    folder: 'shared/',
    inside: ['shared/'],
    // yjs is pure too; the record layouts that renderer and core both write are made of it (decision 21). Its hash names devices by their keys.
    outside: /^(zod|prosemirror-model|yjs|lib0\/hash\/sha256)$/,
  },
  {
    folder: 'electron/core/',
    inside: ['electron/core/', 'shared/', 'package.json'],
    outside: new RegExp(`^(?!electron(/|$))(?!${PAGE_LIBRARY.source.slice(1, -1)}$).+$`),
  },
  {
    folder: 'electron/browser/',
    inside: ['electron/browser/', 'electron/core/', 'shared/'],
    outside: /^(node:.+|ws|zod)$/,
  },
  {
    // `serve` starts the browser host; both stand on the same row of the design.
    folder: 'electron/cli/',
    inside: ['electron/cli/', 'electron/browser/', 'electron/core/', 'shared/', 'package.json'],
    outside: /^(node:.+|zod)$/,
    typesOf: /^(prosemirror-model|sarif)$/,
  },
  {
    folder: 'electron/desktop/',
    inside: ['electron/desktop/', 'electron/core/', 'shared/'],
    outside: /^(node:.+|electron|zod)$/,
  },
  {
    folder: 'renderer/',
    inside: ['renderer/', 'shared/'],
    outside: /^(?!node:)(?!electron(\/|$))(?!better-sqlite3$)(?!ws$).+$/,
  },
];

/** Why this import is refused, or undefined when it is allowed. */
export function refusal(path: string, { target, kind }: Import): string | undefined {
  const layer = LAYERS.find(({ folder }) => path.startsWith(folder));
  if (!layer) return `${path} is in no layer`;
  const isFile = /^(shared|electron|renderer|build|tests|node_modules)\/|^package\.json$|^\.\./.test(target);
  if (isFile && layer.inside.some((folder) => target.startsWith(folder))) return undefined;
  if (!isFile && layer.outside.test(target)) return undefined;
  if (!isFile && kind === 'type' && layer.typesOf?.test(target)) return undefined;
  return `${path} imports ${target}, which ${layer.folder} may not`;
}

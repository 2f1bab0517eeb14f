import { describe, expect, it } from 'vitest';
import { LAYERS, refusal } from './layers.ts';
import { importsOf, sources } from './sources.ts';

const files = sources('shared', 'electron', 'renderer').filter(({ path }) => !path.endsWith('.css'));

describe('layers', () => {
  it.each(LAYERS.map(({ folder }) => folder))('%s imports only what its row allows', (folder) => {
    const own = files.filter(({ path }) => path.startsWith(folder));
    expect(own.length).toBeGreaterThan(0);
    const refused = own.flatMap((file) => importsOf(file).map((found) => refusal(file.path, found)));
    expect(refused.filter(Boolean)).toEqual([]);
  });

  it('leaves no file outside the table', () => {
    const folders = LAYERS.map(({ folder }) => folder);
    expect(files.filter(({ path }) => !folders.some((folder) => path.startsWith(folder)))).toEqual([]);
  });

  it('names electron in electron/desktop only', () => {
    const naming = files.filter((file) => importsOf(file).some(({ target }) => target === 'electron'));
    const folders = new Set(naming.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    expect([...folders]).toEqual(['electron/desktop']);
  });

  it('loads no database in the process that shows the windows: the core has one of its own', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const file = byPath.get(path);
      for (const { target, kind } of file ? importsOf(file) : []) if (kind === 'value') visit(target);
    };
    visit('electron/desktop/main.ts');
    expect([...reached]).toContain('electron/core/process/keeper.ts');
    expect([...reached].filter((path) => /^better-sqlite3$|^electron\/core\/core\.ts$/.test(path))).toEqual([]);
  });

  it('imports no kind of record from another: what two need lies in shared/kinds itself', () => {
    const kindOf = (path: string) => /^shared\/kinds\/([^/]+)\//.exec(path)?.[1];
    const inKinds = files.filter(({ path }) => kindOf(path) !== undefined);
    expect(inKinds.length).toBeGreaterThan(40);
    const across = inKinds.flatMap((file) =>
      importsOf(file).flatMap(({ target }) =>
        kindOf(target) === undefined || kindOf(target) === kindOf(file.path) ? [] : [`${file.path} → ${target}`],
      ),
    );
    expect(across).toEqual([]);
  });
});

/** Rooms of the core by floor, from the ground up, as docs/architecture.md draws them; every other room is on the fifth. */
const FLOORS: readonly (readonly string[])[] = [
  ['version.ts', 'namedId.ts', 'control.ts', 'paths.ts', 'keptThread.ts', 'dataDir.ts', 'json.ts', 'node.ts'],
  ['database/', 'files/', 'keys/'],
  ['records/', 'write.ts', 'patience.ts'],
  ['kinds/'],
  ['print/'],
  [],
  ['maintenance/', 'exchange/', 'reading/'],
  ['longWork/', 'makeContext.ts'],
  ['handlers/', 'session.ts', 'requests.ts', 'core.ts', 'web/', 'process/', 'vault/'],
];
const OTHER_ROOMS = 5;

function floorOf(path: string): number {
  const room = path.replace('electron/core/', '');
  const found = FLOORS.findIndex((rooms) =>
    rooms.some((name) => (name.endsWith('/') ? room.startsWith(name) : room === name)),
  );
  return found === -1 ? OTHER_ROOMS : found;
}

describe('the floors of the core', () => {
  // `context.ts` names what every service is given: types of all floors, and of it nothing but types.
  const HUB = 'electron/core/context.ts';
  const own = files.filter(({ path }) => path.startsWith('electron/core/') && path !== HUB);

  it('lets no arrow go up, of types neither', () => {
    expect(own.length).toBeGreaterThan(200);
    const up = own.flatMap((file) =>
      importsOf(file).flatMap(({ target, kind }) => {
        if (!target.startsWith('electron/core/')) return [];
        if (target === HUB) return kind === 'type' ? [] : [`${file.path} needs ${target} for more than types`];
        return floorOf(target) > floorOf(file.path) ? [`${file.path} → ${target}`] : [];
      }),
    );
    expect(up).toEqual([]);
  });

  it('has no circle of files that need each other to run', () => {
    const inner = new Map(
      files
        .filter(({ path }) => path.startsWith('electron/core/') || path.startsWith('shared/'))
        .map((file) => [file.path, importsOf(file).flatMap(({ target, kind }) => (kind === 'value' ? [target] : []))]),
    );
    expect(circleIn(inner)).toBe(null);
  });
});

/** Rooms of the page, from the ground up, as docs/architecture.md draws them. */
const PAGE_ROOMS = ['ui', 'words', 'data', 'features', 'app'];
const ON_TOP = [
  'renderer/main.tsx',
  'renderer/noCompiledSchemas.ts',
  'renderer/css.d.ts',
  'renderer/procedures.d.ts',
  'renderer/words.d.ts',
];

function pageRoom(path: string): number {
  const [, room = ''] = path.split('/');
  return ON_TOP.includes(path) ? PAGE_ROOMS.length : PAGE_ROOMS.indexOf(room);
}
const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

describe('the rooms of the page', () => {
  const own = files.filter(({ path }) => path.startsWith('renderer/'));
  const arrows = own.flatMap((file) =>
    importsOf(file).flatMap(({ target }) => (target.startsWith('renderer/') ? [[file.path, target] as const] : [])),
  );

  it('are five, and every file is in one', () => {
    expect(own.length).toBeGreaterThan(250);
    const styles = (path: string) => path.startsWith('renderer/styles/');
    expect(own.filter(({ path }) => pageRoom(path) === -1 && !styles(path))).toEqual([]);
  });

  it('let no arrow go up, of types neither', () => {
    const up = arrows.filter(([from, to]) => !to.endsWith('.css') && pageRoom(to) > pageRoom(from));
    expect(up).toEqual([]);
  });

  it('let no feature import a feature', () => {
    const across = arrows.filter(([from, to]) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to));
    expect(across).toEqual([]);
  });

  it('let no part of a page import the page', () => {
    const pages = arrows.filter(([from, to]) => /\/\w+Page\.tsx$/.test(to) && !from.endsWith('/page.ts'));
    expect(pages).toEqual([]);
  });

  it('have no circle of files, of types neither', () => {
    const needs = new Map(own.map(({ path }) => [path, arrows.flatMap(([from, to]) => (from === path ? [to] : []))]));
    expect(circleIn(needs)).toBe(null);
  });
});

/** The first circle that is found, as the files on it; null when there is none. */
function circleIn(needs: ReadonlyMap<string, readonly string[]>): string | null {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): string | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(' → ');
    if (done.has(path)) return null;
    for (const next of needs.get(path) ?? []) {
      const circle = visit(next, [...way, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of needs.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return null;
}

describe('the reading of imports', () => {
  it.each([
    ["import a from 'x';", 'x', 'value'],
    ['import { a,\n  b } from "x";', 'x', 'value'],
    ["import type { A } from 'x';", 'x', 'type'],
    ["import 'x';", 'x', 'value'],
    ["import * as x from 'x';", 'x', 'value'],
    ["export { a } from './b.ts';", 'shared/c/b.ts', 'value'],
    ["export * from '../b.ts';", 'shared/b.ts', 'value'],
    ["export type { A } from 'x';", 'x', 'type'],
    ["const a = await import('x');", 'x', 'value'],
    ["new Worker(new URL('./w.ts', import.meta.url));", 'shared/c/w.ts', 'value'],
  ])('%s', (text, target, kind) => {
    expect(importsOf({ path: 'shared/c/a.ts', text })).toEqual([{ target, kind }]);
  });

  it('passes over comments', () => {
    expect(importsOf({ path: 'shared/a.ts', text: "// import a from 'x';\n/** import b from 'y' */\n" })).toEqual([]);
  });
});

describe('the table', () => {
  it.each([
    ['shared/a.ts', 'node:fs'],
    ['shared/a.ts', 'react'],
    ['shared/a.ts', 'electron/core/a.ts'],
    ['electron/core/a.ts', 'electron'],
    ['electron/core/a.ts', 'electron/main'],
    ['electron/core/a.ts', 'react'],
    ['electron/core/a.ts', '@tiptap/react'],
    ['electron/core/a.ts', 'electron/browser/a.ts'],
    ['electron/core/a.ts', 'renderer/a.ts'],
    ['electron/browser/a.ts', 'electron'],
    ['electron/browser/a.ts', 'electron/desktop/a.ts'],
    ['electron/cli/a.ts', 'electron/desktop/a.ts'],
    ['electron/desktop/a.ts', 'electron/browser/a.ts'],
    ['electron/desktop/a.ts', 'ws'],
    ['renderer/a.ts', 'node:fs'],
    ['renderer/a.ts', 'electron'],
    ['renderer/a.ts', 'electron/core/a.ts'],
    ['renderer/a.ts', 'tests/support/a.ts'],
    ['renderer/a.ts', '../shared/a.ts'],
  ])('%s may not import %s', (path, target) => {
    expect(refusal(path, { target, kind: 'value' })).toBeDefined();
  });

  it.each([
    ['shared/a.ts', 'zod'],
    ['shared/a.ts', 'shared/b.ts'],
    ['electron/core/a.ts', 'better-sqlite3'],
    ['electron/core/a.ts', 'node:fs'],
    ['electron/browser/a.ts', 'ws'],
    ['electron/desktop/a.ts', 'electron'],
    ['renderer/a.ts', 'react'],
  ])('%s may import %s', (path, target) => {
    expect(refusal(path, { target, kind: 'value' })).toBeUndefined();
  });

  it('lets shared use yjs, but neither its protocols nor its bindings', () => {
    expect(refusal('shared/a.ts', { target: 'yjs', kind: 'value' })).toBeUndefined();
    expect(refusal('shared/a.ts', { target: 'y-protocols/awareness', kind: 'value' })).toBeDefined();
    expect(refusal('shared/a.ts', { target: '@tiptap/y-tiptap', kind: 'value' })).toBeDefined();
  });
});

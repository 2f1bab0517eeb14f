import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIRST_FILES, firstIds } from '../../build/words.ts';
import { CATALOGUES } from '../../shared/i18n/index.ts';
import { ROOT, sources } from './sources.ts';

/** What a person waits for before the first page can be drawn. Bytes of script, and the same by gzip. */
const BUDGET = { bytes: 600_000, gzipped: 180_000 };
/** The list is the first page of none who follows the program's own way, and holds a library for its thousands of rows. */
const LIST = { bytes: 600_000, gzipped: 190_000 };

const Manifest = z.record(
  z.string(),
  z.looseObject({ file: z.string(), imports: z.array(z.string()).optional(), isEntry: z.boolean().optional() }),
);
const built = join(ROOT, 'dist/renderer');
const manifest = Manifest.parse(JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')));

/** The scripts that must be there before those named can run. */
function needed(names: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    const chunk = manifest[name];
    expect(chunk, `${name} in the manifest: npm run build`).toBeDefined();
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    needed(chunk.imports ?? [], seen);
  }
  return seen;
}

function weigh(page: string) {
  const words = Object.keys(manifest).find((name) => name.endsWith('virtual:words/da/first')) ?? 'words';
  const scripts = [...needed(['index.html', page, words])].map((file) => readFileSync(join(built, file)));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  return {
    bytes: sum(scripts.map((script) => script.length)),
    gzipped: sum(scripts.map((script) => gzipSync(script, { level: 9 }).length)),
  };
}

describe('the script of the first page', () => {
  it.each([
    ['features/overview/Overview.tsx', BUDGET],
    ['features/start/FirstStart.tsx', BUDGET],
    ['features/cases/CasesPage.tsx', LIST],
  ] as const)('%s keeps its budget', (page, budget) => {
    const { bytes, gzipped } = weigh(page);
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThanOrEqual(budget.bytes);
    expect(gzipped).toBeLessThanOrEqual(budget.gzipped);
  });

  it('holds neither the editor nor schemas, and no examples of the checks', () => {
    const all = [...needed(['index.html', 'features/cases/CasesPage.tsx'])].map((file) =>
      readFileSync(join(built, file), 'utf8'),
    );
    const everywhere = Object.values(manifest).flatMap(({ file }) =>
      file.endsWith('.js') ? [readFileSync(join(built, file), 'utf8')] : [],
    );
    const holding = (texts: readonly string[], sign: string) => texts.filter((text) => text.includes(sign)).length;
    // What each is known by in a built file.
    for (const sign of [
      'ProseMirror',
      'ZodError',
      'Yjs was already imported',
      'Lysregulering ved skolen i åbningstiden',
    ]) {
      expect([sign, holding(everywhere, sign) > 0]).toEqual([sign, true]);
      expect([sign, holding(all, sign)]).toEqual([sign, 0]);
    }
  });
});

describe('the words of the first pages', () => {
  const ids = Object.keys(CATALOGUES.da);
  const first = firstIds(ROOT, ids);

  it('are those of every page that says it needs no others', () => {
    const saying = sources('renderer/features').filter(
      ({ path, text }) => path.endsWith('page.ts') && /words: 'first'/.test(text),
    );
    const drawn = saying.flatMap(({ path, text }) =>
      [...text.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, file]) => path.replace('page.ts', file ?? '')),
    );
    expect(['renderer/main.tsx', ...drawn].sort()).toEqual([...FIRST_FILES].sort());
  });

  it('tell every failure, and are the lesser part', () => {
    const failures = ids.filter((id) => id.startsWith('error.'));
    expect(failures.length).toBeGreaterThan(20);
    expect(failures.filter((id) => !first.has(id))).toEqual([]);
    expect(first.size).toBeGreaterThan(200);
    expect(first.size).toBeLessThan(ids.length / 3);
  });
});

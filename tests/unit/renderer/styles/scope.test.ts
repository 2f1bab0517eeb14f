import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FEATURES = join(import.meta.dirname, '../../../../renderer/features');

/** Classes that a feature's style sheets begin a selector with, and so claim for the whole page. */
function claimed(feature: string): Set<string> {
  const sheets = readdirSync(join(FEATURES, feature), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(join(FEATURES, feature, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  const selectors = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/([^{};]+)\{/g)].flatMap(([, list]) => (list ?? '').split(',')),
  );
  return new Set(selectors.flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []));
}

describe('style sheets', () => {
  it('of two features never claim the same class, since all of them are in the one page', () => {
    const features = readdirSync(FEATURES);
    const owners = new Map<string, string[]>();
    for (const feature of features) {
      for (const name of claimed(feature)) owners.set(name, [...(owners.get(name) ?? []), feature]);
    }
    expect(owners.size).toBeGreaterThan(50);
    expect([...owners].filter(([, who]) => who.length > 1)).toEqual([]);
  });
});

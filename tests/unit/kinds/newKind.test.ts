import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/core.ts';
import { runNode } from '../../support/ownNode.ts';

const ROOT = join(import.meta.dirname, '../../..');
const VISIT = 'tests/unit/kinds/visit';
/** What a program that stores, carries and packs records is made of. */
const PROGRAM = ['shared', 'electron/core', 'package.json', 'tsconfig.json', 'tsconfig.core.json', VISIT] as const;

/** All that a new kind costs in files that are there: each with what stands, once, and what is written before it. */
const COST: Readonly<Record<string, readonly (readonly [stands: string, before: string])[]>> = {
  'shared/kinds/names.ts': [["'case',", "'visit', "]],
  'shared/kinds/index.ts': [
    ['import { caseKind }', `import { visitKind } from '../../${VISIT}/kind.ts';\n`],
    ['case: caseKind,', 'visit: visitKind,\n  '],
  ],
  'electron/core/kinds/index.ts': [
    ['import { caseStorage }', `import { visitStorage } from '../../../${VISIT}/storage.ts';\n`],
    ['case: caseStorage(', 'visit: visitStorage,\n    '],
  ],
  // Only for a kind that some list reads.
  'electron/core/database/migrations/index.ts': [
    ['import { initial }', `import { visits } from '../../../../${VISIT}/table.ts';\n`],
    ['\n];', '\n  { version: 1000, sql: visits },'],
  ],
};

/** The program's source with the kind in it, in a folder of its own. */
function withVisits(): string {
  const folder = temporaryFolder();
  for (const path of PROGRAM) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, additions] of Object.entries(COST)) {
    const text = additions.reduce(
      (whole, [stands, before]) => {
        expect(whole.split(stands), `${path}: ${stands}`).toHaveLength(2);
        return whole.replace(stands, `${before}${stands}`);
      },
      readFileSync(join(folder, path), 'utf8'),
    );
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('a new kind of record', () => {
  it('costs four files that are there: saved, changed, rebuilt, verified, packed and taken by the real core', {
    timeout: 120_000,
  }, async () => {
    expect(Object.keys(COST)).toHaveLength(4);
    const folder = withVisits();
    const { code, out, err } = await runNode([join(folder, VISIT, 'life.ts'), join(folder, 'laptops')]);
    expect([code, err]).toEqual([0, '']);
    const { saved, changed, damaged, rebuilt, elsewhere, atLast } = JSON.parse(out);
    const sights = [
      { id: 'a', words: 'Broen' },
      { id: 'b', words: 'Skoven' },
    ];
    const begun = { kind: 'visit', fields: { place: 'Stien' }, lists: { sights: sights.slice(0, 1) } };
    expect(saved).toEqual({ ...begun, held: [], row: { place: 'Stien', present: null }, problems: [] });
    const held = { ...begun, lists: { sights }, held: [{ present: 5, by: '' }] };
    expect(changed).toEqual({ ...held, row: { place: 'Stien', present: 5 }, problems: [] });
    expect(damaged.row).toBeNull();
    expect(damaged.problems).toEqual([expect.stringMatching(/^visit .+: its row differs$/)]);
    expect(rebuilt).toEqual({ ...changed, records: 1 });
    expect(elsewhere).toEqual({ ...changed, fields: { place: 'Broen' }, row: { place: 'Broen', present: 5 } });
    expect(atLast).toEqual(elsewhere);
  });

  it('is asked for nowhere else by the types of the program', { timeout: 600_000 }, async () => {
    const folder = withVisits();
    const include = ['shared', 'electron/core', VISIT];
    writeFileSync(join(folder, 'tsconfig.visit.json'), JSON.stringify({ extends: './tsconfig.core.json', include }));
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { code, out } = await runNode([compiler, '-p', 'tsconfig.visit.json'], { cwd: folder });
    expect([out, code]).toEqual(['', 0]);
  });
});

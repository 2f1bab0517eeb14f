import { describe, expect, it } from 'vitest';
import { importsOf, type Source, sources } from './sources.ts';

/** Where another program is started, and why it may be. */
const ALLOWED: readonly (readonly [file: RegExp, why: string])[] = [
  [/^tests\/support\/ownNode\.ts$/, 'the Node that runs the tests, on scripts of ours'],
  [/^tests\/unit\/build\/turns\.test\.ts$/, 'the runner itself, which starts that Node'],
  [/^tests\/electron\/packaged\.spec\.ts$/, 'the packaged app itself'],
  [/^tests\/interop\//, 'what only other people’s programs can show; never part of npm test'],
  [/^tests\/bench\//, 'measured against, where the machine has it; never part of npm test'],
];
/** Ways to a program beside the module for it: the runners of `build/`, and Node's own inner doors. */
const RUNNERS = /^build\/(?:run|testUnit|testE2e|testInterop)\.ts$/;
const DOORS = /getBuiltinModule|process\.binding|createRequire\([^)]*\)\(/;

/** Why this file starts, or could start, a program that npm does not bring; undefined when it does not. */
function starts(file: Source): string | undefined {
  if (ALLOWED.some(([allowed]) => allowed.test(file.path))) return undefined;
  const named = importsOf(file).find(
    ({ target, kind }) =>
      kind === 'value' && (/^(?:node:)?(?:child_process|cluster)$/.test(target) || RUNNERS.test(target)),
  );
  if (named) return `${file.path} imports ${named.target}`;
  const door = DOORS.exec(file.text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''));
  return door ? `${file.path} has ${door[0]}` : undefined;
}

describe('the tests', () => {
  const own = 'tests/architecture/programs.test.ts';
  const files = sources('tests').filter(({ path }) => !path.startsWith('tests/fixtures/') && path !== own);

  it('start no program but Node, by one file', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => starts(file) ?? [])).toEqual([]);
  });

  it('name every place that may', () => {
    for (const [allowed] of ALLOWED) expect(files.some(({ path }) => allowed.test(path))).toBe(true);
  });

  it('start Node by its own path alone', () => {
    const [helper] = files.filter(({ path }) => path === 'tests/support/ownNode.ts');
    const calls = [...(helper?.text ?? '').matchAll(/\b(?:spawn|exec|fork)\w*\(\s*([^,)]*)/g)].map(([, what]) => what);
    expect(calls).toEqual(['process.execPath']);
  });

  it.each([
    ["import { execFileSync } from 'node:child_process';"],
    ["import { exec } from 'child_process';"],
    ["const { spawn } = await import('node:child_process');"],
    ["const { spawn } = require('child_process');"],
    ["import { run } from '../../build/run.ts';"],
    ["process.getBuiltinModule('node:child_process').execSync('pdfinfo');"],
  ])('%s is refused', (text) => expect(starts({ path: 'tests/unit/a.ts', text })).toBeDefined());

  it.each([
    ["import type { ChildProcess } from 'node:child_process';"],
    ["import { startNode } from '../support/ownNode.ts';"],
    ['// import { exec } from "node:child_process";'],
  ])('%s is not', (text) => expect(starts({ path: 'tests/unit/a.ts', text })).toBeUndefined());
});

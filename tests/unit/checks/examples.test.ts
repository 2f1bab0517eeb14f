import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { checkExamples } from '../../support/checkExamples.ts';

test('each file of examples is of a check', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../shared/checks/examples'));
  expect(files.sort()).toEqual(CHECKS.map(({ id }) => `${id}.ts`).sort());
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  const { bad, good } = checkExamples(check.id);
  const checker = createChecker([check]);
  const found = (example: Parameters<typeof exampleCase>[0]) => {
    const { findings, questions } = checker.run(exampleCase(example));
    // What a human check finds are hints beside its question.
    return check.judge === 'human' ? questions.flatMap(({ hints }) => hints) : findings;
  };

  test.each(bad.map((example) => [JSON.stringify(example), example] as const))('finds %s', (_name, example) => {
    expect(found(example).map((finding) => finding.check)).toContain(check.id);
  });
  test.each(good.map((example) => [JSON.stringify(example), example] as const))('leaves %s', (_name, example) => {
    expect(found(example)).toEqual([]);
  });
  test('has more than ten examples of each kind, and says why', () => {
    expect(bad.length).toBeGreaterThanOrEqual(11);
    expect(good.length).toBeGreaterThanOrEqual(11);
    expect(check.why.da.length * check.why.en.length).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  const checker = createChecker([check]);
  const found = (example: Parameters<typeof exampleCase>[0]) => {
    const { findings, questions } = checker.run(exampleCase(example));
    // What a human check finds are hints beside its question.
    return check.judge === 'human' ? questions.flatMap(({ hints }) => hints) : findings;
  };

  test.each(check.examples.bad.map((example) => [JSON.stringify(example), example] as const))(
    'finds %s',
    (_name, example) => {
      expect(found(example).map((finding) => finding.check)).toContain(check.id);
    },
  );
  test.each(check.examples.good.map((example) => [JSON.stringify(example), example] as const))(
    'leaves %s',
    (_name, example) => {
      expect(found(example)).toEqual([]);
    },
  );
  test('has more than ten examples of each kind, and says why', () => {
    expect(check.examples.bad.length).toBeGreaterThanOrEqual(11);
    expect(check.examples.good.length).toBeGreaterThanOrEqual(11);
    expect(check.why.da.length * check.why.en.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { gateOf } from '../../../shared/checks/gate.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { verdictOf, weightOf, weightsOf } from '../../../shared/checks/weight.ts';

const judged = (sections: Record<string, string>, competence = '') => {
  const input = exampleCase({ sections, fields: { title: 'Ny sti', caseType: 'decision', competence } });
  return { input, result: createChecker().run(input) };
};

describe('what a draft lacks', () => {
  const { input, result } = judged({ summary: '', background: '' });

  it('is no error until somebody has asked, and stands in the way all the same', () => {
    expect(result.isBlank).toBe(true);
    const before = weightsOf(result.findings, 'untried');
    expect(before).toMatchObject({ errors: 0, missing: gateOf(result, input.fields).open.length });
    expect(before.missing).toBeGreaterThan(3);
    expect(weightsOf(result.findings, 'tried')).toMatchObject({ errors: before.missing, missing: 0 });
  });

  it('is who decides and which options there are, too, once there is a word', () => {
    const begun = judged({ background: 'Stien er smal.' }).result;
    expect(begun.isBlank).toBe(false);
    const lacking = begun.findings.filter((one) => weightOf(one, 'untried') === 'lacking').map(({ check }) => check);
    expect(new Set(lacking)).toEqual(new Set(['FU01', 'FU04', 'HR01']));
  });

  it('is not what is there and wrong: one option is too few, and a field that says nothing is an error', () => {
    const said = judged({ options: 'Stien anlægges langs åen.', economy: 'Ikke relevant.' }).result.findings;
    const weights = said.filter(({ check, section }) => check === 'HR01' || section === 'economy');
    expect(weights.map((one) => [one.check, weightOf(one, 'untried')])).toEqual(
      expect.arrayContaining([
        ['HR01', 'error'],
        ['FU01', 'error'],
      ]),
    );
    expect(weights.map((one) => weightOf(one, 'untried'))).not.toContain('lacking');
  });

  it('is only suggested where it was only suggested', () => {
    expect(weightOf({ severity: 'suggestion', lacks: 'field' }, 'untried')).toBe('suggestion');
  });
});

describe('what is said of a case at a glance', () => {
  const none = { errors: 0, warnings: 0, missing: 0, blank: false };
  it.each([
    [{}, 'inOrder'],
    [{ missing: 2 }, 'missing'],
    [{ missing: 5, blank: true }, 'unread'],
    [{ blank: true }, 'unread'],
    [{ errors: 5, blank: true }, 'found'],
    [{ warnings: 1, missing: 2 }, 'found'],
  ] as const)('%o is %s', (part, verdict) => expect(verdictOf({ ...none, ...part })).toBe(verdict));
});

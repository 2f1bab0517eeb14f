import { describe, expect, it } from 'vitest';
import { exampleCases, sampleCases } from '../../../electron/core/sample/index.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';

const findings = ({ fields, body }: CaseContent) =>
  createChecker().run({ fields, doc: caseSchema.nodeFromJSON(body) }).findings;
const told = (content: CaseContent) => findings(content).map(({ check, text }) => `${check} ${text}`);
const cases = new Map(exampleCases().map(({ key, content }) => [key, content]));
const one = (key: string) => cases.get(key) ?? expect.fail(`no sample case ${key}`);

describe('what the checks say about the samples', () => {
  it.each(['class-size', 'youth-influence', 'local-plan'])('%s is exemplary: no finding at all', (key) => {
    expect(told(one(key))).toEqual([]);
  });

  it('finds no error in the good example', () => {
    expect(findings(one('g1')).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['budget-follow-up', ['PR02 hurtigst muligt', 'PR11 KMF']],
    // What is said of »0,4 mio.« was set aside, with a reason.
    ['meal-prices', ['PR02 på et senere tidspunkt']],
    ['home-care-standard', ['PR04 6. oktober', 'SP05 såfremt']],
    ['bus-hearing', ['PR05 Erfaringer viser', 'PR13 ovenstående']],
    ['climate-adaptation', ['FU15 [Indsæt tidsplan]', 'HR02 ', 'PR17 tidligere besluttet']],
  ])('%s has the slips that were put there', (key, slips) => {
    expect(told(one(key))).toEqual(expect.arrayContaining(slips));
  });

  it('never finds a wrong sum', () => {
    for (const content of cases.values()) expect(findings(content).filter(({ check }) => check === 'PR09')).toEqual([]);
  });

  it('finds slips in some generated cases and none in others', () => {
    const counts = [...sampleCases({ count: 200, seed: 2 })].map((content) => findings(content).length);
    const clean = counts.filter((count) => count === 0).length;
    expect(clean).toBeGreaterThan(40);
    expect(clean).toBeLessThan(160);
  });
});

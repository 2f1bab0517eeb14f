import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../../../../renderer/features/case/panel/target.ts';
import { exampleCase } from '../../../../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../../../../shared/checks/index.ts';
import { checkExamples } from '../../../../../support/checkExamples.ts';

/** About the whole text, or about wherever in it somebody has changed it. */
const NOWHERE = new Set(['PC07', 'SP01', 'SP03']);

describe('where a finding without words is mended', () => {
  it.each(CHECKS.map((check) => [check.id, check] as const))(
    '%s leads to a section, to a place, or says why not',
    (id, check) => {
      const checker = createChecker([check]);
      const lost = checkExamples(id).bad.flatMap((example) => {
        const input = exampleCase(example);
        return checker
          .run(input)
          .findings.filter(({ text, section }) => text === '' && section === null)
          .filter((finding) => targetOf(finding, input.fields) === null)
          .map(({ message }) => message.da);
      });
      if (NOWHERE.has(id)) expect(lost.length).toBeGreaterThan(0);
      else expect(lost).toEqual([]);
    },
  );

  it('is where the options are for too few of them, and the text for an empty section', () => {
    expect(targetOf({ check: 'HR01', text: '', section: 'options' }, {})).toBe('options');
    expect(targetOf({ check: 'FU01', text: '', section: 'summary' }, {})).toBeNull();
    expect(targetOf({ check: 'FU01', text: '', section: null }, {})).toBe('title');
    expect(targetOf({ check: 'PR01', text: 'mange', section: 'background' }, {})).toBeNull();
    expect(targetOf({ check: 'PC04', text: '', section: 'attachments' }, {})).toBe('details');
  });

  it('is the recorded economy only where there is one', () => {
    const economy = { check: 'FU08', text: '', section: 'economy' };
    expect([targetOf(economy, {}), targetOf(economy, { handlerum: {} as never })]).toEqual([null, 'economy']);
  });
});

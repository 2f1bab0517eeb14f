import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { CHECKS, createChecker } from '../../../shared/checks/index.ts';
import { type ChecklistContent, STANDARD_CHECKLIST } from '../../../shared/kinds/checklist/checklist.ts';

const checklist = (more: Partial<ChecklistContent>): ChecklistContent => ({ ...STANDARD_CHECKLIST, ...more });
const run = (more: Partial<ChecklistContent>, text: string, caseType: 'decision' | 'information' = 'decision') =>
  createChecker(CHECKS, checklist(more)).run(exampleCase({ sections: { background: text }, fields: { caseType } }));
const ids = (result: ReturnType<typeof run>, only: string) => result.findings.filter(({ check }) => check === only);

const VAGUE = 'En række borgere klagede.';
const WORDS = (count: number) =>
  `Vi ved, at ${'udvalget ser på sagen igen '
    .repeat(20)
    .split(' ')
    .slice(0, count - 3)
    .join(' ')}.`;

describe('a checklist', () => {
  test('turns a check off for one type of case, and not for another', () => {
    const off = { checks: { PR01: { on: { decision: false } } } };
    expect(ids(run({}, VAGUE), 'PR01')).toHaveLength(1);
    expect(ids(run(off, VAGUE), 'PR01')).toEqual([]);
    expect(ids(run(off, VAGUE, 'information'), 'PR01')).toHaveLength(1);
  });

  test('says how heavy a check weighs, also where the rule has a word of its own', () => {
    const [finding] = ids(run({ checks: { PR01: { severity: { decision: 'error' } } } }, VAGUE), 'PR01');
    expect(finding?.severity).toBe('error');
    const long = ids(run({ checks: { SP02: { severity: { decision: 'suggestion' } } } }, WORDS(60)), 'SP02');
    expect(long.map(({ severity }) => severity)).toEqual(['suggestion']);
  });

  test.each([
    [20, 25, 1],
    [30, 25, 0],
    [1, 9, 0],
    [5000, 101, 1],
  ])('sets a threshold of %i within the bounds of the rule: %i words', (value, words, count) => {
    const checks = { SP02: { thresholds: { warnAbove: { decision: value } } } };
    expect(ids(run({ checks }, WORDS(words)), 'SP02')).toHaveLength(count);
  });

  test('adds words to a list and takes others away', () => {
    const lists = {
      'vague-quantities': { added: [{ term: 'masser af' }], removed: ['en række'] },
      'known-abbreviations': { added: [{ term: 'MGE' }], removed: ['KL'] },
      officialese: { added: [{ term: 'ibrugtage', plain: 'tage i brug' }], removed: [] },
    };
    expect(ids(run({ lists }, VAGUE), 'PR01')).toEqual([]);
    expect(ids(run({ lists }, 'Der kom masser af borgere.'), 'PR01')).toHaveLength(1);
    expect(ids(run({ lists }, 'MGE spurgte KL.'), 'PR11').map(({ text }) => text)).toEqual(['KL']);
    const [finding] = ids(run({ lists }, 'Vi skal ibrugtage huset.'), 'SP05');
    expect(finding).toMatchObject({ suggestion: { da: 'tage i brug' } });
    expect(finding?.fix).toBeUndefined();
  });

  test('asks questions of its own', () => {
    const questions = [
      {
        id: 'EGET01',
        name: 'Klima',
        question: 'Er klimaaftrykket beskrevet?',
        why: 'Budgetaftalen kræver det.',
        category: 'completeness' as const,
        severity: 'error' as const,
        caseTypes: ['decision' as const],
        about: ['consequences' as const],
      },
    ];
    const asked = run({ questions }, VAGUE).questions.find(({ check }) => check.id === 'EGET01');
    expect(asked).toMatchObject({ state: 'unanswered', check: { question: { da: 'Er klimaaftrykket beskrevet?' } } });
    expect(run({ questions }, VAGUE, 'information').questions.some(({ check }) => check.id === 'EGET01')).toBe(false);
  });

  test('that says nothing is the same as the standard one', () => {
    expect(run({}, VAGUE).findings).toEqual(
      createChecker().run(exampleCase({ sections: { background: VAGUE } })).findings,
    );
  });
});

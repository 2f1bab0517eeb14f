import { describe, expect, test } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { type Check, checkById, createChecker } from '../../../shared/checks/index.ts';
import type { Answer, CaseFields } from '../../../shared/kinds/case/case.ts';

const human: Check = {
  ...(checkById('PR18') as Check),
  about: ['consequences', 'presentation'],
};
/** As PR01, but a person may say that it is in order. */
const both: Check = {
  ...(checkById('PR01') as Check),
  judge: 'both',
  question: { da: 'Kendes antallet?', en: 'Is the number known?' },
};

const TEXT = { presentation: 'Ordningen vil styrke trivslen.', background: 'Skolen er fra 1974.' };

const run = (check: Check, sections: Record<string, string>, fields: Partial<CaseFields> = {}) =>
  createChecker([check]).run(exampleCase({ sections, fields }));

const hashOf = (check: Check, sections: Record<string, string>): string =>
  run(check, sections).questions[0]?.textHash ?? '';

const answer = (check: Check, sections: Record<string, string>, more: Partial<Answer> = {}): Answer => ({
  id: 'a1',
  check: check.id,
  answer: 'yes',
  note: '',
  by: 'Ida Holm',
  at: '2026-11-01T10:00:00Z',
  textHash: hashOf(check, sections),
  ...more,
});

describe('a question for a person', () => {
  test('finds nothing by itself, and points at what it may be about', () => {
    const { findings, questions } = run(human, TEXT);
    expect(findings).toEqual([]);
    expect(questions).toMatchObject([{ state: 'unanswered', answer: null, hints: [{ text: 'vil styrke' }] }]);
  });

  test('answered no is a finding with the remark, until it can be dismissed like any other', () => {
    const no = answer(human, TEXT, { answer: 'no', note: 'Ingen måler det.' });
    const { findings, questions } = run(human, TEXT, { answers: [no] });
    expect(findings).toMatchObject([
      {
        check: 'PR18',
        severity: 'suggestion',
        section: 'consequences',
        block: -1,
        suggestion: { da: 'Ingen måler det.' },
      },
    ]);
    expect(questions[0]?.state).toBe('answered');
    const { contextHash } = findings[0] ?? { contextHash: '' };
    const dismissal = {
      id: 'd',
      check: 'PR18',
      contextHash,
      kind: 'accepted',
      reason: 'Ja',
      by: '',
      at: no.at,
    } as const;
    expect(run(human, TEXT, { answers: [no], dismissals: [dismissal] })).toMatchObject({
      findings: [],
      dismissed: [{ check: 'PR18' }],
    });
  });

  test.each(['yes', 'notRelevant'] as const)('answered %s leaves nothing open', (given) => {
    const { findings, questions } = run(human, TEXT, { answers: [answer(human, TEXT, { answer: given })] });
    expect(findings).toEqual([]);
    expect(questions[0]?.state).toBe('answered');
  });

  test.each([
    ['the text it is about', { ...TEXT, presentation: 'Ordningen vil styrke trivslen på skolerne.' }, 'lapsed'],
    ['more text it is about', { ...TEXT, consequences: 'Ingen.' }, 'lapsed'],
    ['other text', { ...TEXT, background: 'Skolen er fra 1980.' }, 'answered'],
    ['an empty paragraph', { ...TEXT, presentation: `${TEXT.presentation}\n` }, 'answered'],
    ['the order of the sections', { background: TEXT.background, presentation: TEXT.presentation }, 'answered'],
  ])('when %s changes', (_what, changed, state) => {
    const answers = [answer(human, TEXT, { answer: 'no' })];
    const { questions, findings } = run(human, changed, { answers });
    expect(questions[0]?.state).toBe(state);
    expect(findings).toHaveLength(state === 'answered' ? 1 : 0);
  });

  test('about the whole case lapses when any of it changes', () => {
    const { about: _about, ...whole } = human;
    const answers = [answer(whole, TEXT)];
    expect(run(whole, TEXT, { answers }).questions[0]?.state).toBe('answered');
    const { questions } = run(whole, { ...TEXT, background: 'Skolen er fra 1980.' }, { answers });
    expect(questions[0]?.state).toBe('lapsed');
  });

  test('is answered by the latest answer, whatever order they were merged in', () => {
    const first = answer(human, TEXT, { id: 'a1', answer: 'no', at: '2026-11-01T10:00:00Z' });
    const second = answer(human, TEXT, { id: 'a0', answer: 'yes', at: '2026-11-02T10:00:00Z' });
    for (const answers of [
      [first, second],
      [second, first],
    ]) {
      expect(run(human, TEXT, { answers }).questions[0]?.answer?.id).toBe('a0');
    }
  });
});

describe('a check that points and lets a person judge', () => {
  const sections = { background: 'En række borgere klagede.' };

  test('finds until somebody says it is in order', () => {
    expect(run(both, sections).findings).toHaveLength(1);
    expect(run(both, sections, { answers: [answer(both, sections)] }).findings).toEqual([]);
    const no = answer(both, sections, { answer: 'no' });
    expect(run(both, sections, { answers: [no] }).findings).toMatchObject([{ text: 'En række borgere' }]);
  });

  test('finds again when the text has changed since', () => {
    const answers = [answer(both, sections)];
    const changed = { background: 'En række borgere klagede over støj.' };
    expect(run(both, changed, { answers }).findings).toHaveLength(1);
  });

  test('says what a person saw though it found nothing', () => {
    const clean = { background: 'Borgerne klagede.' };
    const { findings } = run(both, clean, { answers: [answer(both, clean, { answer: 'no' })] });
    expect(findings).toMatchObject([{ check: 'PR01', message: both.question, block: -1 }]);
  });
});

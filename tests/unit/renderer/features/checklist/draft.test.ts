import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  freeId,
  missingInQuestion,
  NO_QUESTION,
  ownChange,
  savedStep,
  typedThreshold,
  withList,
  withQuestion,
  withToggled,
  withWord,
  wordProblem,
  wordsOf,
} from '../../../../../renderer/features/checklist/draft.ts';
import { STANDARD_CHECKLIST } from '../../../../../shared/kinds/checklist/checklist.ts';
import { readChecklist, writeChecklist } from '../../../../../shared/kinds/checklist/doc.ts';

describe('a step of the draft', () => {
  const begun = () => {
    const doc = new Y.Doc();
    writeChecklist(doc, STANDARD_CHECKLIST);
    return { doc, save: (step: ReturnType<typeof savedStep>['step']) => writeChecklist(doc, step.content, step.base) };
  };

  it('is taken back', () => {
    const { doc, save } = begun();
    const { step, back } = savedStep(readChecklist(doc), { words: ['MGE'] });
    save(step);
    expect(readChecklist(doc).words).toEqual(['MGE']);
    save(back);
    expect(readChecklist(doc).words).toEqual([]);
  });

  it('is taken back without what somebody else changed meanwhile', () => {
    const { doc, save } = begun();
    const { step, back } = savedStep(readChecklist(doc), { words: ['MGE'] });
    save(step);
    save(savedStep(readChecklist(doc), { name: 'Lindveds', words: ['MGE', 'SSU'] }).step);
    save(back);
    expect(readChecklist(doc)).toMatchObject({ name: 'Lindveds', words: ['SSU'] });
  });
});

describe('a threshold', () => {
  const bounds = { min: 10, max: 40, now: 25 };
  it.each([
    ['30', 30],
    ['12,5', 12.5],
    ['10', 10],
    ['40', 40],
    ['25', null],
    ['9', null],
    ['41', null],
    ['', null],
    [' ', null],
    ['mange', null],
    [null, null],
  ])('typed as »%s« is %s', (text, kept) => expect(typedThreshold(text, bounds)).toBe(kept));
});

describe('a question of one’s own', () => {
  const typed = { ...NO_QUESTION, name: ' Klima ', question: 'Er klimaaftrykket beskrevet? ' };

  it('needs its name and its words', () => {
    expect(Object.keys(missingInQuestion(NO_QUESTION))).toEqual(['name', 'question']);
    expect(missingInQuestion(typed)).toEqual({});
  });

  it('takes the first id that is free', () => {
    expect(freeId([{ id: 'EGET01' }, { id: 'EGET03' }])).toBe('EGET02');
    const [one] = withQuestion([], typed);
    expect(one).toMatchObject({ id: 'EGET01', name: 'Klima', question: 'Er klimaaftrykket beskrevet?' });
  });

  it('never takes the id of another: the hundredth is not added', () => {
    const all = Array.from({ length: 99 }).reduce<ReturnType<typeof withQuestion>>(
      (list) => withQuestion(list, typed),
      [],
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(99);
    expect(freeId(all)).toBeNull();
    expect(withQuestion(all, typed)).toEqual(all);
  });
});

describe('words of a list', () => {
  const list = {
    id: 'l',
    name: { da: '', en: '' },
    source: { da: '', en: '' },
    entries: [{ term: 'ca.' }, { term: 'bl.a.' }],
  };
  const own = { added: [{ term: 'mge' }], removed: ['ca.'] };

  it('are the council’s own first, and tell which were taken out', () => {
    expect(wordsOf(list, own)).toEqual([
      { term: 'mge', state: 'added' },
      { term: 'ca.', state: 'removed' },
      { term: 'bl.a.', state: 'program' },
    ]);
  });

  it('can be added unless they are there', () => {
    const words = wordsOf(list, own);
    expect(wordProblem(words, ' ')).toBe('checklist.needsWord');
    expect(wordProblem(words, 'bl.a.')).toBe('checklist.knownWord');
    expect(wordProblem(words, 'ca.')).toBeUndefined();
    expect(wordProblem(words, 'ny')).toBeUndefined();
  });

  it('come back as the program’s own when they were taken out, and else as the council’s', () => {
    expect(withWord(own, 'ca.')).toEqual({ added: [{ term: 'mge' }], removed: [] });
    expect(withWord(own, 'ny')).toEqual({ added: [{ term: 'mge' }, { term: 'ny' }], removed: ['ca.'] });
  });

  it('are taken out and in again', () => {
    const [mine, gone, stays] = wordsOf(list, own);
    if (!mine || !gone || !stays) throw new Error('Three words');
    expect(withToggled(own, mine)).toEqual({ added: [], removed: ['ca.'] });
    expect(withToggled(own, gone)).toEqual({ added: [{ term: 'mge' }], removed: [] });
    expect(withToggled(own, stays)).toEqual({ added: [{ term: 'mge' }], removed: ['ca.', 'bl.a.'] });
  });

  it('leave no trace when they are as the program has them', () => {
    const draft = { ...STANDARD_CHECKLIST, lists: { l: own, other: own } };
    expect(withList(draft, 'l', { added: [], removed: [] })).toEqual({ other: own });
    expect(ownChange({ ...draft, lists: {} }, 'l')).toEqual({ added: [], removed: [] });
    expect(ownChange(draft, 'l')).toBe(own);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOpenness, type Signal } from '../../../shared/openness/judge.ts';
import { openingTold } from '../../../shared/openness/told.ts';

const signal = (says: Signal['says'], place: Signal['place'] = 'field'): Signal => ({ says, place, words: says });
const judged = (own: Signal[], section: Signal | null = null, file: Signal[] = []) =>
  judgeOpenness({ own, section, file }).is;

describe('what is said of an item', () => {
  it('is open only where it is told, and closed where anything tells it', () => {
    expect(judged([])).toBe('untold');
    expect(judged([signal('open')])).toBe('open');
    expect(judged([signal('open'), signal('closed', 'title')])).toBe('closed');
    expect(judged([signal('open'), signal('unclear', 'text')])).toBe('unclear');
  });

  it('is told by the section it stands in, unless it says otherwise itself', () => {
    expect(judged([], signal('closed', 'section'))).toBe('closed');
    expect(judged([], signal('open', 'section'))).toBe('open');
    expect(judged([signal('open')], signal('closed', 'section'))).toBe('unclear');
    expect(judged([signal('closed')], signal('open', 'section'))).toBe('closed');
  });

  it('is told by the whole file, and asked about where its section says otherwise', () => {
    expect(judged([], null, [signal('closed', 'watermark')])).toBe('closed');
    expect(judged([], signal('open', 'section'), [signal('closed', 'header')])).toBe('unclear');
    expect(judged([signal('open')], null, [signal('unclear', 'deleted')])).toBe('unclear');
    expect(judged([], null, [signal('open', 'property')])).toBe('open');
  });
});

const any = fc.record({
  says: fc.constantFrom('closed', 'open', 'unclear'),
  place: fc.constantFrom('field', 'title', 'text', 'header'),
  words: fc.string(),
}) as fc.Arbitrary<Signal>;

it('never opens what anything says is closed or may be, and never what nothing says is open', () => {
  fc.assert(
    fc.property(fc.array(any), fc.option(any), fc.array(any), (own, section, file) => {
      const all = [...own, ...(section ? [section] : []), ...file];
      const { is, because } = judgeOpenness({ own, section, file });
      if (is !== 'open') return;
      expect(all.map(({ says }) => says)).toContain('open');
      expect(all.filter(({ says }) => says !== 'open')).toEqual([]);
      expect(because?.says).toBe('open');
    }),
  );
});

it('says why in both languages, in the words of the file', () => {
  const told = openingTold(judgeOpenness({ own: [], section: signal('closed', 'section'), file: [] }));
  expect(told).toEqual({ da: 'Står under »closed«.', en: 'Stands under "closed".' });
  expect(openingTold({ is: 'untold', because: null }).da).toContain('siger ikke');
});

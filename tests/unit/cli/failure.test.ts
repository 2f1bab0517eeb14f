import { describe, expect, it } from 'vitest';
import { explain, explainCode } from '../../../electron/cli/failure.ts';
import { LIMITS, tooMuch } from '../../../electron/core/imports/limits.ts';
import { TooMuch } from '../../../shared/contract/tooMuch.ts';

describe('what of a file there was too much of', () => {
  it.each<readonly [TooMuch, number, string, string]>([
    ['cells', LIMITS.cells, 'dens flettede celler dækker mere end 500.000 celler', 'cover more than 500,000 cells'],
    ['rows', LIMITS.rows, 'den har mere end 20.000 rækker', 'it has more than 20,000 rows'],
    ['bytes', 2 * 1024 * 1024, 'den fylder mere end 2 MB', 'it holds more than 2 MB'],
    ['memory', LIMITS.memory, 'den kræver mere end 512 MB hukommelse', 'it needs more than 512 MB of memory'],
  ])('%s', (unit, limit, da, en) => {
    const { text, exit } = explain(tooMuch(unit, limit));
    expect(exit).toBe(2);
    expect(text.da).toBe(`Filen er for stor: ${da}`);
    expect(text.en.endsWith(en)).toBe(true);
  });

  it('is told of every unit, without a number that is none', () => {
    for (const unit of TooMuch.options) {
      expect(explain(tooMuch(unit, 5_000_000)).text.da).toMatch(/^Filen er for stor: de[nt]s? .*\d/);
      for (const limit of [Number.NaN, 'x'])
        expect(explainCode('file_too_large', '', { unit, limit }).da).toBe('Filen er for stor');
    }
  });
});

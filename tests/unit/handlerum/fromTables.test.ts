import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../../shared/checks/example.ts';
import { understoodTables } from '../../../shared/handlerum/fromTables.ts';
import { recommendationPoints } from '../../../shared/handlerum/points.ts';
import { differingWords } from '../../../shared/handlerum/wordDiff.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';

const bodyOf = (sections: Record<string, string>): DocJson => exampleCase({ sections }).doc.toJSON() as DocJson;

describe('tables of a text as options and amounts', () => {
  it('reads options by their columns', () => {
    const [table] = understoodTables(
      bodyOf({
        options:
          '| Løsning | Fordele | Ulemper |\n| 0 | Ingen udgift | Farten falder ikke |\n| A. Bump | Billig | Støj |\n| Ny bro | Køn | Dyr |',
      }),
    );
    expect(table?.options).toEqual([
      { label: '0', title: '', kind: 'zero', advantages: 'Ingen udgift', disadvantages: 'Farten falder ikke' },
      { label: 'A', title: 'Bump', kind: 'alternative', advantages: 'Billig', disadvantages: 'Støj' },
      { label: '', title: 'Ny bro', kind: 'alternative', advantages: 'Køn', disadvantages: 'Dyr' },
    ]);
  });

  it('reads amounts by year in the unit that is said, and never takes a sum or what it cannot read', () => {
    const [table] = understoodTables(
      bodyOf({
        economy:
          'Beløb i 1.000 kr., 2027-p/l.\n| | 2027 | 2028 |\n| Løsning A, anlæg | 1.400 | ca. 600 |\n| Løsning A, drift | – | 35 |\n| Finansiering af kassebeholdningen | -1.400 | |\n| Noget andet | 5 | 5 |\n| I alt | 1.400 | 635 |',
      }),
    );
    expect(table).toMatchObject({ kind: 'economy', unit: 'thousand' });
    expect(table?.costs.map(({ option, kind, year, ore }) => [option, kind, year, ore])).toEqual([
      ['A', 'capital', 2027, 140_000_000],
      ['A', 'operating', 2028, 3_500_000],
      ['', 'financing', 2027, 140_000_000],
    ]);
    expect(table?.unread).toEqual([
      { row: 'Løsning A, anlæg', column: '2028', written: 'ca. 600' },
      { row: 'Noget andet', column: '', written: '5 · 5' },
    ]);
  });

  it('leaves other tables alone', () => {
    expect(understoodTables(bodyOf({ background: '| Skole | Elever |\n| Nord | 412 |\n| Syd | 388 |' }))).toEqual([]);
  });
});

describe('the points of a recommendation', () => {
  it('are the items of its list, else its paragraphs', () => {
    const texts = (text: string) => recommendationPoints(bodyOf({ recommendation: text })).map((point) => point.text);
    expect(texts('Administrationen indstiller, at udvalget\n1. vælger A\n2. giver 1,4 mio. kr.')).toEqual([
      'vælger A',
      'giver 1,4 mio. kr.',
    ]);
    expect(texts('At udvalget vælger A.')).toEqual(['At udvalget vælger A.']);
    expect(texts('')).toEqual([]);
  });
});

describe('words that differ', () => {
  it('make both texts again', () => {
    const text = fc
      .array(fc.constantFrom('vælger', 'A', 'B', 'og', 'C.'), { maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = differingWords(before, after);
        const of = (...kinds: string[]) =>
          runs
            .filter(({ kind }) => kinds.includes(kind))
            .map((run) => run.text)
            .join('');
        expect(of('same', 'gone').replaceAll(/\s+/g, ' ').trim()).toBe(before);
        expect(of('same', 'new').replaceAll(/\s+/g, ' ').trim()).toBe(after);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { dateReferences, lawReferences, priceLevels } from '../../../shared/text/references.ts';
import type { Span } from '../../../shared/text/segment.ts';

const read = (find: (text: string) => Span[], text: string) => find(text).map(({ from, to }) => text.slice(from, to));

describe('law', () => {
  test.each([
    ['Efter servicelovens § 17, stk. 4, nr. 2, skal kommunen.', ['servicelovens § 17, stk. 4, nr. 2']],
    ['Se §§ 17-19 og § 17 a, stk. 2, 3. pkt., i loven.', ['§§ 17-19', '§ 17 a, stk. 2, 3. pkt.']],
    [
      'Jf. planlovens § 15, stk. 2, nr. 1, litra b, og kommunestyrelseslovens § 42.',
      ['planlovens § 15, stk. 2, nr. 1, litra b', 'kommunestyrelseslovens § 42'],
    ],
    [
      'BEK nr 1089 af 15/12/2009 og lov nr. 606 af 12. juni 2013.',
      ['BEK nr 1089 af 15/12/2009', 'lov nr. 606 af 12. juni 2013'],
    ],
    [
      'Artikel 6, stk. 1, litra e, i forordning (EU) 2016/679 og direktiv 2014/24/EU.',
      ['Artikel 6, stk. 1, litra e', 'forordning (EU) 2016/679', 'direktiv 2014/24/EU'],
    ],
    ['Forvaltningslovens §§ 19 og 20 gælder.', ['Forvaltningslovens §§ 19 og 20']],
    ['Udvalget skal have stk. 4 kager og nr. 12 på listen.', []],
  ])('%s', (text, expected) => expect(read(lawReferences, text)).toEqual(expected));
});

describe('dates', () => {
  test.each([
    [
      'Den 1. januar 2024, d. 3. maj, 12-03-2025, 2025-04-01 og 1/2-2026.',
      ['1. januar 2024', 'd. 3. maj', '12-03-2025', '2025-04-01', '1/2-2026'],
    ],
    ['I uge 32, 3. kvartal 2025 og marts 2026.', ['uge 32', '3. kvartal 2025', 'marts 2026']],
    ['Punkt 3.2, 4. behandling, 17 elever og 1. maj-festen.', []],
  ])('%s', (text, expected) => expect(read(dateReferences, text)).toEqual(expected));
});

describe('price levels', () => {
  test.each([
    [
      'Beløbet er i 2025-pl, 2026-priser, PL 2025, p/l-niveau 2025 og faste priser.',
      ['2025-pl', '2026-priser', 'PL 2025', 'p/l-niveau 2025', 'faste priser'],
    ],
    ['I 2025 blev planen plan 20 gange omtalt.', []],
  ])('%s', (text, expected) => expect(read(priceLevels, text)).toEqual(expected));
});

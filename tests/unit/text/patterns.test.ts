import { describe, expect, test } from 'vitest';
import { textStats, words } from '../../../shared/text/lix.ts';
import { nominals } from '../../../shared/text/nominal.ts';
import { amounts, parseDanishNumber, tableUnit } from '../../../shared/text/numbers.ts';
import { passives } from '../../../shared/text/passive.ts';
import { sentences } from '../../../shared/text/segment.ts';
import { isSpeltRight, spellKey } from '../../../shared/text/spelling/judge.ts';
import { spellTokens } from '../../../shared/text/spelling/tokens.ts';
import { between, digest, patterns } from '../../support/patterns.ts';

/** As `tests/unit/checks/patterns.test.ts`, for the rules of Danish text themselves. */
const CARRIERS: readonly (readonly [string, (words: string) => string])[] = [
  ['alone', (own) => own],
  ['in a sentence', (own) => between('Sagen blev', own, 'vedtaget i udvalget.')],
  ['before a verb', (own) => between('Derfor', own, 'behandles af udvalget.')],
  ['between sentences', (own) => between('Det er en plan.', own, 'Planen er ny.')],
  ['before an amount', (own) => between('Det koster', own, '1,4 mio. kr. i 2027.')],
];

const DICTIONARY = new Set(['skole', 'plan', 'børne-', 'udledning', 'afdeling', 'arbejds', 'f.eks.', 'kr.', 'pc']);

const RULES: readonly (readonly [string, (text: string) => unknown])[] = [
  ['sentences', sentences],
  ['words', (text) => [words(text), textStats(text)]],
  ['amounts', (text) => [amounts(text), parseDanishNumber(text), tableUnit(text)]],
  ['passives', passives],
  [
    'nominals',
    (text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .map(nominals),
  ],
  [
    'spelling',
    (text) => spellTokens(text).map((token) => [token, isSpeltRight(spellKey(token), (word) => DICTIONARY.has(word))]),
  ],
];

describe('what the rules of text make of every way through their expressions is as it was', () => {
  test.each(RULES)('%s', async (name, rule) => {
    const lines = Object.entries(patterns)
      .filter(([file]) => file.startsWith('text/'))
      .flatMap(([file, all]) =>
        CARRIERS.map(
          ([carrier, put]) => `${file} ${carrier}: ${digest(all.map((own) => JSON.stringify(rule(put(own)))))}`,
        ),
      );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/golden/text-${name}-patterns.txt`);
  });
});

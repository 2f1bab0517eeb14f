import { describe, expect, test } from 'vitest';
import { isSpeltRight, spellKey } from '../../../shared/text/spelling/judge.ts';
import { createKnown } from '../../../shared/text/spelling/known.ts';
import { spellTokens } from '../../../shared/text/spelling/tokens.ts';

const keys = (text: string) => spellTokens(text).map((token) => (token.isName ? `(${token.text})` : spellKey(token)));

describe('the words of a text', () => {
  test.each([
    ['Sagen koster 3,5 mio. kr.', ['Sagen', 'koster', 'mio.', 'kr.']],
    ['Børne- og Skoleudvalget', ['Børne-', 'og', '(Skoleudvalget)']],
    ['Se bl.a. bilag 2.', ['Se', 'bl.a.', 'bilag']],
    ['Skriv til a.b@ballerup.dk eller se www.ballerup.dk/plan og plan.pdf', ['Skriv', 'til', 'eller', 'se', 'og']],
    ['Se https://ballerup.dk/plan nu', ['Se', 'nu']],
    ['ja og/eller nej', ['ja', 'og', 'eller', 'nej']],
    ['CO2-udledning, A-1, 24-timers og B&W', ['CO2-udledning', '24-timers', 'og']],
    ['SKAT, KL og KL’s tal, MED’et', ['og', 'tal']],
    ['eTilladelser og iPad', ['og']],
    ['sag 26/1234 og § 17 a, stk. 4', ['sag', 'og', 'stk.']],
    ['Hun hedder Ida. Ida er glad.', ['Hun', 'hedder', '(Ida)', 'Ida', 'er', 'glad.']],
    ['Pris: Den er høj', ['Pris', 'Den', 'er', 'høj']],
    ['Han sagde: »Det går.«', ['Han', 'sagde', 'Det', 'går.']],
    ['pc’en er ny', ['pc’en', 'er', 'ny']],
    ['\ufffcVi går', ['(Vi)', 'går']],
    ['', []],
    ['...', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  test('are where they say', () => {
    const text = 'Se og/eller a.b@c.dk samt Børne- og.';
    for (const token of spellTokens(text)) expect(text.slice(token.from, token.to)).toBe(token.text);
  });
});

describe('what is right', () => {
  const dictionary = new Set(['skole', 'mio.', 'børne-', 'udledning', 'it', 'afdeling', 'f.eks.', 'pc', 'arbejds']);
  const asked: string[] = [];
  const has = (form: string) => {
    asked.push(form);
    return dictionary.has(form);
  };

  test.each([
    ['skole', true],
    ['skole.', true],
    ['mio.', true],
    ['mio', false],
    ['børne-', true],
    ['børne', false],
    ['f.eks.', true],
    ['it-afdeling', true],
    ['it-afdelling', false],
    ['CO2-udledning', true],
    ['skoles-', true],
    ['børne-skole', true],
    ['pc’en', true],
    ["pc'er", true],
    ["pc'erne", true],
    ["pc'qwerty", false],
    ['forvaltingen', false],
    ['Forvaltingen.', false],
    ['skole-xyz', false],
    ['xyz', false],
    ['.', false],
    ['skolens-', false],
    ['arbejds-', true],
    ['arbejds-skole', true],
    ['skole-arbejds', true],
    ['skole-børne', false],
    ['udledning-x', true],
    ['udledning-3', true],
    ['skole--it', true],
    ['ses-', false],
    ['f.eks', true],
    ['f.xyz', false],
    ['a.b', true],
    ['it.afdeling', true],
    ['it.afdelling', false],
    ["'pc", false],
    ["pc'abcd", true],
    ["pc'abcde", false],
    ["pc'abc", true],
  ])('%s: %s', (key, right) => {
    expect(isSpeltRight(key, has)).toBe(right);
  });

  test('no empty form is looked up', () => {
    expect(asked.filter((form) => form.length > 80)).toEqual([]);
  });
});

describe('what needs no dictionary', () => {
  const isKnown = createKnown(['Klinteskolen', 'Ida Holm-Madsen', 'Hegnsgade (øst)']);

  test.each([
    ['Klinteskolen', '', true],
    ['klinteskolens', '', true],
    ['Holm-Madsens', '', true],
    ['Ida', '', true],
    ['Idas', '', true],
    ['Hegnsgade', '', true],
    ['øst', '', true],
    ['Ballerup', '', true],
    ['Ballerups', '', true],
    ['Taastrup', '', true],
    ['flextur', '', true],
    ['bl.a', '.', true],
    ['mia', '.', true],
    ['Klinteskoler', '', false],
    ['skole', '', false],
    ['s', '', false],
  ] as const)('%s%s: %s', (text, mark, right) => {
    expect(isKnown({ text, mark })).toBe(right);
  });
});

test.each(['a', 'a.', 'a-', "a'", 'a/', 'A', '-', '.', 'a@', 'a1', 'æ·', 'www.', 'a.b/c'])(
  '20,000 characters of %s are split in linear time',
  (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    // Time on the processor, so that a busy machine does not fail the test.
    const start = process.cpuUsage();
    for (const token of spellTokens(text)) isSpeltRight(spellKey(token).slice(0, 80), () => false);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
  },
);

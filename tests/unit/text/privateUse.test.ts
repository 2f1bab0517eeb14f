import { describe, expect, it } from 'vitest';
import { isSymbolFont, realSign, withRealSigns } from '../../../shared/text/privateUse.ts';

describe('signs of symbol fonts', () => {
  it.each([
    ['\uF0B7', 'Symbol', '•'],
    ['·', 'Symbol', '•'],
    ['\uF0A7', 'Wingdings', '▪'],
    ['\uF0A7', 'Symbol', '♣'],
    ['\uF0E0', 'Wingdings', '→'],
    ['\uF0DF', 'wingdings', '←'],
    ['\uF0FE', 'Wingdings', '☑'],
    ['\uF0FC', 'Wingdings', '✓'],
    ['J', 'Wingdings', '☺'],
    ['a', 'Symbol', 'α'],
    ['\uF0B2', 'Symbol', '″'],
    ['R', 'Wingdings 2', '☑'],
    ['\uF074', 'Wingdings 3', '◀'],
    ['a', 'Webdings', '✔'],
  ])('%j in %s is %s', (char, font, expected) => {
    expect(realSign(char, font)).toBe(expected);
  });

  it.each([
    ['\uF0B7', '•'],
    ['\uF0A7', '▪'],
    ['\uF0D8', '➢'],
    ['\uF0FC', '✓'],
    ['\uF0E0', '→'],
    ['\uF0A3', '≤'],
    ['\uF061', 'α'],
  ])('%j without a font is %s', (char, expected) => {
    expect(realSign(char)).toBe(expected);
  });

  it.each([
    ['a', undefined],
    ['a', 'Arial'],
    ['\uF041', 'Kommunens egne tegn'],
    ['\uE123', undefined],
    ['\uF0FF', 'Symbol'],
    ['\uF080', 'Symbol'],
    ['é', 'Wingdings 3'.replace('3', '9')],
  ])('%j in %s is not known', (char, font) => {
    expect(realSign(char, font)).toBeNull();
  });

  it('gives no sign that a common font lacks: none of the rare arrows and shapes, and nothing of private use', () => {
    const fonts = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', undefined];
    const signs = fonts.flatMap((font) =>
      Array.from({ length: 0xe0 }, (_, at) => realSign(String.fromCodePoint(0xf020 + at), font) ?? ''),
    );
    expect(signs.filter((sign) => /[\p{Co}\p{Cn}\u{1F780}-\u{1F8FF}]/u.test(sign)).join('')).toBe('');
    expect(signs.filter((sign) => sign !== '').length).toBeGreaterThan(1200);
    expect(signs.every((sign) => [...sign].length <= 1)).toBe(true);
  });

  it('changes a text and leaves what it does not know', () => {
    expect(withRealSigns('\uF0B7 Borgerne \uE123')).toBe('• Borgerne \uE123');
    expect(withRealSigns('ab', 'Symbol')).toBe('αβ');
    expect(withRealSigns('ab', 'Arial')).toBe('ab');
    expect([' Wingdings ', 'Arial'].map(isSymbolFont)).toEqual([true, false]);
  });
});

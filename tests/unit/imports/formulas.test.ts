import { describe, expect, it } from 'vitest';
import { linearEq } from '../../../electron/core/imports/word/eq.ts';
import { h, p, r, readWord, section, told } from './support.ts';

const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (inner: string) => `<m:e>${inner}</m:e>`;
const of = (name: string, ...parts: readonly string[]) => `<m:${name}>${parts.join('')}</m:${name}>`;
const frac = (above: string, below: string) => of('f', of('num', above), of('den', below));
const sup = (base: string, script: string) => of('sSup', e(base), of('sup', script));
const val = (properties: string, name: string, value: string) =>
  `<m:${properties}><m:${name} m:val="${value}"/></m:${properties}>`;
const sum = (sign: string, ...parts: readonly string[]) => of('nary', val('naryPr', 'chr', sign), ...parts);
const read = async (formula: string, before = '', after = '') =>
  section(await readWord(h(2, 'Baggrund') + p(`${r(before)}<m:oMath>${formula}</m:oMath>${r(after)}`)), 'background');

describe('formulas of Word are one line that means the same', () => {
  it.each([
    ['3/4', frac(t('3'), t('4'))],
    ['(a+b)/2', frac(t('a+b'), t('2'))],
    ['(1/2)/3', frac(frac(t('1'), t('2')), t('3'))],
    ['2 3/4', t('2') + frac(t('3'), t('4'))],
    ['1/(3/4)', t('1/') + frac(t('3'), t('4'))],
    ['6 : (3/4)', t('6 : ') + frac(t('3'), t('4'))],
    ['10² ¹⁴', sup(t('10'), t('2')) + sup('', t('14'))],
    ['_6^14 C', of('sPre', of('sub', t('6')), of('sup', t('14')), e(t('C')))],
    ['3/4 x', frac(t('3'), t('4')) + t('x')],
    ['pris/areal', frac(t('pris'), t('areal'))],
    ['10²', sup(t('10'), t('2'))],
    ['km²', sup(t('km'), t('2'))],
    ['(a+b)²', sup(of('d', e(t('a+b'))), t('2'))],
    ['x^(n+1)', sup(t('x'), t('n+1'))],
    ['2^(3/4)', sup(t('2'), frac(t('3'), t('4')))],
    ['10⁻³', sup(t('10'), t('-3'))],
    ['x₁', of('sSub', e(t('x')), of('sub', t('1')))],
    ['x_(max)', of('sSub', e(t('x')), of('sub', t('max')))],
    ['x₁²', of('sSubSup', e(t('x')), of('sub', t('1')), of('sup', t('2')))],
    ['√(a+b)', of('rad', val('radPr', 'degHide', '1'), '<m:deg/>', e(t('a+b')))],
    ['√2 x', of('rad', '<m:deg/>', e(t('2'))) + t('x')],
    ['∛8', of('rad', of('deg', t('3')), e(t('8')))],
    ['√(n&x)', of('rad', of('deg', t('n')), e(t('x')))],
    ['∑_(i=1)^9 x', sum('∑', of('sub', t('i=1')), of('sup', t('9')), e(t('x')))],
    ['∫_0^1 f', of('nary', of('sub', t('0')), of('sup', t('1')), e(t('f')))],
    ['∏ x', sum('∏', '<m:sub/>', '<m:sup/>', e(t('x')))],
    ['2·(a+b)', t('2·') + of('d', e(t('a+b')))],
    [
      '[a;b)',
      of('d', '<m:dPr><m:begChr m:val="["/><m:endChr m:val=")"/><m:sepChr m:val=";"/></m:dPr>', e(t('a')), e(t('b'))),
    ],
    ['{x', of('d', '<m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr>', e(t('x')))],
    ['(■(a&b@c&d))', of('d', e(of('m', of('mr', e(t('a')), e(t('b'))), of('mr', e(t('c')), e(t('d'))))))],
    ['█(x=1@y=2)', of('eqArr', e(t('x=1')), e(t('y=2')))],
    ['x̂', of('acc', e(t('x')))],
    ['â', of('acc', val('accPr', 'chr', '\u0302'), e(t('a')))],
    ['¯(ab)', of('bar', val('barPr', 'pos', 'top'), e(t('ab')))],
    ['⏟(a+b)', of('groupChr', e(t('a+b')))],
    ['lim_(n→∞) x', of('func', of('fName', of('limLow', e(t('lim')), of('lim', t('n→∞')))), e(t('x')))],
    ['sin x', of('func', of('fName', t('sin')), e(t('x')))],
    ['sin(x)', of('func', of('fName', t('sin')), e(of('d', e(t('x')))))],
    ['▭(x)', of('borderBox', e(t('x')))],
    ['n¦k', of('f', val('fPr', 'type', 'noBar'), of('num', t('n')), of('den', t('k')))],
  ])('%s', async (expected, formula) => {
    expect(await read(formula)).toBe(`$${expected.normalize('NFC')}$`);
  });

  it('never runs into the number beside it', async () => {
    expect(await read(frac(t('3'), t('4')), 'Der er 2', 'dele')).toBe('Der er 2 $3/4$ dele');
    expect(await read(sup(t('x'), t('2')), 'Arealet er ', ' m')).toBe('Arealet er $x²$ m');
  });

  it('is read in an element of a name that every object has', async () => {
    const strange = (inner: string) => `<constructor>${inner}</constructor>`;
    expect(await read(strange(frac(t('3'), t('4'))))).toBe('$3/4$');
    expect(section(await readWord(h(2, 'Baggrund') + p(strange(r('Ord')))), 'background')).toBe('Ord');
  });

  it('is told, so that somebody looks at it', async () => {
    const imported = await readWord(h(2, 'Baggrund') + p(`<m:oMath>${frac(t('3'), t('4'))}</m:oMath>`));
    expect(told(imported, 'info')).toEqual([
      'Formler er skrevet på én linje og er markeret som formler i sagens tekst. Se efter, at de er rigtige: »3/4«.',
    ]);
  });

  it.each([
    ['EQ \\f(3;4)', '3/4'],
    ['eq \\f(a+b,2)', '(a+b)/2'],
    ['EQ \\r(3;x)', '∛x'],
    ['EQ \\r(a+b)', '√(a+b)'],
    ['EQ x\\s\\up8(2)', 'x²'],
    ['EQ x\\s\\do8(1)', 'x₁'],
    ['EQ \\b\\bc\\[(\\f(1;2))', '[1/2]'],
    ['EQ \\i\\su(i=1;9;x)', '∑_(i=1)^9 x'],
    ['EQ \\a\\al\\co2(a;b;c;d)', '■(a&b@c&d)'],
    ['EQ \\x(a)', '▭(a)'],
    ['EQ 2·(a+b) \\* MERGEFORMAT', '2·(a+b)'],
    ['EQ \\f(1;\\r(2', '1/(√2)'],
  ])('%s is %s', (code, expected) => {
    expect(linearEq(code)).toBe(expected);
  });
});

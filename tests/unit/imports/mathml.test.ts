import { describe, expect, it } from 'vitest';
import { read, readWord, rels, section, told } from './support.ts';

const tag =
  (name: string, attributes = '') =>
  (...inner: readonly string[]) =>
    `<${name}${attributes && ` ${attributes}`}>${inner.join('')}</${name}>`;
const [mn, mi, mo, mtext, row] = [tag('mn'), tag('mi'), tag('mo'), tag('mtext'), tag('mrow')];
const [frac, sup, sub, sqrt, root] = [tag('mfrac'), tag('msup'), tag('msub'), tag('msqrt'), tag('mroot')];
const [subsup, under, over, underover] = [tag('msubsup'), tag('munder'), tag('mover'), tag('munderover')];
const [table, tr, td, semantics] = [tag('mtable'), tag('mtr'), tag('mtd'), tag('semantics')];
const math = tag('math', 'xmlns="http://www.w3.org/1998/Math/MathML"');

const page = (html: string) => read('sag.html', `<h2>Baggrund</h2>${html}`);
const background = async (html: string) => section(await page(html), 'background');
const ab = row(mi('a'), mo('+'), mi('b'));
const times = '\u2062';

describe('MathML is one line that means the same', () => {
  it.each([
    ['3/4', frac(mn('3'), mn('4'))],
    ['3/4', `\n  ${frac(`\n    ${mn(' 3 ')}\n  `, mn('4'))}\n`],
    ['(a+b)/2', frac(ab, mn('2'))],
    ['(1/2)/3', frac(frac(mn('1'), mn('2')), mn('3'))],
    ['1/(3/4)', mn('1') + mo('/') + frac(mn('3'), mn('4'))],
    ['2 3/4', mn('2') + frac(mn('3'), mn('4'))],
    ['2 3/4', mn('2') + mo('\u2064') + frac(mn('3'), mn('4'))],
    ['2·3/4', mn('2') + mo(times) + frac(mn('3'), mn('4'))],
    ['2·3', mn('2') + mo(times) + mn('3')],
    ['2x', mn('2') + mo(times) + mi('x')],
    ['3/4 x', frac(mn('3'), mn('4')) + mi('x')],
    ['pris/areal', frac(mi('pris'), mtext('areal'))],
    ['(1 000,5)/12', frac(mn('1 000,5'), mn('12'))],
    ['n¦k', tag('mfrac', 'linethickness="0"')(mi('n'), mi('k'))],
    ['10²', sup(mn('10'), mn('2'))],
    ['10⁻³', sup(mn('10'), row(mo('−'), mn('3')))],
    ['10² ¹⁴C', sup(mn('10'), mn('2')) + sup(row(), mn('14')) + mi('C')],
    ['(a+b)²', sup(row(mo('('), ab, mo(')')), mn('2'))],
    ['(a+b)²', mo('(') + ab + sup(mo(')'), mn('2'))],
    ['(3/4)²', sup(frac(mn('3'), mn('4')), mn('2'))],
    ['x^(n+1)', sup(mi('x'), row(mi('n'), mo('+'), mn('1')))],
    ['x₁', sub(mi('x'), mn('1'))],
    ['x_(max)y', sub(mi('x'), mi('max')) + mo(times) + mi('y')],
    ['x₁²', subsup(mi('x'), mn('1'), mn('2'))],
    ['√(a+b)', sqrt(mi('a'), mo('+'), mi('b'))],
    ['√2 x', sqrt(mn('2')) + mi('x')],
    ['∛8', root(mn('8'), mn('3'))],
    ['√(n&x)', root(mi('x'), mi('n'))],
    ['∑_(i=1)^9 x', underover(mo('∑'), row(mi('i'), mo('='), mn('1')), mn('9')) + mi('x')],
    ['∫_0^1 f', subsup(mo('∫'), mn('0'), mn('1')) + mi('f')],
    ['∏ x', mo('∏') + mi('x')],
    ['lim_(n→∞) x', under(mo('lim'), row(mi('n'), mo('→'), mi('∞'))) + mi('x')],
    ['sin x', mi('sin') + mo('\u2061') + mi('x')],
    ['sin² x', sup(mi('sin'), mn('2')) + mo('\u2061') + mi('x')],
    ['f(x)', mi('f') + mo('\u2061') + row(mo('('), mi('x'), mo(')'))],
    ['x̂', over(mi('x'), mo('^'))],
    ['x̄', over(mi('x'), mo('¯'))],
    ['¯(ab)', over(row(mi('a'), mi('b')), mo('‾'))],
    ['⏟(a+b)', under(ab, mo('⏟'))],
    ['▁(a)', under(mi('a'), mo('_'))],
    ['=┴d', over(mo('='), mi('d'))],
    ['(3; 4)', tag('mfenced', 'separators=";"')(mn('3'), mn('4'))],
    ['(3, 4)', tag('mfenced')(mn('3'), mn('4'))],
    ['[a|b)', tag('mfenced', 'open="[" separators="|"')(mi('a'), mi('b'))],
    ['(■(a&b@c&d))', mo('(') + table(tr(td(mi('a')), td(mi('b'))), tr(td(mi('c')), td(mi('d')))) + mo(')')],
    ['3/4', table(tr(td(frac(mn('3'), mn('4')))))],
    ['_6^14 C', tag('mmultiscripts')(mi('C'), '<mprescripts></mprescripts>', mn('6'), mn('14'))],
    ['√(a+b)', tag('menclose', 'notation="radical"')(ab)],
    ['▭(x)', tag('menclose', 'notation="box"')(mi('x'))],
    ['x=3', semantics(row(mi('x'), mo('='), mn('3')), tag('annotation', 'encoding="application/x-tex"')('x=3'))],
    ['1 5', mn('1') + tag('mphantom')(mn('0')) + mn('5')],
    ['x hvis y', mi('x') + mtext('\u00A0hvis\u00A0') + mi('y')],
    ['x^y z', sup(mi('x'), mi('y')) + mi('z')],
  ])('%s', async (expected, formula) => {
    expect(await background(`<p>${math(formula)}</p>`)).toBe(`$${expected.normalize('NFC')}$`);
  });

  it.each([
    ['3 4', 'a fraction of three parts', frac(mn('3'), mn('4'), '<mrow></mrow>')],
    ['3 4', 'content markup', tag('apply')('<divide></divide>', tag('cn')('3'), tag('cn')('4'))],
    ['3 4', 'a name every object has', tag('constructor')(mn('3'), mn('4'))],
    [
      '3 4',
      'a fraction deeper than anybody writes',
      row().replace('><', `>${'<mrow>'.repeat(90)}${frac(mn('3'), mn('4'))}<`),
    ],
  ])('reads %s apart in %s', async (expected, _, formula) => {
    expect(await background(`<p>${math(formula)}</p>`)).toBe(`$${expected}$`);
  });

  it('reads a page that gave the elements a prefix, and takes the words where there is no more', async () => {
    const prefixed = '<m:math><m:mfrac><m:mn>3</m:mn><m:mn>4</m:mn></m:mfrac></m:math>';
    expect(await background(`<p>${prefixed}</p>`)).toBe('$3/4$');
    expect(await background('<p>Se <math alttext="x  over 2"></math>.</p>')).toBe('Se $x over 2$.');
  });
});

const QUARTERS = math(frac(mn('3'), mn('4')));

describe('formulas of a page', () => {
  it.each([
    ['2 $3/4$ dele', `2${QUARTERS}dele`],
    ['2 $*3/4*$ dele', `2<b>${QUARTERS}</b>dele`],
    ['$2 3/4$', math(mn('2')) + QUARTERS],
    ['($3/4$)', `(${QUARTERS})`],
    ['$n$te', `${math(mi('n'))}te`],
    ['Vi har $x=2$ som', `Vi har${tag('math', 'display="block"')(mi('x'), mo('='), mn('2'))}som`],
    ['a | $3/4$', `<p>a</p>${QUARTERS}`],
  ])('stand apart from what is beside them: %s', async (expected, html) => {
    expect(await background(html)).toBe(expected);
  });

  it('are said once where they are also drawn', async () => {
    const katex = `<span><span class="katex-mathml">${QUARTERS}</span><span aria-hidden="true"><i>3</i><i>4</i></span></span>`;
    const mathjax = `<span><nobr aria-hidden="true">34</nobr><span>${QUARTERS}</span></span>`;
    const wiki = `<span><span style="display: none">${QUARTERS}</span><img aria-hidden="true" src="https://a.dk/x.svg" alt="3 over 4"></span>`;
    expect(await background(`<p>${katex}, ${mathjax}, ${wiki}</p>`)).toBe('$3/4$, $3/4$, $3/4$');
    expect(await background(`<p>${QUARTERS} og <i aria-hidden="true">prisen</i></p>`)).toBe('$3/4$ og /prisen/');
  });

  it('stand in headings, tables and notes too', async () => {
    const note = `Tal<a href="#fn-1">1</a><ol><li id="fn-1">Se ${QUARTERS}</li></ol>`;
    expect(await background(`<h4>${QUARTERS}</h4><table><tr><td>${QUARTERS}</td></tr></table>${note}`)).toBe(
      'h4 $3/4$ | table[$3/4$] | Tal{Se 3/4}',
    );
  });

  const message = (...formulas: readonly string[]) =>
    `Formler er skrevet på én linje og er markeret som formler i sagens tekst. Se efter, at de er rigtige: »${formulas.join(' … ')}«.`;

  it('are told, so that somebody looks at them', async () => {
    expect(told(await page(`<p>${QUARTERS} og ${math(sup(mi('x'), mn('2')))}</p>`), 'info')).toEqual([
      message('3/4', 'x²'),
    ]);
    expect(told(await page('<p>3/4</p>'), 'info')).toEqual([]);
    expect(told(await read('sag.md', `## Baggrund\n\nDer er ${QUARTERS}`), 'info')).toEqual([message('3/4')]);
  });

  it.each([
    ['a.html', `<h2>Baggrund</h2><p>Der er 2${QUARTERS}</p>`],
    [
      'a.mht',
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<h2>Baggrund</h2><p>Der er 2${QUARTERS}</p>`,
    ],
  ])('are read in a Word file that takes in %s', async (name, content) => {
    const imported = await readWord('<w:altChunk r:id="rId9"/>', {
      'word/_rels/document.xml.rels': rels({ id: 'rId9', type: 'aFChunk', target: name }),
      [`word/${name}`]: content,
    });
    expect(section(imported, 'background')).toBe('Der er 2 $3/4$');
    expect(told(imported, 'info')).toContain(message('3/4'));
  });

  it.each([
    ['a deep one', math('<msup>'.repeat(50_000))],
    ['a long one', math(`${mn('3')}${mo('+')}`.repeat(50_000))],
    ['one of a long number', math(sup(mn('3'.repeat(1_000_000)), mn('2')))],
    ['many', QUARTERS.repeat(40_000)],
    ['many that are drawn', `${QUARTERS}<i aria-hidden="true">3</i>`.repeat(30_000)],
  ])('are no trap: %s', async (_, formula) => {
    const start = performance.now();
    await page(`<p>x ${formula}</p>`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

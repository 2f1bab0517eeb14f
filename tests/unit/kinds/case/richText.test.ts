import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readRichText, richTextWords, writeRichText } from '../../../../shared/kinds/case/richText.ts';
import type { DocJson } from '../../../../shared/kinds/docJson.ts';

const text = (words: string, ...marks: string[]): DocJson => ({
  ...{ type: 'text', text: words },
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const p = (...content: DocJson[]): DocJson =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
const li = (...content: DocJson[]): DocJson => ({ type: 'listItem', content });
const ul = (...content: DocJson[]): DocJson => ({ type: 'bulletList', content });

/** A fragment as anybody may have written it. */
function fragment(...nodes: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const own = new Y.Doc().getXmlFragment('option:a');
  own.insert(0, nodes);
  return own;
}
function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}
function words(...parts: [string, Record<string, unknown>?][]): Y.XmlText {
  const made = new Y.XmlText();
  let at = 0;
  for (const [part, marks = {}] of parts) {
    made.insert(at, part, marks);
    at += part.length;
  }
  return made;
}

describe('short rich text', () => {
  const all = [
    p(text('Først '), text('fedt', 'bold'), text('begge', 'bold', 'italic'), { type: 'hardBreak' }, text('ny linje')),
    p(),
    ul(li(p(text('et'))), li(p(text('to')), ul(li(p(text('under')))))),
    { type: 'orderedList', content: [li(p(text('1')))] },
  ];

  it('is read as it was written, and written once', () => {
    const own = new Y.Doc().getXmlFragment('option:a');
    writeRichText(own, all);
    expect(readRichText(own)).toEqual(all);
    const vector = Y.encodeStateVector(own.doc as Y.Doc);
    writeRichText(own, all);
    expect(Y.encodeStateVector(own.doc as Y.Doc)).toEqual(vector);
    writeRichText(own, [p(text('Kun det'))]);
    expect(readRichText(own)).toEqual([p(text('Kun det'))]);
    writeRichText(own, []);
    expect(readRichText(own)).toEqual([]);
  });

  it.each<[string, (Y.XmlElement | Y.XmlText)[], DocJson[]]>([
    ['loose words', [words(['Løst'])], [p(text('Løst'))]],
    ['an empty text', [words()], []],
    ['a loose break', [element('hardBreak')], [p({ type: 'hardBreak' })]],
    ['a loose item', [element('listItem', element('paragraph', words(['a'])))], [ul(li(p(text('a'))))]],
    ['an empty list', [element('bulletList')], []],
    [
      'a list of paragraphs',
      [element('orderedList', element('paragraph', words(['a'])))],
      [{ type: 'orderedList', content: [li(p(text('a')))] }],
    ],
    ['a list of words', [element('bulletList', words(['a']))], [ul(li(p(text('a'))))]],
    [
      'an item that begins with a list',
      [element('bulletList', element('listItem', element('bulletList', element('listItem', words(['a'])))))],
      [ul(li(p(), ul(li(p(text('a'))))))],
    ],
    ['an empty item', [element('bulletList', element('listItem'))], [ul(li(p()))]],
    [
      'what it does not know',
      [element('table', element('row', element('paragraph', words(['a'])), words(['b'])))],
      [p(text('a')), p(text('b'))],
    ],
    [
      'a list inside a paragraph',
      [element('paragraph', words(['a']), element('bulletList', words(['b'])))],
      [p(text('a')), ul(li(p(text('b'))))],
    ],
    [
      'an unknown mark, and one turned off',
      [element('paragraph', words(['a', { link: { href: 'x' }, bold: {} }], ['b', { italic: false }]))],
      [p(text('a', 'bold'), text('b'))],
    ],
  ])('reads %s, and loses no words', (_what, nodes, read) => {
    expect(readRichText(fragment(...nodes))).toEqual(read);
  });

  it('passes over what is no text in a text', () => {
    const own = words(['a']);
    const whole = fragment(element('paragraph', own));
    own.insertEmbed(1, { image: 'x' });
    expect(readRichText(whole)).toEqual([p(text('a'))]);
  });

  it('in words is one line a block', () => {
    expect(richTextWords(all)).toBe('Først fedtbegge\nny linje\n\net\nto\nunder\n1');
    expect(richTextWords([])).toBe('');
  });
});

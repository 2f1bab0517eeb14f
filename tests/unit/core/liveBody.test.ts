import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCaseDoc } from '../../../electron/core/kinds/case/caseFile.ts';
import { LiveBody, readBody } from '../../../electron/core/kinds/case/liveBody.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyOf } from '../../../shared/kinds/case/doc.ts';
import { content } from '../../support/arbitraries.ts';
import { edit, malformed, texts } from '../../support/edits.ts';

describe('LiveBody', () => {
  test('says the same as a fresh read after any edits, and is valid', () => {
    const edits = fc.array(fc.oneof(edit, malformed), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(content, edits, (start, list) => {
        const doc = createCaseDoc(start);
        const live = new LiveBody(bodyOf(doc));
        for (const change of list) {
          doc.transact(() => change(doc));
          const node = live.doc();
          node.check();
          expect(node.toJSON()).toEqual(readBody(bodyOf(doc)).toJSON());
        }
        live.destroy();
      }),
      { numRuns: 200 },
    );
  });

  test('loses no text, however malformed the document', () => {
    fc.assert(
      fc.property(content, fc.array(malformed, { minLength: 1, maxLength: 12 }), (start, list) => {
        const doc = createCaseDoc(start);
        for (const change of list) change(doc);
        expect(readBody(bodyOf(doc)).textContent).toBe(plain(bodyOf(doc)));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the nodes of untouched paragraphs, which the checks remember by', () => {
    const doc = createCaseDoc({ fields: emptyCaseFields('ballerup'), body: twoParagraphs });
    const live = new LiveBody(bodyOf(doc));
    const before = live.doc().firstChild;
    texts(bodyOf(doc))[0]?.insert(0, 'Ny ');
    const after = live.doc().firstChild;
    expect(after?.child(0)).not.toBe(before?.child(0));
    expect(after?.child(1)).toBe(before?.child(1));
  });

  test.each([
    ['a heading of an impossible level', 'heading', { level: 'x' }, { level: 3 }],
    ['a script for a link', 'paragraph', {}, {}],
    ['a span that would break a table', 'tableCell', { colspan: -1, rowspan: 'x' }, { colspan: 1, rowspan: 1 }],
    ['a picture from elsewhere', 'image', { file: 'https://example.dk/x.png' }, { file: null }],
  ])('gives %s the value of the schema', (_what, name, wrong, expected) => {
    const fragment = bodyOf(new Y.Doc());
    const element = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(wrong)) element.setAttribute(key, value as string);
    const text = new Y.XmlText();
    text.insert(0, 'Tekst', { link: { href: 'javascript:alert(1)' } });
    element.insert(0, [text]);
    fragment.insert(0, [element]);
    const read = readBody(fragment);
    expect(JSON.stringify(read.toJSON())).not.toContain('javascript');
    const found: unknown[] = [];
    read.descendants((node) => {
      if (node.type.name === name) found.push(node.attrs);
    });
    expect(found).toEqual([expect.objectContaining(expected)]);
  });

  test('reads an empty fragment as one empty section', () => {
    const read = readBody(bodyOf(new Y.Doc()));
    read.check();
    expect(read.textContent).toBe('');
  });
});

/** All letters below, in document order. */
function plain(node: Y.XmlFragment): string {
  return node
    .toArray()
    .map((child) => {
      if (!(child instanceof Y.XmlText)) return child instanceof Y.XmlElement ? plain(child) : '';
      const runs = child.toDelta() as { insert: string }[];
      return runs.map(({ insert }) => insert).join('');
    })
    .join('');
}

const twoParagraphs = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's', key: 'background', heading: 'Baggrund' },
      content: ['Et', 'To'].map((text) => ({
        type: 'paragraph',
        attrs: { id: text },
        content: [{ type: 'text', text }],
      })),
    },
  ],
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createCaseDoc, readCase, restoreContent } from '../../../electron/core/kinds/case/caseFile.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { emptyCaseFields } from '../../../shared/kinds/case/case.ts';
import { EMPTY_HANDLERUM, isEmptyHandlerum } from '../../../shared/kinds/case/handlerum.ts';
import {
  descriptionField,
  putHandlerumItem,
  readHandlerum,
  removeOwner,
  setEconomy,
  writeHandlerum,
} from '../../../shared/kinds/case/handlerumDoc.ts';
import { readRichText } from '../../../shared/kinds/case/richText.ts';
import { handlerum } from '../../support/handlerum.ts';

const CASE: CaseContent = {
  fields: emptyCaseFields('ballerup'),
  body: { type: 'doc', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
};
const element = (id: string, title: string) => ({ id, title, text: '', requires: [], excludes: [] });

describe('the handlerum in the record of its case', () => {
  it('is read as it was written, whatever stood there before', () => {
    fc.assert(
      fc.property(handlerum, handlerum, (before, after) => {
        const doc = new Y.Doc();
        writeHandlerum(doc, before);
        expect({ ...readHandlerum(doc), released: [] }).toEqual(before);
        writeHandlerum(doc, after);
        expect({ ...readHandlerum(doc), released: [] }).toEqual(after);
        const vector = Y.encodeStateVector(doc);
        writeHandlerum(doc, after);
        expect(Y.encodeStateVector(doc)).toEqual(vector);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing of a case that has none: its seal from before still holds', () => {
    const doc = createCaseDoc(CASE);
    expect(readCase(doc).fields).not.toHaveProperty('handlerum');
    const before = readCase(doc);
    doc.transact(() => putHandlerumItem(doc, 'elements', element('e', 'Sti')));
    expect(readCase(doc)).not.toEqual(before);
    restoreContent(doc, CASE);
    expect(readCase(doc)).toEqual(before);
    expect(isEmptyHandlerum({ ...readHandlerum(doc), released: [] })).toBe(true);
  });

  it('merges what two people do apart, in any order', () => {
    const base = new Y.Doc();
    writeHandlerum(base, { ...EMPTY_HANDLERUM, elements: [element('a', 'A'), element('b', 'B')] });
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [one, two]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
    putHandlerumItem(one, 'elements', { ...element('a', 'A ændret'), requires: [] });
    putHandlerumItem(one, 'costs', { id: 'a/capital/2027', owner: 'a', kind: 'capital', year: 2027, ore: 5 });
    putHandlerumItem(two, 'elements', { ...element('a', 'A'), requires: ['b'] });
    putHandlerumItem(two, 'costs', { id: 'a/capital/2028', owner: 'a', kind: 'capital', year: 2028, ore: 7 });
    setEconomy(two, { frame: 900 });
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(readHandlerum(one)).toEqual(readHandlerum(two));
    expect(readHandlerum(one)).toMatchObject({
      elements: [{ title: 'A ændret', requires: ['b'] }, { title: 'B' }],
      costs: [{ ore: 5 }, { ore: 7 }],
      economy: { frame: 900 },
    });
  });

  it('takes an option or element away with its amounts and out of what names it', () => {
    fc.assert(
      fc.property(handlerum, (before) => {
        const doc = new Y.Doc();
        writeHandlerum(doc, before);
        removeOwner(doc, 'elements', 'e1');
        removeOwner(doc, 'options', 'o1');
        const after = readHandlerum(doc);
        const { bindings: _bindings, profile: _profile, ...rest } = after;
        expect(JSON.stringify(rest)).not.toMatch(/"(?:e1|o1)(?:"|\/)/);
      }),
      { numRuns: 60 },
    );
  });

  it('reads what another version or a broken peer wrote without throwing, and keeps the words', () => {
    const doc = new Y.Doc();
    doc.getMap('options').set('x', 'not a map');
    doc.getMap('economy').set('frame', 'mange penge');
    const fragment = doc.getXmlFragment(descriptionField('o'));
    const script = new Y.XmlElement('script');
    script.insert(0, [new Y.XmlText('løse ord')]);
    const stray = new Y.XmlElement('listItem');
    stray.insert(0, [new Y.XmlText('et punkt')]);
    fragment.insert(0, [script, stray, new Y.XmlText('flere ord')]);
    expect({ ...readHandlerum(doc), released: [] }).toEqual(EMPTY_HANDLERUM);
    const read = readRichText(fragment);
    expect(read.map(({ type }) => type)).toEqual(['paragraph', 'bulletList', 'paragraph']);
    expect(JSON.stringify(read)).toContain('løse ord');
    expect(JSON.stringify(read)).toContain('et punkt');
    expect(JSON.stringify(read)).not.toContain('script');
  });
});

import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCaseDoc, readCase } from '../../../electron/core/kinds/case/caseFile.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import type { Attachment, ChainStop } from '../../../shared/kinds/case/case.ts';
import {
  moveItem,
  putItem,
  readCaseFields,
  readItems,
  removeItem,
  setAgreementLinks,
  setCaseField,
} from '../../../shared/kinds/case/doc.ts';

const step = (id: string, body = id): ChainStop => ({ id, body, date: null, role: 'advises' });
const attachment = (id: string, title = id): Attachment => ({
  id,
  number: null,
  title,
  recommended: false,
  closed: false,
  file: null,
});

/** Two laptops change copies of the same start, then exchange everything; both must read the same. */
function merged(start: (doc: Y.Doc) => void, ...changes: ((doc: Y.Doc) => void)[]): Y.Doc {
  const origin = new Y.Doc();
  start(origin);
  const state = Y.encodeStateAsUpdate(origin);
  const copies = changes.map((change) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    change(doc);
    return doc;
  });
  const updates = copies.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of copies) for (const update of updates) Y.applyUpdate(doc, update);
  const [first = origin, ...others] = copies;
  for (const doc of others) expect(readCase(doc)).toEqual(readCase(first));
  return first;
}

const ids = (doc: Y.Doc): string[] => readItems(doc, 'chain').map(({ id }) => id);
const three = (doc: Y.Doc): void => {
  for (const id of ['a', 'b', 'c']) putItem(doc, 'chain', step(id));
};

describe('two laptops that change a case at the same time', () => {
  test('keep both steps they added to the chain', () => {
    const doc = merged(
      three,
      (d) => putItem(d, 'chain', step('x')),
      (d) => putItem(d, 'chain', step('y')),
    );
    expect(ids(doc)).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  test('keep changes to different fields of one step', () => {
    const doc = merged(
      three,
      (d) => putItem(d, 'chain', { ...step('b'), date: '2026-12-14' }),
      (d) => putItem(d, 'chain', { ...step('b'), body: 'Økonomiudvalget' }),
    );
    expect(readItems(doc, 'chain')[1]).toEqual({ ...step('b', 'Økonomiudvalget'), date: '2026-12-14' });
  });

  test('keep the step one moved and the other changed', () => {
    const doc = merged(
      three,
      (d) => moveItem(d, 'chain', { id: 'c', index: 0 }),
      (d) => putItem(d, 'chain', step('c', 'Økonomiudvalget')),
    );
    expect(readItems(doc, 'chain').map(({ id, body }) => [id, body])).toEqual([
      ['c', 'Økonomiudvalget'],
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  test('agree when both put a step in the same place', () => {
    const doc = merged(
      three,
      (d) => moveItem(d, 'chain', { id: 'c', index: 1 }),
      (d) => {
        putItem(d, 'chain', step('x'));
        moveItem(d, 'chain', { id: 'x', index: 1 });
      },
    );
    expect(ids(doc)).toEqual(['a', 'c', 'x', 'b']);
  });

  test('can move a step between two that stand in the same place', () => {
    const doc = merged(
      (d) => putItem(d, 'chain', step('a')),
      (d) => putItem(d, 'chain', step('x')),
      (d) => putItem(d, 'chain', step('y')),
    );
    putItem(doc, 'chain', step('z'));
    for (const index of [0, 1, 2, 3]) {
      moveItem(doc, 'chain', { id: 'z', index });
      expect(ids(doc)).toContain('z');
      expect(ids(doc)).toHaveLength(4);
    }
    expect(ids(doc).at(-1)).toBe('z');
  });

  test('lose the step one removed, though the other changed it', () => {
    const doc = merged(
      three,
      (d) => removeItem(d, 'chain', 'b'),
      (d) => putItem(d, 'chain', step('b', 'Ny')),
    );
    expect(ids(doc)).toEqual(['a', 'c']);
  });

  test('keep attachments, links and fields of both', () => {
    const doc = merged(
      (d) => putItem(d, 'attachments', attachment('1')),
      (d) => {
        putItem(d, 'attachments', attachment('2'));
        setAgreementLinks(d, ['KA26.1.1']);
        setCaseField(d, 'title', 'Ny titel');
      },
      (d) => {
        putItem(d, 'attachments', { ...attachment('1'), closed: true });
        setAgreementLinks(d, ['KA26.1.2']);
      },
    );
    const fields = readCaseFields(doc);
    expect(fields.attachments).toEqual([{ ...attachment('1'), closed: true }, attachment('2')]);
    expect(fields.agreementLinks).toEqual(['KA26.1.1', 'KA26.1.2']);
    expect(fields.title).toBe('Ny titel');
  });
});

describe('reading', () => {
  test('leaves out what is malformed and keeps the rest', () => {
    const doc = new Y.Doc();
    three(doc);
    doc.getMap('chain').set('text', 'no map');
    const broken = new Y.Map<unknown>();
    doc.getMap('chain').set('d', broken);
    broken.set('position', '🙂');
    broken.set('body', 7);
    doc.getMap('fields').set('caseType', 'constructor');
    doc.getMap('fields').set('openness', { closed: 'ja' });
    doc.getMap('fields').set('title', 12);
    const fields = readCaseFields(doc);
    expect(fields.chain.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([fields.caseType, fields.openness.closed, fields.title]).toEqual(['decision', false, '']);
  });

  test('of a step moved next to one with a malformed position does not fail', () => {
    const doc = new Y.Doc();
    three(doc);
    const item = doc.getMap('chain').get('b') as Y.Map<unknown>;
    item.set('position', 'æ');
    for (const index of [0, 1, 2]) moveItem(doc, 'chain', { id: 'c', index });
    expect(ids(doc).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('writing', () => {
  test('the same once more writes nothing', () => {
    for (const { key, content } of exampleCases()) {
      const doc = createCaseDoc(content);
      const before = Y.encodeStateVector(doc);
      for (const name of ['title', 'caseNumber', 'openness', 'responsible'] as const) {
        setCaseField(doc, name, content.fields[name]);
      }
      for (const own of content.fields.chain) putItem(doc, 'chain', own);
      for (const own of content.fields.attachments) putItem(doc, 'attachments', own);
      setAgreementLinks(doc, content.fields.agreementLinks);
      expect(Y.encodeStateVector(doc), key).toEqual(before);
    }
  });
});

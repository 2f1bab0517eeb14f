import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { charterText, putCharterItem, readCharterList, setPreamble } from '../../../shared/kinds/charter/doc.ts';

describe('two laptops apart', () => {
  it('lose nothing of what was written apart, and show the same', () => {
    const base = new Y.Doc();
    putCharterItem(base, 'chapters', { id: 'c', title: 'Vores samtale' });
    const clause = { id: 'k', chapter: 'c', text: 'Vi lytter.', rationale: '', status: 'draft', origin: [] } as const;
    putCharterItem(base, 'clauses', { ...clause, origin: [] });
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const doc of [one, two]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
    putCharterItem(one, 'clauses', { ...clause, origin: [], text: 'Vi lytter, før vi svarer.' });
    putCharterItem(two, 'clauses', { ...clause, origin: [], rationale: 'Tonen tæller' });
    putCharterItem(two, 'support', { id: 'k/x', target: 'k', group: 'x', for: 3, against: 0 });
    setPreamble(one, 'Vi vil hinanden det godt.');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(charterText(one)).toEqual(charterText(two));
    expect(charterText(one).preamble).toBe('Vi vil hinanden det godt.');
    // A clause and its reason mean something together: never one's text with another's reason.
    expect([
      ['Vi lytter, før vi svarer.', ''],
      ['Vi lytter.', 'Tonen tæller'],
    ]).toContainEqual(charterText(one).clauses.map(({ text, rationale }) => [text, rationale])[0]);
    expect(readCharterList(one, 'support')).toHaveLength(1);
  });
});

import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../../../renderer/data/editor/findingsPlugin.ts';
import { selectionAt, spotOf, spotsOf, spotUnder, stepFrom } from '../../../../../renderer/data/editor/spots.ts';
import type { Finding } from '../../../../../shared/checks/types.ts';
import { caseSchema } from '../../../../../shared/editor/schema.ts';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  ...(text ? { content: [{ type: 'text', text }] } : {}),
});
const section = (key: string, content: object[]) => ({
  type: 'section',
  attrs: { id: key, key, heading: key },
  content,
});
const doc = caseSchema.nodeFromJSON({
  type: 'doc',
  content: [
    section('summary', [paragraph('p0', 'Stien er ny.'), { type: 'image', attrs: { id: 'i1' } }]),
    section('economy', [paragraph('p1', 'To mio. kr.')]),
  ],
});

const NOWHERE = { section: null, blockId: null, block: -1, from: 0, to: 0, text: '' };
const placed = (key: string, where: Partial<Finding>): Placed => ({
  key,
  finding: {
    ...{ check: 'PR01', severity: 'warning', message: { da: '', en: '' }, contextHash: key },
    ...NOWHERE,
    ...where,
  },
});
const WORDS = placed('words', { block: 0, from: 0, to: 5, blockId: 'p0' });
const PICTURE = placed('picture', { section: 'summary', blockId: 'i1' });
const SECTION = placed('section', { section: 'economy' });
const CASE = placed('case', {});

describe('where a finding is gone to', () => {
  it('is its words, its picture, the beginning of its section, or nowhere', () => {
    expect(spotOf(doc, WORDS)).toMatchObject({ from: 2, to: 7 });
    expect(doc.textBetween(2, 7)).toBe('Stien');
    const picture = spotOf(doc, PICTURE);
    expect(doc.nodeAt(picture?.from ?? 0)?.type.name).toBe('image');
    const start = spotOf(doc, SECTION);
    expect([start?.from, doc.resolve(start?.from ?? 0).parent.textContent]).toEqual([start?.to, 'To mio. kr.']);
    expect(spotOf(doc, CASE)).toBe(null);
    expect(spotOf(doc, placed('gone', { blockId: 'nobody' }))).toBe(null);
  });

  it('goes by the text, whatever the order of the findings', () => {
    expect(spotsOf(doc, [CASE, SECTION, PICTURE, WORDS]).map((spot) => spot.placed.key)).toEqual([
      'words',
      'picture',
      'section',
    ]);
  });

  it('selects words as words and a picture as the picture it is', () => {
    expect(selectionAt(doc, { from: 2, to: 7 })).toBeInstanceOf(TextSelection);
    expect(selectionAt(doc, spotOf(doc, PICTURE) ?? { from: 0, to: 0 })).toBeInstanceOf(NodeSelection);
  });
});

describe('from finding to finding', () => {
  const spots = spotsOf(doc, [WORDS, placed('same', { block: 0, from: 0, to: 5, blockId: 'p0' }), PICTURE, SECTION]);
  const from = (at: number, to: number, last: string | null, by: 1 | -1) =>
    stepFrom(spots, { from: at, to, last }, by)?.placed.key;

  it('goes on from where the cursor stands', () => {
    expect(from(8, 8, null, 1)).toBe('picture');
    expect(from(8, 8, null, -1)).toBe('same');
  });

  it('passes over none that share a place', () => {
    expect(from(2, 7, 'words', 1)).toBe('same');
    expect(from(2, 7, 'same', 1)).toBe('picture');
    expect(from(2, 7, 'same', -1)).toBe('words');
  });

  it('goes round the ends, and nowhere in a text without findings', () => {
    expect(from(999, 999, null, 1)).toBe('words');
    expect(from(0, 0, null, -1)).toBe('section');
    expect(stepFrom([], { from: 0, to: 0, last: null }, 1)).toBe(undefined);
  });

  it('finds what the cursor stands in', () => {
    expect(spotUnder(spots, 7)?.placed.key).toBe('words');
    expect(spotUnder(spots, 9)).toBe(undefined);
  });
});

import { getSchema } from '@tiptap/core';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import type { AttributeSpec, MarkType, NodeType } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { caseExtensions } from '../../../renderer/data/editor/extensions.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { body } from '../../support/arbitraries.ts';

const DESK = { store: async () => null, leftOut: () => {}, inserted: () => {} };
const editorSchema = getSchema(caseExtensions(new Y.Doc(), { desk: DESK, live: null, pictures: null }));

const attrsOf = ({ spec }: NodeType | MarkType): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries((spec.attrs ?? {}) as Record<string, AttributeSpec>)
      .map(([name, attr]) => [name, attr.default] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What decides which documents are valid and how they behave under editing. */
const rulesOf = (type: NodeType) => ({
  content: type.spec.content ?? '',
  groups: (type.spec.group ?? '').split(' ').filter(Boolean).sort(),
  inline: type.isInline,
  atom: type.isAtom,
  isolating: Boolean(type.spec.isolating),
  tableRole: type.spec.tableRole,
  attrs: attrsOf(type),
});

/** Every node and mark somewhere, and attributes away from their defaults: what the arbitrary texts may miss. */
const EVERYTHING: DocJson = {
  type: 'doc',
  content: [
    {
      type: 'section',
      attrs: { id: 's1', key: 'economy', heading: 'Økonomi' },
      content: [
        { type: 'live', attrs: { id: 'l1', kind: 'chart' } },
        { type: 'image', attrs: { id: 'i1', file: 'a'.repeat(64), alt: 'Kort over Lindevej', decorative: null } },
        {
          type: 'orderedList',
          attrs: { start: 3, type: 'a' },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: 'p1' } }] }],
        },
        {
          type: 'table',
          attrs: { id: 't1' },
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  attrs: { colspan: 2, rowspan: 1, colwidth: [80, 120] },
                  content: [
                    {
                      type: 'paragraph',
                      attrs: { id: 'p2' },
                      content: [
                        { type: 'text', text: 'a' },
                        { type: 'hardBreak' },
                        { type: 'sourceRef', attrs: { id: 'r1', text: 'Danmarks Statistik 2026' } },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

describe('the editor and the case schema', () => {
  it('have the same nodes and marks', () => {
    expect(Object.keys(editorSchema.nodes).sort()).toEqual(Object.keys(caseSchema.nodes).sort());
    expect(Object.keys(editorSchema.marks).sort()).toEqual(Object.keys(caseSchema.marks).sort());
  });

  it.each(Object.keys(caseSchema.nodes))('agree on the node %s', (name) => {
    const [ours, theirs] = [editorSchema.nodes[name], caseSchema.nodes[name]];
    expect(ours && rulesOf(ours)).toEqual(theirs && rulesOf(theirs));
  });

  it.each(Object.keys(caseSchema.marks))('agree on the mark %s', (name) => {
    const [ours, theirs] = [editorSchema.marks[name], caseSchema.marks[name]];
    expect(ours && attrsOf(ours)).toEqual(theirs && attrsOf(theirs));
    for (const other of Object.keys(caseSchema.marks)) {
      const excludes = (schema: typeof caseSchema): boolean | undefined => {
        const type = schema.marks[other];
        return type && schema.marks[name]?.excludes(type);
      };
      expect([other, excludes(editorSchema)]).toEqual([other, excludes(caseSchema)]);
    }
  });

  it.each([EVERYTHING])('both take one of everything and give it back', (json) => {
    const node = editorSchema.nodeFromJSON(json);
    node.check();
    expect(node.toJSON()).toEqual(caseSchema.nodeFromJSON(json).toJSON());
    expect(node.toJSON()).toEqual(json);
  });

  it('take any text of a case and give it back alike', () => {
    fc.assert(
      fc.property(body, (json) => {
        const ours = editorSchema.nodeFromJSON(json);
        const theirs = caseSchema.nodeFromJSON(json);
        ours.check();
        theirs.check();
        expect(ours.toJSON()).toEqual(theirs.toJSON());
      }),
    );
  });

  it('read alike what the other has written into a record', () => {
    fc.assert(
      fc.property(body, (json) => {
        const fragment = new Y.Doc().getXmlFragment('body');
        prosemirrorToYXmlFragment(caseSchema.nodeFromJSON(json), fragment);
        const read = yXmlFragmentToProseMirrorRootNode(fragment, editorSchema);
        expect(read.toJSON()).toEqual(caseSchema.nodeFromJSON(json).toJSON());
      }),
      { numRuns: 50 },
    );
  });
});

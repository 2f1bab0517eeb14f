import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Finding } from '../../../../shared/checks/types.ts';

export const findingsKey = new PluginKey<DecorationSet>('findings');

/** Draws findings as underlines; typing only moves them, so a keystroke waits for nothing. */
export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: findingsKey,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, shown) {
            const fresh = tr.getMeta(findingsKey) as DecorationSet | undefined;
            return fresh ?? (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown);
          },
        },
        props: { decorations: (state: EditorState) => findingsKey.getState(state) },
      }),
    ];
  },
});

/** Start of each text block's content, in the order findings count blocks. */
export function blockStarts(doc: Node): number[] {
  const starts: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) starts.push(pos + 1);
    return !node.isTextblock;
  });
  return starts;
}

/** Where a finding stands in the document, or null when it is about no words. */
export function rangeOf(finding: Finding, starts: readonly number[]): { from: number; to: number } | null {
  const start = starts[finding.block];
  return start === undefined || finding.to <= finding.from
    ? null
    : { from: start + finding.from, to: start + finding.to };
}

export function showFindings(view: EditorView, findings: readonly Finding[]): void {
  const { doc } = view.state;
  const starts = blockStarts(doc);
  const size = doc.content.size;
  const decorations = findings.flatMap((finding) => {
    const range = rangeOf(finding, starts);
    if (!range || range.to > size) return [];
    return [
      Decoration.inline(range.from, range.to, { class: `finding ${finding.severity}`, 'data-finding': keyOf(finding) }),
    ];
  });
  view.dispatch(
    view.state.tr.setMeta(findingsKey, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false),
  );
}

/** Tells findings apart in the page; stays the same while the words do. */
export function keyOf({ check, contextHash, block, from }: Finding): string {
  return `${check}-${contextHash}-${block}-${from}`;
}

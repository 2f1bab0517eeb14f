import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { SPELLING } from '../../../shared/checks/spelling.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { type Kind, type Marked, underlinesOf } from './underlines.ts';
import { asOneStep } from './undo.ts';

/** A finding with a name of its own that stays the same while its words do, whatever is written elsewhere. */
export interface Placed {
  readonly key: string;
  readonly finding: Finding;
}

interface Change {
  readonly remove: Decoration[];
  readonly add: Decoration[];
}

export const findingsKey = new PluginKey<DecorationSet>('findings');

/** Draws findings as underlines. Typing only moves them: a keystroke waits for no check. */
export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: findingsKey,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, shown) {
            const moved = tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown;
            const change = tr.getMeta(findingsKey) as Change | undefined;
            return change ? moved.remove(change.remove).add(tr.doc, change.add) : moved;
          },
        },
        props: { decorations: (state: EditorState) => findingsKey.getState(state) },
      }),
    ];
  },
});

/** Names for findings: check and words, counted when the same words stand in several places. */
export function place(findings: readonly Finding[]): Placed[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.check}-${finding.contextHash}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { key: count === 0 ? name : `${name}-${count}`, finding };
  });
}

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
  if (start === undefined || finding.to <= finding.from) return null;
  return { from: start + finding.from, to: start + finding.to };
}

/** Underlines drawn in one step. */
const AT_A_TIME = 100;

/**
 * Brings the underlines up to date, touching only those that differ; does nothing when all stand right. In steps from the top of the text,
 * for a long one gets thousands at first; not to be gone on with when the text has changed between them.
 */
export function* showFindings(
  view: EditorView,
  placed: readonly Placed[],
  active: string | null,
): Generator<undefined, void, undefined> {
  const { doc } = view.state;
  const wanted = wantedMarks(doc, placed, active);
  const remove = (findingsKey.getState(view.state)?.find() ?? []).filter(
    ({ from, to, spec }) => !wanted.delete(`${from} ${to} ${spec.look}`),
  );
  const add = [...wanted.values()];
  const draw = (change: Change) =>
    view.dispatch(view.state.tr.setMeta(findingsKey, change).setMeta('addToHistory', false));
  if (remove.length + add.length > 0) draw({ remove, add: add.slice(0, AT_A_TIME) });
  for (let from = AT_A_TIME; from < add.length; from += AT_A_TIME) {
    yield;
    draw({ remove: [], add: add.slice(from, from + AT_A_TIME) });
  }
}

/** Longer than a few words: most often a whole sentence. All of it underlined would be all one sees. */
const WIDE = 80;
/** Letters underlined of such a one, to the end of a word. */
const OPENING = 24;

function wantedMarks(doc: Node, placed: readonly Placed[], active: string | null): Map<string, Decoration> {
  const underlines = underlinesOf(markedIn(doc, placed, active), active);
  return new Map(
    underlines.map(({ from, to, key, kind, active: focused }) => {
      const look = `finding ${kind}${focused ? ` active of-${focused}` : ''}`;
      const spec = { look: `${look} ${key}` };
      return [`${from} ${to} ${spec.look}`, Decoration.inline(from, to, { class: look, 'data-finding': key }, spec)];
    }),
  );
}

/** The words that are underlined of each finding, all of them only of the one in focus. */
function markedIn(doc: Node, placed: readonly Placed[], active: string | null): Marked[] {
  const starts = blockStarts(doc);
  return placed.flatMap((one) => {
    const range = rangeOf(one.finding, starts);
    if (!range || range.to > doc.content.size) return [];
    const { from } = range;
    const to = one.key === active ? range.to : from + openingOf(one.finding);
    return [{ key: one.key, kind: kindOf(one.finding), from, to }];
  });
}

const kindOf = ({ check, severity }: Finding): Kind => (check === SPELLING ? 'spelling' : severity);

/** Also so that a keystroke in the sentence does not make the editor draw all of it again, as it does with decorated text. */
function openingOf({ text, from, to }: Finding): number {
  if (to - from <= WIDE) return to - from;
  const end = text.indexOf(' ', OPENING);
  return end === -1 || end > WIDE ? OPENING : end;
}

/** Puts a finding's certain replacement in the text, as one step to undo. */
export function applyFix(editor: Editor, { fix, block }: Finding): void {
  const start = blockStarts(editor.state.doc)[block];
  if (!fix || start === undefined) return;
  asOneStep(editor, () =>
    editor.view.dispatch(editor.state.tr.insertText(fix.insert, start + fix.from, start + fix.to)),
  );
}

/** Writes a word in the place of these findings, as one step to undo. Where the words have changed since, they are left. */
export function replaceWords(editor: Editor, findings: readonly Finding[], word: string): void {
  const starts = blockStarts(editor.state.doc);
  const ranges = findings.flatMap((finding) => {
    const range = rangeOf(finding, starts);
    const text = range ? editor.state.doc.textBetween(range.from, range.to) : '';
    return range && text === finding.text ? [range] : [];
  });
  asOneStep(editor, () => {
    const change = editor.state.tr;
    // From the end, so that what is still to be changed keeps its place.
    for (const { from, to } of ranges.toSorted((a, b) => b.from - a.from)) change.insertText(word, from, to);
    editor.view.dispatch(change);
  });
}

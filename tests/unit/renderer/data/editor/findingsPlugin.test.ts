import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { Findings, findingsKey, place, showFindings } from '../../../../../renderer/data/editor/findingsPlugin.ts';
import type { Finding } from '../../../../../shared/checks/types.ts';
import { caseSchema } from '../../../../../shared/editor/schema.ts';

const WORD = 'ord ';

/** A text of so many words, and a view that only keeps its state. */
function viewOf(words: number) {
  const doc = caseSchema.node('doc', null, [
    caseSchema.node('section', { key: 'background', heading: 'Baggrund' }, [
      caseSchema.node('paragraph', null, [caseSchema.text(WORD.repeat(words))]),
    ]),
  ]);
  const plugins = Findings.config.addProseMirrorPlugins?.call({} as never) ?? [];
  const held = { state: EditorState.create({ doc, plugins }), steps: 0 };
  const view = {
    get state() {
      return held.state;
    },
    dispatch(tr: Transaction) {
      held.steps += 1;
      held.state = held.state.apply(tr);
    },
  };
  const shown = () => findingsKey.getState(held.state)?.find() ?? [];
  return { view: view as EditorView, held, shown };
}

const finding = (word: number, severity: Finding['severity'] = 'warning') =>
  ({
    check: 'PR01',
    severity,
    block: 0,
    from: word * WORD.length,
    to: word * WORD.length + 3,
    text: 'ord',
    contextHash: String(word),
  }) as Finding;
const findings = (count: number) => place(Array.from({ length: count }, (_, word) => finding(word)));

describe('underlines of findings', () => {
  it('are drawn in one step when they are few, and in none when all stand right', () => {
    const { view, held, shown } = viewOf(50);
    expect([...showFindings(view, findings(50), null)]).toEqual([]);
    expect([shown().length, held.steps]).toEqual([50, 1]);
    expect([...showFindings(view, findings(50), null)]).toEqual([]);
    expect(held.steps).toBe(1);
  });

  it('are drawn from the top of a long text in steps, and end alike', () => {
    const { view, shown } = viewOf(350);
    const steps = showFindings(view, findings(350), null);
    const after: number[] = [];
    while (!steps.next().done) after.push(shown().length);
    expect(after).toEqual([100, 200, 300]);
    expect(shown().map(({ from }) => from)).toEqual(Array.from({ length: 350 }, (_, word) => 2 + word * WORD.length));
  });

  it('that were given up half drawn are drawn to the end by the next', () => {
    const { view, shown } = viewOf(250);
    showFindings(view, findings(250), null).next();
    expect(shown().length).toBe(100);
    const now = place([
      finding(0, 'error'),
      ...findings(240)
        .slice(1)
        .map((one) => one.finding),
    ]);
    expect([...showFindings(view, now, null)].length).toBeGreaterThan(0);
    expect(shown().length).toBe(240);
  });
});

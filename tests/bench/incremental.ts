import { EditorState } from '@tiptap/pm/state';
import type { Node } from 'prosemirror-model';
import { createChecker } from '../../shared/checks/index.ts';
import { caseOf, docOf } from './case.ts';
import { corpus, TEN_THOUSAND_WORDS } from './corpus.ts';
import { quantile, timed } from './measure.ts';
import { ms, type Part } from './table.ts';

const KEYS = 400;
const KEYS_PER_PLACE = 20;
const LIMIT = 2;
const LETTERS = 'en skole og kommunens budget er ';

/** Every check on, one letter at a time. */
export const incremental: Part = {
  name: 'Incremental check',
  async run() {
    const content = caseOf(corpus(TEN_THOUSAND_WORDS));
    const checker = createChecker();
    let state = EditorState.create({ doc: docOf(content) });
    const run = () => checker.run({ fields: content.fields, doc: state.doc });
    const full = await timed(run);
    const found: number[] = [];
    for (let key = 0, at = 0; key < KEYS * 2; key++, at++) {
      if (key % KEYS_PER_PLACE === 0) at = place(state.doc, key / KEYS_PER_PLACE);
      state = state.apply(state.tr.insertText(LETTERS.charAt(key % LETTERS.length), at));
      const time = await timed(run);
      // The first half warms the compiler up.
      if (key >= KEYS) found.push(time);
    }
    const p95 = quantile(found, 0.95);
    return [
      {
        measure: 'All checks, one letter',
        ours: `p50 ${ms(quantile(found, 0.5))}, p95 ${ms(p95)}`,
        peer: `first run of the whole case: ${ms(full)}`,
        ratio: '–',
        target: `p95 < ${LIMIT} ms`,
        met: p95 < LIMIT ? 'yes' : 'no',
      },
    ];
  },
};

/** The middle of some paragraph; another for each number. */
function place(doc: Node, number: number): number {
  const places: number[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock && node.content.size > 40) places.push(position + 1 + (node.content.size >> 1));
  });
  return places[(number * 37) % places.length] ?? 1;
}

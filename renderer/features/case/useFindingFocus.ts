import { TextSelection } from '@tiptap/pm/state';
import { type MouseEvent, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/checks/types.ts';
import { blockStarts, keyOf, rangeOf } from './editor/findingsPlugin.ts';
import type { CaseSession } from './session/CaseSession.ts';

export interface FindingFocus {
  /** Key of the finding in focus, or null. */
  readonly current: string | null;
  /** Shows the words and selects them. */
  jump(finding: Finding): void;
  /** To the next finding in the text, or the previous one. */
  step(direction: 1 | -1): void;
  onTextClick(event: MouseEvent): void;
}

/** The finding in focus, in the text and in the panel at once. */
export function useFindingFocus(session: CaseSession, onFocus: () => void): FindingFocus {
  const [current, setCurrent] = useState<string | null>(null);
  return useMemo(() => {
    const focus = (finding: Finding) => {
      setCurrent(keyOf(finding));
      onFocus();
    };
    const jump = (finding: Finding) => {
      focus(finding);
      const { editor } = session;
      const range = rangeOf(finding, blockStarts(editor.state.doc));
      if (range) {
        editor.view.dispatch(
          editor.state.tr.setSelection(TextSelection.create(editor.state.doc, range.from, range.to)),
        );
        editor.commands.focus(null, { scrollIntoView: false });
        const { node } = editor.view.domAtPos(range.from);
        const element = node instanceof Element ? node : node.parentElement;
        element?.scrollIntoView({ block: 'center' });
      } else if (finding.section) {
        document
          .querySelector(`section[data-key="${CSS.escape(finding.section)}"]`)
          ?.scrollIntoView({ block: 'start' });
      }
    };
    const step = (direction: 1 | -1) => {
      const inText = session.result.findings.filter(({ block, from, to }) => block >= 0 && to > from);
      const at = inText.findIndex((finding) => keyOf(finding) === current);
      const next =
        inText[(at === -1 && direction === -1 ? 0 : at) + direction] ?? (direction === 1 ? inText[0] : inText.at(-1));
      if (next) jump(next);
    };
    const onTextClick = (event: MouseEvent) => {
      const key = (event.target as Element).closest<HTMLElement>('[data-finding]')?.dataset.finding;
      const finding = key ? session.result.findings.find((candidate) => keyOf(candidate) === key) : undefined;
      if (!finding) return;
      focus(finding);
      requestAnimationFrame(() =>
        document.getElementById(`card-${keyOf(finding)}`)?.scrollIntoView({ block: 'nearest' }),
      );
    };
    return { current, jump, step, onTextClick };
  }, [session, current, onFocus]);
}

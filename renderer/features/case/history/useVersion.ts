import { Editor, Extension } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { CaseFields } from '../../../../shared/kinds/case/case.ts';
import { EMPTY_HANDLERUM } from '../../../../shared/kinds/case/handlerum.ts';
import { useApi } from '../../../data/api.tsx';
import { caseNodes } from '../../../data/editor/extensions.ts';
import type { LiveSource } from '../../../data/editor/nodes/liveBlock.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import type { Hindrance } from '../../../words/useErrorText.ts';
import { type Change, changesBetween } from './changes.ts';
import { changeMarks } from './marks.ts';
import { type Past, readPast, type Then } from './past.ts';

export interface Loaded {
  /** It only reads. */
  readonly editor: Editor;
  readonly fields: CaseFields;
  readonly changes: readonly Change[];
}

/** An old version, laid over what the case says now; null while it is fetched. */
export function useVersion(session: CaseSession, past: Past, onFailed: (why: Hindrance) => void): Loaded | null {
  const api = useApi();
  const failed = useRef(onFailed);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const life: { ended: boolean; editor: Editor | null } = { ended: false, editor: null };
    void session.sync
      .flush()
      .then(() => readPast(api, session, past))
      .then((result) => {
        if (life.ended) return;
        if (!result.ok) return failed.current(result.error);
        const made = load(session, result.value);
        life.editor = made.editor;
        setLoaded(made);
      });
    return () => {
      life.ended = true;
      life.editor?.destroy();
    };
  }, [api, session, past]);
  return loaded;
}

function load(session: CaseSession, { fields, text }: Then): Loaded {
  const now = session.editor.state.doc;
  const changes = changesBetween(text, now);
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [
      ...caseNodes('keep', liveIn(fields, session)),
      Extension.create({ name: 'changeMarks', addProseMirrorPlugins: () => [changeMarks(now, changes)] }),
    ],
    content: text.toJSON(),
    editorProps: { attributes: { class: 'case-body', role: 'document' } },
  });
  return { editor, fields, changes };
}

/** An old version shows the data it had. */
function liveIn({ handlerum }: CaseFields, { live }: CaseSession): LiveSource {
  return { read: () => handlerum ?? EMPTY_HANDLERUM, watch: () => () => {}, empty: live.empty };
}

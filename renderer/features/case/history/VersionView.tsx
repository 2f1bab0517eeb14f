import { Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import type { CaseFields } from '../../../../shared/kinds/case/case.ts';
import { bodyOf, readCaseFields } from '../../../../shared/kinds/case/doc.ts';
import { EMPTY_HANDLERUM } from '../../../../shared/kinds/case/handlerum.ts';
import { ok, type Result } from '../../../../shared/rpc/result.ts';
import { type Api, useApi } from '../../../data/api.tsx';
import { caseNodes } from '../../../data/editor/extensions.ts';
import type { LiveSource } from '../../../data/editor/nodes/liveBlock.ts';
import { fromBase64 } from '../../../data/session/base64.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Field.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { useToast } from '../../../words/toasts.tsx';
import { type Hindrance, useErrorText } from '../../../words/useErrorText.ts';
import { type Change, changesBetween } from './changes.ts';
import { fieldChanges } from './fieldChanges.ts';
import { changeMarks } from './marks.ts';
import { type Past, useRestore } from './useRestore.ts';

export interface ChosenVersion {
  readonly past: Past;
  readonly at: string;
  /** Empty for a change without a name. */
  readonly name: string;
}

interface Props {
  readonly session: CaseSession;
  readonly version: ChosenVersion;
  readonly onClose: () => void;
}

interface Loaded {
  readonly editor: Editor;
  readonly fields: CaseFields;
  readonly changes: readonly Change[];
}

/** An old version to read, with what has come and what has gone since. */
export function VersionView({ session, version, onClose }: Props): ReactNode {
  const t = useT();
  const format = useFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const restore = useRestore(session, onClose);
  const [marked, setMarked] = useState(true);
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const loaded = useVersion(session, version.past, (why) => {
    toast({ text: errorText(why) });
    onClose();
  });
  const step = useChangeSteps(host);
  useEffect(() => {
    if (!loaded || !host.current) return;
    host.current.replaceChildren(loaded.editor.view.dom);
    loaded.editor.setEditable(false);
  }, [loaded]);
  useEffect(() => bar.current?.focus(), []);
  const told = loaded ? fieldChanges(loaded.fields, session.fields, t) : [];
  return (
    <article className={`old-version ${marked ? '' : 'unmarked'}`}>
      <div className="old-bar" ref={bar} tabIndex={-1}>
        <p role="status">
          <b>{version.name || format.moment(version.at)}</b>{' '}
          {loaded ? t('history.differences', { n: loaded.changes.length + told.length }) : t('app.loading')}
        </p>
        <div className="row-actions">
          <Button kind="primary" onPress={() => void restore(version.past)}>
            {t('history.restore')}
          </Button>
          <Button onPress={onClose}>{t('history.close')}</Button>
          <Check label={t('history.mark')} checked={marked} onChange={setMarked} />
          <IconButton label={t('history.previous')} isDisabled={!loaded?.changes.length} onPress={() => step(-1)}>
            <ChevronUp size={16} />
          </IconButton>
          <IconButton label={t('history.next')} isDisabled={!loaded?.changes.length} onPress={() => step(1)}>
            <ChevronDown size={16} />
          </IconButton>
        </div>
      </div>
      <h1 className="old-title">{loaded?.fields.title || t('cases.untitled')}</h1>
      {marked && told.length > 0 ? (
        <dl className="field-changes">
          {told.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                {before ? <del>{before}</del> : null} {after ? <ins>{after}</ins> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div ref={host} lang="da" />
    </article>
  );
}

function useVersion(session: CaseSession, past: Past, onFailed: (why: Hindrance) => void): Loaded | null {
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

interface Then {
  readonly fields: CaseFields;
  readonly old: Node;
}

/** What the case said then: of a named version from its sealed bytes, else from the log. */
async function readPast(api: Api, { id, editor }: CaseSession, past: Past): Promise<Result<Then>> {
  if ('version' in past) {
    const sealed = await api.records.version({ id, version: past.version });
    return sealed.ok ? ok({ fields: sealed.value.fields, old: editor.schema.nodeFromJSON(sealed.value.body) }) : sealed;
  }
  const state = await api.records.stateAt({ id, seq: past.seq });
  if (!state.ok) return state;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(state.value.state));
  const then = {
    fields: readCaseFields(doc),
    old: yXmlFragmentToProseMirrorRootNode(bodyOf(doc), editor.schema),
  };
  doc.destroy();
  return ok(then);
}

function load(session: CaseSession, { fields, old }: Then): Loaded {
  const now = session.editor.state.doc;
  const changes = changesBetween(old, now);
  const editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    extensions: [
      ...caseNodes('keep', liveIn(fields, session)),
      Extension.create({ name: 'changeMarks', addProseMirrorPlugins: () => [changeMarks(now, changes)] }),
    ],
    content: old.toJSON(),
    editorProps: { attributes: { class: 'case-body', role: 'document' } },
  });
  return { editor, fields, changes };
}

/** An old version shows the data it had. */
function liveIn({ handlerum }: CaseFields, { live }: CaseSession): LiveSource {
  return { read: () => handlerum ?? EMPTY_HANDLERUM, watch: () => () => {}, empty: live.empty };
}

/** Moves from change to change; the one in view is marked. */
function useChangeSteps(host: { readonly current: HTMLElement | null }): (by: 1 | -1) => void {
  const at = useRef(-1);
  return (by) => {
    const marks = [...(host.current?.querySelectorAll('ins, del') ?? [])];
    if (marks.length === 0) return;
    marks[at.current]?.classList.remove('current');
    at.current = (Math.max(at.current, by === 1 ? -1 : 0) + by + marks.length) % marks.length;
    marks[at.current]?.classList.add('current');
    marks[at.current]?.scrollIntoView({ block: 'center' });
  };
}

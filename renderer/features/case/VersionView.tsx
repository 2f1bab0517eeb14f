import { StepMap } from '@tiptap/pm/transform';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { ChangeSet } from 'prosemirror-changeset';
import { type ReactNode, useEffect, useState } from 'react';
import * as Y from 'yjs';
import { bodyOf } from '../../../shared/records/caseDoc.ts';
import { useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { fromBase64 } from './session/base64.ts';
import type { CaseSession } from './session/CaseSession.ts';
import { describeChanges, type Piece } from './versionDiff.ts';

interface Props {
  readonly session: CaseSession;
  readonly version: { readonly seq: number; readonly at: string };
  readonly onClose: () => void;
}

/** An old version to read, with what came later and what was removed since. */
export function VersionView({ session, version, onClose }: Props): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const [blocks, setBlocks] = useState<readonly Piece[][]>([]);
  useEffect(() => {
    void api.records.stateAt({ id: session.id, seq: version.seq }).then((result) => {
      if (result.ok) setBlocks(compare(session, fromBase64(result.value.state)));
    });
  }, [api, session, version.seq]);
  const restore = async () => {
    await session.sync.flush();
    const before = await api.records.history({ id: session.id, limit: 1 });
    const result = await api.records.restore({ id: session.id, seq: version.seq });
    if (!result.ok) return toast({ text: errorText(result.error.code) });
    const last = before.ok ? before.value[0]?.lastSeq : undefined;
    const undo =
      last === undefined
        ? {}
        : { action: { label: t('app.undo'), run: () => void api.records.restore({ id: session.id, seq: last }) } };
    toast({ text: t('history.restored'), ...undo });
    onClose();
  };
  return (
    <article className="old-version">
      <div className="old-bar" role="status">
        <p>{t('history.viewing', { time: format.moment(version.at) })}</p>
        <div className="row-actions">
          <Button kind="primary" onPress={() => void restore()}>
            {t('history.restore')}
          </Button>
          <Button onPress={onClose}>{t('history.close')}</Button>
        </div>
      </div>
      {blocks.map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the row never changes while it is shown.
        <p key={index}>
          {pieces.map(({ text, kind }, at) => {
            const key = `${at}-${kind}`;
            if (kind === 'inserted') return <ins key={key}>{text}</ins>;
            if (kind === 'deleted') return <del key={key}>{text}</del>;
            return <span key={key}>{text}</span>;
          })}
        </p>
      ))}
    </article>
  );
}

function compare(session: CaseSession, state: Uint8Array): Piece[][] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const { schema, doc: now } = session.editor.state;
  const old = yXmlFragmentToProseMirrorRootNode(bodyOf(doc), schema);
  doc.destroy();
  const whole = new StepMap([0, old.content.size, now.content.size]);
  const changes = ChangeSet.create(old).addSteps(now, [whole], null).changes;
  return describeChanges(old, now, changes);
}

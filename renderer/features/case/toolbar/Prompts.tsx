import { NodeSelection } from '@tiptap/pm/state';
import type { ReactNode } from 'react';
import { addressOf } from '../../../data/editor/nodes/safeLink.ts';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { useT } from '../../../words/i18n.tsx';
import { InlinePrompt } from './InlinePrompt.tsx';

export type Prompt = 'link' | 'source';

interface Props {
  readonly session: CaseSession;
  readonly onClose: () => void;
}

export function OpenPrompt({ prompt, ...props }: Props & { readonly prompt: Prompt }): ReactNode {
  return prompt === 'link' ? <LinkPrompt {...props} /> : <SourcePrompt {...props} />;
}

/** An empty address takes the link away. Without a selection the address itself becomes the text. */
function LinkPrompt({ session: { editor }, onClose }: Props): ReactNode {
  const t = useT();
  const submit = (written: string) => {
    const href = addressOf(written);
    // Before the text takes the focus back.
    if (written.trim() !== '' && !href) return t('link.bad');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!href) chain.unsetMark('link').run();
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain.insertContent({ type: 'text', text: written.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setMark('link', { href }).run();
    onClose();
    return null;
  };
  const initial = String(editor.getAttributes('link').href ?? '').replace(/^mailto:/, '');
  return <InlinePrompt label={t('link.address')} initial={initial} onCancel={onClose} onSubmit={submit} />;
}

/** Adds a source where the cursor is, or changes the one that is selected; an empty text takes it away. */
function SourcePrompt({ session: { editor }, onClose }: Props): ReactNode {
  const t = useT();
  const { selection } = editor.state;
  const chosen = selection instanceof NodeSelection && selection.node.type.name === 'sourceRef' ? selection.node : null;
  const submit = (written: string) => {
    const text = written.trim().replaceAll(/\s+/g, ' ');
    const chain = editor.chain().focus();
    if (chosen && text === '') chain.deleteSelection().run();
    else if (chosen) chain.updateAttributes('sourceRef', { text }).run();
    else if (text) {
      chain.setTextSelection(editor.state.selection.to).insertContent({ type: 'sourceRef', attrs: { text } }).run();
    }
    onClose();
    return null;
  };
  return (
    <InlinePrompt
      label={t('source.text')}
      initial={String(chosen?.attrs.text ?? '')}
      onCancel={onClose}
      onSubmit={submit}
    />
  );
}

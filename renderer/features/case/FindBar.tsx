import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useT } from '../../app/i18n.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { focusOnce } from '../../ui/focusOnce.ts';
import { findKey, findMatches } from './editor/findPlugin.ts';

export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [at, setAt] = useState(0);
  const matches = findMatches(editor.state.doc, { text, matchCase });
  const current = Math.min(at, Math.max(0, matches.length - 1));
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(findKey, text ? { text, matchCase, at: current } : null));
    document.querySelector('.case-body .match.current')?.scrollIntoView({ block: 'center' });
  }, [editor, text, matchCase, current]);
  useEffect(() => () => void editor.view.dispatch(editor.state.tr.setMeta(findKey, null)), [editor]);
  const step = (by: number) => matches.length > 0 && setAt((current + by + matches.length) % matches.length);
  const replace = (which: 'one' | 'all') => {
    const chosen = which === 'all' ? matches : matches.slice(current, current + 1);
    const tr = editor.state.tr;
    for (const { from, to } of [...chosen].reverse()) {
      if (replacement) tr.insertText(replacement, from, to);
      else tr.delete(from, to);
    }
    if (tr.docChanged) editor.view.dispatch(tr);
    setAt(current);
  };
  const close = () => {
    const match = matches[current];
    if (match)
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, match.from, match.to)));
    onClose();
    editor.commands.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <search className="find-bar">
      <input
        className="input"
        aria-label={t('find.find')}
        placeholder={t('find.find')}
        ref={focusOnce}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <input
        className="input"
        aria-label={t('find.replace')}
        placeholder={t('find.replace')}
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}
      />
      <Button onPress={() => step(-1)}>{t('find.previous')}</Button>
      <Button onPress={() => step(1)}>{t('find.next')}</Button>
      <Button isDisabled={matches.length === 0} onPress={() => replace('one')}>
        {t('find.one')}
      </Button>
      <Button isDisabled={matches.length === 0} onPress={() => replace('all')}>
        {t('find.all')}
      </Button>
      <Check label={t('find.case')} checked={matchCase} onChange={setMatchCase} />
      <span role="status">{text ? t('find.matches', { n: matches.length, at: current + 1 }) : ''}</span>
      <IconButton label={t('app.close')} onPress={close}>
        <X size={16} />
      </IconButton>
    </search>
  );
}

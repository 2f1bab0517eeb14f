import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { endSearch, replaceMatches, searchCount, startSearch, stepSearch } from '../../data/editor/findPlugin.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';

export type FindField = 'find' | 'replace';

interface Props {
  readonly editor: Editor;
  /** The field that was asked for; a new object each time, so that asking again moves the cursor there again. */
  readonly asked: { readonly field: FindField };
  readonly onClose: () => void;
}

export function FindBar({ editor, asked, onClose }: Props): ReactNode {
  const t = useT();
  const [text, setText] = useState(() => selectedText(editor));
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [replaced, setReplaced] = useState<number | null>(null);
  const fields = { find: useRef<HTMLInputElement>(null), replace: useRef<HTMLInputElement>(null) };
  const { count, at } = useEditorState({ editor, selector: ({ editor: now }) => searchCount(now) });
  const { find, replace: replaceField } = fields;
  useEffect(() => {
    const field = asked.field === 'find' ? find.current : replaceField.current;
    field?.focus();
    field?.select();
  }, [asked, find, replaceField]);
  useEffect(() => startSearch(editor, { text, matchCase, wholeWord }), [editor, text, matchCase, wholeWord]);
  useEffect(() => () => endSearch(editor), [editor]);
  const close = () => {
    onClose();
    requestAnimationFrame(() => editor.view.focus());
  };
  const replace = (which: 'one' | 'all') => setReplaced(replaceMatches(editor, which, replacement));
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.currentTarget === replaceField.current)
      replace(event.ctrlKey ? 'all' : 'one');
    else if (event.key === 'Enter') stepSearch(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const onText = (value: string) => {
    setText(value);
    setReplaced(null);
  };
  const status =
    replaced && count === 0 ? t('find.replaced', { n: replaced }) : t('find.matches', { n: count, at: at + 1 });
  return (
    <search className="find-bar">
      <div className="find-line">
        <input
          ref={find}
          className="input"
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKey}
        />
        <span role="status" className="find-count">
          {text ? status : ''}
        </span>
        <IconButton label={t('find.previous')} isDisabled={count === 0} onPress={() => stepSearch(editor, -1)}>
          <ChevronUp size={16} />
        </IconButton>
        <IconButton label={t('find.next')} isDisabled={count === 0} onPress={() => stepSearch(editor, 1)}>
          <ChevronDown size={16} />
        </IconButton>
        <Check label={t('find.case')} checked={matchCase} onChange={setMatchCase} />
        <Check label={t('find.word')} checked={wholeWord} onChange={setWholeWord} />
        <IconButton label={t('app.close')} onPress={close}>
          <X size={16} />
        </IconButton>
      </div>
      <div className="find-line">
        <input
          ref={replaceField}
          className="input"
          aria-label={t('find.replace')}
          placeholder={t('find.replace')}
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
          onKeyDown={onKey}
        />
        <Button isDisabled={count === 0} onPress={() => replace('one')}>
          {t('find.one')}
        </Button>
        <Button isDisabled={count === 0} onPress={() => replace('all')}>
          {t('find.all')}
        </Button>
      </div>
    </search>
  );
}

/** What is selected, when it is short and within one block: most often just what a person wants to find. */
function selectedText({ state: { doc, selection } }: Editor): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && to - from < 100 ? doc.textBetween(from, to) : '';
}

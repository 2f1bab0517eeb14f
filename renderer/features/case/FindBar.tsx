import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { searchCount } from '../../data/editor/findPlugin.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { type Asking, type FindField, keyed } from './find.ts';
import { type FindBarState, useFind } from './useFind.ts';

interface Props {
  readonly editor: Editor;
  /** What was asked for; a new object each time, so that asking again moves the cursor there again. */
  readonly asked: Asking;
  readonly onClose: () => void;
}

export function FindBar({ editor, asked, onClose }: Props): ReactNode {
  const bar = useFind(editor, asked, onClose);
  const { count, at } = useEditorState({ editor, selector: ({ editor: now }) => searchCount(now) });
  const onKey = (field: FindField) => (event: KeyboardEvent) => {
    const act = keyed(event, field);
    if (act === null) return;
    event.preventDefault();
    bar.acts[act]();
  };
  return (
    <search className="find-bar">
      <FindLine {...bar} onKey={onKey('find')} count={count} at={at} />
      <ReplaceLine {...bar} onKey={onKey('replace')} count={count} />
    </search>
  );
}

interface LineProps extends FindBarState {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly count: number;
}

function FindLine({ find, change, acts, fields, onKey, count, at }: LineProps & { readonly at: number }): ReactNode {
  const t = useT();
  const { text, matchCase, wholeWord, replaced } = find;
  const status =
    replaced && count === 0 ? t('find.replaced', { n: replaced }) : t('find.matches', { n: count, at: at + 1 });
  return (
    <div className="find-line">
      <LineInput
        inputRef={fields.find}
        label={t('find.find')}
        value={text}
        onChange={(now) => change({ text: now })}
        onKey={onKey}
      />
      <span role="status" className="find-count">
        {text ? status : ''}
      </span>
      <IconButton label={t('find.previous')} isDisabled={count === 0} onPress={acts.previous}>
        <ChevronUp size={16} />
      </IconButton>
      <IconButton label={t('find.next')} isDisabled={count === 0} onPress={acts.next}>
        <ChevronDown size={16} />
      </IconButton>
      <Check label={t('find.case')} checked={matchCase} onChange={(now) => change({ matchCase: now })} />
      <Check label={t('find.word')} checked={wholeWord} onChange={(now) => change({ wholeWord: now })} />
      <IconButton label={t('app.close')} onPress={acts.close}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

function ReplaceLine({ find, change, acts, fields, onKey, count }: LineProps): ReactNode {
  const t = useT();
  return (
    <div className="find-line">
      <LineInput
        inputRef={fields.replace}
        label={t('find.replace')}
        value={find.replacement}
        onChange={(replacement) => change({ replacement })}
        onKey={onKey}
      />
      <Button isDisabled={count === 0} onPress={acts.one}>
        {t('find.one')}
      </Button>
      <Button isDisabled={count === 0} onPress={acts.all}>
        {t('find.all')}
      </Button>
    </div>
  );
}

interface InputProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Its name is in it: a line over the text has no room for more. */
function LineInput({ inputRef, label, value, onChange, onKey }: InputProps): ReactNode {
  return (
    <input
      ref={inputRef}
      className="input"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKey}
    />
  );
}

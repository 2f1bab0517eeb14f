import { Plus, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { TextField } from '../ui/Field.tsx';
import { Form, Submit } from '../ui/Form.tsx';
import { useT } from './i18n.tsx';

/** A long list is searched, not read. */
const SHOWN = 60;

interface Props {
  readonly title: string;
  readonly help: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** A list of words a person may add to, search in and take from. What is typed searches; the button adds it. */
export function OwnWords({ title, help, words, onChange }: Props): ReactNode {
  const t = useT();
  const heading = useId();
  const [text, setText] = useState('');
  const typed = text.trim();
  const found = words.filter((word) => word.toLowerCase().includes(typed.toLowerCase()));
  const [isPressed, setPressed] = useState(false);
  const problem = typed === '' ? 'checklist.needsWord' : words.includes(typed) ? 'checklist.knownWord' : undefined;
  const add = () => {
    setPressed(problem !== undefined);
    if (problem) return;
    onChange([...words, typed].sort((a, b) => a.localeCompare(b, 'da')));
    setText('');
  };
  return (
    <section className="word-list plain" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className="hint">{help}</p>
      <Form onSubmit={add} isPending={false}>
        <TextField
          label={t('spelling.add')}
          value={text}
          onChange={setText}
          maxLength={60}
          error={isPressed && problem ? t(problem) : undefined}
        />
        <Submit kind="plain" isPending={false}>
          <Plus size={15} aria-hidden />
          {t('spelling.addWord')}
        </Submit>
      </Form>
      <ul>
        {found.slice(0, SHOWN).map((word) => (
          <li key={word}>
            {word}
            <button
              type="button"
              aria-label={t('spelling.forget', { word })}
              onClick={() => onChange(words.filter((other) => other !== word))}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? <p className="hint">{t('checklist.moreWords', { n: found.length - SHOWN })}</p> : null}
    </section>
  );
}

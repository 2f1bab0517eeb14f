import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { TextArea } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';

/** What has been said of a clause or proposal, and by how many hands it is carried. */
export function Discussion({ charter, target }: CharterProps & { readonly target: string }): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const [text, setText] = useState('');
  const said = charter.comments.filter((one) => one.target === target);
  const hands = charter.support.filter((one) => one.target === target);
  const sum = (side: 'for' | 'against') => hands.reduce((total, one) => total + one[side], 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change('charter.comment', { target, text: text.trim() })) setText('');
  };
  return (
    <details>
      <summary>{t('charter.discussion', { n: said.length, yes: sum('for'), no: sum('against') })}</summary>
      <ul className="charter-comments">
        {said.map((one) => (
          <li key={one.id}>
            <strong>{one.by}</strong> <span className="hint">{format.shortDay(one.at)}</span>
            <p>{one.text}</p>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void submit(event)}>
        <TextArea label={t('charter.comment')} value={text} onChange={setText} />
        <button type="submit" className="btn" disabled={text.trim() === ''}>
          {t('charter.add')}
        </button>
      </form>
    </details>
  );
}

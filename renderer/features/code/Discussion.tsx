import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { TextArea } from '../../ui/Field.tsx';
import type { CodeProps } from './CodePage.tsx';
import { useCodeChange } from './useCode.ts';

/** What has been said of a clause or proposal, and by how many hands it is carried. */
export function Discussion({ code, target }: CodeProps & { readonly target: string }): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const change = useCodeChange();
  const [text, setText] = useState('');
  const said = code.comments.filter((one) => one.target === target);
  const hands = code.support.filter((one) => one.target === target);
  const sum = (side: 'for' | 'against') => hands.reduce((total, one) => total + one[side], 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change(api.code.comment({ target, text: text.trim() }))) setText('');
  };
  return (
    <details>
      <summary>{t('code.discussion', { n: said.length, yes: sum('for'), no: sum('against') })}</summary>
      <ul className="code-comments">
        {said.map((one) => (
          <li key={one.id}>
            <strong>{one.by}</strong> <span className="hint">{format.shortDay(one.at)}</span>
            <p>{one.text}</p>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void submit(event)}>
        <TextArea label={t('code.comment')} value={text} onChange={setText} />
        <button type="submit" className="btn" disabled={text.trim() === ''}>
          {t('code.add')}
        </button>
      </form>
    </details>
  );
}

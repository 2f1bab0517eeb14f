import { type FormEvent, type ReactNode, useState } from 'react';
import { useApi } from '../../api/api.tsx';
import { useFormat, useT } from '../../app/i18n.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { CodeProps } from './CodePage.tsx';
import { useCodeChange } from './useCode.ts';

/** What the council does about it, who, and until when. */
export function Actions({ code }: CodeProps): ReactNode {
  const t = useT();
  const api = useApi();
  const format = useFormat();
  const change = useCodeChange();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const own = { id: crypto.randomUUID(), clause: null, text: text.trim(), owner: owner.trim() };
    if (!(await change(api.code.putAction({ action: { ...own, due: due || null, done: null } })))) return;
    setText('');
    setOwner('');
    setDue('');
  };
  return (
    <section aria-labelledby="code-actions">
      <h2 id="code-actions">{t('code.actions')}</h2>
      <ul className="code-story">
        {code.actions.map(({ at: _at, ...action }) => (
          <li key={action.id}>
            <strong>{action.text}</strong> {action.owner}
            {action.due ? `, ${t('code.dueOn', { on: format.day(action.due) })}` : ''}{' '}
            {action.done === null ? (
              <Button
                kind="text"
                onPress={() => void change(api.code.putAction({ action: { ...action, done: t('code.doneWord') } }))}
              >
                {t('code.done')}
                <span className="hidden-visually">: {action.text}</span>
              </Button>
            ) : (
              <span className="hint">{action.done}</span>
            )}
          </li>
        ))}
      </ul>
      <form className="row-actions end" onSubmit={(event) => void submit(event)}>
        <TextField label={t('code.action')} value={text} onChange={setText} maxLength={5000} />
        <TextField label={t('code.owner')} value={owner} onChange={setOwner} maxLength={200} />
        <TextField label={t('code.due')} type="date" value={due} onChange={setDue} />
        <button type="submit" className="btn" disabled={text.trim() === ''}>
          {t('code.add')}
        </button>
      </form>
    </section>
  );
}

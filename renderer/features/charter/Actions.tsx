import { type FormEvent, type ReactNode, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { freshId } from '../../data/freshId.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import type { CharterProps } from './open.ts';

/** What the council does about it, who, and until when. */
export function Actions({ charter }: CharterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const [change] = useChange();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const own = { id: freshId(), clause: null, text: text.trim(), owner: owner.trim() };
    if (!(await change('charter.putAction', { action: { ...own, due: due || null, done: null } }))) return;
    setText('');
    setOwner('');
    setDue('');
  };
  return (
    <section aria-labelledby="charter-actions">
      <h2 id="charter-actions">{t('charter.actions')}</h2>
      <ul className="charter-story">
        {charter.actions.map(({ at: _at, ...action }) => (
          <li key={action.id}>
            <strong>{action.text}</strong> {action.owner}
            {action.due ? `, ${t('charter.dueOn', { on: format.day(action.due) })}` : ''}{' '}
            {action.done === null ? (
              <Button
                kind="text"
                onPress={() => void change('charter.putAction', { action: { ...action, done: t('charter.doneWord') } })}
              >
                {t('charter.done')}
                <span className="hidden-visually">: {action.text}</span>
              </Button>
            ) : (
              <span className="hint">{action.done}</span>
            )}
          </li>
        ))}
      </ul>
      <form className="row-actions end" onSubmit={(event) => void submit(event)}>
        <TextField label={t('charter.action')} value={text} onChange={setText} maxLength={5000} />
        <TextField label={t('charter.owner')} value={owner} onChange={setOwner} maxLength={200} />
        <TextField label={t('charter.due')} type="date" value={due} onChange={setDue} />
        <button type="submit" className="btn" disabled={text.trim() === ''}>
          {t('charter.add')}
        </button>
      </form>
    </section>
  );
}

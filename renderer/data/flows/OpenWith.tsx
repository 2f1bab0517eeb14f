import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';

interface Props {
  /** What was said of the passphrase before. */
  readonly wrong: string | undefined;
  readonly onOpen: (passphrase: string) => Promise<void>;
  readonly onLeave: () => void;
}

/** Asks for the passphrase of a file that is closed with one. */
export function OpenWith({ wrong, onOpen, onLeave }: Props): ReactNode {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState(wrong);
  const submit = () => {
    if (typed === '') return setError(t('exchange.needsPassphrase'));
    void onOpen(typed);
  };
  return (
    <Form label={t('exchange.closed')} onSubmit={submit} isPending={false} onCancel={onLeave}>
      <p>{t('refusal.needsPassphrase')}</p>
      <TextField
        label={t('exchange.passphrase')}
        type="password"
        autoComplete="off"
        maxLength={1000}
        required
        value={typed}
        onChange={setTyped}
        error={error}
      />
      <div className="row-actions">
        <Submit isPending={false}>{t('exchange.openFile')}</Submit>
        <Button onPress={onLeave}>{t('exchange.leave')}</Button>
      </div>
    </Form>
  );
}

import './recoveryKey.css';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { downloadText } from '../files.ts';

interface Props {
  /** What the heading is under: a page of its own, or a section of one. */
  readonly on: 'page' | 'section';
  readonly recoveryKey: string;
  /** Somebody has said that it is kept: only now may it be the one that opens. */
  readonly onKept: () => void;
  readonly onCancel: () => void;
  readonly isPending: boolean;
  /** What is said of what goes on. */
  readonly children?: ReactNode;
}

/** Shows a recovery key, once, and goes on when it is kept. */
export function KeepRecoveryKey({ on, recoveryKey, onKept, onCancel, isPending, children }: Props): ReactNode {
  const t = useT();
  const Heading = on === 'page' ? 'h1' : 'h3';
  const [isKept, setIsKept] = useState(false);
  const [isTold, setIsTold] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(recoveryKey).then(
      () => setIsCopied(true),
      () => {},
    );
  const save = () => {
    const text = `Handlerum\n${t('vault.recoveryKey')}: ${recoveryKey}\n`;
    downloadText(text, { name: t('vault.fileName'), mediaType: 'text/plain' });
  };
  const submit = () => {
    setIsTold(!isKept);
    if (isKept) onKept();
  };
  return (
    <Form label={t('vault.recoveryKey')} onSubmit={submit} isPending={isPending} begins="here">
      <Heading>{t('vault.recoveryKey')}</Heading>
      <p>{t('vault.recoveryKeyHelp')}</p>
      <p className="recovery-key">
        <code>{recoveryKey}</code>
      </p>
      <div className="row-actions">
        <Button onPress={() => window.print()}>{t('vault.print')}</Button>
        <Button onPress={save}>{t('vault.saveFile')}</Button>
        <Button onPress={copy}>{t('vault.copy')}</Button>
        <span role="status">{isCopied ? t('vault.copied') : ''}</span>
      </div>
      <Check label={t('vault.kept')} checked={isKept} onChange={setIsKept} />
      <p role="alert" className="wrong">
        {isTold && !isKept ? t('vault.mustKeep') : ''}
      </p>
      {children}
      <div className="row-actions">
        <Submit isPending={isPending}>{t('vault.next')}</Submit>
        <Button isDisabled={isPending} onPress={onCancel}>
          {t('app.cancel')}
        </Button>
      </div>
    </Form>
  );
}

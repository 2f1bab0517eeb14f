import { type ReactNode, useState } from 'react';
import { useApi } from '../../data/api.tsx';
import { KeepRecoveryKey } from '../../data/encryption/KeepRecoveryKey.tsx';
import { NewPassphrase } from '../../data/encryption/NewPassphrase.tsx';
import { NO_PASSPHRASE, type Passphrases, wrongPassphrase } from '../../data/encryption/passphrases.ts';
import { useTurnOn } from '../../data/encryption/useTurnOn.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { type AtField, useForm } from '../../data/form/useForm.ts';
import { useJob } from '../../data/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import { Progress } from '../../words/Progress.tsx';
import { useErrorText } from '../../words/useErrorText.ts';

interface Props {
  readonly onClose: () => void;
}

interface Current {
  readonly current: string;
}

const NEEDED = { current: 'refusal.wrongKey' } as const;

function CurrentField({ at }: { readonly at: AtField<string> }): ReactNode {
  const t = useT();
  return (
    <TextField
      label={t('vault.current')}
      type="password"
      autoComplete="current-password"
      required
      maxLength={1024}
      {...at}
    />
  );
}

function Ends({ send, isPending, onClose }: Props & { readonly send: string; readonly isPending: boolean }): ReactNode {
  const t = useT();
  return (
    <div className="row-actions">
      <Submit isPending={isPending}>{send}</Submit>
      <Button isDisabled={isPending} onPress={onClose}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}

/** A passphrase, then the recovery key, and only when that is kept is anything encrypted. The page begins anew when it is. */
export function TurnOn({ onClose }: Props): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  const { recoveryKey, running, failed, begin, finish, cancel } = useTurnOn();
  const form = useForm<Passphrases>({
    begin: NO_PASSPHRASE,
    check: wrongPassphrase,
    send: async ({ passphrase }) => begin(passphrase),
  });
  const told = failed ? <p role="alert">{errorText(failed)}</p> : null;
  if (recoveryKey !== null)
    return (
      <KeepRecoveryKey
        on="section"
        recoveryKey={recoveryKey}
        isPending={running !== null}
        onKept={() => void finish()}
        onCancel={cancel}
      >
        {running ? <Progress label={t('vault.turning')} share={running.share} onCancel={running.cancel} /> : told}
      </KeepRecoveryKey>
    );
  return (
    <Form label={t('vault.turnOn')} onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <NewPassphrase passphrase={form.at('passphrase')} again={form.at('again')} required />
      {told}
      <Ends send={t('vault.next')} isPending={form.isPending} onClose={onClose} />
    </Form>
  );
}

export function TurnOff({ onClose }: Props): ReactNode {
  const t = useT();
  const { vault } = useApi();
  const errorText = useErrorText();
  const { running, run } = useJob();
  const [refused, setRefused] = useState<string>();
  const form = useForm<Current>({
    begin: { current: '' },
    check: (held) => emptyOf(held, NEEDED),
    send: async (held) => {
      setRefused(undefined);
      const made = await run(vault.turnOff(held));
      if (!made.ok) setRefused(errorText(made.error));
    },
  });
  const at = form.at('current');
  return (
    <Form label={t('vault.turnOff')} onSubmit={form.submit} isPending={running !== null} onCancel={onClose}>
      <p className="hint">{t('vault.turnOffHelp')}</p>
      <CurrentField at={{ ...at, error: at.error ?? refused }} />
      {running ? <Progress label={t('vault.turning')} share={running.share} onCancel={running.cancel} /> : null}
      <Ends send={t('vault.turnOff')} isPending={running !== null} onClose={onClose} />
    </Form>
  );
}

export function ChangePassphrase({ onClose }: Props): ReactNode {
  const t = useT();
  const form = useForm<Current & Passphrases>({
    begin: { current: '', ...NO_PASSPHRASE },
    check: (held) => ({ ...emptyOf<Current>(held, NEEDED), ...wrongPassphrase(held) }),
    send: async ({ current, passphrase }, change) => {
      const made = await change('vault.changePassphrase', { current, passphrase }, { done: t('vault.changed') });
      if (made) onClose();
      return made;
    },
  });
  return (
    <Form label={t('vault.change')} onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <CurrentField at={form.at('current')} />
      <NewPassphrase passphrase={form.at('passphrase')} again={form.at('again')} required />
      <Ends send={t('vault.change')} isPending={form.isPending} onClose={onClose} />
    </Form>
  );
}

/** The new key is shown and kept before it takes the place of the old one. */
export function ReplaceRecoveryKey({ onClose }: Props): ReactNode {
  const t = useT();
  const { vault } = useApi();
  const [drawn, setDrawn] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(false);
  const form = useForm<Current>({
    begin: { current: '' },
    check: (held) => emptyOf(held, NEEDED),
    send: async ({ current }, change) => {
      const input = { current, recoveryKey: drawn ?? '' };
      const made = await change('vault.replaceRecoveryKey', input, { done: t('vault.replaced') });
      if (made) onClose();
      return made;
    },
  });
  const draw = async () => {
    const made = await vault.newRecoveryKey({});
    if (made.ok) setDrawn(made.value.recoveryKey);
  };
  if (drawn === null)
    return (
      <div className="row-actions">
        <p className="hint">{t('vault.newRecoveryHelp')}</p>
        <Button onPress={() => void draw()}>{t('vault.next')}</Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    );
  if (!isKept)
    return (
      <KeepRecoveryKey
        on="section"
        recoveryKey={drawn}
        isPending={false}
        onKept={() => setIsKept(true)}
        onCancel={onClose}
      />
    );
  return (
    <Form label={t('vault.newRecovery')} onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <CurrentField at={form.at('current')} />
      <Ends send={t('vault.newRecovery')} isPending={form.isPending} onClose={onClose} />
    </Form>
  );
}

export function UseSystem({ use, onClose }: Props & { readonly use: 'yes' | 'no' }): ReactNode {
  const t = useT();
  const form = useForm<Current>({
    begin: { current: '' },
    check: (held) => emptyOf(held, NEEDED),
    send: async ({ current }, change) => {
      const made = await change('vault.useSystem', { current, use });
      if (made) onClose();
      return made;
    },
  });
  const label = t(use === 'yes' ? 'vault.useSystem' : 'vault.stopSystem');
  return (
    <Form label={label} onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <p className="hint">{t('vault.useSystemHelp')}</p>
      <CurrentField at={form.at('current')} />
      <Ends send={label} isPending={form.isPending} onClose={onClose} />
    </Form>
  );
}

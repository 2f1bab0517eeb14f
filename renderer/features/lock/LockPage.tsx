import './lock.css';
import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { emptyOf } from '../../data/form/formState.ts';
import { useForm } from '../../data/form/useForm.ts';
import { useBeginAnew, useVault } from '../../data/useVault.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';

/** All there is while the folder is locked: one field, with the focus. */
export function LockPage(): ReactNode {
  const t = useT();
  const system = useVault().data?.system;
  const [isShown, setIsShown] = useState(false);
  const form = useForm<{ current: string }>({
    begin: { current: '' },
    check: (held) => emptyOf(held, { current: 'refusal.wrongKey' }),
    send: ({ current }, change) => change('vault.unlock', { current }),
    after: () => ({ current: '' }),
  });
  useBeginAnew();
  useEffect(() => {
    document.title = `${t('vault.locked')} – ${t('app.name')}`;
  }, [t]);
  return (
    <main className="lock">
      <Form label={t('vault.unlock')} onSubmit={form.submit} isPending={form.isPending} begins="here">
        <h1>
          <LockKeyhole size={22} aria-hidden /> {t('vault.locked')}
        </h1>
        <p>{t('vault.lockedLead')}</p>
        <TextField
          label={t('vault.current')}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          maxLength={1024}
          {...form.at('current')}
        />
        <Check label={t('vault.show')} checked={isShown} onChange={setIsShown} />
        <div className="row-actions">
          <Submit isPending={form.isPending}>{t(form.isPending ? 'vault.unlocking' : 'vault.unlock')}</Submit>
          {system === 'on' ? <BySystem /> : null}
        </div>
        <p className="hint">{t('vault.forgotten')}</p>
      </Form>
    </main>
  );
}

function BySystem(): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  return (
    <Button isPending={isPending} onPress={() => void change('vault.unlockBySystem', {})}>
      {t('vault.useSystem')}
    </Button>
  );
}

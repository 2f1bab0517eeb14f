import { type ReactNode, useState } from 'react';
import type { Settings } from '../../../shared/contract/app.ts';
import { useChange } from '../../data/change/useChange.ts';
import { useVault } from '../../data/useVault.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import { ChangePassphrase, ReplaceRecoveryKey, TurnOff, TurnOn, UseSystem } from './encryptionForms.tsx';

const MINUTES = [1, 5, 15, 30, 60, 240] as const;

type Open = 'on' | 'off' | 'passphrase' | 'recovery' | 'system' | null;

/** *Kryptering*: on and off, the keys, and when it locks. */
export function EncryptionSection({ settings }: { readonly settings: Settings }): ReactNode {
  const t = useT();
  const { data: vault } = useVault();
  const [open, setOpen] = useState<Open>(null);
  if (!vault) return null;
  const close = () => setOpen(null);
  const isOn = vault.state === 'unlocked';
  return (
    <section aria-labelledby="settings-encryption">
      <h2 id="settings-encryption">{t('vault.title')}</h2>
      <p>{t(isOn ? 'vault.on' : 'vault.off')}</p>
      {isOn ? <Locking settings={settings} /> : null}
      {vault.plainBeside.length > 0 ? (
        <>
          <p className="odd">{t('vault.plainBeside')}</p>
          <ul className="problems">
            {vault.plainBeside.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="row-actions">
        {isOn ? (
          <>
            <Button onPress={() => setOpen('passphrase')}>{t('vault.change')}</Button>
            <Button onPress={() => setOpen('recovery')}>{t('vault.newRecovery')}</Button>
            {vault.system === 'none' ? null : (
              <Button onPress={() => setOpen('system')}>
                {t(vault.system === 'on' ? 'vault.stopSystem' : 'vault.useSystem')}
              </Button>
            )}
            <Button onPress={() => setOpen('off')}>{t('vault.turnOff')}</Button>
          </>
        ) : (
          <Button onPress={() => setOpen('on')}>{t('vault.turnOn')}</Button>
        )}
      </div>
      {open === 'on' ? <TurnOn onClose={close} /> : null}
      {open === 'off' ? <TurnOff onClose={close} /> : null}
      {open === 'passphrase' ? <ChangePassphrase onClose={close} /> : null}
      {open === 'recovery' ? <ReplaceRecoveryKey onClose={close} /> : null}
      {open === 'system' ? <UseSystem use={vault.system === 'on' ? 'no' : 'yes'} onClose={close} /> : null}
    </section>
  );
}

function Locking({ settings }: { readonly settings: Settings }): ReactNode {
  const t = useT();
  const [change] = useChange();
  const minutes = [...new Set([...MINUTES, settings.lockAfter])].sort((a, b) => a - b);
  return (
    <div className="pair">
      <Select
        label={t('vault.lockAfter')}
        value={String(settings.lockAfter)}
        onChange={(value) => void change('app.changeSettings', { lockAfter: Number(value) })}
        options={minutes.map((n) => ({ value: String(n), label: t('vault.minutes', { n }) }))}
      />
      <div className="row-actions">
        <Button onPress={() => void change('vault.lock', {})}>{t('vault.lockNow')}</Button>
      </div>
    </div>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import { KeepRecoveryKey } from '../../../data/encryption/KeepRecoveryKey.tsx';
import { NewPassphrase } from '../../../data/encryption/NewPassphrase.tsx';
import type { TurnOn } from '../../../data/encryption/useTurnOn.ts';
import { useT, Worded } from '../../../words/i18n.tsx';
import { Progress } from '../../../words/Progress.tsx';
import { useErrorText } from '../../../words/useErrorText.ts';

/** Offers a passphrase for a council of one's own. */
export function Protection(props: ComponentProps<typeof NewPassphrase>): ReactNode {
  return (
    <Worded need="all">
      <Offer {...props} />
    </Worded>
  );
}

function Offer(props: ComponentProps<typeof NewPassphrase>): ReactNode {
  const t = useT();
  return (
    <>
      <h2 className="part">{t('start.encryption')}</h2>
      <p className="hint">{t('start.encryptionHelp')}</p>
      <NewPassphrase {...props} />
    </>
  );
}

interface KeepingProps {
  readonly turnOn: TurnOn;
  readonly isPending: boolean;
  readonly onKept: () => void;
}

/** The recovery key comes before the council, and nothing before it is kept. */
export function Keeping({
  turnOn: { recoveryKey, running, failed, cancel },
  isPending,
  onKept,
}: KeepingProps): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  const isBusy = isPending || running !== null;
  return (
    <KeepRecoveryKey on="page" recoveryKey={recoveryKey ?? ''} isPending={isBusy} onKept={onKept} onCancel={cancel}>
      {running ? <Progress label={t('vault.turning')} share={running.share} onCancel={running.cancel} /> : null}
      {failed ? <p role="alert">{errorText(failed)}</p> : null}
    </KeepRecoveryKey>
  );
}

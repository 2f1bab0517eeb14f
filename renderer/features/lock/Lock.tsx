import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApi } from '../../data/api.tsx';
import { useKeptOpen } from '../../data/useKeptOpen.ts';
import { useVault } from '../../data/useVault.ts';
import { IconButton } from '../../ui/Button.tsx';
import { keyNames } from '../../ui/keyNames.ts';
import { useShortcut } from '../../ui/useShortcut.ts';
import { useT, Worded } from '../../words/i18n.tsx';

/** Of an encrypted folder: a press, or its key, and all that is on the screen is gone. Until then it is kept open while somebody is there. */
export function Lock(): ReactNode {
  const api = useApi();
  const isUnlocked = useVault().data?.state === 'unlocked';
  useKeptOpen();
  const lock = () => void (isUnlocked && api.vault.lock({}));
  useShortcut('alt+l', lock);
  return isUnlocked ? (
    <Worded need="all">
      <LockButton onPress={lock} />
    </Worded>
  ) : null;
}

function LockButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  const t = useT();
  return (
    <IconButton label={`${t('vault.lock')} (${keyNames('alt+l')})`} onPress={onPress}>
      <LockKeyhole size={16} />
    </IconButton>
  );
}

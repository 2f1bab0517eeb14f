import { FileUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useChooseFiles } from '../ui/chooseFiles.ts';
import { useT } from '../words/i18n.tsx';

/** Opens the system's own dialog for files to import. */
export function ImportButton(): ReactNode {
  const t = useT();
  const chooseFiles = useChooseFiles();
  return (
    <Button onPress={chooseFiles}>
      <FileUp size={16} aria-hidden />
      {t('cases.import')}
    </Button>
  );
}

/** The two ways a case comes to be. */
export function NewActions({ onNew }: { onNew: () => void }): ReactNode {
  const t = useT();
  return (
    <div className="row-actions">
      <ImportButton />
      <Button kind="primary" onPress={onNew}>
        <Plus size={16} aria-hidden />
        {t('cases.new')}
      </Button>
    </div>
  );
}

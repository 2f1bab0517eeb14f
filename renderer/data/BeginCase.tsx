import { Link } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { useChooseFiles } from '../ui/chooseFiles.ts';
import { useT } from '../words/i18n.tsx';

/** The two ways a case comes to be, for a page that has nothing to show before there is one. */
export function BeginCase(): ReactNode {
  const t = useT();
  const chooseFiles = useChooseFiles();
  return (
    <div className="row-actions">
      <Button onPress={chooseFiles}>
        <FileUp size={16} aria-hidden />
        {t('cases.import')}
      </Button>
      <Link className="btn primary" to="/sager" search={{ new: 'yes' }}>
        <Plus size={16} aria-hidden />
        {t('cases.new')}
      </Link>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../words/i18n.tsx';
import { ImportButton } from './NewActions.tsx';

/** The two ways a case comes to be, for a page that has nothing to show before there is one. */
export function BeginCase(): ReactNode {
  const t = useT();
  return (
    <div className="row-actions">
      <ImportButton />
      <Link className="btn primary" to="/sager" search={{ new: 'yes' }}>
        <Plus size={16} aria-hidden />
        {t('cases.new')}
      </Link>
    </div>
  );
}

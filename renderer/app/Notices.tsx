import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useInfo, useSettings } from '../data/queries.ts';
import { IconButton } from '../ui/Button.tsx';
import { useT } from '../words/i18n.tsx';

/** What stands over every page in a folder with which something is wrong; in most there is nothing. */
export function Notices(): ReactNode {
  return (
    <>
      <Missing />
      <Nameless />
    </>
  );
}

/** Told until it is closed: the database lacks what was saved, and no other place in the window shows it. */
function Missing(): ReactNode {
  const t = useT();
  const lost = useInfo().data?.lost ?? 0;
  const [isClosed, setIsClosed] = useState(false);
  if (lost === 0 || isClosed) return null;
  return (
    <div className="lost missing" role="status">
      <p>{t('app.lost.changes', { n: lost })}</p>
      <IconButton label={t('app.close')} onPress={() => setIsClosed(true)}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

/** Of folders in which nobody was asked: what bears a name is refused until there is one, so it is said before anyone tries. */
function Nameless(): ReactNode {
  const t = useT();
  const settings = useSettings().data;
  if (settings?.profile.name.trim() !== '') return null;
  return (
    <p className="lost" role="status">
      {t('app.nameless')} <Link to="/indstillinger">{t('settings.title')}</Link>
    </p>
  );
}

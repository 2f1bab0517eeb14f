import './shell.css';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { FolderOpen, LayoutDashboard, Search, Settings } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useIsLost } from '../api/api.tsx';
import { useSettings } from '../api/queries.ts';
import { ImportZone } from '../features/cases/ImportZone.tsx';
import { useT } from './i18n.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { useShortcut } from './useShortcut.ts';

type Open = 'palette' | 'shortcuts' | null;

export function Shell(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const lost = useIsLost();
  const settings = useSettings();
  useShortcut('mod+k', () => setOpen('palette'));
  useShortcut('?', () => setOpen('shortcuts'));
  useShortcut('alt+n', () => void navigate({ to: '/sager', search: { new: 'yes' } as never }));
  return (
    <ImportZone>
      <div className="shell">
        <a className="skip" href="#main" onClick={(event) => skip(event)}>
          {t('app.skip')}
        </a>
        <header className="top">
          <b>{t('app.name')}</b>
          <span className="municipality">{settings.data?.municipality}</span>
          <button type="button" className="search" onClick={() => setOpen('palette')}>
            <Search size={15} aria-hidden />
            <span>{t('app.search')}</span>
            <kbd>Ctrl K</kbd>
          </button>
        </header>
        <nav className="rail" aria-label={t('app.nav')}>
          <RailLink to="/" icon={<LayoutDashboard size={17} aria-hidden />} label={t('app.overview')} />
          <RailLink to="/sager" icon={<FolderOpen size={17} aria-hidden />} label={t('app.cases')} />
          <RailLink to="/indstillinger" icon={<Settings size={17} aria-hidden />} label={t('app.settings')} />
        </nav>
        <main id="main" className="main" tabIndex={-1}>
          {lost ? (
            <p className="lost" role="status">
              {t('app.lost')}
            </p>
          ) : null}
          <Outlet />
        </main>
        {open === 'palette' ? <Palette onClose={() => setOpen(null)} /> : null}
        {open === 'shortcuts' ? <Shortcuts onClose={() => setOpen(null)} /> : null}
      </div>
    </ImportZone>
  );
}

/** The router owns the hash, so the jump is made by hand. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function RailLink({
  to,
  icon,
  label,
}: {
  to: '/' | '/sager' | '/indstillinger';
  icon: ReactNode;
  label: string;
}): ReactNode {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      activeProps={{ className: 'on', 'aria-current': 'page' }}
      title={label}
    >
      {icon}
      <span>{label}</span>
    </Link>
  );
}

import './shell.css';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Focusable, TooltipTrigger } from 'react-aria-components';
import { useConnection, useTrouble } from '../data/api.tsx';
import { ArrivingProvider } from '../data/arriving.tsx';
import { Part } from '../data/Failed.tsx';
import type { Page } from '../data/page.ts';
import { useInfo, useSettings } from '../data/queries.ts';
import { ImportZone } from '../features/cases/ImportZone.tsx';
import { ListPlaceProvider } from '../features/cases/listPlace.tsx';
import { Lock } from '../features/lock/page.ts';
import { Button, IconButton, Tip } from '../ui/Button.tsx';
import { keyNames } from '../ui/keyNames.ts';
import { useShortcut } from '../ui/useShortcut.ts';
import { ViewCommandsProvider } from '../ui/viewCommands.tsx';
import { useT, Worded } from '../words/i18n.tsx';
import { Arrival, useArrivedPath } from './Arrival.ts';
import { Shortcuts } from './later.ts';
import { Palette } from './Palette.tsx';
import { PAGES } from './pages.ts';
import { useWhere, type Where } from './useWhere.ts';

const RAIL: readonly Page[] = PAGES.filter((page: Page) => page.icon !== undefined);

type Open = 'palette' | 'shortcuts' | null;

export function Shell(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const search = () => setOpen('palette');
  const close = () => setOpen(null);
  useShortcut('mod+k', search);
  useShortcut('?', () => setOpen('shortcuts'));
  useShortcut('alt+n', () => void navigate({ to: '/sager', search: { new: 'yes' } }));
  const where = useWhere();
  const title = [where.opened ?? where.part, t('app.name')].filter(Boolean).join(' – ');
  const arrivedAt = useRef(useArrivedPath());
  return (
    <ViewCommandsProvider>
      <ArrivingProvider>
        <ImportZone>
          <div className="shell">
            <button type="button" className="skip" onClick={() => main.current?.focus()}>
              {t('app.skip')}
            </button>
            <TopBar where={where} onSearch={search} />
            <Rail />
            <main ref={main} className="main" tabIndex={-1}>
              <Lost />
              <Missing />
              <Nameless />
              <ListPlaceProvider>
                <Part name={where.list}>
                  <Suspense fallback={null}>
                    <Worded need={where.words}>
                      <Outlet />
                      <Arrival main={main} arrivedAt={arrivedAt} title={title} />
                    </Worded>
                  </Suspense>
                </Part>
              </ListPlaceProvider>
            </main>
            <Part name={open ?? ''}>
              <Suspense fallback={null}>
                {open === 'palette' ? <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} /> : null}
                {open === 'shortcuts' ? (
                  <Worded need="all">
                    <Shortcuts onClose={close} />
                  </Worded>
                ) : null}
              </Suspense>
            </Part>
          </div>
        </ImportZone>
      </ArrivingProvider>
    </ViewCommandsProvider>
  );
}

function Rail(): ReactNode {
  const t = useT();
  return (
    <nav className="rail" aria-label={t('app.nav')}>
      {RAIL.map(({ route, title, icon: Icon }) => (
        <RailLink
          key={route.fullPath}
          to={route.fullPath}
          icon={Icon ? <Icon size={17} aria-hidden /> : null}
          label={t(title)}
        />
      ))}
    </nav>
  );
}

interface TopBarProps {
  readonly where: Where;
  readonly onSearch: () => void;
}

function TopBar({ where: { part, opened, list }, onSearch }: TopBarProps): ReactNode {
  const t = useT();
  const settings = useSettings();
  return (
    <header className="top">
      <b>{t('app.name')}</b>
      {opened === undefined ? (
        <span className="crumb">
          {settings.data?.municipality}
          <span aria-hidden>›</span>
          <span aria-current="page">{part}</span>
        </span>
      ) : (
        <nav className="crumb" aria-label={t('app.crumb')}>
          <Link to={list}>{part}</Link>
          <span aria-hidden>›</span>
          <span aria-current="page">{opened}</span>
        </nav>
      )}
      <button type="button" className="search" onClick={onSearch}>
        <Search size={15} aria-hidden />
        <span>{t('app.search')}</span>
        <kbd>{keyNames('mod+k')}</kbd>
      </button>
      <Suspense fallback={null}>
        <Lock />
      </Suspense>
    </header>
  );
}

/** A note, not a wall: people read on, and it goes by itself. */
function Lost(): ReactNode {
  const t = useT();
  const trouble = useTrouble();
  const { startAgain } = useConnection();
  return (
    <div role="status">
      {trouble ? (
        <p className="lost" data-trouble={trouble}>
          {t(`app.lost.${trouble}`, { address: location.host })}{' '}
          {trouble === 'stopped' && startAgain ? <Button onPress={startAgain}>{t('app.startAgain')}</Button> : null}
        </p>
      ) : null}
    </div>
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

interface RailLinkProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly label: string;
}

function RailLink({ to, icon, label }: RailLinkProps): ReactNode {
  return (
    <TooltipTrigger delay={300}>
      <Focusable>
        <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} activeProps={{ className: 'on' }}>
          {icon}
          <span>{label}</span>
        </Link>
      </Focusable>
      <Tip placement="right" where="rail-tip">
        {label}
      </Tip>
    </TooltipTrigger>
  );
}

import './shell.css';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Search, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Focusable, TooltipTrigger } from 'react-aria-components';
import { useTrouble } from '../api/api.tsx';
import { useInfo, useSettings } from '../api/queries.ts';
import { ImportZone } from '../features/cases/ImportZone.tsx';
import { ListPlaceProvider } from '../features/cases/listPlace.tsx';
import { IconButton, Tip } from '../ui/Button.tsx';
import { useT } from './i18n.tsx';
import { keyNames } from './keyNames.ts';
import { Palette } from './Palette.tsx';
import { PLACES, type Place } from './places.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { useArrival } from './useArrival.ts';
import { useShortcut } from './useShortcut.ts';
import { useWhere } from './useWhere.ts';
import { ViewCommandsProvider } from './viewCommands.tsx';

type Open = 'palette' | 'shortcuts' | null;

export function Shell(): ReactNode {
  const t = useT();
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open>(null);
  useShortcut('mod+k', () => setOpen('palette'));
  useShortcut('?', () => setOpen('shortcuts'));
  useShortcut('alt+n', () => void navigate({ to: '/sager', search: { new: 'yes' } }));
  const { part, caseTitle, list } = useWhere();
  useArrival(main, [caseTitle ?? part, t('app.name')].filter(Boolean).join(' – '));
  return (
    <ViewCommandsProvider>
      <ImportZone>
        <div className="shell">
          <button type="button" className="skip" onClick={() => main.current?.focus()}>
            {t('app.skip')}
          </button>
          <TopBar part={part} caseTitle={caseTitle} list={list} onSearch={() => setOpen('palette')} />
          <nav className="rail" aria-label={t('app.nav')}>
            {PLACES.map(({ to, name, icon: Icon }) => (
              <RailLink key={to} to={to} icon={<Icon size={17} aria-hidden />} label={t(name)} />
            ))}
          </nav>
          <main ref={main} className="main" tabIndex={-1}>
            <Lost />
            <Missing />
            <ListPlaceProvider>
              <Outlet />
            </ListPlaceProvider>
          </main>
          {open === 'palette' ? (
            <Palette onClose={() => setOpen(null)} onShortcuts={() => setOpen('shortcuts')} />
          ) : null}
          {open === 'shortcuts' ? <Shortcuts onClose={() => setOpen(null)} /> : null}
        </div>
      </ImportZone>
    </ViewCommandsProvider>
  );
}

interface TopBarProps {
  readonly part: string;
  readonly caseTitle: string | undefined;
  readonly list: Place['to'];
  readonly onSearch: () => void;
}

function TopBar({ part, caseTitle, list, onSearch }: TopBarProps): ReactNode {
  const t = useT();
  const settings = useSettings();
  return (
    <header className="top">
      <b>{t('app.name')}</b>
      {caseTitle === undefined ? (
        <span className="crumb">
          {settings.data?.municipality}
          <span aria-hidden>›</span>
          <span aria-current="page">{part}</span>
        </span>
      ) : (
        <nav className="crumb" aria-label={t('app.crumb')}>
          <Link to={list}>{part}</Link>
          <span aria-hidden>›</span>
          <span aria-current="page">{caseTitle}</span>
        </nav>
      )}
      <button type="button" className="search" onClick={onSearch}>
        <Search size={15} aria-hidden />
        <span>{t('app.search')}</span>
        <kbd>{keyNames('mod+k')}</kbd>
      </button>
    </header>
  );
}

/** A note, not a wall: people read on, and it goes by itself. */
function Lost(): ReactNode {
  const t = useT();
  const trouble = useTrouble();
  return (
    <div role="status">
      {trouble ? (
        <p className="lost" data-trouble={trouble}>
          {t(`app.lost.${trouble}`, { address: location.host })}
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

interface RailLinkProps {
  readonly to: Place['to'];
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

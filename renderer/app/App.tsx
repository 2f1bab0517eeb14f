import { createHashHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { I18nProvider as AriaI18n } from 'react-aria-components';
import { RecordId } from '../../shared/records/ids.ts';
import { useInfo, useSettings } from '../api/queries.ts';
import { CasePage } from '../features/case/CasePage.tsx';
import { CasesPage } from '../features/cases/CasesPage.tsx';
import { Overview } from '../features/overview/Overview.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { FirstStart } from '../features/start/FirstStart.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { Translated, useT } from './i18n.tsx';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crashed });
const overview = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Overview });
const cases = createRoute({ getParentRoute: () => rootRoute, path: '/sager', component: CasesPage });
const oneCase = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sager/$id',
  parseParams: ({ id }) => ({ id: RecordId.parse(id) }),
  component: CasePage,
});
const settings = createRoute({ getParentRoute: () => rootRoute, path: '/indstillinger', component: SettingsPage });

const router = createRouter({
  routeTree: rootRoute.addChildren([overview, cases, oneCase, settings]),
  // A hash works the same from http and from app://, and never reaches the host.
  history: createHashHistory(),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Providers and routes only. */
export function App(): ReactNode {
  const settingsQuery = useSettings();
  const info = useInfo();
  const theme = settingsQuery.data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (!settingsQuery.data || !info.data) return null;
  const { language } = settingsQuery.data;
  return (
    <AriaI18n locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <Translated language={language}>
        <Toasts>{info.data.firstRun ? <FirstStart /> : <RouterProvider router={router} />}</Toasts>
      </Translated>
    </AriaI18n>
  );
}

function NotFound(): ReactNode {
  const t = useT();
  return (
    <div className="empty">
      <h1>{t('app.notFound')}</h1>
    </div>
  );
}

function Crashed(): ReactNode {
  const t = useT();
  return (
    <div className="empty" role="alert">
      <h1>{t('app.crashed')}</h1>
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </div>
  );
}

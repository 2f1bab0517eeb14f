import { type AnyRoute, createHashHistory, createRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fetchEvents } from '../data/api.tsx';
import { FailedView } from '../data/Failed.tsx';
import { root } from '../data/page.ts';
import { useT } from '../words/i18n.tsx';
import { fetchFrame } from './later.ts';
import { PAGES } from './pages.ts';
import { Shell } from './Shell.tsx';

type RoutesOf<Pages extends readonly { readonly route: AnyRoute }[]> = {
  readonly [Index in keyof Pages]: Pages[Index]['route'];
};
// A mapped tuple keeps the paths, so that every link is checked.
const routes = PAGES.map(({ route }) => route) as unknown as RoutesOf<typeof PAGES>;

root.update({ component: Shell, notFoundComponent: NotFound, errorComponent: FailedView });

export const router = createRouter({
  routeTree: root.addChildren(routes),
  // A hash works the same from http and from app://, and never reaches the host.
  history: createHashHistory(),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: FailedView,
});

/** The first page is drawn from little script. What is open must not need its host to show another, so the rest is fetched behind it. */
export function fetchPages(): void {
  requestIdleCallback(() => {
    const pages = PAGES.map(({ route }) => router.loadRouteChunk(route));
    // What cannot be had now is asked for again when it is gone to, and says then what is wrong.
    for (const fetched of [fetchEvents(), ...fetchFrame(), ...pages]) fetched?.catch(() => undefined);
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound(): ReactNode {
  const t = useT();
  return (
    <div className="empty">
      <h1>{t('app.notFound')}</h1>
      <a href="#/">{t('app.overview')}</a>
    </div>
  );
}

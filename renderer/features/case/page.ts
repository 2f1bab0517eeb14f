import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Page, RecordPath, root } from '../../data/page.ts';
import { useCaseTitle } from '../../data/useCaseTitle.ts';

export const casePage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/sager/$id',
    params: RecordPath,
    component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
  }),
  title: 'app.cases',
  under: '/sager',
  useOpened: useCaseTitle,
} as const satisfies Page;

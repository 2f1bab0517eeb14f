import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type Page, root } from '../../data/page.ts';
import { waysSearch } from './open.ts';

export const waysPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/sager/gang',
    component: lazyRouteComponent(() => import('./WaysPage.tsx'), 'WaysPage'),
    validateSearch: waysSearch,
  }),
  title: 'ways.title',
  under: '/sager',
  palette: [{ id: 'ways', label: 'ways.title' }],
} as const satisfies Page;

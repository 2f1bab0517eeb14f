import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LayoutDashboard } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';

export const overviewPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./Overview.tsx'), 'Overview'),
  }),
  title: 'app.overview',
  words: 'first',
  icon: LayoutDashboard,
} as const satisfies Page;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';
import { exchangeSearch } from './open.ts';

export const exchangePage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/udveksling',
    component: lazyRouteComponent(() => import('./ExchangePage.tsx'), 'ExchangePage'),
    validateSearch: exchangeSearch,
  }),
  title: 'app.exchange',
  icon: ArrowLeftRight,
} as const satisfies Page;

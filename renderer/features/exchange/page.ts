import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { type Page, root } from '../../data/page.ts';
import { EXCHANGE_PARTS, exchangeSearch } from './open.ts';

export const exchangePage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/udveksling',
    component: lazyRouteComponent(() => import('./ExchangePage.tsx'), 'ExchangePage'),
    validateSearch: exchangeSearch,
  }),
  title: 'app.exchange',
  icon: ArrowLeftRight,
  palette: EXCHANGE_PARTS.map((id) => ({ id, label: `exchange.part.${id}` as const, search: `?part=${id}` as const })),
} as const satisfies Page;

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
  palette: [
    { id: 'take', label: 'exchange.part.take', search: '?part=take' },
    { id: 'folder', label: 'exchange.part.folder', search: '?part=folder' },
    { id: 'keys', label: 'exchange.part.keys', search: '?part=keys' },
    { id: 'move', label: 'exchange.part.move', search: '?part=move' },
  ],
} as const satisfies Page;

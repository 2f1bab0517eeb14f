import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { type Page, partSearch, root } from '../../data/page.ts';
import { CHARTER_PARTS } from './open.ts';

export const charterPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/kodeks',
    component: lazyRouteComponent(() => import('./CharterPage.tsx'), 'CharterPage'),
    validateSearch: partSearch(CHARTER_PARTS),
  }),
  title: 'charter.title',
  icon: Handshake,
} as const satisfies Page;

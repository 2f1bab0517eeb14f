import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { type Page, partSearch, root } from '../../data/page.ts';
import { COUNCIL_PARTS } from './open.ts';

export const councilPage = {
  route: createRoute({
    getParentRoute: () => root,
    path: '/kommune',
    component: lazyRouteComponent(() => import('./CouncilPage.tsx'), 'CouncilPage'),
    validateSearch: partSearch(COUNCIL_PARTS),
  }),
  title: 'app.council',
  icon: Users,
} as const satisfies Page;
